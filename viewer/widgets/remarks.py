"""Passing remarks in the status bar: they go by themselves, and sooner when the reader does the next thing.

Decides nothing about what is said; what stands in the bar for good is in ``status_line``.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QStatusBar

# Milliseconds a remark stays: it is a short sentence.
_STAY = 4000


class Remarks(QObject):
    """The remarks of one window."""

    def __init__(self, status: QStatusBar) -> None:
        super().__init__(status)
        self._status = status
        self._words = ""
        self._fresh = False

    def say(self, words: str) -> None:
        """Say something that is worth a moment."""
        self._status.showMessage(words, _STAY)
        self._words, self._fresh = words, True
        # What the reader does can be told in more than one way: until that is over, it is what led to the remark.
        QTimer.singleShot(0, self, self._age)

    def stay(self, words: str) -> None:
        """Say something that holds until it is taken back, or another remark comes."""
        self._status.showMessage(words)

    def take_back(self, words: str) -> None:
        """Say this no longer, if it is still said."""
        if words and self._status.currentMessage() == words:
            self._status.clearMessage()

    @Slot()
    def end(self) -> None:
        """Take the remark away that was said before the reader did something."""
        if not self._fresh:
            words, self._words = self._words, ""
            self.take_back(words)

    @Slot()
    def _age(self) -> None:
        self._fresh = False
