"""The blocks of a document stacked in one column: laid out when needed, estimated until then.

Paints nothing. All lengths are whole pixels, y counts from the top of the document.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import OrderedDict

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QTextBlock, QTextDocument, QTextOption

from viewer.presentation.direction import reads_right_to_left
from viewer.text.records import NamedTuple
from viewer.widgets.block_folds import BlockFolds
from viewer.widgets.heights import Heights
from viewer.widgets.reading_type import NORMAL, SPACINGS
from viewer.widgets.slices import Slices
from viewer.widgets.syntax_colors import SyntaxColors

_PARAGRAPH_GAP = 0.62  # of a line, below each paragraph
_BLANK = 0.42  # of a line: a blank line adds some air, not a hole
_MARGINS = (2.6, 1.4, 1.8, 1.8)  # left, top, right, bottom, in type sizes
_FOLD = 1.0  # of a line, with the gap of a paragraph below
_TAB = 4  # columns from one tab stop of source to the next
_WIDEST = 38.0  # type sizes, some 75 letters; longer lines make the eye lose its place
_NARROWEST = 6.0
_CACHED_CHARACTERS = 200_000  # a laid-out character holds 100 to 200 bytes
_SAMPLES = 8
_SAMPLE_LENGTH = 250


class Line(NamedTuple):
    """One visual line; [start, end) in the block's text, ``top`` and ``baseline`` from the block's top."""

    start: int
    end: int
    top: int
    height: int
    baseline: int


class Metrics(NamedTuple):
    """The measures of a column for one width and one type."""

    em: float
    line: int
    gap: int
    blank: int
    left: int
    width: int
    above: int
    below: int
    view: int
    fold: int
    tab: float = 80.0


class BlockColumn:
    """Where each block of a document stands."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.spacing = SPACINGS[NORMAL]
        """From line to line, in type sizes; ``fit`` has to follow a change."""
        self.source = False
        """Whether the text is source: all of the width, and no room between lines but that of blank ones; as above."""
        self.syntax = SyntaxColors()
        self.syntax.on_change(self._recolor)
        self.left_room = 0.0
        """The width of the margin at the left, in type sizes, where the usual one is less; as above."""
        self._slices: Slices | None = None
        self._right_to_left = False
        self._heights = Heights()
        self._exact = bytearray()
        self._laid: OrderedDict[int, tuple[Line, ...]] = OrderedDict()
        self._characters = 0
        self._held = (0, 0.0)
        self._shift = 0.0
        self.folds = BlockFolds()
        self._unfolded: dict[int, int] = {}  # the heights that folded blocks have when they are shown
        self.metrics = self._measure(0)
        self.revision = 0
        """Changes whenever a height does."""

    def fill(self, slices: Slices) -> None:
        """Take over the text that the document now holds; ``fit`` has to follow."""
        self._slices = slices
        self._right_to_left = bool(reads_right_to_left(slices.text))
        self.folds = BlockFolds()
        self.syntax.clear(slices)
        self._laid.clear()

    def extend(self, slices: Slices) -> None:
        """Take over the whole of a text of which the beginning was there; ``fit`` has to follow."""
        self._slices = slices
        self.syntax.extend(slices)

    def fit(self, view: int) -> None:
        """Stack everything anew for a view of that width and the document's type."""
        for number in self._laid:
            self._document.findBlockByNumber(number).layout().clearLayout()
        self._laid.clear()
        self._characters = 0
        self.metrics = self._measure(view)
        heights = self._estimates()
        self._exact = bytearray(len(heights))
        self._stack(heights)

    def fold(self, folds: BlockFolds) -> None:
        """Show these blocks as a line for each fold, and all others as they are."""
        heights = [self._heights[number] for number in range(self.count)]
        for number, height in self._unfolded.items():
            heights[number] = height
        self.folds = folds
        self._stack(heights)

    def _stack(self, heights: list[int]) -> None:
        """Stack blocks of these heights, but those that are folded."""
        self._unfolded = {}
        for first, last, _ in self.folds:
            for number in range(first, last + 1):
                self._unfolded[number] = heights[number]
                heights[number] = 0
            heights[first] = self.metrics.fold
        self._heights = Heights(heights)
        self._held = (0, 0.0)
        self._shift = 0.0
        self.revision += 1

    @property
    def count(self) -> int:
        """The number of blocks."""
        return len(self._heights)

    @property
    def height(self) -> int:
        """The height of everything, margins included."""
        return self._heights.total + self.metrics.above + self.metrics.below

    def top(self, number: int) -> int:
        """Give the y of the top of a block."""
        return self.metrics.above + self._heights.above(number)

    def height_of(self, number: int) -> int:
        """Give the height of a block with the gap below it, as far as it is known."""
        return self._heights[number]

    def block_at(self, y: float) -> int:
        """Give the number of the block at ``y``, the nearest one above or below all text."""
        return self._heights.block_at(y - self.metrics.above)

    def is_exact(self, number: int) -> bool:
        """Say whether the height of a block is known and no estimate."""
        return bool(self._exact[number])

    def lines(self, number: int, block: QTextBlock | None = None) -> tuple[Line, ...]:
        """Lay the block out if it is not, and give its lines (at least one)."""
        lines = self._laid.get(number)
        if lines is not None:
            self._laid.move_to_end(number)
            return lines
        if block is None:
            block = self._document.findBlockByNumber(number)
        lines = self._lay_out(block)
        self._laid[number] = lines
        self._characters += block.length()
        self._know(number, lines[-1].top + lines[-1].height, blank=block.length() <= 1)
        self._forget_oldest()
        return lines

    def lay_out_between(self, top: float, bottom: float) -> None:
        """Make the heights of all blocks exact that reach into [top, bottom)."""
        number = self.block_at(top)
        y = self.top(number) if self.count else 0
        while number < self.count and y < bottom:
            if self.folds and (fold := self.folds.at(number)):
                y += self._heights[number]
                number = fold.last + 1
                continue
            if not self._exact[number]:
                before = self._heights[number]
                self.lines(number)
                if number < self._held[0]:  # what is below was pushed along with what is held
                    bottom += self._heights[number] - before
            y += self._heights[number]
            number += 1

    def line_at(self, number: int, position: int, block: QTextBlock | None = None) -> Line:
        """Give the line of a block that holds the character at ``position`` in its text."""
        lines = self.lines(number, block)
        return lines[bisect_right(lines, position, key=_start) - 1] if position > 0 else lines[0]

    def hold(self, y: float) -> None:
        """From now on note how far what stands at ``y`` is pushed by heights becoming known."""
        self._shift = 0.0
        if self.count:
            number = self.block_at(y)
            self._held = (number, y - self.top(number))

    def take_shift(self) -> float:
        """Give by how much that was pushed down since the last call."""
        shift, self._shift = self._shift, 0.0
        return shift

    def _know(self, number: int, lines: int, *, blank: bool) -> None:
        if self._exact[number]:
            return
        self._exact[number] = 1
        height = self.metrics.blank if blank else lines + self._gap_below(number)
        if number in self._unfolded:
            self._unfolded[number] = height
            return
        before = self._heights[number]
        growth = self._heights.change(number, height)
        if not growth:
            return
        self.revision += 1
        held, into = self._held
        if number < held:
            self._shift += growth
        elif number == held and before > 0:
            pushed = into * growth / before
            self._shift += pushed
            self._held = (held, into + pushed)

    def _gap_below(self, number: int) -> int:
        if self._slices is not None and number in self._slices.continued:
            return 0
        return self.metrics.gap

    def _lay_out(self, block: QTextBlock) -> tuple[Line, ...]:
        layout = block.layout()
        option = QTextOption()
        right_to_left = self._reads_right_to_left(block)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self.source:
            option.setTabStopDistance(self.metrics.tab)
        layout.setTextOption(option)
        if self.syntax:
            layout.setFormats(self.syntax.formats(block.position(), block.length() - 1))
        lines: list[Line] = []
        top = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.metrics.width)
            natural = line.height()
            height = max(math.ceil(natural), self.metrics.line)
            y = top + (height - math.ceil(natural)) // 2
            line.setPosition(QPointF(0, y))
            start = line.textStart()
            lines.append(Line(start, start + line.textLength(), top, height, round(y + line.ascent())))
            top += height
        layout.endLayout()
        return tuple(lines) or (Line(0, 0, 0, self.metrics.line, self.metrics.line),)

    def _reads_right_to_left(self, block: QTextBlock) -> bool:
        """Tell the direction of a paragraph by its first letter; without letters it goes as the story does."""
        number = block.blockNumber()
        while self._slices is not None and number - 1 in self._slices.continued:
            number -= 1
        if number != block.blockNumber():
            block = self._document.findBlockByNumber(number)
        found = reads_right_to_left(block.text())
        return self._right_to_left if found is None else found

    def _recolor(self) -> None:
        """Lay out anew, when they are needed again, the blocks that may have other colors now."""
        start, end = self.syntax.changed
        for number in list(self._laid):
            block = self._document.findBlockByNumber(number)
            at = self._slices.to_page(block.position()) if self._slices is not None else 0
            if at + block.length() > start and at < end:
                block.layout().clearLayout()
                self._characters -= block.length()
                self._exact[number] = 0
                del self._laid[number]

    def _forget_oldest(self) -> None:
        while self._characters > _CACHED_CHARACTERS and len(self._laid) > 1:
            number, _ = self._laid.popitem(last=False)
            block = self._document.findBlockByNumber(number)
            self._characters -= block.length()
            block.layout().clearLayout()

    def _measure(self, view: int) -> Metrics:
        em = QFontInfo(self._document.defaultFont()).pixelSize() or 16
        line = math.ceil(em * self.spacing)
        left, above, right, below = (round(em * margin) for margin in _MARGINS)
        left = max(left, round(em * self.left_room))
        free = view - left - right
        if self.source:
            font = QFontMetricsF(self._document.defaultFont())
            width = max(free, round(em * _NARROWEST))
            tab = _TAB * font.horizontalAdvance(" ")
            return Metrics(em, line, 0, line, left, width, above, below, view, round(line * _FOLD), tab)
        width = max(min(free, round(em * _WIDEST)), round(em * _NARROWEST))
        left += max(0, free - width) // 2
        gap, blank = round(line * _PARAGRAPH_GAP), round(line * _BLANK)
        return Metrics(em, line, gap, blank, left, width, above, below, view, round(line * _FOLD) + gap)

    def _estimates(self) -> list[int]:
        if self._slices is None:
            return []
        metrics = self.metrics
        character = self._character_width()
        # A line of wrapped words ends half a word early.
        fits = max(1.0, metrics.width / character - 2.5)
        known: dict[int, int] = {0: metrics.blank}
        for length in set(self._slices.lengths) - {0}:
            known[length] = math.ceil(length / fits) * metrics.line + metrics.gap
        heights = [known[length] for length in self._slices.lengths]
        for number in self._slices.continued:
            heights[number] -= metrics.gap
        return heights

    def _character_width(self) -> float:
        """Measure a few places of the text; scripts and languages differ by more than a factor of two."""
        text = self._slices.text if self._slices is not None else ""
        step = max(1, len(text) // _SAMPLES)
        sample = "".join(text[at : at + _SAMPLE_LENGTH] for at in range(0, len(text), step))
        sample = " ".join(sample.split()) or "x"
        return max(1.0, QFontMetricsF(self._document.defaultFont()).horizontalAdvance(sample) / len(sample))


def _start(line: Line) -> int:
    return line.start
