"""Typographic differences: where kept words stand in another dress.

Looks only at what the comparison calls equal: the surfaces of paired tokens and the gaps between them.
Ranges are half-open, in code points of the two texts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.model.comparison import Variant
from viewer.text.characters import SET_SPACES
from viewer.text.tokens import Token
from viewer.text.version import Span

# Blanks, tabs and line ends are layout; a space that a typesetter chose is not.
_LAYOUT = re.compile(rf"[^\S{SET_SPACES}]+")


def same_dress(a: str, b: str) -> bool:
    """Whether two surfaces with equal keys also look the same, layout aside."""
    return a == b or _LAYOUT.sub(" ", a) == _LAYOUT.sub(" ", b)


def variants(
    old_text: str, new_text: str, pairs: Sequence[tuple[Token, Token]], old_span: Span, new_span: Span
) -> tuple[Variant, ...]:
    """Return the differences in dress between paired tokens and in the gaps beside them.

    ``pairs`` are the kept tokens in order; the spans bound the stretch that they come from. A gap is
    compared only between tokens that are neighbors on both sides, and at the ends of the stretch.
    """
    found: list[Variant] = []
    old_at, new_at = old_span.start, new_span.start
    adjacent = True
    for a, b in pairs:
        if adjacent:
            _compare_gap(found, old_text, new_text, Span(old_at, a.start), Span(new_at, b.start))
        if old_text[a.start : a.end] != new_text[b.start : b.end]:
            found.append(Variant(Span(a.start, a.end), Span(b.start, b.end)))
        old_at, new_at = a.end, b.end
    _compare_gap(found, old_text, new_text, Span(old_at, old_span.end), Span(new_at, new_span.end))
    return tuple(found)


def _compare_gap(found: list[Variant], old_text: str, new_text: str, old: Span, new: Span) -> None:
    a, b = old_text[old.start : old.end], new_text[new.start : new.end]
    if a == b or _LAYOUT.sub(" ", a) == _LAYOUT.sub(" ", b):
        return
    found.append(Variant(_tight(a, old), _tight(b, new)))


def _tight(gap: str, span: Span) -> Span:
    """Take white space off a gap that holds marks, so that a mark never begins or ends on a space."""
    if not gap.strip():
        return span
    return Span(span.start + len(gap) - len(gap.lstrip()), span.end - len(gap) + len(gap.rstrip()))
