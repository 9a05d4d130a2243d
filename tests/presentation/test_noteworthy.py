"""What is noteworthy in a comparison: all but what is the same in its place."""

from __future__ import annotations

from tests.builders import added, compose, deleted, edited, same, typographic
from viewer.presentation.highlights import side_highlights
from viewer.presentation.noteworthy import noteworthy
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.rows import change_rows
from viewer.presentation.sides import Side
from viewer.presentation.summary import count

STORY = compose(
    same("One."),
    edited("It {is>was} so."),
    same("Two."),
    added("New."),
    deleted("Gone."),
    same("Three.", moved=True, old_place=-1),
)


def test_unchanged_passages_in_their_place_are_left_out():
    assert [number for number, _ in noteworthy(STORY).passages] == [1, 3, 4, 5]


def test_typographic_differences_are_told_of_passages_that_have_nothing_else_and_of_edited_ones():
    assert not noteworthy(STORY).dressed
    assert noteworthy(compose(typographic("Oria{ ~’}s army."))).dressed
    assert noteworthy(compose(edited("Oria{ ~’}s army {is>was} there."))).dressed


def test_what_is_made_of_it_is_what_is_made_of_the_comparison():
    found = noteworthy(STORY)
    offsets = Utf16Map(STORY.new.text)
    assert change_rows(STORY, found) == change_rows(STORY)
    assert count(STORY, found) == count(STORY)
    assert side_highlights(STORY, Side.NEW, offsets, True, found) == side_highlights(STORY, Side.NEW, offsets, True)
