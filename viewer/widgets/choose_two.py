"""The question which two of several files to compare, and which of them is the earlier one.

Knows the files by name and date only, and opens none.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from viewer.presentation.sides import Side
from viewer.text.phrase import translate
from viewer.text.records import NamedTuple
from viewer.widgets.dialog_buttons import show_no_icons
from viewer.widgets.phrases import PHRASES
from viewer.widgets.words import side_title

_QUESTION = translate(
    "ChooseTwo",
    "A comparison takes two versions, and there are %Ln. They are sorted by date.",
    "A comparison takes two versions, and there is %Ln. They are sorted by date.",
    0,
)


class Candidate(NamedTuple):
    """One file that can be chosen; ``date`` is in words, "" where it is unknown."""

    path: str
    name: str
    date: str


class ChooseTwo(QDialog):
    """Offers files, the oldest first; the two newest are chosen at first."""

    two_chosen = Signal(str, str)

    def __init__(self, candidates: Sequence[Candidate], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose two versions"))
        words = QLabel(PHRASES.count(len(candidates), _QUESTION), self)
        words.setWordWrap(True)
        self._boxes = {side: self._box(side, candidates) for side in Side}
        self._boxes[Side.OLD].setCurrentIndex(max(0, len(candidates) - 2))
        self._boxes[Side.NEW].setCurrentIndex(len(candidates) - 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._compare = buttons.addButton(self.tr("Compare"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._compare.setDefault(True)
        show_no_icons(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        for side, box in self._boxes.items():
            form.addRow(side_title(side), box)
            box.currentIndexChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(buttons)
        self.accepted.connect(self._tell)
        self._check()

    def choose(self, side: Side, path: str) -> None:
        """Choose the file ``path`` for ``side``."""
        self._boxes[side].setCurrentIndex(self._boxes[side].findData(path))

    def chosen(self, side: Side) -> str:
        """Return the path of the file that is chosen for ``side``."""
        return str(self._boxes[side].currentData())

    def _box(self, side: Side, candidates: Sequence[Candidate]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"choose_{side.value}")
        for candidate in candidates:
            words = f"{candidate.name}   ({candidate.date})" if candidate.date else candidate.name
            box.addItem(words, candidate.path)
        return box

    @Slot()
    def _check(self) -> None:
        self._compare.setEnabled(self.chosen(Side.OLD) != self.chosen(Side.NEW))

    @Slot()
    def _tell(self) -> None:
        self.two_chosen.emit(self.chosen(Side.OLD), self.chosen(Side.NEW))
