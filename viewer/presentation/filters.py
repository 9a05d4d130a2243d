"""Which rows of the change list are visible.

Draws and counts nothing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from viewer.model.comparison import Kind, Nature
from viewer.presentation.highlights import MOVED, TINT_ROLES
from viewer.presentation.phrases import ENGLISH
from viewer.presentation.titles import title

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viewer.model.comparison import Comparison
    from viewer.presentation.phrases import Phrasebook
    from viewer.presentation.rows import ChangeRow

# The names a filter can hold: the kinds, and "moved", which stands beside a kind.
FILTER_KINDS = TINT_ROLES
_SHOWN_AT_FIRST = frozenset(TINT_ROLES) - {Kind.TYPOGRAPHIC.value}

# A person types straight marks and plain spaces for whatever the story has.
_TYPED = str.maketrans("‘’‚‛′“”„‟«»″‐‑‒–—−\u00a0\u2009\u202f", '\'\'\'\'\'"""""""------   ', "\u00ad\u200b\u2060")


class RowFilter(NamedTuple):
    """What is to be seen: rows of these kinds (of ``FILTER_KINDS``) that contain this text.

    With ``natures`` only rows with an edit of one of them; without any, whatever the edits are about.
    """

    kinds: frozenset[str] = _SHOWN_AT_FIRST
    text: str = ""
    natures: frozenset[Nature] = frozenset()


def row_kinds(row: ChangeRow) -> frozenset[str]:
    """Give the names under which a row is filtered: "edited" and "moved" for an edited move."""
    return _kinds(row.kind, row.moved)


@cache
def _kinds(kind: Kind, moved: bool) -> frozenset[str]:
    kinds = {kind.value} - {Kind.UNCHANGED.value}
    if moved:
        kinds = (kinds - {Kind.TYPOGRAPHIC.value}) | {MOVED}
    return frozenset(kinds)


def visible_rows(
    rows: Sequence[ChangeRow], wanted: RowFilter, comparison: Comparison, book: Phrasebook = ENGLISH
) -> tuple[ChangeRow, ...]:
    """Give the rows that a filter lets through, in their order.

    The text is looked for in both sides of the whole passage and in the row's own words, whatever
    the case, the kind of quotation marks, dashes and spaces.
    """
    sought = _plain(wanted.text)
    shown = (row for row in rows if not row_kinds(row).isdisjoint(wanted.kinds))
    if wanted.natures:
        shown = (row for row in shown if not wanted.natures.isdisjoint(row.natures))
    if not sought:
        return tuple(shown)
    return tuple(row for row in shown if any(sought in _plain(text) for text in _texts(row, comparison, book)))


def _texts(row: ChangeRow, comparison: Comparison, book: Phrasebook) -> Iterable[str]:
    passage = comparison.passages[row.passage]
    yield f"{title(row.kind, row.moved, row.role, book)}, {row.place.words(book)}"
    for text, spans in ((comparison.old.text, passage.old), (comparison.new.text, passage.new)):
        yield " ".join(text[start:end] for start, end in spans)


def _plain(text: str) -> str:
    return " ".join(text.translate(_TYPED).casefold().split())
