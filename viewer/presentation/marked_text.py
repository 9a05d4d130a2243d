"""A part of the marked-up copy to take along: with the brackets of the text report, and as HTML with its lines.

Knows no clipboard. Ranges are half-open, in code points of the page.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from viewer.presentation.highlights import VARIANT
from viewer.presentation.redline import DELETION, INSERTION, THIN, TRANSPOSITION, TRANSPOSITION_BEFORE
from viewer.presentation.redline_page import VARIANT_BEFORE, WHOLE_DELETION, WHOLE_INSERTION
from viewer.presentation.wrapping import MARKS
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.presentation.redline_page import RedlinePage

# Every role of the page for the one of two that it is written as: what only stands, or stood, in one version.
_SAME_AS = {
    **dict.fromkeys((DELETION, WHOLE_DELETION, TRANSPOSITION_BEFORE, VARIANT_BEFORE), DELETION),
    **dict.fromkeys((INSERTION, WHOLE_INSERTION, TRANSPOSITION, VARIANT), INSERTION),
}
_ELEMENTS = {DELETION: "s", INSERTION: "u"}


class MarkedText(NamedTuple):
    """The same words twice: ``plain`` with brackets, and ``html`` struck and underlined."""

    plain: str
    html: str


def marked_text(copy: RedlinePage, start: int, end: int) -> MarkedText:
    """Give what stands in [start, end) of a marked-up copy; marks that are cut through keep their kind."""
    plain: list[str] = []
    html: list[str] = []
    for text, role in _pieces(copy, start, end):
        marked = MARKS[role] if role else None
        plain.append(f"{marked.opening}{text}{marked.closing}" if marked else text)
        element = _ELEMENTS.get(role)
        written = escape(text, quote=False)
        html.append(f"<{element}>{written}</{element}>" if element else written)
    paragraphs = "".join(f'<p dir="auto">{line}</p>\n' for line in "".join(html).split("\n"))
    return MarkedText("".join(plain), paragraphs)


def _pieces(copy: RedlinePage, start: int, end: int) -> Iterator[tuple[str, str]]:
    text = copy.page.copied or copy.page.text
    to_text = copy.offsets.to_code_point
    at = start
    marked = False
    for mark in copy.highlights.marks:
        role = _SAME_AS.get(mark.role)
        first, last = max(start, to_text(mark.start)), min(end, to_text(mark.end))
        if role is None or first >= last or first < at:
            continue
        between = text[at:first]
        # The brackets part what a thin blank parts on the screen.
        if between and not (marked and between == THIN):
            yield between, ""
        yield text[first:last], role
        at, marked = last, True
    if at < end:
        yield text[at:end], ""
