"""Where files will go when they are let go of here: drawn over the window while they are dragged.

Takes no drops itself (the window does) and does not decide which side a place means.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from viewer.text.records import NamedTuple
from viewer.widgets.guard import guarded
from viewer.widgets.theme import Theme

# Pixels.
_INSET = 12
_RADIUS = 10
_LINE = 3


class Zone(NamedTuple):
    """One place to drop on: its rectangle in the overlay, what it says, whether it is meant now."""

    area: QRect
    title: str
    detail: str
    active: bool


class DropZone(QWidget):
    """An overlay as large as its parent."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self._theme = theme
        self._zones: tuple[Zone, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parent.installEventFilter(self)
        self.hide()

    def show_zones(self, zones: tuple[Zone, ...]) -> None:
        """Show these places, on top of everything in the parent."""
        if zones != self._zones or self.isHidden():
            self._zones = zones
            self.setGeometry(self.whole())
            self.raise_()
            self.show()
            self.update()

    def whole(self) -> QRect:
        """Return the rectangle of all that the overlay covers, in its own coordinates."""
        return self._covered.rect()

    def zones(self) -> tuple[Zone, ...]:
        """Return the places that are shown now."""
        return () if self.isHidden() else self._zones

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self.update()

    def _paint_zone(self, painter: QPainter, zone: Zone) -> None:
        window = self._theme.window
        area = QRectF(zone.area).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        ground = window["drop_zone"] if zone.active else window["background"]
        painter.setBrush(ground)
        style = Qt.PenStyle.SolidLine if zone.active else Qt.PenStyle.DashLine
        color = window["drop_border"] if zone.active else window["border"]
        painter.setPen(QPen(color, _LINE if zone.active else 1, style))
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        self._write(painter, zone, area)

    def _write(self, painter: QPainter, zone: Zone, area: QRectF) -> None:
        inner = area.adjusted(_INSET, 0, -_INSET, 0)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(zone.active)
        painter.setFont(font)
        painter.setPen(self._theme.window["text" if zone.active else "muted"])
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2 + 4)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(upper, flags | Qt.AlignmentFlag.AlignBottom, zone.title)
        painter.setFont(self.font())
        painter.setPen(self._theme.window["muted"])
        lower = QRectF(inner.left(), upper.bottom() + 8, inner.width(), inner.height() / 2 - 12)
        painter.drawText(lower, flags | Qt.AlignmentFlag.AlignTop, zone.detail)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.window["background"])
        for zone in self._zones:
            self._paint_zone(painter, zone)
        painter.end()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._covered and event.type() == QEvent.Type.Resize:
            self.setGeometry(self.whole())
        return super().eventFilter(watched, event)
