"""Where a passage stands: the numbers of its paragraphs, and how they are said.

Finds no passages (see ``navigation``). Paragraphs count from 1, as a person counts.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from viewer.presentation.parts import Wholes
from viewer.presentation.phrases import ENGLISH
from viewer.text.records import NamedTuple
from viewer.text.version import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viewer.model.comparison import Comparison, Passage
    from viewer.presentation.phrases import Phrasebook
    from viewer.text.version import Span, Version

_START = attrgetter("start")


class Where(NamedTuple):
    """The first and the last paragraph on each side; both are 0 on a side where the passage does not stand.

    ``by_hand`` says that it stands where it does because a person said so. ``unit`` is what the numbers count:
    paragraphs, or lines of source. ``part_of`` is the paragraph of the other version that has what it is a part of, 0
    where it is no part; ``in_sentence`` says that this is a sentence, and not the whole paragraph. ``parts`` are the
    paragraphs of parts of it that stand elsewhere: in the earlier version, and in the later one.
    """

    old: tuple[int, int]
    new: tuple[int, int]
    moved: bool
    by_hand: bool = False
    unit: Unit = Unit.PARAGRAPH
    part_of: int = 0
    in_sentence: bool = True
    parts: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())

    def words(self, book: Phrasebook = ENGLISH) -> str:
        """Say where: "paragraph 4", "paragraphs 4–5", "paragraph 4 → 6", "earlier paragraph 3, taken apart by hand".

        What was merged or split says where it was as well: "paragraphs 4–5 → 6".

        Of a part that stands elsewhere as "paragraph 9, part of a sentence in earlier paragraph 2"; of the whole as
        "paragraph 2, a part of it now in paragraph 9".
        """
        if self.part_of:
            return self._as_part(book)
        if not self.by_hand:
            return self._with_parts(self._numbers(book), book)
        if (0, 0) in (self.old, self.new):
            return book.translate("Place", "{place}, taken apart by hand").format(place=self._numbers(book))
        return book.translate("Place", "{place}, paired by hand").format(place=self._numbers(book))

    def short(self, book: Phrasebook = ENGLISH) -> str:
        """Say the same where there is little room: "part of paragraph 2 → 9", "paragraph 5 → part of 9"."""
        if not self.part_of:
            return self.words(book)
        numbers = book.number(self.old[0] or self.part_of), book.number(self.new[0] or self.part_of)
        if self.new == (0, 0):
            return book.translate("Place", "paragraph {old} → part of {new}").format(old=numbers[0], new=numbers[1])
        return book.translate("Place", "part of paragraph {old} → {new}").format(old=numbers[0], new=numbers[1])

    def _as_part(self, book: Phrasebook) -> str:
        if self.new == (0, 0) and self.in_sentence:
            words = book.translate("Place", "{place}, now part of a sentence in paragraph {number}")
        elif self.new == (0, 0):
            words = book.translate("Place", "{place}, now part of paragraph {number}")
        elif self.in_sentence:
            words = book.translate("Place", "{place}, part of a sentence in earlier paragraph {number}")
        else:
            words = book.translate("Place", "{place}, part of earlier paragraph {number}")
        return words.format(place=self._numbers(book), number=book.number(self.part_of))

    def _with_parts(self, place: str, book: Phrasebook) -> str:
        for number in self.parts[0]:
            words = book.translate("Place", "{place}, a part of it from earlier paragraph {number}")
            place = words.format(place=place, number=book.number(number))
        for number in self.parts[1]:
            words = book.translate("Place", "{place}, a part of it now in paragraph {number}")
            place = words.format(place=place, number=book.number(number))
        return place

    def _numbers(self, book: Phrasebook) -> str:
        if self.unit is Unit.LINE:
            return _lines(self, book)
        if self.new == (0, 0):
            return _earlier(*self.old, book)
        if self.old != self.new and (self.moved or self._joins()):
            pattern = book.translate("Place", "paragraph {old} → {new}")
            if self.old[0] != self.old[1]:
                pattern = book.translate("Place", "paragraphs {old} → {new}")
            return pattern.format(old=_range(*self.old, book), new=_range(*self.new, book))
        return _later(*self.new, book)

    def _joins(self) -> bool:
        """Tell whether more paragraphs on one side are fewer on the other."""
        return self.old != (0, 0) and self.old[1] - self.old[0] != self.new[1] - self.new[0]


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
    """Name the paragraphs of passages in one comparison; making one costs nothing, so that nobody has to keep it.

    Who gives the indexes of its ``parts`` (see ``viewer.presentation.parts``) is told of wholes where their parts are.
    """

    def __init__(self, comparison: Comparison, parts: Iterable[int] = ()) -> None:
        self._comparison = comparison
        self._old = comparison.old.paragraphs
        self._new = comparison.new.paragraphs
        self._unit = Unit.LINE if comparison.unit is Unit.LINE else Unit.PARAGRAPH
        self._wholes = Wholes(comparison, parts)

    def of(self, passage: Passage) -> Where:
        """Find where a passage stands."""
        old, new = _numbers(self._old, passage.old), _numbers(self._new, passage.new)
        if passage.part_of is not None:
            whole = _numbers(self._old if passage.new else self._new, (passage.part_of,))[0]
            in_sentence = self._comparison.unit is not Unit.PARAGRAPH
            return Where(old, new, passage.moved, passage.by_hand, self._unit, whole, in_sentence)
        return Where(old, new, passage.moved, passage.by_hand, self._unit, parts=self._parts(passage))

    def _parts(self, passage: Passage) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Give the paragraphs, each once, in which parts of a passage stand on either side."""
        found: tuple[list[int], list[int]] = ([], [])
        for number in self._wholes.parts_of(passage):
            part = self._comparison.passages[number]
            side, spans = (1, part.new) if part.new else (0, part.old)
            found[side].append(_numbers(self._new if side else self._old, spans)[0])
        return tuple(dict.fromkeys(found[0])), tuple(dict.fromkeys(found[1]))


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
