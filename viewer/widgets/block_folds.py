"""Which blocks of a document are folded away: numbers only, and the words that stand in their place.

Knows no heights and paints nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from viewer.text.records import NamedTuple


class FoldedBlocks(NamedTuple):
    """Blocks from ``first`` to ``last``, both included, shown as one line that says ``words``."""

    first: int
    last: int
    words: str


class BlockFolds:
    """Folds in order, without overlaps."""

    def __init__(self, folds: Sequence[FoldedBlocks] = ()) -> None:
        self._folds = tuple(folds)
        self._firsts = [fold.first for fold in self._folds]

    def __bool__(self) -> bool:
        return bool(self._folds)

    def __iter__(self) -> Iterator[FoldedBlocks]:
        return iter(self._folds)

    def rank_of(self, block: int) -> int | None:
        """Give which fold a block lies in, counted from 0, None where it is shown."""
        rank = bisect_right(self._firsts, block) - 1
        return rank if rank >= 0 and block <= self._folds[rank].last else None

    def at(self, block: int) -> FoldedBlocks | None:
        """Give the fold that a block lies in, None where it is shown."""
        rank = self.rank_of(block)
        return None if rank is None else self._folds[rank]
