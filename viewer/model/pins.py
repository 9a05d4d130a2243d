"""What a person has decided about pairs, against the comparison: these belong together, those do not.

Says what stands fast before anything is aligned; pairs nothing by itself. All ranges are half-open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from viewer.text.asking import Check, asking, never
from viewer.text.records import NamedTuple
from viewer.text.version import Span

# Passages between two questions whether to go on.
_OFTEN = 4096

# What compares is loaded where it is needed: a window that only hands pins on does not wait for it.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from viewer.model.chain import Bead
    from viewer.model.comparison import Passage
    from viewer.model.options import CompareOptions
    from viewer.model.similarity import Bag
    from viewer.model.units import Units


class Pin(NamedTuple):
    """A stretch of each version, one or more whole sentences from the first one's start to the last one's end.

    Where the comparison is by paragraph, it is one or more whole paragraphs. In code points.
    """

    old: Span
    new: Span


class Pins(NamedTuple):
    """``paired`` stretches make one passage each; the sentences of ``apart`` ones have no counterpart.

    A pin that does not begin and end where sentences do, or that shares a sentence with one before it, is
    left out; those that are ``paired`` come first. ``Passage.by_hand`` says what was done.
    """

    paired: tuple[Pin, ...] = ()
    apart: tuple[Pin, ...] = ()

    def swapped(self) -> Pins:
        """Return the pins for when both versions are exchanged."""
        return Pins(*(tuple(Pin(new, old) for old, new in pins) for pins in self))

    def touching(self, pin: Pin) -> Pins:
        """Return the pins that share text with ``pin`` on either side."""
        return Pins(*(tuple(other for other in pins if _touch(other, pin)) for pins in self))

    def without(self, others: Pins) -> Pins:
        """Return the pins that are not among ``others``."""
        return Pins(*(tuple(pin for pin in pins if pin not in gone) for pins, gone in zip(self, others, strict=True)))


NO_PINS = Pins()


def _touch(a: Pin, b: Pin) -> bool:
    return any(one.start < other.end and other.start < one.end for one, other in zip(a, b, strict=True))


class Held(NamedTuple):
    """Pins in numbers of sentences: ``pairs`` as (old start, old end, new start, new end), and who stays alone.

    Each tuple is sorted; no sentence occurs twice.
    """

    pairs: tuple[tuple[int, int, int, int], ...] = ()
    alone_old: tuple[int, ...] = ()
    alone_new: tuple[int, ...] = ()

    def swapped(self) -> Held:
        """Return the same for when both versions are exchanged."""
        pairs = sorted((j0, j1, i0, i1) for i0, i1, j0, j1 in self.pairs)
        return Held(tuple(pairs), self.alone_new, self.alone_old)

    def old(self) -> frozenset[int]:
        """Return all sentences of the earlier version that are not to be aligned."""
        return frozenset(self.alone_old).union(*(range(i0, i1) for i0, i1, _, _ in self.pairs))

    def new(self) -> frozenset[int]:
        """Return all sentences of the later version that are not to be aligned."""
        return self.swapped().old()

    def neighbors(self) -> dict[int, int]:
        """Return the single sentences that were paired, as old to new: they speak for the pairs beside them."""
        return {i0: j0 for i0, i1, j0, j1 in self.pairs if i1 - i0 == j1 - j0 == 1}

    def beads(self, old: Units, new: Units, options: CompareOptions) -> list[Bead]:
        """Return the pairs as beads of a chain, worth what they have in common and never nothing.

        Of two that cross each other, strangers count as moved. Their similarity is 0: no rule that looks for
        likeness is to take them up.
        """
        from viewer.model.chain import Bead
        from viewer.model.similarity import alike, shared

        beads = []
        for i0, i1, j0, j1 in self.pairs:
            a, b = _bag(old, i0, i1), _bag(new, j0, j1)
            likeness = alike(shared(a, b), sum(a.values()), sum(b.values()))
            score = min(i1 - i0, j1 - j0) * max(likeness, options.least_similarity)
            beads.append(Bead(i0, i1, j0, j1, score, 0.0))
        return beads


NOTHING_HELD = Held()


def _bag(units: Units, start: int, end: int) -> Bag:
    from viewer.model.similarity import features

    return features([token for index in range(start, end) for token in units.tokens(index)])


def hold(pins: Pins, old: Units, new: Units) -> Held:
    """Find the sentences of ``pins``; what cannot be honored is left out."""
    if not pins.paired and not pins.apart:
        return NOTHING_HELD
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs: list[tuple[int, int, int, int]] = []
    alone: tuple[list[int], list[int]] = ([], [])
    for together, pin in [*((True, pin) for pin in pins.paired), *((False, pin) for pin in pins.apart)]:
        olds, news = _whole(old.spans, pin.old), _whole(new.spans, pin.new)
        if olds is None or news is None or not taken_old.isdisjoint(olds) or not taken_new.isdisjoint(news):
            continue
        taken_old.update(olds)
        taken_new.update(news)
        if together:
            pairs.append((olds.start, olds.stop, news.start, news.stop))
        else:
            alone[0].extend(olds)
            alone[1].extend(news)
    return Held(tuple(sorted(pairs)), *(tuple(sorted(side)) for side in alone))


def _whole(spans: Sequence[Span], wanted: Span) -> range | None:
    """Return the numbers of the sentences that make up ``wanted``, None where its ends are not theirs."""
    first = bisect_left(spans, wanted.start, key=lambda span: span.start)
    last = bisect_left(spans, wanted.end, key=lambda span: span.end)
    if first > last or last >= len(spans) or spans[first].start != wanted.start or spans[last].end != wanted.end:
        return None
    return range(first, last + 1)


def marked(
    passages: Sequence[Passage], held: Held, old: Units, new: Units, check: Check = never
) -> tuple[Passage, ...]:
    """Return the passages, those that are as they are because a person said so being marked.

    ``check`` may raise ``Stopped``.
    """
    olds = {old.spans[i].start for i in held.old()}
    news = {new.spans[j].start for j in held.new()}
    return tuple(
        passage._replace(by_hand=True)
        if any(span.start in olds for span in passage.old[:1]) or any(span.start in news for span in passage.new[:1])
        else passage
        for passage in asking(passages, check, _OFTEN)
    )
