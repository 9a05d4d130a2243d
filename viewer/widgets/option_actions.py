"""The entries for what is compared: sentences or paragraphs, and what a reader does not want to hear of.

Compares nothing: it says what is wanted. Typographic differences are compared always, and shown or not.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu

from viewer.model.options import CompareOptions, Unit
from viewer.widgets.action_making import make_action


class OptionActions(QObject):
    """The options of a comparison that a reader can choose."""

    options_changed = Signal(CompareOptions)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.case = make_action(self, "", self.tr("Ignore c&apital letters"), "Ctrl+Shift+C")
        self.punctuation = make_action(self, "", self.tr("Ignore p&unctuation"), "Ctrl+Shift+P")
        self.paragraphs = make_action(self, "", self.tr("Compare by pa&ragraph"), "Ctrl+Shift+G")
        for action in (self.case, self.punctuation, self.paragraphs):
            action.setCheckable(True)
            action.toggled.connect(self._tell)

    def fill_menu(self, menu: QMenu) -> None:
        """Add the entries to ``menu``."""
        menu.addSeparator()
        menu.addActions([self.paragraphs, self.case, self.punctuation])

    def options(self) -> CompareOptions:
        """Return what is wanted."""
        return CompareOptions(
            ignore_case=self.case.isChecked(),
            ignore_punctuation=self.punctuation.isChecked(),
            unit=Unit.PARAGRAPH if self.paragraphs.isChecked() else Unit.SENTENCE,
        )

    def choose(self, ignore_case: bool, ignore_punctuation: bool) -> None:
        """Take up what was wanted before; says so where it is news."""
        self.case.setChecked(ignore_case)
        self.punctuation.setChecked(ignore_punctuation)

    @Slot()
    def _tell(self) -> None:
        self.options_changed.emit(self.options())
