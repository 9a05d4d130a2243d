"""Which rows of the change list are visible.

Draws and counts nothing.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING

from viewer.model.comparison import Kind, Nature
from viewer.presentation.highlights import MOVED, TINT_ROLES
from viewer.presentation.phrases import ENGLISH
from viewer.presentation.titles import title
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from viewer.model.comparison import Comparison
    from viewer.presentation.phrases import Phrasebook
    from viewer.presentation.rows import ChangeRow

# The names a filter can hold: the kinds, and "moved", which stands beside a kind.
FILTER_KINDS = TINT_ROLES
_KIND, _MOVED = attrgetter("kind"), attrgetter("moved")
_SHOWN_AT_FIRST = frozenset(TINT_ROLES) - {Kind.TYPOGRAPHIC.value}

# A person types straight marks and plain spaces for whatever the story has.
_TYPED = str.maketrans("‘’‚‛′“”„‟«»″‐‑‒–—−\u00a0\u2009\u202f", '\'\'\'\'\'"""""""------   ', "\u00ad\u200b\u2060")


class RowFilter(NamedTuple):
    """What is to be seen: rows of these kinds (of ``FILTER_KINDS``) that contain this text.

    With ``natures`` only rows with an edit that is about one of them, or touches it besides; without any, all.
    """

    kinds: frozenset[str] = _SHOWN_AT_FIRST
    text: str = ""
    natures: frozenset[Nature] = frozenset()


def kinds_counted(rows: Sequence[ChangeRow]) -> Counter[str]:
    """Count the rows under each name that they are filtered by."""
    kinds = {id(kind): kind for kind in Kind}
    counts: Counter[str] = Counter()
    for (kind, moved), number in Counter(_looks(rows)).items():
        for name in _kinds(kinds[kind], moved):
            counts[name] += number
    return counts


def _looks(rows: Sequence[ChangeRow]) -> Iterator[tuple[int, bool]]:
    """Give the kind of each row, and whether it moved.

    The kind by identity: to hash a member of an enumeration is a call of a function, and there are rows by the
    ten thousand.
    """
    return zip(map(id, map(_KIND, rows)), map(_MOVED, rows), strict=True)


@cache
def _kinds(kind: Kind, moved: bool) -> frozenset[str]:
    """Give the names under which a row is filtered: "edited" and "moved" for an edited move."""
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
    looks = ((kind, moved) for kind in Kind for moved in (False, True))
    passing = {(id(kind), moved) for kind, moved in looks if not _kinds(kind, moved).isdisjoint(wanted.kinds)}
    shown: Iterator[ChangeRow] = compress(rows, map(passing.__contains__, _looks(rows)))
    if wanted.natures:
        shown = filter(lambda row: not wanted.natures.isdisjoint(row.natures), shown)
    if not sought:
        return tuple(shown)
    return tuple(row for row in shown if any(sought in _plain(text) for text in _texts(row, comparison, book)))


def _texts(row: ChangeRow, comparison: Comparison, book: Phrasebook) -> Iterable[str]:
    passage = comparison.passages[row.passage]
    place = row.place
    yield f"{title(row.kind, row.moved, row.role, book)}, {place.words(book)}"
    if place.part_of:
        yield place.short(book)  # as it stands in the list
    for text, spans in ((comparison.old.text, passage.old), (comparison.new.text, passage.new)):
        yield " ".join(text[start:end] for start, end in spans)


def _plain(text: str) -> str:
    return " ".join(text.translate(_TYPED).casefold().split())
