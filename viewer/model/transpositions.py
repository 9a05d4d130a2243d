"""Words that only changed their place within a passage: "On Monday he left" became "He left on Monday".

Takes the changes of one pair apart where the same words were deleted here and inserted there; finds no
changes of its own. Ranges are half-open, in tokens. "Transposition" as in collation tools.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum

from viewer.model.options import CompareOptions
from viewer.model.readability import inside_word
from viewer.model.words import Change, is_content, swaps
from viewer.text.lexicon import DATE_WORDS, NUMBER_WORDS, SAYING_WORDS
from viewer.text.records import NamedTuple
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


class _Fact(IntEnum):
    FIGURE = 0
    DATE = 1
    NAME = 2


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
    facts = _Facts(old, new)
    runs = [run for run in _runs(changes, old, new) if _may_move(run, old, new, facts, options)]
    # Of two that are as good the one is taken that stands first on the side which is asked first.
    swapped = len(runs) > 1 and swaps([token.key for token in old], [token.key for token in new])
    runs.sort(key=lambda run: (-run.content, -run.length, *((run.new, run.old) if swapped else (run.old, run.new))))
    for run in runs:
        places = range(run.old, run.old + run.length), range(run.new, run.new + run.length)
        if moved_old.isdisjoint(places[0]) and moved_new.isdisjoint(places[1]):
            moved_old.update(places[0])
            moved_new.update(places[1])
    return [piece for change in changes for piece in _cut(change, moved_old, moved_new)]


def _runs(changes: Sequence[Change], old: Sequence[Token], new: Sequence[Token]) -> Iterator[_Run]:
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
            if run.content or _is_attribution(old[first:last]):
                yield run


def _is_attribution(words: Sequence[Token]) -> bool:
    """Whether the words are "he said" or the like; a mere "said" may be anybody's."""
    return len(words) > 1 and any(word.key.lower() in SAYING_WORDS for word in words)


def _without_marks(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    while start < end and tokens[start].cls is TokenClass.MARK:
        start += 1
    while start < end and tokens[end - 1].cls is TokenClass.MARK:
        end -= 1
    return start, end


class _Facts:
    """Where the figures, dates and names of both sides stand, found when first asked for."""

    def __init__(self, old: Sequence[Token], new: Sequence[Token]) -> None:
        self._sides = old, new
        self._places: list[list[tuple[int, _Fact]]] | None = None

    def beside(self, old: range, new: range) -> set[_Fact]:
        """Return the sorts that stand anywhere but at these places."""
        if self._places is None:
            self._places = [
                [(at, fact) for at, token in enumerate(side) if (fact := _fact(token, at)) is not None]
                for side in self._sides
            ]
        return {
            fact
            for places, within in zip(self._places, (old, new), strict=True)
            for at, fact in places
            if at not in within
        }


def _may_move(run: _Run, old: Sequence[Token], new: Sequence[Token], facts: _Facts, options: CompareOptions) -> bool:
    """Whether a reader need not be told of more than a new place.

    A figure or name may have changed places with another ("from 5 to 7", "from 7 to 5"), which changes
    what is said; only a whole phrase carries it along. The one day or month of a sentence can change places
    with no other, nor can its one figure, if it takes along what it counts.
    """
    ends = ((old, run.old), (old, run.old + run.length), (new, run.new), (new, run.new + run.length))
    if any(inside_word(tokens, at) for tokens, at in ends):
        return False
    places = range(run.old, run.old + run.length), range(run.new, run.new + run.length)
    carried = {_fact(side[at], at) for side, within in zip((old, new), places, strict=True) for at in within} - {None}
    if not carried or run.length >= options.transposed_fact_words:
        return True
    if _Fact.NAME in carried or (_Fact.FIGURE in carried and run.length == 1):
        return False
    return carried.isdisjoint(facts.beside(*places))


def _fact(token: Token, index: int) -> _Fact | None:
    if token.cls is TokenClass.FIGURE:
        return _Fact.FIGURE
    word = token.key.lower()
    if word in DATE_WORDS:
        return _Fact.DATE
    if word in NUMBER_WORDS:
        return _Fact.FIGURE
    return _Fact.NAME if index > 0 and token.key[0].isupper() else None


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
