"""The plain words for what an edit is about, and for numbers of changes, in one place.

Builds no sentences about a particular comparison (see ``summary``); what a change is called is in ``titles``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.comparison import Kind, Nature
from viewer.presentation.phrases import ENGLISH
from viewer.text.phrase import translate
from viewer.text.version import Role, Unit

if TYPE_CHECKING:
    from viewer.presentation.phrases import Phrasebook
    from viewer.text.phrase import Phrase

# Body text is counted in sentences; so are ledes and list items.
SENTENCE_ROLES = frozenset({Role.LEDE, Role.BULLET, Role.BODY, Role.LINE})

# As they stand within a sentence.
_NATURES = {
    Nature.FIGURE: translate("Nature", "figure"),
    Nature.DATE: translate("Nature", "date or time"),
    Nature.NAME: translate("Nature", "name"),
    Nature.QUOTATION: translate("Nature", "quotation"),
    Nature.ATTRIBUTION: translate("Nature", "attribution"),
    Nature.PUNCTUATION: translate("Nature", "punctuation"),
    Nature.CASE: translate("Nature", "capital letters"),
    Nature.SPELLING: translate("Nature", "spelling"),
    Nature.ORDER: translate("Nature", "word order"),
    Nature.INDENTATION: translate("Nature", "indentation"),
    Nature.WORDING: translate("Nature", "wording"),
}

# Those that an editor looks for, in the order in which they are said.
_PLACES_OF_NATURES = {
    Nature.FIGURE: translate("Summary", "figures changed in %Ln places", "figures changed in %Ln place", 0),
    Nature.DATE: translate("Summary", "dates or times changed in %Ln places", "dates or times changed in %Ln place", 0),
    Nature.NAME: translate("Summary", "names changed in %Ln places", "names changed in %Ln place", 0),
    Nature.QUOTATION: translate("Summary", "quotations changed in %Ln places", "quotations changed in %Ln place", 0),
}
NAMED_NATURES = tuple(_PLACES_OF_NATURES)

# After one of those above, and so never figures, which are said first.
_MORE_PLACES = {
    Nature.DATE: translate("Summary", "dates or times in %Ln", "", 0),
    Nature.NAME: translate("Summary", "names in %Ln", "", 0),
    Nature.QUOTATION: translate("Summary", "quotations in %Ln", "", 0),
}

# What happened to the lede, after "Lede"; see ``summary``.
LEDE_WORDS = {
    Kind.ADDED: translate("Lede", "added"),
    Kind.DELETED: translate("Lede", "deleted"),
    Kind.EDITED: translate("Lede", "edited"),
    Kind.REWRITTEN: translate("Lede", "rewritten"),
    Kind.SPLIT: translate("Lede", "split"),
    Kind.MERGED: translate("Lede", "merged"),
}

_SENTENCES = {
    "added": translate("Summary", "%Ln sentences added", "%Ln sentence added", 0),
    "deleted": translate("Summary", "%Ln sentences deleted", "%Ln sentence deleted", 0),
    "edited": translate("Summary", "%Ln sentences edited", "%Ln sentence edited", 0),
    "rewritten": translate("Summary", "%Ln sentences rewritten", "%Ln sentence rewritten", 0),
    "split": translate("Summary", "%Ln sentences split", "%Ln sentence split", 0),
    "merged": translate("Summary", "%Ln sentences merged", "%Ln sentence merged", 0),
    "moved": translate("Summary", "%Ln sentences moved", "%Ln sentence moved", 0),
}

_PARAGRAPHS = {
    "added": translate("Summary", "%Ln paragraphs added", "%Ln paragraph added", 0),
    "deleted": translate("Summary", "%Ln paragraphs deleted", "%Ln paragraph deleted", 0),
    "edited": translate("Summary", "%Ln paragraphs edited", "%Ln paragraph edited", 0),
    "rewritten": translate("Summary", "%Ln paragraphs rewritten", "%Ln paragraph rewritten", 0),
    "split": translate("Summary", "%Ln paragraphs split", "%Ln paragraph split", 0),
    "merged": translate("Summary", "%Ln paragraphs merged", "%Ln paragraph merged", 0),
    "moved": translate("Summary", "%Ln paragraphs moved", "%Ln paragraph moved", 0),
}

_LINES = {
    "added": translate("Summary", "%Ln lines added", "%Ln line added", 0),
    "deleted": translate("Summary", "%Ln lines deleted", "%Ln line deleted", 0),
    "edited": translate("Summary", "%Ln lines edited", "%Ln line edited", 0),
    "moved": translate("Summary", "%Ln lines moved", "%Ln line moved", 0),
}
_UNITS = {Unit.SENTENCE: _SENTENCES, Unit.PARAGRAPH: _PARAGRAPHS, Unit.LINE: _LINES}

_TYPOGRAPHY_ONLY = {
    Unit.SENTENCE: translate(
        "Summary", "%Ln sentences differ in typography only", "%Ln sentence differs in typography only", 0
    ),
    Unit.PARAGRAPH: translate(
        "Summary", "%Ln paragraphs differ in typography only", "%Ln paragraph differs in typography only", 0
    ),
    Unit.LINE: translate("Summary", "%Ln lines differ in spacing only", "%Ln line differs in spacing only", 0),
}

_UNCHANGED = {
    Unit.SENTENCE: translate("Report", "(%Ln sentences unchanged)", "(%Ln sentence unchanged)", 0),
    Unit.PARAGRAPH: translate("Report", "(%Ln paragraphs unchanged)", "(%Ln paragraph unchanged)", 0),
    Unit.LINE: translate("Report", "(%Ln lines unchanged)", "(%Ln line unchanged)", 0),
}

# After one of those above, which has named what is counted: "6 sentences added, 7 deleted".
_MORE = {
    "added": translate("Summary", "%Ln added", "", 0),
    "deleted": translate("Summary", "%Ln deleted", "", 0),
    "edited": translate("Summary", "%Ln edited", "", 0),
    "rewritten": translate("Summary", "%Ln rewritten", "", 0),
    "split": translate("Summary", "%Ln split", "", 0),
    "merged": translate("Summary", "%Ln merged", "", 0),
    "moved": translate("Summary", "%Ln moved", "", 0),
}

_OTHERS = {
    (Role.HEADLINE, Kind.ADDED): translate("Summary", "%Ln headlines added", "%Ln headline added", 0),
    (Role.HEADLINE, Kind.DELETED): translate("Summary", "%Ln headlines deleted", "%Ln headline deleted", 0),
    (Role.HEADLINE, Kind.EDITED): translate("Summary", "%Ln headlines edited", "%Ln headline edited", 0),
    (Role.HEADLINE, Kind.REWRITTEN): translate("Summary", "%Ln headlines rewritten", "%Ln headline rewritten", 0),
    (Role.HEADLINE, Kind.SPLIT): translate("Summary", "%Ln headlines split", "%Ln headline split", 0),
    (Role.HEADLINE, Kind.MERGED): translate("Summary", "%Ln headlines merged", "%Ln headline merged", 0),
    (Role.BYLINE, Kind.ADDED): translate("Summary", "%Ln bylines added", "%Ln byline added", 0),
    (Role.BYLINE, Kind.DELETED): translate("Summary", "%Ln bylines deleted", "%Ln byline deleted", 0),
    (Role.BYLINE, Kind.EDITED): translate("Summary", "%Ln bylines edited", "%Ln byline edited", 0),
    (Role.BYLINE, Kind.REWRITTEN): translate("Summary", "%Ln bylines rewritten", "%Ln byline rewritten", 0),
    (Role.BYLINE, Kind.SPLIT): translate("Summary", "%Ln bylines split", "%Ln byline split", 0),
    (Role.BYLINE, Kind.MERGED): translate("Summary", "%Ln bylines merged", "%Ln byline merged", 0),
    (Role.DATELINE, Kind.ADDED): translate("Summary", "%Ln datelines added", "%Ln dateline added", 0),
    (Role.DATELINE, Kind.DELETED): translate("Summary", "%Ln datelines deleted", "%Ln dateline deleted", 0),
    (Role.DATELINE, Kind.EDITED): translate("Summary", "%Ln datelines edited", "%Ln dateline edited", 0),
    (Role.DATELINE, Kind.REWRITTEN): translate("Summary", "%Ln datelines rewritten", "%Ln dateline rewritten", 0),
    (Role.DATELINE, Kind.SPLIT): translate("Summary", "%Ln datelines split", "%Ln dateline split", 0),
    (Role.DATELINE, Kind.MERGED): translate("Summary", "%Ln datelines merged", "%Ln dateline merged", 0),
    (Role.SUBHEAD, Kind.ADDED): translate("Summary", "%Ln subheads added", "%Ln subhead added", 0),
    (Role.SUBHEAD, Kind.DELETED): translate("Summary", "%Ln subheads deleted", "%Ln subhead deleted", 0),
    (Role.SUBHEAD, Kind.EDITED): translate("Summary", "%Ln subheads edited", "%Ln subhead edited", 0),
    (Role.SUBHEAD, Kind.REWRITTEN): translate("Summary", "%Ln subheads rewritten", "%Ln subhead rewritten", 0),
    (Role.SUBHEAD, Kind.SPLIT): translate("Summary", "%Ln subheads split", "%Ln subhead split", 0),
    (Role.SUBHEAD, Kind.MERGED): translate("Summary", "%Ln subheads merged", "%Ln subhead merged", 0),
    (Role.NOTE, Kind.ADDED): translate("Summary", "%Ln notes added", "%Ln note added", 0),
    (Role.NOTE, Kind.DELETED): translate("Summary", "%Ln notes deleted", "%Ln note deleted", 0),
    (Role.NOTE, Kind.EDITED): translate("Summary", "%Ln notes edited", "%Ln note edited", 0),
    (Role.NOTE, Kind.REWRITTEN): translate("Summary", "%Ln notes rewritten", "%Ln note rewritten", 0),
    (Role.NOTE, Kind.SPLIT): translate("Summary", "%Ln notes split", "%Ln note split", 0),
    (Role.NOTE, Kind.MERGED): translate("Summary", "%Ln notes merged", "%Ln note merged", 0),
}


def nature_word(nature: Nature, book: Phrasebook = ENGLISH) -> str:
    """Name what an edit is about, as it stands within a sentence: "figure", "date or time"."""
    return book.say(_NATURES[nature])


def places_of_nature(nature: Nature, number: int, first: bool, book: Phrasebook = ENGLISH) -> str:
    """Count the changes with edits of one of ``NAMED_NATURES``.

    As "figures changed in 2 places", or "names in 2" if it is not the first that is said.
    """
    return _counted((_PLACES_OF_NATURES if first else _MORE_PLACES)[nature], number, book)


def number_of_units(unit: Unit, done: str, number: int, first: bool, book: Phrasebook = ENGLISH) -> str:
    """Count sentences, or what else was compared; ``done`` is a kind's value or "moved".

    As "6 sentences added", or "6 added" if it is not the first number that is said.
    """
    return _counted((_UNITS[unit] if first else _MORE)[done], number, book)


def number_in_other_dress(unit: Unit, number: int, book: Phrasebook = ENGLISH) -> str:
    """Count what differs in typography only, where nothing else differs."""
    return _counted(_TYPOGRAPHY_ONLY[unit], number, book)


def number_left_out(unit: Unit, number: int, book: Phrasebook = ENGLISH) -> str:
    """Count what did not change between two changes, in brackets: "(3 sentences unchanged)"."""
    return _counted(_UNCHANGED[unit], number, book)


def number_of_others(role: Role, kind: Kind, number: int, book: Phrasebook = ENGLISH) -> str:
    """Count passages that are no sentences: "1 subhead added"."""
    return _counted(_OTHERS[role, kind], number, book)


def _counted(phrase: Phrase, number: int, book: Phrasebook) -> str:
    return book.count(number, phrase)
