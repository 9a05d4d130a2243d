"""The inside of a pair: its word edits with spans and natures, its typographic differences, its kind.

Calls the word comparison, the readability rules and the naming of natures; decides only whether so
little is kept that marks would confuse. Ranges are half-open, in code points of the two texts.
"""

from __future__ import annotations

from collections.abc import Sequence

from viewer.model.capitals import without_capitals_of_place
from viewer.model.comparison import Edit, Nature, Operation, Variant
from viewer.model.names import NO_NAMES, Names
from viewer.model.natures import NatureFinder, quotations
from viewer.model.options import CompareOptions
from viewer.model.readability import readable
from viewer.model.transpositions import Piece, apart
from viewer.model.typography import swapped_quotes, variants
from viewer.model.words import Change, changes_between, is_content, kept_in, kept_runs
from viewer.text.asking import Check, asking, never
from viewer.text.characters import QUOTES
from viewer.text.records import NamedTuple
from viewer.text.tokens import Token, TokenClass
from viewer.text.version import Role, Span

# Changes, or tokens, between two questions whether to go on, and changes of which much is asked.
_OFTEN, _FEW = 1024, 16
# Tokens of a pair that is looked into in a few milliseconds: a few long sentences.
_SOON = 500


class Inside(NamedTuple):
    """What the words of one pair say. ``rewritten``: so little is kept that marks would confuse a reader."""

    edits: tuple[Edit, ...]
    variants: tuple[Variant, ...]
    rewritten: bool
    complete: bool


class Side(NamedTuple):
    """One side of a pair: its text, the span of its sentences and of the paragraphs around them, the tokens.

    ``names`` are those of the whole text; ``role`` is where its first sentence stands.
    """

    text: str
    span: Span
    paragraph: Span
    tokens: Sequence[Token]
    names: Names = NO_NAMES
    role: Role = Role.BODY


def look_inside(
    old: Side,
    new: Side,
    options: CompareOptions,
    facing: Sequence[Change] | None = None,
    check: Check = never,
) -> Inside:
    """Compare the words of one pair; with ``facing`` only tokens in ranges that face each other can be kept.

    ``check`` may raise ``Stopped``.
    """
    if len(old.tokens) + len(new.tokens) <= _SOON:
        check = never
    tokens = without_capitals_of_place(old.tokens, new.tokens, check)
    if facing is None:
        runs, complete = kept_runs(*tokens, options, check)
    else:
        runs, complete = kept_in(facing, *tokens, options, check)
    raw = changes_between(runs, len(old.tokens), len(new.tokens))
    changes = readable(raw, *tokens, options, check)
    rewritten = bool(changes) and _is_rewritten(changes, old.tokens, new.tokens, options, check)
    finder = NatureFinder(
        old.tokens,
        new.tokens,
        quotations(old.text, *old.paragraph, check) if changes else (),
        quotations(new.text, *new.paragraph, check) if changes else (),
        (old.names, new.names),
        options,
        byline=Role.BYLINE in (old.role, new.role),
    )
    swaps, variants_found = _dress(changes, old, new, check)
    # In the order of the earlier side's tokens; a change stands before the kept token at its place.
    pieces = apart(changes, old.tokens, new.tokens, options)
    placed = [((piece.change.old_start, 0), _edit(piece, old, new, finder)) for piece in asking(pieces, check, _FEW)]
    placed += [((index, 1), swap) for index, swap in swaps]
    placed.sort(key=lambda item: item[0])
    return Inside(tuple(edit for _, edit in placed), tuple(variants_found), rewritten, complete)


def _is_rewritten(
    changes: Sequence[Change], old: Sequence[Token], new: Sequence[Token], options: CompareOptions, check: Check
) -> bool:
    """Whether too little is kept, or kept and changed alternate too often, for marks to be read."""
    content = any(map(is_content, old)) and any(map(is_content, new))
    counts = is_content if content else _is_word
    old_count, new_count = (sum(map(counts, asking(side, check, _OFTEN))) for side in (old, new))
    kept = old_count - sum(counts(t) for c in asking(changes, check, _OFTEN) for t in old[c.old_start : c.old_end])
    # What is only inserted or deleted does not speak against a pair: a sentence that gains a long
    # clause is edited. What became something else does.
    replaced = 0
    substitutions = 0
    for i0, i1, j0, j1 in asking(_without_anchors_between(changes, old, check), check, _OFTEN):
        if i0 == i1 or j0 == j1:
            continue
        if _letters(old[i0:i1]) == _letters(new[j0:j1]):
            kept += sum(map(counts, old[i0:i1]))  # only case or hyphens differ
            continue
        replaced += max(sum(map(counts, old[i0:i1])), sum(map(counts, new[j0:j1])))
        substitutions += 1
    if (
        len(changes) == 1
        and max(changes[0].old_end - changes[0].old_start, changes[0].new_end - changes[0].new_start) < 4
    ):
        return False  # a few words in a short sentence: the marks are the message
    share = kept / (kept + replaced) if kept + replaced else 1.0
    shorter = min(old_count, new_count)
    if shorter:
        share = min(share, kept / shorter)
    if share < options.rewrite_kept:
        return True
    return substitutions > options.rewrite_alternations and share < options.rewrite_kept_often


