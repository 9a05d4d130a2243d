"""The icons of resources/icons in the colors of the theme.

Each is an SVG file in one color, of which only the shape is taken.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer.locate import resource

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
    shapes = _shapes(name, sizes)
    pixmaps = {ink: [_inked(shape, ink) for shape in shapes] for ink in {color, disabled, off}}
    icon = QIcon()
    # Without one of its own a selected row would have a paler icon.
    for mode, on, ink in (
        (QIcon.Mode.Normal, QIcon.State.Off, off),
        (QIcon.Mode.Normal, QIcon.State.On, color),
        (QIcon.Mode.Selected, QIcon.State.Off, color),
        (QIcon.Mode.Disabled, QIcon.State.Off, disabled),
    ):
        for pixmap in pixmaps[ink]:
            icon.addPixmap(pixmap, mode, on)
    return icon


@lru_cache(maxsize=64)
def _shapes(name: str, at: tuple[int, ...]) -> list[QPixmap]:
    """Draw an SVG in every size that the sharpest screen asks for, and for screens at 100 %.

    Once for all colors: to read it takes longer than to fill it, and a start waits for that.
    """
    renderer = QSvgRenderer(str(resource("icons", f"{name}.svg")))
    scales = {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
    sizes = sorted({round(size * scale) for size in at for scale in scales})
    return [_drawn(renderer, size) for size in sizes]


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _inked(shape: QPixmap, ink: str) -> QPixmap:
    pixmap = QPixmap(shape)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor(ink))
    painter.end()
    return pixmap
