"""Where a reader is in two stories, in words: they can go on reading there when these are shown anew.

Finds no words (see ``viewer.presentation.same_place``) and does not know why the stories are shown anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from viewer.presentation.axis import REST
from viewer.presentation.navigation import passage_at
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.preparation import Outcome
from viewer.presentation.rows import is_change
from viewer.presentation.same_place import same_place
from viewer.presentation.sides import Side, spans_on
from viewer.presentation.stretches import Stretch
from viewer.text.records import NamedTuple
from viewer.widgets.story_pane import StoryPane
from viewer.widgets.synchronizer import Synchronizer


class ReadingPlace(NamedTuple):
    """A line of one side; offsets are in code points of the side's text, lengths in pixels."""

    side: Side
    offset: int
    into: float
    """How far below the top of that line the place is."""
    above: float
    """How much of the view is above the place."""
    edge: bool | None
    """Whether this is the start (False) or the end (True) of all, margins included; None in between."""
    together: bool
    """Whether both sides stood at this place, and not each at one end of a moved passage."""
    change: tuple[Side, int] | None
    """Where the current passage begins."""
    unchanged: bool = False
    """Whether that is to be the current passage even where it is no change."""

    def at_passage(self, start: tuple[Side, int], above: float) -> ReadingPlace:
        """Give the place at the start of a passage that stands so far down the view."""
        return self._replace(side=start[0], offset=start[1], into=0.0, above=above, edge=None, together=True)

    def swapped(self) -> ReadingPlace:
        """Give the place for when both sides are exchanged."""
        change = self.change and (self.change[0].other, self.change[1])
        return self._replace(side=self.side.other, change=change)

    def found_in(
        self, before: Mapping[Side, str], after: Mapping[Side, str], find: Callable[[str, int, str], int] = same_place
    ) -> ReadingPlace:
        """Give the place where its words are in other texts; these have the sides that were there before.

        ``find`` gives where what stands at an offset of one text stands in another.
        """

        def found(side: Side, offset: int) -> int:
            return find(before[side], offset, after[side])

        change = self.change and (self.change[0], found(*self.change))
        return self._replace(offset=found(self.side, self.offset), change=change)


class Column(Protocol):
    """What is asked of the column of a side."""

    pane: StoryPane

    def offsets(self) -> Utf16Map:
        """Return the conversion of offsets that belongs to the text."""

    def is_filled(self) -> bool:
        """Tell whether a story is shown."""


class PlaceKeeping:
    """Tells where the reader is in both columns, and brings them back there."""

    def __init__(self, columns: Mapping[Side, Column], synchronizer: Synchronizer) -> None:
        self._columns = columns
        self._synchronizer = synchronizer

    def place(self, outcome: Outcome | None, passage: int | None) -> ReadingPlace | None:
        """Return where the reader is; ``passage`` is the current one. None where no story is shown."""
        filled = [side for side in Side if self._columns[side].is_filled()]
        if not filled:
            return None
        side, edge = filled[0], None
        pane = self._columns[side].pane
        y = pane.verticalScrollBar().value() + pane.viewport().height() * REST
        place = self._synchronizer.place()
        stretches = self._synchronizer.stretches()
        if outcome is not None and place is not None:
            number = min(max(0, int(place) - 1), len(stretches) - 1)
            if not 1 <= place <= len(stretches) + 1:
                edge = place > 1
            side, y = self._taller(stretches[number], min(1.0, max(0.0, place - 1 - number)))
            pane = self._columns[side].pane
        offset = pane.offset_at(y)
        above = y - pane.verticalScrollBar().value()
        return ReadingPlace(
            side,
            self._columns[side].offsets().to_code_point(offset),
            y - pane.top_of(offset),
            above,
            edge,
            place is not None,
            None if outcome is None or passage is None else start_of(outcome, passage),
            outcome is not None and passage is not None and not is_change(outcome.comparison.passages[passage]),
        )

    def change_at(self, outcome: Outcome | None, place: ReadingPlace) -> int | None:
        """Return the passage that stands where the current one stood; None where a change is no longer one."""
        if outcome is None or place.change is None:
            return None
        passage = passage_at(outcome.comparison, *place.change)
        found = passage is not None and is_change(outcome.comparison.passages[passage])
        return passage if place.unchanged or found else None

    def return_to(self, outcome: Outcome | None, place: ReadingPlace) -> None:
        """Bring both columns to a place.

        The ends of a moved passage that were face to face are left to whoever makes it the current one.
        """
        column = self._columns[place.side]
        offset = column.offsets().to_utf16(place.offset)
        pane = column.pane
        if outcome is None:
            view = pane.viewport().height()
            pane.lay_out(pane.top_of(offset) - view, pane.top_of(offset) + view)
            pane.scroll_to(pane.top_of(offset) + place.into - place.above)
        elif place.edge is not None:
            self._synchronizer.show(len(self._synchronizer.stretches()) if place.edge else -1, float(place.edge))
        elif place.together or self.change_at(outcome, place) is None:
            self._show(place.side, offset, place.into)

    def _show(self, side: Side, offset: int, into: float) -> None:
        stretches = self._synchronizer.stretches()
        pane = self._columns[side].pane
        number, stretch = next(
            (number, stretch)
            for number, stretch in enumerate(stretches)
            if offset < _range(stretch, side)[1] or number == len(stretches) - 1
        )
        start, end = _range(stretch, side)
        pane.lay_out(pane.top_of(start), pane.top_of(end) + pane.viewport().height())
        top, bottom = pane.top_of(start), pane.top_of(end)
        part = (pane.top_of(offset) + into - top) / (bottom - top) if bottom > top else 0.0
        self._synchronizer.show(number, min(1.0, max(0.0, part)))

    def _taller(self, stretch: Stretch, part: float) -> tuple[Side, float]:
        """Give the side on which a stretch is taller, and the y there that is so far gone through it."""
        tops: dict[Side, tuple[float, float]] = {}
        for side, column in self._columns.items():
            start, end = _range(stretch, side)
            tops[side] = column.pane.top_of(start), column.pane.top_of(end)
        side = max(tops, key=lambda each: tops[each][1] - tops[each][0])
        top, bottom = tops[side]
        return side, top + part * (bottom - top)


def _range(stretch: Stretch, side: Side) -> tuple[int, int]:
    if side is Side.OLD:
        return stretch.old_start, stretch.old_end
    return stretch.new_start, stretch.new_end


def start_of(outcome: Outcome, passage: int) -> tuple[Side, int]:
    """Give where a passage begins, on the later side if it is there."""
    found = outcome.comparison.passages[passage]
    side = Side.NEW if found.new else Side.OLD
    return side, spans_on(found, side)[0].start
