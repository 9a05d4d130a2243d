"""The pairs that were compared last, as links on the empty page, with the sample stories below them.

Opens nothing.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.widgets.file_menu import pair_words

_MOST = 5


class RecentList(QWidget):
    """A short list of pairs."""

    pair_requested = Signal(str, str)
    samples_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._head = QLabel(self.tr("Compared last:"), self)
        self._head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._head.hide()
        self._column.addWidget(self._head)
        self._links: list[QPushButton] = []
        self.samples = self._link(self.tr("Look at two sample stories"), self.tr("Two versions of an invented story"))
        self.samples.setObjectName("openSamples")
        self.samples.clicked.connect(self.samples_requested)

    def show_pairs(self, pairs: list[tuple[str, str]]) -> None:
        """Show the newest of these pairs."""
        for link in self._links:
            self._column.removeWidget(link)
            link.deleteLater()
        self._links = []
        for number, (old, new) in enumerate(pairs[:_MOST]):
            link = self._link(pair_words(old, new), f"{old}\n{new}")
            self._column.insertWidget(number + 1, link)
            link.clicked.connect(lambda _=False, old=old, new=new: self.pair_requested.emit(old, new))
            self._links.append(link)
        self._head.setVisible(bool(pairs))

    def links(self) -> list[QPushButton]:
        """Return the buttons of the pairs, the newest first."""
        return list(self._links)

    def _link(self, words: str, tip: str) -> QPushButton:
        link = QPushButton(words.replace("&", "&&"), self)
        link.setFlat(True)
        font = link.font()
        font.setUnderline(True)
        link.setFont(font)
        link.setToolTip(tip)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        self._column.addWidget(link)
        return link
