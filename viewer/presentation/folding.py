"""What of two versions can be folded away: long stretches in which nothing changed, whole paragraphs only.

Hides nothing by itself, and keeps no record of what the reader has unfolded.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from viewer.model.comparison import Kind
from viewer.presentation.phrases import ENGLISH
from viewer.presentation.stretches import Stretch
from viewer.text.phrase import translate
from viewer.text.records import NamedTuple
from viewer.text.version import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.model.comparison import Comparison, Passage
    from viewer.presentation.offsets import Utf16Map
    from viewer.presentation.phrases import Phrasebook
    from viewer.text.version import Version

CONTEXT = 2
# A line that stands for fewer would save nothing: sentences take several lines each, lines of source one.
_FEWEST = {Unit.SENTENCE: 2, Unit.LINE: 3}

_WORDS = {
    Unit.SENTENCE: translate("Fold", "%Ln unchanged sentences", "%Ln unchanged sentence", 0),
    Unit.LINE: translate("Fold", "%Ln unchanged lines", "%Ln unchanged line", 0),
}


class Fold(NamedTuple):
    """Facing paragraphs that say the same: [start, end) on both sides, and their number of sentences.

    ``unit`` is what is counted where that is no sentence.
    """

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    sentences: int
    unit: Unit = Unit.SENTENCE


def folds(comparison: Comparison, context: int, show_typographic: bool) -> tuple[Fold, ...]:
    """Find all that can be folded, in reading order and in code points.

    At least ``context`` unchanged sentences stay on each side of a change. A fold begins and ends with
    a paragraph on both sides, so that what is folded here stands across from what is folded there.
    Without ``show_typographic`` sentences that differ in typography only count as unchanged.
    """
    old, new = _Edges(comparison.old), _Edges(comparison.new)
    found: list[Fold] = []
    for run in _runs(comparison, show_typographic):
        passages = [passage for _, passage in run]
        low = 0 if run[0][0] == 0 else _kept(passages, context)
        high = len(passages)
        if run[-1][0] < len(comparison.passages) - 1:
            high -= _kept(passages[::-1], context)
        while low < high and not _begins(passages[low], old, new):
            low += 1
        while low < high and not _ends(passages[high - 1], old, new):
            high -= 1
        if low >= high:
            continue
        first, last = passages[low], passages[high - 1]
        sentences = _sentences_between(comparison.new, first.new[0].start, last.new[-1].end)
        unit = Unit.LINE if comparison.unit is Unit.LINE else Unit.SENTENCE
        if sentences >= _FEWEST[unit]:
            ends = (first.old[0].start, last.old[-1].end, first.new[0].start, last.new[-1].end)
            found.append(Fold(*ends, sentences, unit))
    return tuple(found)


def _sentences_between(version: Version, start: int, end: int) -> int:
    """Count the sentences in a range; where paragraphs were compared there are several to a passage."""
    first, last = (bisect_left(version.sentences, at, key=attrgetter("start")) for at in (start, end))
    return last - first


def in_utf16(found: Sequence[Fold], old: Utf16Map, new: Utf16Map) -> tuple[Fold, ...]:
    """Convert folds to UTF-16 units."""
    return tuple(
        Fold(
            old.to_utf16(fold.old_start),
            old.to_utf16(fold.old_end),
            new.to_utf16(fold.new_start),
            new.to_utf16(fold.new_end),
            fold.sentences,
            fold.unit,
        )
        for fold in found
    )


def joined(stretches: Sequence[Stretch], found: Sequence[Fold]) -> Sequence[Stretch]:
    """Make one stretch of those in each fold, both in UTF-16 units: they stand at one line on the screen."""
    if not found:
        return stretches
    starts = [fold.old_start for fold in found]
    result: list[Stretch] = []
    joining = -1
    for stretch in stretches:
        rank = bisect_right(starts, stretch.old_start) - 1
        inside = rank >= 0 and stretch.old_start < found[rank].old_end and stretch.new_start < found[rank].new_end
        if inside and rank == joining:
            result[-1] = result[-1]._replace(old_end=stretch.old_end, new_end=stretch.new_end)
        else:
            result.append(stretch)
        joining = rank if inside else -1
    return tuple(result)


def fold_words(fold: Fold, book: Phrasebook = ENGLISH) -> str:
    """Say what stands behind a fold: "12 unchanged sentences"."""
    return book.count(fold.sentences, _WORDS[fold.unit])


class _Edges:
    """Where the paragraphs of one side begin and end, by the sentences in them."""

    def __init__(self, version: Version) -> None:
        first: dict[int, int] = {}
        last: dict[int, int] = {}
        for sentence in version.sentences:
            first.setdefault(sentence.paragraph, sentence.start)
            last[sentence.paragraph] = sentence.end
        self._starts = frozenset(first.values())
        self._ends = frozenset(last.values())

    def begin_at(self, start: int) -> bool:
        return start in self._starts

    def end_at(self, end: int) -> bool:
        return end in self._ends


def _begins(passage: Passage, old: _Edges, new: _Edges) -> bool:
    """Say whether a passage begins a paragraph on both sides."""
    return old.begin_at(passage.old[0].start) and new.begin_at(passage.new[0].start)


def _ends(passage: Passage, old: _Edges, new: _Edges) -> bool:
    return old.end_at(passage.old[-1].end) and new.end_at(passage.new[-1].end)


def _kept(passages: Sequence[Passage], context: int) -> int:
    """Give how many of the passages from the first on are kept, for so many sentences to be in view."""
    sentences = 0
    for number, passage in enumerate(passages):
        if sentences >= context:
            return number
        sentences += min(len(passage.old), len(passage.new))
    return len(passages)


def _runs(comparison: Comparison, show_typographic: bool) -> Iterator[list[tuple[int, Passage]]]:
    """Give the unchanged passages that follow each other on both sides, with their numbers."""
    moved_from = sorted(passage.old[0].start for passage in comparison.passages if passage.moved and passage.old)
    run: list[tuple[int, Passage]] = []
    for number, passage in enumerate(comparison.passages):
        if not _is_quiet(passage, show_typographic):
            if run:
                yield run
            run = []
            continue
        if run and not _follows(run[-1][1], passage, moved_from):
            yield run
            run = []
        run.append((number, passage))
    if run:
        yield run


def _is_quiet(passage: Passage, show_typographic: bool) -> bool:
    if passage.moved:
        return False
    return passage.kind is Kind.UNCHANGED or (passage.kind is Kind.TYPOGRAPHIC and not show_typographic)


def _follows(before: Passage, after: Passage, moved_from: Sequence[int]) -> bool:
    done, start = before.old[-1].end, after.old[0].start
    if start < done or after.new[0].start < before.new[-1].end:
        return False
    return bisect_left(moved_from, done) == bisect_left(moved_from, start)
