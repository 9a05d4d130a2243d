"""The dock of the change list: shown while two versions are open, if the reader wants the list at all.

Lists nothing itself. What the reader wants is not what is shown: an empty window has no list to show.
"""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QWidget

from viewer.widgets.dock_title import DockTitle
from viewer.widgets.guard import guarded
from viewer.widgets.theme import Theme


class ChangeDock(QDockWidget):
    """Holds the change list at an edge of the window."""

    def __init__(self, content: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = True
        self._useful = False
        self.setObjectName("changes")
        self.setWindowTitle(self.tr("Changes"))
        self.setWidget(content)
        self._title = DockTitle(self.tr("Changes"), theme, self)
        self._title.close_requested.connect(self.close)
        self.setTitleBarWidget(self._title)
        self.toggleViewAction().triggered.connect(self.want)
        self._update()

    def is_wanted(self) -> bool:
        """Tell whether the reader wants the list, also where there is nothing to list now."""
        return self._wanted

    @Slot(bool)
    def want(self, wanted: bool) -> None:
        """Show the list from now on wherever there is something to list, or never."""
        self._wanted = wanted
        self._update()

    def set_useful(self, useful: bool) -> None:
        """Say whether two versions are open."""
        self._useful = useful
        self._update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._title.set_theme(theme)

    def _update(self) -> None:
        self.toggleViewAction().setEnabled(self._useful)
        self.setVisible(self._useful and self._wanted)

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._wanted = False
