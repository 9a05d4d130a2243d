"""A line that shows where the keys go: colored along the top of what has the focus, else not to be seen.

Takes no focus itself. What has an outline of its own for that, as buttons and fields, needs no such line.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.widgets.guard import guarded

THICKNESS = 2  # pixels


class FocusLine(QWidget):
    """Follows the focus of one widget."""

    def __init__(self, watched: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watched = watched
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        watched.installEventFilter(self)

    def is_lit(self) -> bool:
        """Tell whether the line is colored."""
        return self._watched.hasFocus()

    @guarded(QSize)
    def sizeHint(self) -> QSize:
        return QSize(0, THICKNESS)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_lit():
            painter = QPainter(self)
            painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Accent))
            painter.end()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)
