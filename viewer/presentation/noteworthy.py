"""The passages of which there is anything to say: all but those that are the same, word for word, in their place.

Says nothing of them. Of a long story they are few, and everybody who shows something asks for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.comparison import Kind
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model.comparison import Comparison, Passage


class Noteworthy(NamedTuple):
    """Passages with their indexes, in order; ``dressed`` says whether some have typographic differences."""

    passages: Sequence[tuple[int, Passage]]
    dressed: bool


def noteworthy(comparison: Comparison) -> Noteworthy:
    """Find what is more than unchanged in its place."""
    unchanged = Kind.UNCHANGED
    found = [
        (number, passage)
        for number, passage in enumerate(comparison.passages)
        if passage.kind is not unchanged or passage.moved or passage.edits or passage.variants
    ]
    dressed = any(passage.variants or passage.kind is Kind.TYPOGRAPHIC for _, passage in found)
    return Noteworthy(found, dressed)
