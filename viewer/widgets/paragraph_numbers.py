"""The numbers of the paragraphs, in the margin of a pane: as the change list and “Go to paragraph” count them.

Counts what it is told is a paragraph, and does not know where a block stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import attrgetter

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from viewer.presentation.page import Block, Page
from viewer.text.version import Span
from viewer.widgets.block_column import Metrics
from viewer.widgets.pane_theme import PaneTheme

_TYPE = 0.7  # of the story's type
# Type sizes: from the text to the right edge of the numbers, with the bar of a change in between; the width
# of a digit; and what is free at the left.
_BEFORE, _DIGIT, _FREE = 1.55, 0.45, 0.5

_START = attrgetter("start")


class ParagraphNumbers:
    """Which block of a document begins which paragraph."""

    def __init__(self) -> None:
        self._shown = False
        self._on_change: Callable[[], None] = lambda: None
        self._paragraphs: Sequence[Span] = ()
        self._numbers: Sequence[int] = ()
        self._blocks: Sequence[Block] = ()
        self._continued: list[int] = []
        self._font: QFont | None = None
        self._small = QFont()

    def on_change(self, call: Callable[[], None]) -> None:
        """Call this whenever the numbers are shown or hidden."""
        self._on_change = call

    def show(self, shown: bool) -> None:
        """Show the numbers from the next painting on, or not."""
        self._shown = shown
        self._on_change()

    def count_as(self, numbers: Sequence[int]) -> None:
        """Let the paragraphs of the pages to come have these numbers; without any they are counted from 1."""
        self._numbers = numbers

    def take(self, paragraphs: Sequence[Span], page: Page, continued: set[int]) -> None:
        """Take up another page. ``continued`` blocks of the document go on in the one that follows."""
        self._paragraphs, self._blocks = paragraphs, page.blocks
        self._continued = sorted(continued)

    def room(self) -> float:
        """Give how wide the margin at the left has to be, in type sizes; 0 where there are no numbers."""
        if not self._shown or not self._paragraphs:
            return 0.0
        return _BEFORE + _DIGIT * len(str(self._number(len(self._paragraphs) - 1))) + _FREE

    def number_of(self, block: int) -> int:
        """Give the number of the paragraph that begins in this block of the document, 0 for none."""
        cuts = bisect_left(self._continued, block)
        if cuts and self._continued[cuts - 1] == block - 1:
            return 0
        if block - cuts >= len(self._blocks):
            return 0
        start, end = self._blocks[block - cuts]
        rank = bisect_left(self._paragraphs, start, key=_START)
        # A blank line of source has a number too: there it is a paragraph of its own.
        return self._number(rank) if rank < len(self._paragraphs) and self._paragraphs[rank].start <= end else 0

    def _number(self, rank: int) -> int:
        return self._numbers[rank] if self._numbers else rank + 1

    def paint(
        self, painter: QPainter, theme: PaneTheme, metrics: Metrics, font: QFont, block: int, baseline: int
    ) -> None:
        """Paint the number of a block, if it has one, with the painter's origin at the block's text."""
        number = self.number_of(block) if self._shown else 0
        if not number:
            return
        small = self._smaller(font)
        words = str(number)
        left = -_BEFORE * metrics.em - QFontMetricsF(small).horizontalAdvance(words)
        painter.setFont(small)
        painter.setPen(theme.muted)
        painter.drawText(QPointF(left, baseline), words)

    def _smaller(self, font: QFont) -> QFont:
        """Give the type of the numbers, made once for many blocks."""
        if font != self._font:
            self._font, self._small = QFont(font), QFont(font)
            self._small.setPointSizeF(font.pointSizeF() * _TYPE)
        return self._small
