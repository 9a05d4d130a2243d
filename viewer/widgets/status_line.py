"""The line at the foot of the window: shortened by its last parts where it does not fit, whole when pointed at.

Counts nothing; the words are made in ``viewer.presentation.summary``.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from viewer.widgets.elided_label import paint_line
from viewer.widgets.guard import guarded
from viewer.widgets.tool_tips import readable_tip

_BETWEEN = (", ", "; ")  # two things that are said
_MORE = "…"


class StatusLine(QLabel):
    """One line of text that is as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(8, 0, 8, 0)
        # A long line must not keep the window from being made narrow.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str, lines: tuple[str, ...] = ()) -> None:
        """Show ``text``, the weightiest of its parts first; ``lines`` say it all to who points at it."""
        self.setText(text)
        self.setToolTip(readable_tip("\n".join(lines) if lines else text))

    def shown_text(self) -> str:
        """Return the text as it is painted, with an ellipsis where it had to be shortened.

        What does not fit is left out from the end, number by number: half of one would mislead.
        """
        room, metrics = self.contentsRect().width(), self.fontMetrics()
        text = self.text()
        if metrics.horizontalAdvance(text) <= room:
            return text
        while (end := max(map(text.rfind, _BETWEEN))) > 0:
            shown = f"{text[: end + 2]}{_MORE}"
            if metrics.horizontalAdvance(shown) <= room:
                return shown
            text = text[:end]
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_line(self, self.shown_text())
