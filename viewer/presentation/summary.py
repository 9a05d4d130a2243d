"""A comparison in words: the counts, the status line, and one sentence about one passage.

Lists no changes (see ``rows`` and the reports).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from viewer.model.comparison import Kind, Nature
from viewer.presentation.excerpts import ELLIPSIS, surrounding
from viewer.presentation.places import Places
from viewer.presentation.redline import DELETION, INSERTION, KEPT, redline, shown_whole, whole
from viewer.presentation.words import KIND_WORDS, NATURE_WORDS, ROLE_WORDS, SENTENCE_ROLES, number_of, title
from viewer.text.version import Role

if TYPE_CHECKING:
    from viewer.model.comparison import Comparison, Passage
    from viewer.presentation.redline import Word

NO_CHANGES = "No changes"

_CHANGED_KINDS = (Kind.ADDED, Kind.DELETED, Kind.EDITED, Kind.REWRITTEN, Kind.SPLIT, Kind.MERGED)
# What an editor looks for first, in the order in which it is said.
_NAMED_NATURES = (Nature.FIGURE, Nature.DATE, Nature.NAME, Nature.QUOTATION)
# Kept words before and after the change that is read out; words of a passage read by its beginning.
_BEFORE, _AFTER = 1, 2
_BEGINNING = 24


class Other(NamedTuple):
    """How many passages that are no sentences (datelines, subheads, ...) changed in one way."""

    role: Role
    kind: Kind
    number: int


class Named(NamedTuple):
    """How many word edits are about something that the summary names."""

    nature: Nature
    number: int


class Counts(NamedTuple):
    """How many passages there are of each kind.

    ``moved`` ones that are edited, split or merged as well are counted there too; ``unchanged`` and
    ``typographic`` stand in their place. ``differences`` are the typographic ones in all passages,
    and ``others`` says which of the changed passages are no sentences. ``lede`` are the kinds of change
    of the lede, each once, and ``named`` counts the weighty edits in passages that are marked word by word.
    """

    added: int
    deleted: int
    edited: int
    rewritten: int
    split: int
    merged: int
    moved: int
    unchanged: int
    typographic: int
    differences: int
    others: tuple[Other, ...]
    lede: tuple[Kind, ...] = ()
    named: tuple[Named, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether more than typography differs."""
        return any(self[:7])


def count(comparison: Comparison) -> Counts:
    """Count the passages of a comparison by kind."""
    kinds: Counter[Kind] = Counter()
    others: Counter[tuple[Role, Kind]] = Counter()
    lede: dict[Kind, None] = {}
    natures: Counter[Nature] = Counter()
    moved = differences = unchanged = 0
    for passage in comparison.passages:
        kind = passage.kind
        if kind is Kind.UNCHANGED and not passage.moved:
            unchanged += 1
            differences += len(passage.variants)
            continue
        if passage.role is Role.LEDE and kind in _CHANGED_KINDS:
            lede[kind] = None
        if not shown_whole(passage):
            natures.update(edit.nature for edit in passage.edits)
        moved += passage.moved
        differences += max(len(passage.variants), kind is Kind.TYPOGRAPHIC)
        if not passage.moved or kind in _CHANGED_KINDS:
            kinds[kind] += 1
            if kind in _CHANGED_KINDS and passage.role not in SENTENCE_ROLES:
                others[passage.role, kind] += 1
    return Counts(
        added=kinds[Kind.ADDED],
        deleted=kinds[Kind.DELETED],
        edited=kinds[Kind.EDITED],
        rewritten=kinds[Kind.REWRITTEN],
        split=kinds[Kind.SPLIT],
        merged=kinds[Kind.MERGED],
        moved=moved,
        unchanged=unchanged + kinds[Kind.UNCHANGED],
        typographic=kinds[Kind.TYPOGRAPHIC],
        differences=differences,
        others=tuple(Other(role, kind, number) for (role, kind), number in others.items()),
        lede=tuple(lede),
        named=tuple(Named(nature, natures[nature]) for nature in _NAMED_NATURES if natures[nature]),
    )


