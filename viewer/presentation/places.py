"""Where a passage stands, in words: the numbers of its paragraphs.

Finds no passages (see ``navigation``). Paragraphs count from 1, as a person counts.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.model.comparison import Comparison, Passage
    from viewer.text.version import Span, Version


class Places:
    """Name the paragraphs of passages in one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self._old = _starts(comparison.old)
        self._new = _starts(comparison.new)

    def of(self, passage: Passage) -> str:
        """Say where: "paragraph 4", "paragraphs 4–5", "paragraph 4 → 6", "earlier paragraph 3"."""
        old, new = _numbers(self._old, passage.old), _numbers(self._new, passage.new)
        if not new:
            return f"earlier {_noun(old)} {old}"
        if passage.moved and old != new:
            return f"paragraph {old} → {new}"
        return f"{_noun(new)} {new}"


def _starts(version: Version) -> list[int]:
    return [paragraph.start for paragraph in version.paragraphs]


def _numbers(starts: list[int], spans: tuple[Span, ...]) -> str:
    """Give "4" or "4–6", "" for no spans."""
    if not spans:
        return ""
    numbers = [bisect_right(starts, span.start) for span in spans]
    first, last = max(1, min(numbers)), max(1, *numbers)
    return str(first) if first == last else f"{first}–{last}"


def _noun(numbers: str) -> str:
    return "paragraphs" if "–" in numbers else "paragraph"


def paragraph_number(version: Version, spans: tuple[Span, ...]) -> int:
    """Give the number of the paragraph in which the first of ``spans`` begins, 0 for no spans."""
    if not spans:
        return 0
    return max(1, bisect_right(version.paragraphs, spans[0].start, key=lambda paragraph: paragraph.start))
