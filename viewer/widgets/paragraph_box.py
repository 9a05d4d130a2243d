"""The box that asks for the number of a paragraph.

Goes nowhere: it says which paragraph was chosen.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QWidget

from viewer.presentation.sides import Side
from viewer.widgets.dialog_buttons import show_no_icons
from viewer.widgets.phrases import PHRASES
from viewer.widgets.words import side_title

# Pixels beside the words in a title bar: its buttons, and the larger type that some desktops set it in.
_TITLE_ROOM = 200


class ParagraphBox(QDialog):
    """Asks for a paragraph of one of the versions that are open."""

    paragraph_chosen = Signal(Side, int)

    def __init__(
        self, counts: dict[Side, int], side: Side, parent: QWidget | None = None, *, lines: bool = False
    ) -> None:
        """Offer the sides in ``counts``, each with so many paragraphs, or ``lines``; ``side`` is offered first."""
        super().__init__(parent)
        self._counts = counts
        self.setObjectName("paragraphBox")
        self.setWindowTitle(self.tr("Go to line") if lines else self.tr("Go to paragraph"))
        self._where = QComboBox(self)
        self._where.setObjectName("paragraphSide")
        for each in counts:
            self._where.addItem(side_title(each), each)
        self._where.setCurrentIndex(max(0, self._where.findData(side)))
        self._where.setEnabled(len(counts) > 1)
        self._number = QSpinBox(self)
        self._number.setObjectName("paragraphNumber")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Go"))
        show_no_icons(buttons)
        form = QFormLayout(self)
        form.addRow(self.tr("&Version:"), self._where)
        form.addRow(self.tr("&Line:") if lines else self.tr("&Paragraph:"), self._number)
        form.addRow(buttons)
        # The title bar has a button and its own, larger type; it must not be cut.
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(self.windowTitle()) + _TITLE_ROOM)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._where.currentIndexChanged.connect(self._set_range)
        self.accepted.connect(self._choose)
        self._set_range()
        self._number.selectAll()
        self._number.setFocus()

    @Slot()
    def _set_range(self) -> None:
        count = self._counts[self._where.currentData()]
        self._number.setRange(1, max(1, count))
        self._number.setSuffix(self.tr(" of {}").format(PHRASES.number(count)))

    @Slot()
    def _choose(self) -> None:
        self.paragraph_chosen.emit(self._where.currentData(), self._number.value())
