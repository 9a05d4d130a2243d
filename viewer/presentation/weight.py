"""How much a change weighs for an editor, so that the list can show the weightiest first.

Orders rows only; it hides none. The order is decided by these rules, in this sequence:

1. Points. What an edit is about, or touches besides: a figure, a name or a quotation 8 each, a date or time 6, an
   attribution 5; each nature counts once however often it occurs. Where it stands: 8 in the headline
   or the lede, if words changed there and not just commas, capitals or spelling.
2. Words changed: those inserted or deleted, the longer side of a substitution; all words of a sentence
   that was added, deleted or rewritten. Punctuation, capitals and spelling count as no words.
3. The place in the story.

So one name beats any number of words, a word lost from a headline beats ten commas, and a sentence
that only moved or differs in typography comes last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.comparison import Kind, Nature
from viewer.presentation.redline import shown_whole
from viewer.text.records import NamedTuple
from viewer.text.version import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viewer.model.comparison import Comparison, Passage
    from viewer.presentation.rows import ChangeRow
    from viewer.text.version import Span

_POINTS = {
    Nature.FIGURE: 8,
    Nature.NAME: 8,
    Nature.QUOTATION: 8,
    Nature.DATE: 6,
    Nature.ATTRIBUTION: 5,
}
_TOP_POINTS = 8
_TOP = frozenset({Role.HEADLINE, Role.LEDE})
_SLIGHT = frozenset({Nature.PUNCTUATION, Nature.CASE, Nature.SPELLING, Nature.ORDER, Nature.INDENTATION})


class Weight(NamedTuple):
    """What a change weighs; a larger one is weightier."""

    points: int
    words: int


def weight(comparison: Comparison, passage: Passage) -> Weight:
    """Weigh one passage by the rules above."""
    words = _words_changed(comparison, passage)
    points = sum(_POINTS.get(nature, 0) for nature in passage.natures)
    if passage.role in _TOP and words:
        points += _TOP_POINTS
    return Weight(points, words)


def by_weight(rows: Sequence[ChangeRow], comparison: Comparison) -> tuple[ChangeRow, ...]:
    """Order rows, the weightiest first; equal ones stay in reading order."""
    passages = comparison.passages
    return tuple(sorted(rows, key=lambda row: weight(comparison, passages[row.passage]), reverse=True))


def _words_changed(comparison: Comparison, passage: Passage) -> int:
    sides = ((comparison.old.text, passage.old), (comparison.new.text, passage.new))
    if passage.kind in (Kind.UNCHANGED, Kind.TYPOGRAPHIC):
        return 0
    if shown_whole(passage):
        return max(_count(text, spans) for text, spans in sides)
    return sum(
        max(_count(comparison.old.text, [edit.old]), _count(comparison.new.text, [edit.new]))
        for edit in passage.edits
        if edit.nature not in _SLIGHT
    )


def _count(text: str, spans: Iterable[Span | None]) -> int:
    return sum(len(text[span.start : span.end].split()) for span in spans if span is not None)
