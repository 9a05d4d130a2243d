"""The pairs that were compared last, as links on the empty page, with the sample stories below them.

Opens nothing.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.widgets.file_menu import pair_words
from viewer.widgets.theme import Theme

_MOST = 5
_ABOVE = 14  # pixels between the buttons above and this list


class RecentList(QWidget):
    """A short list of pairs."""

    pair_requested = Signal(str, str)
    samples_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, _ABOVE, 0, 0)
        self._column.setSpacing(0)
        self._theme: Theme | None = None
        self._head = QLabel(self.tr("Compared last:"), self)
        self._head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._head.hide()
        self._column.addWidget(self._head)
        self._links: list[QPushButton] = []
        self.samples = link(self.tr("Look at two sample stories"), self.tr("Two versions of an invented story"), self)
        # As wide as its words: beside a link there is nothing to click.
        self._column.addWidget(self.samples, 0, Qt.AlignmentFlag.AlignHCenter)
        self.samples.setObjectName("openSamples")
        self.samples.clicked.connect(self.samples_requested)

    def show_pairs(self, pairs: list[tuple[str, str]]) -> None:
        """Show the newest of these pairs."""
        for button in self._links:
            self._column.removeWidget(button)
            button.deleteLater()
        self._links = []
        for number, (old, new) in enumerate(pairs[:_MOST]):
            button = link(pair_words(old, new), f"{old}\n{new}", self)
            self._column.insertWidget(number + 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
            button.clicked.connect(lambda _=False, old=old, new=new: self.pair_requested.emit(old, new))
            self._links.append(button)
        self._head.setVisible(bool(pairs))
        self._paint()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self._paint()

    def _paint(self) -> None:
        if self._theme is None:
            return
        muted = QPalette(self.palette())
        muted.setColor(QPalette.ColorRole.WindowText, self._theme.pane["muted"])
        self._head.setPalette(muted)
        for button in (*self._links, self.samples):
            palette = QPalette(button.palette())
            palette.setColor(QPalette.ColorRole.ButtonText, self._theme.window["link"])
            button.setPalette(palette)

    def links(self) -> list[QPushButton]:
        """Return the buttons of the pairs, the newest first."""
        return list(self._links)


def link(words: str, tip: str, parent: QWidget) -> QPushButton:
    """Make a button that looks like a link; Return presses it too, as on a page."""
    button = QPushButton(words.replace("&", "&&"), parent)
    button.setFlat(True)
    button.setAutoDefault(True)
    font = button.font()
    font.setUnderline(True)
    button.setFont(font)
    button.setToolTip(tip)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
