"""The arithmetic of scrolling two texts together: one axis on which facing stretches are equally tall.

Draws nothing, and does not know what a text is: only how far down on each side each stretch begins.

A place on the axis is a number: 3.25 is a quarter into stretch 3. At the focus line, a height in the
view, both sides show the same place. While a stretch stands at the focus line that is empty on one side,
that side waits. The focus line itself is at the top of the view at the start of the texts, at the bottom
at their end, and at a comfortable height in between. It moves only while both sides do, by at most what
the shorter of the two moves: so no side ever goes backward, and both reach their ends.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from viewer.presentation.sides import Side
from viewer.text.records import NamedTuple

# How far down the view the eye rests, as a part of its height.
REST = 1 / 3
# How fast the focus line slides near both ends, in pixels for each pixel of text: at 1 the text would
# stand still while it slides.
_SLIDE = 0.75
_NEXT_TO = 1e-9  # as parts of a stretch: a break this near was reached
_HALVINGS = 40  # a stretch of a million pixels to a millionth of one


class Scale(NamedTuple):
    """One side: ``top(n)`` is where stretch n begins (n = count: the end), ``view`` the height in view.

    ``measure(n)`` makes exact how tall stretch n is, if it is not taller than two views.
    """

    top: Callable[[int], float]
    view: float
    measure: Callable[[int], object] = lambda _: None


class Pair(NamedTuple):
    """A value for each side."""

    old: float
    new: float


class Axis:
    """Where both sides stand for each place from 0 to ``count``.

    All heights are in pixels. The tops may become more exact at any time, but for those that ``measure``
    was asked for; when all change, for another width, make another axis.
    """

    def __init__(self, count: int, old: Scale, new: Scale) -> None:
        self.count = count
        self._old = old
        self._new = new
        self._view = min(old.view, new.view)
        self._lead: list[float] = [0.0]
        self._tail: list[float] = [0.0]
        self._slide = _SLIDE
        self._short = False
        self._overlap = True
        self._measure_ends()

    def focus(self, place: float) -> float:
        """Give how far down the view the focus line stands at a place."""
        number, part = self._split(place)
        before = self._from_start(number) * (1 - part) + self._from_start(number + 1) * part
        if self._short:  # too little faces each other to slide through the whole view
            return before
        after = self._to_end(number) * (1 - part) + self._to_end(number + 1) * part
        rest = self._view * REST
        from_top = min(before * self._slide, rest)
        from_bottom = self._view - after * self._slide
        return max(from_top, from_bottom) if from_bottom > rest or self._overlap else from_top

    def values(self, place: float) -> Pair:
        """Give how far both sides are scrolled down at a place."""
        focus = self.focus(place)
        return Pair(self._value(Side.OLD, place, focus), self._value(Side.NEW, place, focus))

    def y_of(self, side: Side, place: float) -> float:
        """Give how far down its text a side has a place."""
        number, part = self._split(place)
        top = self._scale(side).top
        return top(number) * (1 - part) + top(number + 1) * part if part else top(number)

    def place_of(self, side: Side, y: float, number: int) -> float:
        """Give the place inside a stretch at which ``y`` of one side stands at the focus line."""
        top, bottom = self._scale(side).top(number), self._scale(side).top(number + 1)
        part = (y - top) / (bottom - top) if bottom > top else 0.0
        return number + min(1.0, max(0.0, part))

    def find(self, side: Side, value: float, near: float) -> float:
        """Give the place at which a side is scrolled down by ``value``.

        Where it waits there are many: the one nearest to the place ``near`` is the answer.
        """

        def scrolled(place: float) -> float:
            return self._value(side, place, self.focus(place))

        first = self._first(lambda place: scrolled(place) >= value - 1e-6, 0.0)
        if near <= first:
            return first
        last = self._first(lambda place: scrolled(place) > value + 1e-6, first)
        return min(near, last)

    def step(self, place: float, pixels: float) -> float:
        """Give the place that is ``pixels`` further, up if below 0; at each moment the faster side counts."""
        left = abs(pixels)
        while left > 0:
            following = self._next_break(place, down=pixels > 0)
            if following is None:
                break
            here, there = self.values(place), self.values(following)
            way = max(abs(there.old - here.old), abs(there.new - here.new))
            if way >= left:
                return place + (following - place) * left / way
            left -= way
            place = following
        return place

    def _next_break(self, place: float, *, down: bool) -> float | None:
        """Give the nearest place below, or above, up to which both sides move evenly; None at an end."""
        if down:
            number = int(place)
            if number >= self.count:
                return None
            return next((b for b in self._breaks(number) if b > place + _NEXT_TO), float(number + 1))
        if place <= 0:
            return None
        number = ceil(place) - 1
        return next((b for b in reversed(self._breaks(number)) if b < place - _NEXT_TO), float(number))

    def _breaks(self, number: int) -> list[float]:
        """Give the places inside a stretch where a side changes its speed, in order."""
        parts = [0.0, 1.0]
        if not self._short:
            rest = self._view * REST
            parts += _crossings(self._from_start(number), self._from_start(number + 1), rest / self._slide)
            parts += _crossings(self._to_end(number), self._to_end(number + 1), (self._view - rest) / self._slide)
        parts.sort()
        breaks = {number + part for part in parts if 0 < part < 1}
        for first, last in zip(parts, parts[1:], strict=False):
            ends = [(place, self.focus(place)) for place in (number + first, number + last)]
            for side in Side:
                values = [self.y_of(side, place) - focus for place, focus in ends]
                for limit in (0.0, self._most(side)):
                    for part in _crossings(values[0], values[1], limit):
                        breaks.add(number + first + part * (last - first))
        return sorted(breaks)

    def _measure_ends(self) -> None:
        """Measure how much of both sides faces each other near the start and the end."""
        rest = self._view * REST
        self._lead = self._sums(range(self.count), rest / _SLIDE)
        self._tail = self._sums(range(self.count - 1, -1, -1), (self._view - rest) / _SLIDE)
        self._slide, self._short, self._overlap = _SLIDE, False, False
        if len(self._lead) + len(self._tail) <= self.count + 1:
            return
        # The two slides overlap: measure everything, it is not much.
        self._overlap = True
        self._lead = self._sums(range(self.count), float("inf"))
        facing = self._lead[-1]
        self._tail = [facing - before for before in reversed(self._lead)]
        self._slide = max(_SLIDE, self._view / facing) if facing > 0 else 1.0
        self._short = facing < self._view

    def _first(self, reached: Callable[[float], bool], start: float) -> float:
        """Give the first place from ``start`` on where ``reached``, which stays so, is true; else the end."""
        low, stride = start, 1
        high = min(int(start) + 1, self.count)
        while not reached(high):
            if high >= self.count:
                return float(self.count)
            low, high = float(high), min(high + stride, self.count)
            stride *= 2
        while high - int(low) > 1:
            middle = (int(low) + high) // 2
            if reached(middle):
                high = middle
            else:
                low = float(middle)
        return self._first_within(reached, low, float(high))

    @staticmethod
    def _first_within(reached: Callable[[float], bool], low: float, high: float) -> float:
        if reached(low):
            return low
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            if reached(middle):
                high = middle
            else:
                low = middle
        return high

    def _value(self, side: Side, place: float, focus: float) -> float:
        return min(self._most(side), max(0.0, self.y_of(side, place) - focus))

    def _most(self, side: Side) -> float:
        scale = self._scale(side)
        return max(0.0, scale.top(self.count) - scale.view)

    def _scale(self, side: Side) -> Scale:
        return self._old if side is Side.OLD else self._new

    def _split(self, place: float) -> tuple[int, float]:
        number = min(max(0, int(place)), max(0, self.count - 1))
        return number, min(1.0, max(0.0, place - number))

    def _sums(self, numbers: range, enough: float) -> list[float]:
        """Add up the facing heights of stretches until there is enough of them."""
        sums = [0.0]
        for number in numbers:
            if sums[-1] >= enough:
                break
            self._old.measure(number)
            self._new.measure(number)
            old = self._old.top(number + 1) - self._old.top(number)
            new = self._new.top(number + 1) - self._new.top(number)
            sums.append(sums[-1] + max(0.0, min(old, new)))
        return sums

    def _from_start(self, number: int) -> float:
        return self._lead[min(number, len(self._lead) - 1)]

    def _to_end(self, number: int) -> float:
        return self._tail[min(self.count - number, len(self._tail) - 1)]


def _crossings(first: float, last: float, limit: float) -> list[float]:
    """Give at which part of the way from ``first`` to ``last`` the limit is crossed, if it is."""
    if (first - limit) * (last - limit) >= 0:
        return []
    return [(limit - first) / (last - first)]
