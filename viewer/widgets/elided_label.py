"""A label of one line that is shortened to what room there is, and is whole in its tool tip.

Knows nothing of what it says.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from viewer.widgets.guard import guarded
from viewer.widgets.tool_tips import readable_tip


def paint_line(label: QLabel, text: str) -> None:
    """Paint ``text`` as the one line of ``label``, at the edge where the window begins to be read."""
    painter = QPainter(label)
    painter.setPen(label.palette().color(label.foregroundRole()))
    edge = Qt.AlignmentFlag.AlignRight if label.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    at = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as its letters are read
    painter.drawText(label.contentsRect(), at, text)
    painter.end()


class ElidedLabel(QLabel):
    """Plain text that takes any width."""

    def __init__(self, parent: QWidget | None = None, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show ``text``."""
        self.setText(text)
        self.setToolTip(readable_tip(text))

    def shown_text(self) -> str:
        """Return the text as it is painted."""
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_line(self, self.shown_text())
