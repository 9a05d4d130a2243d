"""Painting of the excerpts in the change list: one line, changed words marked as in the panes.

Knows only runs with roles; what is in an excerpt is decided in ``viewer.presentation.rows``.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from viewer.presentation.direction import reads_right_to_left
from viewer.presentation.excerpt_room import in_room
from viewer.presentation.found_excerpts import FoundExcerpt
from viewer.presentation.redline import TRANSPOSITION, TRANSPOSITION_BEFORE
from viewer.presentation.rows import Run
from viewer.widgets.change_list_model import EXCERPT_ROLE
from viewer.widgets.guard import guarded
from viewer.widgets.list_look import INDENT, is_selected
from viewer.widgets.theme import MarkLook, Theme

_MARGIN = 4  # pixels, at the right

_UNDERLINES = {
    "underline": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "dash_underline": QTextCharFormat.UnderlineStyle.DashUnderline,
    "dot_underline": QTextCharFormat.UnderlineStyle.DotLine,
    "zigzag_underline": QTextCharFormat.UnderlineStyle.WaveUnderline,
}


class ExcerptDelegate(QStyledItemDelegate):
    """Draws the excerpt column of the change list."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``; the view still has to be repainted."""
        self._theme = theme

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, excerpt: FoundExcerpt, *, selected: bool) -> None:
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        area = QRectF(option.rect).adjusted(*((_MARGIN, 0, -INDENT, 0) if mirrored else (INDENT, 0, -_MARGIN, 0)))
        excerpt = in_room(excerpt, area.width(), option.fontMetrics.horizontalAdvance)
        text = "".join(run.text for run in excerpt.runs)
        to_the_left = reads_right_to_left(text)
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        layout = QTextLayout(shown, option.font)
        wrapping = QTextOption(Qt.AlignmentFlag.AlignRight if to_the_left else Qt.AlignmentFlag.AlignLeft)
        wrapping.setTextDirection(Qt.LayoutDirection.RightToLeft if to_the_left else Qt.LayoutDirection.LeftToRight)
        wrapping.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(wrapping)
        layout.setFormats([*self._formats(excerpt.runs, len(shown)), *self._found(text, excerpt.found, len(shown))])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(area.width())
        layout.endLayout()
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        top = area.top() + (area.height() - line.height()) / 2
        layout.draw(painter, QPointF(area.left(), top), [], area)

    def _formats(self, runs: tuple[Run, ...], length: int) -> list[QTextLayout.FormatRange]:
        """Return the formats of ``runs``, the ranges in UTF-16 units as Qt wants them."""
        ranges: list[QTextLayout.FormatRange] = []
        at = 0
        for run in runs:
            units = _units(run.text)
            look = self._theme.marks.get(TRANSPOSITION if run.role == TRANSPOSITION_BEFORE else run.role)
            if look is not None and at < length:
                marked = QTextLayout.FormatRange()
                marked.start, marked.length = at, units
                marked.format = mark_format(look)
                ranges.append(marked)
            at += units
        return ranges

    def _found(self, text: str, places: tuple[tuple[int, int], ...], length: int) -> list[QTextLayout.FormatRange]:
        """Return the formats of the words that the list is filtered by; the ranges are in code points of ``text``."""
        ranges: list[QTextLayout.FormatRange] = []
        for start, end in places:
            marked = QTextLayout.FormatRange()
            marked.start = _units(text[:start])
            marked.length = _units(text[start:end])
            if marked.start < length:
                # Bold letters are the second cue, as the lines below the words say what changed.
                marked.format.setBackground(self._theme.pane["found"])
                marked.format.setForeground(self._theme.pane["text"])
                marked.format.setFontWeight(QFont.Weight.Bold)
                ranges.append(marked)
        return ranges

    @guarded()
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        excerpt = index.data(EXCERPT_ROLE)
        super().paint(painter, option, index)
        if isinstance(excerpt, FoundExcerpt):
            painter.save()
            painter.setClipRect(option.rect)
            self._draw(painter, option, excerpt, selected=is_selected(option, index))
            painter.restore()

    @guarded()
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.text = ""  # it is drawn by ``_draw``


def _units(text: str) -> int:
    """Count the UTF-16 units of a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def mark_format(look: MarkLook) -> QTextCharFormat:
    """Return how Qt's own texts show a mark: its ground, and its line through or below the words."""
    marked = QTextCharFormat()
    marked.setBackground(look.background)
    if look.cue == "strike":
        marked.setFontStrikeOut(True)
    else:
        marked.setUnderlineStyle(_UNDERLINES[look.cue])
        marked.setUnderlineColor(look.line)
    return marked
