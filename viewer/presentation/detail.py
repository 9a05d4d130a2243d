"""One change in full: both wordings with their edits marked, and what the edits are about.

For one line of it see ``excerpts``; this draws nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.presentation.excerpts import Run
from viewer.presentation.highlights import marked_ranges
from viewer.presentation.parts import ends_on, part_words
from viewer.presentation.phrases import ENGLISH
from viewer.presentation.places import Places
from viewer.presentation.redline import shown_whole
from viewer.presentation.rows import natures
from viewer.presentation.sides import Side, spans_on, version_on
from viewer.presentation.titles import title
from viewer.presentation.words import nature_word
from viewer.text.records import NamedTuple
from viewer.text.version import Role, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.model.comparison import Comparison, Passage
    from viewer.presentation.parts import Range
    from viewer.presentation.phrases import Phrasebook


# The role of an empty run.
PLACE = "place"


class Wording(NamedTuple):
    """What one side says, as runs with the roles of ``highlights.MARK_ROLES`` or "".

    Runs of PLACE are empty: there the other side has words that this one lacks.
    """

    side: Side
    runs: tuple[Run, ...]


class Detail(NamedTuple):
    """A change: ``title`` as in the change list, ``natures`` of its edits in words, its wordings.

    A side that has nothing is left out, so there are one or two wordings, the earlier one first. Of a part of a
    sentence that stands elsewhere the other wording is that sentence, in which what both share is marked.
    """

    title: str
    place: str
    natures: tuple[str, ...]
    wordings: tuple[Wording, ...]


def detail(
    comparison: Comparison,
    number: int,
    typographic: bool,
    places: Places | None = None,
    book: Phrasebook = ENGLISH,
) -> Detail:
    """Describe the passage with this index; with ``typographic`` variants are marked too."""
    passage = comparison.passages[number]
    if passage.part_of is not None:
        return _of_part(comparison, passage, places or Places(comparison), book)
    wordings = tuple(
        Wording(side, _marked(comparison, passage, side, _marks(comparison, passage, side, typographic)))
        for side in Side
        if spans_on(passage, side)
    )
    return Detail(
        title(passage.kind, passage.moved, passage.role, book),
        (places or Places(comparison)).of(passage).words(book),
        tuple(nature_word(nature, book) for nature in natures(passage)),
        wordings,
    )


def _of_part(comparison: Comparison, passage: Passage, places: Places, book: Phrasebook) -> Detail:
    """Describe a part beside the whole that it is a part of."""
    words = part_words(comparison, passage)
    wordings = tuple(
        Wording(side, _marked(comparison, passage, side, words.part if spans_on(passage, side) else words.whole))
        for side in Side
    )
    return Detail(
        title(passage.kind, passage.moved, passage.role, book),
        places.of(passage).words(book),
        tuple(nature_word(nature, book) for nature in words.natures),
        wordings,
    )


def _marks(comparison: Comparison, passage: Passage, side: Side, typographic: bool) -> list[Range]:
    return [*marked_ranges(passage, side, typographic), *_places(comparison, passage, side)]


def _marked(comparison: Comparison, passage: Passage, side: Side, marks: Iterable[Range]) -> tuple[Run, ...]:
    text = version_on(comparison, side).text
    runs: list[Run] = []
    for start, end in ends_on(passage, side):
        if runs:
            runs.append(Run(_between(comparison, passage), ""))
        at = start
        for first, last, role in sorted(marks):
            first, last = max(first, at), min(last, end)
            if first < last or (role == PLACE and first == last):
                runs += (Run(text[at:first], ""), Run(text[first:last], role))
                at = last
        runs.append(Run(text[at:end], ""))
    # Hard-wrapped lines of a file are no lines here.
    return tuple(
        Run(run.text if run.text == "\n" else _one_line(run.text), run.role) for run in runs if run.text or run.role
    )


def _between(comparison: Comparison, passage: Passage) -> str:
    """Give what stands between two parts of a passage: where paragraphs are compared, the sign of a new one."""
    if passage.role is Role.LINE:
        return "\n"
    return " ¶ " if comparison.unit is Unit.PARAGRAPH else " "


def _places(comparison: Comparison, passage: Passage, side: Side) -> list[tuple[int, int, str]]:
    """Give where on ``side`` words of the other side would stand, as marks without length.

    It goes by the letters between two edits: kept text has the same ones on both sides, but for typography.
    """
    if passage.role is Role.LINE or shown_whole(passage):
        return []
    texts = {each: version_on(comparison, each).text for each in Side}
    at = {each: spans_on(passage, each)[0].start for each in Side}
    found: list[tuple[int, int, str]] = []
    for edit in passage.edits:
        spans = {Side.OLD: edit.old, Side.NEW: edit.new}
        before = dict(at)
        for each, span in spans.items():
            other = spans[each.other]
            if span is not None:
                at[each] = span.end
            elif other is not None:
                kept = len("".join(texts[each.other][before[each.other] : other.start].split()))
                at[each] = _after_letters(texts[each], before[each], kept)
                if each is side:
                    found.append((at[each], at[each], PLACE))
    return found


def _after_letters(text: str, start: int, count: int) -> int:
    """Give the offset after so many visible characters from ``start`` on, and the white space behind them."""
    at = start
    while at < len(text) and (count > 0 or text[at].isspace()):
        count -= not text[at].isspace()
        at += 1
    return at


def _one_line(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ").replace("\u2028", " ").replace("\u2029", " ")
