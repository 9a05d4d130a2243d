"""Opening a pair of recent files again, at the place at which the reader left it.

Only a pair that is asked for as such is opened there; files that come another way are read from their start.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Slot

from viewer.app.recent import RecentPair
from viewer.app.remembered_places import RememberedPlaces
from viewer.app.session import Session
from viewer.presentation.sides import Side
from viewer.widgets.main_window import MainWindow


class Reopening(QObject):
    """Remembers the places in what the session shows."""

    def __init__(self, window: MainWindow, session: Session, store: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._places = RememberedPlaces(store)
        self._asked: RecentPair | None = None
        session.stories_leaving.connect(self._keep)
        session.stories_shown.connect(self._go_back)
        window.closing.connect(self._keep)

    @Slot(str, str)
    def open_pair(self, old: str, new: str) -> None:
        """Open two files where they were left."""
        self._asked = RecentPair(old, new)
        self._session.open_pair(old, new, announce=False)

    def forget(self) -> None:
        """Forget all places."""
        self._places.clear()

    @Slot()
    def _keep(self) -> None:
        pair, place = self._pair(), self._window.reading_place()
        if pair is not None and place is not None:
            self._places.keep(*pair, place, self._session.texts())

    @Slot()
    def _go_back(self) -> None:
        asked, self._asked = self._asked, None
        if asked is None or asked != self._pair():
            return
        place = self._places.find(*asked, self._session.texts())
        if place is not None:
            self._session.go_to(place)

    def _pair(self) -> RecentPair | None:
        """Return the files that are shown as stories; None where a side is no file, or source is shown."""
        stories = self._session.stories()
        old, new = stories[Side.OLD], stories[Side.NEW]
        if old is None or new is None or not (old.path and new.path) or old.temporary or new.temporary:
            return None
        return None if self._session.source.is_on(stories) else RecentPair(old.path, new.path)
