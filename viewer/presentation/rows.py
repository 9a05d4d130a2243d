"""The rows of the change list: each change's kind, and when asked an excerpt with its words marked, and its place.

Decides nothing about filtering or order on the screen (see ``filters`` and ``navigation``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.comparison import Kind, Nature
from viewer.presentation.excerpts import Run, excerpt
from viewer.presentation.noteworthy import noteworthy
from viewer.presentation.places import Places, Where
from viewer.text.asking import asking, never
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from viewer.model.comparison import Comparison, Passage
    from viewer.presentation.noteworthy import Noteworthy
    from viewer.text.asking import Check
    from viewer.text.version import Role

__all__ = ["ChangeRow", "Run", "change_rows", "is_change"]

# Passages between two questions whether to go on.
_OFTEN = 1024

_NATURE_ORDER = {nature: rank for rank, nature in enumerate(Nature)}


class ChangeRow(NamedTuple):
    """One change. ``passage`` is its index in ``comparison.passages``.

    ``natures`` are those of the passage's edits and what they touch besides, each once, the weightiest first. A row
    has no words of our own, so that it can be made where nobody knows the reader's language: see ``titles`` and
    ``places``.
    """

    passage: int
    kind: Kind
    moved: bool
    role: Role
    natures: tuple[Nature, ...]
    by_hand: bool
    comparison: Comparison

    def __repr__(self) -> str:
        # Each row would show all of the comparison again.
        return f"ChangeRow{tuple(self)[:-1]}"

    # Made when they are asked for: of ten thousand rows a reader sees a dozen.

    @property
    def excerpt(self) -> tuple[Run, ...]:
        """What changed, in one line of runs."""
        return excerpt(self.comparison, self.comparison.passages[self.passage])

    @property
    def place(self) -> Where:
        """Where the passage stands."""
        return Places(self.comparison).of(self.comparison.passages[self.passage])


def change_rows(comparison: Comparison, found: Noteworthy | None = None, check: Check = never) -> tuple[ChangeRow, ...]:
    """Make a row of every passage that is not unchanged in its place, in reading order.

    ``found`` is what is noteworthy in the comparison, where that is known already. ``check`` may raise ``Stopped``.
    """
    return tuple(
        ChangeRow(number, passage.kind, passage.moved, passage.role, natures(passage), passage.by_hand, comparison)
        for number, passage in asking((found or noteworthy(comparison)).passages, check, _OFTEN)
        if is_change(passage)
    )


def is_change(passage: Passage) -> bool:
    """Tell whether a passage has a row."""
    return passage.moved or passage.kind is not Kind.UNCHANGED


def natures(passage: Passage) -> tuple[Nature, ...]:
    """Give what a passage's edits are about and touch besides, each nature once, in the order of their weight."""
    if not passage.edits:
        return ()
    return tuple(sorted(passage.natures, key=_NATURE_ORDER.__getitem__))
