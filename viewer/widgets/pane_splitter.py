"""The two columns with the link strip between them; they keep their shares as the window changes.

Does not know what the columns show.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from viewer.widgets.guard import guarded
from viewer.widgets.link_strip import WIDTH, LinkStrip

_BARE = 7  # pixels: what a hand can still take hold of


class PaneSplitter(QSplitter):
    """Two columns, equally wide until the reader drags the strip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(WIDTH)
        self._linked = True
        self._left_share = 0.5
        self.splitterMoved.connect(self._remember_share)

    def strip(self) -> LinkStrip:
        """Return the strip between the columns; both have to be there."""
        handle = self.handle(1)
        assert isinstance(handle, LinkStrip)
        return handle

    def set_linked(self, linked: bool) -> None:
        """Give the ribbons their room, or little more than a line where there is nothing to link."""
        if linked != self._linked:
            self._linked = linked
            self.setHandleWidth(WIDTH if linked else _BARE)
            self._share_out()

    def left_share(self) -> float:
        """Return the left column's share of the width of both, 0 to 1."""
        return self._left_share

    def set_left_share(self, share: float) -> None:
        """Share the width out so, as far as both columns can still be read."""
        self._left_share = min(1.0, max(0.0, share))
        self._share_out()

    @Slot()
    def _remember_share(self) -> None:
        left, right = self.sizes()
        self._left_share = left / max(1, left + right)

    def _share_out(self) -> None:
        room = sum(self.sizes())
        left = round(room * self._left_share)
        self.setSizes([left, room - left])

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Left to itself, a splitter gives what is new to the column that wishes for more.
        self._share_out()

    @guarded()
    def createHandle(self) -> QSplitterHandle:
        return LinkStrip(self)
