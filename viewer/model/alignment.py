"""Alignment: which sentences of the two versions belong together, and which of them moved.

Exact anchors first, then open sentences by similarity; splits and merges compete with single pairs,
and everything in its order is chosen at once, as the heaviest chain. Words are not compared here.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Sequence
from functools import partial
from itertools import compress, repeat
from operator import itemgetter

from viewer.model.anchors import Run, exact_runs, fill_gap
from viewer.model.candidates import Candidates
from viewer.model.chain import Bead, heaviest_chain
from viewer.model.moves import moved_beads
from viewer.model.options import CompareOptions
from viewer.model.parts import Part, Partners, parts_beside, parts_far_away
from viewer.model.pins import NOTHING_HELD, Held
from viewer.model.units import Units
from viewer.text.asking import Check, asking, batches, let_go, listed, never, sorted_asking, windows, without_share
from viewer.text.records import NamedTuple

# Gaps between two questions whether to go on; sentences, or pairs of them, that are looked at as wholes.
_OFTEN, _EASY = 64, 4096
# Pairs that are added to those of a text, of which as good as none are splits: a few in a short text prove little.
_PAIRS_BEFORE, _DIVIDED_BEFORE = 8, 0.5
# Letters; a shorter sentence is a formula that anchors nothing.
_WEAK_LENGTH = 16

TYPE_CHECKING = False
if TYPE_CHECKING:
    from viewer.model.sentence_links import SentenceLinks


class Group(NamedTuple):
    """Sentences old[old_start:old_end] and new[new_start:new_end] belong together."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    moved: bool


# Of a hundred thousand groups, the constructor would be felt.
_MADE = partial(tuple.__new__, Group)
_TURNED = itemgetter(2, 3, 0, 1, 4)


class Alignment(NamedTuple):
    """The groups, no two of which share a sentence, and the parts of their sentences that stand far away.

    Both are sorted by their place in the earlier version.
    """

    groups: list[Group]
    parts: list[Part]


def align(
    old: Units,
    new: Units,
    options: CompareOptions,
    check: Check,
    held: Held = NOTHING_HELD,
    links: SentenceLinks | None = None,
) -> Alignment:
    """Find which sentences belong together.

    ``check`` is called with the share of the work that is
    done, and may raise ``Stopped``. Pairs that are ``held`` are groups whatever they say, and what they do not touch
    stays as it is without them. Where paragraphs stand for sentences, ``links`` are those of their sentences.
    Swapping the sides swaps the sides of the groups, no more.
    """
    # Ties are broken by order, so both directions are aligned as one of them.
    turned = held.swapped()
    if (new.version.text, turned) < (old.version.text, held):
        groups, parts = _align(new, old, options, check, turned, links and links.swapped())
        turned_back = listed(map(_MADE, map(_TURNED, groups)), check, _EASY)
        let_go(groups, check, _EASY)
        parts = [Part(part.new, part.old) for part in parts]
        return Alignment(sorted_asking(turned_back, check), sorted_asking(parts, check))
    groups, parts = _align(old, new, options, check, held, links)
    check(0.5)
    return Alignment(sorted_asking(groups, check), parts)


def _align(
    old: Units, new: Units, options: CompareOptions, check: Check, held: Held, links: SentenceLinks | None
) -> Alignment:
    if held == NOTHING_HELD:
        return _by_likeness(old, new, options, check, links).alignment
    from viewer.model.around_pins import around

    found = _by_likeness(old, new, options, check, links, keep=True)
    return around(held, found, old, new, without_share(check))


