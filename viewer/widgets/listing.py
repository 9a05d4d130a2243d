"""Listing the changes: at once, or in a turn of its own where there are so many that it would be felt.

Shows no change itself (see ``change_list``).
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.presentation.preparation import Outcome
from viewer.widgets.change_list import ChangeList

# Changes. To list more takes a frame or two: they are listed in a turn of their own.
_MANY = 1000
_TURN = 1  # milliseconds: with 0, Qt does it before it looks at what the reader does


class Listing(QObject):
    """Fills one change list."""

    listed = Signal()

    def __init__(self, change_list: ChangeList, parent: QObject) -> None:
        super().__init__(parent)
        self._change_list = change_list
        self._wanted: Outcome | None = None

    def clear(self) -> None:
        """Empty the list, whatever was still to be listed."""
        self._wanted = None
        self._change_list.clear()

    def show_outcome(self, outcome: Outcome) -> None:
        """List what changed, now or soon, unless other stories come in between."""
        self._wanted = outcome
        if len(outcome.rows) > _MANY:
            QTimer.singleShot(_TURN, self, lambda: self._list(outcome))
        else:
            self._list(outcome)

    def _list(self, outcome: Outcome) -> None:
        if outcome is self._wanted:
            self._change_list.show_changes(outcome.comparison, outcome.rows, outcome.parts)
            self.listed.emit()
