"""The sheet of all keys (F1), read off the menus so that it is never out of date.

Holds no keys but those that stand in no menu.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMenuBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.widgets.action_making import LASTING
from viewer.widgets.dialog_buttons import show_no_icons

# Pixels.
_NARROWEST = 800
_GROUP_GAP = 18
_COLUMN_GAP = 40

_MOST = 0.85  # of the height of the screen; what is higher is scrolled
_FRAME = 8  # pixels at the sides of the window

Row = tuple[str, str]
Group = tuple[str, list[Row]]


class ShortcutSheet(QDialog):
    """Every action that has a key, under the name of its menu."""

    def __init__(self, menu_bar: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        groups = [*menu_keys(menu_bar), (self.tr("In a story"), self._pane_keys())]
        room = screen_room(self)
        page = self._page(_balanced(groups))
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        show_no_icons(buttons)
        buttons.rejected.connect(self.reject)
        around = QVBoxLayout(self)
        around.addWidget(area, 1)
        around.addWidget(buttons)
        bar_width = area.verticalScrollBar().sizeHint().width()
        margins = around.contentsMargins()
        beside = bar_width + margins.left() + margins.right()
        # Words and keys are longer in some languages: only the height may need scrolling.
        if page.sizeHint().width() + beside > room.width():
            page.setParent(None)
            page = self._page([groups])
        area.setWidget(page)
        width = page.sizeHint().width() + beside
        height = page.sizeHint().height() + buttons.sizeHint().height() + around.spacing()
        height += margins.top() + margins.bottom()
        self.resize(min(max(_NARROWEST, width), room.width()), min(height, room.height()))

    def _page(self, parts: list[list[Group]]) -> QWidget:
        """Make the page, each part a column."""
        page = QWidget(self)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(20, 16, 20, 16)
        columns.setSpacing(_COLUMN_GAP)
        for part in parts:
            column = QVBoxLayout()
            column.setSpacing(_GROUP_GAP)
            for title, rows in part:
                column.addLayout(self._group(title, rows))
            column.addStretch(1)
            columns.addLayout(column, 1)
        return page

    def _group(self, title: str, rows: list[Row]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        head = QLabel(title, self)
        bold = QFont(head.font())
        bold.setBold(True)
        head.setFont(bold)
        grid.addWidget(head, 0, 0, 1, 2)
        for number, (words, keys) in enumerate(rows, 1):
            grid.addWidget(QLabel(words, self), number, 0)
            shown = QLabel(keys, self)
            shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(shown, number, 1)
        return grid

    def _pane_keys(self) -> list[Row]:
        return [
            (self.tr("A line up or down"), _native("Up", "Down")),
            (self.tr("A page up or down"), _native("PgUp", "PgDown")),
            (self.tr("To the start or the end"), _native("Home", "End")),
            (self.tr("From part to part of the window"), _native("Tab", "Shift+Tab")),
            (self.tr("Copy what is selected"), _native("Ctrl+C")),
            (self.tr("Larger or smaller type"), self.tr("Ctrl + wheel")),
        ]


def screen_room(widget: QWidget) -> QSize:
    """Return how large a window beside ``widget`` may be, in pixels."""
    screen = widget.screen().availableSize()
    return QSize(screen.width() - _FRAME, round(_MOST * screen.height()))


def menu_keys(bar: QMenuBar) -> Iterator[tuple[str, list[Row]]]:
    """Give each menu's name, and its actions that have keys, as (words, keys)."""
    for entry in bar.actions():
        menu = entry.menu()
        if isinstance(menu, QMenu):
            rows = [(_plain(action), _keys(action)) for action in _actions(menu) if not action.shortcut().isEmpty()]
            if rows:
                yield _plain(entry), rows


def _actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _actions(below)
        else:
            yield action


def _plain(action: QAction) -> str:
    # What would be undone now is passing.
    return str(action.property(LASTING) or action.text()).replace("&", "").removesuffix("…")


def _keys(action: QAction) -> str:
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


def _native(*keys: str) -> str:
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _balanced(groups: list[Group]) -> list[list[Group]]:
    """Share the groups out to two columns of about the same height, in order."""
    heights = [len(rows) + 2 for _, rows in groups]
    first = min(range(1, len(groups) + 1), key=lambda cut: max(sum(heights[:cut]), sum(heights[cut:])))
    return [groups[:first], groups[first:]]
