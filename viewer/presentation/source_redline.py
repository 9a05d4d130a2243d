"""Lines of source with what changed in them, letter for letter: kept, deleted and inserted pieces in order.

The counterpart of ``redline``, which lays out the words of stories; finds no differences.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import zip_longest
from typing import TYPE_CHECKING

from viewer.presentation.redline import DELETION, INSERTION, KEPT, Word, shown_whole
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model.comparison import Comparison, Edit, Passage
    from viewer.text.version import Span

_WORD = re.compile(r"\S+")


class Piece(NamedTuple):
    """A part of a line, white space included; ``edit`` is the number of its edit, -1 for what is kept."""

    text: str
    role: str
    edit: int


def marked_lines(comparison: Comparison, passage: Passage) -> list[list[Piece]]:
    """Give the lines of a passage as pieces; kept ones as the later version writes them."""
    old, new = comparison.old.text, comparison.new.text
    if shown_whole(passage):
        text, spans, role = (new, passage.new, INSERTION) if passage.new else (old, passage.old, DELETION)
        return [[Piece(text[start:end], role, 0)] for start, end in spans]
    edits = list(enumerate(passage.edits))
    lines = []
    for old_span, new_span in zip_longest(passage.old, passage.new):
        own = [(number, edit) for number, edit in edits if _stands_in(edit, old_span, new_span)]
        lines.append(list(_pieces((old, new), (old_span, new_span), own)))
    return lines


def words_of_lines(lines: list[list[Piece]]) -> list[Word]:
    """Give the words of lines one after the other; a space stands for any white space between two."""
    words: list[Word] = []
    for line in lines:
        spaced = True
        for text, role, edit in line:
            at = 0
            for match in _WORD.finditer(text):
                words.append(Word(match[0], role, spaced or match.start() > at, edit))
                spaced, at = False, match.end()
            spaced = spaced or at < len(text)
    return words


def _stands_in(edit: Edit, old: Span, new: Span) -> bool:
    if edit.new is not None:
        return new.start <= edit.new.start and edit.new.end <= new.end
    assert edit.old is not None
    return old.start <= edit.old.start and edit.old.end <= old.end


def _pieces(texts: tuple[str, str], spans: tuple[Span, Span], edits: list[tuple[int, Edit]]) -> Iterator[Piece]:
    """Give the pieces of one pair of lines. Where a deletion stood, the kept tokens before it tell."""
    # Only who has source before them waits for what cuts its lines.
    from viewer.text.source_lines import source_tokens

    (old, new), (old_span, new_span) = texts, spans
    # With white space at the head as a token wherever an edit is about it.
    indentation = any(not _text(old, edit.old).strip() and not _text(new, edit.new).strip() for _, edit in edits)
    olds = [token.start for token in source_tokens(old, *old_span, indentation)]
    news = source_tokens(new, *new_span, indentation)
    starts = [token.start for token in news]
    i = j = 0  # tokens of both lines that are behind
    at = new_span.start
    for number, edit in edits:
        if edit.new is not None:
            end = edit.new.start
            i, j = i + bisect_left(starts, edit.new.start) - j, bisect_left(starts, edit.new.end)
        else:
            assert edit.old is not None
            j += bisect_left(olds, edit.old.start) - i
            # The space before what was deleted is kept, if the later line has one there.
            spaced = old[edit.old.start - 1 : edit.old.start].isspace() and j < len(news)
            end = max(at, starts[j] if spaced else news[j - 1].end if j else new_span.start)
        if at < end:
            yield Piece(new[at:end], KEPT, -1)
        if edit.old is not None:
            yield Piece(old[edit.old.start : edit.old.end], DELETION, number)
            i = bisect_left(olds, edit.old.end)
        if edit.new is not None:
            yield Piece(new[edit.new.start : edit.new.end], INSERTION, number)
            end = edit.new.end
        at = end
    if at < new_span.end:
        yield Piece(new[at : new_span.end], KEPT, -1)


def _text(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span is not None else ""
