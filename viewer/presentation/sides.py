"""The two sides of a comparison: the earlier version and the later one.

Names the sides only; what stands on them is in ``viewer.model``.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.model.comparison import Comparison, Passage
    from viewer.text.version import Span, Version


class Side(Enum):
    """One of the two versions that are laid side by side."""

    OLD = "old"
    NEW = "new"

    @property
    def other(self) -> Side:
        """The side across from this one."""
        return Side.NEW if self is Side.OLD else Side.OLD


def spans_on(passage: Passage, side: Side) -> tuple[Span, ...]:
    """Give the spans of a passage on one side: [start, end) in code points, in reading order."""
    return passage.old if side is Side.OLD else passage.new


def version_on(comparison: Comparison, side: Side) -> Version:
    """Give the version that stands on one side."""
    return comparison.old if side is Side.OLD else comparison.new
