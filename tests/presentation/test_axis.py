from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.presentation.axis import REST, Axis, Scale
from viewer.presentation.sides import Side

VIEW = 400
HEIGHTS = st.lists(st.tuples(st.integers(0, 600), st.integers(0, 600)), min_size=1, max_size=40)
PARTS = st.floats(0, 1)


def make(heights, view=VIEW):
    old = list(accumulate((h for h, _ in heights), initial=0))
    new = list(accumulate((h for _, h in heights), initial=0))
    return Axis(len(heights), Scale(old.__getitem__, view), Scale(new.__getitem__, view))


def ends(heights, view=VIEW):
    return tuple(max(0, sum(side) - view) for side in zip(*heights, strict=True))


def on_screen(axis, side, place):
    return axis.y_of(side, place) - axis.values(place)[0 if side is Side.OLD else 1]


@given(HEIGHTS)
def test_both_sides_stand_at_the_top_at_the_start(heights):
    assert make(heights).values(0) == (0, 0)


@given(HEIGHTS)
def test_both_sides_reach_their_ends_at_the_end(heights):
    axis = make(heights)
    assert tuple(axis.values(axis.count)) == pytest.approx(ends(heights))


@given(HEIGHTS, PARTS, PARTS)
def test_going_down_never_moves_a_side_up(heights, one, other):
    axis = make(heights)
    first, last = sorted((one * axis.count, other * axis.count))
    before, after = axis.values(first), axis.values(last)
    assert after.old >= before.old - 1e-6
    assert after.new >= before.new - 1e-6


@given(st.lists(st.tuples(st.integers(50, 600), st.integers(50, 600)), min_size=8, max_size=30), PARTS)
def test_facing_stretches_meet_at_the_focus_line(heights, part):
    axis = make(heights)
    place = part * axis.count
    assert on_screen(axis, Side.OLD, place) == pytest.approx(axis.focus(place), abs=1e-6)
    assert on_screen(axis, Side.NEW, place) == pytest.approx(axis.focus(place), abs=1e-6)


@given(HEIGHTS, PARTS)
def test_the_focus_line_stays_in_the_view(heights, part):
    axis = make(heights)
    assert 0 <= axis.focus(part * axis.count) <= VIEW + 1e-6


def test_the_focus_line_rests_at_a_comfortable_height_between_the_ends():
    axis = make([(100, 100)] * 100)
    assert axis.focus(50) == pytest.approx(VIEW * REST)


def test_one_side_waits_while_the_other_passes_what_it_alone_has():
    axis = make([(100, 100)] * 20 + [(0, 5000)] + [(100, 100)] * 20)
    before, after = axis.values(20), axis.values(21)
    assert after.old == before.old
    assert after.new == before.new + 5000


@given(HEIGHTS, PARTS, st.integers(1, 500))
def test_a_step_moves_no_side_by_more_than_its_pixels(heights, part, pixels):
    axis = make(heights)
    place = part * axis.count
    before, after = axis.values(place), axis.values(axis.step(place, pixels))
    assert max(after.old - before.old, after.new - before.new) <= pixels + 1e-3


def test_a_step_along_facing_text_moves_the_taller_side_by_its_pixels():
    axis = make([(100, 200)] * 30)
    before, after = axis.values(15), axis.values(axis.step(15, 60))
    assert (after.old - before.old, after.new - before.new) == pytest.approx((30, 60))


@given(HEIGHTS, PARTS, st.lists(st.integers(1, 500), max_size=8))
def test_one_step_back_undoes_many_steps(heights, part, steps):
    axis = make(heights)
    start = place = part * axis.count
    for pixels in steps:
        place = axis.step(place, pixels)
    if place < axis.count:
        assert tuple(axis.values(axis.step(place, -sum(steps)))) == pytest.approx(tuple(axis.values(start)), abs=1e-3)


@given(HEIGHTS, PARTS, st.sampled_from(list(Side)))
def test_a_place_is_found_again_by_what_it_scrolls_to(heights, part, side):
    axis = make(heights)
    place = part * axis.count
    value = axis.values(place)[0 if side is Side.OLD else 1]
    found = axis.find(side, value, near=place)
    assert tuple(axis.values(found)) == pytest.approx(tuple(axis.values(place)), abs=1e-2)


def test_finding_while_a_side_waits_stays_near_the_place_before():
    axis = make([(100, 100)] * 20 + [(0, 5000)] + [(100, 100)] * 20)
    value = axis.values(20.5).old
    assert axis.find(Side.OLD, value, near=20.75) == 20.75
    assert axis.find(Side.OLD, value, near=3) == pytest.approx(20)
    assert axis.find(Side.OLD, value, near=39) == pytest.approx(21)


def test_a_side_that_fits_its_view_stays_while_the_other_goes_to_its_end():
    axis = make([(30, 700)] * 5)
    assert axis.values(5) == (0, 3100)


@given(HEIGHTS, st.integers(0, 39), PARTS)
def test_a_height_inside_a_stretch_is_brought_to_the_focus_line(heights, number, part):
    axis = make(heights)
    number %= axis.count
    top, bottom = axis.y_of(Side.NEW, number), axis.y_of(Side.NEW, number + 1)
    y = top + part * (bottom - top)
    assert axis.y_of(Side.NEW, axis.place_of(Side.NEW, y, number)) == pytest.approx(y, abs=1e-6)


def test_only_stretches_near_the_ends_are_measured():
    asked = []
    tops = [n * 100 for n in range(1001)]
    scale = Scale(tops.__getitem__, VIEW, asked.append)
    Axis(1000, scale, scale)
    assert max(n for n in asked if n < 500) < 10
    assert min(n for n in asked if n > 500) > 990


def test_a_step_among_ten_thousand_stretches_asks_for_few_of_them():
    asked = []
    tops = [n * 40 for n in range(10_001)]

    def top(number):
        asked.append(number)
        return tops[number]

    axis = Axis(10_000, Scale(top, VIEW), Scale(top, VIEW))
    asked.clear()
    axis.step(5000.5, 60)
    assert set(asked) - {10_000} <= set(range(4990, 5020))
