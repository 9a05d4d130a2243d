"""What gives way in a low window, so that the stories keep most of it: headings, and what is said twice.

Hides nothing that cannot be read elsewhere at the same time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QMainWindow
from shiboken6 import isValid

from viewer.widgets.guard import guarded

if TYPE_CHECKING:
    from viewer.widgets.change_dock import ChangeDock
    from viewer.widgets.change_list import ChangeList
    from viewer.widgets.detail_line import DetailLine
    from viewer.widgets.pane_header import PaneHeader

# Pixels. In a window lower than this all that is around the stories takes about as much as they do.
_LOW = 740


def is_low(height: int) -> bool:
    """Tell whether a window of this height has to save it."""
    return height < _LOW


class LowWindow(QObject):
    """Watches the height of a window."""

    def __init__(
        self,
        window: QMainWindow,
        dock: ChangeDock,
        changes: ChangeList,
        detail: DetailLine,
        headers: Sequence[PaneHeader],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._dock = dock
        self._changes = changes
        self._detail = detail
        self._headers = headers
        self._state = False, False
        window.installEventFilter(self)
        dock.visibilityChanged.connect(self._settle)

    @Slot()
    def _settle(self) -> None:
        if not isValid(self._window):
            return  # a dock says that it is hidden while its window comes to its end, too
        low = is_low(self._window.height())
        state = low, low and not self._dock.isHidden()
        if state == self._state:
            return
        self._state = state
        self._changes.table().horizontalHeader().setVisible(not low)
        for header in self._headers:
            header.set_low(low)
        # The row of the list has title and place.
        self._detail.set_brief(state[1])
        self._dock.settle()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._settle()
        return False