class Manner(NamedTuple):
    """How the texts are divided: what their sentences are paired by.

    ``more`` is how much more alike two sentences must be than the options say, as a similarity, None where the
    texts are divided throughout. ``links`` say which paragraphs do not belong together, where these are aligned.
    """

    options: CompareOptions
    more: float | None
    links: SentenceLinks | None

    def beads(self, candidates: Candidates, check: Check, before: list[Bead] | None = None) -> list[Bead]:
        """Return the beads to choose from; ``before`` are those that the sentences were weighed by."""
        if self.more is None or before is None:
            before = candidates.beads(self.options)
        found = before if self.more is None else candidates.beads_worth(before, self.more)
        return found if self.links is None else self.links.followed(found, check)

    def take_in_parts(
        self, groups: Groups, candidates: Candidates, may_be: Callable[[Part], bool] | None = None
    ) -> None:
        """Widen groups by what stands alone right beside them and is a part of one of theirs, if it ``may_be``."""
        parts = parts_beside(candidates, groups.partners(candidates.bags), self.options)
        if self.links is not None:
            parts = list(filter(self.links.are_linked, parts))
        groups.take_in(parts if may_be is None else list(filter(may_be, parts)))

    def parts(self, groups: Groups, candidates: Candidates, check: Check) -> list[Part]:
        """Return the parts of sentences, or of paragraphs, that stand alone far away from these."""
        if self.links is not None:
            return self.links.parts(groups.closed, check)
        return parts_far_away(candidates, groups.partners(candidates.bags), self.options)


class Found(NamedTuple):
    """An alignment, how it was found, and what was chosen from."""

    alignment: Alignment
    manner: Manner
    beads: list[Bead]


def _by_likeness(
    old: Units, new: Units, options: CompareOptions, check: Check, links: SentenceLinks | None, *, keep: bool = False
) -> Found:
    """Align what nobody has decided upon; the beads are kept if ``keep`` says so."""
    runs = exact_runs(old.ids, new.ids, _weak_ids(old, new, check), check)
    check(0.2)
    # Four bytes a sentence, and one: a dictionary of a hundred thousand would be most of the memory.
    exact = array("i", [-1]) * len(old)
    matched_new = bytearray(len(new))
    for old_start, new_start, length in asking(runs, check, _EASY):
        for first, last in windows(0, length, check, _EASY):
            news = range(new_start + first, new_start + last)
            exact[old_start + first : old_start + last] = array("i", news)
            matched_new[news.start : news.stop] = b"\1" * len(news)
    open_old = [i for i, j in enumerate(asking(exact, check, _EASY)) if j < 0]
    open_new = [j for j, taken in enumerate(asking(matched_new, check, _EASY)) if not taken]
    fixed = [_exact_bead(run, options) for run in asking(runs, check, _EASY)]
    if not open_old or not open_new:
        check(0.5)
        manner = _manner(heaviest_chain(fixed, check) if keep else [], options, links, check)
        return Found(Alignment(_chosen(old, new, fixed, options, check).taken, []), manner, fixed)
    candidates = Candidates(old, new, open_old, open_new, exact, options, check)
    weighed = candidates.beads(options)
    manner = _manner(heaviest_chain(fixed + weighed, check), options, links, check)
    beads = fixed + manner.beads(candidates, check, weighed)
    let_go(weighed, check, _EASY)
    options = manner.options
    groups = _chosen(old, new, beads, options, check)
    if not keep:
        let_go(beads, check, _EASY)
    manner.take_in_parts(groups, candidates)
    check(0.5)
    parts = manner.parts(groups, candidates, check)
    candidates.let_go()
    return Found(Alignment(groups.taken, parts), manner, beads)


def _manner(chain: list[Bead], options: CompareOptions, links: SentenceLinks | None, check: Check) -> Manner:
    """Return the manner of texts that have this chain."""
    pairs, divided = _counted(chain, check)
    share = (divided + _DIVIDED_BEFORE) / (pairs + _PAIRS_BEFORE)
    if share > options.divided:
        return Manner(options.for_divided(), None, links)
    lead = options.undivided_lead - options.undivided_lead_less * share
    lead *= pairs / max(1, pairs + options.undivided_pairs)
    return Manner(options, max(0.0, lead), links)


def _counted(chain: list[Bead], check: Check) -> tuple[int, int]:
    """Return the number of pairs in a chain, and how many of them are splits or merges."""
    pairs = divided = 0
    for i0, i1, j0, j1, _, _ in asking(chain, check, _EASY):
        if i1 - i0 == j1 - j0:
            pairs += i1 - i0
        else:
            pairs, divided = pairs + 1, divided + 1
    return pairs, divided


