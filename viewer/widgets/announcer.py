"""Says what happens to people who hear the window through a screen reader.

Shows nothing: whatever is announced stands somewhere in the window as well.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget


class Announcer(QObject):
    """The voice of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[tuple[str, bool]] | None = []

    @Slot(str)
    def say(self, words: str) -> None:
        """Say something as soon as the screen reader is not speaking."""
        self._announce(words, at_once=False)

    @Slot(str)
    def say_now(self, words: str) -> None:
        """Say something at once, whatever is being read."""
        self._announce(words, at_once=True)

    def begin(self) -> None:
        """Say from now on what is to be said, and first what came before: a window is heard when it can be seen."""
        waiting, self._waiting = self._waiting, None
        for words, at_once in waiting or ():
            self._announce(words, at_once=at_once)

    def _announce(self, words: str, *, at_once: bool) -> None:
        if not words.strip():
            return
        if self._waiting is not None:
            self._waiting.append((words, at_once))
            return
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        manner = QAccessible.AnnouncementPoliteness
        event = QAccessibleAnnouncementEvent(self._window, words)
        event.setPoliteness(manner.Assertive if at_once else manner.Polite)
        QAccessible.updateAccessibility(event)
