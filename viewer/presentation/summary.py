"""A comparison in words: the counts, the status line, and one sentence about one passage.

Lists no changes (see ``rows`` and the reports).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from viewer.model.comparison import Kind
from viewer.presentation.direction import becomes
from viewer.presentation.excerpts import ELLIPSIS, surrounding
from viewer.presentation.noteworthy import noteworthy
from viewer.presentation.phrases import ENGLISH
from viewer.presentation.places import Places
from viewer.presentation.redline import DELETION, INSERTION, KEPT, redline, shown_whole, whole
from viewer.presentation.titles import title
from viewer.presentation.words import (
    LEDE_WORDS,
    NAMED_NATURES,
    SENTENCE_ROLES,
    number_in_other_dress,
    number_of_others,
    number_of_units,
    places_of_nature,
)
from viewer.text.asking import asking, never
from viewer.text.phrase import translate
from viewer.text.records import NamedTuple
from viewer.text.version import Role, Unit

if TYPE_CHECKING:
    from viewer.model.comparison import Comparison, Nature, Passage
    from viewer.presentation.noteworthy import Noteworthy
    from viewer.presentation.phrases import Phrasebook
    from viewer.presentation.redline import Word
    from viewer.text.asking import Check

_CHANGED_KINDS = (Kind.ADDED, Kind.DELETED, Kind.EDITED, Kind.REWRITTEN, Kind.SPLIT, Kind.MERGED)
# Passages between two questions whether to go on.
_OFTEN = 1024
# Kept words before and after the change that is read out; words of a passage read by its beginning.
_BEFORE, _AFTER = 1, 2
_BEGINNING = 24

_ALL_SHOWN = translate("Summary", "%Ln typographic differences in all", "%Ln typographic difference in all", 0)
_ALL_HIDDEN = translate(
    "Summary",
    "%Ln typographic differences in all, not shown",
    "%Ln typographic difference in all, not shown",
    0,
)
_UNCHANGED = translate("Summary", "%Ln unchanged", "", 0)
_TYPOGRAPHIC = translate("Summary", "%Ln different in typography only", "", 0)
_BUT_FOR_TYPOGRAPHY = translate("Summary", "%Ln unchanged but for typography", "", 0)
_SOME_BUT_FOR_TYPOGRAPHY = translate("Summary", "%Ln unchanged ({some} but for typography)", "", 0)
_SPACING = translate("Summary", "%Ln different in spacing only", "", 0)
_BUT_FOR_SPACING = translate("Summary", "%Ln unchanged but for spacing", "", 0)
_SOME_BUT_FOR_SPACING = translate("Summary", "%Ln unchanged ({some} but for spacing)", "", 0)
_ALL_SPACING_SHOWN = translate("Summary", "%Ln differences in spacing in all", "%Ln difference in spacing in all", 0)
_ALL_SPACING_HIDDEN = translate(
    "Summary", "%Ln differences in spacing in all, not shown", "%Ln difference in spacing in all, not shown", 0
)
_SOME_PARTS = translate("Summary", "{text} (%Ln of them parts of others)", "{text} (%Ln of them part of another)", 0)
_ALL_PARTS = translate("Summary", "{text} (all of them parts of others)")
_ONE_PART = translate("Summary", "{text} (part of another)")
_SOME_MOVED = translate("Summary", "{text} (%Ln of them moved)", "", 0)
_ALL_MOVED = translate("Summary", "{text} and moved")
_MORE_EDITS = translate("Passage", "{text}; %Ln more edits", "{text}; %Ln more edit", 0)


class Other(NamedTuple):
    """How many passages that are no sentences (datelines, ...) changed in one way, and how many of them moved."""

    role: Role
    kind: Kind
    number: int
    moved: int = 0


class Both(NamedTuple):
    """How many sentences of one kind of change moved as well, or are a part of a sentence of the other version."""

    kind: Kind
    number: int


class Named(NamedTuple):
    """In how many passages there are edits about something that the summary names: as many rows has the list."""

    nature: Nature
    number: int


class Counts(NamedTuple):
    """How many passages there are of each kind.

    ``moved`` ones that are edited, split or merged as well are counted there too; ``unchanged`` and
    ``typographic`` stand in their place. ``differences`` are the typographic ones in all passages,
    and ``others`` says which of the changed passages are no sentences. ``lede`` are the kinds of change
    of the lede, each once, and ``named`` counts the passages with weighty edits. ``parts`` are the sentences
    added and deleted that are parts of one of the other version, ``moved_too`` those that moved and changed.
    ``unit`` is what a passage is, a sentence or a paragraph, or what it is made of: lines.
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
    unit: Unit = Unit.SENTENCE
    parts: tuple[Both, ...] = ()
    moved_too: tuple[Both, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether more than typography differs."""
        return any(self[:7])


def count(comparison: Comparison, found: Noteworthy | None = None, check: Check = never) -> Counts:
    """Count the passages of a comparison by kind; ``found`` is what is noteworthy, where that is known already.

    ``check`` may raise ``Stopped``.
    """
    found = found or noteworthy(comparison)
    tally = _Tally()
    for _, passage in asking(found.passages, check, _OFTEN):
        tally.take(passage)
    kinds = tally.kinds
    added, deleted, edited, rewritten, split, merged = map(kinds.__getitem__, _CHANGED_KINDS)
    return Counts(
        *(added, deleted, edited, rewritten, split, merged),
        tally.moved,
        len(comparison.passages) - len(found.passages) + tally.unchanged + kinds[Kind.UNCHANGED],
        kinds[Kind.TYPOGRAPHIC],
        tally.differences,
        others=tuple(Other(*key, number, tally.others_moved[key]) for key, number in tally.others.items()),
        lede=tuple(tally.lede),
        named=tuple(Named(nature, tally.natures[nature]) for nature in NAMED_NATURES if tally.natures[nature]),
        unit=comparison.unit,
        parts=tuple(Both(*item) for item in tally.parts.items()),
        moved_too=tuple(Both(*item) for item in tally.moved_too.items()),
    )


class _Tally:
    """What is counted of one noteworthy passage after the other."""

    def __init__(self) -> None:
        self.kinds: Counter[Kind] = Counter()
        self.others: Counter[tuple[Role, Kind]] = Counter()
        self.others_moved: Counter[tuple[Role, Kind]] = Counter()
        self.lede: dict[Kind, None] = {}
        self.natures: Counter[Nature] = Counter()
        self.parts: Counter[Kind] = Counter()
        self.moved_too: Counter[Kind] = Counter()
        self.moved = self.unchanged = self.differences = 0

    def take(self, passage: Passage) -> None:
        """Count one more."""
        kind, moved = passage.kind, passage.moved
        if kind is Kind.UNCHANGED and not moved:
            self.unchanged += 1
            self.differences += len(passage.variants)
            return
        size = _size(passage)
        self.natures.update(passage.natures)
        self.moved += size if moved else 0
        self.differences += max(len(passage.variants), kind is Kind.TYPOGRAPHIC)
        if kind in _CHANGED_KINDS:
            self._take_changed(passage, size)
        elif not moved:
            self.kinds[kind] += size

    def _take_changed(self, passage: Passage, size: int) -> None:
        kind, role = passage.kind, passage.role
        self.kinds[kind] += size
        if role is Role.LEDE:
            self.lede[kind] = None
        if role not in SENTENCE_ROLES:
            self.others[role, kind] += 1
            self.others_moved[role, kind] += passage.moved
            return
        if passage.part_of is not None:
            self.parts[kind] += 1
        if passage.moved:
            self.moved_too[kind] += size


def _size(passage: Passage) -> int:
    """Give how many units a passage is: one, but for lines of source that were changed together."""
    return max(len(passage.old), len(passage.new)) if passage.role is Role.LINE else 1


def status_line(counts: Counts, typographic_shown: bool, book: Phrasebook = ENGLISH) -> str:
    """Say the counts: "Lede edited; figures changed in 2 places, names in 1; 6 sentences added; 12 unchanged".

    The lede comes first, then what an editor looks for, then the sentences. Parts that count nothing
    are left out. While typographic differences are hidden, sentences that differ in nothing else count
    as unchanged.
    """
    return _capitalized("; ".join(_parts(counts, typographic_shown, book)))


def status_lines(counts: Counts, typographic_shown: bool, book: Phrasebook = ENGLISH) -> tuple[str, ...]:
    """Say the counts a line each, with the number of typographic differences in all passages."""
    parts = _parts(counts, typographic_shown, book)
    number = counts.differences
    if number and counts.unit is Unit.LINE:
        parts.append(book.count(number, _ALL_SPACING_SHOWN if typographic_shown else _ALL_SPACING_HIDDEN))
    elif number:
        parts.append(book.count(number, _ALL_SHOWN if typographic_shown else _ALL_HIDDEN))
    return tuple(map(_capitalized, parts))


def _capitalized(words: str) -> str:
    return words[:1].upper() + words[1:]


def _parts(counts: Counts, typographic_shown: bool, book: Phrasebook) -> list[str]:
    if not counts.changed:
        parts = [book.translate("Summary", "No changes")]
        number = counts.typographic
        if number:
            parts.append(number_in_other_dress(counts.unit, number, book))
        return parts
    parts = [_lede(counts, book), _named(counts, book), _sentences(counts, book), _others(counts, book)]
    return [*filter(None, parts), *_unchanged(counts, typographic_shown, book)]


def _unchanged(counts: Counts, typographic_shown: bool, book: Phrasebook) -> list[str]:
    """Say "9 unchanged (3 but for typography)": the second number is that of the rows in the change list."""
    alike, dressed = counts.unchanged, counts.typographic
    shown = [book.count(alike, _UNCHANGED)] if alike else []
    if not dressed:
        return shown
    if counts.unit is Unit.LINE:
        return _unchanged_lines(counts, shown, typographic_shown, book)
    if typographic_shown:
        return [*shown, book.count(dressed, _TYPOGRAPHIC)]
    if not alike:
        return [book.count(dressed, _BUT_FOR_TYPOGRAPHY)]
    return [book.count(alike + dressed, _SOME_BUT_FOR_TYPOGRAPHY.of(some=book.number(dressed)))]


def _unchanged_lines(counts: Counts, shown: list[str], spacing_shown: bool, book: Phrasebook) -> list[str]:
    """Say the same of lines, in which there is no typography but spacing."""
    alike, spaced = counts.unchanged, counts.typographic
    if spacing_shown:
        return [*shown, book.count(spaced, _SPACING)]
    if not alike:
        return [book.count(spaced, _BUT_FOR_SPACING)]
    both = book.count(alike + spaced, _SOME_BUT_FOR_SPACING)
    return [both.format(some=book.number(spaced))]


def _lede(counts: Counts, book: Phrasebook) -> str:
    if not counts.lede:
        return ""
    first, *others = (book.say(LEDE_WORDS[kind]) for kind in counts.lede)
    for other in others:
        first = book.translate("Lede", "{first} and {other}").format(first=first, other=other)
    return book.translate("Lede", "Lede {changes}").format(changes=first)


def _named(counts: Counts, book: Phrasebook) -> str:
    places = enumerate(counts.named)
    return ", ".join(places_of_nature(nature, number, not rank, book) for rank, (nature, number) in places)


def _sentences(counts: Counts, book: Phrasebook) -> str:
    """Say "6 sentences added, 7 deleted": only the first number has the noun.

    Of lines each has it: the list counts as one what was changed together, and numbers would seem to differ.
    """
    lines = counts.unit is Unit.LINE
    heads: Counter[Kind] = Counter()
    for other in counts.others:
        heads[other.kind] += other.number
    parts, moved = dict(counts.parts), dict(counts.moved_too)
    said: list[str] = []
    for kind in _CHANGED_KINDS:
        number = getattr(counts, kind.value) - heads[kind]
        if number:
            words = number_of_units(counts.unit, kind.value, number, lines or not said, book)
            words = _with_parts(words, parts.get(kind, 0), number, book)
            said.append(_with_moved(words, moved.get(kind, 0), number, book))
    only_moved = counts.moved - sum(moved.values()) - sum(other.moved for other in counts.others)
    if only_moved:
        said.append(number_of_units(counts.unit, "moved", only_moved, lines or not said, book))
    return ", ".join(said)


def _with_parts(said: str, parts: int, number: int, book: Phrasebook) -> str:
    """Say how many of ``number`` sentences that were added, or deleted, are parts of others."""
    if not parts:
        return said
    if parts < number:
        return book.count(parts, _SOME_PARTS.of(text=said))
    return book.say((_ONE_PART if number == 1 else _ALL_PARTS).of(text=said))


def _with_moved(said: str, moved: int, number: int, book: Phrasebook) -> str:
    """Say how many of ``number`` that changed moved as well: each is counted once, and all numbers add up."""
    if not moved:
        return said
    return book.count(moved, _SOME_MOVED.of(text=said)) if moved < number else book.say(_ALL_MOVED.of(text=said))


def _others(counts: Counts, book: Phrasebook) -> str:
    return ", ".join(
        _with_moved(number_of_others(role, kind, number, book), moved, number, book)
        for role, kind, number, moved in counts.others
    )


def describe_passage(
    comparison: Comparison, number: int, places: Places | None = None, book: Phrasebook = ENGLISH
) -> str:
    """Say one change for a screen reader or a tool tip.

    As "Edited, paragraph 4: ruled an expanse → ruled over an expanse". ``number`` is the passage's index; ``places``
    saves making one for each of many calls.
    """
    passage = comparison.passages[number]
    where = (places or Places(comparison)).of(passage)
    text = _said(comparison, passage, book)
    return described(title(passage.kind, passage.moved, passage.role, book), where.words(book), text, book)


def described(title: str, place: str, text: str, book: Phrasebook = ENGLISH) -> str:
    """Put together what is said of one change: its title, its place, its text."""
    return book.translate("Passage", "{title}, {place}: {text}").format(title=title, place=place, text=text)


def _said(comparison: Comparison, passage: Passage, book: Phrasebook) -> str:
    if not shown_whole(passage) and passage.edits:
        return _first_change(redline(comparison, passage), len(passage.edits), book)
    sides = [(comparison.new.text, passage.new)]
    if not passage.new:
        sides = [(comparison.old.text, passage.old)]
    elif passage.old and shown_whole(passage):
        sides.insert(0, (comparison.old.text, passage.old))
    first, *others = (_text(whole(text, spans, KEPT)[: _BEGINNING + 1]) for text, spans in sides)
    return becomes(first, others[0]) if others else first


def _first_change(words: list[Word], edits: int, book: Phrasebook) -> str:
    """Say the first edit, before and after, with the words next to it, and how many more there are."""
    first = next((i for i, word in enumerate(words) if word.role), 0)
    edit = words[first].edit
    last = first
    while last < len(words) and words[last].edit == edit:
        last += 1
    start, end = surrounding(words, first, last, _BEFORE, _AFTER)
    before = [word for word in words[start:end] if word.role != INSERTION]
    after = [word for word in words[start:end] if word.role != DELETION]
    said = becomes(_text(before), _text(after))
    if edits == 1:
        return said
    return book.count(edits - 1, _MORE_EDITS.of(text=said))


def _text(words: list[Word]) -> str:
    """Join words; more than are read out end in an ellipsis."""
    shown = words[:_BEGINNING]
    text = "".join(f" {word.text}" if word.spaced else word.text for word in shown).strip()
    return f"{text} {ELLIPSIS}" if len(words) > _BEGINNING else text
