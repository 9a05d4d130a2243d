"""The actions that choose whether unchanged text is folded, and how much of it stays around changes.

Folds nothing itself: it says what is wanted.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from viewer.presentation.folding import CONTEXT
from viewer.text.phrase import translate
from viewer.widgets.action_making import make_action
from viewer.widgets.phrases import PHRASES

CONTEXTS = (1, 2, 3, 5)  # sentences

_SENTENCES = translate("FoldChoice", "&%Ln sentences", "&%Ln sentence", 0)


class FoldChoice(QObject):
    """Holds what the reader chose last."""

    choice_changed = Signal(bool, int)
    """Whether to fold, and how many sentences to leave around each change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.action = make_action(self, "", self.tr("&Fold unchanged text"), "Ctrl+U")
        self.action.setCheckable(True)
        self._group = QActionGroup(self)
        for context in CONTEXTS:
            choice = QAction(PHRASES.count(context, _SENTENCES), self._group)
            choice.setCheckable(True)
            choice.setChecked(context == CONTEXT)
            choice.setData(context)
        self.action.toggled.connect(self._say)
        self._group.triggered.connect(self._say)

    def fill_menu(self, menu: QMenu) -> None:
        """Add the actions to ``menu``."""
        menu.addAction(self.action)
        contexts = menu.addMenu(self.tr("&Kept around changes"))
        contexts.addActions(self._group.actions())

    def context(self) -> int:
        """Return how many sentences are left around each change."""
        checked = self._group.checkedAction()
        return int(checked.data()) if checked else CONTEXT

    def choose_context(self, context: int) -> None:
        """Leave so many sentences around each change; a number that is no choice changes nothing."""
        for choice in self._group.actions():
            if choice.data() == context and not choice.isChecked():
                choice.setChecked(True)
                self._say()

    @Slot()
    def _say(self) -> None:
        self.choice_changed.emit(self.action.isChecked(), self.context())
