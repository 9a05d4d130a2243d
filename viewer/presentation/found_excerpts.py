"""Excerpts of a change around words that the reader looks for: where they stand, and what changed near them.

Decides nothing about which changes are listed (see ``filters``), and marks by ranges only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.presentation.excerpts import ELLIPSIS, Run, around, changed_ranges, joined
from viewer.presentation.finding import Searchable
from viewer.presentation.redline import DELETION, INSERTION, KEPT, Word, apart, redline, shown_whole, whole
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model.comparison import Comparison
    from viewer.presentation.rows import ChangeRow

# Characters before the words that were found, in one line: enough to know the place.
_LEAD = 24
# Characters from the start of a row within which words are in view in a list that is not wide.
_NEAR = 60
# Words from there on; a line of the list has room for no more.
_LONGEST = 60
# Where the words that were found and the nearest changed ones have to be in view together: kept words beside either,
# and words of an unbroken run of deleted or inserted ones.
_CONTEXT, _LONGEST_RUN = 2, 4


class FoundExcerpt(NamedTuple):
    """Runs as those of a row, and where in their text the words stand: [start, end) in code points."""

    runs: tuple[Run, ...]
    found: tuple[tuple[int, int], ...] = ()


def found_excerpt(comparison: Comparison, row: ChangeRow, sought: str) -> FoundExcerpt:
    """Show a row's change where ``sought`` stands in it; as the row does, where that has it or nothing has it."""
    runs = row.excerpt
    shown = "".join(run.text for run in runs)
    places = Searchable(shown).find(sought, match_case=False)
    as_ever = FoundExcerpt(runs, tuple(places))
    if places and places[0][0] <= _NEAR:
        return as_ever
    passage = comparison.passages[row.passage]
    if shown_whole(passage):
        words = whole(comparison.old.text, passage.old, DELETION) + whole(comparison.new.text, passage.new, INSERTION)
    else:
        words = redline(comparison, passage)
    for left_out in (DELETION, INSERTION):  # what the later version says, and then the earlier one
        place = _found_words(words, left_out, sought)
        if place is not None:
            return _marked(_around(words, *place), left_out, sought)
    return as_ever


def _found_words(words: Sequence[Word], left_out: str, sought: str) -> tuple[int, int] | None:
    """Give the range [first, last) of the first words that were found, None where none were."""
    kept = [(index, word) for index, word in enumerate(words) if word.role != left_out]
    text, starts = _written([word for _, word in kept])
    places = Searchable(text).find(sought, match_case=False)
    if not places:
        return None
    start, end = places[0]
    indexes = [index for (index, _), at in zip(kept, starts, strict=True) if at < end]
    return max(index for (index, _), at in zip(kept, starts, strict=True) if at <= start), indexes[-1] + 1


def _around(words: list[Word], first: int, last: int) -> list[Word]:
    """Give the words that were found, a few before and many behind them; or the nearest changes, if there are none."""
    start, room = first, _LEAD
    while start > 0 and len(words[start - 1].text) < room:
        start -= 1
        room -= len(words[start].text) + 1
    cut = words[start : start + _LONGEST]
    if start:
        cut.insert(0, Word(ELLIPSIS, KEPT, True, -1))
        cut[1] = cut[1]._replace(spaced=True)
    if start + _LONGEST < len(words):
        cut.append(Word(ELLIPSIS, KEPT, True, -1))
    changes = changed_ranges(words)
    seen = any(word.role != KEPT and at < _NEAR for word, at in zip(cut, _written(cut)[1], strict=True))
    if seen or not changes or any(word.role != KEPT for word in words[first:last]):
        return cut
    nearest = min(changes, key=lambda change: max(change[0] - last, first - change[1]))
    return around(words, sorted((nearest, (first, last))), _CONTEXT, _LONGEST_RUN)


def _marked(words: list[Word], left_out: str, sought: str) -> FoundExcerpt:
    """Join words into runs, and say where in them what is sought stands."""
    cut = apart(words)
    text, starts = _written(cut)
    # What was found may run on over words of the other version, which are not part of it.
    own = [(word, at) for word, at in zip(cut, starts, strict=True) if word.role != left_out]
    plain, places = _written([word for word, _ in own])
    found: list[tuple[int, int]] = []
    for begin, end in Searchable(plain).find(sought, match_case=False):
        for (word, at), place in zip(own, places, strict=True):
            one, other = max(begin, place), min(end, place + len(word.text))
            if one < other:
                _add(found, at + one - place, at + other - place, text)
    return FoundExcerpt(joined(cut), tuple(found))


def _add(found: list[tuple[int, int]], start: int, end: int, text: str) -> None:
    """Add a range, or let the last one go on over a blank."""
    if found and not text[found[-1][1] : start].strip():
        found[-1] = (found[-1][0], end)
    else:
        found.append((start, end))


def _written(words: Sequence[Word]) -> tuple[str, list[int]]:
    """Write words as ``excerpts.joined`` does, and give where each of them starts."""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for word in words:
        blank = " " if word.spaced and parts else ""
        starts.append(length + len(blank))
        parts.append(blank + word.text)
        length += len(parts[-1])
    return "".join(parts), starts
