"""Listing the changes: at once, or in a turn of its own where there are so many that it would be felt.

Shows no change itself (see ``change_list``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.presentation.preparation import Outcome
from viewer.presentation.rows import ChangeRow
from viewer.widgets.change_list import ChangeList

# Changes. To list more takes a frame or two: they are listed in a turn of their own, ...
_MANY = 1000
# ... and before that made, so many in each turn: some ten milliseconds.
_AT_ONCE = 8_000
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
            self._make(outcome, [], iter(outcome.rows))
        else:
            self._list(outcome, outcome.rows)

    def _make(self, outcome: Outcome, made: list[ChangeRow], others: Iterator[ChangeRow]) -> None:
        """Make rows, a part of them in each turn; list them in the turn after the last."""

        def go_on() -> None:
            if outcome is not self._wanted:
                return
            before = len(made)
            made.extend(islice(others, _AT_ONCE))
            if len(made) == before:
                self._list(outcome, tuple(made))
            else:
                self._make(outcome, made, others)

        QTimer.singleShot(_TURN, self, go_on)

    def _list(self, outcome: Outcome, rows: Sequence[ChangeRow]) -> None:
        self._change_list.show_changes(outcome.comparison, rows, outcome.parts)
        self.listed.emit()
