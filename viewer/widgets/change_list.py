"""The change list: what changed, a row a change in reading order or by weight, with the filter above it.

Finds and orders no changes, and moves no pane: it says which change the reader has chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QItemSelection, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.model.comparison import Comparison
from viewer.presentation.filters import RowFilter, visible_rows
from viewer.presentation.places import Places
from viewer.presentation.rows import ChangeRow
from viewer.presentation.weight import by_weight
from viewer.widgets.change_list_model import ICON, ChangeListModel, Column
from viewer.widgets.excerpt_delegate import ExcerptDelegate
from viewer.widgets.filter_bar import FilterBar
from viewer.widgets.focus_line import THICKNESS, FocusLine
from viewer.widgets.list_look import INDENT, IndentDelegate, ListHeader, ListTable
from viewer.widgets.own_viewport import give_viewport
from viewer.widgets.phrases import PHRASES
from viewer.widgets.theme import Theme

# Pixels. Fixed: to measure every row for its widest would take half a second on a long story.
_KIND_WIDTH = 190
_PLACE_WIDTH = 150
_ROW_PADDING = 8


class ChangeList(QWidget):
    """The changes of one comparison, as the reader filters them."""

    change_selected = Signal(int)
    change_activated = Signal(int)
    typographic_toggled = Signal(bool)
    rows_shown = Signal()
    """Other changes are listed, or the same ones in another order."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._places: Places | None = None
        self._rows: Sequence[ChangeRow] = ()
        self._chosen: int | None = None  # kept while a filter hides its row
        self._quiet = False
        self._filter = FilterBar(theme, self)
        self._model = ChangeListModel(theme, self)
        self._delegate = ExcerptDelegate(theme, self)
        self._table = self._make_table()
        self._nothing = QLabel(self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setBackgroundRole(QPalette.ColorRole.Base)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.setAutoFillBackground(True)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nothing)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filter)
        column.addWidget(FocusLine(self._table, self))
        column.addWidget(self._stack, 1)
        self._filter.filter_changed.connect(self._apply)
        self._filter.order.order_changed.connect(self._on_order)
        self._filter.typographic_toggled.connect(self.typographic_toggled)
        self._show_rows()

    def _make_table(self) -> QTableView:
        table = ListTable(self)
        give_viewport(table)
        table.setObjectName("changeTable")
        table.setAccessibleName(self.tr("Changes"))
        table.setModel(self._model)
        table.setHorizontalHeader(ListHeader(table))
        table.setItemDelegate(IndentDelegate(table))
        table.setItemDelegateForColumn(Column.EXCERPT, self._delegate)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setIconSize(QSize(ICON, ICON))
        table.setFrameShape(QTableView.Shape.NoFrame)
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(table.fontMetrics().height() + _ROW_PADDING)
        columns = table.horizontalHeader()
        columns.setSectionResizeMode(Column.EXCERPT, QHeaderView.ResizeMode.Stretch)
        columns.resizeSection(Column.KIND, _KIND_WIDTH)
        columns.resizeSection(Column.PLACE, _PLACE_WIDTH)
        table.selectionModel().selectionChanged.connect(self._on_selection)
        table.activated.connect(self._on_activated)
        table.clicked.connect(self._on_activated)
        return table

    def take_filter_bar(self) -> FilterBar:
        """Give the row of filters away, to stand somewhere else than above the list."""
        self._column.removeWidget(self._filter)
        return self._filter

    def table(self) -> QTableView:
        """Return the table, for what has to know where the keys go."""
        return self._table

    def height_for(self, rows: int) -> int:
        """Return how high the list has to be for so many rows, without the row of filters."""
        table = self._table
        heading = 0 if table.horizontalHeader().isHidden() else table.horizontalHeader().height()
        return THICKNESS + heading + rows * table.verticalHeader().defaultSectionSize()

    def columns(self) -> QByteArray:
        """Return how wide the reader made the columns, for ``set_columns``."""
        return self._table.horizontalHeader().saveState()

    def set_columns(self, columns: QByteArray) -> None:
        """Make the columns as wide as they were; what is no such thing is left alone."""
        header = self._table.horizontalHeader()
        before = header.saveState()
        if not header.restoreState(columns) or header.count() != len(Column):
            header.restoreState(before)

    def show_changes(self, comparison: Comparison, rows: Sequence[ChangeRow], parts: Sequence[int] = ()) -> None:
        """Show the changes of a new comparison; ``parts`` are the passages that are a part of another sentence."""
        rows = tuple(rows)  # all are looked at several times
        self._chosen = None
        self._comparison, self._rows = comparison, rows
        self._places = Places(comparison, parts)
        self._filter.show_counts(rows)
        self._make_room(parts)
        self._show_rows()

    def clear(self) -> None:
        """Show that there is no comparison."""
        self._comparison, self._rows, self._places = None, (), None
        self._chosen = None
        self._filter.show_counts(())
        self._show_rows()

    def _make_room(self, parts: Sequence[int]) -> None:
        """Widen the column of places where more than places stand in it: pairs made by hand are few, as are parts."""
        metrics, columns = self._table.fontMetrics(), self._table.horizontalHeader()
        words = [row.place.words(PHRASES) for row in self._rows if row.by_hand]
        if self._comparison is not None and self._places is not None:
            passages = self._comparison.passages
            words += [self._places.of(passages[number]).short(PHRASES) for number in parts]
        needed = max(map(metrics.horizontalAdvance, words), default=0) + 2 * INDENT
        if columns.sectionSize(Column.PLACE) < needed > 2 * INDENT:
            columns.resizeSection(Column.PLACE, needed)

    def visible_rows(self) -> tuple[ChangeRow, ...]:
        """Return the changes that the filter lets through."""
        return self._model.rows()

    def select_passage(self, passage: int | None) -> None:
        """Select the row of ``passage`` without saying so; where the filter hides it, as soon as it is shown."""
        self._chosen = passage
        row = None if passage is None else self._model.row_of(passage)
        self._quiet = True
        if row is None:
            self._table.clearSelection()
        else:
            self._table.setCurrentIndex(self._model.index(row, Column.KIND))
            self._table.selectRow(row)
            self._show_neighbors(row)
        self._quiet = False

    def _show_neighbors(self, row: int) -> None:
        """Keep a row above and below the selected one in view, so that the reader sees what comes."""
        last = len(self._model.rows()) - 1
        for near in (min(row + 1, last), max(row - 1, 0), row):
            self._table.scrollTo(self._model.index(near, Column.KIND))

    def has_keys(self) -> bool:
        """Tell whether keys go to the rows."""
        return self._table.hasFocus()

    def selected_passage(self) -> int | None:
        """Return the passage of the selected row, or None."""
        indexes = self._table.selectionModel().selectedRows()
        return self._model.rows()[indexes[0].row()].passage if indexes else None

    def set_typographic(self, shown: bool) -> None:
        """Show or hide typographic differences, as the filter's button does."""
        self._filter.set_typographic(shown)

    def is_by_weight(self) -> bool:
        """Tell whether the weightiest changes come first."""
        return self._filter.order.is_by_weight()

    def set_by_weight(self, weightiest_first: bool) -> None:
        """Order the list by weight, or by place in the story."""
        self._filter.order.set_by_weight(weightiest_first)
        self._show_rows()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._filter.set_theme(theme)
        self._delegate.set_theme(theme)
        self._model.set_theme(theme)
        self._table.viewport().update()

    @Slot(RowFilter)
    def _apply(self) -> None:
        self._show_rows()

    @Slot()
    def _on_order(self) -> None:
        """Show what comes first now, unless the row that the reader has chosen is in view."""
        before = self._chosen
        self._table.clearSelection()
        self._show_rows()
        self._table.scrollToTop()
        row = None if before is None else self._model.row_of(before)
        if row is None:
            return
        place = self._table.visualRect(self._model.index(row, Column.KIND))
        seen = self._table.viewport().rect().contains(place)
        self.select_passage(before)
        if not seen:
            self._table.scrollToTop()

    def _show_rows(self) -> None:
        rows: tuple[ChangeRow, ...] = ()
        if self._comparison is not None:
            rows = visible_rows(self._rows, self._filter.wanted(), self._comparison, PHRASES)
            if self._filter.order.is_by_weight():
                rows = by_weight(rows, self._comparison)
        self._quiet = True
        self._model.set_rows(rows, self._comparison, self._filter.wanted().text, self._places)
        self._quiet = False
        self.select_passage(self._chosen)
        self._filter.show_visible(len(rows), len(self._rows))
        self._filter.setVisible(bool(self._rows))
        self._stack.setCurrentWidget(self._table if rows else self._nothing)
        self._nothing.setText(self._why_nothing())
        self.rows_shown.emit()

    def _why_nothing(self) -> str:
        if self._comparison is None:
            return self.tr("The changes stand here as soon as both versions are compared.")
        if self._rows:
            return self.tr("No change fits the filter.")
        return self.tr("No changes: both versions say the same.")

    @Slot(QItemSelection, QItemSelection)
    def _on_selection(self) -> None:
        passage = self.selected_passage()
        if passage is not None and not self._quiet:
            self._chosen = passage
            self.change_selected.emit(passage)

    @Slot()
    def _on_activated(self) -> None:
        """Go to the change once more: the reader may have scrolled away from it."""
        passage = self.selected_passage()
        if passage is not None:
            self.change_activated.emit(passage)