def _chosen(old: Units, new: Units, beads: list[Bead], options: CompareOptions, check: Check) -> Groups:
    chain = without_outdone(heaviest_chain(beads, check), beads, options, check)
    groups = Groups(old, new, check)
    for bead in asking(chain, check, _OFTEN):
        groups.take(bead, moved=False)
    fill_gaps(groups, chain, options, check)
    for bead in moved_beads(old, new, beads, groups.is_open, options, check):
        groups.take(bead, moved=True)
    return groups


def _weak_ids(old: Units, new: Units, check: Check) -> frozenset[int]:
    weak: set[int] = set()
    for units in (old, new):
        lengths = (end - start for start, end in units.spans)
        for batch in batches(compress(units.ids, map(_WEAK_LENGTH.__gt__, lengths)), check, _EASY):
            weak.update(batch)
    return frozenset(weak)


def _exact_bead(run: Run, options: CompareOptions) -> Bead:
    score = run.length * (1.0 - options.pair_similarity)
    return Bead(run.old, run.old + run.length, run.new, run.new + run.length, score, 1.0)


class Groups:
    """The groups taken so far; equal runs are taken sentence by sentence."""

    def __init__(self, old: Units, new: Units, check: Check) -> None:
        self.old, self.new = old, new
        self._check = check
        self.taken: list[Group] = []
        # Which sentences are in a group. A byte each: sets of a hundred thousand numbers would be most of the memory.
        self.closed = self._old_closed, self._new_closed = bytearray(len(old)), bytearray(len(new))

    def is_open(self, bead: Bead) -> bool:
        """Tell whether no sentence of ``bead`` is in a group."""
        old, new = self._old_closed, self._new_closed
        return not any(old[bead.old_start : bead.old_end]) and not any(new[bead.new_start : bead.new_end])

    def take(self, bead: Bead, *, moved: bool) -> None:
        """Make a group of ``bead``, or of each of the equal sentences that it is a run of."""
        i0, i1, j0, j1 = bead[:4]
        self._old_closed[i0:i1] = b"\1" * (i1 - i0)
        self._new_closed[j0:j1] = b"\1" * (j1 - j0)
        if bead.similarity >= 1.0 and i1 - i0 == j1 - j0 > 1:
            for first, last in windows(0, i1 - i0, self._check if i1 - i0 > _EASY else never, _EASY):
                # The end of the one is the start of the next, as a number in the memory too.
                olds, news = list(range(i0 + first, i0 + last + 1)), list(range(j0 + first, j0 + last + 1))
                self.taken += map(_MADE, zip(olds, olds[1:], news, news[1:], repeat(moved)))
        else:
            self.taken.append(Group(i0, i1, j0, j1, moved))

    def partners(self, among: tuple[Container[int], Container[int]]) -> Partners:
        """Return what each sentence faces that is in a group with one ``among`` these of either side."""
        old, new = among
        groups = [group for group in asking(self.taken, self._check, _EASY) if group[0] in old or group[2] in new]
        return (
            {i: range(j0, j1) for i0, i1, j0, j1, _ in asking(groups, self._check, _EASY) for i in range(i0, i1)},
            {j: range(i0, i1) for i0, i1, j0, j1, _ in asking(groups, self._check, _EASY) for j in range(j0, j1)},
        )

    def take_in(self, parts: Sequence[Part]) -> None:
        """Widen the group of one of each two by the other, if that is still alone and right beside it."""
        olds, news = {part.old for part in parts}, {part.new for part in parts}
        old_homes: dict[int, int] = {}
        new_homes: dict[int, int] = {}
        for index, (i0, i1, j0, j1, _) in enumerate(asking(self.taken if parts else (), self._check, _EASY)):
            if not olds.isdisjoint(range(i0, i1)):
                old_homes.update(dict.fromkeys(range(i0, i1), index))
            if not news.isdisjoint(range(j0, j1)):
                new_homes.update(dict.fromkeys(range(j0, j1), index))
        for i, j in parts:
            if self._old_closed[i] and self._new_closed[j]:
                continue
            index = old_homes[i] if i in old_homes else new_homes[j]
            i0, i1, j0, j1, moved = self.taken[index]
            wider = Group(min(i0, i), max(i1, i + 1), min(j0, j), max(j1, j + 1), moved)
            old, new = wider.old_end - wider.old_start, wider.new_end - wider.new_start
            if min(old, new) == 1 and old + new == i1 - i0 + j1 - j0 + 1:
                self.taken[index] = wider
                self._old_closed[i] = self._new_closed[j] = 1


