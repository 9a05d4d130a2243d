"""The heaviest chain of beads that do not cross: which pairs stay in their order.

A bead ties a few sentences of one side to a few of the other. Finding beads is not done here.
"""

from __future__ import annotations

from collections.abc import Sequence

from viewer.text.asking import Check, asking, never, sorted_asking
from viewer.text.records import NamedTuple

# Beads between two questions whether to go on.
_OFTEN = 2048


class Bead(NamedTuple):
    """Sentences old[old_start:old_end] face new[new_start:new_end]; ``score`` is what the tie is worth."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    score: float
    similarity: float


def heaviest_chain(beads: Sequence[Bead], check: Check = never) -> list[Bead]:
    """Return the set of beads with the greatest total score in which none crosses or overlaps another.

    A sweep over the old side with a Fenwick tree of best scores over the new side, O(n log n).
    ``check`` may raise ``Stopped``. Equal totals go to the chain found first in the order of ``beads``, which is sorted here.
    """
    order = sorted_asking(beads, check)
    size = max((bead.new_end for bead in asking(order, check, _OFTEN)), default=0) + 2
    best_score = [0.0] * size
    best_index = [-1] * size
    totals = [0.0] * len(order)
    previous = [-1] * len(order)
    ends = sorted_asking(range(len(order)), check, key=lambda k: (order[k].old_end, k))
    done = 0
    for index, bead in enumerate(asking(order, check, _OFTEN)):
        # Beads that end at or before this one's start may stand before it in a chain.
        while done < len(ends) and order[ends[done]].old_end <= bead.old_start:
            _raise(best_score, best_index, order[ends[done]].new_end + 1, totals[ends[done]], ends[done])
            done += 1
        at = bead.new_start + 1
        score, before = 0.0, -1
        while at > 0:
            if best_score[at] > score:
                score, before = best_score[at], best_index[at]
            at -= at & -at
        totals[index] = score + bead.score
        previous[index] = before
    chain: list[Bead] = []
    index = max(asking(range(len(order)), check, 16 * _OFTEN), key=totals.__getitem__, default=-1)
    while index >= 0:
        chain.append(order[index])
        index = previous[index]
    return chain[::-1]


def _raise(best_score: list[float], best_index: list[int], at: int, score: float, index: int) -> None:
    while at < len(best_score):
        if score > best_score[at]:
            best_score[at], best_index[at] = score, index
        at += at & -at
