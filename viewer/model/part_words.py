"""The words of a part, compared with those of the sentence of the other version that it is a part of.

Finds no parts (see ``parts``), and is asked only for what a reader looks at. Ranges are half-open, in code points.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from viewer.model.comparison import Comparison, Edit, Nature, Passage
from viewer.model.edits import Side, look_inside
from viewer.model.names import Names
from viewer.model.options import CompareOptions
from viewer.model.units import heeded
from viewer.text.tokens import tokenize
from viewer.text.version import Span, Version

# Where a sentence is cut in two, capitals and commas follow from the cut and say nothing.
_OPTIONS = CompareOptions(ignore_case=True, ignore_punctuation=True)
_SLIGHT = frozenset({Nature.PUNCTUATION, Nature.CASE})

_START = attrgetter("start")


def edits_of_part(comparison: Comparison, passage: Passage) -> tuple[Edit, ...]:
    """Return how the words of a passage with a ``part_of`` differ from those of the whole, in order.

    ``old`` of an edit is in the earlier version and ``new`` in the later one, whichever of them has the whole. Most
    of what only the whole has stands in its own counterpart: it was not lost, or gained.
    """
    assert passage.part_of is not None
    old, new = passage.old or (passage.part_of,), passage.new or (passage.part_of,)
    found = look_inside(_side(comparison.old, old), _side(comparison.new, new), _OPTIONS)
    return tuple(edit for edit in found.edits if edit.nature not in _SLIGHT)


def _side(version: Version, spans: tuple[Span, ...]) -> Side:
    text = version.text
    tokens = [token for start, end in spans for token in tokenize(text, start, end)]
    paragraphs = version.paragraphs
    around = paragraphs[max(0, bisect_right(paragraphs, spans[0].start, key=_START) - 1)]
    return Side(text, Span(spans[0].start, spans[-1].end), around, heeded(tokens, _OPTIONS), Names(text))
