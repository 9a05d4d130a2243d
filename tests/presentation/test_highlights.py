"""Tints and marks of the panes."""

from __future__ import annotations

import pytest

from tests.builders import Draft, added, compose, deleted, edited, same, typographic
from viewer.model.comparison import Comparison, Kind, Nature, Variant
from viewer.presentation.highlights import side_highlights
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.sides import Side, version_on
from viewer.text.version import Span


def shown(comparison: Comparison, side: Side, typographic: bool = True):
    """Tints and marks as (text, role) pairs."""
    text = version_on(comparison, side).text
    units = text.encode("utf-16-le")
    found = side_highlights(comparison, side, Utf16Map(text), typographic)
    return tuple(
        [(units[2 * item.start : 2 * item.end].decode("utf-16-le"), item.role) for item in items] for items in found[:2]
    )


STORY = compose(
    same("It was calm."),
    edited("They {met>saw} one{, two>} boats."),
    added("New."),
    deleted("Gone."),
    typographic("Oria{ ~’}s army."),
)


def test_what_is_unchanged_has_no_tint():
    assert "It was calm." not in dict(shown(STORY, Side.OLD)[0])


def test_each_side_tints_what_stands_on_it():
    assert shown(STORY, Side.OLD)[0] == [
        ("They met one, two boats.", "edited"),
        ("Gone.", "deleted"),
        ("Oria s army.", "typographic"),
    ]
    assert [role for _, role in shown(STORY, Side.NEW)[0]] == ["edited", "added", "typographic"]


def test_marks_say_what_was_done_on_their_side():
    assert shown(STORY, Side.OLD)[1] == [("met", "substitution"), (", two", "deletion"), (" ", "variant")]
    assert shown(STORY, Side.NEW)[1] == [("saw", "substitution"), ("’", "variant")]


def test_without_typographic_differences_neither_their_tints_nor_their_marks_are_there():
    tints, marks = shown(STORY, Side.NEW, typographic=False)
    assert [role for _, role in tints] == ["edited", "added"]
    assert [role for _, role in marks] == ["substitution"]


def test_a_moved_passage_is_tinted_as_moved_and_keeps_its_marks():
    comparison = compose(same("One."), edited("Two {>and a half}.", moved=True, old_place=-1))
    assert shown(comparison, Side.NEW) == ([("Two and a half.", "moved")], [("and a half", "insertion")])


@pytest.mark.parametrize("kind", [Kind.UNCHANGED, Kind.TYPOGRAPHIC])
def test_a_move_shows_while_typographic_differences_are_hidden(kind):
    comparison = compose(same("One."), Draft(kind, "Two.", moved=True, old_place=-1))
    assert shown(comparison, Side.NEW, typographic=False)[0] == [("Two.", "moved")]


def test_sentences_of_one_paragraph_share_a_tint():
    comparison = compose(Draft(Kind.SPLIT, "It rained{, and>.|  He} left."))
    assert shown(comparison, Side.NEW)[0] == [("It rained.  He left.", "split")]


def test_a_tint_ends_with_its_paragraph():
    comparison = compose(Draft(Kind.SPLIT, "It rained{, and>.|\n\nHe} left."))
    text = comparison.new.text
    apart = comparison.new._replace(paragraphs=(Span(0, 10), Span(12, len(text.rstrip()))))
    assert shown(comparison._replace(new=apart), Side.NEW)[0] == [("It rained.", "split"), ("He left.", "split")]


def test_ranges_are_in_utf16_units_and_sorted():
    comparison = compose(edited("\U0001f600 {a>b}."), edited("\U0001f600 {c>d}.", moved=True, old_place=-1))
    found = side_highlights(comparison, Side.OLD, Utf16Map(comparison.old.text), True)
    assert [(tint.start, tint.end, tint.passage) for tint in found.tints] == [(0, 5, 1), (6, 11, 0)]
    assert [(mark.start, mark.end, mark.passage) for mark in found.marks] == [(3, 4, 1), (9, 10, 0)]


def test_a_variant_inside_an_edit_is_not_marked_twice():
    comparison = compose(edited("It {is>was} so."))
    edit = comparison.passages[0].edits[0]
    both = comparison.passages[0]._replace(variants=(Variant(edit.old, edit.new),))
    assert shown(comparison._replace(passages=(both,)), Side.NEW)[1] == [("was", "substitution")]


def test_words_that_only_stand_elsewhere_have_a_mark_of_their_own():
    comparison = compose(edited("It {now >}sank{> now}.", Nature.ORDER, Nature.ORDER))
    assert [role for side in Side for _, role in shown(comparison, side)[1]] == ["transposition"] * 2
