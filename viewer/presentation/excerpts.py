"""Short excerpts of a change: the changed words with a few words around them.

Cuts between words only; where a whole passage is wanted see ``redline``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.presentation.direction import arrow
from viewer.presentation.highlights import VARIANT
from viewer.presentation.redline import (
    DELETION,
    INSERTION,
    KEPT,
    THIN,
    TRANSPOSITION,
    TRANSPOSITION_BEFORE,
    Word,
    apart,
    redline,
    shown_role,
    shown_whole,
    whole,
)
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.model.comparison import Comparison, Passage
    from viewer.text.version import Span

ELLIPSIS = "…"

# Words kept on either side of a change: enough to know the place, too few to read the sentence.
_CONTEXT = 3
# Words of an excerpt, and of one unbroken run of deleted or inserted words in it.
_LONGEST = 48
_LONGEST_RUN = 14
# Words of a passage that is shown by its beginning.
_BEGINNING = 16
# Typographic differences named in a row; they are all alike.
_VARIANTS = 3

_EARLIER_ONLY = frozenset({DELETION, TRANSPOSITION_BEFORE})
_LATER_ONLY = frozenset({INSERTION, TRANSPOSITION})


class Run(NamedTuple):
    """A piece of an excerpt: text and "", "variant" or what ``redline.shown_role`` gives."""

    text: str
    role: str


def excerpt(comparison: Comparison, passage: Passage) -> tuple[Run, ...]:
    """Show what changed in a passage, in one line of runs."""
    old, new = comparison.old.text, comparison.new.text
    if shown_whole(passage):
        deleted = _beginning(whole(old, passage.old, DELETION))
        inserted = _beginning(whole(new, passage.new, INSERTION))
        return joined(deleted + inserted)
    if passage.edits:
        words = redline(comparison, passage)
        return joined(apart(around(words, changed_ranges(words))))
    if passage.variants and not passage.changed:
        return _variants(comparison, passage)
    return joined(_beginning(whole(new, passage.new, KEPT)))


def before_and_after(runs: Iterable[Run]) -> str:
    """Return runs as they can be read out: "closed on Monday → closed on Tuesday"; once where nothing differs."""
    runs = tuple(runs)
    before, after = (
        # The blank before what is left out may now stand before a mark.
        " ".join("".join(run.text for run in runs if run.role not in left_out and run.text != THIN).split())
        .replace(" .", ".")
        .replace(" ,", ",")
        for left_out in (_LATER_ONLY, _EARLIER_ONLY)
    )
    marked = {run.role for run in runs} & (_LATER_ONLY | _EARLIER_ONLY)
    return " → ".join(filter(None, (before, after) if marked else (after,)))


def joined(words: Iterable[Word]) -> tuple[Run, ...]:
    """Join words into runs of one role; the space before a run belongs to the kept text."""
    runs: list[tuple[str, list[str]]] = []
    for word in words:
        text, role, spaced = word.text, shown_role(word), word.spaced
        if runs and runs[-1][0] == role:
            runs[-1][1].append(f" {text}" if spaced else text)
            continue
        if runs and spaced:
            if runs[-1][0] == KEPT:
                runs[-1][1].append(" ")
            elif role == KEPT:
                text = f" {text}"  # the kept run that begins here has the space
            else:
                runs.append((KEPT, [" "]))
        runs.append((role, [text]))
    return tuple(Run("".join(parts), role) for role, parts in runs)


def surrounding(words: list[Word], first: int, last: int, before: int, after: int) -> tuple[int, int]:
    """Widen the range [first, last) of words by at most so many kept words on either side."""
    start, end = first, last
    while start > 0 and first - start < before and words[start - 1].role == KEPT:
        start -= 1
    while end < len(words) and end - last < after and words[end].role == KEPT:
        end += 1
    return start, end


def around(
    words: list[Word], ranges: Iterable[tuple[int, int]], context: int = _CONTEXT, longest_run: int = _LONGEST_RUN
) -> list[Word]:
    """Keep the words in ``ranges`` [first, last) and some around them; an ellipsis stands for what is left out.

    ``context`` is how many kept words there are on either side, ``longest_run`` is of how many words a run of
    deleted or inserted ones is at most.
    """
    found: list[Word] = []
    done = 0
    for first, last in ranges:
        start, end = surrounding(words, first, last, context, context)
        start = max(start, done)
        found += _left_out(words[done:start])
        found += words[start:first]
        found += _shortened(words[first:last], longest_run)
        found += words[last:end]
        done = end
        if len(found) > _LONGEST:
            break
    return found + _left_out(words[done:])


def _left_out(words: list[Word]) -> list[Word]:
    """Give an ellipsis for words, but a single one itself: it is hardly longer."""
    return [_ellipsis(KEPT)] if len(words) > 1 else words


def changed_ranges(words: list[Word]) -> list[tuple[int, int]]:
    """Give the ranges [first, last) of changed words that stand together."""
    changes: list[tuple[int, int]] = []
    for index, word in enumerate(words):
        if word.role == KEPT:
            continue
        if changes and changes[-1][1] == index:
            changes[-1] = (changes[-1][0], index + 1)
        else:
            changes.append((index, index + 1))
    return changes


def _shortened(words: list[Word], longest: int) -> list[Word]:
    """Cut the middle out of each long run of one role."""
    found: list[Word] = []
    for role in dict.fromkeys(word.role for word in words):
        run = [word for word in words if word.role == role]
        if role != KEPT and len(run) > longest:
            tail = longest // 4
            run = [*run[: longest - tail - 1], _ellipsis(role), *run[-tail:]]
        found += run
    return found


def _beginning(words: list[Word]) -> list[Word]:
    if len(words) <= _BEGINNING:
        return words
    return [*words[:_BEGINNING], _ellipsis(words[0].role)]


def _ellipsis(role: str) -> Word:
    return Word(ELLIPSIS, role, True, -1)


def _variants(comparison: Comparison, passage: Passage) -> tuple[Run, ...]:
    """Show the first places of another dress, each as the whole word it stands in."""
    runs: list[Run] = []
    for variant in passage.variants[:_VARIANTS]:
        if runs:
            runs.append(Run(", ", KEPT))
        before = _whole_word(comparison.old.text, variant.old)
        runs.append(Run(before, VARIANT))
        runs.append(Run(f" {arrow(before)} ", KEPT))
        runs.append(Run(_whole_word(comparison.new.text, variant.new), VARIANT))
    if len(passage.variants) > _VARIANTS:
        runs.append(Run(f", {ELLIPSIS}", KEPT))
    return tuple(runs)


def _whole_word(text: str, span: Span) -> str:
    """Give the words that a span touches, white space as it is not seen: one blank."""
    start, end = span
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return " ".join(text[start:end].split())
