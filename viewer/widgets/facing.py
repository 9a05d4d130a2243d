"""Holds both panes so that the two ends of a moved passage face each other, and scrolls them so.

Decides neither what faces what nor when that ends; where the panes have to stand is computed in
``viewer.presentation.facing``.
"""

from __future__ import annotations

from collections.abc import Mapping

from viewer.presentation.facing import End, face
from viewer.presentation.sides import Side
from viewer.text.records import NamedTuple
from viewer.widgets.pane_scroll_bar import PaneScrollBar
from viewer.widgets.story_pane import StoryPane

_TRIES = 5  # laying out a target may move it; by then it has come to rest


class Ends(NamedTuple):
    """The ranges [start, end) of a passage on both sides, in UTF-16 units."""

    old: tuple[int, int]
    new: tuple[int, int]


class Facing:
    """Two panes, each with room of its own at the ends as long as it is needed."""

    def __init__(self, panes: Mapping[Side, StoryPane]) -> None:
        self._panes = panes
        self._ends: Ends | None = None

    def begin(self, ends: Ends) -> None:
        """Bring both ends to one height."""
        self._ends = ends
        for _ in range(_TRIES):
            if not self._lay_out(ends):
                break
        old, new = (self._end(side, ends) for side in Side)
        stands = face(old, new, min(pane.viewport().height() for pane in self._panes.values()))
        for side, stand in zip(Side, stands, strict=True):
            self._bar(side).set_room(stand.above, stand.below)
            self._panes[side].scroll_to(stand.value)

    def step(self, pixels: int) -> bool:
        """Scroll both panes by the same, beyond an end if need be; say False once both ends are out of view."""
        if self._ends is None:
            return False
        for side, pane in self._panes.items():
            bar, most = self._bar(side), self._most(side)
            value = bar.value() + pixels
            bar.set_room(max(-bar.minimum(), -value), max(bar.maximum(), value) - most)
            pane.scroll_to(value)
        return any(self._is_in_view(side) for side in Side)

    def end(self) -> None:
        """Let go; both stories end where they end again."""
        self._ends = None
        for side in Side:
            self._bar(side).set_room(0, 0)

    def hold(self) -> None:
        """Bring the ends together again after all lines were broken anew."""
        if self._ends is not None:
            self.begin(self._ends)

    def _lay_out(self, ends: Ends) -> bool:
        changed = False
        for side, pane in self._panes.items():
            top, bottom = self._reach(side, ends)
            view = pane.viewport().height()
            changed |= pane.lay_out(top - view, bottom + view)
        return changed

    def _end(self, side: Side, ends: Ends) -> End:
        top, bottom = self._reach(side, ends)
        return End(top, bottom, self._bar(side).value(), self._most(side))

    def _most(self, side: Side) -> int:
        """Give how far a pane can be scrolled down without room of its own."""
        return max(0, self._panes[side].text_height() - self._panes[side].viewport().height())

    def _reach(self, side: Side, ends: Ends) -> tuple[float, float]:
        """Give top and bottom in pixels from the top of the story."""
        pane, (start, end) = self._panes[side], ends.old if side is Side.OLD else ends.new
        return pane.top_of(start), self._bar(side).value() + pane.places.reach_of(start, end)[1]

    def _is_in_view(self, side: Side) -> bool:
        assert self._ends is not None
        start, end = self._ends.old if side is Side.OLD else self._ends.new
        top, bottom = self._panes[side].places.reach_of(start, end)
        return bottom > 0 and top < self._panes[side].viewport().height()

    def _bar(self, side: Side) -> PaneScrollBar:
        bar = self._panes[side].verticalScrollBar()
        assert isinstance(bar, PaneScrollBar)
        return bar
