"""The report for a person at a terminal: what changed, in reading order, with the words marked.

Prints nothing itself; for programs there is ``report_json``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.comparison import Kind
from viewer.presentation.places import Places
from viewer.presentation.redline import DELETION, INSERTION, KEPT, Word, redline, shown_whole, whole
from viewer.presentation.rows import natures
from viewer.presentation.summary import count, status_line
from viewer.presentation.words import number_of, title
from viewer.presentation.wrapping import BOLD, COLORS, FAINT, MARKS, UNMARKED, Style, visible, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model.comparison import Comparison, Passage

_INDENT = "    "
_NARROWEST = 30
_LEGEND = (
    "Words in [-such brackets-] stand only in the earlier version, words in {+such braces+} only in the later one."
)
_COARSE = "The comparison was cut short to save time: some parts are compared less closely than the rest."


def text_report(comparison: Comparison, old_name: str, new_name: str, color: bool, width: int) -> str:
    """Write the report, with lines of at most ``width`` columns where words allow it.

    With ``color`` deleted words are red and struck, added ones green and underlined; without it they
    stand in brackets. Unchanged passages are counted, not shown.
    """
    return "\n".join(_Report(comparison, color, max(_NARROWEST, width)).lines(old_name, new_name)) + "\n"


class _Report:
    def __init__(self, comparison: Comparison, color: bool, width: int) -> None:
        self._comparison = comparison
        self._color = color
        self._width = width
        self._styles = COLORS if color else MARKS
        self._places = Places(comparison)

    def lines(self, old_name: str, new_name: str) -> Iterator[str]:
        counts = count(self._comparison)
        yield f"Earlier version: {visible(old_name)}"
        yield f"Later version:   {visible(new_name)}"
        yield ""
        yield from self._plain(f"{status_line(counts, typographic_shown=False)}.", "")
        if not self._comparison.complete:
            yield from self._plain(_COARSE, "")
        if not self._color and any(passage.edits for passage in self._comparison.passages):
            yield ""
            yield from self._plain(_LEGEND, "")
        if counts.changed:
            yield from self._body()

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
        yield self._styled(f"{_INDENT}({number_of(quiet, 'sentence', 'sentences')} unchanged)", FAINT)

    def _change(self, number: int, passage: Passage) -> Iterator[str]:
        head = f"{number}. {title(passage.kind, passage.moved, passage.role)}"
        about = ", ".join(nature.value for nature in natures(passage))
        where = self._places.of(passage)
        yield f"{self._styled(head, BOLD)}, {where}{f': {about}' if about else ''}"
        old, new = self._comparison.old.text, self._comparison.new.text
        if not shown_whole(passage):
            yield from self._wrapped(redline(self._comparison, passage), self._styles)
            return
        # A passage on one side only is named by its title; marks around all of it would add nothing.
        styles = self._styles if self._color else UNMARKED
        both = passage.kind is Kind.REWRITTEN
        if passage.old:
            yield from self._labeled("Earlier: " if both else "", whole(old, passage.old, DELETION), styles)
        if passage.new:
            yield from self._labeled("Later:   " if both else "", whole(new, passage.new, INSERTION), styles)

    def _labeled(self, label: str, words: list[Word], styles: dict[str, Style]) -> Iterator[str]:
        indent = _INDENT + " " * len(label)
        for line in wrap(words, self._width, indent, styles):
            yield _INDENT + label + line[len(indent) :]
            label = " " * len(label)

    def _wrapped(self, words: list[Word], styles: dict[str, Style]) -> Iterator[str]:
        return wrap(words, self._width, _INDENT, styles)

    def _plain(self, sentence: str, indent: str) -> Iterator[str]:
        return wrap((Word(part, KEPT, True, -1) for part in sentence.split()), self._width, indent, UNMARKED)

    def _styled(self, text: str, style: Style) -> str:
        return f"{style.opening}{text}{style.closing}" if self._color else text
