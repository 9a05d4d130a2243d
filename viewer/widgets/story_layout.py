"""The document layout of a pane: lays out only what is looked at, so that a long story opens at once.

Stands between Qt and the column of blocks; what a block looks like is painted elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QGuiApplication,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
)

from viewer.presentation.highlights import SideHighlights, Tint
from viewer.widgets.block_column import BlockColumn
from viewer.widgets.block_decor import Decor, DecorFinder
from viewer.widgets.block_folds import BlockFolds
from viewer.widgets.block_painter import BlockPainter
from viewer.widgets.fold_painter import paint_fold
from viewer.widgets.found_marks import FoundMarks
from viewer.widgets.guard import guarded
from viewer.widgets.outlines import Outlines
from viewer.widgets.pane_theme import PaneTheme, plain_theme
from viewer.widgets.paragraph_numbers import ParagraphNumbers
from viewer.widgets.slices import Slices
from viewer.widgets.text_pouring import TextPouring

_CACHED_DECOR = 2_000


class StoryLayout(QAbstractTextDocumentLayout):
    """Lays out and draws the blocks of one document.

    All offsets are positions in the document, y counts in whole pixels from its top.
    """

    heights_found = Signal()
    """Some estimates became exact while Qt asked or painted; never sent from inside a painting."""
    rest_came = Signal()
    """All of a long text is in the document now, of which only the beginning is laid out: ``take_rest``."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.column = BlockColumn(document)
        self.found = FoundMarks()
        self.numbers = ParagraphNumbers()
        self.outlines = Outlines()
        self._ready = False
        self._theme = plain_theme(QGuiApplication.palette())
        self._finder = DecorFinder(SideHighlights((), ()))
        self._decor: dict[int, Decor] = {}
        self._current: int | None = None
        self._fitted = (0, "", 0.0, 0.0, False)
        self._announced = self.column.revision
        self._slices: Slices | None = None
        self._pouring = TextPouring(document)
        self._pouring.done.connect(self.rest_came)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._announce_later)

    def show_text(self, slices: Slices) -> None:
        """Put a text into the document, without highlights."""
        self._ready = False
        self.take_highlights(SideHighlights((), ()))
        self._current = None
        self._slices = slices
        self.column.fill(self._pouring.begin(slices))
        self.found.take(slices)
        self.outlines.take(slices)
        self._ready = True
        self._refit()
        self.announce()

    def take_rest(self) -> None:
        """Take up the rest of a text that is now in the document."""
        if self._slices is not None:
            self.column.extend(self._slices)
        self._refit()
        self.announce()

    def finish(self, position: int | None = None) -> None:
        """Have all of the text in the document, or at least what stands at ``position``."""
        if position is None or not self._pouring.reached(position):
            self._pouring.finish()

    def _refit(self) -> None:
        """Stack everything anew for the document's width and type."""
        self._decor.clear()
        self.column.left_room = self.numbers.room()
        self._fitted = self._fitting()
        self.column.fit(self._fitted[0])

    def refit_if_due(self) -> None:
        """Stack everything anew if width, type, line spacing or margin are others than before."""
        if self._ready and self._fitted != self._fitting():
            self._refit()
            self.announce()

    def take_highlights(self, highlights: SideHighlights) -> None:
        """Show these, whose offsets are those of the page, from the next painting on."""
        slices = self._slices
        self._finder = DecorFinder(highlights, slices if slices is not None and slices.continued else None)
        self._decor.clear()

    def take_theme(self, theme: PaneTheme) -> None:
        """Paint with these colors and cues from now on."""
        self._theme = theme
        self.column.syntax.set_styles(theme.syntax)

    def take_current(self, passage: int | None) -> None:
        """Outline this passage from the next painting on."""
        self._current = passage

    def announce(self) -> None:
        """Tell Qt the present size if it is news. Not to be called while painting."""
        self._timer.stop()
        if self._announced != self.column.revision:
            self._announced = self.column.revision
            self.documentSizeChanged.emit(self.documentSize())

    def fold(self, folds: BlockFolds) -> None:
        """Show these blocks as a line for each fold from now on."""
        self.column.fold(folds)
        self._note_news()

    def tint_at(self, position: int) -> Tint | None:
        """Give the tint of the passage that the character at ``position`` belongs to."""
        return self._finder.tint_at(position)

    def lines_around(self, position: int) -> tuple[int, int]:
        """Give top and bottom of the line at ``position``; this lays out its block."""
        self.finish(position)
        block = self.document().findBlock(position)
        number = block.blockNumber()
        if (fold := self.column.folds.at(number)) is not None:
            top = self.column.top(fold.first)
            return top, top + self.column.height_of(fold.first)
        line = self.column.line_at(number, position - block.position(), block)
        top = self.column.top(number)
        return top + line.top, top + line.top + line.height

    def estimate_top(self, position: int) -> float:
        """Give the top of the line at ``position``, a guess where its block is not laid out."""
        self.finish(position)
        block = self.document().findBlock(position)
        number = block.blockNumber()
        if (fold := self.column.folds.at(number)) is not None:
            return self.column.top(fold.first)
        into = position - block.position()
        if into <= 0 or self.column.is_exact(number):
            return self.column.top(number) if into <= 0 else self.lines_around(position)[0]
        return self.column.top(number) + self.column.height_of(number) * into / block.length()

    def position_at(self, y: float) -> int:
        """Give the start of the line at ``y``; this lays out its block."""
        number = self.column.block_at(y)
        block = self.document().findBlockByNumber(number)
        if self.column.folds.at(number) is not None:
            return block.position()
        into = y - self.column.top(number)
        lines = self.column.lines(number, block)
        line = next((line for line in lines if into < line.top + line.height), lines[-1])
        return block.position() + line.start

    @Slot()
    def _announce_later(self) -> None:
        self.announce()
        self.heights_found.emit()

    def _fitting(self) -> tuple[int, str, float, float, bool]:
        width, font = max(0, round(self.document().pageSize().width())), self.document().defaultFont().key()
        return width, font, self.column.spacing, self.numbers.room(), self.column.source

    def _note_news(self) -> None:
        if self._announced != self.column.revision and not self._timer.isActive():
            self._timer.start()

    def _decor_of(self, number: int, block: QTextBlock) -> Decor:
        decor = self._decor.get(number)
        if decor is None:
            if len(self._decor) > _CACHED_DECOR:
                self._decor.clear()
            decor = self._decor[number] = self._finder.find(block, self.column.lines(number, block))
        return decor

    def _draw_blocks(self, painter: QPainter, clip: QRectF, selections: list[tuple[int, int]]) -> None:
        column = self.column
        metrics = column.metrics
        font = self.document().defaultFont()
        brush = BlockPainter(painter, self._theme, metrics, self._current)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        number = column.block_at(clip.top())
        y = column.top(number)
        while number < column.count and y < clip.bottom():
            if (fold := column.folds.at(number)) is not None:
                if number == fold.first:
                    painter.translate(metrics.left, y)
                    paint_fold(painter, self._theme, metrics, fold.words, font)
                    painter.translate(-metrics.left, -y)
                    y += metrics.fold
                number = fold.last + 1
                continue
            block = self.document().findBlockByNumber(number)
            start = block.position()
            lines = column.lines(number, block)
            selected = _part_in(selections, start, start + block.length())
            painter.translate(metrics.left, y)
            decor = self._decor_of(number, block)
            if self.found:
                decor = decor._replace(strokes=decor.strokes + self.found.strokes(block, lines))
            brush.paint(block, lines, decor, selected, clip.translated(-metrics.left, -y))
            self.numbers.paint(painter, self._theme, metrics, font, number, lines[0].baseline)
            if self.outlines:
                self.outlines.paint(painter, self._theme, block, lines)
            painter.translate(-metrics.left, -y)
            y += column.height_of(number)
            number += 1

    @guarded()
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        if not self._ready:
            return
        clip = QRectF(context.clip) if context.clip.isValid() else QRectF(QPointF(), self.documentSize())
        selections = [
            (selection.cursor.selectionStart(), selection.cursor.selectionEnd()) for selection in context.selections
        ]
        self.column.lay_out_between(clip.top(), clip.bottom())
        painter.save()
        try:
            self._draw_blocks(painter, clip, selections)
        finally:
            painter.restore()
        self._note_news()

    @guarded(-1)
    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        if not self._ready:
            return -1
        column = self.column
        number = column.block_at(point.y())
        block = self.document().findBlockByNumber(number)
        if column.folds.at(number) is not None:
            return -1 if accuracy == Qt.HitTestAccuracy.ExactHit else block.position()
        lines = column.lines(number, block)
        x = point.x() - column.metrics.left
        y = point.y() - column.top(number)
        self._note_news()
        rank = next((rank for rank, line in enumerate(lines) if y < line.top + line.height), len(lines) - 1)
        line = block.layout().lineAt(rank)
        exact = accuracy == Qt.HitTestAccuracy.ExactHit
        if exact:
            reach = line.naturalTextRect()
            below = y >= lines[rank].top + lines[rank].height
            if y < 0 or below or not reach.left() <= x <= reach.right():
                return -1
        if y < 0 and number == 0:
            return 0
        return block.position() + line.xToCursor(x)

    @guarded(1)
    def pageCount(self) -> int:
        return 1

    @guarded(QSizeF)
    def documentSize(self) -> QSizeF:
        return QSizeF(self.column.metrics.view, self.column.height)

    @guarded(QRectF)
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(), self.documentSize())

    @guarded(QRectF)
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        if not self._ready or not block.isValid():
            return QRectF()
        number = block.blockNumber()
        column = self.column
        if number >= column.count:
            return QRectF()
        if (fold := column.folds.at(number)) is not None:
            return QRectF(column.metrics.left, column.top(fold.first), column.metrics.width, column.metrics.fold)
        column.lines(number, block)
        self._note_news()
        return QRectF(column.metrics.left, column.top(number), column.metrics.width, column.height_of(number))

    @guarded()
    def documentChanged(self, position: int, removed: int, added: int) -> None:
        # Qt calls this for a new width and a new type as well; texts come by show_text only.
        self.refit_if_due()


def _part_in(ranges: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """Give the part of the first of ``ranges`` that reaches into [start, end), counted from ``start``."""
    for first, last in ranges:
        if first < end and last > start:
            return max(first, start) - start, min(last, end) - start
    return 0, 0
