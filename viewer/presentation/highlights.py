"""Which ranges of a page are tinted or marked, and in which role.

Names roles only; the colors and cues of a role are data of the theme.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from viewer.model.comparison import Kind, Nature
from viewer.presentation.noteworthy import noteworthy
from viewer.presentation.redline import TRANSPOSITION, shown_whole
from viewer.presentation.sides import Side, spans_on, version_on
from viewer.text.asking import asking, listed, never, sorted_asking
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model.comparison import Comparison, Passage
    from viewer.presentation.noteworthy import Noteworthy
    from viewer.presentation.offsets import Utf16Map
    from viewer.text.asking import Check
    from viewer.text.version import Span

# Passages, or ranges, between two questions whether to go on.
_OFTEN = 1024
_START = itemgetter(0)

MOVED = "moved"
VARIANT = "variant"
TINT_ROLES = (*(kind.value for kind in Kind if kind is not Kind.UNCHANGED), MOVED)
MARK_ROLES = ("insertion", "deletion", "substitution", TRANSPOSITION, VARIANT)


class Tint(NamedTuple):
    """A passage's ground: [start, end) in UTF-16 units of the page, one of ``TINT_ROLES``."""

    start: int
    end: int
    role: str
    passage: int


class Mark(NamedTuple):
    """Marked words: [start, end) in UTF-16 units of the page, one of ``MARK_ROLES``."""

    start: int
    end: int
    role: str
    passage: int


class Bar(NamedTuple):
    """A change on one side's lane of the overview: [start, end) as shares of the whole, 0 to 1."""

    start: float
    end: float
    role: str
    passage: int


class SideHighlights(NamedTuple):
    """All tints and all marks of one side, each sorted by start and without overlaps.

    ``bars`` stand for the tints on the overview where nothing is folded away, in the order in which they are painted.
    """

    tints: tuple[Tint, ...]
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...] = ()


def tint_role(passage: Passage) -> str:
    """Name the role a passage is tinted in, "" for none: a move shows as such whatever its kind."""
    if passage.moved:
        return MOVED
    return "" if passage.kind is Kind.UNCHANGED else passage.kind.value


def side_highlights(
    comparison: Comparison,
    side: Side,
    offsets: Utf16Map,
    show_typographic: bool,
    found: Noteworthy | None = None,
    check: Check = never,
) -> SideHighlights:
    """Collect what one pane highlights; no tint goes past the end of a paragraph.

    ``offsets`` belongs to the text of that side. Without ``show_typographic`` passages that differ
    in typography only, and the places where words wear another dress, are left plain. ``found`` is what is
    noteworthy in the comparison, where that is known already. ``check`` may raise ``Stopped``.
    """
    to_utf16 = offsets.to_utf16
    paragraph_starts = listed(map(_START, version_on(comparison, side).paragraphs), check, 8 * _OFTEN)
    tints: list[Tint] = []
    marks: list[Mark] = []
    for number, passage in asking((found or noteworthy(comparison)).passages, check, _OFTEN):
        role = tint_role(passage)
        if role and (show_typographic or role != Kind.TYPOGRAPHIC.value):
            for start, end in _joined(spans_on(passage, side), paragraph_starts):
                tints.append(Tint(to_utf16(start), to_utf16(end), role, number))
        for start, end, mark in marked_ranges(passage, side, show_typographic):
            marks.append(Mark(to_utf16(start), to_utf16(end), mark, number))
    return SideHighlights(tuple(_without_overlaps(tints, check)), tuple(_without_overlaps(marks, check)))


def _joined(spans: tuple[Span, ...], paragraph_starts: list[int]) -> Iterator[tuple[int, int]]:
    """Join neighbor sentences of one paragraph, so that the space between them is tinted too."""
    if not spans:
        return
    start, end = spans[0]
    for following in spans[1:]:
        # A passage may own sentences with a foreign one in between; then the later overlap check trims.
        same = bisect_right(paragraph_starts, start) == bisect_right(paragraph_starts, following.start)
        if same:
            end = following.end
        else:
            yield start, end
            start, end = following
    yield start, end


def marked_ranges(passage: Passage, side: Side, show_typographic: bool) -> Iterator[tuple[int, int, str]]:
    """Give the marked ranges of a passage in code points; empty ones cannot be seen and are left out.

    A rewritten passage is shown whole against whole: marks inside it would confuse.
    """
    if shown_whole(passage):
        return
    for edit in passage.edits:
        span = edit.old if side is Side.OLD else edit.new
        if span is not None and span.start < span.end:
            yield span.start, span.end, TRANSPOSITION if edit.nature is Nature.ORDER else edit.operation.value
    if show_typographic:
        for variant in passage.variants:
            start, end = variant.old if side is Side.OLD else variant.new
            if start < end:
                yield start, end, VARIANT


_Range = TypeVar("_Range", Tint, Mark)


def _without_overlaps(ranges: list[_Range], check: Check) -> Iterator[_Range]:
    """Sort by start and cut off what an earlier range covers; at one start the longer one wins."""
    ordered = sorted_asking(ranges, check, key=lambda item: (item.start, -item.end))
    reached = 0
    for item in asking(ordered, check, _OFTEN):
        if item.end <= reached:
            continue
        yield item if item.start >= reached else item._replace(start=reached)
        reached = item.end
