"""What the menu entries for reading do: going back from a moved passage, folding what did not change.

Holds no state of its own: the view does, the entries follow it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStatusBar

from viewer.widgets.actions import WindowActions
from viewer.widgets.comparison_view import ComparisonView


class ReadingActions(QObject):
    """Ties the entries to the view; what the reader can do next is said in the status bar."""

    def __init__(self, actions: WindowActions, view: ComparisonView, status: QStatusBar) -> None:
        super().__init__(view)
        self._actions = actions
        self._status = status
        self._hint = ""
        actions.back.setEnabled(False)
        actions.back.triggered.connect(view.go_back)
        view.back_changed.connect(self._offer_back)

    @Slot(bool)
    def _offer_back(self, offered: bool) -> None:
        self._actions.back.setEnabled(offered)
        if offered:
            key = self._actions.back.shortcut().toString()
            self._hint = self.tr("Both places of the moved passage face each other. {} goes back to where you were.")
            self._hint = self._hint.format(key)
            self._status.showMessage(self._hint)
        elif self._status.currentMessage() == self._hint:
            self._status.clearMessage()