def _without_anchors_between(changes: Sequence[Change], old: Sequence[Token], check: Check) -> list[Change]:
    """Join changes with no content word between them: together they say that something was put otherwise."""
    joined: list[Change] = []
    for change in asking(changes, check, _OFTEN):
        if joined and not any(map(is_content, old[joined[-1].old_end : change.old_start])):
            joined[-1] = Change(joined[-1].old_start, change.old_end, joined[-1].new_start, change.new_end)
        else:
            joined.append(change)
    return joined


def _letters(tokens: Sequence[Token]) -> str:
    return "".join(token.key.lower() for token in tokens if token.cls is not TokenClass.MARK)


def _is_word(token: Token) -> bool:
    return token.cls is not TokenClass.MARK


def _edit(piece: Piece, old: Side, new: Side, finder: NatureFinder) -> Edit:
    change = piece.change
    old_span = _span(old, change.old_start, change.old_end)
    new_span = _span(new, change.new_start, change.new_end)
    if old_span is None:
        operation = Operation.INSERTION
    elif new_span is None:
        operation = Operation.DELETION
    else:
        operation = Operation.SUBSTITUTION
    nature, also = finder.natures_of_moved(change) if piece.moved else finder.natures(change)
    return Edit(operation, nature, old_span, new_span, also)


def _span(side: Side, start: int, end: int) -> Span | None:
    if start == end:
        return None
    return Span(side.tokens[start].start, side.tokens[end - 1].end)


def _dress(
    changes: Sequence[Change], old: Side, new: Side, check: Check
) -> tuple[list[tuple[int, Edit]], list[Variant]]:
    """Return what differs in the kept stretches.

    First the marks that swapped places with a quotation mark, each with the index of its token in
    ``old``, then the typographic differences.
    """
    swaps: list[tuple[int, Edit]] = []
    found: list[Variant] = []
    ends = [*changes, Change(len(old.tokens), len(old.tokens), len(new.tokens), len(new.tokens))]
    i = j = 0
    for index, change in enumerate(asking(ends, check, _FEW)):
        pairs = list(zip(old.tokens[i : change.old_start], new.tokens[j : change.new_start], strict=False))
        if pairs:
            # Beside a change the gap belongs to the change; at the sentence's ends it is compared.
            first, last = pairs[0], pairs[-1]
            old_span = Span(first[0].start if index else old.span.start, last[0].end)
            new_span = Span(first[1].start if index else new.span.start, last[1].end)
            if index == len(ends) - 1:
                old_span, new_span = Span(old_span.start, old.span.end), Span(new_span.start, new.span.end)
            places = swapped_quotes(old.text, new.text, pairs, old_span.end, new_span.end)
            swapped = [_swap(pairs, k, old, new) for k in places]
            swaps += [(i + k, swap) for k, swap in zip(places, swapped, strict=True)]
            found += [
                variant
                for variant in variants(old.text, new.text, pairs, old_span, new_span)
                if not any(_touches(variant, swap) for swap in swapped)
            ]
        i, j = change.old_end, change.new_end
    return swaps, found


def _swap(pairs: Sequence[tuple[Token, Token]], index: int, old: Side, new: Side) -> Edit:
    a, b = pairs[index]
    old_span = _with_quotes(old, pairs[index - 1][0].end, a)
    new_span = _with_quotes(new, pairs[index - 1][1].end, b)
    return Edit(Operation.SUBSTITUTION, Nature.PUNCTUATION, old_span, new_span)


def _with_quotes(side: Side, start: int, mark: Token) -> Span:
    """Return the mark with the quotation marks that touch it."""
    end = mark.end
    while end < side.span.end and side.text[end] in QUOTES:
        end += 1
    return Span(start, end)


def _touches(variant: Variant, edit: Edit) -> bool:
    assert edit.old is not None
    assert edit.new is not None
    return (
        variant.old.start <= edit.old.end and edit.old.start <= variant.old.end
        and variant.new.start <= edit.new.end and edit.new.start <= variant.new.end
    )  # fmt: skip
