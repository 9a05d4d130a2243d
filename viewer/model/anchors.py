"""Exact anchors: where two sequences of comparison ids agree, in near linear time.

Works on any hashable ids, sentences' or tokens', and knows nothing of either. Unique items anchor
first (patience), then unique windows of items, then what touches an anchor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple


class Run(NamedTuple):
    """``length`` equal items: old[old:old+length] == new[new:new+length]."""

    old: int
    new: int
    length: int


# Widths of the windows that are tried where single items repeat too often to anchor.
_WINDOWS = (1, 2, 4, 8)


def exact_runs(old: Sequence[int], new: Sequence[int], weak: frozenset[int] = frozenset()) -> list[Run]:
    """Return runs of equal items, each item in at most one run, sorted by their place in ``old``.

    Runs may cross. Items in ``weak`` never start a run, but may be carried by one.
    """
    partner: dict[int, int] = {}
    taken: set[int] = set()
    _extend_ends(old, new, partner, taken)
    for window in _WINDOWS:
        open_old = [i for i in range(len(old)) if i not in partner]
        if not open_old or len(taken) == len(new):
            break
        if window > 1 and len({old[i] for i in open_old}) ** window < len(open_old):
            continue  # so few distinct items cannot make that many distinct windows
        found = _unique_windows(old, new, window, partner, taken, weak)
        if window > 1 and not found and len(open_old) < 64:
            break
        for i, j in found:
            _extend(old, new, i, j, partner, taken)
    return _runs(partner)


def _extend_ends(old: Sequence[int], new: Sequence[int], partner: dict[int, int], taken: set[int]) -> None:
    # Both texts begin and end somewhere: a common head or tail needs no unique item.
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        partner[head] = head
        taken.add(head)
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        partner[len(old) - 1 - tail] = len(new) - 1 - tail
        taken.add(len(new) - 1 - tail)
        tail += 1


def _unique_windows(
    old: Sequence[int], new: Sequence[int], window: int, partner: dict[int, int], taken: set[int], weak: frozenset[int]
) -> list[tuple[int, int]]:
    """Return the places of windows that stand once among the open items of each side."""
    old_places = _windows(old, window, partner, weak)
    new_places = _windows(new, window, taken, weak)
    return [(i, new_places[key]) for key, i in old_places.items() if i >= 0 and new_places.get(key, -1) >= 0]


def _windows(
    items: Sequence[int], window: int, closed: dict[int, int] | set[int], weak: frozenset[int]
) -> dict[object, int]:
    places: dict[object, int] = {}
    run = 0
    for index, item in enumerate(items):
        run = 0 if index in closed or item in weak else run + 1
        if run >= window:
            start = index - window + 1
            key: object = item if window == 1 else tuple(items[start : index + 1])
            places[key] = -1 if key in places else start
    return places


def _extend(old: Sequence[int], new: Sequence[int], i: int, j: int, partner: dict[int, int], taken: set[int]) -> None:
    """Pair (i, j) and what agrees on either side of it, as far as both sides are open."""
    if i in partner or j in taken:
        return
    for step in (1, -1):
        a, b = (i, j) if step == 1 else (i - 1, j - 1)
        while 0 <= a < len(old) and 0 <= b < len(new) and old[a] == new[b] and a not in partner and b not in taken:
            partner[a] = b
            taken.add(b)
            a += step
            b += step


def _runs(partner: dict[int, int]) -> list[Run]:
    runs: list[Run] = []
    for i in sorted(partner):
        j = partner[i]
        if runs and runs[-1].old + runs[-1].length == i and runs[-1].new + runs[-1].length == j:
            runs[-1] = runs[-1]._replace(length=runs[-1].length + 1)
        else:
            runs.append(Run(i, j, 1))
    return runs


def fill_gap(
    old: Sequence[int], new: Sequence[int], old_range: tuple[int, int], new_range: tuple[int, int], product: int
) -> list[Run]:
    """Return equal runs between two anchors by difflib; none where the gap is over ``product``."""
    (i0, i1), (j0, j1) = old_range, new_range
    if i0 == i1 or j0 == j1 or (i1 - i0) * (j1 - j0) > product:
        return []
    common = Counter(old[i0:i1]).keys() & Counter(new[j0:j1]).keys()
    if not common:
        return []
    matcher = SequenceMatcher(None, old[i0:i1], new[j0:j1], autojunk=False)
    return [Run(i0 + m.a, j0 + m.b, m.size) for m in matcher.get_matching_blocks() if m.size]
