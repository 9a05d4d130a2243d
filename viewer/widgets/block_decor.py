"""Where the tints, bars and word marks of one block lie, in pixels from the block's top left corner.

Chooses no color and paints nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from viewer.presentation.highlights import Mark, SideHighlights, Tint
from viewer.text.records import NamedTuple
from viewer.widgets.block_column import Line
from viewer.widgets.slices import Slices

# Letters that are read from right to left, and marks that change the direction: first and last of each range.
# No pattern, which would be compiled while the first picture waits for it.
_RIGHT_TO_LEFT = (
    ("\u0590", "\u08ff"),
    ("\u200f", "\u200f"),
    ("\u202a", "\u202e"),
    ("\u2066", "\u2069"),
    ("\ufb1d", "\ufdff"),
    ("\ufe70", "\ufefc"),
    ("\U00010800", "\U00010fff"),
)

_Range = TypeVar("_Range", Tint, Mark)


class Band(NamedTuple):
    """The part of a tinted passage in one block: a rectangle a line, and the reach of its bar."""

    role: str
    passage: int
    areas: tuple[QRectF, ...]
    top: float
    bottom: float


class Stroke(NamedTuple):
    """Marked letters on one line."""

    role: str
    passage: int
    left: float
    right: float
    line: Line


class Decor(NamedTuple):
    """All decoration of one block."""

    bands: tuple[Band, ...]
    strokes: tuple[Stroke, ...]


class DecorFinder:
    """Finds the decoration of blocks, of which it is told positions in the document, in UTF-16 units."""

    def __init__(self, highlights: SideHighlights, slices: Slices | None = None) -> None:
        """``slices`` say where in the document a page stands; without them it stands there as it is."""
        self._slices = slices
        self._tints = highlights.tints
        self._marks = highlights.marks
        self._tint_ends = [tint.end for tint in self._tints]
        self._mark_ends = [mark.end for mark in self._marks]

    def tint_at(self, position: int) -> Tint | None:
        """Give the tint that covers the character at ``position``."""
        rank = bisect_right(self._tint_ends, self._on_page(position))
        if rank < len(self._tints):
            tint = self._in_document(self._tints[rank])
            if tint.start <= position:
                return tint
        return None

    def find(self, block: QTextBlock, lines: Sequence[Line]) -> Decor:
        """Give the decoration of a block that is laid out in ``lines``."""
        start = block.position()
        end = start + block.length() - 1
        reach = self._on_page(start), self._on_page(end)
        tints = [self._in_document(tint) for tint in _within(self._tints, self._tint_ends, *reach)]
        marks = [self._in_document(mark) for mark in _within(self._marks, self._mark_ends, *reach)]
        if not tints and not marks:
            return Decor((), ())
        layout = block.layout()
        mixed = is_mixed(block)
        bands = tuple(_band(layout, lines, tint, (start, end), mixed=mixed) for tint in tints)
        strokes = tuple(
            Stroke(mark.role, mark.passage, left, right, line)
            for mark in marks
            for line, left, right in spread(
                layout, lines, max(mark.start - start, 0), min(mark.end, end) - start, mixed=mixed
            )
        )
        return Decor(bands, strokes)

    def _on_page(self, position: int) -> int:
        return position if self._slices is None else self._slices.to_page(position)

    def _in_document(self, range_: _Range) -> _Range:
        slices = self._slices
        if slices is None:
            return range_
        return range_._replace(start=slices.to_document(range_.start), end=slices.to_document(range_.end, end=True))


def is_mixed(block: QTextBlock) -> bool:
    """Tell whether a block may hold writing from right to left, so that a range may lie in pieces."""
    letters = [letter for letter in set(block.text()) if not letter.isascii()]
    return any(first <= letter <= last for letter in letters for first, last in _RIGHT_TO_LEFT)


def _within(ranges: Sequence[_Range], ends: list[int], start: int, end: int) -> list[_Range]:
    found: list[_Range] = []
    for rank in range(bisect_right(ends, start), len(ranges)):
        if ranges[rank].start >= end:
            break
        found.append(ranges[rank])
    return found


def _band(
    layout: QTextLayout, lines: Sequence[Line], tint: Tint | Mark, block: tuple[int, int], *, mixed: bool
) -> Band:
    start = max(tint.start, block[0]) - block[0]
    end = min(tint.end, block[1]) - block[0]
    areas = tuple(
        QRectF(left, line.top, right - left, line.height)
        for line, left, right in spread(layout, lines, start, end, mixed=mixed)
    )
    top, bottom = bar_top(lines, start), bar_bottom(lines, end)
    if top >= bottom:
        first = lines[bisect_right(lines, start, key=lambda line: line.start) - 1]
        top, bottom = first.top + first.height // 4, first.top + first.height - first.height // 4
    return Band(tint.role, tint.passage, areas, top, bottom)


# Two passages may share a line: the bar of the one ends where that of the other begins.


def bar_top(lines: Sequence[Line], start: int) -> int:
    """Give where the bar of a passage begins that starts at ``start`` in a block laid out in ``lines``."""
    first = lines[bisect_right(lines, start, key=lambda line: line.start) - 1]
    return first.top + (first.height // 2 if start > first.start else 0)


def bar_bottom(lines: Sequence[Line], end: int) -> int:
    """Give where the bar of a passage ends that goes to ``end`` in a block laid out in ``lines``."""
    last = lines[max(0, bisect_left(lines, end, key=lambda line: line.start) - 1)]
    return last.top + (last.height // 2 if end < last.end - 1 else last.height)


def spread(
    layout: QTextLayout, lines: Sequence[Line], start: int, end: int, *, mixed: bool
) -> list[tuple[Line, float, float]]:
    """Give where the characters [start, end) of a block lie: line, left and right edge in pixels.

    Where scripts of both directions are ``mixed``, a line may hold several pieces.
    """
    pieces: list[tuple[Line, float, float]] = []
    first = max(0, bisect_right(lines, start, key=lambda line: line.start) - 1)
    for number in range(first, len(lines)):
        line = lines[number]
        if line.start >= end:
            break
        a, b = max(start, line.start), min(end, line.end)
        if a >= b:
            continue
        text_line = layout.lineAt(number)
        if mixed:
            pieces.extend((line, left, right) for left, right in _runs(text_line, a, b))
        else:
            pieces.append((line, _x(text_line, a), min(_x(text_line, b), text_line.naturalTextRect().right())))
    return [piece for piece in pieces if piece[1] < piece[2]]


def _x(line: QTextLine, position: int) -> float:
    # The wheels' stubs and the wheels differ on what this returns: the edge, or it and the place.
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


def _runs(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Give the edges of the glyphs of [start, end), joined where they touch."""
    edges: list[tuple[float, float]] = []
    for run in line.glyphRuns(start, end - start):
        positions = run.positions()
        if not positions:
            continue
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        left = min(point.x() for point in positions)
        right = max(point.x() + advance.x() for point, advance in zip(positions, advances, strict=False))
        edges.append((left, right))
    edges.sort()
    joined: list[tuple[float, float]] = []
    for left, right in edges:
        if joined and left <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined
