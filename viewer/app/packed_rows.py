"""The rows of a long change list in columns, so that they travel and are kept as numbers.

Lists nothing and compares nothing (see ``viewer.presentation.rows``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import repeat
from typing import overload

from viewer.model.comparison import Comparison, Kind, Nature
from viewer.presentation.columns import Columns, columns_of
from viewer.presentation.rows import ChangeRow
from viewer.text.records import NamedTuple
from viewer.text.version import Role

_NATURES = tuple(Nature)
_BITS = {nature: 1 << rank for rank, nature in enumerate(_NATURES)}


class _Row(NamedTuple):
    """A row without its comparison; ``natures`` has a bit for each."""

    passage: int
    kind: Kind
    moved: int
    role: Role
    natures: int
    by_hand: int


class Rows(Sequence[ChangeRow]):
    """A sequence of rows, each made when it is asked for."""

    def __init__(self, columns: Columns[_Row], comparison: Comparison) -> None:
        self._columns = columns
        self._comparison = comparison

    def __len__(self) -> int:
        return len(self._columns)

    @overload
    def __getitem__(self, index: int) -> ChangeRow: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[ChangeRow, ...]: ...
    def __getitem__(self, index: int | slice) -> ChangeRow | tuple[ChangeRow, ...]:
        if isinstance(index, slice):
            return tuple(map(self._row, self._columns[index]))
        return self._row(self._columns[index])

    def __iter__(self) -> Iterator[ChangeRow]:
        passages, kinds, moved, roles, natures, by_hand = self._columns.values()
        # In a text of which nearly every line is a change, nearly all say no more than that.
        filled = zip(
            passages,
            kinds,
            map(bool, moved) if any(moved) else repeat(False),
            roles,
            map(_natures, natures) if any(natures) else repeat(()),
            map(bool, by_hand) if any(by_hand) else repeat(False),
            repeat(self._comparison),
            strict=False,
        )
        # Not by ChangeRow itself, whose constructor would be most of the time.
        return map(partial(tuple.__new__, ChangeRow), filled)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def _row(self, row: _Row) -> ChangeRow:
        passage, kind, moved, role, natures, by_hand = row
        return ChangeRow(passage, kind, bool(moved), role, _natures(natures), bool(by_hand), self._comparison)


def in_columns(rows: Sequence[ChangeRow]) -> Columns[_Row] | None:
    """Return rows without their comparison; None for no rows."""
    made = [
        _Row(passage, kind, moved, role, _bits(natures), by_hand)
        for passage, kind, moved, role, natures, by_hand, _ in rows
    ]
    return columns_of(made) if made else None


def of_columns(columns: Columns[_Row] | None, comparison: Comparison) -> Sequence[ChangeRow]:
    """Return the rows that ``in_columns`` was given, as rows of ``comparison``."""
    return () if columns is None else Rows(columns, comparison)


@cache
def _bits(natures: tuple[Nature, ...]) -> int:
    return sum(map(_BITS.__getitem__, natures))


@cache
def _natures(bits: int) -> tuple[Nature, ...]:
    return tuple(nature for nature in _NATURES if bits & _BITS[nature])
