"""Which rows are visible."""

from __future__ import annotations

import pytest

from tests.builders import added, compose, deleted, edited, same, typographic
from viewer.model.comparison import Nature
from viewer.presentation.filters import FILTER_KINDS, RowFilter, kinds_counted, visible_rows
from viewer.presentation.rows import change_rows

STORY = compose(
    added("The ferry of “Tarn Line” sank — at once."),
    deleted("Nobody knew."),
    edited("It {is>was} STRAßE 12."),
    typographic("Oria{ ~’}s army."),
    edited("The mayor {said>told us}.", moved=True, old_place=-1),
    same("Quiet.", moved=True, old_place=-2),
)
ROWS = change_rows(STORY)
ALL = frozenset(FILTER_KINDS)


def shown(wanted: RowFilter) -> list[int]:
    return [row.passage for row in visible_rows(ROWS, wanted, STORY)]


def test_rows_are_counted_under_each_name_that_they_are_filtered_by():
    assert kinds_counted(ROWS) == {"added": 1, "deleted": 1, "edited": 2, "typographic": 1, "moved": 2}


def test_typographic_changes_are_off_at_first():
    assert shown(RowFilter()) == [0, 1, 2, 4, 5]


@pytest.mark.parametrize(
    ("kinds", "passages"),
    [
        ({"typographic"}, [3]),
        ({"added", "deleted"}, [0, 1]),
        ({"edited"}, [2, 4]),
        ({"moved"}, [4, 5]),
        (set(), []),
    ],
)
def test_rows_are_filtered_by_kind_and_by_being_moved(kinds, passages):
    assert shown(RowFilter(kinds=frozenset(kinds))) == passages


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ('"tarn line"', [0]),
        ("sank - at", [0]),
        ("strasse  12", [2]),
        ("oria's", [3]),
        ("is", [2]),
        ("told", [4]),
        ("said", [4]),
        ("deleted", [1]),
        ("nowhere", []),
        ("  ", [0, 1, 2, 3, 4, 5]),
    ],
)
def test_text_is_found_on_both_sides_however_it_is_typed(text, passages):
    assert shown(RowFilter(kinds=ALL, text=text)) == passages


WEIGHTY = compose(
    edited("It carried {9,000>8,000} cars.", Nature.FIGURE),
    edited("{Anna>Anne} had {2>3} cars.", Nature.NAME, Nature.FIGURE),
    edited("It {was>is} wet."),
    added("New."),
    edited("It closed on {Monday>Tuesday}.", (Nature.DATE, Nature.ATTRIBUTION)),
)


@pytest.mark.parametrize(
    ("natures", "passages"),
    [
        (set(), [0, 1, 2, 3, 4]),
        ({Nature.DATE}, [4]),
        ({Nature.ATTRIBUTION}, [4]),
        ({Nature.FIGURE}, [0, 1]),
        ({Nature.NAME}, [1]),
        ({Nature.NAME, Nature.WORDING}, [1, 2]),
        ({Nature.QUOTATION}, []),
    ],
)
def test_rows_are_filtered_by_what_their_edits_are_about(natures, passages):
    rows = visible_rows(change_rows(WEIGHTY), RowFilter(natures=frozenset(natures)), WEIGHTY)
    assert [row.passage for row in rows] == passages
