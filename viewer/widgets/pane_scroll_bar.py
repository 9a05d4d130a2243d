"""The scroll bar of a pane: its arrows, its trough and the wheel over it ask, only its handle moves.

Does not know of the other pane; who answers the wish decides how far both of them go.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QWidget

from viewer.widgets.guard import guarded

_Action = QAbstractSlider.SliderAction


class PaneScrollBar(QScrollBar):
    """A vertical scroll bar that turns steps into wishes."""

    step_requested = Signal(int)
    """A wish to go down by so many pixels, or up if below 0."""
    wheeled = Signal(QWheelEvent)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._room = (0, 0)
        self._plain = (0, 0)
        self._making_room = False
        self.actionTriggered.connect(self._ask_instead)

    def set_room(self, above: int, below: int) -> None:
        """Let the view go beyond the ends of the story by so many pixels; 0 and 0 is how it ought to be."""
        if self._room != (above, below):
            self._room = (above, below)
            self._extend()

    def _extend(self) -> None:
        self._making_room = True
        try:
            self.setRange(self._plain[0] - self._room[0], self._plain[1] + self._room[1])
        finally:
            self._making_room = False

    @Slot(int)
    def _ask_instead(self, action: int) -> None:
        steps = {
            _Action.SliderSingleStepAdd.value: self.singleStep(),
            _Action.SliderSingleStepSub.value: -self.singleStep(),
            _Action.SliderPageStepAdd.value: self.pageStep(),
            _Action.SliderPageStepSub.value: -self.pageStep(),
        }
        if action in steps:
            self.step_requested.emit(steps[action])
            self.setSliderPosition(self.value())  # Qt goes to the position after this signal

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.wheeled.emit(event)

    @guarded()
    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        super().sliderChange(change)
        # Qt sets the range of the bare story, and only after this pulls the value into it.
        if change == QAbstractSlider.SliderChange.SliderRangeChange and not self._making_room:
            self._plain = (self.minimum(), self.maximum())
            if self._room != (0, 0):
                self._extend()
