"""Pairing by hand, without the hand: what can be picked, what a decision does to earlier ones, what it is called.

Compares nothing (see ``viewer.model.pins``) and moves nothing on the screen. Ranges are half-open, in code
points of the text of their side.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from viewer.model.pins import Pin, Pins
from viewer.presentation.excerpts import ELLIPSIS
from viewer.presentation.same_place import same_words
from viewer.presentation.sides import Side, spans_on
from viewer.text.characters import QUOTES
from viewer.text.version import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from viewer.model.comparison import Comparison, Passage

# Words by which a sentence is named, and code points that these may have: a script without blanks is one word.
_NAME = 6
_LONGEST_NAME = 60


class Pickable:
    """What can be picked on one side, in order: its sentences, or its paragraphs where these are compared."""

    def __init__(self, comparison: Comparison, side: Side) -> None:
        self.spans = sorted(span for passage in comparison.passages for span in spans_on(passage, side))

    def touched(self, start: int, end: int) -> range:
        """Give the numbers of what a range touches; none where it holds white space only."""
        first = bisect_right(self.spans, start, key=attrgetter("end"))
        return range(first, max(first, bisect_left(self.spans, end, key=attrgetter("start"))))

    def nearest(self, offset: int) -> int:
        """Give the number of what stands at an offset, or else begins next; -1 where there is nothing at all."""
        return min(bisect_right(self.spans, offset, key=attrgetter("end")), len(self.spans) - 1)

    def stretch(self, numbers: range) -> Span:
        """Give the range from the first of these to the last; there has to be one."""
        return Span(self.spans[numbers.start].start, self.spans[numbers.stop - 1].end)


def whole(spans: tuple[Span, ...]) -> Span:
    """Give the range from the first of ``spans`` to the last; an empty one at 0 where there is none."""
    return Span(spans[0].start, spans[-1].end) if spans else Span(0, 0)


def pin_of(passage: Passage) -> Pin:
    """Give the stretches of a passage; a side without one has an empty range."""
    return Pin(whole(passage.old), whole(passage.new))


def bereft(comparison: Comparison, pin: Pin) -> tuple[tuple[Side, Span], ...]:
    """Give what a pin takes the counterpart from: the other side of a pair that it has a sentence of, if not in it."""
    found: list[tuple[Side, Span]] = []
    own = dict(_sides(pin))
    for passage in comparison.passages:
        if not passage.old or not passage.new:
            continue
        for side in Side:
            touched = any(_overlap(span, own[side]) for span in spans_on(passage, side))
            left = whole(spans_on(passage, side.other))
            if touched and not _overlap(left, own[side.other]):
                found.append((side.other, left))
    return tuple(found)


def stands_alone(comparison: Comparison, side: Side, span: Span) -> bool:
    """Tell whether all that stands in a range has no counterpart."""
    own = [passage for passage in comparison.passages if any(_overlap(each, span) for each in spans_on(passage, side))]
    return bool(own) and not any(spans_on(passage, side.other) for passage in own)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def paired(pins: Pins, pin: Pin) -> Pins:
    """Pair two stretches; what was decided about any of their sentences before counts no longer."""
    left = pins.without(pins.touching(pin))
    return left._replace(paired=(*left.paired, pin))


def taken_apart(pins: Pins, passage: Passage) -> Pins:
    """Take a pair apart; what was decided about any of its sentences before counts no longer."""
    pin = pin_of(passage)
    left = pins.without(pins.touching(pin))
    return left._replace(apart=(*left.apart, pin))


def left_alone(pins: Pins, passage: Passage) -> Pins:
    """Drop what was decided about any sentence of a passage."""
    return pins.without(pins.touching(pin_of(passage)))


def difference(before: Pins, after: Pins) -> Pin | None:
    """Give the stretches that a decision was about, those of the newest pin first; None where there was none."""
    for one, other in ((after, before), (before, after)):
        gone = one.without(other)
        for pin in (*reversed(gone.paired), *reversed(gone.apart)):
            return pin
    return None


def honored(pins: Pins, comparison: Comparison) -> Pins:
    """Give those of ``pins`` that a comparison goes by; of the others the sentences are not there any more."""
    if not number_of(pins):
        return pins
    by_hand = [passage for passage in comparison.passages if passage.by_hand]
    pairs = {pin_of(passage) for passage in by_hand}
    ends = {(side, at) for passage in by_hand for side in Side for span in spans_on(passage, side) for at in span}
    return Pins(
        tuple(pin for pin in pins.paired if pin in pairs),
        tuple(pin for pin in pins.apart if {(side, at) for side, span in _sides(pin) for at in span} <= ends),
    )


def carried(pins: Pins, before: Mapping[Side, str], after: Mapping[Side, str]) -> Pins:
    """Give ``pins`` for other texts on the same sides, where their words stand in these unchanged."""
    if all(before[side] == after[side] for side in Side):
        return pins
    return Pins(*(tuple(_carried(group, before, after)) for group in pins))


def _carried(pins: Iterable[Pin], before: Mapping[Side, str], after: Mapping[Side, str]) -> Iterable[Pin]:
    for pin in pins:
        starts = [same_words(before[side], span.start, span.end, after[side]) for side, span in _sides(pin)]
        if None not in starts:
            yield Pin(
                *(Span(at, at + end - start) for at, (start, end) in zip(starts, pin, strict=True) if at is not None)
            )


def _sides(pin: Pin) -> tuple[tuple[Side, Span], tuple[Side, Span]]:
    return (Side.OLD, pin.old), (Side.NEW, pin.new)


def number_of(pins: Pins) -> int:
    """Count the decisions."""
    return len(pins.paired) + len(pins.apart)


def name_of(text: str, span: Span) -> str:
    """Give the first words of a stretch, by which a person knows it: "The mayor of the island town …".

    A name is said in quotation marks; those that the stretch begins and ends with itself are left out.
    """
    said = text[span.start : span.end]
    words = (said.strip().strip(QUOTES) or said).split(None, _NAME)
    name = " ".join(words[:_NAME])
    if len(name) > _LONGEST_NAME:
        return name[:_LONGEST_NAME].rstrip() + ELLIPSIS
    return f"{name} {ELLIPSIS}" if len(words) > _NAME else name
