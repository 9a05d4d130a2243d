"""A place of a text is found again in a changed copy of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.presentation.same_place import same_place

BEFORE = " ".join(
    f"Ferry number {number} left the old harbor at {number * 7 % 60} past the hour." for number in range(60)
)
AT = BEFORE.index("Ferry number 30")


def test_in_the_same_text_it_is_the_same_place():
    assert same_place(BEFORE, AT, BEFORE) == AT


@pytest.mark.parametrize("added", ["A new lede. ", "A new lede that is longer than the old one was. " * 20])
def test_text_that_was_added_above_pushes_it_down(added):
    after = added + BEFORE
    assert after[same_place(BEFORE, AT, after) :].startswith("Ferry number 30 ")


def test_text_that_was_deleted_above_pulls_it_up():
    after = BEFORE[BEFORE.index("Ferry number 12") :]
    assert after[same_place(BEFORE, AT, after) :].startswith("Ferry number 30 ")


def test_a_change_right_behind_it_does_not_lose_it():
    after = BEFORE.replace("Ferry number 30 left", "The last boat of all had left")
    assert after[same_place(BEFORE, AT, after) :].startswith("The last boat")


def test_of_many_like_it_the_nearest_is_found():
    before = "Nobody was hurt in the storm of last week. " * 30  # 43 characters each
    assert same_place(before, 430, before + "One more.") == 430
    assert same_place(before, 430, "One. " + before) in (430 + 5, 430 - 43 + 5)


def test_words_that_are_gone_leave_it_as_far_down():
    assert same_place(BEFORE, AT, "x" * 5000) == AT
    assert same_place(BEFORE, AT, "short") == 5


def test_the_end_stays_the_end():
    assert same_place(BEFORE, len(BEFORE), BEFORE + " More.") == len(BEFORE)


@given(st.text("ab ", max_size=80), st.text("ab ", max_size=80), st.data())
def test_it_is_always_within_the_text(before, after, data):
    offset = data.draw(st.integers(0, len(before)))
    assert 0 <= same_place(before, offset, after) <= len(after)
