"""The bar under the panes in which the reader types what to find.

Searches nothing and marks nothing: it says what is wanted and shows how much was found.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from viewer.presentation.sides import Side
from viewer.text.records import NamedTuple
from viewer.widgets.guard import guarded
from viewer.widgets.icons import themed_icon
from viewer.widgets.phrases import PHRASES
from viewer.widgets.theme import Theme
from viewer.widgets.words import side_title

_FIELD_WIDTH = 240  # pixels


class Wish(NamedTuple):
    """What the reader wants to find; ``side`` is None for both versions."""

    text: str
    match_case: bool
    side: Side | None


class FindBar(QFrame):
    """Hidden until the reader asks for it."""

    wish_changed = Signal()
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()
    counted = Signal(str)
    """How many places were found, and which of them is the current one, in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("findBar")
        self.setAutoFillBackground(True)
        self._field = self._make_field()
        self._where = self._make_choice()
        self._case = QCheckBox(self.tr("Match &case"), self)
        self._case.setObjectName("findCase")
        self._case.toggled.connect(self.wish_changed)
        self._count = QLabel(self)
        self._count.setObjectName("findCount")
        # Whatever room is left: long words must not keep the window from being made narrow.
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._previous = self._make_button(self.tr("Previous match (Shift+F3)"), self.previous_requested)
        self._next = self._make_button(self.tr("Next match (F3)"), self.next_requested)
        self._close = self._make_button(self.tr("Close the find bar (Esc)"), None)
        self._close.clicked.connect(self.dismiss)
        caption = QLabel(self.tr("&Find:"), self)
        caption.setBuddy(self._field)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(8)
        parts: list[QWidget] = [caption, self._field, self._previous, self._next]
        for part in parts:
            row.addWidget(part)
        row.addWidget(self._count, 1)
        row.addWidget(self._where)
        row.addWidget(self._case)
        row.addWidget(self._close)
        self.hide()

    def _make_field(self) -> _Field:
        field = _Field(self)
        field.setObjectName("findText")
        field.setFixedWidth(_FIELD_WIDTH)
        field.setPlaceholderText(self.tr("Words in the story"))
        field.setAccessibleName(self.tr("Find in the story"))
        field.setClearButtonEnabled(True)
        field.setAcceptDrops(False)  # a file dropped here is meant for the window
        field.textChanged.connect(self.wish_changed)
        field.next_requested.connect(self.next_requested)
        field.previous_requested.connect(self.previous_requested)
        field.left.connect(self.dismiss)
        return field

    def _make_choice(self) -> QComboBox:
        choice = QComboBox(self)
        choice.setObjectName("findWhere")
        choice.setAccessibleName(self.tr("Where to find"))
        # Under Linux the name of such a box is what is chosen in it.
        choice.setAccessibleDescription(choice.accessibleName())
        choice.addItem(self.tr("Both versions"), None)
        for side in Side:
            choice.addItem(side_title(side), side)
        choice.currentIndexChanged.connect(self.wish_changed)
        return choice

    def _make_button(self, words: str, asks: object) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(16, 16))
        button.setToolTip(words)
        button.setAccessibleName(words.partition(" (")[0])
        if asks is not None:
            button.clicked.connect(asks)
        return button

    def open_with(self, text: str) -> None:
        """Show the bar with the cursor in it; ``text`` takes the place of what it holds unless it is ""."""
        self._draw_icons()
        self.show()
        if text:
            self._field.setText(text)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def wish(self) -> Wish:
        """Return what the reader wants to find; its text is "" while the bar is hidden."""
        side = self._where.currentData() if self._where.isEnabled() else None
        return Wish("" if self.isHidden() else self._field.text(), self._case.isChecked(), side)

    def set_one_text(self, one: bool) -> None:
        """Say that there is one text only, so that the reader need not choose where to find."""
        self._where.setEnabled(not one)
        self._where.setVisible(not one)

    def show_count(self, rank: int | None, count: int) -> None:
        """Say which of how many is the current one, counted from 0; None where none was sought."""
        if rank is None:
            text = ""
        elif not count:
            text = self.tr("Not found")
        else:
            text = self.tr("{} of {}").format(PHRASES.number(rank + 1), PHRASES.number(count))
        self._tell(text)
        for button in (self._previous, self._next):
            button.setEnabled(count > 0)

    def add_remark(self, words: str) -> None:
        """Say something behind the count, until the next one."""
        self._tell(f"{self._count.text()} · {words}")

    def _tell(self, words: str) -> None:
        self._count.setText(words)
        self.counted.emit(words)

    @Slot()
    def dismiss(self) -> None:
        """Hide the bar."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        if not self.isHidden():
            self._draw_icons()

    def _draw_icons(self) -> None:
        theme = self._theme
        ink, pale = theme.window["icon"], theme.window["disabled"]
        for button, name in ((self._previous, "previous"), (self._next, "next"), (self._close, "close")):
            button.setIcon(themed_icon(name, ink, disabled=pale))


class _Field(QLineEdit):
    """A field whose Return goes on and whose Escape leaves, whatever else listens to these keys."""

    next_requested = Signal()
    previous_requested = Signal()
    left = Signal()

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_requested if back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)
