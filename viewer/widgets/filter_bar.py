"""The row above the change list: a button for each kind with its number, two menus and a field for words.

Filters nothing itself: it says what is wanted (see ``viewer.presentation.filters``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolBar, QToolButton, QWidget

from viewer.model.comparison import Kind
from viewer.presentation.filters import FILTER_KINDS, RowFilter, kinds_counted
from viewer.presentation.rows import ChangeRow
from viewer.text.version import Role
from viewer.widgets.guard import guarded
from viewer.widgets.icons import themed_icon
from viewer.widgets.list_menus import NatureMenu, OrderMenu
from viewer.widgets.phrases import PHRASES
from viewer.widgets.theme import Theme

TYPOGRAPHIC = Kind.TYPOGRAPHIC.value

# The order of the buttons: typography, which is hidden at first, at the end.
_ORDER = sorted(FILTER_KINDS, key=lambda kind: kind == TYPOGRAPHIC)

# Pixels. In a bar that is narrower than this, field and numbers make room for the kinds; in a wider one they do so
# where the names of the kinds are long.
_ROOMY = 1180
_ICON = 16
_FIELD, _SMALL_FIELD = 200, 120


class FilterBar(QWidget):
    """What the reader wants to see of the changes."""

    filter_changed = Signal(RowFilter)
    typographic_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = QToolBar(self)
        self._buttons.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._buttons.setIconSize(QSize(_ICON, _ICON))
        # Whatever width is left: kinds that find no room stand in the tool bar's own menu.
        self._buttons.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._actions = {kind: self._make_action(kind) for kind in _ORDER}
        self._natures = NatureMenu(self)
        self._natures.natures_changed.connect(self._emit)
        self.order = OrderMenu(self)
        self._numbers = (0, 0)
        self._counts: Counter[str] = Counter()
        self._source = False
        self._shown = QLabel(self)
        self._text = self._make_field()
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(8)
        row.addWidget(self._buttons, 1)
        row.addWidget(self._natures)
        row.addWidget(self.order)
        row.addWidget(self._shown)
        row.addWidget(self._text)
        self._theme = theme

    def _make_action(self, kind: str) -> QAction:
        action = QAction(self)
        action.setObjectName(f"filter_{kind}")
        action.setCheckable(True)
        action.setChecked(kind in RowFilter().kinds)
        action.setVisible(False)
        action.triggered.connect(lambda _=False, kind=kind: self._on_kind(kind))
        self._buttons.addAction(action)
        # No menu has these: they have to be reached by keys here.
        self._buttons.widgetForAction(action).setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return action

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("filterText")
        field.setPlaceholderText(self.tr("Filter by words"))
        field.setAccessibleName(self.tr("Filter the changes by words"))
        field.setFixedWidth(_FIELD)
        field.setEnabled(False)
        field.setAcceptDrops(False)  # a file dropped here is meant for the window
        # Nothing can be cleared before there is a word, and to load the button's icon holds up the start.
        field.textChanged.connect(lambda: field.setClearButtonEnabled(True))
        field.textChanged.connect(self._emit)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), field)
        # Set afterwards: given to the constructor, it is not heeded, and Escape is taken from everybody.
        clear.setContext(Qt.ShortcutContext.WidgetShortcut)
        clear.activated.connect(field.clear)
        return field

    def show_counts(self, rows: Sequence[ChangeRow]) -> None:
        """Say how many ``rows`` there are of each kind; kinds without any are left out."""
        counts = self._counts = kinds_counted(rows)
        self._source = any(row.role is Role.LINE for row in rows[:1])
        titles = self._titles()
        for kind, action in self._actions.items():
            if counts[kind]:
                words = f"{titles[kind]} {PHRASES.number(counts[kind])}"
                action.setText(words)
                self._buttons.widgetForAction(action).setAccessibleName(words)
                action.setToolTip(f"{words}\n{self._hint(kind)}")
            action.setVisible(bool(counts[kind]))
        self._draw_icons()
        self._natures.show_counts(rows)
        self._text.setEnabled(bool(rows))
        self._make_room()

    def _make_room(self) -> None:
        """Name everything in full; or menus and numbers in short; or else of the kinds icon and number only."""
        for short, numbers_only in ((False, False), (True, False), (True, True)):
            if short or self.width() >= _ROOMY:
                self._name_rest(short)
                self._name_kinds(numbers_only)
                if not any(self._counts.values()):
                    return  # there is room for nothing
                for layout in (self.layout(), self._buttons.layout()):
                    if layout is not None:
                        layout.invalidate()
                        layout.activate()
                if self._buttons.sizeHint().width() <= self._buttons.width():
                    return

    def _name_rest(self, short: bool) -> None:
        self._text.setFixedWidth(_SMALL_FIELD if short else _FIELD)
        for menu in (self._natures, self.order):
            menu.set_short(short)
        numbers = [PHRASES.number(number) for number in self._numbers]
        words = self.tr("{} of {} shown").format(*numbers) if numbers[0] != numbers[1] else ""
        self._shown.setToolTip(words)
        self._shown.setText("/".join(numbers) if words and short else words)

    def _name_kinds(self, numbers_only: bool) -> None:
        for kind, action in self._actions.items():
            if action.isVisible():
                action.setIconText(PHRASES.number(self._counts[kind]) if numbers_only else action.text())

    def show_visible(self, visible: int, total: int) -> None:
        """Say that only ``visible`` of ``total`` changes are shown."""
        self._numbers = (visible, total)
        self._make_room()

    def wanted(self) -> RowFilter:
        """Return the filter as it is set."""
        kinds = frozenset(kind for kind, action in self._actions.items() if action.isChecked())
        return RowFilter(kinds, self._text.text(), self._natures.wanted())

    def tab_stops(self) -> list[QWidget]:
        """Return what keys can reach here, from the left to the right."""
        kinds = [self._buttons.widgetForAction(action) for action in self._actions.values()]
        # The tool bar's own button opens those that find no room.
        more = self._buttons.findChildren(QToolButton, "qt_toolbar_ext_button")
        for button in more:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return [*kinds, *more, self._natures, self.order, self._text]

    def set_typographic(self, shown: bool) -> None:
        """Show or hide typographic differences, as the button does."""
        action = self._actions[TYPOGRAPHIC]
        if action.isChecked() != shown:
            action.setChecked(shown)
            self._emit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self._draw_icons()

    def _draw_icons(self) -> None:
        theme = self._theme
        for kind, action in self._actions.items():
            if action.isVisible():
                icon = themed_icon(kind, theme.kinds[kind].strong, off=theme.window["disabled"], size=_ICON)
                action.setIcon(icon)

    def _titles(self) -> dict[str, str]:
        return {
            "added": self.tr("Added"),
            "deleted": self.tr("Deleted"),
            "edited": self.tr("Edited"),
            "rewritten": self.tr("Rewritten"),
            "split": self.tr("Split"),
            "merged": self.tr("Merged"),
            "moved": self.tr("Moved"),
            "typographic": self.tr("Spacing") if self._source else self.tr("Typography"),
        }

    def _hint(self, kind: str) -> str:
        if kind == TYPOGRAPHIC and self._source:
            return self.tr("Show lines that differ in blanks, tabs and blank lines only")
        if kind == TYPOGRAPHIC:
            return self.tr("Show differences in quotation marks, dashes and spaces only")
        return self.tr("Show or hide this kind of change; with Ctrl, show nothing else")

    def _on_kind(self, kind: str) -> None:
        typographic = self._actions[TYPOGRAPHIC].isChecked()
        if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            for other, action in self._actions.items():
                action.setChecked(other == kind)
        now = self._actions[TYPOGRAPHIC].isChecked()
        if now != typographic or kind == TYPOGRAPHIC:
            self.typographic_toggled.emit(now)
        self._emit()

    @Slot()
    def _emit(self) -> None:
        self.filter_changed.emit(self.wanted())

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
