"""The icons of resources/icons in the colors of the theme.

Draws none itself: each is an SVG file whose ``currentColor`` is replaced.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer.locate import resource

_INK = "currentColor"

# Pixels at 100 %: what menus, tool bars and buttons ask for, and one large enough for any screen to shrink.
_SIZES = (16, 20, 24, 64)


def themed_icon(
    name: str, color: QColor, disabled: QColor | None = None, off: QColor | None = None, size: int = 0
) -> QIcon:
    """Return resources/icons/``name``.svg in ``color``.

    It is drawn in ``disabled`` where it cannot be used, and in ``off`` on a button that is not down. ``size`` is how
    many pixels high it is wherever it stands, if that is known: so it is drawn only once.
    """
    return _made(name, color.name(), (disabled or color).name(), (off or color).name(), (size,) if size else _SIZES)


def window_icon() -> QIcon:
    """Return the icon of the program, which keeps its own colors."""
    return QIcon(str(resource("icons", "storydiff.svg")))


@lru_cache(maxsize=256)
def _made(name: str, color: str, disabled: str, off: str, sizes: tuple[int, ...]) -> QIcon:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    icon = QIcon()
    pixmaps: dict[str, list[QPixmap]] = {}
    # Without one of its own a selected row would have a paler icon.
    for mode, on, ink in (
        (QIcon.Mode.Normal, QIcon.State.Off, off),
        (QIcon.Mode.Normal, QIcon.State.On, color),
        (QIcon.Mode.Selected, QIcon.State.Off, color),
        (QIcon.Mode.Disabled, QIcon.State.Off, disabled),
    ):
        # Most icons have one ink or two; drawing each once is a part of what a start waits for.
        if ink not in pixmaps:
            pixmaps[ink] = _drawn(drawing.replace(_INK, ink), sizes)
        for pixmap in pixmaps[ink]:
            icon.addPixmap(pixmap, mode, on)
    return icon


def _drawn(drawing: str, at: tuple[int, ...]) -> list[QPixmap]:
    """Draw an SVG in every size that the sharpest screen asks for, and for screens at 100 %."""
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    scales = {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
    sizes = sorted({round(size * scale) for size in at for scale in scales})
    return [_pixmap(renderer, QSize(size, size)) for size in sizes]


def _pixmap(renderer: QSvgRenderer, size: QSize) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return pixmap
