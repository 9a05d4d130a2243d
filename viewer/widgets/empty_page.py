"""What stands where a story will be: says what to do, and has the button to do it.

Opens nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.presentation.sides import Side
from viewer.widgets.icons import window_icon
from viewer.widgets.partner_list import PartnerList
from viewer.widgets.recent_list import RecentList
from viewer.widgets.theme import Theme
from viewer.widgets.words import opening_words

_PICTURE = 72  # pixels
_TEXT_WIDTH = 460  # pixels: some 60 characters, which read well


class _Invitation(QWidget):
    """A picture, a headline, a sentence and buttons in the middle of an empty place."""

    def __init__(self, headline: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel(self)
        self._picture.setPixmap(window_icon().pixmap(QSize(_PICTURE, _PICTURE)))
        self._headline = QLabel(headline, self)
        font = QFont(self._headline.font())
        font.setPointSizeF(font.pointSizeF() * 1.6)
        self._headline.setFont(font)
        self._sentence = QLabel(sentence, self)
        for label in (self._headline, self._sentence):
            label.setWordWrap(True)
            label.setMaximumWidth(_TEXT_WIDTH)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._below = QVBoxLayout()
        self._lay_out()
        self.setAutoFillBackground(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        for label in (self._picture, self._headline, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 4)
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self._buttons)
        row.addStretch(1)
        column.addLayout(row)
        column.addLayout(self._below)
        column.addStretch(3)

    def add_button(self, words: str, name: str) -> QPushButton:
        """Add a button below the sentence."""
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(True)  # Return presses it
        self._buttons.addWidget(button)
        return button

    def add_below(self, widget: QWidget) -> None:
        """Add something below the buttons."""
        self._below.addWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.pane["background"])
        palette.setColor(QPalette.ColorRole.WindowText, theme.pane["text"])
        self.setPalette(palette)
        muted = QPalette(palette)
        muted.setColor(QPalette.ColorRole.WindowText, theme.pane["muted"])
        self._sentence.setPalette(muted)


class EmptyPage(_Invitation):
    """The whole window before any file is open."""

    pair_requested = Signal()
    side_requested = Signal(Side)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Drop two versions of a story here"),
            self.tr(
                "StoryDiff lays them side by side and lists what was added, deleted, edited and"
                " moved. One file at a time works as well: the earlier version first."
            ),
            parent,
        )
        both = self.add_button(self.tr("Open two files…"), "openPair")
        both.setDefault(True)
        both.clicked.connect(self.pair_requested)
        for side in Side:
            button = self.add_button(opening_words(side), f"open_{side.value}")
            button.clicked.connect(lambda _=False, side=side: self.side_requested.emit(side))
        self.recent = RecentList(self)
        self.add_below(self.recent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        super().set_theme(theme)
        self.recent.set_theme(theme)


class EmptySide(_Invitation):
    """One side while only the other has a story: asks for the file that is still missing."""

    side_requested = Signal(Side)
    file_requested = Signal(str)

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            _invitation(side),
            self.tr("The comparison starts as soon as both versions are there."),
            parent,
        )
        self._side = side
        self._choose = self.add_button(_choosing_words(side), f"openEmpty_{side.value}")
        self._choose.clicked.connect(lambda: self.side_requested.emit(side))
        self._partners = PartnerList(self)
        self._partners.file_requested.connect(self.file_requested)
        self.add_below(self._partners)
        self.set_theme(theme)

    def take_keys(self) -> None:
        """Let Return choose the missing file."""
        self._choose.setFocus()

    def show_waiting(self, name: str, swap_key: str, partners: list[str]) -> None:
        """Say that the story ``name`` waits for its other version, and offer the paths in ``partners`` as that."""
        if self._side is Side.OLD:
            words = self.tr("“{name}” is shown as the later version; {key} makes it the earlier one.")
        else:
            words = self.tr("“{name}” is shown as the earlier version; {key} makes it the later one.")
        self._sentence.setText(words.format(name=name, key=swap_key))
        self._partners.show_files(partners)


def _choosing_words(side: Side) -> str:
    if side is Side.OLD:
        return QCoreApplication.translate("EmptySide", "Choose the earlier version…")
    return QCoreApplication.translate("EmptySide", "Choose the later version…")


def _invitation(side: Side) -> str:
    if side is Side.OLD:
        return QCoreApplication.translate("EmptySide", "Drop the earlier version here")
    return QCoreApplication.translate("EmptySide", "Drop the later version here")
