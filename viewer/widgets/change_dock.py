"""The dock of the change list: shown while two versions are open, if the reader wants the list at all.

Lists nothing itself. What the reader wants is not what is shown: an empty window has no list to show.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from viewer.widgets.change_list import ChangeList
from viewer.widgets.dock_title import DockTitle
from viewer.widgets.guard import guarded
from viewer.widgets.low_window import is_low
from viewer.widgets.theme import Theme

# Of the height of the window, and of a low one: the list has so much, and never fewer rows, unless the reader drags
# its edge.
_SHARE, _LOW_SHARE = 0.2, 0.17
_ROWS = 3
# The list leaves so much of the height to the stories, whatever the reader dragged when the window was higher.
_MOST = 0.45


class ChangeDock(QDockWidget):
    """Holds the change list at an edge of the window.

    Below the stories its height fits the window, until the reader gives it another one; that one is
    kept, and comes back when a window that was too low for it is high again.
    """

    def __init__(self, content: ChangeList, theme: Theme, parent: QMainWindow) -> None:
        super().__init__(parent)
        self._window = parent
        self._list = content
        self._wanted = True
        self._useful = False
        self._own = 0
        self._pressed_at: int | None = None
        self.setObjectName("changes")
        self.setWindowTitle(self.tr("Changes"))
        self.setWidget(content)
        self._filters = content.take_filter_bar()
        self._title = DockTitle(self.tr("Changes"), self._filters, theme, self)
        self._title.close_requested.connect(self.close)
        self.setTitleBarWidget(self._title)
        self.toggleViewAction().triggered.connect(self.want)
        parent.installEventFilter(self)
        self._title.installEventFilter(self)
        content.rows_shown.connect(self._make_room)
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

    def tab_stops(self) -> list[QWidget]:
        """Return what keys can reach here, as it stands: title, filters, list."""
        return [*self._filters.tab_stops(), *self._title.tab_stops(), self._list.table()]

    def own_height(self) -> int:
        """Return the height in pixels that the reader gave the list, 0 where they did not."""
        return self._own

    def set_own_height(self, height: int) -> None:
        """Give the list this height in pixels, or with 0 the one that fits the window."""
        self._own = max(0, height)
        self.settle()

    @Slot()
    def settle(self) -> None:
        """Take the height that is due in the window as it is now."""
        if not self._stands_below() or self.isHidden():
            return
        whole = self._window.height()
        wanted = min(self._own or self._fitting(whole), round(_MOST * whole))
        self._window.resizeDocks([self], [wanted], Qt.Orientation.Vertical)

    def _fitting(self, whole: int) -> int:
        """Give the height of whole rows: as many as come near the share of the window, or the fewest."""
        title = self._title.sizeHint().height()
        rows = _ROWS
        share = _LOW_SHARE if is_low(whole) else _SHARE
        while title + self._list.height_for(rows + 1) <= share * whole:
            rows += 1
        return title + self._list.height_for(rows)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._title.set_theme(theme)

    @Slot()
    def _make_room(self) -> None:
        """Give the buttons of the kinds their height before the window is shown: later, all would be laid out anew."""
        if not self._window.isVisible():
            self.settle()

    def _update(self) -> None:
        self.toggleViewAction().setEnabled(self._useful)
        self.setVisible(self._useful and self._wanted)
        self.settle()

    def _stands_below(self) -> bool:
        area = self._window.dockWidgetArea(self)
        across = Qt.DockWidgetArea.BottomDockWidgetArea, Qt.DockWidgetArea.TopDockWidgetArea
        return not self.isFloating() and area in across

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._wanted = False

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._title and event.type() == QEvent.Type.Resize:
            self.settle()
        # The edge of a dock belongs to the window: it gets the press of a mouse that drags it, and the release.
        if watched is self._window and event.type() == QEvent.Type.MouseButtonPress:
            self._pressed_at = self.height()
        elif watched is self._window and event.type() == QEvent.Type.MouseButtonRelease:
            if self._pressed_at not in (None, self.height()) and self._stands_below():
                self._own = self.height()
            self._pressed_at = None
        return super().eventFilter(watched, event)
