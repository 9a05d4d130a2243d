"""Says what happens to people who hear the window through a screen reader.

Shows nothing: whatever is announced stands somewhere in the window as well.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Announcer(QObject):
    """The voice of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    @Slot(str)
    def say(self, words: str) -> None:
        """Say something as soon as the screen reader is not speaking."""
        self._announce(words, QAccessible.AnnouncementPoliteness.Polite)

    @Slot(str)
    def say_now(self, words: str) -> None:
        """Say something at once, whatever is being read."""
        self._announce(words, QAccessible.AnnouncementPoliteness.Assertive)

    def _announce(self, words: str, politeness: QAccessible.AnnouncementPoliteness) -> None:
        if words.strip():
            event = QAccessibleAnnouncementEvent(self._window, words)
            event.setPoliteness(politeness)
            QAccessible.updateAccessibility(event)
