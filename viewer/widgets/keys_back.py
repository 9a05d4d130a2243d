"""Gives the keys back to the stories when a part of the window that has them goes away.

Hides nothing, and leaves the keys where they are as long as they are somewhere in view.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from viewer.presentation.sides import Side
from viewer.widgets.comparison_view import ComparisonView
from viewer.widgets.guard import guarded
from viewer.widgets.redline_switch import RedlineSwitch
from viewer.widgets.story_pane import StoryPane


class KeysBack(QObject):
    """Watches ``parts`` of a window that come and go.

    Qt would give the keys to whatever is next in the order of Tab: a button, say, that nobody thought of.
    """

    def __init__(
        self, window: QMainWindow, view: ComparisonView, redline: RedlineSwitch, parts: Sequence[QWidget]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._redline = redline
        self._last: StoryPane | None = None
        for part in parts:
            part.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._note)

    @Slot(QWidget, QWidget)
    def _note(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, StoryPane) and now.window() is self._window:
            self._last = now

    def _give_back(self) -> None:
        panes = [self._view.column(side).pane for side in reversed(Side)]
        if self._redline.is_made():
            panes.append(self._redline.view.pane)
        if self._last is not None:
            panes.insert(0, self._last)
        pane = next((pane for pane in panes if pane.isVisible()), None)
        if pane is not None:
            pane.setFocus()
        else:
            self._view.take_keys()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt moves the keys on only after this; of what goes away with its window, it says no "hidden".
        if (
            event.type() == QEvent.Type.Hide
            and isinstance(watched, QWidget)
            and watched.isHidden()
            and (focus := watched.window().focusWidget()) is not None
            and (watched is focus or watched.isAncestorOf(focus))
        ):
            self._give_back()
        return False
