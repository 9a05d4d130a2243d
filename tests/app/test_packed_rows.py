"""Rows in columns are the rows that they were made of."""

from __future__ import annotations

import pickle

import pytest

from tests.builders import added, compose, deleted, edited, same
from viewer.app.packed_rows import in_columns, of_columns
from viewer.model.comparison import Nature
from viewer.presentation.rows import change_rows

STORY = compose(
    added("New."),
    same("One."),
    edited("It {is>was} {5>6}.", Nature.WORDING, (Nature.FIGURE, Nature.QUOTATION)),
    deleted("Gone."),
    same("Far.", moved=True, old_place=-1),
)
ROWS = change_rows(STORY)


def packed():
    return of_columns(pickle.loads(pickle.dumps(in_columns(ROWS))), STORY)


def test_they_arrive_as_they_were():
    assert packed() == ROWS
    assert tuple(packed()) == ROWS
    assert [packed()[n] for n in range(-len(ROWS), len(ROWS))] == [*ROWS, *ROWS]
    assert packed()[1:3] == ROWS[1:3]
    assert packed()[2:2] == ()
    assert packed()[1].natures == (Nature.FIGURE, Nature.QUOTATION, Nature.WORDING)
    assert packed()[1].moved is False
    with pytest.raises(IndexError):
        packed()[len(ROWS)]


def test_other_rows_are_not_the_same():
    assert packed() != ROWS[1:]
    assert packed() != ROWS[::-1]


def test_no_rows_arrive_as_none():
    assert in_columns(()) is None
    assert of_columns(None, STORY) == ()


def test_a_row_says_what_its_comparison_says():
    (row,) = [row for row in packed() if row.natures]
    assert "".join(run.text for run in row.excerpt) == "It is 5 was 6."
    assert row.place.words() == "paragraph 3"
