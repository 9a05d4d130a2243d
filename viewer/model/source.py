"""The comparison of two sources: lines that are the same, changed, added, deleted or moved.

Takes versions cut into lines (see ``viewer.text.source_lines``); which lines face each other is decided in
``line_pairs``, stories are compared in ``compare``. Ranges are half-open, in code points of the two texts.
"""

from __future__ import annotations

from collections.abc import Sequence

from viewer.model.alignment import Group
from viewer.model.comparison import Comparison, Edit, Kind, Nature, Operation, Passage, Variant
from viewer.model.line_pairs import Lines, pair_lines
from viewer.model.line_slides import slid
from viewer.model.options import CompareOptions, Unit
from viewer.model.readability import readable
from viewer.model.reading_order import in_reading_order, turned
from viewer.model.words import Change, changes_between, kept_runs
from viewer.text.asking import Check, asking, let_go, without_share
from viewer.text.source_lines import source_tokens
from viewer.text.tokens import Token, TokenClass
from viewer.text.version import Role, Span, Version

# Lines between two questions whether to go on: of those that are looked into, and of others.
_OFTEN, _EASY = 16, 4096
# Shares of the work, for progress: pairing, then looking inside the pairs.
_PAIRED = 0.6


def compare_source(old: Version, new: Version, options: CompareOptions, check: Check) -> Comparison:
    """Lay two sources side by side.

    A passage is a line, but lines that were added, deleted or moved together are one. White space says
    nothing, except at the head of a line where ``options.indentation`` says so. ``check`` is called with
    the share of the work that is done, and may raise ``Stopped``. Swapping the sides swaps the sides of what is said.
    """
    return _Assembly(old, new, options, check).comparison()


class _Assembly:
    """Builds the passages of one comparison."""

    def __init__(self, old: Version, new: Version, options: CompareOptions, check: Check) -> None:
        self._options = options
        self._check, self._ask = check, without_share(check)
        numbers: dict[str, int] = {}
        self._old = Lines(old, numbers, options, self._tokens, check)
        self._new = Lines(new, numbers, options, self._tokens, check)
        self._coarse: list[Span] = []

    def comparison(self) -> Comparison:
        items = self._items()
        passages: list[Passage] = []
        before = Group(0, 0, 0, 0, False)
        for index, item in enumerate(items):
            if index % _OFTEN == 0:
                self._check(_PAIRED + (1 - _PAIRED) * index / len(items))
            passages.append(self._passage(item, self._follows(before, item)))
            before = item
        coarse_spans = tuple(sorted(set(self._coarse)))
        return Comparison(
            self._old.version, self._new.version, tuple(passages), not coarse_spans, coarse_spans, Unit.LINE
        )

    def _items(self) -> list[Group]:
        """Return the groups of lines that are passages, in the order of reading; note where they are coarse."""
        # Ties are broken by order, so both directions are paired as one of them.
        is_turned = self._new.version.text < self._old.version.text
        old, new = (self._new, self._old) if is_turned else (self._old, self._new)
        groups, coarse = pair_lines(old, new, self._options, lambda share: self._check(share * _PAIRED))
        for sides in coarse:
            lines = sides[0 if is_turned else 1]
            self._coarse.append(Span(self._new.spans[lines[0]].start, self._new.spans[lines[-1]].end))
        items = _joined(in_reading_order(groups, len(old), len(new), self._check), self._check)
        let_go(groups, self._check, _EASY)
        items = slid(items, old, new, self._check)
        return turned(items, self._check) if is_turned else items

    def _follows(self, before: Group, item: Group) -> bool:
        """Tell whether two pairs have nothing but white space between them on both sides, or a pair before it."""
        paired = before.old_start < before.old_end and before.new_start < before.new_end and not before.moved
        first = item.old_start == item.new_start == 0
        return (paired or first) and before.old_end == item.old_start and before.new_end == item.new_start

    def _passage(self, item: Group, follows: bool) -> Passage:
        i0, i1, j0, j1, moved = item
        old, new = tuple(self._old.spans[i0:i1]), tuple(self._new.spans[j0:j1])
        if i0 == i1 or j0 == j1:
            return Passage(Kind.ADDED if i0 == i1 else Kind.DELETED, False, old, new, (), (), Role.LINE)
        edits: list[Edit] = []
        variants: list[Variant] = []
        for i, j in asking(zip(range(i0, i1), range(j0, j1), strict=True), self._check, _OFTEN):
            if (follows and not moved) or i > i0:
                variants += self._blank_lines(i, j)
            if self._old.surfaces[i] != self._new.surfaces[j]:
                self._look_inside(i, j, edits, variants)
        kind = Kind.EDITED if edits else Kind.TYPOGRAPHIC if variants else Kind.UNCHANGED
        return Passage(kind, moved, old, new, tuple(edits), tuple(variants), Role.LINE)

    def _blank_lines(self, i: int, j: int) -> Sequence[Variant]:
        """Give the blank lines before a pair of lines that are more or fewer than they were."""
        old_start, old_end = self._old.spans[i - 1].end if i else 0, self._old.spans[i].start
        new_start, new_end = self._new.spans[j - 1].end if j else 0, self._new.spans[j].start
        old_breaks = self._old.version.text.count("\n", old_start, old_end)
        if old_breaks == self._new.version.text.count("\n", new_start, new_end):
            return ()
        return (Variant(Span(old_start, old_end), Span(new_start, new_end)),)

    def _look_inside(self, i: int, j: int, edits: list[Edit], variants: list[Variant]) -> None:
        old, new = self._old.tokens(i), self._new.tokens(j)
        if self._old.ids[i] == self._new.ids[j] and len(old) == len(new):
            changes: list[Change] = []
        else:
            runs, complete = kept_runs(old, new, self._options, self._ask)
            if not complete:
                self._coarse.append(self._new.spans[j])
            raw = changes_between(runs, len(old), len(new))
            changes = readable(raw, old, new, self._options)
        edits += [_edit(old[a:b], new[c:d]) for a, b, c, d in changes]
        texts = self._old.version.text, self._new.version.text
        variants += _spacing(texts, (self._old.spans[i], self._new.spans[j]), (old, new), changes)

    def _tokens(self, text: str, span: Span) -> list[Token]:
        found = source_tokens(text, span.start, span.end, self._options.indentation)
        if self._options.ignore_case:
            found = [token._replace(key=token.key.casefold()) for token in found]
        return found


