"""Dragging over the window and dropping on it: shows where files will go and says where they went.

Opens no file. The window hands its drag events on to this, and answers what it asks.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from viewer.presentation.sides import Side
from viewer.text.phrase import translate
from viewer.text.records import NamedTuple
from viewer.widgets.drop_zone import DropZone, Zone
from viewer.widgets.dropped import Dropped, Load, dropped, refusal
from viewer.widgets.phrases import PHRASES
from viewer.widgets.words import side_title

# Of dragged text, to show what will be dropped: words, and characters where there are no words.
_FIRST_WORDS = 8
_LONGEST = 60

_MANY_FILES = translate("FileDrops", "%Ln files; which two to compare is asked then", "", 0)


class Place(NamedTuple):
    """One side on the screen: its rectangle in the overlay, and whether a story is there."""

    area: QRect
    filled: bool


class Places(Protocol):
    """What has to be known of the window while something is dragged over it."""

    def place(self, side: Side) -> Place:
        """Return where ``side`` is."""

    def overlay_position(self, position: QPoint) -> QPoint:
        """Convert a position in the window to one in the overlay."""


class FileDrops(QObject):
    """Decides what a place means and what can be dropped."""

    side_dropped = Signal(Side, str)
    pair_dropped = Signal(str, str)
    many_dropped = Signal(list)
    text_dropped = Signal(Side, str)
    drop_refused = Signal(str)

    def __init__(self, places: Places, overlay: DropZone, parent: QObject) -> None:
        super().__init__(parent)
        self._places = places
        self._overlay = overlay
        self._load = Dropped(Load.OTHER, ())

    def enter(self, event: QDragMoveEvent) -> None:
        """Look at what comes over the window."""
        self._load = dropped(event.mimeData())
        self.move(event)

    def move(self, event: QDragMoveEvent) -> None:
        """Show where it would go; everything may be dropped, what cannot be opened is explained then."""
        self._overlay.show_zones(self._zones(event.position().toPoint()))
        _accept_as_copy(event)

    def leave(self) -> None:
        """Take the overlay away."""
        self._overlay.hide()

    def drop(self, event: QDropEvent) -> None:
        """Say which file goes where, or why none does."""
        self._overlay.hide()
        _accept_as_copy(event)
        found = dropped(event.mimeData())
        if found.load is Load.MANY:
            self.many_dropped.emit(list(found.paths))
        elif found.load is Load.TEXT:
            self.text_dropped.emit(self._side_at(event.position().toPoint()), found.text)
        elif found.load is not Load.FILES:
            self.drop_refused.emit(refusal(found))
        elif len(found.paths) == 2:
            self.pair_dropped.emit(*found.paths)
        else:
            self.side_dropped.emit(self._side_at(event.position().toPoint()), found.paths[0])

    def _side_at(self, position: QPoint) -> Side:
        """Return the side that a position in the window means.

        Over a pane it is that pane's; beside the panes an empty side comes first, so that two
        files dropped one after the other anywhere fill the earlier side and then the later.
        """
        old, new = self._places.place(Side.OLD), self._places.place(Side.NEW)
        if not old.filled and not new.filled:
            return Side.OLD
        point = self._places.overlay_position(position)
        for side, place in ((Side.OLD, old), (Side.NEW, new)):
            if place.area.contains(point):
                return side
        if old.filled != new.filled:
            return Side.NEW if old.filled else Side.OLD
        return Side.OLD if point.x() < new.area.left() else Side.NEW

    def _zones(self, position: QPoint) -> tuple[Zone, ...]:
        old, new = self._places.place(Side.OLD), self._places.place(Side.NEW)
        both = self._overlay.whole()
        if self._load.load is Load.MANY:
            words = PHRASES.count(len(self._load.paths), _MANY_FILES)
            return (Zone(both, self.tr("Drop to choose two of these"), words, True),)
        if refusal(self._load):
            return (Zone(both, self.tr("This cannot be opened here"), refusal(self._load), False),)
        names = [Path(path).name for path in self._load.paths] or [_beginning(self._load.text)]
        if len(names) == 2:
            halves = _halves(both) if not old.filled and not new.filled else (old.area, new.area)
            return tuple(
                Zone(area, self._opening(side, place.filled), name, True)
                for side, place, area, name in zip(Side, (old, new), halves, names, strict=True)
            )
        if not old.filled and not new.filled:
            return (Zone(both, self._opening(Side.OLD, False), names[0], True),)
        meant = self._side_at(position)
        return tuple(
            Zone(place.area, self._opening(side, place.filled), names[0], True)
            if side is meant
            else Zone(place.area, side_title(side), "", False)
            for side, place in ((Side.OLD, old), (Side.NEW, new))
        )

    def _opening(self, side: Side, filled: bool) -> str:
        if side is Side.OLD:
            return (
                self.tr("Drop to replace the earlier version")
                if filled
                else self.tr("Drop to open as the earlier version")
            )
        return self.tr("Drop to replace the later version") if filled else self.tr("Drop to open as the later version")


def _beginning(text: str) -> str:
    words = text.split(None, _FIRST_WORDS)[:_FIRST_WORDS]
    return "“{}…”".format(" ".join(words)[:_LONGEST])


def _halves(area: QRect) -> tuple[QRect, QRect]:
    left, right = QRect(area), QRect(area)
    left.setWidth(area.width() // 2)
    right.setLeft(left.right() + 1)
    return left, right


def _accept_as_copy(event: QDropEvent) -> None:
    # A source that proposes to move would delete its file or text if that were accepted.
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
