"""Paints one block of a story: tints and bars, word marks, selection, text, the current passage.

Does not know where the block stands or how it was laid out.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QTextBlock, QTextLayout

from viewer.widgets.block_column import Line, Metrics
from viewer.widgets.block_decor import Band, Decor, Stroke, is_mixed, spread
from viewer.widgets.pane_theme import BarCue, MarkCue, PaneTheme

_BAR_WIDTH = 4.0
_BAR_GAP = 0.85  # type sizes between the bar and the text
_PEN_STYLES = {
    BarCue.DASH: (2.0, 1.0),
    BarCue.DASH_DOT: (2.5, 0.9, 0.8, 0.9),
    BarCue.DASH_DOT_DOT: (2.5, 0.8, 0.7, 0.8, 0.7, 0.8),
    BarCue.DOT: (0.8, 0.8),
}
_UNDERLINES = {
    MarkCue.UNDERLINE: Qt.PenStyle.SolidLine,
    MarkCue.DASH_UNDERLINE: Qt.PenStyle.DashLine,
    MarkCue.DOT_UNDERLINE: Qt.PenStyle.DotLine,
}
# Pixels: the outline.
_BOXES = {MarkCue.BOX: 1.0, MarkCue.BOLD_BOX: 2.2}


class BlockPainter:
    """Paints blocks with one painter. ``origin`` is the top left corner of a block's text."""

    def __init__(self, painter: QPainter, theme: PaneTheme, metrics: Metrics, current: int | None) -> None:
        self._painter = painter
        self._theme = theme
        self._metrics = metrics
        self._current = current

    def paint(
        self, block: QTextBlock, lines: Sequence[Line], decor: Decor, selected: tuple[int, int], clip: QRectF
    ) -> None:
        """Paint a block with the painter's origin at its text; ``selected`` is [start, end) in its text."""
        for band in decor.bands:
            self._paint_band(band)
        for stroke in decor.strokes:
            self._fill_stroke(stroke)
        formats = self._paint_selection(block, lines, selected) if selected[0] < selected[1] else []
        self._painter.setPen(self._theme.text)
        if decor.strokes and block.layout().formats():
            formats = [*(self._plain_letters(block, stroke) for stroke in decor.strokes), *formats]
        block.layout().draw(self._painter, QPointF(), formats, clip)
        for stroke in decor.strokes:
            self._line_stroke(stroke)
        if self._current is not None:
            self._outline([band for band in decor.bands if band.passage == self._current])

    def _paint_band(self, band: Band) -> None:
        style = self._theme.tints.get(band.role)
        if style is None:
            return
        self._fill([area.adjusted(-1, 0, 1, 0) for area in band.areas], style.fill)
        x = -self._metrics.em * _BAR_GAP
        width = _BAR_WIDTH * (1.5 if band.passage == self._current else 1.0)
        self._paint_bar(QRectF(x - width, band.top + 1, width, band.bottom - band.top - 2), style.bar, style.cue)

    def _fill(self, areas: Sequence[QRectF], color: QColor) -> None:
        """Fill lines of text, with hard edges.

        Soft ones would leave bright lines between them on a screen whose scale is no whole number.
        """
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for area in areas:
            self._painter.fillRect(area, color)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_bar(self, bar: QRectF, color: QColor, cue: BarCue) -> None:
        painter = self._painter
        if cue is BarCue.SOLID:
            painter.fillRect(bar, color)
        elif cue is BarCue.HOLLOW:
            painter.setPen(QPen(color, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        elif cue is BarCue.DOUBLE:
            third = bar.width() / 3
            painter.fillRect(QRectF(bar.left() - 0.5, bar.top(), third, bar.height()), color)
            painter.fillRect(QRectF(bar.right() - third + 0.5, bar.top(), third, bar.height()), color)
        elif cue is BarCue.ZIGZAG:
            self._paint_zigzag(bar, color)
        else:
            pen = QPen(QBrush(color), bar.width(), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(list(_PEN_STYLES[cue]))
            painter.setPen(pen)
            painter.drawLine(QPointF(bar.center().x(), bar.top()), QPointF(bar.center().x(), bar.bottom()))

    def _paint_zigzag(self, bar: QRectF, color: QColor) -> None:
        step = bar.width() + 1
        points = [QPointF(bar.left(), bar.top())]
        while points[-1].y() < bar.bottom():
            x = bar.right() + 1 if len(points) % 2 else bar.left()
            points.append(QPointF(x, min(points[-1].y() + step, bar.bottom())))
        self._painter.setPen(QPen(color, 1.6))
        self._painter.drawPolyline(QPolygonF(points))

    def _fill_stroke(self, stroke: Stroke) -> None:
        style = self._theme.marks.get(stroke.role)
        if style is None:
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(style.fill)
        self._painter.drawRoundedRect(self._ground(stroke), 2, 2)

    def _plain_letters(self, block: QTextBlock, stroke: Stroke) -> QTextLayout.FormatRange:
        """Give marked letters the color of the text: those of source are not made for every ground."""
        line = block.layout().lineForTextPosition(stroke.line.start)
        ends = sorted((line.xToCursor(stroke.left), line.xToCursor(stroke.right)))
        plain = QTextLayout.FormatRange()
        plain.start, plain.length = ends[0], ends[1] - ends[0]
        plain.format.setForeground(self._theme.text)
        return plain

    def _ground(self, stroke: Stroke) -> QRectF:
        em = self._metrics.em
        top = max(stroke.line.baseline - em, stroke.line.top + 1)
        bottom = min(stroke.line.baseline + 0.34 * em, stroke.line.top + stroke.line.height - 1)
        return QRectF(stroke.left - 1, top, stroke.right - stroke.left + 2, bottom - top)

    def _line_stroke(self, stroke: Stroke) -> None:
        style = self._theme.marks.get(stroke.role)
        if style is None:
            return
        em = self._metrics.em
        if style.cue in _BOXES:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(QPen(style.line, _BOXES[style.cue]))
            self._painter.drawRoundedRect(self._ground(stroke).adjusted(-0.5, 0, 0.5, 0), 3, 3)
            return
        if style.cue is MarkCue.ZIGZAG_UNDERLINE:
            self._paint_zigzag_line(stroke, style.line)
            return
        below = style.cue in _UNDERLINES
        y = round(stroke.line.baseline + em * (0.2 if below else -0.26)) + 0.5
        pen = QPen(style.line, max(1.0, round(em / 12)))
        pen.setStyle(_UNDERLINES.get(style.cue, Qt.PenStyle.SolidLine))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(stroke.left, y), QPointF(stroke.right, y))

    def _paint_zigzag_line(self, stroke: Stroke, color: QColor) -> None:
        em = self._metrics.em
        step, low = em * 0.14, stroke.line.baseline + em * 0.3
        count = max(1, int((stroke.right - stroke.left) / step))
        points = [QPointF(stroke.left + k * step, low - (step if k % 2 else 0)) for k in range(count + 1)]
        self._painter.setPen(QPen(color, max(1.0, em / 14)))
        self._painter.drawPolyline(QPolygonF(points))

    def _paint_selection(
        self, block: QTextBlock, lines: Sequence[Line], selected: tuple[int, int]
    ) -> list[QTextLayout.FormatRange]:
        start, end = selected
        length = block.length() - 1
        areas = [
            QRectF(left, line.top, right - left, line.height)
            for line, left, right in spread(block.layout(), lines, start, min(end, length), mixed=is_mixed(block))
        ]
        if end > length:  # the line break is selected too
            last = lines[-1]
            letters_reach = block.layout().lineAt(len(lines) - 1).naturalTextRect()
            break_width = self._metrics.em * 0.4
            to_the_left = block.layout().textOption().textDirection() == Qt.LayoutDirection.RightToLeft
            left = letters_reach.left() - break_width if to_the_left else letters_reach.right()
            areas.append(QRectF(left, last.top, break_width, last.height))
        self._fill(areas, self._theme.selection)
        colored = self._theme.selected_text != self._theme.text or bool(block.layout().formats())
        if not colored or start >= length:
            return []
        letters = QTextLayout.FormatRange()
        letters.start = start
        letters.length = min(end, length) - start
        letters.format.setForeground(self._theme.selected_text)
        return [letters]

    def _outline(self, bands: Sequence[Band]) -> None:
        if not bands:
            return
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for band in bands:
            for area in band.areas:
                path.addRect(area.adjusted(-3, 0, 3, 0))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._theme.current, 1.5, j=Qt.PenJoinStyle.RoundJoin))
        self._painter.drawPath(path.simplified())
