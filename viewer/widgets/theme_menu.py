"""View > Theme: the choice between the themes and what the desktop has.

Loads no theme and paints nothing: it says which one is wanted.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from viewer.widgets.theme import DARK, HIGH_CONTRAST, LIGHT, RED_GREEN_SAFE, SYSTEM


class ThemeMenu(QMenu):
    """One entry a theme; exactly one of them is chosen."""

    theme_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("T&heme"))
        self._group = QActionGroup(self)
        words = {
            SYSTEM: self.tr("&System"),
            LIGHT: self.tr("&Light"),
            DARK: self.tr("&Dark"),
            HIGH_CONTRAST: self.tr("&High contrast"),
            RED_GREEN_SAFE: self.tr("&Red-green safe"),
        }
        for name, text in words.items():
            action = QAction(text, self._group)
            action.setCheckable(True)
            action.setData(name)
            self.addAction(action)
            if name == SYSTEM:
                action.setToolTip(self.tr("Light or dark, as the desktop is"))
                self.addSeparator()
        self.set_choice(SYSTEM)
        self._group.triggered.connect(self._on_choice)

    def choice(self) -> str:
        """Return the name of the theme that is chosen, or ``SYSTEM``."""
        return str(self._group.checkedAction().data())

    def set_choice(self, name: str) -> None:
        """Show ``name`` as chosen, without saying so; an unknown name changes nothing."""
        for action in self._group.actions():
            if action.data() == name:
                action.setChecked(True)

    @Slot(QAction)
    def _on_choice(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())
