"""In which order the passages stand in a marked-up copy, and where its paragraphs begin.

Writes no text (see ``redline_page``).
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from viewer.presentation.phrases import ENGLISH
from viewer.presentation.places import paragraph_number
from viewer.text.records import NamedTuple
from viewer.text.version import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model.comparison import Comparison, Passage
    from viewer.presentation.phrases import Phrasebook


class Entry(NamedTuple):
    """A passage in the copy; ``left`` says that this is the place it moved away from.

    ``label`` says of a moved passage where its other place is, of a part of a sentence where that is; "" for all
    others.
    """

    passage: int
    left: bool
    label: str


def entries(comparison: Comparison, book: Phrasebook = ENGLISH) -> list[Entry]:
    """Give all passages in reading order, moved ones twice: where they stand and where they stood."""
    passages = comparison.passages
    flow: list[Entry] = []
    # Where the text before a moved passage stands, by its place in the earlier version.
    anchors = sorted((p.old[0].start, number) for number, p in enumerate(passages) if p.old and not p.moved)
    left: dict[int, list[int]] = {}
    for number, passage in sorted(enumerate(passages), key=lambda item: item[1].old[:1]):
        if passage.moved and passage.old:
            rank = bisect_right(anchors, (passage.old[0].start, len(passages))) - 1
            left.setdefault(anchors[rank][1] if rank >= 0 else -1, []).append(number)
    old_number = [paragraph_number(comparison.old, p.old) for p in passages]
    new_number = [paragraph_number(comparison.new, p.new) for p in passages]

    if comparison.unit is Unit.LINE:
        moved_to = book.translate("Marked-up copy", "[moved to line {number}]")
        moved_from = book.translate("Marked-up copy", "[moved from earlier line {number}]")
    else:
        moved_to = book.translate("Marked-up copy", "[moved to paragraph {number}]")
        moved_from = book.translate("Marked-up copy", "[moved from earlier paragraph {number}]")

    def leave(after: int) -> None:
        flow.extend(
            Entry(number, True, moved_to.format(number=book.number(new_number[number])))
            for number in left.get(after, ())
        )

    leave(-1)
    for number, passage in enumerate(passages):
        moved = passage.moved and bool(passage.old)
        label = _of_part(comparison, passage, book)
        if moved:
            label = moved_from.format(number=book.number(old_number[number]))
        flow.append(Entry(number, False, label))
        leave(number)
    return flow


def _of_part(comparison: Comparison, passage: Passage, book: Phrasebook) -> str:
    """Say where the sentence of the other version is that a passage is a part of, "" where it is none."""
    if passage.part_of is None:
        return ""
    whole = paragraph_number(comparison.old if passage.new else comparison.new, (passage.part_of,))
    paragraphs = comparison.unit is Unit.PARAGRAPH
    if passage.new and paragraphs:
        words = book.translate("Marked-up copy", "[part of earlier paragraph {number}]")
    elif passage.new:
        words = book.translate("Marked-up copy", "[part of a sentence in earlier paragraph {number}]")
    elif paragraphs:
        words = book.translate("Marked-up copy", "[now part of paragraph {number}]")
    else:
        words = book.translate("Marked-up copy", "[now part of a sentence in paragraph {number}]")
    return words.format(number=book.number(whole))


def later_breaks(comparison: Comparison) -> frozenset[int]:
    """Give the ends of all sentences of the later version that end a paragraph, in code points."""
    sentences = comparison.new.sentences
    following = zip(sentences, sentences[1:], strict=False)
    return frozenset(one.end for one, next_ in following if one.paragraph != next_.paragraph)


def breaks_before(comparison: Comparison, flow: Sequence[Entry]) -> list[bool]:
    """Say for each entry whether a paragraph begins with it.

    The later version's paragraphs stand. What it lacks stands within one of them if it did so in the
    earlier version as well, else in a paragraph of its own as it did there.
    """
    if comparison.unit is Unit.LINE:
        return [True] * len(flow)
    new = [0 if entry.left else _paragraph(comparison, entry, later=True, first=True) for entry in flow]
    new_last = [0 if entry.left else _paragraph(comparison, entry, later=True, first=False) for entry in flow]
    breaks = [False] * len(flow)
    before = -1  # the last entry that the later version has
    for index in range(len(flow)):
        if not new[index]:
            continue
        if before < 0 or new_last[before] != new[index]:
            _break_between(comparison, flow, breaks, (before, index))
        before = index
    _break_between(comparison, flow, breaks, (before, len(flow)))
    return breaks


def _break_between(comparison: Comparison, flow: Sequence[Entry], breaks: list[bool], ends: tuple[int, int]) -> None:
    """Set the breaks among entries that only the earlier version has, between two that the later has."""
    before, after = ends
    for index in range(max(before, 0) + 1, min(after, len(flow) - 1) + 1):
        one = _paragraph(comparison, flow[index - 1], later=False, first=False)
        other = _paragraph(comparison, flow[index], later=False, first=True)
        breaks[index] = not one or one != other
    if before >= 0 and after < len(flow) and not any(breaks[before + 1 : after + 1]):
        breaks[after] = True


def _paragraph(comparison: Comparison, entry: Entry, *, later: bool, first: bool) -> int:
    """Give the number of the paragraph an entry begins or ends in, 0 where it does not stand."""
    passage = comparison.passages[entry.passage]
    if not later and passage.moved and not entry.left:
        return 0
    spans = passage.new if later else passage.old
    version = comparison.new if later else comparison.old
    return paragraph_number(version, spans[:1] if first else spans[-1:])
