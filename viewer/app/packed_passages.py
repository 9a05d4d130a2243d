"""The passages of a long comparison, of which nearly all say no more than which sentence stands where.

Compares nothing. Those that say more, edits or several sentences, are kept as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, overload

from viewer.model.comparison import Kind, Passage
from viewer.presentation.columns import Columns
from viewer.text.records import NamedTuple
from viewer.text.version import Role, Span

_NONE = -1


class _Plain(NamedTuple):
    """A passage of at most one sentence a side, without edits; -1 where a side has none."""

    kind: Kind
    role: Role
    old_start: int
    old_end: int
    new_start: int
    new_end: int


_NOWHERE = Span(_NONE, _NONE)

Others = tuple[tuple[int, Passage], ...]


class Passages(Sequence[Passage]):
    """A sequence of passages; those that are plain are made when they are asked for."""

    def __init__(self, plain: Columns[_Plain], others: Others) -> None:
        self._plain = plain
        self._others = dict(others)

    def __len__(self) -> int:
        return len(self._plain)

    @overload
    def __getitem__(self, index: int) -> Passage: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Passage, ...]: ...
    def __getitem__(self, index: int | slice) -> Passage | tuple[Passage, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        number = index + len(self) if index < 0 else index
        return self._others.get(number) or _passage(self._plain[number])

    def __iter__(self) -> Iterator[Passage]:
        for number, plain in enumerate(self._plain):
            yield self._others.get(number) or _passage(plain)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


def parted(passages: Sequence[Passage]) -> tuple[Columns[_Plain], Others]:
    """Return what ``Passages`` is made of; there is at least one passage."""
    others: list[tuple[int, Passage]] = []
    for number, passage in enumerate(passages):
        _, moved, before, after, edits, variants, _, by_hand, part_of, _ = passage
        if edits or variants or moved or by_hand or part_of or len(before) > 1 or len(after) > 1:
            others.append((number, passage))
    # Of those the columns hold something as well, which nobody asks for. Field by field: it is a third of the time.
    old = [passage.old[0] if passage.old else _NOWHERE for passage in passages]
    new = [passage.new[0] if passage.new else _NOWHERE for passage in passages]
    columns: list[list[Any]] = [[passage.kind for passage in passages], [passage.role for passage in passages]]
    for spans in (old, new):
        columns += [start for start, _ in spans], [end for _, end in spans]
    return Columns(_Plain, columns), tuple(others)


def _passage(plain: _Plain) -> Passage:
    kind, role, old_start, old_end, new_start, new_end = plain
    old = () if old_start == _NONE else (Span(old_start, old_end),)
    new = () if new_start == _NONE else (Span(new_start, new_end),)
    return Passage(kind, False, old, new, (), (), role)
