"""The hands of a person at a desktop: keys, the mouse, and drags from one program to another.

Knows what is on the screen only by looking at it.
"""

from __future__ import annotations

import subprocess
import time

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.desktop.desk import Desk, Impatience, wait_for

# Pixels: the pointer goes over the screen in steps, as a hand does; a drag begins after some of them.
_STEPS = 12

# Seconds between two movements of the hand; programs throw away what comes faster than they look.
_PACE = 0.03

# A press that follows a click too soon is a double click.
_NO_DOUBLE_CLICK = 0.6

# Seconds after which a drag that does not show anywhere is tried again.
_TRY = 10.0
_TRIES = 4

Point = tuple[int, int]


class Hands:
    """One pair of hands."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._clicked = 0.0

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as "F8" or "ctrl+shift+v"."""
        self._do("key", "--delay", "40", *keys)

    def write(self, words: str) -> None:
        """Type words, in ASCII: a keyboard has no others."""
        self._do("type", "--delay", "15", words)

    def click(self, at: Point, button: int = 1) -> None:
        """Click at a place on the screen."""
        self._do("mousemove", *map(str, at), "sleep", "0.05", "click", str(button))
        self._clicked = time.monotonic()

    def double_click(self, at: Point) -> None:
        """Click twice in quick succession."""
        time.sleep(max(0.0, self._clicked + _NO_DOUBLE_CLICK - time.monotonic()))
        self._do("mousemove", *map(str, at), "sleep", "0.05", "click", "--repeat", "2", "--delay", "80", "1")
        self._clicked = time.monotonic()

    def turn_wheel(self, at: Point, notches: int) -> None:
        """Turn the wheel over a place, downwards, or upwards if below 0."""
        self._do("mousemove", *map(str, at))
        self._do("click", "--repeat", str(abs(notches)), "--delay", "30", "5" if notches > 0 else "4")

    def drag(self, start: Point, end: Point, area: QRect) -> None:
        """Drag what is at ``start`` and drop it at ``end``, once ``area`` of the screen shows that it may be."""
        for _ in range(_TRIES):
            before = self.look_at(area)
            self._pick_up(start, end)
            try:
                wait_for(lambda before=before: self._shows_it(before, area, end), "the drag shows", _TRY)
            except Impatience:
                self._do("mouseup", "1")
                continue
            self._do("mouseup", "1")
            return
        raise Impatience(f"a drag from {start} to {end} was never seen at its end")

    def look_at(self, area: QRect) -> QImage:
        """Return what a part of the screen looks like."""
        return self._desk.screen().copy(area)

    def _pick_up(self, start: Point, end: Point) -> None:
        time.sleep(max(0.0, self._clicked + _NO_DOUBLE_CLICK - time.monotonic()))
        self._do("mousemove", *map(str, start), "sleep", str(5 * _PACE), "mousedown", "1", "sleep", str(5 * _PACE))
        moves: list[str] = []
        for step in range(1, _STEPS + 1):
            place = (round(a + (b - a) * step / _STEPS) for a, b in zip(start, end, strict=True))
            moves += ["mousemove", *map(str, place), "sleep", str(_PACE)]
        self._do(*moves)
        self._clicked = time.monotonic()

    def _shows_it(self, before: QImage, area: QRect, end: Point) -> bool:
        """Keep the pointer alive over the target, and say whether it looks another way than before."""
        self._do("mousemove", str(end[0] + 1), str(end[1]), "sleep", str(_PACE), "mousemove", *map(str, end))
        return self.look_at(area) != before

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._desk.environment, check=True, stdout=subprocess.DEVNULL)