def status_line(counts: Counts, typographic_shown: bool) -> str:
    """Say the counts: "Lede edited; 2 figures, 1 name changed; 6 sentences added; 12 unchanged".

    The lede comes first, then what an editor looks for, then the sentences. Parts that count nothing
    are left out. While typographic differences are hidden, sentences that differ in nothing else count
    as unchanged.
    """
    unchanged = counts.unchanged + (0 if typographic_shown else counts.typographic)
    parts = [_lede(counts), _named(counts), _sentences(counts), _others(counts)]
    if not counts.changed:
        parts = [NO_CHANGES]
    elif unchanged:
        parts.append(f"{unchanged:,} unchanged")
    if counts.differences:
        noun = number_of(counts.differences, "typographic difference", "typographic differences")
        parts.append(noun if typographic_shown else f"{noun} hidden")
    return "; ".join(filter(None, parts))


def _lede(counts: Counts) -> str:
    if not counts.lede:
        return ""
    return f"Lede {' and '.join(KIND_WORDS[kind] for kind in counts.lede)}"


def _named(counts: Counts) -> str:
    parts = [number_of(named.number, *NATURE_WORDS[named.nature]) for named in counts.named]
    return f"{', '.join(parts)} changed" if parts else ""


def _sentences(counts: Counts) -> str:
    """Say "6 sentences added, 7 deleted": only the first number has the noun."""
    heads: Counter[Kind] = Counter()
    for other in counts.others:
        heads[other.kind] += other.number
    numbers = [(getattr(counts, kind.value) - heads[kind], KIND_WORDS[kind]) for kind in _CHANGED_KINDS]
    numbers.append((counts.moved, "moved"))
    parts = [f"{number:,} {done}" for number, done in numbers if number]
    if not parts:
        return ""
    number, done = next(item for item in numbers if item[0])
    return ", ".join([f"{number_of(number, 'sentence', 'sentences')} {done}", *parts[1:]])


def _others(counts: Counts) -> str:
    return ", ".join(
        f"{number_of(other.number, *ROLE_WORDS[other.role])} {KIND_WORDS[other.kind]}" for other in counts.others
    )


def describe_passage(comparison: Comparison, number: int, places: Places | None = None) -> str:
    """Say one change for a screen reader or a tool tip.

    As "Edited, paragraph 4: ruled an expanse → ruled over an expanse". ``number`` is the passage's index; ``places``
    saves making one for each of many calls.
    """
    passage = comparison.passages[number]
    where = (places or Places(comparison)).of(passage)
    return f"{title(passage.kind, passage.moved, passage.role)}, {where}: {_said(comparison, passage)}"


def _said(comparison: Comparison, passage: Passage) -> str:
    if not shown_whole(passage) and passage.edits:
        return _first_change(redline(comparison, passage), len(passage.edits))
    sides = [(comparison.new.text, passage.new)]
    if not passage.new:
        sides = [(comparison.old.text, passage.old)]
    elif passage.kind is Kind.REWRITTEN:
        sides.insert(0, (comparison.old.text, passage.old))
    return " → ".join(_text(whole(text, spans, KEPT)[: _BEGINNING + 1]) for text, spans in sides)


def _first_change(words: list[Word], edits: int) -> str:
    """Say the first edit, before and after, with the words next to it, and how many more there are."""
    first = next((i for i, word in enumerate(words) if word.role), 0)
    edit = words[first].edit
    last = first
    while last < len(words) and words[last].edit == edit:
        last += 1
    start, end = surrounding(words, first, last, _BEFORE, _AFTER)
    before = [word for word in words[start:end] if word.role != INSERTION]
    after = [word for word in words[start:end] if word.role != DELETION]
    more = f"; {number_of(edits - 1, 'more edit', 'more edits')}" if edits > 1 else ""
    return f"{_text(before)} → {_text(after)}{more}"


def _text(words: list[Word]) -> str:
    """Join words; more than are read out end in an ellipsis."""
    shown = words[:_BEGINNING]
    text = "".join(f" {word.text}" if word.spaced else word.text for word in shown).strip()
    return f"{text} {ELLIPSIS}" if len(words) > _BEGINNING else text
