"""The files that the story that is open was compared with last, as links on the side that is still empty.

Opens nothing.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.widgets.recent_list import link

_MOST = 4


class PartnerList(QWidget):
    """A short list of files; hidden where there are none."""

    file_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        head = QLabel(self.tr("It was compared last with:"), self)
        head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(head)
        self._links: list[QPushButton] = []
        self.hide()

    def show_files(self, paths: list[str]) -> None:
        """Offer these files, the first ones of them."""
        for button in self._links:
            self._column.removeWidget(button)
            button.deleteLater()
        self._links = []
        for path in paths[:_MOST]:
            button = link(Path(path).name, path, self)
            button.clicked.connect(lambda _=False, path=path: self.file_requested.emit(path))
            self._column.addWidget(button)
            self._links.append(button)
        self.setVisible(bool(paths))

    def links(self) -> list[QPushButton]:
        """Return the buttons of the files, in order."""
        return list(self._links)
