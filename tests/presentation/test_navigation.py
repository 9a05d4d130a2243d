"""From change to change, and from a place to its passage."""

from __future__ import annotations

import pytest

from tests.builders import added, compose, deleted, edited, same
from viewer.presentation.navigation import next_change, passage_at, previous_change
from viewer.presentation.rows import change_rows
from viewer.presentation.sides import Side

STORY = compose(
    same("One."),
    added("New."),
    same("Two."),
    deleted("Gone."),
    edited("{A>B}."),
    same("Far.", moved=True, old_place=-1),
)
ROWS = change_rows(STORY)  # passages 1, 3, 4, 5


@pytest.mark.parametrize(
    ("current", "following", "before"),
    [(None, 1, 5), (0, 1, None), (1, 3, None), (2, 3, 1), (3, 4, 1), (5, None, 4), (9, None, 5)],
)
def test_changes_follow_each_other_from_wherever_one_is(current, following, before):
    assert next_change(ROWS, current) == following
    assert previous_change(ROWS, current) == before


@pytest.mark.parametrize(
    ("current", "following", "before"), [(None, 4, 3), (4, 1, None), (1, 5, 4), (3, None, 5), (2, 4, None)]
)
def test_in_another_order_changes_follow_as_they_are_listed(current, following, before):
    listed = [ROWS[2], ROWS[0], ROWS[3], ROWS[1]]  # passages 4, 1, 5, 3
    assert next_change(listed, current) == following
    assert previous_change(listed, current) == before


def test_around_the_ends_the_first_change_follows_the_last_one():
    assert next_change(ROWS[:2], 4, around=True) == 1
    assert previous_change(ROWS[2:], 1, around=True) == 5
    assert next_change(ROWS, 1, around=True) == 3


def test_there_is_no_change_among_no_rows():
    assert next_change((), None) is None
    assert previous_change((), 3) is None
    assert next_change((), 3, around=True) is previous_change((), 3, around=True) is None


@pytest.mark.parametrize(("offset", "passage"), [(0, 5), (4, 5), (5, 0), (9, 0), (10, 2), (15, 3)])
def test_a_place_in_the_earlier_version_has_its_passage(offset, passage):
    assert STORY.old.text.startswith("Far.\nOne.\nTwo.\nGone.")
    assert passage_at(STORY, Side.OLD, offset) == passage


def test_a_blank_line_between_passages_has_none():
    assert STORY.new.text.startswith("One.\n\nNew.")
    assert [passage_at(STORY, Side.NEW, offset) for offset in (4, 5, 6)] == [0, None, 1]


def test_what_stands_before_the_first_passage_has_none():
    assert passage_at(compose(deleted("Gone.")), Side.NEW, 0) is None
