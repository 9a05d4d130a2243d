"""The icons of resources/icons in the colors of the theme.

Draws none itself: each is an SVG file whose ``currentColor`` is replaced.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer.locate import resource

_INK = "currentColor"

# Pixels: what menus, tool bars and buttons ask for at 100, 150 and 200 %.
_SIZES = (16, 20, 24, 32, 48, 64)


def themed_icon(name: str, color: QColor, disabled: QColor | None = None, off: QColor | None = None) -> QIcon:
    """Return resources/icons/``name``.svg in ``color``.

    It is drawn in ``disabled`` where it cannot be used, and in ``off`` on a button that is not down.
    """
    return _made(name, color.name(), (disabled or color).name(), (off or color).name())


def window_icon() -> QIcon:
    """Return the icon of the program, which keeps its own colors."""
    return QIcon(str(resource("icons", "storydiff.svg")))


@lru_cache(maxsize=256)
def _made(name: str, color: str, disabled: str, off: str) -> QIcon:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    icon = QIcon()
    # Without one of its own a selected row would have a paler icon.
    for mode, on, ink in (
        (QIcon.Mode.Normal, QIcon.State.Off, off),
        (QIcon.Mode.Normal, QIcon.State.On, color),
        (QIcon.Mode.Selected, QIcon.State.Off, color),
        (QIcon.Mode.Disabled, QIcon.State.Off, disabled),
    ):
        renderer = QSvgRenderer(QByteArray(drawing.replace(_INK, ink).encode()))
        for size in _SIZES:
            icon.addPixmap(_pixmap(renderer, QSize(size, size)), mode, on)
    return icon


def _pixmap(renderer: QSvgRenderer, size: QSize) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return pixmap
