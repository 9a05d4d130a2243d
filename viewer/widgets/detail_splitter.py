"""The stories above, the selected change in full below: how the height is shared out between them.

Shows nothing itself. The stories come first; what the reader drags the edge to is kept.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from viewer.widgets.detail_line import DetailLine
from viewer.widgets.guard import guarded
from viewer.widgets.low_window import is_low

_EDGE = 5  # pixels: what a hand can take hold of

# Of the height of the window: what the stories have with their heads, unless the reader wants it otherwise. A window
# of 800 pixels then has room for two lines of each wording; in a low one there is one for each.
STORIES, LOW_STORIES = 0.54, 0.6

# Lines for both wordings together: in a low window one for each.
_FEWEST, _MOST = 2, 4

# Pixels: the stories keep so much whatever the reader drags.
_LEAST_STORIES = 140


class DetailSplitter(QSplitter):
    """Holds what shows the stories, and the detail line.

    That line becomes higher where a change needs it, and not lower again before other stories are shown: a
    story that grows and shrinks with each step from change to change is no pleasure to read.
    """

    def __init__(self, upper: QWidget, detail: DetailLine, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._detail = detail
        self._own = 0
        self.setObjectName("detailSplitter")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_EDGE)
        # Less than the pages ask for, among which there are some that no story is on.
        upper.setMinimumHeight(_LEAST_STORIES)
        self.addWidget(upper)
        self.addWidget(detail)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.splitterMoved.connect(self._on_moved)
        self.handle(1).installEventFilter(self)
        self.handle(1).setToolTip(self.tr("Drag for more or less room; a double click gives it back"))
        detail.shown.connect(self.settle)

    def own_height(self) -> int:
        """Return the height in pixels that the reader gave the detail line, 0 where they did not."""
        return self._own

    def set_own_height(self, height: int) -> None:
        """Give the detail line this height in pixels, or with 0 the one that fits the window."""
        self._own = max(0, height)
        self.settle()

    @Slot()
    def settle(self) -> None:
        """Share out the height that there is now."""
        if self._detail.isHidden():
            return
        room = self.height() - self.handleWidth()
        wanted = min(self._own or self._fitting(room), room - _LEAST_STORIES)
        self.setSizes([room - wanted, wanted])

    def _fitting(self, room: int) -> int:
        whole = self.window().height()
        spare = room - round((LOW_STORIES if is_low(whole) else STORIES) * whole)
        lines = min(_MOST, max(_FEWEST, self._detail.lines()))
        while lines > _FEWEST and self._detail.height_for(lines) > spare:
            lines -= 1
        return self._detail.height_for(lines)

    @Slot()
    def _on_moved(self) -> None:
        self._own = self.sizes()[1]

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonDblClick and watched is self.handle(1):
            self.set_own_height(0)
            return True
        return super().eventFilter(watched, event)
