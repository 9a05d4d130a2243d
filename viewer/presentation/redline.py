"""A paired passage as one text: kept, deleted and inserted words in the order they are read.

Finds no differences: it lays out the edits that the comparison found. Ranges are half-open, in code
points of the side they stand on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from viewer.model.comparison import Kind, Nature
from viewer.text.characters import QUOTES, UNSPACED
from viewer.text.records import NamedTuple
from viewer.text.version import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model.comparison import Comparison, Edit, Passage
    from viewer.text.tokens import Token

KEPT, DELETION, INSERTION = "", "deletion", "insertion"
# Words that only stand elsewhere in their passage: where they stand, and where they stood.
TRANSPOSITION, TRANSPOSITION_BEFORE = "transposition", "transposition_before"

# Set between deleted and inserted words that no space parts: their letters would run together.
THIN = "\u2009"

# Scripts without spaces can be broken between any two characters.
_WORD = rf"[{UNSPACED}]|[^\s{UNSPACED}]+"
# The same where there are none: to compile the other takes longer than to read a story's words.
_SPACED_WORD = r"\S+"


class Word(NamedTuple):
    """A run of characters without white space, with its role.

    ``role`` is KEPT, DELETION or INSERTION. ``spaced`` says that a space stands before the word.
    ``edit`` is the number of the edit it belongs to, -1 for a kept word. ``moved`` says that it only stands
    elsewhere in the passage: there is a deleted and an inserted one.
    """

    text: str
    role: str
    spaced: bool
    edit: int
    moved: bool = False


def shown_whole(passage: Passage) -> bool:
    """Tell whether a passage is read whole (one side, or whole against whole), not word by word."""
    return not passage.old or not passage.new or passage.whole or passage.kind is Kind.REWRITTEN


def shown_role(word: Word) -> str:
    """Give the role a word is marked in: as deleted and inserted ones, or as one that stands elsewhere."""
    if word.moved:
        return TRANSPOSITION_BEFORE if word.role == DELETION else TRANSPOSITION
    return word.role


def whole(text: str, spans: tuple[Span, ...], role: str) -> list[Word]:
    """Give all words of one side of a passage in one role."""
    return list(_Side(text, spans).take(spans[-1].end, role, 0 if role else -1)) if spans else []


def redline(comparison: Comparison, passage: Passage) -> list[Word]:
    """Give the words of a paired passage, kept ones as the later version writes them.

    A substitution is its deleted words followed by its inserted ones. Quotation marks are no words and
    belong to no edit: where one version has some at an edit and the other has none, they stand with its words.
    """
    if passage.role is Role.LINE:
        from viewer.presentation.source_redline import marked_lines, words_of_lines

        return words_of_lines(marked_lines(comparison, passage))
    words: list[Word] = []
    old = _Side(comparison.old.text, passage.old)
    new = _Side(comparison.new.text, passage.new)
    # A deletion does not say where in the later version it would stand: then kept words are counted.
    counted = any(edit.new is None for edit in passage.edits)
    for number, edit in enumerate(passage.edits):
        kept_end = _kept_end(old, new, edit, counted)
        earlier, later = _with_quotes(old, new, edit, kept_end)
        words += new.take(kept_end if later is None else later.start, KEPT, -1)
        moved = edit.nature is Nature.ORDER
        if earlier is not None:
            old.begin(earlier)
            words += old.take(earlier.end, DELETION, number, moved)
        if later is not None:
            words += new.take(later.end, INSERTION, number, moved)
    words += new.take(passage.new[-1].end, KEPT, -1)
    return words


def _with_quotes(old: _Side, new: _Side, edit: Edit, kept_end: int) -> tuple[Span | None, Span | None]:
    """Give the words of an edit on the earlier and on the later side, with quotation marks that the other lacks."""
    if edit.old is None:
        return None, edit.new
    wide_old = old.quoted(edit.old)
    if edit.new is None:
        return edit.old if new.has_quotes_at(kept_end) else wide_old, None
    wide_new = new.quoted(edit.new)
    opens = (wide_old.start < edit.old.start, wide_new.start < edit.new.start)
    closes = (wide_old.end > edit.old.end, wide_new.end > edit.new.end)
    own_start, own_end = opens[0] != opens[1], closes[0] != closes[1]
    spans = [
        Span(wide.start if own_start else bare.start, wide.end if own_end else bare.end)
        for wide, bare in ((wide_old, edit.old), (wide_new, edit.new))
    ]
    return spans[0], spans[1]


def _kept_end(old: _Side, new: _Side, edit: Edit, counted: bool) -> int:
    """Find where, in the later text, the kept words before an edit end."""
    if edit.new is None:
        assert edit.old is not None
        return new.after(old.tokens_before(edit.old.start))
    if edit.old is None and counted:
        old.position = old.after(new.tokens_before(edit.new.start))
    return edit.new.start


def apart(words: list[Word]) -> list[Word]:
    """Put a thin blank between deleted and inserted words that would read as one."""
    found: list[Word] = []
    for word in words:
        if found and not word.spaced and _runs_on(found[-1], word):
            found.append(Word(THIN, KEPT, False, -1))
        found.append(word)
    return found


def _runs_on(before: Word, after: Word) -> bool:
    if {before.role, after.role} != {DELETION, INSERTION}:
        return False
    first, last = before.text[-1], after.text[0]
    return first.isalnum() and last.isalnum() and (first < UNSPACED[0] or not re.match(f"[{UNSPACED}]", first))


class _Side:
    """One side of a passage, read from its start to its end."""

    def __init__(self, text: str, spans: tuple[Span, ...]) -> None:
        self._text = text
        self._spans = spans
        self._tokens: list[Token] | None = None
        self.position = spans[0].start

    def take(self, end: int, role: str, edit: int, moved: bool = False) -> Iterator[Word]:
        """Give the words from the position to ``end`` and go there; never back."""
        start, self.position = self.position, max(self.position, end)
        for span_start, span_end in self._spans:
            first = max(start, span_start)
            last = max(first, min(end, span_end))
            word = _WORD if max(self._text[first:last], default="") >= UNSPACED[0] else _SPACED_WORD
            for match in re.compile(word).finditer(self._text, first, last):
                at = match.start()
                spaced = at == span_start or self._text[at - 1].isspace()
                yield Word(match[0], role, spaced, edit, moved)

    def begin(self, span: Span) -> None:
        """Go to where a span begins; of one that has been read in part, to its rest."""
        if not span.start < self.position < span.end:
            self.position = span.start

    def quoted(self, span: Span) -> Span:
        """Give a span with the quotation marks that open right before it and close right behind it."""
        text, (start, end) = self._text, span
        while start > self.position and text[start - 1] in QUOTES:
            start -= 1
        if start > self.position and not text[start - 1].isspace():
            start = span.start
        while text[end : end + 1] and text[end] in QUOTES:
            end += 1
        if text[end : end + 1].isalnum():
            end = span.end
        return Span(start, end)

    def has_quotes_at(self, at: int) -> bool:
        """Tell whether there are quotation marks between the words before and behind a place."""
        behind = self._text[at:].lstrip()[:1]
        return any(mark and mark in QUOTES for mark in (self._text[max(0, at - 1) : at], behind))

    def tokens_before(self, end: int) -> int:
        """Count the tokens from the position up to ``end``."""
        return max(0, self._index(end) - self._index(self.position))

    def after(self, count: int) -> int:
        """Give the place after ``count`` more tokens, with the quotes that close behind the last."""
        if not count:
            return self.position
        tokens = self._all_tokens()
        last = min(self._index(self.position) + count, len(tokens)) - 1
        if last < 0:
            return self.position
        end = tokens[last].end
        limit = tokens[last + 1].start if last + 1 < len(tokens) else self._spans[-1].end
        while end < limit and not self._text[end].isspace():
            end += 1
        return end

    def _index(self, at: int) -> int:
        return bisect_left(self._all_tokens(), at, key=attrgetter("start"))

    def _all_tokens(self) -> list[Token]:
        if self._tokens is None:
            # Only who marks words word by word has to wait for what cuts them.
            from viewer.text.tokens import tokenize

            self._tokens = [token for span in self._spans for token in tokenize(self._text, *span)]
        return self._tokens
