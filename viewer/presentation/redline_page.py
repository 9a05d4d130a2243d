"""The whole comparison as one text, a marked-up copy: deleted words struck, added ones underlined.

Marks by roles and ranges only, as the pages of the two sides do; the flow of words inside one pair is
laid out in ``redline``. Ranges are half-open, in code points unless said otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from viewer.model.comparison import Kind
from viewer.presentation.both_forms import with_both_forms
from viewer.presentation.direction import ISOLATE, ISOLATE_END, reads_right_to_left
from viewer.presentation.highlights import MOVED, VARIANT, Mark, SideHighlights, Tint, tint_role
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.page import Block, Page, with_directions_shown
from viewer.presentation.phrases import ENGLISH
from viewer.presentation.redline import DELETION, INSERTION, KEPT, THIN, apart, redline, shown_role, shown_whole
from viewer.presentation.redline_order import Entry, breaks_before, entries, later_breaks
from viewer.presentation.source_redline import marked_lines
from viewer.text.records import NamedTuple
from viewer.text.version import Role, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model.comparison import Comparison, Passage
    from viewer.presentation.phrases import Phrasebook
    from viewer.text.version import Span

# The role of words that stand in no version: where a moved passage went to, or came from.
LABEL = "label"

# Words of a passage that is struck or underlined as a whole: marked more calmly than words within a sentence.
WHOLE_DELETION, WHOLE_INSERTION = "whole_deletion", "whole_insertion"
_WHOLE = {DELETION: WHOLE_DELETION, INSERTION: WHOLE_INSERTION, KEPT: KEPT}

# The earlier form of a word that differs in typography only; the later form is a variant.
VARIANT_BEFORE = "variant_before"
_FORMS = {DELETION: VARIANT_BEFORE, INSERTION: VARIANT}

_UNSHOWABLE = re.compile("[\ufdd0\ufdd1\ud800-\udfff]")


class Place(NamedTuple):
    """Where a passage stands on the page: [start, end) in UTF-16 units."""

    start: int
    end: int
    passage: int


class RedlinePage(NamedTuple):
    """The page, and where each passage stands on it.

    ``highlights`` are the tints and marks in UTF-16 units. ``places`` are in order and tile the text
    that is not white space; the place that a moved passage left is in ``left``, by the passage's number.
    """

    page: Page
    offsets: Utf16Map
    highlights: SideHighlights
    places: tuple[Place, ...]
    left: dict[int, Place]
    unit: Unit = Unit.SENTENCE

    def place_of(self, passage: int) -> Place | None:
        """Give where a passage stands in the later version, or stood if it was deleted."""
        left = self.left.get(passage)
        return next((place for place in self.places if place.passage == passage and place != left), None)

    def passage_at(self, offset: int) -> int | None:
        """Give the passage at an offset, or the last one before it; None above all text."""
        rank = bisect_right(self.places, offset, key=lambda place: place.start) - 1
        return self.places[rank].passage if rank >= 0 else None


def redline_page(comparison: Comparison, book: Phrasebook = ENGLISH, typographic: bool = False) -> RedlinePage:
    """Write the marked-up copy of a comparison; ``book`` has the words between brackets.

    With ``typographic`` words that differ in typography only stand there in both forms.
    """
    writer = _Writer(comparison, typographic)
    flow = entries(comparison, book)
    for entry, broken in zip(flow, breaks_before(comparison, flow), strict=True):
        writer.write(entry, new_paragraph=broken)
    return writer.page()


class _Writer:
    """Puts one passage after the other."""

    def __init__(self, comparison: Comparison, typographic: bool) -> None:
        self._comparison = comparison
        self._typographic = typographic
        self._later_breaks = later_breaks(comparison)
        self._lines = comparison.unit is Unit.LINE
        self._to_the_left = bool(reads_right_to_left(comparison.new.text))
        self._pieces: list[str] = []
        self._copied: list[str] = []  # the same with the marks that are shown as arrows
        self._length = 0
        self._tints: list[tuple[int, int, str, int]] = []
        self._marks: list[tuple[int, int, str, int]] = []
        self._places: list[tuple[int, int, int]] = []
        self._left: dict[int, int] = {}

    def write(self, entry: Entry, *, new_paragraph: bool) -> None:
        """Add one entry, in a paragraph of its own or behind the one before it."""
        if self._length:
            self._put("\n" if new_paragraph else " ")
        passage = self._comparison.passages[entry.passage]
        if passage.role is Role.LINE and self._length:
            self._write_blank_line(passage, left=entry.left)
        start = self._length
        if entry.label:
            self._put_label(entry.label, entry.passage)
            self._put("\n" if passage.role is Role.LINE else " ")
        if entry.left:
            self._left[entry.passage] = len(self._places)
            self._write_side(self._comparison.old.text, passage.old, DELETION, entry.passage)
        else:
            self._write_passage(passage, entry.passage)
        self._places.append((start, self._length, entry.passage))
        role = MOVED if entry.left else tint_role(passage)
        if role and (self._typographic or role != Kind.TYPOGRAPHIC.value):
            self._tints.append((start, self._length, role, entry.passage))

    def _write_passage(self, passage: Passage, number: int) -> None:
        old, new = self._comparison.old.text, self._comparison.new.text
        if passage.role is Role.LINE:
            self._write_lines(passage, number)
            return
        dressed = self._typographic and bool(passage.variants)
        if (passage.edits or dressed) and not shown_whole(passage):
            self._write_words(passage, number)
            return
        whole = shown_whole(passage)
        if passage.old and whole:
            self._write_side(old, passage.old, DELETION, number)
            if passage.new:
                self._put(" ")
        if passage.new:
            self._write_side(new, passage.new, INSERTION if whole else KEPT, number)

    def _write_side(self, text: str, spans: tuple[Span, ...], role: str, number: int) -> None:
        """Write the sentences of one side, a kept or added one in the paragraphs of the later version."""
        for rank, (start, end) in enumerate(spans):
            if rank and self._lines:
                for _ in range(min(2, text.count("\n", spans[rank - 1].end, start))):
                    self._put("\n")
            elif rank:
                broken = role != DELETION and spans[rank - 1].end in self._later_breaks
                self._put("\n" if broken else " ")
            self._put(text[start:end], _WHOLE[role], number)

    def _write_lines(self, passage: Passage, number: int) -> None:
        """Write lines of source, letter for letter; what differs in spacing only is as the later version has it."""
        if not passage.edits:
            if passage.new:
                self._write_side(self._comparison.new.text, passage.new, KEPT if passage.old else INSERTION, number)
            else:
                self._write_side(self._comparison.old.text, passage.old, DELETION, number)
            return
        for rank, line in enumerate(marked_lines(self._comparison, passage)):
            if rank:
                self._put("\n")
            for piece in line:
                self._put(piece.text, piece.role, number)

    def _write_blank_line(self, passage: Passage, *, left: bool) -> None:
        """Write a blank line before lines of source, if they have one where they stand."""
        later = bool(passage.new) and not left
        text = self._comparison.new.text if later else self._comparison.old.text
        start = (passage.new if later else passage.old)[0].start
        before = text.rfind("\n", 0, start)
        if before >= 0 and not text[text.rfind("\n", 0, before) + 1 : before].strip():
            self._put("\n")

    def _write_words(self, passage: Passage, number: int) -> None:
        """Write the words of a pair; those that stand together in one role get one mark."""
        dressed: frozenset[int] = frozenset()
        if self._typographic and passage.variants:
            passage, dressed = with_both_forms(self._comparison, passage)
        ends = self._breaking_counts(passage)
        seen = 0
        role, start = KEPT, self._length
        for rank, word in enumerate(apart(redline(self._comparison, passage))):
            # A sentence of the later version ends its paragraph inside the passage.
            broken = word.role != DELETION and bool(ends) and seen >= ends[0]
            if broken:
                ends.pop(0)
            shown = _FORMS[word.role] if word.edit in dressed else shown_role(word)
            if shown != role or broken:
                self._mark(start, self._length, role, number)
                start = -1
            if rank and (broken or word.spaced):
                self._put("\n" if broken else " ")
            if start < 0:
                role, start = shown, self._length
            self._put(word.text)
            if word.role != DELETION and word.text != THIN:
                seen += len(word.text)
        self._mark(start, self._length, role, number)

    def _breaking_counts(self, passage: Passage) -> list[int]:
        """Give after how many visible characters of the later side a new paragraph begins."""
        counts: list[int] = []
        total = 0
        text = self._comparison.new.text
        for start, end in passage.new[:-1]:
            total += sum(map(len, text[start:end].split()))
            if end in self._later_breaks:
                counts.append(total)
        return counts

    def _put_label(self, label: str, number: int) -> None:
        """Add words of our own; they must not turn the paragraph that they stand in."""
        before, after = (ISOLATE, ISOLATE_END) if self._to_the_left else ("", "")
        self._add(before)
        start = self._length
        self._add(label)
        self._mark(start, self._length, LABEL, number)
        self._add(after)

    def _put(self, text: str, role: str = KEPT, number: int = -1) -> None:
        shown = _UNSHOWABLE.sub("\ufffd", text if text == "\n" else " ".join(text.splitlines()))
        start = self._length
        self._add(with_directions_shown(shown, self._comparison.new.text), shown)
        self._mark(start, self._length, role, number)

    def _add(self, shown: str, copied: str | None = None) -> None:
        self._pieces.append(shown)
        self._copied.append(shown if copied is None else copied)
        self._length += len(shown)

    def _mark(self, start: int, end: int, role: str, number: int) -> None:
        if role and 0 <= start < end:
            self._marks.append((start, end, role, number))

    def page(self) -> RedlinePage:
        """Give what was written."""
        text, copied = "".join(self._pieces), "".join(self._copied)
        offsets = Utf16Map(text)
        to = offsets.to_utf16
        marks = tuple(Mark(to(start), to(end), role, number) for start, end, role, number in self._marks)
        tints = tuple(Tint(to(start), to(end), role, number) for start, end, role, number in self._tints)
        places = tuple(Place(to(start), to(end), number) for start, end, number in self._places)
        return RedlinePage(
            Page(text, tuple(_blocks(text)), "" if copied == text else copied),
            offsets,
            SideHighlights(tints, marks),
            places,
            {number: places[rank] for number, rank in self._left.items()},
            self._comparison.unit,
        )


def _blocks(text: str) -> Iterator[Block]:
    start = 0
    for line in text.split("\n"):
        yield Block(start, start + len(line))
        start += len(line) + 1
