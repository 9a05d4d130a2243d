"""The overview's scale: both sides on one strip, and back from a point of it to the story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.presentation.highlights import Bar, Tint
from viewer.presentation.overview import Rows, Scale, bar_at, rows
from viewer.presentation.sides import Side
from viewer.presentation.stretches import Stretch

# Alike, deleted, alike, added, of a hundred units each.
STRETCHES = (
    Stretch(0, 100, 0, 100),
    Stretch(100, 200, 100, 100),
    Stretch(200, 300, 100, 200),
    Stretch(300, 300, 200, 300),
)


def test_what_faces_each_other_stands_at_one_height():
    scale = Scale(STRETCHES)
    assert scale.share_of(Side.OLD, 250) == scale.share_of(Side.NEW, 150) == pytest.approx(2.5 / 4)


def test_the_ends_of_the_story_are_the_ends_of_the_strip():
    scale = Scale(STRETCHES)
    assert scale.share_of(Side.OLD, 0) == scale.share_of(Side.NEW, 0) == 0
    assert scale.share_of(Side.NEW, 300) == pytest.approx(1)


def test_without_a_story_everything_is_at_the_top():
    assert Scale(()).share_of(Side.OLD, 5) == 0
    assert Scale(()).place_at(0.5) == (0, 0.0)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30)), min_size=1, max_size=20), st.floats(0, 1))
def test_a_point_leads_to_the_place_that_stands_there(lengths, share):
    old = new = 0
    stretches = []
    for old_length, new_length in lengths:
        stretches.append(Stretch(old, old + old_length, new, new + new_length))
        old, new = old + old_length, new + new_length
    scale = Scale(stretches)
    number, part = scale.place_at(share)
    tall = max(lengths[number])
    above = sum(max(pair) for pair in lengths[:number])
    assert (above + part * tall) / sum(max(pair) for pair in lengths) == pytest.approx(share)


def test_bars_stand_where_their_passages_do_and_rare_ones_come_last():
    tints = (Tint(0, 50, "moved", 1), Tint(200, 300, "edited", 2))
    bars = Scale(STRETCHES).bars(Side.OLD, tints)
    assert bars == (Bar(0.5, 0.75, "edited", 2), Bar(0.0, 0.125, "moved", 1))


def test_a_small_change_in_a_long_story_can_still_be_seen():
    assert rows((Bar(0.5, 0.50001, "edited", 1),), 400, 2) == [Rows(200, 2, "edited")]


def test_the_last_change_does_not_fall_off_the_strip():
    (row,) = rows((Bar(1.0, 1.0, "added", 1),), 400, 2)
    assert row.top + row.height == 400


def test_neighbors_of_one_kind_are_drawn_in_one_go():
    bars = tuple(Bar(n / 1000, (n + 1) / 1000, "edited", n) for n in range(1000))
    assert rows(bars, 100, 2) == [Rows(0, 100, "edited")]


def test_the_bar_on_top_is_found_else_the_nearest():
    bars = (Bar(0.1, 0.4, "edited", 1), Bar(0.2, 0.3, "moved", 2))
    assert bar_at(bars, 0.25, 0.01) == bars[1]
    assert bar_at(bars, 0.15, 0.01) == bars[0]
    assert bar_at(bars, 0.405, 0.01) == bars[0]
    assert bar_at(bars, 0.5, 0.01) is None
