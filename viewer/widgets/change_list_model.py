"""The changes that the list shows, as a table model: kind, excerpt, place.

Does not choose which changes are shown (see ``viewer.presentation.filters``) and paints nothing.
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.model.comparison import Comparison
from viewer.presentation.excerpts import before_and_after
from viewer.presentation.found_excerpts import FoundExcerpt, found_excerpt
from viewer.presentation.highlights import MOVED
from viewer.presentation.places import Places
from viewer.presentation.rows import ChangeRow
from viewer.presentation.summary import described
from viewer.presentation.titles import title
from viewer.widgets.guard import guarded
from viewer.widgets.icons import themed_icon
from viewer.widgets.phrases import PHRASES
from viewer.widgets.theme import Theme
from viewer.widgets.tool_tips import readable_tip

AnyIndex = QModelIndex | QPersistentModelIndex

# The role under which a cell gives its whole ChangeRow.
ROW_ROLE = Qt.ItemDataRole.UserRole
# The role under which it gives its FoundExcerpt.
EXCERPT_ROLE = Qt.ItemDataRole.UserRole + 1

ICON = 16  # pixels


class Column(IntEnum):
    """What a column shows."""

    KIND = 0
    EXCERPT = 1
    PLACE = 2


class ChangeListModel(QAbstractTableModel):
    """A row a change, in reading order."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[ChangeRow, ...] = ()
        self._row_of_passage: dict[int, int] | None = None
        self._comparison: Comparison | None = None
        self._places: Places | None = None
        self._sought = ""
        self._found: dict[int, FoundExcerpt] = {}

    def set_rows(
        self,
        rows: tuple[ChangeRow, ...],
        comparison: Comparison | None = None,
        sought: str = "",
        places: Places | None = None,
    ) -> None:
        """Show these changes of a comparison in the place of all others, where ``sought`` stands in them.

        ``places`` tells more of where a change stands than its row does, where there is room for it.
        """
        self.beginResetModel()
        self._comparison, self._sought, self._places = comparison, sought.strip(), places
        self._found.clear()
        self._rows = rows
        self._row_of_passage = None
        self.endResetModel()

    def rows(self) -> tuple[ChangeRow, ...]:
        """Return the changes that are shown."""
        return self._rows

    def row_of(self, passage: int) -> int | None:
        """Return the number of the row that shows ``passage``, or None where it is filtered out."""
        if self._row_of_passage is None:  # of ten thousand rows, not before one is asked for
            self._row_of_passage = {row.passage: number for number, row in enumerate(self._rows)}
        return self._row_of_passage.get(passage)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _decoration(self, row: ChangeRow) -> object:
        role = row_role(row)
        return themed_icon(role, self._theme.kinds[role].strong, size=ICON)

    def _cell(self, row: ChangeRow, column: int) -> str:
        if column == Column.KIND:
            return _title(row)
        return plain_excerpt(self._excerpt(row)) if column == Column.EXCERPT else row.place.short(PHRASES)

    def _place(self, row: ChangeRow) -> str:
        where = row.place if self._places is None else self._places.of(row.comparison.passages[row.passage])
        return where.words(PHRASES)

    def _excerpt(self, row: ChangeRow) -> FoundExcerpt:
        """Return what a row shows, with the words that are sought; made of those only that come into view."""
        found = self._found.get(row.passage)
        if found is None:
            if not self._sought or self._comparison is None:
                found = FoundExcerpt(row.excerpt)
            else:
                found = found_excerpt(self._comparison, row, self._sought)
            self._found[row.passage] = found
        return found

    def _headings(self) -> tuple[str, ...]:
        return (self.tr("Change"), self.tr("What changed"), self.tr("Where"))

    @guarded(0)
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @guarded(0)
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    @guarded()
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, column)
        if role == ROW_ROLE:
            return row
        if role == EXCERPT_ROLE:
            return self._excerpt(row)
        if role == Qt.ItemDataRole.DecorationRole and column == Column.KIND:
            return self._decoration(row)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = described(_title(row), self._place(row), before_and_after(self._excerpt(row).runs), PHRASES)
            return readable_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    @guarded()
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def row_role(row: ChangeRow) -> str:
    """Return the theme's name for the look of ``row``: a move shows as such whatever its kind."""
    return MOVED if row.moved else row.kind.value


def _title(row: ChangeRow) -> str:
    return title(row.kind, row.moved, row.role, PHRASES)


def plain_excerpt(shown: FoundExcerpt) -> str:
    """Return an excerpt without its marks."""
    return "".join(run.text for run in shown.runs)
