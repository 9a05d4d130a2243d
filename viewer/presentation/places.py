"""Where a passage stands: the numbers of its paragraphs, and how they are said.

Finds no passages (see ``navigation``). Paragraphs count from 1, as a person counts.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from viewer.presentation.phrases import ENGLISH
from viewer.text.version import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model.comparison import Comparison, Passage
    from viewer.presentation.phrases import Phrasebook
    from viewer.text.version import Span, Version

_START = attrgetter("start")


class Where(NamedTuple):
    """The first and the last paragraph on each side; both are 0 on a side where the passage does not stand.

    ``by_hand`` says that it stands where it does because a person said so. ``unit`` is what the numbers count:
    paragraphs, or lines of source.
    """

    old: tuple[int, int]
    new: tuple[int, int]
    moved: bool
    by_hand: bool = False
    unit: Unit = Unit.PARAGRAPH

    def words(self, book: Phrasebook = ENGLISH) -> str:
        """Say where: "paragraph 4", "paragraphs 4–5", "paragraph 4 → 6", "earlier paragraph 3, taken apart by hand"."""
        if not self.by_hand:
            return self._numbers(book)
        if (0, 0) in (self.old, self.new):
            return book.translate("Place", "{place}, taken apart by hand").format(place=self._numbers(book))
        return book.translate("Place", "{place}, paired by hand").format(place=self._numbers(book))

    def _numbers(self, book: Phrasebook) -> str:
        if self.unit is Unit.LINE:
            return _lines(self, book)
        if self.new == (0, 0):
            return _earlier(*self.old, book)
        if self.moved and self.old != self.new:
            pattern = book.translate("Place", "paragraph {old} → {new}")
            return pattern.format(old=_range(*self.old, book), new=_range(*self.new, book))
        return _later(*self.new, book)


def _lines(where: Where, book: Phrasebook) -> str:
    old, new = _range(*where.old, book), _range(*where.new, book)
    if where.new == (0, 0):
        if where.old[0] == where.old[1]:
            return book.translate("Place", "earlier line {lines}").format(lines=old)
        return book.translate("Place", "earlier lines {lines}").format(lines=old)
    if where.moved and old != new:
        return book.translate("Place", "line {old} → {new}").format(old=old, new=new)
    if where.new[0] == where.new[1]:
        return book.translate("Place", "line {lines}").format(lines=new)
    return book.translate("Place", "lines {lines}").format(lines=new)


def _earlier(first: int, last: int, book: Phrasebook) -> str:
    if first == last:
        return book.translate("Place", "earlier paragraph {number}").format(number=book.number(first))
    return book.translate("Place", "earlier paragraphs {numbers}").format(numbers=_range(first, last, book))


def _later(first: int, last: int, book: Phrasebook) -> str:
    if first == last:
        return book.translate("Place", "paragraph {number}").format(number=book.number(first))
    return book.translate("Place", "paragraphs {numbers}").format(numbers=_range(first, last, book))


def _range(first: int, last: int, book: Phrasebook) -> str:
    return book.number(first) if first == last else f"{book.number(first)}–{book.number(last)}"


class Places:
    """Name the paragraphs of passages in one comparison; making one costs nothing, so that nobody has to keep it."""

    def __init__(self, comparison: Comparison) -> None:
        self._old = comparison.old.paragraphs
        self._new = comparison.new.paragraphs
        self._unit = Unit.LINE if comparison.unit is Unit.LINE else Unit.PARAGRAPH

    def of(self, passage: Passage) -> Where:
        """Find where a passage stands."""
        old, new = _numbers(self._old, passage.old), _numbers(self._new, passage.new)
        return Where(old, new, passage.moved, passage.by_hand, self._unit)


def _numbers(paragraphs: Sequence[Span], spans: tuple[Span, ...]) -> tuple[int, int]:
    if not spans:
        return (0, 0)
    numbers = [bisect_right(paragraphs, span.start, key=_START) for span in spans]
    return (max(1, min(numbers)), max(1, *numbers))


def paragraph_number(version: Version, spans: tuple[Span, ...]) -> int:
    """Give the number of the paragraph in which the first of ``spans`` begins, 0 for no spans."""
    if not spans:
        return 0
    return max(1, bisect_right(version.paragraphs, spans[0].start, key=_START))
