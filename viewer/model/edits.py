"""The inside of a pair: its word edits with spans and natures, its typographic differences, its kind.

Calls the word comparison, the readability rules and the naming of natures; decides only whether so
little is kept that marks would confuse. Ranges are half-open, in code points of the two texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from viewer.model.comparison import Edit, Operation, Variant
from viewer.model.natures import NatureFinder, quotations
from viewer.model.options import CompareOptions
from viewer.model.readability import readable
from viewer.model.typography import variants
from viewer.model.words import Change, changes_between, is_content, kept_runs
from viewer.text.tokens import Token, TokenClass
from viewer.text.version import Span


class Inside(NamedTuple):
    """What the words of one pair say. ``rewritten``: too little is kept for marks; then no edits."""

    edits: tuple[Edit, ...]
    variants: tuple[Variant, ...]
    rewritten: bool
    complete: bool


class Side(NamedTuple):
    """One side of a pair: its text, the span of its sentences, their tokens."""

    text: str
    span: Span
    tokens: Sequence[Token]


def look_inside(old: Side, new: Side, options: CompareOptions) -> Inside:
    """Compare the words of one pair."""
    runs, complete = kept_runs(old.tokens, new.tokens, options)
    raw = changes_between(runs, len(old.tokens), len(new.tokens))
    changes = readable(raw, old.tokens, new.tokens, options)
    if changes and _is_rewritten(changes, old.tokens, new.tokens, options):
        return Inside((), (), True, complete)
    finder = NatureFinder(
        old.tokens,
        new.tokens,
        quotations(old.text, *old.span) if changes else (),
        quotations(new.text, *new.span) if changes else (),
        options,
    )
    edits = tuple(_edit(change, old, new, finder) for change in changes)
    return Inside(edits, _variants(changes, old, new), False, complete)


def _is_rewritten(
    changes: Sequence[Change], old: Sequence[Token], new: Sequence[Token], options: CompareOptions
) -> bool:
    """Whether too little is kept, or kept and changed alternate too often, for marks to be read."""
    content = any(map(is_content, old)) and any(map(is_content, new))
    counts = is_content if content else _is_word
    kept = sum(map(counts, old)) - sum(counts(t) for c in changes for t in old[c.old_start : c.old_end])
    # What is only inserted or deleted does not speak against a pair: a sentence that gains a long
    # clause is edited. What became something else does.
    replaced = 0
    substitutions = 0
    for i0, i1, j0, j1 in changes:
        if i0 < i1 and j0 < j1:
            replaced += max(sum(map(counts, old[i0:i1])), sum(map(counts, new[j0:j1])))
            substitutions += 1
    share = kept / (kept + replaced) if kept + replaced else 1.0
    if share < options.rewrite_kept:
        return True
    return substitutions > options.rewrite_alternations and share < 1.5 * options.rewrite_kept


def _is_word(token: Token) -> bool:
    return token.cls is not TokenClass.MARK


def _edit(change: Change, old: Side, new: Side, finder: NatureFinder) -> Edit:
    old_span = _span(old, change.old_start, change.old_end)
    new_span = _span(new, change.new_start, change.new_end)
    if old_span is None:
        operation = Operation.INSERTION
    elif new_span is None:
        operation = Operation.DELETION
    else:
        operation = Operation.SUBSTITUTION
    return Edit(operation, finder.nature(change), old_span, new_span)


def _span(side: Side, start: int, end: int) -> Span | None:
    if start == end:
        return None
    return Span(side.tokens[start].start, side.tokens[end - 1].end)


def _variants(changes: Sequence[Change], old: Side, new: Side) -> tuple[Variant, ...]:
    """Return the typographic differences of the kept stretches between the changes."""
    found: list[Variant] = []
    ends = [*changes, Change(len(old.tokens), len(old.tokens), len(new.tokens), len(new.tokens))]
    i = j = 0
    for index, change in enumerate(ends):
        pairs = list(zip(old.tokens[i : change.old_start], new.tokens[j : change.new_start], strict=False))
        if pairs:
            # Beside a change the gap belongs to the change; at the sentence's ends it is compared.
            first, last = pairs[0], pairs[-1]
            old_span = Span(first[0].start if index else old.span.start, last[0].end)
            new_span = Span(first[1].start if index else new.span.start, last[1].end)
            if index == len(ends) - 1:
                old_span, new_span = Span(old_span.start, old.span.end), Span(new_span.start, new.span.end)
            found += variants(old.text, new.text, pairs, old_span, new_span)
        i, j = change.old_end, change.new_end
    return tuple(found)
