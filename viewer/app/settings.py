"""What the window remembers from one run to the next: its place, its docks, the last folder.

How stories are shown is remembered in ``reading_settings``. Settings that are damaged count as none.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from viewer.app.reading_settings import restore_reading, save_reading
from viewer.widgets.main_window import MainWindow

_GEOMETRY = "window/geometry"
_STATE = "window/state"
_LIST = "window/changes"
_COLUMNS = "window/columns"
_LIST_HEIGHT = "window/listHeight"
_DETAIL_HEIGHT = "window/detailHeight"
_LEFT_SHARE = "window/leftShare"
_FOLDER = "files/folder"

# Changes with the docks and tool bars; a state of another number is not restored.
_LAYOUT = 1

_IMPOSSIBLE = 100_000  # pixels: no screen has as many

# Pixels; less where the screen is smaller.
_FIRST_SIZE = (1360, 860)


class Settings:
    """The settings of one user."""

    def __init__(self, store: QSettings | None = None) -> None:
        if store is None:
            store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "StoryDiff", "storydiff")
        self._store = store

    def store(self) -> QSettings:
        """Return where the settings are kept, for what keeps others beside these."""
        return self._store

    def restore(self, window: MainWindow) -> None:
        """Give ``window`` the place and layout it had, or a good first size."""
        self._first_size(window)
        geometry, state = self._bytes(_GEOMETRY), self._bytes(_STATE)
        if geometry is not None:
            window.restoreGeometry(geometry)
        if state is not None:
            window.restoreState(state, _LAYOUT)
        window.change_dock.want(str(self._store.value(_LIST, True)).lower() != "false")
        self._restore_shares(window)
        restore_reading(self._store, window)
        folder = self._store.value(_FOLDER)
        if isinstance(folder, str) and Path(folder).is_dir():
            window.choosing.folder = folder

    def save(self, window: MainWindow) -> None:
        """Remember the place and layout of ``window``."""
        self._store.setValue(_GEOMETRY, window.saveGeometry())
        self._store.setValue(_STATE, window.saveState(_LAYOUT))
        self._store.setValue(_LIST, window.change_dock.is_wanted())
        self._store.setValue(_COLUMNS, window.change_list.columns())
        self._store.setValue(_LIST_HEIGHT, window.change_dock.own_height())
        self._store.setValue(_DETAIL_HEIGHT, window.tools.room.own_height())
        self._store.setValue(_LEFT_SHARE, window.view.splitter.left_share())
        self._store.setValue(_FOLDER, window.choosing.folder)
        save_reading(self._store, window)
        self._store.sync()

    def _restore_shares(self, window: MainWindow) -> None:
        """Share the room out between panes, detail line and list as the reader did."""
        columns = self._bytes(_COLUMNS)
        if columns is not None:
            window.change_list.set_columns(columns)
        window.change_dock.set_own_height(round(self._number(_LIST_HEIGHT, 0)))
        window.tools.room.set_own_height(round(self._number(_DETAIL_HEIGHT, 0)))
        window.view.splitter.set_left_share(self._number(_LEFT_SHARE, 0.5))

    def _number(self, key: str, otherwise: float) -> float:
        try:
            found = float(str(self._store.value(key)))
        except ValueError:
            return otherwise
        return found if abs(found) < _IMPOSSIBLE else otherwise

    def _bytes(self, key: str) -> QByteArray | None:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else None

    def _first_size(self, window: QMainWindow) -> None:
        width, height = _FIRST_SIZE
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            room = screen.availableSize()
            width, height = min(width, room.width() * 9 // 10), min(height, room.height() * 9 // 10)
        window.resize(width, height)
