"""The actions of the window with their words, keys and icons, and the menus and tool bar made of them.

Connects nothing: what an action does is the window's affair.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QToolBar

from viewer.presentation.sides import Side
from viewer.widgets.action_making import make_action
from viewer.widgets.fold_choice import FoldChoice
from viewer.widgets.icons import themed_icon
from viewer.widgets.pairing import Pairing
from viewer.widgets.story_tools import StoryTools
from viewer.widgets.theme import Theme
from viewer.widgets.tool_bar_labels import ToolBarLabels
from viewer.widgets.words import opening_words

_ICON = 20  # pixels


class WindowActions(QObject):
    """All actions; the menus and the tool bar show the same ones."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.open_files = self._make("open", self.tr("&Open…"), "Ctrl+O")
        self.open_files.setToolTip(self.tr("Open two files at once, or one (Ctrl+O)"))
        self.open_side = {
            Side.OLD: self._make("", opening_words(Side.OLD), "Ctrl+1"),
            Side.NEW: self._make("", opening_words(Side.NEW), "Ctrl+2"),
        }
        self.swap = self._make("swap", self.tr("S&wap sides"), "Ctrl+T")
        self.reload = self._make("reload", self.tr("&Reload"), "F5")
        self.leave = self._make("", self.tr("&Quit"), "Ctrl+Q")
        self.leave.setMenuRole(QAction.MenuRole.QuitRole)
        self.next = self._make("next", self.tr("&Next change"), "F8", "Alt+Down")
        self.previous = self._make("previous", self.tr("&Previous change"), "Shift+F8", "Alt+Up")
        # The tool bar has less room than a menu, in some languages more than in others.
        self.next.setIconText(self.tr("Next change"))
        self.previous.setIconText(self.tr("Previous change"))
        self.back = self._make("back", self.tr("&Back to where I was"), "Backspace", "Alt+Left")
        self.folding = FoldChoice(self)
        self.typographic = self._make("typographic", self.tr("&Typographic differences"), "Ctrl+D")
        self.typographic.setCheckable(True)
        self.typographic.setIconText(self.tr("Typography"))
        self.about = self._make("", self.tr("&About StoryDiff"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.show_list: QAction | None = None
        self.show_tools: QAction | None = None

    def _make(self, icon: str, words: str, *keys: str) -> QAction:
        return make_action(self, icon, words, *keys)

    def set_theme(self, theme: Theme, *, in_menus: bool = True) -> None:
        """Draw the icons in the colors of ``theme`` as large as in the tool bar, and if wished as in menus too."""
        size = 0 if in_menus else _ICON
        for action in self._bar.actions():
            if not action.isSeparator():
                # What the tool bar shows first can be used; drawn in one color it is there sooner.
                ink, pale = theme.window["icon"], theme.window["disabled"] if in_menus else None
                action.setIcon(themed_icon(action.data(), ink, disabled=pale, size=size))

    def name_differences(self, *, source: bool) -> None:
        """Name what is hidden at first: typography in stories, spacing in their source."""
        words = self.tr("Differences in s&pacing") if source else self.tr("&Typographic differences")
        self.typographic.setText(words)
        self.typographic.setIconText(self.tr("Spacing") if source else self.tr("Typography"))

    def make_tool_bar(self, window: QMainWindow, tools: StoryTools) -> QToolBar:
        """Add the tool bar to ``window`` and return it."""
        bar = self._bar = QToolBar(self.tr("Toolbar"), window)
        bar.setObjectName("tools")
        bar.setIconSize(QSize(_ICON, _ICON))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addActions([self.open_files, self.swap, self.reload])
        bar.addSeparator()
        bar.addActions([self.previous, self.next])
        bar.addSeparator()
        bar.addAction(self.typographic)
        bar.addAction(tools.redline.action)
        bar.addAction(tools.source.action)
        bar.addSeparator()
        bar.addAction(tools.find)
        known_by_icon = (self.reload, tools.find, self.open_files, self.swap, self.next, self.previous)
        ToolBarLabels(bar, (*known_by_icon, self.typographic, tools.source.action, tools.redline.action))
        window.addToolBar(bar)
        self.show_tools = bar.toggleViewAction()
        self.show_tools.setText(self.tr("T&oolbar"))
        return bar

    def make_menus(self, window: QMainWindow, show_list: QAction) -> None:
        """Add the menus to ``window``, which are still to be filled; ``show_list`` shows and hides the change list."""
        self.show_list = show_list
        show_list.setText(self.tr("&Change list"))
        show_list.setShortcut(QKeySequence("F9"))
        bar = window.menuBar()
        self.file_menu = bar.addMenu(self.tr("&File"))
        self._edit = bar.addMenu(self.tr("&Edit"))
        self._change = bar.addMenu(self.tr("&Change"))
        self._view = bar.addMenu(self.tr("&View"))
        self._help = bar.addMenu(self.tr("&Help"))

    def fill_menus(self, tools: StoryTools, pairing: Pairing) -> None:
        """Fill the menus."""
        file, edit, change, view, help_ = self.file_menu, self._edit, self._change, self._view, self._help
        file.addAction(self.open_files)
        file.addActions(list(self.open_side.values()))
        file.addSeparator()
        file.addActions([self.swap, self.reload])
        file.addSeparator()
        file.addAction(self.leave)
        change.addActions([self.next, self.previous])
        change.addSeparator()
        change.addAction(self.back)
        view.addAction(self.typographic)
        self.folding.fill_menu(view)
        help_.addAction(self.about)
        tools.fill_menus(edit, view, help_)
        view.addSeparator()
        if self.show_list is not None:
            view.addAction(self.show_list)
        view.addAction(tools.show_detail)
        if self.show_tools is not None:
            view.addAction(self.show_tools)
        pairing.fill_menus(edit, change)
        tools.options.fill_menu(change)
