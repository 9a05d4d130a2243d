"""What a change is called, by what was done and where it stands: "Edited", "Added subhead", "Moved and edited lede".

Counts nothing (see ``summary``). Each title is a phrase of its own, as most languages inflect one word by
the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.comparison import Kind
from viewer.presentation.phrases import ENGLISH
from viewer.text.phrase import Phrase, translate
from viewer.text.records import NamedTuple
from viewer.text.version import Role

if TYPE_CHECKING:
    from viewer.presentation.phrases import Phrasebook


class _Titles(NamedTuple):
    added: Phrase
    deleted: Phrase
    edited: Phrase
    rewritten: Phrase
    split: Phrase
    merged: Phrase
    moved: Phrase
    moved_edited: Phrase
    moved_rewritten: Phrase
    moved_split: Phrase
    moved_merged: Phrase
    typographic: Phrase
    unchanged: Phrase


def title(kind: Kind, moved: bool, role: Role, book: Phrasebook = ENGLISH) -> str:
    """Name a change, with a capital letter as it stands at the head of a line."""
    return book.say(_title(_TITLES[role], kind, moved))


def _title(titles: _Titles, kind: Kind, moved: bool) -> Phrase:
    if moved and kind in (Kind.UNCHANGED, Kind.TYPOGRAPHIC):
        return titles.moved
    found: Phrase = getattr(titles, f"moved_{kind.value}" if moved else kind.value)
    return found


# Body text is not named; its changes are what one expects.
_TITLES = {
    Role.HEADLINE: _Titles(
        translate("Title", "Added headline"),
        translate("Title", "Deleted headline"),
        translate("Title", "Edited headline"),
        translate("Title", "Rewritten headline"),
        translate("Title", "Split headline"),
        translate("Title", "Merged headline"),
        translate("Title", "Moved headline"),
        translate("Title", "Moved and edited headline"),
        translate("Title", "Moved and rewritten headline"),
        translate("Title", "Moved and split headline"),
        translate("Title", "Moved and merged headline"),
        translate("Title", "Typography in the headline"),
        translate("Title", "Unchanged headline"),
    ),
    Role.BYLINE: _Titles(
        translate("Title", "Added byline"),
        translate("Title", "Deleted byline"),
        translate("Title", "Edited byline"),
        translate("Title", "Rewritten byline"),
        translate("Title", "Split byline"),
        translate("Title", "Merged byline"),
        translate("Title", "Moved byline"),
        translate("Title", "Moved and edited byline"),
        translate("Title", "Moved and rewritten byline"),
        translate("Title", "Moved and split byline"),
        translate("Title", "Moved and merged byline"),
        translate("Title", "Typography in the byline"),
        translate("Title", "Unchanged byline"),
    ),
    Role.DATELINE: _Titles(
        translate("Title", "Added dateline"),
        translate("Title", "Deleted dateline"),
        translate("Title", "Edited dateline"),
        translate("Title", "Rewritten dateline"),
        translate("Title", "Split dateline"),
        translate("Title", "Merged dateline"),
        translate("Title", "Moved dateline"),
        translate("Title", "Moved and edited dateline"),
        translate("Title", "Moved and rewritten dateline"),
        translate("Title", "Moved and split dateline"),
        translate("Title", "Moved and merged dateline"),
        translate("Title", "Typography in the dateline"),
        translate("Title", "Unchanged dateline"),
    ),
    Role.LEDE: _Titles(
        translate("Title", "Added lede"),
        translate("Title", "Deleted lede"),
        translate("Title", "Edited lede"),
        translate("Title", "Rewritten lede"),
        translate("Title", "Split lede"),
        translate("Title", "Merged lede"),
        translate("Title", "Moved lede"),
        translate("Title", "Moved and edited lede"),
        translate("Title", "Moved and rewritten lede"),
        translate("Title", "Moved and split lede"),
        translate("Title", "Moved and merged lede"),
        translate("Title", "Typography in the lede"),
        translate("Title", "Unchanged lede"),
    ),
    Role.SUBHEAD: _Titles(
        translate("Title", "Added subhead"),
        translate("Title", "Deleted subhead"),
        translate("Title", "Edited subhead"),
        translate("Title", "Rewritten subhead"),
        translate("Title", "Split subhead"),
        translate("Title", "Merged subhead"),
        translate("Title", "Moved subhead"),
        translate("Title", "Moved and edited subhead"),
        translate("Title", "Moved and rewritten subhead"),
        translate("Title", "Moved and split subhead"),
        translate("Title", "Moved and merged subhead"),
        translate("Title", "Typography in the subhead"),
        translate("Title", "Unchanged subhead"),
    ),
    Role.BULLET: _Titles(
        translate("Title", "Added list item"),
        translate("Title", "Deleted list item"),
        translate("Title", "Edited list item"),
        translate("Title", "Rewritten list item"),
        translate("Title", "Split list item"),
        translate("Title", "Merged list item"),
        translate("Title", "Moved list item"),
        translate("Title", "Moved and edited list item"),
        translate("Title", "Moved and rewritten list item"),
        translate("Title", "Moved and split list item"),
        translate("Title", "Moved and merged list item"),
        translate("Title", "Typography in the list item"),
        translate("Title", "Unchanged list item"),
    ),
    Role.NOTE: _Titles(
        translate("Title", "Added note"),
        translate("Title", "Deleted note"),
        translate("Title", "Edited note"),
        translate("Title", "Rewritten note"),
        translate("Title", "Split note"),
        translate("Title", "Merged note"),
        translate("Title", "Moved note"),
        translate("Title", "Moved and edited note"),
        translate("Title", "Moved and rewritten note"),
        translate("Title", "Moved and split note"),
        translate("Title", "Moved and merged note"),
        translate("Title", "Typography in the note"),
        translate("Title", "Unchanged note"),
    ),
    Role.BODY: _Titles(
        translate("Title", "Added"),
        translate("Title", "Deleted"),
        translate("Title", "Edited"),
        translate("Title", "Rewritten"),
        translate("Title", "Split"),
        translate("Title", "Merged"),
        translate("Title", "Moved"),
        translate("Title", "Moved and edited"),
        translate("Title", "Moved and rewritten"),
        translate("Title", "Moved and split"),
        translate("Title", "Moved and merged"),
        translate("Title", "Typography"),
        translate("Title", "Unchanged"),
    ),
    Role.LINE: _Titles(
        translate("Title", "Added"),
        translate("Title", "Deleted"),
        translate("Title", "Edited"),
        translate("Title", "Rewritten"),
        translate("Title", "Split"),
        translate("Title", "Merged"),
        translate("Title", "Moved"),
        translate("Title", "Moved and edited"),
        translate("Title", "Moved and rewritten"),
        translate("Title", "Moved and split"),
        translate("Title", "Moved and merged"),
        translate("Title", "Spacing"),
        translate("Title", "Unchanged"),
    ),
}
