"""Typographic differences as edits of whole words, so that a marked-up copy can show both forms.

Finds no differences, and these are no edits to count: they are for reading only. Ranges are half-open, in
code points of the side they stand on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.comparison import Edit, Nature, Operation
from viewer.text.version import Span

if TYPE_CHECKING:
    from viewer.model.comparison import Comparison, Passage, Variant


def with_both_forms(comparison: Comparison, passage: Passage) -> tuple[Passage, frozenset[int]]:
    """Return ``passage`` with its typographic differences among its edits, and which of its edits these are.

    Each is as wide as the words that it stands in, and no wider than the words between two real edits.
    """
    edits: list[Edit] = []
    dressed: set[int] = set()
    waiting = list(passage.variants)
    for edit in (*passage.edits, None):
        while waiting and (edit is None or _before(waiting[0], edit)):
            found = _widened(comparison, passage, waiting.pop(0), edits[-1] if edits else None, edit)
            if dressed and len(edits) - 1 in dressed and _touch(edits[-1], found):
                found = _joined(edits.pop(), found)
            dressed.add(len(edits))
            edits.append(found)
        if edit is not None:
            edits.append(edit)
    return passage._replace(edits=tuple(edits)), frozenset(dressed)


def _before(variant: Variant, edit: Edit) -> bool:
    if edit.new is not None:
        return variant.new.start < edit.new.start
    assert edit.old is not None
    return variant.old.start < edit.old.start


def _widened(comparison: Comparison, passage: Passage, variant: Variant, last: Edit | None, then: Edit | None) -> Edit:
    """Make an edit of the whole words around a difference, between the edits before and after it."""
    spans = []
    for text, own, place, before, after in (
        (comparison.old.text, passage.old, variant.old, last and last.old, then and then.old),
        (comparison.new.text, passage.new, variant.new, last and last.new, then and then.new),
    ):
        start, end = place
        home = next((span for span in own if span.start <= start and end <= span.end), Span(start, end))
        least = max(home.start, before.end if before else 0)
        most = min(home.end, after.start if after else home.end)
        while start > least and not text[start - 1].isspace():
            start -= 1
        while end < most and not text[end].isspace():
            end += 1
        spans.append(Span(start, end))
    return Edit(Operation.SUBSTITUTION, Nature.PUNCTUATION, spans[0], spans[1])


def _touch(first: Edit, second: Edit) -> bool:
    assert first.old is not None
    assert first.new is not None
    assert second.old is not None
    assert second.new is not None
    return second.old.start <= first.old.end or second.new.start <= first.new.end


def _joined(first: Edit, second: Edit) -> Edit:
    assert first.old is not None
    assert first.new is not None
    assert second.old is not None
    assert second.new is not None
    old = Span(min(first.old.start, second.old.start), max(first.old.end, second.old.end))
    new = Span(min(first.new.start, second.new.start), max(first.new.end, second.new.end))
    return first._replace(old=old, new=new)
