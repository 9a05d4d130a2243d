"""Keeps both panes at the same place of the story, whichever of them is scrolled.

Knows where stretches of text begin, and no more of the comparison. How the sides move along each other
is computed in ``viewer.presentation.axis``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import partial
from operator import itemgetter

from PySide6.QtCore import QObject, Signal

from viewer.presentation.axis import REST, Axis, Scale
from viewer.presentation.columns import fields_of
from viewer.presentation.sides import Side
from viewer.presentation.stretches import Stretch
from viewer.widgets.facing import Ends, Facing
from viewer.widgets.story_pane import StoryPane

_TRIES = 5  # laying out a target may move it; by then it has come to rest
_MEASURED_VIEWS = 2.0
# Pixels: a text that is wanted this near to where it faces the other one is put there.
_NEAR = 2.0


class _Tops:
    """Where the stretches begin in one pane; the first and the last one are the pane's margins."""

    def __init__(self, pane: StoryPane, starts: Sequence[int], end: int) -> None:
        self._pane = pane
        self._starts = starts
        self._end = end
        self._revision = -1
        self._known: dict[int, float] = {}

    def __call__(self, number: int) -> float:
        revision = self._pane.heights_revision()
        if revision != self._revision:
            self._revision = revision
            self._known.clear()
        top = self._known.get(number)
        if top is None:
            top = self._known[number] = self._find(number)
        return top

    def stretch_at(self, offset: int) -> int:
        """Give the number of the stretch that holds the character at an offset."""
        return bisect_right(self._starts, offset)

    def measure(self, number: int) -> None:
        """Make exact how tall a stretch is, if it is not much taller than the view."""
        top = self(number)
        bottom = min(self(number + 1), top + _MEASURED_VIEWS * self._pane.viewport().height())
        self._pane.lay_out(top, bottom + 1)

    def _find(self, number: int) -> float:
        if number <= 0:
            return 0.0
        if number > len(self._starts) + 1:
            return float(self._pane.text_height())
        if number > len(self._starts) or self._starts[number - 1] >= self._end:
            return float(self._pane.text_bounds()[1])
        return self._pane.top_of(self._starts[number - 1])


