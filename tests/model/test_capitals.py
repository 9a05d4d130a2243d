"""A capital that a word has only for standing at the head of its sentence is no edit."""

from __future__ import annotations

import pytest

from tests.model.edited import marked_words
from viewer import compare_texts


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        (
            "The ferry left the harbor of Holm at dawn.",
            "On Monday the ferry left the harbor of Holm at dawn.",
            [("", "On Monday")],
        ),
        (
            "According to the clerk, nobody saw the old ferry leave.",
            "Nobody saw the old ferry leave.",
            [("According to the clerk,", "")],
        ),
        (
            "Die Fähre verließ den Hafen von Holm gegen Mittag.",
            "Am Montag gegen acht: die Fähre verließ den Hafen von Holm gegen Mittag.",
            [("", "Am Montag gegen acht:")],
        ),
    ],
)
def test_a_word_that_lost_the_head_of_its_sentence_is_kept(old: str, new: str, marked: list[tuple[str, str]]) -> None:
    assert marked_words(old, new) == marked
    assert marked_words(new, old) == [pair[::-1] for pair in marked]


def test_the_other_letter_is_a_typographic_difference() -> None:
    old, new = "The ferry left the harbor of Holm at dawn.", "On Monday the ferry left the harbor of Holm at dawn."
    (passage,) = compare_texts(old, new).passages
    assert [(old[slice(*v.old)], new[slice(*v.new)]) for v in passage.variants] == [("The", "the")]


def test_where_a_sentence_was_split_its_new_head_is_kept() -> None:
    old = "The bridge was closed at noon, and it will stay closed until its cables are tested."
    new = "The bridge was closed at noon. It will stay closed until its cables are tested."
    assert marked_words(old, new) == [(", and", ".")]


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        # The capital stands inside a sentence too: it may be a name's.
        (
            "Rose walked to the station with Rose Lund at dawn.",
            "At dawn a rose was found at the station by Rose Lund.",
            ("Rose", "rose"),
        ),
        # Inside its sentence a word became another.
        (
            "The guard of Holm saw the Council leave.",
            "The guard of Holm saw the council leave.",
            ("Council", "council"),
        ),
        # At the head of both sentences a capital that went is a change of style.
        ("The ferry left Holm at dawn.", "the ferry left Holm at dawn.", ("The", "the")),
    ],
)
def test_other_capitals_are_edits(old: str, new: str, marked: tuple[str, str]) -> None:
    (passage,) = compare_texts(old, new).passages
    assert marked[0] in {word for edit in passage.edits if edit.old for word in old[slice(*edit.old)].split()}
    assert marked[1] in {word for edit in passage.edits if edit.new for word in new[slice(*edit.new)].split()}
