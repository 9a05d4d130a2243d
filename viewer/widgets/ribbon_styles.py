"""What the ribbons are painted with: opaque colors mixed beforehand from the theme, and the kinds' icons.

Paints no ribbon. Opaque because a half-transparent ground takes twice as long to paint.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPixmap

from viewer.presentation.links import Ribbon, height_at
from viewer.text.records import NamedTuple
from viewer.widgets.icons import themed_icon
from viewer.widgets.theme import Theme

_ICON = 14  # pixels
_ICON_ROOM = 16.0  # the height a ribbon needs to carry its icon
_NEAR_NEW = 0.78  # of the way to the later side: where a ribbon from nothing is wide enough for it
_AT_END = 0.16  # of the way: what is steep is wide only there
_STEEP = 3.0  # of the strip's width
_EDGE = 0.4  # of the strong color in an edge
_STRONGER = 0.14  # of the strong color in the ground of the ribbon under the pointer


class RibbonStyle(NamedTuple):
    """How ribbons of a kind look."""

    fill: QColor
    strong_fill: QColor
    edge: QColor
    strong: QColor


class RibbonStyles:
    """The look of all ribbons in one theme."""

    def __init__(self, theme: Theme) -> None:
        self.head = theme.window["list_alternate"]
        self.ground = theme.pane["strip"]
        self.unchanged = theme.pane["strip_unchanged"]
        self.current = theme.pane["current"]
        self.kinds = {
            role: RibbonStyle(
                look.tint, mixed(look.tint, look.strong, _STRONGER), mixed(look.tint, look.strong, _EDGE), look.strong
            )
            for role, look in theme.kinds.items()
        }

    def icon(self, role: str, scale: float) -> QPixmap:
        """Return the icon of a kind for a screen with ``scale`` dots a pixel."""
        return _icon(role, self.kinds[role].strong.name(), scale)

    @staticmethod
    def icon_place(ribbon: Ribbon, width: float, height: float) -> tuple[float, float] | None:
        """Say where a ribbon has room for its icon, None where that is nowhere in view."""
        if ribbon.old_top == ribbon.old_bottom:
            shares = [_NEAR_NEW]
        elif ribbon.new_top == ribbon.new_bottom:
            shares = [1 - _NEAR_NEW]
        elif abs(ribbon.new_top - ribbon.old_top) < width * _STEEP:
            shares = [0.5]
        else:
            shares = [_AT_END, 1 - _AT_END]
        for share in shares:
            top = height_at(ribbon.old_top, ribbon.new_top, share)
            bottom = height_at(ribbon.old_bottom, ribbon.new_bottom, share)
            middle = (top + bottom) / 2
            if bottom - top >= _ICON_ROOM and _ICON / 2 < middle < height - _ICON / 2:
                return share * width, middle
        return None


def mixed(ground: QColor, color: QColor, share: float) -> QColor:
    """Return ``ground`` with ``share`` (0 to 1) of ``color`` in it."""
    return QColor.fromRgbF(
        *(
            a + (b - a) * share
            for a, b in (
                (ground.redF(), color.redF()),
                (ground.greenF(), color.greenF()),
                (ground.blueF(), color.blueF()),
            )
        )
    )


@lru_cache(maxsize=128)
def _icon(role: str, color: str, scale: float) -> QPixmap:
    return themed_icon(role, QColor.fromString(color), size=_ICON).pixmap(QSize(_ICON, _ICON), scale)
