"""How the change list is laid out: headings and cells stand as far in as the titles above them.

Paints no excerpts (see ``excerpt_delegate``) and holds no words.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from viewer.widgets.guard import guarded

# Pixels from the left edge, as in the titles of the panes and docks.
INDENT = 12

_AIR = 3  # pixels above and below a heading

# Pixels that the style leaves free beside what stands in a cell. To ask the style takes loading its class, which
# has more constants than any other; the start would feel it.
_MARGIN = 3


class ListHeader(QHeaderView):
    """The headings of the columns, flat, with a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setFixedHeight(self.fontMetrics().height() + 2 * _AIR + 1)

    @guarded()
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        palette = self.palette()
        painter.save()
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Window))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self.visualIndex(logicalIndex) < self.count() - 1:  # where the width can be dragged
            painter.drawLine(rect.right(), rect.top() + _AIR, rect.right(), rect.bottom() - _AIR)
        words = str(self.model().headerData(logicalIndex, self.orientation()))
        room = rect.adjusted(INDENT, 0, -_AIR, 0)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class IndentDelegate(QStyledItemDelegate):
    """Draws a cell as usual, but further in."""

    @guarded()
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell = option.rect
        if is_selected(option, index):
            painter.fillRect(cell.adjusted(0, 0, INDENT - _MARGIN - cell.width(), 0), option.palette.highlight())
        option.rect = cell.adjusted(INDENT - _MARGIN, 0, 0, 0)
        super().paint(painter, option, index)


def is_selected(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
    """Tell whether the cell that is being painted is selected."""
    view = option.widget
    return isinstance(view, QAbstractItemView) and view.selectionModel().isRowSelected(index.row())


class ListTable(QTableView):
    """A table that is a list of rows: Home and End go to the first and the last one."""

    @guarded(QModelIndex)
    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        ends = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: -1}
        if cursorAction not in ends:
            return super().moveCursor(cursorAction, modifiers)
        row = ends[cursorAction] % max(1, self.model().rowCount())
        return self.model().index(row, max(0, self.currentIndex().column()))
