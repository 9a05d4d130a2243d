"""A window of a file manager (pcmanfm) on a folder, and the files that are dragged out of it.

Finds the icons by what the screen looks like with and without a selection.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from tests.desktop.desk import Desk, wait_for
from tests.desktop.hands import Hands, Point

# Without a column of places, a status line and a tool bar: what changes below the menus are icons.
_SETTINGS = """[config]
bm_open_method=0
[ui]
always_show_tabs=0
hide_close_btn=1
win_width=460
win_height=440
view_mode=icon
show_hidden=0
sort=name;ascending;
toolbar=
show_statusbar=0
pathbar_mode_buttons=1
side_pane_mode=hidden;places
"""
_MENUS = 60  # pixels
_ICON = 40  # pixels: of an icon's height, more than half


class FileManager:
    """One window, which shows one folder."""

    def __init__(self, desk: Desk, hands: Hands, folder: Path, more: Mapping[str, str] | None = None) -> None:
        """Open a window on ``folder``, with ``more`` in the environment."""
        self._desk = desk
        self._hands = hands
        _write_settings(desk)
        self._area = QRect(0, _MENUS, 460, 440 - _MENUS)
        self._process = desk.start(["pcmanfm", "--no-desktop", "--new-win", str(folder)], more)
        wait_for(self._windows, f"the file manager opens {folder}")

    def close(self) -> None:
        """Close the window."""
        self._desk.end(self._process)
        wait_for(lambda: not self._windows(), "the file manager is gone")

    def drag_all(self, to: Point, area: QRect) -> None:
        """Drag all files of the folder as one, and drop them at ``to``; ``area`` shows when they may be."""
        self._hands.drag(self.select_all(), to, area)

    def open_menu(self) -> None:
        """Open the menu of the first file, and wait until it is there."""
        at = self.select_all()
        before = self._hands.look_at(self._area)
        self._hands.click(at, button=3)
        wait_for(lambda: self._hands.look_at(self._area) != before, "the file's menu is open")

    def select_all(self) -> Point:
        """Select all files; return where the icon of the first one is."""
        nothing = wait_for(self._unselected, "the folder is shown")
        return wait_for(lambda: self._select(nothing), "the files are selected")

    def _unselected(self) -> QImage | None:
        """Click beside the icons; give what that looks like as soon as there are icons."""
        corner = self._area.right() - 20, self._area.bottom() - 20
        self._hands.click(corner)
        seen = self._hands.look_at(self._area)
        ground = seen.pixelColor(seen.width() - 20, seen.height() - 20)
        return seen if _changed_columns(seen, _plain(seen, ground)) else None

    def _select(self, nothing: QImage) -> Point | None:
        self._hands.press("ctrl+a")
        seen = self._hands.look_at(self._area)
        columns, top = _changed_columns(seen, nothing), _first_changed_row(seen, nothing)
        if not columns:
            return None
        first, last = columns[0]
        return self._area.x() + (first + last) // 2, self._area.y() + top + _ICON // 2

    def _windows(self) -> list[str]:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--class", "Pcmanfm"],
            env=self._desk.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return found.stdout.split()


def _write_settings(desk: Desk) -> None:
    path = Path(desk.environment["XDG_CONFIG_HOME"], "pcmanfm", "default", "pcmanfm.conf")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_SETTINGS)


def _plain(like: QImage, color: QColor) -> QImage:
    made = QImage(like.size(), like.format())
    made.fill(color)
    return made


def _first_changed_row(one: QImage, other: QImage) -> int:
    return next(
        (y for y in range(one.height()) if one.copy(0, y, one.width(), 1) != other.copy(0, y, one.width(), 1)), 0
    )


def _changed_columns(one: QImage, other: QImage) -> list[tuple[int, int]]:
    """Give the ranges of columns in which the upper row of icons is not the same in both pictures."""
    top = _first_changed_row(one, other)
    changed = [x for x in range(one.width()) if one.copy(x, top, 1, _ICON) != other.copy(x, top, 1, _ICON)]
    ranges: list[tuple[int, int]] = []
    for x in changed:
        if ranges and x - ranges[-1][1] <= 4:
            ranges[-1] = ranges[-1][0], x
        else:
            ranges.append((x, x))
    return ranges
