"""The passages of a long comparison, of which nearly all say no more than which sentence stands where.

Compares nothing. Those that say more, edits or several sentences, are kept as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, overload

from viewer.app.columns import Columns
from viewer.model.comparison import Kind, Passage
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


_NOWHERE = (_NONE, _NONE)
_ELSEWHERE = _Plain(Kind.UNCHANGED, Role.BODY, _NONE, _NONE, _NONE, _NONE)

_NOTHING_TOLD = list(Passage(Kind.UNCHANGED, False, (), (), (), (), Role.BODY)[7:])

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
    rows: list[tuple[Kind | Role | int, ...]] = []
    others: list[tuple[int, Passage]] = []
    for number, passage in enumerate(passages):
        kind, moved, old, new, edits, variants, role, *told = passage
        if edits or variants or moved or len(old) > 1 or len(new) > 1 or told != _NOTHING_TOLD:
            others.append((number, passage))
            rows.append(_ELSEWHERE)
        else:
            rows.append((kind, role, *(old[0] if old else _NOWHERE), *(new[0] if new else _NOWHERE)))
    return Columns(rows, _Plain), tuple(others)


def _passage(plain: _Plain) -> Passage:
    kind, role, old_start, old_end, new_start, new_end = plain
    old = () if old_start == _NONE else (Span(old_start, old_end),)
    new = () if new_start == _NONE else (Span(new_start, new_end),)
    return Passage(kind, False, old, new, (), (), role)
