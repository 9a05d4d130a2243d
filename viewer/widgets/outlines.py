"""Outlines around sentences of one pane that have no tint, or that the reader is about to pair.

Chooses no sentences. Only what is painted is looked up; ranges are half-open, in UTF-16 units of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTextBlock

from viewer.widgets.block_column import Line
from viewer.widgets.block_decor import is_mixed, spread
from viewer.widgets.pane_theme import PaneTheme
from viewer.widgets.slices import Slices

_BESIDE = 3  # pixels between the letters and the outline


class Outline(Enum):
    """What an outline says; each is drawn in another way."""

    CURRENT = "current"
    PICKED = "picked"
    """What the reader has picked, and looks for the counterpart of."""
    OFFERED = "offered"
    """What would be picked as the counterpart."""
    TIED = "tied"
    """What the current sentence is a part of, or a part of it that stands elsewhere."""


_WIDTHS = {Outline.CURRENT: 1.5, Outline.PICKED: 2.5, Outline.OFFERED: 2.0, Outline.TIED: 1.2}

Ranges = Sequence[tuple[int, int]]


class Outlines:
    """All outlines of one pane."""

    def __init__(self) -> None:
        self._slices: Slices | None = None
        self._asked: dict[Outline, Ranges] = {}
        self._ranges: dict[Outline, Ranges] = {}
        self._changed: Callable[[], None] | None = None

    def __bool__(self) -> bool:
        return bool(self._ranges)

    def on_change(self, changed: Callable[[], None]) -> None:
        """Have this called whenever other outlines are to be painted."""
        self._changed = changed

    def take(self, slices: Slices) -> None:
        """Forget everything: another text is shown."""
        self._slices = slices
        self._asked.clear()
        self._ranges.clear()

    def show(self, outline: Outline, ranges: Ranges) -> None:
        """Outline these in this way, and nothing else."""
        if ranges == self._asked.get(outline, ()):
            return
        self._asked[outline] = ranges
        self._ranges.pop(outline, None)
        if ranges and self._slices is not None:
            to = self._slices.to_document
            self._ranges[outline] = [(to(start), to(end, end=True)) for start, end in ranges]
        if self._changed is not None:
            self._changed()

    def ranges(self, outline: Outline) -> Ranges:
        """Return what is outlined in this way."""
        return self._asked.get(outline, ())

    def paint(self, painter: QPainter, theme: PaneTheme, block: QTextBlock, lines: Sequence[Line]) -> None:
        """Paint the outlines in a block that is laid out in ``lines``, the painter's origin at its text."""
        start = block.position()
        end = start + block.length() - 1
        for outline, ranges in self._ranges.items():
            inside = [(max(first, start) - start, min(last, end) - start) for first, last in ranges]
            areas = [
                QRectF(left, line.top, right - left, line.height)
                for first, last in inside
                if first < last
                for line, left, right in spread(block.layout(), lines, first, last, mixed=is_mixed(block))
            ]
            if areas:
                _draw(painter, theme, outline, areas)


def _draw(painter: QPainter, theme: PaneTheme, outline: Outline, areas: Sequence[QRectF]) -> None:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for area in areas:
        path.addRect(area.adjusted(-_BESIDE, 0, _BESIDE, 0))
    pen = QPen(theme.current, _WIDTHS[outline], j=Qt.PenJoinStyle.RoundJoin)
    if outline in (Outline.OFFERED, Outline.TIED):
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path.simplified())
