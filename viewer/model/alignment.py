"""Alignment: which sentences of the two versions belong together, and which of them moved.

Exact anchors first, then open sentences by similarity; splits and merges compete with single pairs,
and everything in its order is chosen at once, as the heaviest chain. Words are not compared here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from viewer.model.anchors import Run, exact_runs, fill_gap
from viewer.model.candidates import Candidates
from viewer.model.chain import Bead, heaviest_chain
from viewer.model.moves import moved_beads
from viewer.model.options import CompareOptions
from viewer.model.parts import Part, Partners, parts_beside, parts_far_away
from viewer.model.pins import NOTHING_HELD, Held
from viewer.model.units import Units

# Letters; a shorter sentence is a formula that anchors nothing.
_WEAK_LENGTH = 16


class Group(NamedTuple):
    """Sentences old[old_start:old_end] and new[new_start:new_end] belong together."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    moved: bool


class Alignment(NamedTuple):
    """The groups, no two of which share a sentence, and the parts of their sentences that stand far away.

    Both are sorted by their place in the earlier version.
    """

    groups: list[Group]
    parts: list[Part]


def align(
    old: Units, new: Units, options: CompareOptions, check: Callable[[float], None], held: Held = NOTHING_HELD
) -> Alignment:
    """Find which sentences belong together.

    ``check`` is called with the share of the work that is
    done, and may raise ``Stopped``. Pairs that are ``held`` are groups whatever they say, and take part in
    what is said of moves. Swapping the sides swaps the sides of the groups, no more.
    """
    # Ties are broken by order, so both directions are aligned as one of them.
    turned = held.swapped()
    if (new.version.text, turned) < (old.version.text, held):
        groups, parts = _align(new, old, options, check, turned)
        groups = [Group(g.new_start, g.new_end, g.old_start, g.old_end, g.moved) for g in groups]
        return Alignment(sorted(groups), sorted(Part(part.new, part.old) for part in parts))
    groups, parts = _align(old, new, options, check, held)
    return Alignment(sorted(groups), parts)


def _align(old: Units, new: Units, options: CompareOptions, check: Callable[[float], None], held: Held) -> Alignment:
    held_old, held_new = held.old(), held.new()
    old, new = old.without(held_old, -1), new.without(held_new, -2)
    runs = exact_runs(old.ids, new.ids, _weak_ids(old, new))
    check(0.2)
    exact = {run.old + k: run.new + k for run in runs for k in range(run.length)}
    matched_new = set(exact.values())
    open_old = [i for i in range(len(old)) if i not in exact and i not in held_old]
    open_new = [j for j in range(len(new)) if j not in matched_new and j not in held_new]
    pinned = held.beads(old, new, options)
    beads = [_exact_bead(run, options) for run in runs] + pinned
    candidates = None
    if open_old and open_new:
        candidates = Candidates(old, new, open_old, open_new, exact | held.neighbors(), options, check)
        beads += candidates.beads()
    check(0.5)
    chain = _without_outdone(heaviest_chain(beads), beads, options)
    groups = _Groups(old, new)
    for bead in chain:
        groups.take(bead, moved=False)
    for bead in pinned:
        if groups.is_open(bead):
            groups.take(bead, moved=True)
    _fill_gaps(groups, chain, options)
    for bead in moved_beads(old, new, beads, groups.is_open, options):
        groups.take(bead, moved=True)
    if candidates is None:
        return Alignment(groups.taken, [])
    for part in parts_beside(candidates, groups.partners(), options):
        groups.take_in(part)
    return Alignment(groups.taken, parts_far_away(candidates, groups.partners(), options))


def _weak_ids(old: Units, new: Units) -> frozenset[int]:
    weak = set()
    for units in (old, new):
        for number, sentence in zip(units.ids, units.version.sentences, strict=True):
            if sentence.end - sentence.start < _WEAK_LENGTH:
                weak.add(number)
    return frozenset(weak)


def _exact_bead(run: Run, options: CompareOptions) -> Bead:
    score = run.length * (1.0 - options.pair_similarity)
    return Bead(run.old, run.old + run.length, run.new, run.new + run.length, score, 1.0)


class _Groups:
    """The groups taken so far; equal runs are taken sentence by sentence."""

    def __init__(self, old: Units, new: Units) -> None:
        self.old, self.new = old, new
        self.taken: list[Group] = []
        self._old_closed: set[int] = set()
        self._new_closed: set[int] = set()

    def is_open(self, bead: Bead) -> bool:
        return self._old_closed.isdisjoint(range(bead.old_start, bead.old_end)) and self._new_closed.isdisjoint(
            range(bead.new_start, bead.new_end)
        )

    def take(self, bead: Bead, *, moved: bool) -> None:
        old, new = range(bead.old_start, bead.old_end), range(bead.new_start, bead.new_end)
        self._old_closed.update(old)
        self._new_closed.update(new)
        if bead.similarity >= 1.0 and len(old) == len(new):
            self.taken += [Group(i, i + 1, j, j + 1, moved) for i, j in zip(old, new, strict=True)]
        else:
            self.taken.append(Group(old.start, old.stop, new.start, new.stop, moved))

    def partners(self) -> Partners:
        """Return, for each sentence of either side that is in a group, what it faces."""
        old = {i: range(g.new_start, g.new_end) for g in self.taken for i in range(g.old_start, g.old_end)}
        new = {j: range(g.old_start, g.old_end) for g in self.taken for j in range(g.new_start, g.new_end)}
        return old, new

    def take_in(self, part: Part) -> None:
        """Widen the group of one of the two by the other, if that is still alone and right beside it."""
        i, j = part
        if i in self._old_closed and j in self._new_closed:
            return
        for index, (i0, i1, j0, j1, moved) in enumerate(self.taken):
            if i0 <= i < i1 or j0 <= j < j1:
                wider = Group(min(i0, i), max(i1, i + 1), min(j0, j), max(j1, j + 1), moved)
                old, new = wider.old_end - wider.old_start, wider.new_end - wider.new_start
                if min(old, new) == 1 and old + new == i1 - i0 + j1 - j0 + 1:
                    self.taken[index] = wider
                    self._old_closed.add(i)
                    self._new_closed.add(j)
                return


def _fill_gaps(groups: _Groups, chain: list[Bead], options: CompareOptions) -> None:
    """Pair what repeats elsewhere, and so could not anchor, between two neighbors of the chain."""
    old, new = groups.old, groups.new
    i = j = 0
    ends = [(bead.old_start, bead.new_start, bead.old_end, bead.new_end) for bead in chain]
    for i_end, j_end, i_next, j_next in [*ends, (len(old), len(new), 0, 0)]:
        for run in fill_gap(old.ids, new.ids, (i, i_end), (j, j_end), options.matcher_product):
            for k in range(run.length):
                bead = _exact_bead(Run(run.old + k, run.new + k, 1), options)
                if groups.is_open(bead):
                    groups.take(bead, moved=False)
        i, j = i_next, j_next


def _without_outdone(chain: list[Bead], beads: list[Bead], options: CompareOptions) -> list[Bead]:
    """Drop links of the chain whose sentences have a much better partner off the chain.

    A weak pair in its place must not hide that a sentence was moved. Of a split or a merge, only the part goes that
    has a better partner: what is lost with it is the difference to the rest of the link.
    """
    by_old = {i: bead for bead in chain for i in range(bead.old_start, bead.old_end)}
    by_new = {j: bead for bead in chain for j in range(bead.new_start, bead.new_end)}
    within = _Within(beads)
    instead: dict[Bead, Bead | None] = {}
    strong = [bead for bead in beads if bead.similarity >= options.move_similarity]
    for bead in sorted(strong, key=lambda bead: (-bead.score, bead)):
        in_the_way = {by_old[i] for i in range(bead.old_start, bead.old_end) if i in by_old}
        in_the_way |= {by_new[j] for j in range(bead.new_start, bead.new_end) if j in by_new}
        if bead in in_the_way or not in_the_way:
            continue
        rests = {link: within.rest(link, bead) for link in in_the_way}
        lost = sum(link.score - (rest.score if rest else 0.0) for link, rest in rests.items())
        if bead.score > options.move_lead * lost:
            instead.update((link, rest) for link, rest in rests.items() if link not in instead)
    links = (instead.get(bead, bead) for bead in chain)
    return [bead for bead in links if bead is not None]


class _Within:
    """Finds what is left of a split or a merge when a part of it is taken away."""

    def __init__(self, beads: list[Bead]) -> None:
        self._at = {bead[:4]: bead for bead in beads}

    def rest(self, link: Bead, taken: Bead) -> Bead | None:
        """Return the best bead inside ``link`` that shares no sentence with ``taken``, None where there is none."""
        if min(link.old_end - link.old_start, link.new_end - link.new_start) > 1:
            return None  # a run of equal sentences, of which one has no better partner
        found = []
        for i0, i1 in _stretches(link.old_start, link.old_end, taken.old_start, taken.old_end):
            for j0, j1 in _stretches(link.new_start, link.new_end, taken.new_start, taken.new_end):
                bead = self._at.get((i0, i1, j0, j1))
                if bead is not None:
                    found.append(bead)
        return max(found, key=lambda bead: (bead.score, bead), default=None)


def _stretches(start: int, end: int, without_start: int, without_end: int) -> list[tuple[int, int]]:
    """Return every [a, b) in [start, end) that touches nothing of [without_start, without_end)."""
    return [
        (a, b)
        for a in range(start, end)
        for b in range(a + 1, end + 1)
        if b <= without_start or a >= without_end
    ]
