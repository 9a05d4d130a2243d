"""Where texts stand in a pane, asked without changing anything: for what is drawn beside the pane.

Lays nothing out: what is far from the view is estimated. Offsets are in UTF-16 units of the page.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollBar, QWidget

from viewer.widgets.slices import Slices
from viewer.widgets.story_layout import StoryLayout


class PanePlaces:
    """Answers for one pane; safe to ask while something is being painted."""

    def __init__(self, layout: StoryLayout, bar: QScrollBar, viewport: QWidget, slices: Slices) -> None:
        self._layout = layout
        self._bar = bar
        self._viewport = viewport
        self._slices = slices

    def take(self, slices: Slices) -> None:
        """Answer for another page from now on."""
        self._slices = slices

    def reach_of(self, start: int, end: int) -> tuple[float, float]:
        """Give top and bottom of [start, end) in pixels from the top of the view, as its bar shows them.

        An empty range is a place between two texts: both are the same then.
        """
        to = self._slices.to_document
        top, bottom = self._layout.reach(to(start), to(end, end=True))
        value = self._bar.value()
        return top - value, bottom - value

    def offsets_in_view(self) -> tuple[int, int]:
        """Give the range [start, end) of the paragraphs that are in view, wholly or in part."""
        top = self._bar.value()
        start, end = self._layout.range_between(top, top + self._viewport.height())
        return self._slices.to_page(start), self._slices.to_page(end)

    def offset_near(self, y: float) -> int:
        """Give the offset of what stands ``y`` pixels below the top of the view, to about a line."""
        return self._slices.to_page(self._layout.estimate_position(self._bar.value() + y))

    def heights_revision(self) -> int:
        """Give a number that is another one whenever any height in the pane is."""
        return self._layout.column.revision

    def view_in(self, widget: QWidget) -> tuple[int, int]:
        """Give where the view begins and ends, in pixels from the top of another widget of the window."""
        top = widget.mapFromGlobal(self._viewport.mapToGlobal(QPoint(0, 0))).y()
        return top, top + self._viewport.height()
