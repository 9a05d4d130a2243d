"""Choosing files for the window: where to look for them, and on which side the chosen ones go.

Shows no dialog itself (see ``asking``) and opens no file: it says what was chosen.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from viewer.presentation.sides import Side


class Choosing(QObject):
    """The choice of files of one window."""

    side_chosen = Signal(Side, str)
    pair_chosen = Signal(str, str)
    many_chosen = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._paths: dict[Side, str] = {}
        self.folder = ""
        """Where a file was chosen last."""

    def take_shown(self, paths: dict[Side, str]) -> None:
        """Take up what is shown: a path for each side that has a story, "" for a story without a file."""
        self._paths = paths

    @Slot()
    def choose_files(self) -> None:
        """Ask for files: for two, for one, or for more to choose from."""
        from viewer.widgets.asking import ask_for_files

        paths = ask_for_files(self._window, self._first_folder())
        if len(paths) == 1:
            side = self._side_for(paths[0])
            if side is not None:
                self._choose(side, paths[0])
        elif len(paths) == 2:
            self.folder = str(Path(paths[0]).parent)
            self.pair_chosen.emit(*paths)
        elif paths:
            self.many_chosen.emit(paths)

    @Slot(Side)
    def choose_side(self, side: Side) -> None:
        """Ask for the file on ``side``."""
        from viewer.widgets.asking import ask_for_file

        path = ask_for_file(self._window, side, self._first_folder())
        if path:
            self._choose(side, path)

    def _first_folder(self) -> str:
        """Return where to look for a story: beside the only one that is there, else where one was chosen last."""
        paths = [path for path in self._paths.values() if path]
        beside = paths and (len(paths) == 1 or not self.folder)
        return str(Path(paths[0]).parent) if beside else self.folder

    def _side_for(self, path: str) -> Side | None:
        """Return the side that is still empty, else the one that the reader names."""
        from viewer.widgets.asking import ask_for_side

        return next((side for side in Side if side not in self._paths), None) or ask_for_side(self._window, path)

    def _choose(self, side: Side, path: str) -> None:
        self.folder = str(Path(path).parent)
        self.side_chosen.emit(side, path)
