"""Words divided at the end of a line."""

from __future__ import annotations

import pytest

from viewer.model.compare import compare_texts
from viewer.model.comparison import Kind
from viewer.model.options import CompareOptions, Unit

WHOLE = "The ferry of Tarn struck the new pier on Monday, and the harbor master blamed the fog for the accident."


def passage(old: str, new: str, **options):
    (found,) = compare_texts(old, new, CompareOptions(**options)).passages
    return found


def words(text: str, spans) -> list[str]:
    return [text[slice(*span)] for span in spans]


@pytest.mark.parametrize(
    "divided",
    [
        WHOLE.replace("harbor", "har-\nbor"),
        WHOLE.replace("harbor", "har\u2010\nbor"),
        WHOLE.replace("harbor", "har\u00ad\nbor"),
        WHOLE.replace("harbor", "har-  \nbor"),
        WHOLE.replace("Monday", "Mon-\nday").replace("accident", "acci-\ndent"),
    ],
)
def test_a_word_that_is_whole_in_the_other_version_is_the_same_word(divided):
    for old, new in ((divided, WHOLE), (WHOLE, divided)):
        found = passage(old, new)
        assert found.kind is Kind.TYPOGRAPHIC
        assert not found.edits


def test_the_difference_is_shown_as_one_of_typography():
    old = WHOLE.replace("harbor", "har-\nbor")
    (variant,) = passage(old, WHOLE).variants
    assert words(old, [variant.old]) == ["har-\nbor"]
    assert words(WHOLE, [variant.new]) == ["harbor"]


def test_words_divided_at_different_places_are_the_same_too():
    assert passage(WHOLE.replace("accident", "ac-\ncident"), WHOLE.replace("accident", "acci-\ndent")).edits == ()


def test_beside_an_edit_it_is_still_the_same_word():
    old = WHOLE.replace("harbor", "har-\nbor")
    new = WHOLE.replace("new pier", "old pier")
    (edit,) = passage(old, new).edits
    assert words(old, [edit.old]) == ["new"]
    assert words(new, [edit.new]) == ["old"]


def test_a_compound_that_is_divided_at_its_hyphen_keeps_it():
    whole = WHOLE.replace("new pier", "well-known pier")
    divided = whole.replace("well-known", "well-\nknown")
    assert not passage(divided, whole).edits


def test_a_hyphen_within_a_line_is_spelling():
    found = passage(WHOLE.replace("harbor", "har-bor"), WHOLE)
    assert found.kind is Kind.EDITED


def test_what_belongs_together_nowhere_stays_apart():
    old = WHOLE.replace("the new pier", "the inner-\nand outer pier")
    found = passage(old, WHOLE.replace("the new pier", "the inner and outer pier"))
    assert not any("innerand" in text for text in words(old, [edit.old for edit in found.edits if edit.old]))


def test_a_word_on_a_line_of_its_own_after_a_dash_is_no_part_of_a_word():
    old, new = WHOLE.replace("harbor", "har - \nbor"), WHOLE
    assert passage(old, new).edits


def test_by_paragraph_it_is_the_same_word_too():
    assert passage(WHOLE.replace("harbor", "har-\nbor"), WHOLE, unit=Unit.PARAGRAPH).edits == ()
