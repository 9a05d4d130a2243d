"""Conversion between offsets in code points (Python) and in UTF-16 units (Qt), in this one place.

Knows nothing of what stands at an offset.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from viewer.text.asking import Check, listed, never, windows

# Characters beyond the first plane (emoji, rare ideographs) take two UTF-16 units each.
_ASTRAL = "[\U00010000-\U0010ffff]"
# Offsets between two questions whether to go on.
_OFTEN = 4096


class Utf16Map:
    """Convert offsets into one text; O(1) where no character takes two units, else O(log n)."""

    def __init__(self, text: str, check: Check = never) -> None:
        """Index the characters of ``text`` that take two UTF-16 units; ``check`` may raise ``Stopped``."""
        self._code_points: tuple[int, ...] = ()
        self._units: tuple[int, ...] = ()
        if not text.isascii():
            astral = re.compile(_ASTRAL)
            places: list[int] = []
            units: list[int] = []
            for start, end in windows(0, len(text), check):
                found = [match.start() for match in astral.finditer(text, start, end)]
                units += [at + rank for rank, at in enumerate(found, len(places))]
                places += found
            self._code_points, self._units = tuple(places), tuple(units)

    def to_utf16(self, code_point: int) -> int:
        """Give the offset in UTF-16 units of an offset in code points, 0 to the length of the text."""
        if not self._code_points:
            return code_point
        return code_point + bisect_left(self._code_points, code_point)

    def all_to_utf16(self, code_points: list[int], check: Check = never) -> list[int]:
        """Give the offsets in UTF-16 units of many offsets in code points; ``check`` may raise ``Stopped``."""
        return listed(map(self.to_utf16, code_points), check, _OFTEN) if self._code_points else code_points

    def to_code_point(self, utf16: int) -> int:
        """Give the offset in code points; one between the two units of a character is at its start."""
        if not self._units:
            return utf16
        return utf16 - bisect_left(self._units, utf16)
