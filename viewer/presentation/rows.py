"""The rows of the change list: each change's kind, an excerpt with its words marked, its place.

Decides nothing about filtering or order on the screen (see ``filters`` and ``navigation``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.model.comparison import Kind, Nature
from viewer.presentation.excerpts import Run, excerpt
from viewer.presentation.places import Places, Where

if TYPE_CHECKING:
    from viewer.model.comparison import Comparison, Passage
    from viewer.text.version import Role

__all__ = ["ChangeRow", "Run", "change_rows"]

_NATURE_ORDER = {nature: rank for rank, nature in enumerate(Nature)}


class ChangeRow(NamedTuple):
    """One change. ``passage`` is its index in ``Comparison.passages``.

    ``natures`` are those of the passage's edits, each once, the weightiest first. A row has no words of our
    own, so that it can be made where nobody knows the reader's language: see ``titles`` and ``places``.
    """

    passage: int
    kind: Kind
    moved: bool
    role: Role
    excerpt: tuple[Run, ...]
    place: Where
    natures: tuple[Nature, ...]


def change_rows(comparison: Comparison) -> tuple[ChangeRow, ...]:
    """Make a row of every passage that is not unchanged in its place, in reading order."""
    places = Places(comparison)
    return tuple(
        ChangeRow(
            passage=number,
            kind=passage.kind,
            moved=passage.moved,
            role=passage.role,
            excerpt=excerpt(comparison, passage),
            place=places.of(passage),
            natures=natures(passage),
        )
        for number, passage in enumerate(comparison.passages)
        if passage.moved or passage.kind is not Kind.UNCHANGED
    )


def natures(passage: Passage) -> tuple[Nature, ...]:
    """Give the natures of a passage's edits, each once, in the order of their weight."""
    return tuple(sorted({edit.nature for edit in passage.edits}, key=_NATURE_ORDER.__getitem__))
