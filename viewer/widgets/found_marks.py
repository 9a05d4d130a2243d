"""Where the words that were found lie in one pane's document, and which of them is the current one.

Searches nothing and paints nothing. Only what is painted is looked up, so a hundred thousand places
cost no more than ten.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtGui import QTextBlock

from viewer.widgets.block_column import Line
from viewer.widgets.block_decor import Stroke, is_mixed, spread
from viewer.widgets.slices import Slices

FOUND, CURRENT = "found", "found_current"


class FoundMarks:
    """Ranges [start, end) of the page in UTF-16 units, sorted and without overlaps."""

    def __init__(self) -> None:
        self._slices: Slices | None = None
        self._ranges: Sequence[tuple[int, int]] = ()
        self._ends: list[int] = []
        self._current: tuple[int, int] | None = None
        self._changed: Callable[[], None] = _nothing

    def __bool__(self) -> bool:
        return bool(self._ranges)

    def on_change(self, changed: Callable[[], None]) -> None:
        """Have this called whenever other marks are to be painted."""
        self._changed = changed

    def take(self, slices: Slices) -> None:
        """Forget everything: another text is shown."""
        self._slices = slices
        self.show(())

    def show(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Mark these in place of the present ones; none of them is current."""
        if self._slices is not None and self._slices.continued:
            to = self._slices.to_document
            ranges = [(to(start), to(end, end=True)) for start, end in ranges]
        self._ranges = ranges
        self._ends = [end for _, end in ranges]
        self._current = None
        self._changed()

    def set_current(self, start: int | None) -> None:
        """Tell the range that begins at ``start`` apart from the others, or none."""
        self._current = None
        if start is not None and self._slices is not None:
            rank = bisect_right(self._ends, self._slices.to_document(start))
            self._current = self._ranges[rank] if rank < len(self._ranges) else None
        self._changed()

    def strokes(self, block: QTextBlock, lines: Sequence[Line]) -> tuple[Stroke, ...]:
        """Give the marks in a block that is laid out in ``lines``."""
        start = block.position()
        end = start + block.length() - 1
        found: list[Stroke] = []
        mixed: bool | None = None
        for rank in range(bisect_right(self._ends, start), len(self._ranges)):
            first, last = self._ranges[rank]
            if first >= end:
                break
            if mixed is None:
                mixed = is_mixed(block)
            role = CURRENT if self._ranges[rank] == self._current else FOUND
            pieces = spread(block.layout(), lines, max(first, start) - start, min(last, end) - start, mixed=mixed)
            found += [Stroke(role, -1, left, right, line) for line, left, right in pieces]
        return tuple(found)


def _nothing() -> None:
    """Stand in until somebody wants to know."""
