"""Stretches: what faces what when the panes scroll together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import added, compose, deleted, edited, same
from viewer.model.compare import compare
from viewer.model.comparison import Comparison
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.stretches import stretches
from viewer.text.reader import read_version


def facing(comparison: Comparison) -> list[tuple[str, str]]:
    old, new = comparison.old.text, comparison.new.text
    return [
        (old[s.old_start : s.old_end], new[s.new_start : s.new_end])
        for s in stretches(comparison, Utf16Map(old), Utf16Map(new))
    ]


def test_pairs_face_each_other_with_the_white_space_behind_them():
    assert facing(compose(same("One."), edited("Two{>!}"))) == [("One.\n", "One.\n\n"), ("Two\n", "Two!\n\n")]


def test_added_text_faces_nothing():
    assert facing(compose(same("One."), added("New."), same("Two."))) == [
        ("One.\n", "One.\n\n"),
        ("", "New.\n\n"),
        ("Two.\n", "Two.\n\n"),
    ]


def test_deleted_and_added_text_in_one_place_face_each_other():
    assert facing(compose(same("One."), deleted("Gone."), added("New."), added("Newer."), same("Two.")))[1] == (
        "Gone.\n",
        "New.\n\nNewer.\n\n",
    )


def test_a_moved_passage_faces_nothing_on_either_side():
    comparison = compose(same("One."), same("Two."), same("Far.", moved=True, old_place=0.5))
    assert facing(comparison) == [
        ("One.\n", "One.\n\n"),
        ("Far.\n", ""),
        ("Two.\n", "Two.\n\n"),
        ("", "Far.\n\n"),
    ]


def test_leading_white_space_belongs_to_the_first_stretch():
    comparison = compare(read_version("\n\nOne two three."), read_version("One two three."))
    assert facing(comparison) == [("\n\nOne two three.", "One two three.")]


def test_two_texts_without_a_pair_are_one_stretch():
    assert facing(compose(deleted("Gone."), added("New."))) == [("Gone.\n", "New.\n\n")]


def test_offsets_are_in_utf16_units():
    comparison = compose(same("\U0001f600."), same("Two."))
    first, second = stretches(comparison, Utf16Map(comparison.old.text), Utf16Map(comparison.new.text))
    assert (first.old_end, first.new_end, second.old_end) == (4, 5, 9)


@given(st.text(alphabet="ab. \n\U0001f600", max_size=60), st.text(alphabet="ab. \n\U0001f600", max_size=60))
def test_stretches_tile_both_texts(old, new):
    comparison = compare(read_version(old), read_version(new))
    found = stretches(comparison, Utf16Map(old), Utf16Map(new))
    reached = (0, 0)
    for stretch in found:
        assert (stretch.old_start, stretch.new_start) == reached
        reached = (stretch.old_end, stretch.new_end)
        assert stretch.old_start < stretch.old_end or stretch.new_start < stretch.new_end
        assert stretch.old_start <= stretch.old_end
        assert stretch.new_start <= stretch.new_end
    assert reached == (Utf16Map(old).to_utf16(len(old)), Utf16Map(new).to_utf16(len(new)))
