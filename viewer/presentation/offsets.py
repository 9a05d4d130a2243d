"""Conversion between offsets in code points (Python) and in UTF-16 units (Qt), in this one place.

Knows nothing of what stands at an offset.
"""

from __future__ import annotations

import re
from bisect import bisect_left

# Characters beyond the first plane (emoji, rare ideographs) take two UTF-16 units each.
_ASTRAL = "[\U00010000-\U0010ffff]"


class Utf16Map:
    """Convert offsets into one text; O(1) where no character takes two units, else O(log n)."""

    def __init__(self, text: str) -> None:
        """Index the characters of ``text`` that take two UTF-16 units."""
        self._code_points: tuple[int, ...] = ()
        self._units: tuple[int, ...] = ()
        if not text.isascii():
            self._code_points = tuple(match.start() for match in re.finditer(_ASTRAL, text))
            self._units = tuple(at + rank for rank, at in enumerate(self._code_points))

    def to_utf16(self, code_point: int) -> int:
        """Give the offset in UTF-16 units of an offset in code points, 0 to the length of the text."""
        if not self._code_points:
            return code_point
        return code_point + bisect_left(self._code_points, code_point)

    def all_to_utf16(self, code_points: list[int]) -> list[int]:
        """Give the offsets in UTF-16 units of many offsets in code points."""
        return list(map(self.to_utf16, code_points)) if self._code_points else code_points

    def to_code_point(self, utf16: int) -> int:
        """Give the offset in code points; one between the two units of a character is at its start."""
        if not self._units:
            return utf16
        return utf16 - bisect_left(self._units, utf16)
