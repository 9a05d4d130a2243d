"""Parts of a sentence that stand far from the rest of it: where both are, and what words they share.

Finds no parts (see ``viewer.model.parts``). Ranges are half-open, in code points of their side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.comparison import Nature
from viewer.presentation.redline import DELETION, INSERTION, TRANSPOSITION
from viewer.presentation.sides import Side, spans_on, version_on
from viewer.text.asking import asking, never
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.model.comparison import Comparison, Edit, Passage
    from viewer.presentation.noteworthy import Noteworthy
    from viewer.text.asking import Check
    from viewer.text.version import Span

SUBSTITUTION = "substitution"

# Passages between two questions whether to go on.
_OFTEN = 4096

# Words of the whole for one of the part, beyond which one did not take the place of the other.
_LOPSIDED = 3

Range = tuple[int, int, str]


def parts_among(found: Noteworthy, check: Check = never) -> tuple[int, ...]:
    """Give the indexes of the passages that are a part of a sentence of the other version.

    ``check`` may raise ``Stopped``.
    """
    return tuple(number for number, passage in asking(found.passages, check, _OFTEN) if passage.part_of is not None)


def ends_on(passage: Passage, side: Side) -> tuple[Span, ...]:
    """Give where a passage stands on one side, or what it is a part of there; nothing where it has neither."""
    spans = spans_on(passage, side)
    return spans if spans or passage.part_of is None else (passage.part_of,)


class Wholes:
    """Finds the parts of a passage: made in O(parts), asked in O(sentences of the passage)."""

    def __init__(self, comparison: Comparison, parts: Iterable[int] = ()) -> None:
        """Look among passages with these indexes."""
        self._by_whole: dict[tuple[Side, Span], list[int]] = {}
        for number in parts:
            part = comparison.passages[number]
            if part.part_of is not None:
                self._by_whole.setdefault((_side_of_whole(part), part.part_of), []).append(number)

    def parts_of(self, passage: Passage) -> tuple[int, ...]:
        """Give the indexes of the parts of all sentences of a passage, in order."""
        if not self._by_whole:
            return ()
        found = (self._by_whole.get((side, span), ()) for side in Side for span in spans_on(passage, side))
        return tuple(sorted(number for numbers in found for number in numbers))


def _side_of_whole(part: Passage) -> Side:
    return Side.OLD if part.new else Side.NEW


class PartWords(NamedTuple):
    """How the words of a part and those of the whole differ.

    ``part`` and ``whole`` are what is to be marked in them, sorted: words that the part has and the whole has not,
    and of the whole the words that the two share, as words that only stand elsewhere. Its other words stand in its
    own counterpart, as far as they were kept; nothing is said of them here. ``natures`` are those of words that
    the part has alone or for others of the whole, each once.
    """

    part: tuple[Range, ...]
    whole: tuple[Range, ...]
    natures: tuple[Nature, ...]


def part_words(comparison: Comparison, passage: Passage) -> PartWords:
    """Compare a passage that has a ``part_of`` with it; this looks into both, so ask for what is seen only."""
    # Here, not above: a window that has all comparisons made outside does not wait for what makes them.
    from viewer.model.part_words import edits_of_part

    assert passage.part_of is not None
    side = _side_of_whole(passage)
    edits = [_Edit(edit, side) for edit in edits_of_part(comparison, passage)]
    text = version_on(comparison, side).text
    shared = list(_shared(text, passage.part_of, edits))
    marked: list[Range] = []
    own: list[Range] = []
    natures: list[Nature] = []
    lone = INSERTION if side is Side.OLD else DELETION
    part_text = version_on(comparison, side.other).text
    for edit in edits:
        if edit.part is None or edit.shared:
            continue
        replaces = edit.whole is not None and bool(shared) and _replaces(edit, text, part_text, shared)
        own.append((*edit.part, SUBSTITUTION if replaces else lone))
        if edit.whole is None or replaces:
            natures += edit.natures
        if edit.whole is not None and replaces:
            marked.append((*edit.whole, SUBSTITUTION))
    marked += [(start, end, TRANSPOSITION) for start, end in shared]
    ranks = {nature: rank for rank, nature in enumerate(Nature)}
    return PartWords(
        tuple(sorted(own)), tuple(sorted(marked)), tuple(sorted(dict.fromkeys(natures), key=ranks.__getitem__))
    )


class _Edit:
    """An edit by what has the whole and what has the part; ``shared`` words only stand elsewhere."""

    def __init__(self, edit: Edit, side: Side) -> None:
        self.natures = (edit.nature, *edit.also)
        self.shared = edit.nature is Nature.ORDER
        self.whole, self.part = (edit.old, edit.new) if side is Side.OLD else (edit.new, edit.old)


def _shared(text: str, whole: Span, edits: Iterable[_Edit]) -> Iterable[tuple[int, int]]:
    """Give the ranges of a whole that the part has too, without the marks and blanks at their ends."""
    at = whole.start
    for span in [*(edit.whole for edit in edits if edit.whole is not None and not edit.shared), None]:
        start, end = (whole.end, whole.end) if span is None else span
        while at < start and not text[at].isalnum():
            at += 1
        last = start
        while last > at and not text[last - 1].isalnum():
            last -= 1
        if at < last:
            yield at, last
        at = max(at, end)


def _replaces(edit: _Edit, text: str, part_text: str, shared: list[tuple[int, int]]) -> bool:
    """Tell whether words of a whole became other words in the part: they stand between words that both have."""
    assert edit.whole is not None
    assert edit.part is not None
    if not shared[0][0] < edit.whole.start < shared[-1][0]:
        return False
    return len(text[slice(*edit.whole)].split()) <= _LOPSIDED * len(part_text[slice(*edit.part)].split())
