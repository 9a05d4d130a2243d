"""The ways in that stand in the File menu beside "Open": recent pairs, the clipboard, encodings, reloading.

Opens nothing: it says what the reader wishes.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from viewer.presentation.sides import Side
from viewer.text.encodings import ENCODINGS, Encoding
from viewer.widgets.phrases import PHRASES
from viewer.widgets.words import side_title


def pair_words(old: str, new: str) -> str:
    """Return what a pair of files is called in a list: their names, and their folders where the names are the same."""
    one, other = Path(old), Path(new)
    if one.name == other.name:
        return f"{one.parent.name}/{one.name} – {other.parent.name}/{other.name}"
    return f"{one.name} – {other.name}"


def _encoding_words(encoding: Encoding) -> str:
    return f"{encoding.name} ({PHRASES.say(encoding.languages)})" if encoding.languages else encoding.name


class FileMenu(QObject):
    """Adds its actions to a menu, before another one."""

    paste_requested = Signal()
    clipboard_requested = Signal()
    pair_requested = Signal(str, str)
    forget_requested = Signal()
    encoding_chosen = Signal(Side, str)
    """A side and a codec, "" for what the file itself says."""
    reload_toggled = Signal(bool)

    def __init__(self, menu: QMenu, before: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.recent = QMenu(self.tr("Open rece&nt"), window)
        self.recent.setToolTipsVisible(True)
        self.recent.setEnabled(False)
        self.reopen = self._action(self.tr("Open the &last pair"), "Ctrl+Shift+O")
        self.reopen.triggered.connect(self._reopen)
        self.paste = self._action(self.tr("&Paste as a version"), "")
        self.paste.setShortcut(QKeySequence.StandardKey.Paste)
        self.paste.triggered.connect(self.paste_requested)
        self.clipboard = self._action(self.tr("&Compare with clipboard"), "Ctrl+Shift+V")
        self.clipboard.triggered.connect(self.clipboard_requested)
        self.encodings = QMenu(self.tr("&Encoding"), window)
        self._side_menus = {side: self._encoding_menu(side) for side in Side}
        self.reload_by_itself = self._action(self.tr("Reload changed files by &themselves"), "")
        self.reload_by_itself.setCheckable(True)
        self.reload_by_itself.toggled.connect(self.reload_toggled)
        self._pairs: list[tuple[str, str]] = []
        first: tuple[QAction, ...] = (self.recent.menuAction(), self.reopen)
        for action in (*first, self._line(), self.paste, self.clipboard, self._line()):
            menu.insertAction(before, action)
        for action in (self.encodings.menuAction(), self.reload_by_itself):
            menu.insertAction(before, action)
        menu.insertAction(before, self._line())
        self.show_pairs([])

    def show_pairs(self, pairs: list[tuple[str, str]]) -> None:
        """Offer these pairs, the newest first."""
        self._pairs = pairs
        self.recent.clear()
        for old, new in pairs:
            action = self.recent.addAction(pair_words(old, new).replace("&", "&&"))
            action.setToolTip(f"{old}\n{new}")
            action.triggered.connect(lambda _=False, old=old, new=new: self.pair_requested.emit(old, new))
        self.recent.addSeparator()
        self.recent.addAction(self.tr("&Clear this list")).triggered.connect(self.forget_requested)
        self.recent.setEnabled(bool(pairs))
        self.reopen.setEnabled(bool(pairs))

    def show_encodings(self, codecs: dict[Side, str | None]) -> None:
        """Tick the codec of each side; None where another one cannot be chosen."""
        for side, codec in codecs.items():
            menu = self._side_menus[side]
            menu.setEnabled(codec is not None)
            for action in menu.actions():
                action.setChecked(action.data() == codec)
        self.encodings.setEnabled(any(codec is not None for codec in codecs.values()))

    @Slot(Side, QPoint)
    def open_encodings(self, side: Side, place: QPoint) -> None:
        """Open the menu of encodings for ``side`` at a place on the screen."""
        self._side_menus[side].popup(place)

    def _action(self, words: str, key: str) -> QAction:
        action = QAction(words, self._window)
        if key:
            action.setShortcut(QKeySequence(key))
        return action

    def _line(self) -> QAction:
        line = QAction(self._window)
        line.setSeparator(True)
        return line

    def _encoding_menu(self, side: Side) -> QMenu:
        menu = QMenu(side_title(side), self._window)
        group = QActionGroup(menu)
        self._add_encoding(menu, group, side, self.tr("As the file says, or a guess"), "")
        menu.addSeparator()
        for encoding in ENCODINGS:
            self._add_encoding(menu, group, side, _encoding_words(encoding), encoding.codec)
        self.encodings.addMenu(menu)
        return menu

    def _add_encoding(self, menu: QMenu, group: QActionGroup, side: Side, words: str, codec: str) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setData(codec)
        group.addAction(action)
        action.triggered.connect(lambda: self.encoding_chosen.emit(side, codec))

    @Slot()
    def _reopen(self) -> None:
        if self._pairs:
            self.pair_requested.emit(*self._pairs[0])
