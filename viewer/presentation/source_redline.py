"""Lines of source with what changed in them, letter for letter: kept, deleted and inserted pieces in order.

The counterpart of ``redline``, which lays out the words of stories; finds no differences.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile, zip_longest
from operator import attrgetter, eq
from typing import TYPE_CHECKING

from viewer.presentation.redline import DELETION, INSERTION, KEPT, Word, shown_whole
from viewer.text.records import NamedTuple
from viewer.text.version import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model.comparison import Comparison, Edit, Passage


_WORD = re.compile(r"\S+")
_token_start = attrgetter("start")


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
            # Where a mark took the place of a blank, the words stand as in the later version.
            spaced = spaced or (at < len(text) and not (role == DELETION and text.isspace()))
    return words


def _stands_in(edit: Edit, old: Span, new: Span) -> bool:
    if edit.new is not None:
        return new.start <= edit.new.start and edit.new.end <= new.end
    assert edit.old is not None
    return old.start <= edit.old.start and edit.old.end <= old.end


def _pieces(texts: tuple[str, str], spans: tuple[Span, Span], edits: list[tuple[int, Edit]]) -> Iterator[Piece]:
    """Give the pieces of one pair of lines. Where a deletion stood, the kept tokens before it tell.

    White space beside an edit is kept as far as both lines have it there, else it goes with the edit: the line
    without its insertions is the earlier one, but for how kept text is spaced.
    """
    (old, new), (_, new_span) = texts, spans
    at = new_span.start
    for number, edit, old_gap, new_gap in _with_gaps(texts, spans, edits):
        first_blanks = old[old_gap.start : _start(edit.old, old_gap)], new[new_gap.start : _start(edit.new, new_gap)]
        kept = _alike(*first_blanks)
        old_first, new_first = old_gap.start + kept, new_gap.start + kept
        last_blanks = (
            old[max(old_first, _end(edit.old, old_gap)) : old_gap.end],
            new[max(new_first, _end(edit.new, new_gap)) : new_gap.end],
        )
        kept = _alike(*(reversed(blanks) for blanks in last_blanks))
        yield from _written(new[at:new_first], KEPT, -1)
        yield from _written(old[old_first : old_gap.end - kept], DELETION, number)
        yield from _written(new[new_first : new_gap.end - kept], INSERTION, number)
        at = new_gap.end - kept
    yield from _written(new[at : new_span.end], KEPT, -1)


def _with_gaps(
    texts: tuple[str, str], spans: tuple[Span, Span], edits: list[tuple[int, Edit]]
) -> Iterator[tuple[int, Edit, Span, Span]]:
    """Give each edit with what stands, on either side, between the kept tokens before and behind it."""
    # Only who has source before them waits for what cuts its lines.
    from viewer.text.source_lines import source_tokens

    (old, new), (old_span, new_span) = texts, spans
    # With white space at the head as a token wherever an edit is about it.
    indentation = any(not _text(old, edit.old).strip() and not _text(new, edit.new).strip() for _, edit in edits)
    olds, news = source_tokens(old, *old_span, indentation), source_tokens(new, *new_span, indentation)
    i = j = 0  # tokens of both lines that are behind
    for number, edit in edits:
        if edit.new is not None:
            first = bisect_left(news, edit.new.start, key=_token_start)
            i, j = i + first - j, first
        else:
            assert edit.old is not None
            first = bisect_left(olds, edit.old.start, key=_token_start)
            i, j = first, j + first - i
        starts = olds[i - 1].end if i else old_span.start, news[j - 1].end if j else new_span.start
        if edit.old is not None:
            i = bisect_left(olds, edit.old.end, key=_token_start)
        if edit.new is not None:
            j = bisect_left(news, edit.new.end, key=_token_start)
        ends = olds[i].start if i < len(olds) else old_span.end, news[j].start if j < len(news) else new_span.end
        yield number, edit, Span(starts[0], ends[0]), Span(starts[1], ends[1])


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """Count the characters that two texts begin with alike."""
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))


def _written(text: str, role: str, edit: int) -> Iterator[Piece]:
    if text:
        yield Piece(text, role, edit)


def _start(span: Span | None, gap: Span) -> int:
    """Give where the blanks before an edit end; those of a side without words are all before it."""
    return gap.end if span is None else span.start


def _end(span: Span | None, gap: Span) -> int:
    """Give where the blanks behind an edit begin."""
    return gap.start if span is None else span.end


def _text(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span is not None else ""
