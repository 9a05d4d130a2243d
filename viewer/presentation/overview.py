"""The whole story on one short strip: where on it every change stands, and what a point of it stands for.

Draws nothing. Both sides share one scale, on which facing stretches are equally long, so that what belongs
together stands at one height.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate
from operator import sub
from typing import TYPE_CHECKING

from viewer.presentation.columns import fields_of
from viewer.presentation.highlights import MOVED, Bar
from viewer.presentation.sides import Side
from viewer.text.asking import asking, never, sorted_asking, windows
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viewer.presentation.highlights import Tint
    from viewer.presentation.stretches import Stretch
    from viewer.text.asking import Check

# Bars between two questions whether to go on.
_OFTEN = 1024
_NOTHING = array("q", [0])
_TOP_MOST = ("added", "deleted", "rewritten", MOVED)


class Rows(NamedTuple):
    """Neighboring bars of one role as one rectangle, in whole pixels from the top of the strip."""

    top: int
    height: int
    role: str


class Scale:
    """The scale of the strip. Offsets are in UTF-16 units; ``stretches`` tile both texts in order."""

    def __init__(self, stretches: Sequence[Stretch], check: Check = never) -> None:
        """Lay out the strip; ``check`` may raise ``Stopped``."""
        # Arrays: of a long story there are a hundred thousand, and they travel from process to process.
        columns = fields_of(stretches) if stretches else ((),) * 4
        old_start, old_end, new_start, new_end = (_wide(column, check) for column in columns)
        weights = map(max, map(sub, old_end, old_start), map(sub, new_end, new_start))
        self._ends = array("q", accumulate(asking(weights, check, _OFTEN)))
        self._total = self._ends[-1] if self._ends else 0
        self._starts = {Side.OLD: old_start, Side.NEW: new_start}
        self._edges = {
            Side.OLD: old_start + (old_end[-1:] or _NOTHING),
            Side.NEW: new_start + (new_end[-1:] or _NOTHING),
        }

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Scale) and (self._ends, self._edges) == (other._ends, other._edges)

    __hash__ = None  # type: ignore[assignment]

    def share_of(self, side: Side, offset: int) -> float:
        """Give how far down the strip an offset of one side stands, 0 to 1."""
        if not self._total:
            return 0.0
        number = max(0, bisect_right(self._starts[side], offset) - 1)
        edges = self._edges[side]
        length = edges[number + 1] - edges[number]
        part = min(1.0, (offset - edges[number]) / length) if length else 0.0
        above = self._ends[number - 1] if number else 0
        return float(above + (self._ends[number] - above) * part) / self._total

    def place_at(self, share: float) -> tuple[int, float]:
        """Give the number of the stretch at a share of the strip, and how far into it that is, 0 to 1."""
        if not self._total:
            return 0, 0.0
        at = min(1.0, max(0.0, share)) * self._total
        number = min(bisect_right(self._ends, at), len(self._ends) - 1)
        above = self._ends[number - 1] if number else 0
        return number, min(1.0, (at - above) / max(1, self._ends[number] - above))

    def bars(self, side: Side, tints: Iterable[Tint], check: Check = never) -> tuple[Bar, ...]:
        """Place the tinted passages of one side; those that are rarest among edits come last, on top.

        ``check`` may raise ``Stopped``.
        """
        bars = [
            Bar(self.share_of(side, tint.start), self.share_of(side, tint.end), tint.role, tint.passage)
            for tint in asking(tints, check, _OFTEN)
        ]
        return tuple(sorted_asking(bars, check, key=_depth))


def _wide(numbers: Sequence[int], check: Check) -> array[int]:
    found = array("q")
    for start, end in windows(0, len(numbers), check, 16 * _OFTEN):
        found += array("q", numbers[start:end])
    return found


def _depth(bar: Bar) -> tuple[int, float]:
    return _TOP_MOST.index(bar.role) + 1 if bar.role in _TOP_MOST else 0, bar.start


def rows(bars: Sequence[Bar], height: int, least: int) -> list[Rows]:
    """Round bars to a strip ``height`` pixels tall, each at least ``least``; those that touch become one."""
    found: list[Rows] = []
    role, begun, reached = "", 0, -1  # of the rectangle that is growing
    for start, end, own, _ in bars:
        top, bottom = int(start * height + 0.5), int(end * height + 0.5)
        if own == role and begun <= top <= reached - least and bottom <= reached:
            continue  # as most of ten thousand bars
        top = min(top, height - least)
        bottom = max(top + least, bottom)
        if own == role and begun <= top <= reached:
            reached = max(reached, bottom)
            continue
        if role:
            found.append(Rows(begun, reached - begun, role))
        role, begun, reached = own, top, bottom
    if role:
        found.append(Rows(begun, reached - begun, role))
    return found


def bar_at(bars: Sequence[Bar], share: float, slack: float) -> Bar | None:
    """Give the bar at a share of the strip, the one on top, else the nearest within ``slack``."""
    best: Bar | None = None
    nearest = slack
    for bar in reversed(bars):
        beside = max(bar.start - share, share - bar.end)
        if beside <= 0:
            return bar
        if beside <= nearest:
            best, nearest = bar, beside
    return best
