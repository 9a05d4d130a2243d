"""A long text on its way into a document: its beginning at once, the rest a little in each turn of the event loop.

Lays nothing out and shows nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QTextCursor, QTextDocument

from viewer.widgets.slices import Slices

# Characters. Qt takes about 4 ms for a hundred thousand, in paragraphs as in lines.
_FIRST = 200_000
_STEP = 100_000


class TextPouring(QObject):
    """Fills one document."""

    done = Signal()
    """The whole of a text is in the document, of which only the beginning was at first."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._text = ""
        self._at = 0
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._take_turn)

    def begin(self, slices: Slices) -> Slices:
        """Put a text into the document, or where it is long the first blocks of it; return what is there."""
        self._turns.stop()
        first = slices.beginning(_FIRST)
        self._text, self._at = slices.text, len(first.text)
        self._document.setPlainText(first.text)
        if first is not slices:
            self._turns.start()
        return first

    def reached(self, position: int) -> bool:
        """Say whether what stands at ``position`` (in UTF-16 units) is certainly in the document."""
        return not self._turns.isActive() or position < self._document.characterCount() - 1

    def finish(self) -> None:
        """Put in the rest now."""
        if self._turns.isActive():
            self._pour(len(self._text))

    @Slot()
    def _take_turn(self) -> None:
        self._pour(min(len(self._text), self._at + _STEP))

    def _pour(self, end: int) -> None:
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._text[self._at : end])
        self._at = end
        if end == len(self._text):
            self._turns.stop()
            self._text = ""
            self.done.emit()
