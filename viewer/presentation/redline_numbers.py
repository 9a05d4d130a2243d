"""The numbers of the later version's paragraphs in the marked-up copy.

Writes no copy (see ``redline_page``). What stands in the earlier version only has no number there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.presentation.places import paragraph_number
from viewer.text.records import NamedTuple
from viewer.text.version import Span, Unit

if TYPE_CHECKING:
    from viewer.model.comparison import Comparison
    from viewer.presentation.redline_page import RedlinePage


class Numbered(NamedTuple):
    """The paragraphs of a page that have a number, in code points of the page, and their numbers."""

    spans: tuple[Span, ...]
    numbers: tuple[int, ...]


def numbered(copy: RedlinePage, comparison: Comparison) -> Numbered:
    """Find where each paragraph of the later version begins in the copy; nothing where lines are compared."""
    if comparison.unit is Unit.LINE:
        return Numbered((), ())
    left = set(copy.left.values())
    places = [place for place in copy.places if place not in left and comparison.passages[place.passage].new]
    spans: list[Span] = []
    numbers: list[int] = []
    last = rank = 0
    end = -1  # of the passage before, which may go on in the next paragraph
    for block in copy.page.blocks:
        start, stop = (copy.offsets.to_utf16(at) for at in block)
        goes_on = end > start
        first = 0
        while rank < len(places) and places[rank].start < stop:
            place = places[rank]
            first = first or paragraph_number(comparison.new, comparison.passages[place.passage].new)
            end = place.end
            rank += 1
        number = last + 1 if goes_on else first
        if number > last:
            spans.append(Span(*block))
            numbers.append(number)
            last = number
    return Numbered(tuple(spans), tuple(numbers))
