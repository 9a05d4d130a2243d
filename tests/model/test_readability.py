"""Marks stand where a person would set them: at whole compounds, and around whole phrases."""

from __future__ import annotations

import pytest

from tests.model.edited import marked_words, natures
from viewer.model.comparison import Nature


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("The long term plan failed.", "The long-term plan failed.", ("long term", "long-term")),
        ("The elected mayor spoke.", "The re-elected mayor spoke.", ("elected", "re-elected")),
        ("He met Harra in Holm at noon.", "He met al-Harra in Holm at noon.", ("Harra", "al-Harra")),
        ("She was 17 when it began.", "She was a 17-year-old when it began.", ("17", "a 17-year-old")),
        # A compound on both sides is marked where it differs.
        ("A 17-year-old boy fell.", "A 18-year-old boy fell.", ("17", "18")),
        ("The well-known mayor spoke.", "The well-paid mayor spoke.", ("known", "paid")),
    ],
)
def test_a_compound_that_came_or_went_is_marked_whole(old: str, new: str, marked: tuple[str, str]) -> None:
    assert marked_words(old, new) == [marked]
    assert marked_words(new, old) == [marked[::-1]]


def test_a_hyphen_between_two_words_is_punctuation() -> None:
    assert natures("The long term plan failed.", "The long-term plan failed.") == [Nature.PUNCTUATION.value]


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        # Both "[he claims] he had" and "he [claims he] had" say the same; a phrase opens with its small word.
        (
            "He stayed at home after he had seen the news.",
            "He stayed at home after he claims he had seen the news.",
            ("", "he claims"),
        ),
        (
            "Holm runs a museum of its own by the sea.",
            "Holm runs a library and a museum of its own by the sea.",
            ("", "a library and"),
        ),
        # The item of a list takes its comma along, as before.
        (
            "The fund pays for wells, clinics and roads.",
            "The fund pays for wells, schools, clinics and roads.",
            ("", ", schools"),
        ),
    ],
)
def test_an_insertion_is_a_whole_phrase(old: str, new: str, marked: tuple[str, str]) -> None:
    assert marked_words(old, new) == [marked]
