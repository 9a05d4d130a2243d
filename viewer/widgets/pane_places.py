"""Where texts stand in a pane, asked without changing anything: for what is drawn beside the pane.

Lays nothing out: what is far from the view is estimated. Offsets are in UTF-16 units of the page.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QScrollBar, QWidget

from viewer.widgets.block_decor import bar_bottom, bar_top
from viewer.widgets.slices import Slices
from viewer.widgets.story_layout import StoryLayout


class PanePlaces:
    """Answers for one pane; safe to ask while something is being painted."""

    def __init__(self, layout: StoryLayout, bar: QScrollBar, viewport: QWidget, slices: Slices) -> None:
        self._document = layout.document()
        self._column = layout.column
        self._bar = bar
        self._viewport = viewport
        self._slices = slices

    def take(self, slices: Slices) -> None:
        """Answer for another page from now on."""
        self._slices = slices

    def to_page(self, position: int) -> int:
        """Give the offset into the page of a position in the pane's document, as Qt's cursors have it."""
        return self._slices.to_page(position)

    def reach_of(self, start: int, end: int) -> tuple[float, float]:
        """Give top and bottom of [start, end) in pixels from the top of the view, as its bar is painted.

        An empty range is a place between two texts: both are the same then.
        """
        value, metrics = self._bar.value(), self._column.metrics
        last = self._slices.to_document(end, end=True)
        if end <= 0:
            top = bottom = float(metrics.above)
        elif start >= end:
            top = bottom = self._edge(last, below=True) + metrics.gap / 2
        else:
            top, bottom = self._edge(self._slices.to_document(start), below=False), self._edge(last, below=True)
        return top - value, bottom - value

    def offsets_in_view(self, beyond: float = 0.0) -> tuple[int, int]:
        """Give the range [start, end) of the paragraphs that are in view, wholly or in part.

        ``beyond`` is how much more above and below counts, in views.
        """
        more = beyond * self._viewport.height()
        top = self._bar.value()
        first = self._document.findBlockByNumber(self._column.block_at(top - more))
        last = self._last_shown_with(self._column.block_at(top + self._viewport.height() + more))
        end = last.position() + last.length() - 1
        return self._slices.to_page(first.position()), self._slices.to_page(end)

    def offset_near(self, y: float) -> int:
        """Give the offset of what stands ``y`` pixels below the top of the view, to about a line."""
        y += self._bar.value()
        number = self._column.block_at(y)
        start = self._document.findBlockByNumber(number).position()
        last = self._last_shown_with(number)
        part = (y - self._column.top(number)) / max(1, self._column.height_of(number))
        length = last.position() + last.length() - 1 - start
        return self._slices.to_page(start + int(min(1.0, max(0.0, part)) * length))

    def _last_shown_with(self, number: int) -> QTextBlock:
        """Give a block, or the last one of the fold that stands for it."""
        fold = self._column.folds.at(number)
        return self._document.findBlockByNumber(fold.last if fold else number)

    def _edge(self, position: int, *, below: bool) -> float:
        """Give where a bar begins, or ends if ``below``, that goes from or to a position of the document."""
        column = self._column
        block = self._document.findBlock(position)
        if below and position == block.position() and position > 0:
            block = block.previous()
        number, into = block.blockNumber(), position - block.position()
        if (fold := column.folds.at(number)) is not None:
            return column.top(fold.first) + (column.metrics.fold - column.metrics.gap if below else 0)
        if column.is_exact(number):
            lines = column.lines(number, block)
            return column.top(number) + (bar_bottom(lines, into) if below else bar_top(lines, into))
        height = column.height_of(number)
        if below and into >= block.length() - 1:
            return column.top(number) + max(height - column.metrics.gap, height / 2)
        return column.top(number) + height * into / block.length()

    def view_in(self, widget: QWidget) -> tuple[int, int]:
        """Give where the view begins and ends, in pixels from the top of another widget of the window."""
        top = widget.mapFromGlobal(self._viewport.mapToGlobal(QPoint(0, 0))).y()
        return top, top + self._viewport.height()
