"""The plain words for kinds, roles and natures, and for numbers of them, in one place.

Builds no sentences about a particular comparison (see ``summary`` and ``rows``).
"""

from __future__ import annotations

from viewer.model.comparison import Kind, Nature
from viewer.text.version import Role

KIND_WORDS = {
    Kind.UNCHANGED: "unchanged",
    Kind.TYPOGRAPHIC: "typography",
    Kind.ADDED: "added",
    Kind.DELETED: "deleted",
    Kind.EDITED: "edited",
    Kind.REWRITTEN: "rewritten",
    Kind.SPLIT: "split",
    Kind.MERGED: "merged",
}

# Singular and plural. Body text is counted in sentences; so are ledes and list items.
ROLE_WORDS = {
    Role.HEADLINE: ("headline", "headlines"),
    Role.BYLINE: ("byline", "bylines"),
    Role.DATELINE: ("dateline", "datelines"),
    Role.LEDE: ("lede", "ledes"),
    Role.SUBHEAD: ("subhead", "subheads"),
    Role.BULLET: ("list item", "list items"),
    Role.NOTE: ("note", "notes"),
    Role.BODY: ("sentence", "sentences"),
}

# Singular and plural, as they stand within a sentence.
NATURE_WORDS = {
    Nature.FIGURE: ("figure", "figures"),
    Nature.DATE: ("date or time", "dates or times"),
    Nature.NAME: ("name", "names"),
    Nature.QUOTATION: ("quotation", "quotations"),
    Nature.ATTRIBUTION: ("attribution", "attributions"),
    Nature.PUNCTUATION: ("punctuation", "punctuation marks"),
    Nature.CASE: ("capital letters", "capital letters"),
    Nature.SPELLING: ("spelling", "spellings"),
    Nature.WORDING: ("wording", "wordings"),
}

SENTENCE_ROLES = frozenset({Role.LEDE, Role.BULLET, Role.BODY})


def title(kind: Kind, moved: bool, role: Role) -> str:
    """Name a change: "Edited", "Added subhead", "Moved and edited", "Typography in the byline"."""
    if kind is Kind.TYPOGRAPHIC and not moved:
        return "Typography" if role is Role.BODY else f"Typography in the {ROLE_WORDS[role][0]}"
    if not moved:
        done = KIND_WORDS[kind]
    elif kind in (Kind.UNCHANGED, Kind.TYPOGRAPHIC):
        done = "moved"
    else:
        done = f"moved and {KIND_WORDS[kind]}"
    what = "" if role is Role.BODY else f" {ROLE_WORDS[role][0]}"
    return done.capitalize() + what


def number_of(count: int, singular: str, plural: str) -> str:
    """Say a number with its noun: "1 sentence", "31,000 sentences"."""
    return f"{count:,} {singular if count == 1 else plural}"
