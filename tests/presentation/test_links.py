"""The links between the sides: what belongs to what, which of it is in view, what lies under a point."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import added, compose, deleted, edited, rewritten, same, typographic
from viewer.presentation.links import (
    UNCHANGED,
    Link,
    LinkIndex,
    Ribbon,
    height_at,
    is_shown,
    links,
    ribbon_at,
)
from viewer.presentation.offsets import Utf16Map


def linked(comparison, show_typographic=False):
    old, new = Utf16Map(comparison.old.text), Utf16Map(comparison.new.text)
    return links(comparison, old, new, show_typographic)


def texts(comparison, link):
    old = comparison.old.text.encode("utf-16-le")[2 * link.old_start : 2 * link.old_end].decode("utf-16-le")
    new = comparison.new.text.encode("utf-16-le")[2 * link.new_start : 2 * link.new_end].decode("utf-16-le")
    return old, new


def test_a_changed_passage_is_linked_to_where_it_stands_on_the_other_side():
    comparison = compose(same("First."), edited("It {ruled>held} an expanse."), same("Last."))
    first, second, third = linked(comparison)
    assert [link.role for link in (first, second, third)] == [UNCHANGED, "edited", UNCHANGED]
    assert texts(comparison, second) == ("It ruled an expanse.", "It held an expanse.")


def test_unchanged_neighbors_are_one_link():
    comparison = compose(same("First."), same("Second."), same("Third."))
    (only,) = linked(comparison)
    assert texts(comparison, only) == ("First.\nSecond.\nThird.", "First.\n\nSecond.\n\nThird.")


def test_an_added_passage_is_linked_to_the_place_where_it_would_stand():
    comparison = compose(same("First."), added("Second."), same("Third."))
    new = linked(comparison)[1]
    assert new.old_start == new.old_end == len("First.")
    assert texts(comparison, new) == ("", "Second.")


def test_a_deleted_passage_is_linked_to_the_place_where_it_would_stand():
    comparison = compose(deleted("First."), same("Second."))
    gone = linked(comparison)[0]
    assert (gone.new_start, gone.new_end) == (0, 0)
    assert texts(comparison, gone) == ("First.", "")


def test_a_move_crosses_what_stands_between():
    comparison = compose(same("Moved.", moved=True, old_place=9), same("One."), same("Two."))
    moved, rest = linked(comparison)
    assert moved.role == "moved"
    assert moved.old_start > rest.old_start
    assert moved.new_start < rest.new_start


def test_a_run_does_not_reach_over_what_moved_away():
    comparison = compose(same("Gone up.", moved=True, old_place=1.5), same("One."), same("Two."))
    roles = [link.role for link in linked(comparison)]
    assert roles == ["moved", UNCHANGED, UNCHANGED]


@pytest.mark.parametrize(("shown", "roles"), [(False, [UNCHANGED]), (True, [UNCHANGED, "typographic", UNCHANGED])])
def test_typography_is_a_change_only_where_it_is_shown(shown, roles):
    comparison = compose(same("First."), typographic("Oria{ ~’}s army."), same("Last."))
    assert [link.role for link in linked(comparison, shown)] == roles


def test_offsets_are_those_of_qt():
    comparison = compose(same("A 😀 face."), edited("It {ruled>held}."))
    assert texts(comparison, linked(comparison)[1]) == ("It ruled.", "It held.")


def test_a_rewritten_passage_is_linked_as_a_whole():
    comparison = compose(rewritten("The old words.", "Quite others."))
    (only,) = linked(comparison)
    assert texts(comparison, only) == ("The old words.", "Quite others.")


def chain(count):
    """Links of ten units each, one after another on both sides."""
    return [Link(n, "edited", n * 10, n * 10 + 8, n * 10, n * 10 + 8) for n in range(count)]


def test_only_links_that_reach_into_the_view_are_found():
    found = LinkIndex(chain(100)).within((205, 222), (205, 222))
    assert [link.passage for link in found] == [20, 21, 22]


def test_a_link_is_found_by_either_of_its_ends():
    far = Link(500, "moved", 5000, 5008, 100, 108)
    index = LinkIndex([*chain(3), far])
    assert far in index.within((0, 1), (100, 101))
    assert far in index.within((5001, 5002), (0, 1))
    assert far not in index.within((0, 1), (0, 1))


def test_what_is_unchanged_is_painted_first_and_moves_last():
    mixed = [Link(0, "moved", 0, 9, 0, 9), Link(1, "edited", 0, 9, 0, 9), Link(2, UNCHANGED, 0, 9, 0, 9)]
    assert [link.passage for link in LinkIndex(mixed).within((0, 5), (0, 5))] == [2, 1, 0]


def ribbon(old_top, new_top, role="edited", height=40.0, passage=0):
    return Ribbon(Link(passage, role, 0, 1, 0, 1), old_top, old_top + height, new_top, new_top + height)


def test_an_edge_leaves_and_arrives_where_the_passages_stand():
    assert height_at(100, 300, 0.0) == pytest.approx(100)
    assert height_at(100, 300, 0.5) == pytest.approx(200)
    assert height_at(100, 300, 1.0) == pytest.approx(300)


@given(st.floats(-2000, 3000), st.floats(-2000, 3000), st.floats(0, 0.99), st.floats(0.01, 1))
def test_an_edge_never_turns_back(left, right, share, step):
    here, there = height_at(left, right, share), height_at(left, right, min(1.0, share + step))
    assert (there - here) * (right - left) >= -1e-6
    assert min(left, right) - 1e-6 <= here <= max(left, right) + 1e-6


def test_the_ribbon_on_top_is_hit():
    below, above = ribbon(0, 0, passage=1), ribbon(20, 20, passage=2)
    assert ribbon_at([below, above], 0.5, 30) is above
    assert ribbon_at([below, above], 0.5, 10) is below
    assert ribbon_at([below, above], 0.5, 70) is None


def test_a_slanted_ribbon_is_hit_where_it_is():
    slanted = ribbon(0, 400)
    assert ribbon_at([slanted], 0.0, 20) is slanted
    assert ribbon_at([slanted], 1.0, 420) is slanted
    assert ribbon_at([slanted], 0.5, 20) is None


def test_a_thin_ribbon_can_be_hit_beside_it():
    thin = ribbon(100, 100, height=0)
    assert ribbon_at([thin], 0.5, 103, slack=4) is thin
    assert ribbon_at([thin], 0.5, 106, slack=4) is None


def test_what_is_unchanged_cannot_be_hit():
    assert ribbon_at([ribbon(0, 0, role=UNCHANGED)], 0.5, 10) is None


@pytest.mark.parametrize(
    ("old_top", "new_top", "role", "shown"),
    [
        (100, 120, "edited", True),
        (-100, -90, "edited", False),
        (480, 560, "edited", True),
        (100, 1500, "edited", False),
        (1500, 100, "edited", False),
        (100, 1500, "moved", True),
        (-500, 1500, "moved", False),
    ],
)
def test_ribbons_that_tell_nothing_are_left_out(old_top, new_top, role, shown):
    assert is_shown(ribbon(old_top, new_top, role), 500) is shown
