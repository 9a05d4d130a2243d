"""Parts of a sentence that stand apart from the rest of it: right beside it, or far away.

Looks only at sentences that were left alone when everything else was paired; takes no pair apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from viewer.model.candidates import Candidates
from viewer.model.options import CompareOptions
from viewer.text.records import NamedTuple


class Part(NamedTuple):
    """Sentences ``old`` and ``new``: one stands alone, the other, which it is a part of, is paired elsewhere."""

    old: int
    new: int


# For each sentence of either side that is paired: its partners, sentences [start, end) of the other side.
Partners = tuple[dict[int, range], dict[int, range]]


class _Look(NamedTuple):
    """Whether the lone sentence ``lone`` of one side is a part of ``whole``, which stands on the other side.

    ``contained`` is what share of it stands there, ``rest`` what share of it stands there and nowhere in the
    partners of the whole. ``side`` is that of the lone one, 0 or 1.
    """

    contained: float
    rest: float
    side: int
    lone: int
    whole: int

    def part(self) -> Part:
        return Part(self.whole, self.lone) if self.side else Part(self.lone, self.whole)


def parts_beside(candidates: Candidates, partners: Partners, options: CompareOptions) -> list[Part]:
    """Return the lone sentences beside the partners of a single sentence that are a part of it, best first.

    Their place speaks for them, so less need be shared than far away.
    """

    def beside(look: _Look) -> bool:
        there = partners[1 - look.side][look.whole]
        single = len(partners[look.side][there.start]) == 1
        return single and look.lone in (there.start - 1, there.stop) and len(there) < options.join_limit

    found = _looks(candidates, partners, (options.part_beside, options.part_beside_rest), beside)
    return [look.part() for look in sorted(found, key=lambda look: (-look.contained, look))]


def parts_far_away(candidates: Candidates, partners: Partners, options: CompareOptions) -> list[Part]:
    """Return the lone sentences whose words stand in a sentence that is paired elsewhere, each with the best one.

    Like a moved pair they must be sure by themselves: what the partners of that sentence say already, they
    only repeat.
    """

    def enough(look: _Look) -> bool:
        common = look.contained * candidates.totals[look.side][look.lone]
        share = common / candidates.totals[1 - look.side][look.whole]
        return look.contained * common >= options.part_far_weight and share >= options.part_far_share

    best: dict[tuple[int, int], _Look] = {}
    for look in _looks(candidates, partners, (options.part_far, options.part_far_rest), enough):
        before = best.get((look.side, look.lone))
        if before is None or (before.contained, -before.whole) < (look.contained, -look.whole):
            best[look.side, look.lone] = look
    return sorted(look.part() for look in best.values())


def _looks(
    candidates: Candidates, partners: Partners, least: tuple[float, float], fits: Callable[[_Look], bool]
) -> Iterator[_Look]:
    """Yield what lone sentences share with paired ones, where that is at least ``least`` (contained, rest)."""
    for i, j, similarity in candidates.similarities():
        if (i in partners[0]) == (j in partners[1]):
            continue
        side, lone, whole = (1, j, i) if i in partners[0] else (0, i, j)
        weight = candidates.totals[side][lone]
        if not weight:
            continue  # marks alone, which stand where the lede does
        contained = similarity * (weight + candidates.totals[1 - side][whole]) / (2 * weight)
        look = _Look(contained, 0.0, side, lone, whole)
        if contained < least[0] or not fits(look):
            continue
        rest = _rest(candidates, look, partners[1 - side][whole]) / weight
        if rest >= least[1]:
            yield look._replace(rest=rest)


def _rest(candidates: Candidates, look: _Look, partners: range) -> float:
    """Return the weight of what a lone sentence shares with a whole one and with none of the partners of that."""
    bags = candidates.bags
    lone, whole = bags[look.side][look.lone], bags[1 - look.side][look.whole]
    # What was not weighed is equal to what it faces, and says all of it.
    if any(k not in bags[look.side] for k in partners):
        return 0.0
    said = set().union(*(bags[look.side][k] for k in partners))
    return sum(min(weight, whole[word]) for word, weight in lone.items() if word in whole and word not in said)
