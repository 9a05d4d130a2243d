"""Keeps the words in view where they are while heights above them become known, or all lines break anew.

Scrolls for no other reason, and does not know of the other pane.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from viewer.text.records import NamedTuple
from viewer.widgets.story_layout import StoryLayout

_AHEAD = 0.5  # of the view, laid out above and below it


class Place(NamedTuple):
    """What stands at the top of the view: a block, and how much of it is above, 0 to 1."""

    block: int
    part: float


START = Place(0, 0.0)


class PlaceKeeper:
    """Moves one scroll bar along with what is pushed. All y are in pixels from the top of the story."""

    def __init__(self, layout: StoryLayout, bar: QScrollBar, pane: QAbstractScrollArea) -> None:
        self._layout = layout
        self._bar = bar
        self._pane = pane
        self._working = False
        self._held_value = 0
        self._rest = 0.0  # what rounding to whole pixels left over

    def is_at_work(self) -> bool:
        """Say whether the bar moves because heights change, while the words stay where they are."""
        return self._working

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Tell others that the bar does not scroll for now."""
        before, self._working = self._working, True
        try:
            yield
        finally:
            self._working = before

    def settle(self) -> None:
        """Lay out what is in view and near it, and keep in place what was in view before."""
        value, view = self._bar.value(), self._pane.viewport().height()
        if abs(value - self._held_value) >= view:
            self._layout.column.hold(value)
        self._lay_out_around(value, view)
        self.absorb()

    def absorb(self) -> None:
        """Go along with what heights that became known have pushed down or up."""
        shift = self._layout.column.take_shift() + self._rest
        target = self._bar.value() + round(shift)
        self._rest = shift - round(shift)
        self._put(target)

    def present_place(self) -> Place:
        """Give what stands at the top of the view."""
        column, value = self._layout.column, self._bar.value()
        if value <= 0 or not column.count:
            return START
        number = column.block_at(value)
        return Place(number, (value - column.top(number)) / max(1, column.height_of(number)))

    def look_from(self, place: Place) -> None:
        """Put a place at the top of the view after everything was stacked anew."""
        column, view = self._layout.column, self._pane.viewport().height()
        y = self._y_of(place)
        column.hold(y)
        self._lay_out_around(y, view)
        self._rest = 0.0
        self._put(round(y + column.take_shift()))

    def _lay_out_around(self, y: float, view: int) -> None:
        # A hidden pane is told its size when it is shown: lines that are broken before that are broken in vain.
        if not self._pane.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent):
            self._layout.column.lay_out_between(y - view * _AHEAD, y + view * (1 + _AHEAD))

    def _put(self, value: int) -> None:
        with self.at_work():
            self._layout.announce()
            self._bar.setValue(value)
        self._held_value = self._bar.value()
        self._layout.column.hold(self._held_value)

    def _y_of(self, place: Place) -> float:
        column = self._layout.column
        if place == START or place.block >= column.count:
            return 0
        column.lines(place.block)
        return column.top(place.block) + place.part * column.height_of(place.block)
