"""Alignment around what a person decided: that stands fast, and all that it does not touch stays as it was.

Only what a decision sets free is aligned anew, by the steps that ``alignment`` has; how alike sentences are is not
told here.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable

from viewer.model.alignment import Alignment, Found, Group, Groups, fill_gaps, without_outdone
from viewer.model.candidates import Candidates
from viewer.model.chain import Bead, heaviest_chain
from viewer.model.moves import moved_beads
from viewer.model.parts import Part
from viewer.model.pins import Held
from viewer.model.units import Units
from viewer.text.asking import Check, asking, let_go, sorted_asking

# Groups, or sentences, between two questions whether to go on.
_EASY = 4096


def around(held: Held, found: Found, old: Units, new: Units, check: Check) -> Alignment:
    """Return what ``found``, which was aligned without it, becomes where what is ``held`` stands fast.

    What was paired stays paired, and unmoved if it was: of a pair that is held and one that is not, which cross each
    other, the one that is held moved. ``check`` may raise ``Stopped``.
    """
    rest = _Rest(held, found, old.without(held.old(), -1, check), new.without(held.new(), -2, check), check)
    line, moved = _in_order(rest, check)
    groups = Groups(rest.old, rest.new, check)
    for beads, off in ((line, False), (moved, True)):
        for bead in asking(beads, check, _EASY):
            groups.take(bead, moved=off)
    parts = rest.parts(check)
    if rest.broken:
        parts = _of_lone(groups, parts + _pair_what_is_free(groups, line, rest, check))
    let_go(found.beads, check, _EASY)
    return Alignment(groups.taken, parts)


class _Rest:
    """What is left of an alignment when the sentences that are held are taken out of it."""

    def __init__(self, held: Held, found: Found, old: Units, new: Units, check: Check) -> None:
        self.held, self.found = held, found
        self.old, self.new = old, new
        self.out = held.old(), held.new()
        pairs = set(held.pairs)
        # Groups that nothing is taken out of, those that are held as they are, and all others.
        self.whole: list[Group] = []
        self.confirmed: list[Group] = []
        self.broken: list[Group] = []
        for group in asking(found.alignment.groups, check, _EASY):
            i0, i1, j0, j1, _ = group
            if self.out[0].isdisjoint(range(i0, i1)) and self.out[1].isdisjoint(range(j0, j1)):
                self.whole.append(group)
            elif group[:4] in pairs:
                self.confirmed.append(group)
            else:
                self.broken.append(group)
        self._set_free = (
            {i for group in self.broken for i in range(group.old_start, group.old_end)},
            {j for group in self.broken for j in range(group.new_start, group.new_end)},
        )

    def is_symmetric(self) -> bool:
        """Tell whether texts and decisions are the same when the sides are swapped."""
        return self.held == self.held.swapped() and self.old.version.text == self.new.version.text

    def of_broken(self, check: Check) -> list[Group]:
        """Return the best that is left of each group that something was taken out of."""
        inside = (bead for bead in asking(self.found.beads, check, _EASY) if self._is_left(bead))
        beads = sorted(inside, key=lambda bead: (-bead.score, bead)) if self.broken else []
        found = []
        for i0, i1, j0, j1, moved in self.broken:
            within = (bead for bead in beads if i0 <= bead[0] and bead[1] <= i1 and j0 <= bead[2] and bead[3] <= j1)
            best = next(within, None)
            if best is not None:
                found.append(Group(*best[:4], moved))
        return found

    def _is_left(self, bead: Bead) -> bool:
        olds, news = range(bead.old_start, bead.old_end), range(bead.new_start, bead.new_end)
        return (
            bead.old_start in self._set_free[0]
            and bead.new_start in self._set_free[1]
            and self.out[0].isdisjoint(olds)
            and self.out[1].isdisjoint(news)
        )

    def may_pair(self, bead: Bead) -> bool:
        """Tell whether ``bead`` has anything in it that was set free, or had something in its way that was.

        What was alone with nothing in its way was no pair, and is none now.
        """
        i0, i1, j0, j1 = bead[:4]
        if not self._set_free[0].isdisjoint(range(i0, i1)) or not self._set_free[1].isdisjoint(range(j0, j1)):
            return True
        return any((i0 < group.old_start) != (j0 < group.new_start) for group in self.broken)

    def may_be_part(self, part: Part) -> bool:
        """Tell the same of a part and what it is a part of."""
        return part.old in self._set_free[0] or part.new in self._set_free[1]

    def parts(self, check: Check) -> list[Part]:
        """Return the parts of sentences that have the partners that they had."""
        return [
            part
            for part in asking(self.found.alignment.parts, check, _EASY)
            if part.old not in self.out[0] and part.new not in self.out[1] and not self.may_be_part(part)
        ]


def _in_order(rest: _Rest, check: Check) -> tuple[list[Bead], list[Bead]]:
    """Return the pairs that stay, or are held: those in order, and those that moved.

    What was in order stays so, with as much of what is held as crosses none of it. What moved is in order now where
    it crossed only what is no longer there. What a person only confirms counts as it did before.
    """
    stays = [*rest.whole, *rest.of_broken(check)]
    known = {group[:4] for group in rest.confirmed}
    weighed = rest.held.beads(rest.old, rest.new, rest.found.manner.options)
    levels = (
        [_bead(group, rest) for group in asking([*stays, *rest.confirmed], check, _EASY) if not group.moved],
        [bead for bead in weighed if bead[:4] not in known],
        [_bead(group, rest) for group in asking([*stays, *rest.confirmed], check, _EASY) if group.moved],
    )
    line = sorted_asking(levels[0], check)
    for level in levels[1:]:
        line = _with_what_fits(line, level, check)
    if rest.is_symmetric():
        # Nothing but the order of the texts would tell which of two that cross each other stays.
        places = {bead[:4] for bead in line}
        line = [bead for bead in line if (*bead[2:4], *bead[:2]) in places]
    on_line = set(asking(line, check, _EASY))
    return line, [bead for level in levels[1:] for bead in asking(level, check, _EASY) if bead not in on_line]


def _bead(group: Group, rest: _Rest) -> Bead:
    """Return a group as a bead, worth its length: the shorter of two that cross each other moved."""
    i0, i1, j0, j1, _ = group
    length = sum(map(rest.old.length, range(i0, i1))) + sum(map(rest.new.length, range(j0, j1)))
    return Bead(i0, i1, j0, j1, length, 0.0)


def _with_what_fits(line: list[Bead], beads: list[Bead], check: Check) -> list[Bead]:
    """Return the line with the heaviest chain of those beads that cross nothing of it."""
    fit = _fitting(line, beads, check) if beads else []
    return sorted_asking(line + heaviest_chain(fit, check), check) if fit else line


def _fitting(line: list[Bead], beads: Iterable[Bead], check: Check) -> list[Bead]:
    old_starts = [bead.old_start for bead in asking(line, check, _EASY)]
    new_starts = [bead.new_start for bead in asking(line, check, _EASY)]
    return [
        bead
        for bead in asking(beads, check, _EASY)
        if bisect_left(old_starts, bead.old_start) == bisect_left(new_starts, bead.new_start)
    ]


def _pair_what_is_free(groups: Groups, line: list[Bead], rest: _Rest, check: Check) -> list[Part]:
    """Align what was set free with what stands alone, and return the parts that there are of it and in it."""
    old, new, manner = rest.old, rest.new, rest.found.manner
    options = manner.options
    exact, open_old, open_new = _open(groups, rest, check)
    if not open_old or not open_new:
        return []
    candidates = Candidates(old, new, open_old, open_new, exact, options, check)
    every = manner.beads(candidates, check)
    beads = [bead for bead in asking(every, check, _EASY) if groups.is_open(bead) and rest.may_pair(bead)]
    let_go(every, check, _EASY)
    chain = without_outdone(heaviest_chain(_fitting(line, beads, check), check), beads, options, check)
    for bead in chain:
        groups.take(bead, moved=False)
    fill_gaps(groups, sorted_asking(line + chain, check), options, check)
    for bead in moved_beads(old, new, beads, groups.is_open, options, check):
        groups.take(bead, moved=True)
    manner.take_in_parts(groups, candidates, rest.may_be_part)
    parts = manner.parts(groups, candidates, check)
    candidates.let_go()
    return [part for part in parts if rest.may_be_part(part)]


def _open(groups: Groups, rest: _Rest, check: Check) -> tuple[array[int], list[int], list[int]]:
    """Return what equals what, as ``Candidates`` are told, and the sentences to be weighed: none if none is free.

    Those that stay paired are weighed with the others, so that a word is as rare as it was.
    """
    old, new = rest.old, rest.new
    exact, equals = array("i", [-1]) * len(old), bytearray(len(new))
    for i0, i1, j0, j1, _ in asking(groups.taken, check, _EASY):
        if i1 - i0 == j1 - j0 == 1 and old.ids[i0] == new.ids[j0]:
            exact[i0] = j0
            equals[j0] = 1
    open_old = [i for i, j in enumerate(asking(exact, check, _EASY)) if j < 0 and i not in rest.out[0]]
    open_new = [j for j, taken in enumerate(asking(equals, check, _EASY)) if not taken and j not in rest.out[1]]
    for i, j in rest.held.neighbors().items():
        exact[i] = j
    if all(groups.closed[0][i] for i in open_old) or all(groups.closed[1][j] for j in open_new):
        return exact, [], []
    return exact, open_old, open_new


def _of_lone(groups: Groups, parts: list[Part]) -> list[Part]:
    """Return the parts of which one sentence stands alone, for each of these the first one."""
    found: dict[tuple[bool, int], Part] = {}
    for part in parts:
        old, new = groups.closed[0][part.old], groups.closed[1][part.new]
        if old != new:
            found.setdefault((bool(old), part.new if old else part.old), part)
    return sorted(found.values())
