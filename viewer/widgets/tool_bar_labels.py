"""The labels of the tool bar: those that are known by their icons give way where there is no room for all.

Decides nothing about which actions are in the bar. A tool tip names what has no label, and so does a screen reader.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QToolButton

from viewer.widgets.guard import guarded

_BESIDE = 4  # pixels that Qt's buttons have between icon and words


class ToolBarLabels(QObject):
    """Watches one tool bar."""

    def __init__(self, bar: QToolBar, giving_way: Sequence[QAction]) -> None:
        """``giving_way`` are the actions whose labels may go, the one that goes first first."""
        super().__init__(bar)
        self._bar = bar
        self._giving_way = tuple(giving_way)
        self._fitting = False
        bar.installEventFilter(self)
        for action in self._giving_way:
            action.changed.connect(self.fit)

    def fit(self) -> None:
        """Show as many labels as fit."""
        if self._fitting or not self._bar.isVisible():
            return  # it is done when the bar is shown
        self._fitting = True
        room = self._bar.width()
        need = self._bar.sizeHint().width() + sum(map(self._saved, self._without_label()))
        gone = 0
        while gone < len(self._giving_way) and need > room:
            need -= self._saved(self._giving_way[gone])
            gone += 1
        for number, action in enumerate(self._giving_way):
            low = number < gone
            action.setPriority(QAction.Priority.LowPriority if low else QAction.Priority.NormalPriority)
        self._fitting = False

    def _without_label(self) -> list[QAction]:
        return [action for action in self._giving_way if action.priority() == QAction.Priority.LowPriority]

    def _saved(self, action: QAction) -> int:
        """Return the pixels that a button is narrower without its label."""
        button = self._bar.widgetForAction(action)
        if not isinstance(button, QToolButton):
            return 0
        metrics = button.fontMetrics()
        words = metrics.size(Qt.TextFlag.TextShowMnemonic, action.iconText()).width()
        return words + 2 * metrics.horizontalAdvance(" ") + _BESIDE

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._bar and event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.Show):
            self.fit()
        return False
