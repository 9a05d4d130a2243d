"""Paints the slim line that stands for text folded away.

Does not know what was folded, or where the line stands.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from viewer.widgets.block_column import Metrics
from viewer.widgets.pane_theme import PaneTheme

_TYPE = 0.8  # of the story's type
_GAP = 0.7  # type sizes between the words and what stands beside them
_SIGN = 0.34  # type sizes from the middle of the sign to its tips


def paint_fold(painter: QPainter, theme: PaneTheme, metrics: Metrics, words: str, font: QFont) -> None:
    """Paint the line with the painter's origin at its top left corner, as wide as the text."""
    height = metrics.fold - metrics.gap
    band = QRectF(-metrics.em * 0.2, 0, metrics.width + metrics.em * 0.4, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.fold)
    painter.drawRoundedRect(band, 3, 3)
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _TYPE)
    small.setItalic(True)
    painter.setFont(small)
    text_width = QFontMetricsF(small).horizontalAdvance(words)
    sign = metrics.em * (2 * _SIGN + _GAP)
    left = max(sign, (metrics.width - text_width) / 2)
    painter.setPen(QPen(theme.fold_line, 1))
    middle = round(height / 2) + 0.5
    gap = metrics.em * _GAP
    painter.drawLine(QPointF(0, middle), QPointF(left - sign - gap, middle))
    painter.drawLine(QPointF(left + text_width + gap, middle), QPointF(metrics.width, middle))
    painter.setPen(QPen(theme.muted, 1.2, j=Qt.PenJoinStyle.MiterJoin))
    _paint_sign(painter, QPointF(left - sign + metrics.em * _SIGN, middle), metrics.em * _SIGN)
    painter.drawText(
        QRectF(left, 0, metrics.width - left, height),
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine,
        words,
    )


def _paint_sign(painter: QPainter, middle: QPointF, reach: float) -> None:
    """Paint two angles that point away from each other: here something opens up."""
    for way in (-1, 1):
        tip = middle + QPointF(0, way * reach)
        painter.drawPolyline(
            [middle + QPointF(-reach * 0.8, way * reach * 0.3), tip, middle + QPointF(reach * 0.8, way * reach * 0.3)]
        )
