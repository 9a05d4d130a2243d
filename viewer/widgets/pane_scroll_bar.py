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
        self.actionTriggered.connect(self._ask_instead)

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
