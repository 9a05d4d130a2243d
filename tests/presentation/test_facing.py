"""Where two panes stand so that both ends of a moved passage are at one height."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.presentation.axis import REST
from viewer.presentation.facing import End, face

VIEW = 600.0


def end(top, value=0.0, length=3000.0, height=60.0):
    return End(top, top + height, value, max(0.0, length - VIEW))


@st.composite
def ends(draw):
    length = draw(st.floats(100, 5000))
    top = draw(st.floats(0, length - 50))
    most = max(0.0, length - VIEW)
    return End(top, top + 50, draw(st.floats(0, most)), most)


@given(ends(), ends())
def test_both_ends_stand_at_one_height_that_is_in_view(old, new):
    one, other = face(old, new, VIEW)
    height = old.top - one.value
    assert abs(height - (new.top - other.value)) < 1e-6
    assert -1e-6 <= height < VIEW


@given(ends(), ends())
def test_there_is_just_the_room_that_is_needed(old, new):
    for before, stand in zip((old, new), face(old, new, VIEW), strict=True):
        assert -stand.above - 0.5 <= stand.value <= before.most + stand.below + 0.5
        assert not stand.above or stand.value < 0
        assert not stand.below or stand.value > before.most


def test_what_is_in_view_stays_where_it_is():
    old, new = face(end(2000.0), end(500.0, value=400.0), VIEW)
    assert new.value == 400.0
    assert old.value == 1900.0


def test_what_is_in_view_on_the_earlier_side_stays_too():
    old, new = face(end(500.0, value=400.0), end(2000.0), VIEW)
    assert (old.value, new.value) == (400.0, 1900.0)


def test_what_is_not_in_view_comes_to_a_comfortable_height():
    old, _ = face(end(1000.0), end(2000.0), VIEW)
    assert old.value == 1000.0 - VIEW * REST


def test_no_room_is_made_where_another_height_does():
    for stand in face(end(50.0, value=900.0), end(1500.0, value=0.0), VIEW):
        assert (stand.above, stand.below) == (0, 0)


def test_room_is_made_where_one_stands_first_and_the_other_last():
    old, new = face(end(20.0, value=900.0), end(2930.0), VIEW)
    assert old.above or new.below
