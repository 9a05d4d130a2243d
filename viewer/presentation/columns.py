"""Many rows of numbers kept in columns: a fraction of the memory of as many tuples, and no work to send.

Knows nothing of what the numbers say.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import itemgetter
from typing import Any, Generic, TypeVar, overload

from viewer.text.asking import Check, never

_Row = TypeVar("_Row", bound=tuple[Any, ...])


class Columns(Sequence[_Row], Generic[_Row]):
    """Rows of one kind of named tuple, each made when it is asked for. Their fields are numbers or enumerations."""

    def __init__(self, kind: type[_Row], columns: Sequence[list[Any]], check: Check = never) -> None:
        """Keep the values of each field of so many rows of this kind; there is at least one row.

        ``check`` is asked between two fields whether to go on, and may raise ``Stopped``.
        """
        self._kind = kind
        self._columns: list[array[int]] = []
        # What stands for the numbers of a column: of an enumeration, its members.
        self._meanings: dict[int, tuple[object, ...]] = {}
        for number, column in enumerate(columns):
            check(0.0)
            if not isinstance(column[0], int):
                enumeration: Any = type(column[0])
                meanings: tuple[object, ...] = tuple(enumeration)
                self._meanings[number] = meanings
                # By identity: to hash a member of an enumeration is a call of a function.
                ranks = {id(meaning): rank for rank, meaning in enumerate(meanings)}
                column = list(map(ranks.__getitem__, map(id, column)))
            self._columns.append(_narrow(column))

    def fields(self) -> tuple[Sequence[int], ...]:
        """Return the numbers of each field; enumerations stand as the ranks of their members."""
        return tuple(self._columns)

    def values(self) -> list[Iterable[Any]]:
        """Return the values of each field, enumerations as their members."""
        return self._meant(self._columns)

    def __len__(self) -> int:
        return len(self._columns[0])

    @overload
    def __getitem__(self, index: int) -> _Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[_Row, ...]: ...
    def __getitem__(self, index: int | slice) -> _Row | tuple[_Row, ...]:
        if isinstance(index, slice):
            return tuple(self._made([column[index] for column in self._columns]))
        return next(self._made([(column[index],) for column in self._columns]))

    def __iter__(self) -> Iterator[_Row]:
        return self._made(self._columns)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_same, self, other))

    __hash__ = None  # type: ignore[assignment]

    def _made(self, columns: Sequence[Sequence[int]]) -> Iterator[_Row]:
        return map(partial(tuple.__new__, self._kind), zip(*self._meant(columns), strict=True))

    def _meant(self, columns: Sequence[Sequence[int]]) -> list[Iterable[Any]]:
        meanings = self._meanings
        return [
            map(meanings[number].__getitem__, column) if number in meanings else column
            for number, column in enumerate(columns)
        ]


def columns_of(rows: Sequence[_Row]) -> Columns[_Row]:
    """Return rows of one kind, at least one, in columns."""
    return Columns(type(rows[0]), [list(map(itemgetter(number), rows)) for number in range(len(rows[0]))])


def fields_of(rows: Sequence[tuple[Any, ...]]) -> tuple[Sequence[Any], ...]:
    """Return the values of each field of rows of numbers, at least one row."""
    return rows.fields() if isinstance(rows, Columns) else tuple(zip(*rows, strict=True))


def _narrow(numbers: list[int]) -> array[int]:
    """Keep numbers in four bytes each, or in eight where one of them takes more."""
    try:
        return array("i", numbers)
    except OverflowError:
        return array("q", numbers)


def _same(one: object, other: object) -> bool:
    return one == other
