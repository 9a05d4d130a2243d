"""Words that only changed their place within a passage: "On Monday he left" became "He left on Monday".

Takes the changes of one pair apart where the same words were deleted here and inserted there; finds no
changes of its own. Ranges are half-open, in tokens. "Transposition" as in collation tools.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.model.options import CompareOptions
from viewer.model.readability import inside_word
from viewer.model.words import Change, is_content
from viewer.text.lexicon import DATE_WORDS, NUMBER_WORDS
from viewer.text.tokens import Token, TokenClass


class Piece(NamedTuple):
    """A change, or a part of one; ``moved``: its words stand elsewhere on the other side."""

    change: Change
    moved: bool


class _Run(NamedTuple):
    """``length`` deleted tokens from ``old`` on are the inserted ones from ``new`` on; ``content`` of them say something."""

    content: int
    length: int
    old: int
    new: int


def apart(
    changes: Sequence[Change], old: Sequence[Token], new: Sequence[Token], options: CompareOptions
) -> list[Piece]:
    """Return ``changes`` in their order, those with moved words cut into pieces."""
    deleted = sum(change.old_end - change.old_start for change in changes)
    inserted = sum(change.new_end - change.new_start for change in changes)
    if not 0 < deleted * inserted <= options.transposition_product:
        return [Piece(change, False) for change in changes]
    moved_old: set[int] = set()
    moved_new: set[int] = set()
    runs = sorted(_runs(changes, old, new, options), key=lambda run: (-run.content, -run.length, *run[2:]))
    for run in runs:
        places = range(run.old, run.old + run.length), range(run.new, run.new + run.length)
        if moved_old.isdisjoint(places[0]) and moved_new.isdisjoint(places[1]):
            moved_old.update(places[0])
            moved_new.update(places[1])
    return [piece for change in changes for piece in _cut(change, moved_old, moved_new)]


def _runs(
    changes: Sequence[Change], old: Sequence[Token], new: Sequence[Token], options: CompareOptions
) -> Iterator[_Run]:
    """Yield the longest equal runs of deleted and inserted tokens that say something."""
    gone = {i: n for n, change in enumerate(changes) for i in range(change.old_start, change.old_end)}
    come = {j: n for n, change in enumerate(changes) for j in range(change.new_start, change.new_end)}
    places: dict[str, list[int]] = {}
    for j in come:
        places.setdefault(new[j].key.lower(), []).append(j)
    for i, change in gone.items():
        for j in places.get(old[i].key.lower(), ()):
            if change == come[j]:
                continue  # they differ in case only, and stand where they stood
            if i - 1 in gone and j - 1 in come and old[i - 1].key.lower() == new[j - 1].key.lower():
                continue
            length = 1
            while (
                i + length in gone and j + length in come and old[i + length].key.lower() == new[j + length].key.lower()
            ):
                length += 1
            first, last = _without_marks(old, i, i + length)
            run = _Run(sum(map(is_content, old[first:last])), last - first, first, j + first - i)
            if run.content and _may_move(run, old, new, options):
                yield run


def _without_marks(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    while start < end and tokens[start].cls is TokenClass.MARK:
        start += 1
    while start < end and tokens[end - 1].cls is TokenClass.MARK:
        end -= 1
    return start, end


def _may_move(run: _Run, old: Sequence[Token], new: Sequence[Token], options: CompareOptions) -> bool:
    """Whether a reader need not be told of more than a new place.

    A figure or name alone may have changed places with another ("from 5 to 7", "from 7 to 5"), which
    changes what is said; only a whole phrase carries it along.
    """
    ends = ((old, run.old), (old, run.old + run.length), (new, run.new), (new, run.new + run.length))
    if any(inside_word(tokens, at) for tokens, at in ends):
        return False
    weighty = any(_is_weighty(old[run.old + k], run.old + k) for k in range(run.length)) or any(
        _is_weighty(new[run.new + k], run.new + k) for k in range(run.length)
    )
    return not weighty or run.length >= options.transposed_fact_words


def _is_weighty(token: Token, index: int) -> bool:
    if token.cls is TokenClass.FIGURE:
        return True
    word = token.key.lower()
    return (index > 0 and token.key[0].isupper()) or word in NUMBER_WORDS or word in DATE_WORDS


def _cut(change: Change, moved_old: set[int], moved_new: set[int]) -> Iterator[Piece]:
    """Yield the pieces of a change in their order on both sides.

    What stays of the two sides is paired piece by piece; moved words stand alone.
    """
    old = _pieces(change.old_start, change.old_end, moved_old)
    new = _pieces(change.new_start, change.new_end, moved_new)
    if len(old) <= 1 and len(new) <= 1 and not any(moved for _, _, moved in old + new):
        yield Piece(change, False)
        return
    i, j = change.old_start, change.new_start
    while old or new:
        if old and old[0][2]:
            _, i_end, _ = old.pop(0)
            yield Piece(Change(i, i_end, j, j), True)
            i = i_end
        elif new and new[0][2]:
            _, j_end, _ = new.pop(0)
            yield Piece(Change(i, i, j, j_end), True)
            j = j_end
        else:
            i_end = old.pop(0)[1] if old else i
            j_end = new.pop(0)[1] if new else j
            yield Piece(Change(i, i_end, j, j_end), False)
            i, j = i_end, j_end


def _pieces(start: int, end: int, moved: set[int]) -> list[tuple[int, int, bool]]:
    found: list[tuple[int, int, bool]] = []
    for at in range(start, end):
        if found and found[-1][2] == (at in moved):
            found[-1] = (found[-1][0], at + 1, at in moved)
        else:
            found.append((at, at + 1, at in moved))
    return found
