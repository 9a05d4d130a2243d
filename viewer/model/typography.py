"""Typographic differences: where kept words stand in another dress.

Looks only at what the comparison calls equal: the surfaces of paired tokens and the gaps between them.
Ranges are half-open, in code points of the two texts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.model.comparison import Variant
from viewer.text.characters import QUOTES, SET_SPACES
from viewer.text.tokens import Token, TokenClass
from viewer.text.version import Span

# Blanks, tabs and line ends are layout; a space that a typesetter chose is not.
_LAYOUT = re.compile(rf"[^\S{SET_SPACES}]+")


_WORDS = re.compile(r"\w+")


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


def variants_of_equals(old_text: str, new_text: str, old: Span, new: Span) -> tuple[Variant, ...] | None:
    """Return the differences in dress of two sentences with equal keys, found without cutting tokens.

    None where the words are not written alike, or marks stand in another order; then tokens must tell.
    """
    a, b = _WORDS.findall(old_text, old.start, old.end), _WORDS.findall(new_text, new.start, new.end)
    if a != b:
        return None
    found: list[Variant] = []
    i, j = old.start, new.start
    for word in [*a, ""]:
        # The next word stands where its search from here ends the gap: the lists are equal.
        old_gap = old_text.index(word, i, old.end) if word else old.end
        new_gap = new_text.index(word, j, new.end) if word else new.end
        one, other = old_text[i:old_gap], new_text[j:new_gap]
        if one != other and _LAYOUT.sub(" ", one) != _LAYOUT.sub(" ", other):
            if one.strip() and sorted(one.split()) != sorted(other.split()) and sorted(one) == sorted(other):
                return None
            found.append(_core(one, other, i, j))
        i, j = old_gap + len(word), new_gap + len(word)
    return tuple(found)


def _core(one: str, other: str, i: int, j: int) -> Variant:
    """Return the part of two gaps that differs, without white space at its ends where it holds a mark."""
    shorter = min(len(one), len(other))
    head = 0
    while head < shorter and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < shorter - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    old, new = Span(i + head, i + len(one) - tail), Span(j + head, j + len(other) - tail)
    return Variant(_tight(one[head : len(one) - tail], old), _tight(other[head : len(other) - tail], new))


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


def swapped_quotes(
    old_text: str, new_text: str, pairs: Sequence[tuple[Token, Token]], old_end: int, new_end: int
) -> list[int]:
    """Return the indexes of kept marks that stand on the other side of a quotation mark than before.

    Before: ``plan".``, after: ``plan."`` - another order of the same marks, which is punctuation.
    ``old_end`` and ``new_end`` bound the gap after the last pair, in code points.
    """
    found = []
    for index in range(1, len(pairs)):
        a, b = pairs[index]
        if a.cls is not TokenClass.MARK:
            continue
        last_a, last_b = pairs[index - 1]
        next_a = pairs[index + 1][0].start if index + 1 < len(pairs) else old_end
        next_b = pairs[index + 1][1].start if index + 1 < len(pairs) else new_end
        before = _closes(old_text[last_a.end : a.start]), _closes(new_text[last_b.end : b.start])
        after = _closes(old_text[a.end : next_a]), _closes(new_text[b.end : next_b])
        if before[0] != before[1] and before == (after[1], after[0]):
            found.append(index)
    return found


def _closes(gap: str) -> bool:
    """Whether a gap begins with a quotation mark, which then closes what stands before it."""
    return gap[:1] in QUOTES if gap else False