class Synchronizer(QObject):
    """Scrolls two panes together."""

    moved = Signal()
    """The panes came to stand otherwise than before, together or each by itself."""
    back_changed = Signal(bool)
    """There is a place to go back to from a moved passage, or no longer."""

    def __init__(self, old_pane: StoryPane, new_pane: StoryPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panes = {Side.OLD: old_pane, Side.NEW: new_pane}
        self._stretches: Sequence[Stretch] = ()
        self._tops: dict[Side, _Tops] = {}
        self._axis: Axis | None = None
        self._place = 0.0
        self._revisions: tuple[int, ...] = ()
        # What rounding to whole pixels took from each side: without it, many small steps would drift.
        self._rests = {Side.OLD: 0.0, Side.NEW: 0.0}
        self._apart = False
        self._moving = False
        self._facing = Facing(self._panes)
        self._before: float | None = None
        for side, pane in self._panes.items():
            pane.leave_steps_to_others(True)
            pane.scrolled.connect(partial(self._follow, side))
            pane.refitted.connect(self._refit)
            pane.page_shown.connect(partial(self.set_stretches, ()))
            pane.step_requested.connect(partial(self._step, side))
            pane.edge_requested.connect(partial(self._go_to_edge, side))

    def set_stretches(self, stretches: Sequence[Stretch], driver: Side = Side.OLD) -> None:
        """Scroll by these from now on (UTF-16 offsets, as both panes show them); without any, apart.

        The side called ``driver`` stays where it is, the other one comes to it.
        """
        self._stretches = stretches
        self._join()
        self._remember(None)
        self._rests = dict.fromkeys(Side, 0.0)
        self._axis = None
        if self._stretches:
            old, old_ends, new, new_ends = fields_of(self._stretches)
            self._tops = {
                Side.OLD: _Tops(self._panes[Side.OLD], old, old_ends[-1]),
                Side.NEW: _Tops(self._panes[Side.NEW], new, new_ends[-1]),
            }
            self._make_axis()
            self._place = 0.0
            self._follow(driver)

    def go_to(self, old: tuple[int, int] | None, new: tuple[int, int] | None) -> None:
        """Bring a passage into view on both sides: [start, end) in UTF-16 offsets, None where it is not.

        Its ends face each other at a comfortable height, as near to it as the ends of the texts allow.
        Where they do not belong at one height, as when the passage moved, they are brought to one height
        all the same. They scroll side by side until the passage is out of view; ``go_back`` leads to where
        the reader was before.
        """
        places = [
            (side, *self._stretch_at(side, span[0]))
            for side, span in ((Side.OLD, old), (Side.NEW, new))
            if span is not None
        ]
        if not places:
            return
        if self._axis is None or len({number for _, number, _ in places}) > 1:
            self._part(places, old, new)
            return
        side, number, offset = places[-1]
        self._join()
        self._remember(None)
        for _ in range(_TRIES):
            y = self._panes[side].top_of(offset)
            self._place = self._axis.place_of(side, y, number)
            if not self._lay_out_target():
                break
        self._show_place()

    def place(self) -> float | None:
        """Give the place on the axis of both: 1.5 is half through the first stretch. None where they are apart."""
        if self._axis is None or self._apart:
            return None
        self._keep_place()
        return self._place

    def stretches(self) -> Sequence[Stretch]:
        """Return what the panes scroll by; what is folded away is one stretch."""
        return self._stretches

    def show(self, number: int, part: float) -> None:
        """Bring both panes to where a stretch is so far gone through, 0 to 1."""
        if self._axis is not None:
            self._join()
            self._remember(None)
            # The margins above the first stretch and below the last one are stretches of the axis too.
            first, last = number <= 0 and part <= 0, number >= len(self._stretches) - 1 and part >= 1
            self._place = 0.0 if first else float(self._axis.count) if last else 1 + number + part
            self._show_place()

    def go_back(self) -> None:
        """Return to the place that was read before a moved passage was gone to."""
        place = self._before
        self._remember(None)
        if self._axis is not None and place is not None:
            self._join()
            self._place = place
            self._show_place()

    def values(self) -> dict[Side, float]:
        """Give how far each pane is scrolled down, before that was rounded to whole pixels."""
        return {side: pane.verticalScrollBar().value() + self._rests[side] for side, pane in self._panes.items()}

    def put(self, values: Mapping[Side, float]) -> None:
        """Scroll each pane to where its own text is wanted; from the next step on both go on from about there."""
        nested, self._moving = self._moving, True
        try:
            if not (self._apart and self._facing.step(round(values[Side.NEW] - self.values()[Side.NEW]))):
                self._put_alone(values)
        finally:
            self._moving = nested
        self.moved.emit()

    def _put_alone(self, values: Mapping[Side, float]) -> None:
        wanted = dict(values)
        if self._axis is not None and not self._apart:
            # Beside text that only one side has, the other one stands still: its place says little there.
            found = [self._place_near(side, wanted) for side in Side]
            _, self._place, facing = min(found, key=itemgetter(0))
            wanted = {side: facing[side] if abs(facing[side] - y) < _NEAR else y for side, y in wanted.items()}
            self._revisions = self._present_revisions()
        for side, value in wanted.items():
            self._panes[side].scroll_to(value)
            self._rests[side] = value - round(value)

    def _place_near(self, side: Side, values: Mapping[Side, float]) -> tuple[float, float, dict[Side, float]]:
        """Give the place of one side, what both would be scrolled by there, and before them by how much they miss."""
        assert self._axis is not None
        place = self._axis.find(side, values[side], self._place)
        facing = dict(zip((Side.OLD, Side.NEW), self._axis.values(place), strict=True))
        return sum(abs(facing[each] - values[each]) for each in Side), place, facing

    def shift(self, lead: Side, pixels: int) -> None:
        """Scroll one pane down by so many pixels, or up if below 0; the other one goes along."""
        if pixels and not (self._apart and self._step_apart(pixels)):
            self._panes[lead].scroll_to(self._panes[lead].verticalScrollBar().value() + pixels)

    def focus_line(self) -> float:
        """Give how far down the view, in pixels, both panes show the same place."""
        return self._axis.focus(self._place) if self._axis else 0.0

    def _stretch_at(self, side: Side, offset: int) -> tuple[int, int]:
        """Give the number on the axis of the stretch that holds an offset, and the offset."""
        return (self._tops[side].stretch_at(offset) if self._tops else 0), offset

    def _join(self) -> None:
        """Let the panes scroll together from now on."""
        self._apart = False
        nested, self._moving = self._moving, True
        self._facing.end()
        self._moving = nested

    def _remember(self, place: float | None) -> None:
        """Keep a place to go back to, or none."""
        known, self._before = self._before is not None, place
        if known != (place is not None):
            self.back_changed.emit(place is not None)

    def _part(
        self, places: Sequence[tuple[Side, int, int]], old: tuple[int, int] | None, new: tuple[int, int] | None
    ) -> None:
        """Go to the ends of a passage that stands at different places of the story."""
        if not self._apart and self._axis is not None:
            self._keep_place()
            self._remember(self._place)
        self._apart = True
        self._moving = True
        try:
            if old is not None and new is not None:
                self._facing.begin(Ends(old, new))
            else:
                for side, _, offset in places:
                    self._show_alone(self._panes[side], offset)
        finally:
            self._moving = False
        self.moved.emit()

    def _show_alone(self, pane: StoryPane, offset: int) -> None:
        view = pane.viewport().height()
        for _ in range(_TRIES):
            y = pane.top_of(offset) - view * REST
            if not pane.lay_out(y, y + view):
                break
        pane.scroll_to(pane.top_of(offset) - view * REST)

    def _make_axis(self) -> None:
        old, new = (
            Scale(tops, self._panes[side].viewport().height(), tops.measure) for side, tops in self._tops.items()
        )
        self._axis = Axis(len(self._stretches) + 2, old, new)

    def _refit(self) -> None:
        if self._axis is not None:
            self._make_axis()
            if not self._apart:
                self._show_place()
            else:
                nested, self._moving = self._moving, True
                self._facing.hold()
                self._moving = nested

    def _follow(self, side: Side) -> None:
        """Bring the other pane to where the reader put this one."""
        if self._moving:
            return
        axis, pane = self._axis, self._panes[side]
        if axis is None:
            self.moved.emit()
            return
        self._join()
        bar = pane.verticalScrollBar()
        if bar.maximum() > 0 and bar.value() in (0, bar.maximum()):
            self._place = 0.0 if bar.value() == 0 else float(axis.count)
        else:
            self._place = axis.find(side, bar.value(), self._place)
        self._rests[side] = 0.0
        self._show_place(driver=side)

    def _step(self, side: Side, pixels: int) -> None:
        """Go on by so many pixels on the side that has more to go."""
        pane = self._panes[side]
        if self._axis is None:
            pane.scroll_to(pane.verticalScrollBar().value() + pixels)
            return
        for each in self._panes.values():
            top = each.verticalScrollBar().value()
            each.lay_out(top + min(0, pixels), top + each.viewport().height() + max(0, pixels))
        if self._apart and self._step_apart(pixels):
            return
        if self._apart:
            self._join()
            self._place = self._axis.find(side, pane.verticalScrollBar().value(), self._place)
        else:
            self._keep_place()
        self._place = self._axis.step(self._place, pixels)
        self._show_place()

    def _step_apart(self, pixels: int) -> bool:
        """Go on with the ends of a passage face to face, as long as they are in view."""
        nested, self._moving = self._moving, True
        try:
            held = self._facing.step(pixels)
        finally:
            self._moving = nested
        if held:
            self.moved.emit()
        return held

    def _go_to_edge(self, side: Side, end: bool) -> None:
        if self._axis is None:
            pane = self._panes[side]
            pane.scroll_to(pane.text_height() if end else 0)
            return
        self._join()
        self._place = float(self._axis.count) if end else 0.0
        self._show_place()

    def _keep_place(self) -> None:
        """Find the place again, where heights around it became known since."""
        if self._axis is None or self._revisions == self._present_revisions():
            return
        number = min(int(self._place), self._axis.count - 1)
        tall = max(self._tops, key=lambda side: self._tops[side](number + 1) - self._tops[side](number))
        value = self._panes[tall].verticalScrollBar().value() + self._rests[tall]
        self._place = self._axis.find(tall, value, self._place)

    def _present_revisions(self) -> tuple[int, ...]:
        return tuple(pane.heights_revision() for pane in self._panes.values())

    def _lay_out_target(self) -> bool:
        """Make exact what will be in view at the place, and say whether that changed anything."""
        assert self._axis is not None
        values = self._axis.values(self._place)
        changed = False
        for side, value in zip((Side.OLD, Side.NEW), values, strict=True):
            view = self._panes[side].viewport().height()
            changed |= self._panes[side].lay_out(value - view / 2, value + view * 1.5)
        return changed

    def _show_place(self, driver: Side | None = None) -> None:
        """Scroll both panes to the place, or only the other one if a pane is being driven."""
        assert self._axis is not None
        nested, self._moving = self._moving, True
        try:
            for _ in range(_TRIES):
                if not self._lay_out_target():
                    break
            values = self._axis.values(self._place)
            self._revisions = self._present_revisions()
            for side, value in zip((Side.OLD, Side.NEW), values, strict=True):
                if side is not driver:
                    self._panes[side].scroll_to(value)
                    self._rests[side] = value - round(value)
        finally:
            self._moving = nested
        self.moved.emit()
