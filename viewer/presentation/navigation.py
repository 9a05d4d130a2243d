"""Going from change to change, and from a place in a text to the passage that stands there.

Moves nothing on the screen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from viewer.presentation.sides import Side, spans_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model.comparison import Comparison
    from viewer.presentation.rows import ChangeRow

_PASSAGE = attrgetter("passage")


def next_change(rows: Sequence[ChangeRow], current: int | None, around: bool = False) -> int | None:
    """Give the passage of the row after the passage ``current``, or None at the end.

    ``rows`` may be in any order. Where ``current`` is not among them (it may be filtered out) it
    stands where it would in reading order, before the first if the rows are in another order; None
    stands before the first. With ``around`` the first row comes after the last one.
    """
    index = 0 if current is None else _place(rows, current)[1]
    if around and index >= len(rows):
        index = 0
    return rows[index].passage if index < len(rows) else None


def previous_change(rows: Sequence[ChangeRow], current: int | None, around: bool = False) -> int | None:
    """Give the passage of the row before the passage ``current``, or None at the beginning.

    None as ``current`` stands after the last row. With ``around`` the last row comes before the first one.
    """
    index = len(rows) if current is None else _place(rows, current)[0]
    if around and not index:
        index = len(rows)
    return rows[index - 1].passage if index else None


def _place(rows: Sequence[ChangeRow], current: int) -> tuple[int, int]:
    """Give the index of the row of ``current`` and that after it; twice the same where it has none."""
    index = bisect_left(rows, current, key=_PASSAGE)
    if index < len(rows) and rows[index].passage == current:
        return index, index + 1
    found = next((rank for rank, row in enumerate(rows) if row.passage == current), None)
    if found is not None:
        return found, found + 1
    ordered = all(one.passage < other.passage for one, other in zip(rows, rows[1:], strict=False))
    return (index, index) if ordered else (0, 0)


class PassageFinder:
    """Find passages by their place on one side: made in O(n log n), asked in O(log n)."""

    def __init__(self, comparison: Comparison, side: Side) -> None:
        self._ranges = sorted(
            (start, end, number)
            for number, passage in enumerate(comparison.passages)
            for start, end in spans_on(passage, side)
        )

    def at(self, offset: int) -> int | None:
        """Give the passage at an offset in code points, None in the white space between passages.

        The end of a sentence belongs to it: a click after the full stop means the sentence, unless
        the next one begins there.
        """
        index = bisect_right(self._ranges, offset, key=lambda item: item[0]) - 1
        if index < 0:
            return None
        _, end, number = self._ranges[index]
        return number if offset <= end else None


def passage_at(comparison: Comparison, side: Side, offset: int) -> int | None:
    """Find the passage at one offset; for many questions keep a ``PassageFinder``."""
    return PassageFinder(comparison, side).at(offset)
