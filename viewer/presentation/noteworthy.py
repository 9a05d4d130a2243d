"""The passages of which there is anything to say: all but those that are the same, word for word, in their place.

Says nothing of them. Of a long story they are few, and everybody who shows something asks for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.comparison import Kind
from viewer.text.asking import asking, never
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model.comparison import Comparison, Passage
    from viewer.text.asking import Check

# Passages between two questions whether to go on.
_OFTEN = 4096


class Noteworthy(NamedTuple):
    """Passages with their indexes, in order; ``dressed`` says whether some have typographic differences."""

    passages: Sequence[tuple[int, Passage]]
    dressed: bool


def noteworthy(comparison: Comparison, check: Check = never) -> Noteworthy:
    """Find what is more than unchanged in its place; ``check`` may raise ``Stopped``."""
    unchanged = Kind.UNCHANGED
    found = [
        (number, passage)
        for number, passage in enumerate(asking(comparison.passages, check, _OFTEN))
        if passage.kind is not unchanged or passage.moved or passage.edits or passage.variants
    ]
    dressed = any(passage.variants or passage.kind is Kind.TYPOGRAPHIC for _, passage in asking(found, check, _OFTEN))
    return Noteworthy(found, dressed)
