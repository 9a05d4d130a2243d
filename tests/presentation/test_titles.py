"""What a change is called."""

from __future__ import annotations

from itertools import product

import pytest

from viewer.model.comparison import Kind
from viewer.presentation.titles import title
from viewer.text.version import Role


@pytest.mark.parametrize(
    ("kind", "moved", "role", "words"),
    [
        (Kind.ADDED, False, Role.BODY, "Added"),
        (Kind.ADDED, False, Role.SUBHEAD, "Added subhead"),
        (Kind.EDITED, False, Role.LEDE, "Edited lede"),
        (Kind.EDITED, True, Role.BODY, "Moved and edited"),
        (Kind.UNCHANGED, True, Role.BULLET, "Moved list item"),
        (Kind.TYPOGRAPHIC, True, Role.BODY, "Moved"),
        (Kind.TYPOGRAPHIC, False, Role.BODY, "Typography"),
        (Kind.TYPOGRAPHIC, False, Role.BYLINE, "Typography in the byline"),
        (Kind.MERGED, False, Role.BODY, "Merged"),
        (Kind.SPLIT, False, Role.BODY, "Split"),
        (Kind.EDITED, False, Role.LINE, "Edited"),
        (Kind.TYPOGRAPHIC, False, Role.LINE, "Spacing"),
    ],
)
def test_titles_are_plain_words(kind, moved, role, words):
    assert title(kind, moved, role) == words


# What stands on one side only cannot have moved.
_PAIRED = set(Kind) - {Kind.ADDED, Kind.DELETED}


def test_each_change_has_a_title_of_its_own():
    roles = set(Role) - {Role.LINE}  # lines of source never stand among the sentences of a story
    shown = [(kind, False, role) for kind, role in product(Kind, roles)]
    shown += [(kind, True, role) for kind, role in product(_PAIRED - {Kind.TYPOGRAPHIC}, roles)]
    assert len({title(*change) for change in shown}) == len(shown)
