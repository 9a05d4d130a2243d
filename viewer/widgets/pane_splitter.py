"""The two columns with the link strip between them; they keep their shares as the window changes.

Does not know what the columns show.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from viewer.widgets.guard import guarded
from viewer.widgets.link_strip import WIDTH, LinkStrip


class PaneSplitter(QSplitter):
    """Two columns, equally wide until the reader drags the strip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(WIDTH)
        self._left_share = 0.5
        self.splitterMoved.connect(self._remember_share)

    def strip(self) -> LinkStrip:
        """Return the strip between the columns; both have to be there."""
        handle = self.handle(1)
        assert isinstance(handle, LinkStrip)
        return handle

    @Slot()
    def _remember_share(self) -> None:
        left, right = self.sizes()
        self._left_share = left / max(1, left + right)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Left to itself, a splitter gives what is new to the column that wishes for more.
        room = sum(self.sizes())
        left = round(room * self._left_share)
        self.setSizes([left, room - left])

    @guarded()
    def createHandle(self) -> QSplitterHandle:
        return LinkStrip(self)