def fill_gaps(groups: Groups, chain: list[Bead], options: CompareOptions, check: Check) -> None:
    """Pair what repeats elsewhere, and so could not anchor, between two neighbors of the chain."""
    old, new = groups.old, groups.new
    i = j = 0
    ends = [(bead.old_start, bead.new_start, bead.old_end, bead.new_end) for bead in chain]
    for i_end, j_end, i_next, j_next in asking([*ends, (len(old), len(new), 0, 0)], check, _OFTEN):
        for run in fill_gap(old.ids, new.ids, (i, i_end), (j, j_end), options.matcher_product, check):
            for k in asking(range(run.length), check, _OFTEN):
                bead = _exact_bead(Run(run.old + k, run.new + k, 1), options)
                if groups.is_open(bead):
                    groups.take(bead, moved=False)
        i, j = i_next, j_next


def without_outdone(chain: list[Bead], beads: list[Bead], options: CompareOptions, check: Check) -> list[Bead]:
    """Drop links of the chain whose sentences have a much better partner off the chain.

    A weak pair in its place must not hide that a sentence was moved. Of a split or a merge, only the part goes that
    has a better partner: what is lost with it is the difference to the rest of the link.
    """
    links, on_chain = _Links(chain, check), set(asking(chain, check, _EASY))
    within = Within(beads, check)
    instead: dict[Bead, Bead | None] = {}
    alike = (bead for bead in asking(beads, check, _EASY) if bead.similarity >= options.move_similarity)
    strong = [bead for bead in alike if bead not in on_chain]
    for bead in asking(sorted_asking(strong, check, key=lambda bead: (-bead.score, bead)), check, _OFTEN):
        in_the_way = links.in_the_way(bead)
        if not in_the_way:
            continue
        rests = {link: within.rest(link, bead) for link in in_the_way}
        lost = sum(link.score - (rest.score if rest else 0.0) for link, rest in rests.items())
        if bead.score > options.move_lead * lost:
            instead.update((link, rest) for link, rest in rests.items() if link not in instead)
    within.let_go(check)
    if not instead:
        return chain
    kept = (instead.get(bead, bead) for bead in asking(chain, check, _EASY))
    return [bead for bead in kept if bead is not None]


class _Links:
    """Finds the links of a chain that share a sentence with another bead."""

    def __init__(self, chain: list[Bead], check: Check) -> None:
        self._links = sorted_asking(chain, check)  # by either side: none crosses another
        self._reach = [[bead[field] for bead in asking(self._links, check, _EASY)] for field in range(4)]

    def in_the_way(self, bead: Bead) -> set[Bead]:
        old_starts, old_ends, new_starts, new_ends = self._reach
        old = slice(bisect_right(old_ends, bead.old_start), bisect_left(old_starts, bead.old_end))
        new = slice(bisect_right(new_ends, bead.new_start), bisect_left(new_starts, bead.new_end))
        return {*self._links[old], *self._links[new]}


class Within:
    """Finds what is left of a split or a merge when a part of it is taken away."""

    def __init__(self, beads: list[Bead], check: Check) -> None:
        self._at = {bead[:4]: bead for bead in asking(beads, check, _EASY)}

    def let_go(self, check: Check) -> None:
        """Forget the beads."""
        let_go(self._at, check, _EASY)

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
    return [(a, b) for a in range(start, end) for b in range(a + 1, end + 1) if b <= without_start or a >= without_end]
