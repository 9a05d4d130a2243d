"""Tells when a window has been drawn for the first time: what cannot be seen in it can be made then.

Draws nothing and makes nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from viewer.widgets.guard import guarded


class FirstPicture(QObject):
    """Watches one window, which is not shown yet."""

    drawn = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    @Slot()
    def _tell(self) -> None:
        self.drawn.emit()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)  # the parts of the window are drawn after the window itself
        return False
