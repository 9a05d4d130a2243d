"""The wordings of one change, a row for each side: its name, and what it says, cut to the room there is.

Chooses no change, and does not decide how much room there is (see ``detail_splitter``).
"""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from viewer.presentation.detail import Wording
from viewer.presentation.shortening import shortened
from viewer.widgets.excerpt_delegate import mark_format
from viewer.widgets.guard import guarded
from viewer.widgets.own_viewport import give_viewport
from viewer.widgets.theme import Theme
from viewer.widgets.words import side_title

# Pixels.
MARGIN = 12
_CELL = 2
_BETWEEN = 10  # the caption of a wording and the wording

# Characters that are measured to know how wide the others are.
_SAMPLE = 2_000
# Lines are not filled to their ends: so much less is tried where a wording came out too high.
_TIGHTER = 0.88
_ATTEMPTS = 5


class Wordings(QTextEdit):
    """Both wordings, or one where a side has nothing; whole if they fit, else with all their marks."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("detailWordings")
        self.setAccessibleName(self.tr("Both wordings of the selected change"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        give_viewport(self)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._caption_font = QFont(self.font())
        self._theme = theme
        self._wordings: tuple[Wording, ...] = ()
        self._shown: QTextDocument | None = None

    def show_wordings(self, wordings: tuple[Wording, ...], theme: Theme) -> None:
        """Show these, with the marks of ``theme``."""
        self._wordings, self._theme = wordings, theme
        self._fill()

    def plain(self) -> str:
        """Return the whole wordings without marks, a line each."""
        return "\n".join(_plain(wording) for wording in self._wordings)

    def height_for(self, lines: int) -> int:
        """Return how high this has to be for two wordings of so many lines in all."""
        return lines * self._line() + 2 * 2 * _CELL + 1

    def lines(self) -> int:
        """Return how many lines the wordings take in all, if none is cut."""
        return sum(-int(-len(_plain(each)) // fit) for each, fit in zip(self._wordings, self._fits(), strict=True))

    def _fits(self) -> list[float]:
        """Give how many characters of each wording fit into a line."""
        width = self.viewport().width() - self._caption_width() - _BETWEEN - 2 * MARGIN
        metrics = QFontMetricsF(self.font())
        samples = [_plain(wording)[:_SAMPLE] or "x" for wording in self._wordings]
        wide = [max(1.0, metrics.horizontalAdvance(sample) / len(sample)) for sample in samples]
        return [max(8.0, width / each) for each in wide]

    def _line(self) -> int:
        metrics = QFontMetricsF(self.font())
        return math.ceil(metrics.ascent()) + math.ceil(metrics.descent()) + math.ceil(metrics.leading())

    def _fill(self) -> None:
        """Lay the wordings out, cut down as far as it takes to have both of them in view."""
        room, width = self.viewport().height(), max(1, self.viewport().width())
        lines = max(2, (room - 4 * _CELL) // max(1, self._line()))
        fits = self._fits()
        share = 1.0
        for _ in range(_ATTEMPTS):
            lengths = self._lengths(lines, [share * fit for fit in fits])
            story = self._story(lengths, width)
            share *= _TIGHTER
            if story.size().height() <= room:
                break
        before, self._shown = self._shown, story
        story.setParent(self)
        self.setDocument(story)
        if before is not None:
            before.deleteLater()  # Qt keeps a document that it did not make itself

    def _lengths(self, lines: int, fits: list[float]) -> list[int]:
        """Give how many characters of each wording there is room for; what one does not need is the other's."""
        texts = [_plain(wording) for wording in self._wordings]
        needs = [-int(-len(text) // fit) for text, fit in zip(texts, fits, strict=True)]
        if len(texts) < 2:
            return [int(lines * fit) for fit in fits]
        first = max(lines // 2, lines - needs[1])
        return [int(first * fits[0]), int(max(1, lines - min(first, needs[0])) * fits[1])]

    def _story(self, lengths: list[int], width: int) -> QTextDocument:
        story = QTextDocument()
        story.setDefaultFont(self.font())
        story.setDocumentMargin(0)
        table = self._table(story, len(self._wordings))
        muted = QTextCharFormat()
        muted.setForeground(QBrush(self._theme.window["muted"]))
        muted.setFont(self._caption_font)
        # Captions stand on the line of the wording that they name.
        lower = QFontMetricsF(self.font()).ascent() - QFontMetricsF(self._caption_font).ascent()
        for row, (wording, length) in enumerate(zip(self._wordings, lengths, strict=True)):
            place = QTextTableCellFormat()
            place.setTopPadding(max(0.0, _CELL + lower))
            caption, words = (table.cellAt(row, column) for column in self._columns())
            caption.setFormat(place)
            caption.firstCursorPosition().insertText(side_title(wording.side), muted)
            cursor = words.firstCursorPosition()
            for run in shortened(wording.runs, length):
                look = self._theme.marks.get(run.role)
                plain = QTextCharFormat()
                plain.setForeground(QBrush(self._theme.window["text"]))
                cursor.insertText(run.text, plain if look is None else mark_format(look))
        _shrink_last_line(story)
        story.setTextWidth(width)
        return story

    def _columns(self) -> tuple[int, int]:
        """Give the columns of captions and wordings; Qt mirrors no tables."""
        return (1, 0) if self.isRightToLeft() else (0, 1)

    def _caption_width(self) -> int:
        metrics = QFontMetrics(self._caption_font)
        return max((metrics.horizontalAdvance(side_title(wording.side)) for wording in self._wordings), default=0)

    def _table(self, story: QTextDocument, rows: int) -> QTextTable:
        look = QTextTableFormat()
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        look.setBorder(0)
        look.setCellSpacing(0)
        look.setCellPadding(_CELL)
        look.setLeftMargin(MARGIN - _CELL)
        look.setRightMargin(MARGIN - _CELL)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        widths = [
            QTextLength(QTextLength.Type.FixedLength, self._caption_width() + _BETWEEN),
            QTextLength(QTextLength.Type.VariableLength, 0),
        ]
        look.setColumnWidthConstraints([widths[column] for column in self._columns()])
        return QTextCursor(story).insertTable(max(1, rows), 2, look)

    @guarded(QSize)
    def sizeHint(self) -> QSize:
        return QSize(0, self.height_for(2))

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height_for(2))

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wordings and event.size() != event.oldSize():
            self._fill()


def _plain(wording: Wording) -> str:
    return "".join(run.text for run in wording.runs)


def _shrink_last_line(story: QTextDocument) -> None:
    """Make the empty line low that Qt has behind every table."""
    end = QTextCursor(story)
    end.movePosition(QTextCursor.MoveOperation.End)
    low = QTextBlockFormat()
    low.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    end.setBlockFormat(low)
