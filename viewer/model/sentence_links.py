"""Which paragraphs have sentences that belong together, for comparing by paragraph.

Aligns no paragraphs: it only takes out of what might be aligned what the sentences speak against.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from viewer.model.alignment import align
from viewer.model.chain import Bead
from viewer.model.options import CompareOptions
from viewer.model.parts import Part
from viewer.model.units import make_units
from viewer.text.asking import Check, asking, without_share
from viewer.text.version import Version

# Sentences, or beads, between two questions whether to go on.
_OFTEN = 2048

# For each pair of paragraphs, code points of either one in sentences that belong to one in the other.
_Shared = dict[tuple[int, int], tuple[int, int]]


class SentenceLinks:
    """The paragraphs of two versions whose sentences belong together, by their numbers among all paragraphs."""

    def __init__(self, shared: _Shared, old_lengths: Sequence[int], new_lengths: Sequence[int]) -> None:
        """Take what is shared, and how long each paragraph is, in code points."""
        self._shared = shared
        self._lengths = old_lengths, new_lengths
        self._most: tuple[dict[int, int], dict[int, int]] = {}, {}
        for (i, j), (in_old, in_new) in shared.items():
            self._most[0][i] = max(in_old, self._most[0].get(i, 0))
            self._most[1][j] = max(in_new, self._most[1].get(j, 0))

    def swapped(self) -> SentenceLinks:
        """Return the same for when both versions are exchanged."""
        shared = {(j, i): (in_new, in_old) for (i, j), (in_old, in_new) in self._shared.items()}
        return SentenceLinks(shared, *self._lengths[::-1])

    def followed(self, beads: Sequence[Bead], check: Check) -> list[Bead]:
        """Return the beads that the sentences do not speak against; ``check`` may raise ``Stopped``."""
        return [bead for bead in asking(beads, check, _OFTEN) if self._follows(bead)]

    def are_linked(self, part: Part) -> bool:
        """Tell whether sentences of both belong together."""
        return part in self._shared

    def parts(self, closed: tuple[Sequence[int], Sequence[int]], check: Check) -> list[Part]:
        """Return the paragraphs that stand alone though most of each is in one that is paired, with that one.

        ``closed`` says which paragraphs of either side are paired.
        """
        best: dict[tuple[int, int], tuple[int, Part]] = {}
        for (i, j), shared in asking(self._shared.items(), check, _OFTEN):
            if bool(closed[0][i]) == bool(closed[1][j]):
                continue
            side, lone = (1, j) if closed[0][i] else (0, i)
            known = best.get((side, lone))
            if 2 * shared[side] > self._lengths[side][lone] and (known is None or known[0] < shared[side]):
                best[side, lone] = shared[side], Part(i, j)
        return sorted(part for _, part in best.values())

    def _follows(self, bead: Bead) -> bool:
        i0, i1, j0, j1 = bead[:4]
        sides = [(0, i) for i in range(i0, i1)], [(1, j) for j in range(j0, j1)]
        linked = [(i, j) in self._shared for i in range(i0, i1) for j in range(j0, j1)]
        if not any(linked):
            # The words of both may be alike though no sentence is; not if most of either is known to be elsewhere.
            return not any(self._is_elsewhere(*place) for place in (*sides[0], *sides[1]))
        if not (linked[0] and linked[-1]):
            return False
        # Between two that the whole is made of there may be less that is new.
        parts = max(sides, key=len)
        lengths = [self._lengths[side][number] for side, number in parts]
        strangers = [place for place, is_linked in zip(parts, linked, strict=True) if not is_linked]
        between = sum(self._lengths[side][number] for side, number in strangers)
        return between <= min(lengths[0], lengths[-1]) and not any(self._is_elsewhere(*place) for place in strangers)

    def _is_elsewhere(self, side: int, number: int) -> bool:
        return 2 * self._most[side].get(number, 0) > self._lengths[side][number]


def sentence_links(old: Version, new: Version, options: CompareOptions, check: Check) -> SentenceLinks | None:
    """Align the sentences of two versions, and return what that says of their paragraphs.

    None where each paragraph is one sentence, which says nothing new. ``check`` is asked whether to go on.
    """
    check = without_share(check)
    homes = _homes(old, check), _homes(new, check)
    if all(not home or home[-1] == len(home) - 1 for home in homes):
        return None
    units = make_units(old, new, options, check)
    groups, parts = align(*units, options, check)
    shared: _Shared = {}
    pairs = [(range(i0, i1), range(j0, j1)) for i0, i1, j0, j1, _ in asking(groups, check, _OFTEN)]
    pairs += [(range(i, i + 1), range(j, j + 1)) for i, j in parts]
    for olds, news in asking(pairs, check, _OFTEN):
        for i in {homes[0][k] for k in olds}:
            for j in {homes[1][k] for k in news}:
                in_old, in_new = shared.get((i, j), (0, 0))
                in_old += sum(units[0].length(k) for k in olds if homes[0][k] == i)
                in_new += sum(units[1].length(k) for k in news if homes[1][k] == j)
                shared[i, j] = in_old, in_new
    lengths = [_lengths(version, check) for version in (old, new)]
    for side in units:
        side.let_go(check)
    return SentenceLinks(shared, *lengths)


def _homes(version: Version, check: Check) -> list[int]:
    """Return of each sentence the number of its paragraph among those that have any."""
    homes: list[int] = []
    paragraphs = groupby(asking(version.sentences, check, _OFTEN), key=lambda sentence: sentence.paragraph)
    for number, (_, within) in enumerate(paragraphs):
        homes += [number for _ in within]
    return homes


def _lengths(version: Version, check: Check) -> list[int]:
    """Return how long the paragraphs are, without what is between their sentences."""
    paragraphs = groupby(asking(version.sentences, check, _OFTEN), key=lambda sentence: sentence.paragraph)
    return [sum(sentence.end - sentence.start for sentence in within) for _, within in paragraphs]
