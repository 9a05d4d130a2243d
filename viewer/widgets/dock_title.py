"""The title of a dock in the colors of the theme: its name, what works on its list, and a button to close it.

The platform's own title has buttons that cannot be seen on a dark ground. The dock can still be moved
by this one: what is not the button is left to the dock.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from viewer.widgets.icons import themed_icon
from viewer.widgets.list_look import INDENT
from viewer.widgets.theme import Theme

_ICON = 14  # pixels


class DockTitle(QWidget):
    """A line above what a dock holds."""

    close_requested = Signal()

    def __init__(self, words: str, tools: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(words, self)
        font = QFont(title.font())
        font.setBold(True)
        title.setFont(font)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setIconSize(QSize(_ICON, _ICON))
        self._close.setToolTip(self.tr("Hide (View > Change list shows it again)"))
        self._close.setAccessibleName(self.tr("Hide the change list"))
        self._close.clicked.connect(self.close_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(INDENT, 0, 6, 0)
        row.setSpacing(6)
        # The button stays at the edge while there are no tools.
        policy = tools.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        tools.setSizePolicy(policy)
        row.addWidget(title)
        row.addWidget(tools, 1)
        row.addWidget(self._close)
        self.set_theme(theme)

    def tab_stops(self) -> list[QWidget]:
        """Return what keys can reach here besides the tools."""
        return [self._close]

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._close.setIcon(themed_icon("close", theme.window["icon"], size=_ICON))
