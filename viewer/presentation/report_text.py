"""The report for a person at a terminal: what changed, in reading order, with the words marked.

Prints nothing itself; for programs there is ``report_json``.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from viewer.presentation.phrases import ENGLISH
from viewer.presentation.places import Places
from viewer.presentation.redline import DELETION, INSERTION, KEPT, Word, redline, shown_whole, whole
from viewer.presentation.rows import natures
from viewer.presentation.source_redline import marked_lines
from viewer.presentation.summary import count, status_line
from viewer.presentation.titles import title
from viewer.presentation.words import nature_word, number_left_out
from viewer.presentation.wrapping import BOLD, COLORS, FAINT, MARKS, UNMARKED, Style, columns, visible, wrap
from viewer.text.version import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model.comparison import Comparison, Passage
    from viewer.presentation.phrases import Phrasebook

_INDENT = "    "
_NARROWEST = 30
_TAB = 4  # columns


def text_report(
    comparison: Comparison,
    old_name: str,
    new_name: str,
    color: bool,
    width: int,
    book: Phrasebook = ENGLISH,
    beside: tuple[str, ...] = (),
) -> str:
    """Write the report, with lines of at most ``width`` columns where words allow it; lines of source stay whole.

    With ``color`` deleted words are red and struck, added ones green and underlined; without it they
    stand in brackets. Unchanged passages are counted, not shown. ``beside`` is what is to be said of what stands
    beside the text, a sentence each.
    """
    report = _Report(comparison, color, max(_NARROWEST, width), book)
    return "\n".join(report.lines(old_name, new_name, beside)) + "\n"


class _Report:
    def __init__(self, comparison: Comparison, color: bool, width: int, book: Phrasebook) -> None:
        self._book = book
        self._comparison = comparison
        self._color = color
        self._width = width
        self._styles = COLORS if color else MARKS
        self._places = Places(comparison)

    def lines(self, old_name: str, new_name: str, beside: tuple[str, ...]) -> Iterator[str]:
        counts = count(self._comparison)
        earlier = self._book.translate("Report", "Earlier version:")
        later = self._book.translate("Report", "Later version:")
        for label, name in zip(_aligned(earlier, later), (old_name, new_name), strict=True):
            yield f"{label} {visible(name)}"
        for told in beside:
            yield from self._plain(visible(told), "")
        yield ""
        yield from self._plain(f"{status_line(counts, False, self._book)}.", "")
        if not self._comparison.complete:
            yield from self._plain(self._coarse(), "")
        if not self._color and any(passage.edits for passage in self._comparison.passages):
            yield ""
            yield from self._plain(self._legend(), "")
        if counts.changed:
            yield from self._body()

    def _coarse(self) -> str:
        return self._book.translate(
            "Report",
            "The comparison was cut short to save time: some parts are compared less closely than the rest.",
        )

    def _legend(self) -> str:
        return self._book.translate(
            "Report",
            "Words in [-such brackets-] stand only in the earlier version,"
            " words in {+such braces+} only in the later one.",
        )

    def _body(self) -> Iterator[str]:
        """Give the changes in reading order, with the number of unchanged passages between them."""
        quiet = number = 0
        for passage in self._comparison.passages:
            if not passage.changed:
                quiet += 1
                continue
            if quiet:
                yield from self._left_out(quiet)
                quiet = 0
            number += 1
            yield ""
            yield from self._change(number, passage)
        if quiet:
            yield from self._left_out(quiet)

    def _left_out(self, quiet: int) -> Iterator[str]:
        yield ""
        words = number_left_out(self._comparison.unit, quiet, self._book)
        yield self._styled(f"{_INDENT}{words}", FAINT)

    def _change(self, number: int, passage: Passage) -> Iterator[str]:
        head = f"{number}. {title(passage.kind, passage.moved, passage.role, self._book)}"
        about = ", ".join(nature_word(nature, self._book) for nature in natures(passage))
        where = self._places.of(passage).words(self._book)
        yield f"{self._styled(head, BOLD)}, {where}{f': {about}' if about else ''}"
        old, new = self._comparison.old.text, self._comparison.new.text
        if passage.role is Role.LINE:
            yield from self._lines(passage)
            return
        if not shown_whole(passage):
            yield from self._wrapped(redline(self._comparison, passage), self._styles)
            return
        # A passage on one side only is named by its title; marks around all of it would add nothing.
        styles = self._styles if self._color else UNMARKED
        earlier, later = self._labels() if passage.old and passage.new else ("", "")
        if passage.old:
            yield from self._labeled(earlier, whole(old, passage.old, DELETION), styles)
        if passage.new:
            yield from self._labeled(later, whole(new, passage.new, INSERTION), styles)

    def _lines(self, passage: Passage) -> Iterator[str]:
        """Give lines of source as they stand, however long they are."""
        styles = UNMARKED if shown_whole(passage) and not self._color else self._styles
        for line in marked_lines(self._comparison, passage):
            words = [Word(piece.text.expandtabs(_TAB), piece.role, False, piece.edit) for piece in line if piece.text]
            yield from wrap(words, sys.maxsize, _INDENT, styles)

    def _labels(self) -> tuple[str, str]:
        earlier, later = self._book.translate("Report", "Earlier:"), self._book.translate("Report", "Later:")
        first, second = _aligned(earlier, later)
        return f"{first} ", f"{second} "

    def _labeled(self, label: str, words: list[Word], styles: dict[str, Style]) -> Iterator[str]:
        indent = _INDENT + " " * columns(label)
        for line in wrap(words, self._width, indent, styles):
            yield _INDENT + label + line[len(indent) :]
            label = indent[len(_INDENT) :]

    def _wrapped(self, words: list[Word], styles: dict[str, Style]) -> Iterator[str]:
        return wrap(words, self._width, _INDENT, styles)

    def _plain(self, sentence: str, indent: str) -> Iterator[str]:
        return wrap((Word(part, KEPT, True, -1) for part in sentence.split()), self._width, indent, UNMARKED)

    def _styled(self, text: str, style: Style) -> str:
        return f"{style.opening}{text}{style.closing}" if self._color else text


def _aligned(*labels: str) -> tuple[str, ...]:
    """Fill up labels so that what follows them stands in one column."""
    widest = max(map(columns, labels))
    return tuple(label + " " * (widest - columns(label)) for label in labels)
