"""What of the window waits until it has been drawn, or until the reader does something that needs it.

Does not know when the window has been drawn (see ``first_picture``), nor what waits outside this room.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from viewer.widgets.actions import WindowActions
from viewer.widgets.change_dock import ChangeDock
from viewer.widgets.guard import guarded
from viewer.widgets.pairing import Pairing
from viewer.widgets.story_tools import StoryTools
from viewer.widgets.theme import Theme

# What the reader does comes to the window as one of these before anything else makes of it what it means:
# a key before it is looked up among those of the menus, whose entries are not there yet.
_NEEDING = frozenset((QEvent.Type.DragEnter, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress))


class Completion(QObject):
    """Fills the menus of one window and finds the way of the keys through it, once."""

    needed = Signal()

    def __init__(self, window: QMainWindow, actions: WindowActions, tools: StoryTools, pairing: Pairing) -> None:
        super().__init__(window)
        self.is_complete = False
        """Whether nothing waits any more."""
        self._actions = actions
        self._tools = tools
        self._pairing = pairing
        self._watched = (window, window.menuBar())
        for widget in self._watched:
            widget.installEventFilter(self)

    def complete(self, theme: Theme, overview: QWidget, dock: ChangeDock) -> None:
        """Make what waits in this room, in the colors of ``theme``; the keys come from ``overview`` to ``dock``."""
        if self.is_complete:
            return
        self.is_complete = True
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._actions.fill_menus(self._tools, self._pairing)
        self._actions.set_theme(theme)
        for before, after in pairwise([overview, self._tools.detail.wordings(), *dock.tab_stops()]):
            QWidget.setTabOrder(before, after)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _NEEDING and not self.is_complete:
            self.needed.emit()
        return False
