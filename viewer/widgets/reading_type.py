"""The type that stories are read in: its face, its size and the room between its lines.

Holds the choices and makes fonts of them; sets nothing.
"""

from __future__ import annotations

from PySide6.QtGui import QFont

from viewer.text.records import NamedTuple

SERIF, SANS, FIXED = "serif", "sans", "fixed"
FACES = (SERIF, SANS, FIXED)

NARROW, NORMAL, WIDE = "narrow", "normal", "wide"
# Line to line, in type sizes; common faces take about 1.2 by themselves.
SPACINGS = {NARROW: 1.36, NORMAL: 1.58, WIDE: 1.95}
_SOURCE_SPACING = {NARROW: NARROW, NORMAL: NARROW, WIDE: NORMAL}

_FAMILIES = {
    SERIF: ("Source Serif 4", "Noto Serif", "Charter", "Georgia", "Cambria", "DejaVu Serif"),
    SANS: ("Source Sans 3", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans"),
    FIXED: ("Source Code Pro", "Noto Sans Mono", "Consolas", "Menlo", "DejaVu Sans Mono"),
}
_HINTS = {SERIF: QFont.StyleHint.Serif, SANS: QFont.StyleHint.SansSerif, FIXED: QFont.StyleHint.Monospace}

_SIZE = 1.25  # of the desktop's own type, which is made for labels
_SMALLEST = 11.5  # points, before any zoom
_STEP = 1.1
# Steps of zoom: from about half the size to four times it.
LEAST_ZOOM, MOST_ZOOM = -6, 14


class ReadingType(NamedTuple):
    """What the reader chose; ``zoom`` counts steps from the plain size, of ``_STEP`` each."""

    face: str = SERIF
    zoom: int = 0
    spacing: str = NORMAL

    def zoomed(self, steps: int) -> ReadingType:
        """Return this type so many steps larger, or smaller if below 0, as far as there are sizes."""
        return self._replace(zoom=max(LEAST_ZOOM, min(MOST_ZOOM, self.zoom + steps)))

    def for_source(self) -> ReadingType:
        """Return the type for source: letters of one width, and lines closer together than in a story."""
        return self._replace(face=FIXED, zoom=max(LEAST_ZOOM, self.zoom - 1), spacing=_SOURCE_SPACING[self.spacing])

    def percent(self) -> int:
        """Return the size in percent of the plain one."""
        return round(100 * _STEP**self.zoom)

    def font(self, desktop: QFont) -> QFont:
        """Return the font; ``desktop`` is the one that labels are set in."""
        font = QFont(desktop)
        font.setFamilies(list(_FAMILIES[self.face]))
        font.setStyleHint(_HINTS[self.face])
        size = desktop.pointSizeF() if desktop.pointSizeF() > 0 else _SMALLEST
        font.setPointSizeF(max(_SMALLEST, size * _SIZE) * _STEP**self.zoom)
        return font