def _joined(items: list[Group], check: Check) -> list[Group]:
    """Make one group of added lines that follow each other, and of deleted ones."""
    found: list[Group] = []
    for item in asking(items, check, _EASY):
        i0, i1, j0, j1, _ = item
        if (i0 == i1 or j0 == j1) and found and i0 == found[-1].old_end and j0 == found[-1].new_end:
            last = found[-1]
            added = i0 == i1 and last.old_start == last.old_end
            deleted = j0 == j1 and last.new_start == last.new_end
            if added or deleted:
                found[-1] = last._replace(old_end=i1, new_end=j1)
                continue
        found.append(item)
    return found


def _edit(old: Sequence[Token], new: Sequence[Token]) -> Edit:
    if not old:
        operation = Operation.INSERTION
    elif not new:
        operation = Operation.DELETION
    else:
        operation = Operation.SUBSTITUTION
    return Edit(operation, _nature(old, new), _span(old), _span(new))


def _span(tokens: Sequence[Token]) -> Span | None:
    return Span(tokens[0].start, tokens[-1].end) if tokens else None


def _nature(old: Sequence[Token], new: Sequence[Token]) -> Nature:
    """Name what an edit of source is about: a number, marks, capitals, else the words."""
    before, after = {token.key for token in old}, {token.key for token in new}
    fresh = [token for token in (*old, *new) if (token.key in before) != (token.key in after)]
    classes = {token.cls for token in fresh}
    if TokenClass.FIGURE in classes and TokenClass.WORD not in classes:
        return Nature.FIGURE
    if fresh and all(token.key.isspace() for token in fresh):
        return Nature.INDENTATION
    if classes == {TokenClass.MARK}:
        return Nature.PUNCTUATION
    if old and new and [token.key.casefold() for token in old] == [token.key.casefold() for token in new]:
        return Nature.CASE
    return Nature.WORDING


def _spacing(
    texts: tuple[str, str],
    spans: tuple[Span, Span],
    tokens: tuple[Sequence[Token], Sequence[Token]],
    changes: Sequence[Change],
) -> list[Variant]:
    """Return where kept tokens are written otherwise, or the white space between two of them is another."""
    (old_text, new_text), (old, new) = texts, tokens
    found: list[Variant] = []
    i = j = 0
    old_at, new_at = spans[0].start, spans[1].start
    # What stands beside a change belongs to the change.
    beside = False
    for change in [*changes, Change(len(old), len(old), len(new), len(new))]:
        for a, b in zip(old[i : change.old_start], new[j : change.new_start], strict=True):
            if not beside and old_text[old_at : a.start] != new_text[new_at : b.start]:
                found.append(Variant(Span(old_at, a.start), Span(new_at, b.start)))
            if old_text[a.start : a.end] != new_text[b.start : b.end]:
                found.append(Variant(Span(a.start, a.end), Span(b.start, b.end)))
            old_at, new_at, beside = a.end, b.end, False
        i, j, beside = change.old_end, change.new_end, True
    at_end = not changes or changes[-1].old_end < len(old) or changes[-1].new_end < len(new)
    if at_end and old_text[old_at : spans[0].end] != new_text[new_at : spans[1].end]:
        found.append(Variant(Span(old_at, spans[0].end), Span(new_at, spans[1].end)))
    return found
