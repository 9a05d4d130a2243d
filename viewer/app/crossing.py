"""Going from the stories to their source and back: where the reader is on the other side.

Scrolls nothing; who goes over and back without moving is where they were.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from viewer.presentation.sides import Side
from viewer.presentation.source_place import place_across
from viewer.widgets.reading_place import ReadingPlace

Texts = Mapping[Side, str]


class Crossing:
    """Remembers the place that was left last."""

    def __init__(self) -> None:
        self._left: ReadingPlace | None = None
        self._texts: Texts = {}
        self._arrived: ReadingPlace | None = None
        self._on_the_way = False

    def cross(self, place: ReadingPlace, before: Texts, after: Texts) -> ReadingPlace:
        """Return where ``place`` in the texts ``before`` is in the texts ``after``."""
        known = self._left is not None and place == self._arrived and _same(self._texts, after)
        found = self._left if known else place.found_in(before, after, place_across)
        assert found is not None
        self._left, self._texts, self._arrived, self._on_the_way = place, before, None, True
        return found

    def arrive(self, place: Callable[[], ReadingPlace | None]) -> None:
        """Note where the reader has come to, if they have crossed."""
        if self._on_the_way:
            self._arrived, self._on_the_way = place(), False

    def stay(self) -> None:
        """Note that the reader does not cross after all."""
        self._on_the_way = False


def _same(one: Texts, other: Texts) -> bool:
    return one.keys() == other.keys() and all(one[side] is other[side] for side in one)
