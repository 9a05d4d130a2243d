"""In which direction a text is read."""

from __future__ import annotations

import pytest

from tests.builders import compose, edited, same, typographic
from viewer.presentation.direction import arrow, becomes, isolated, reads_right_to_left
from viewer.presentation.page import make_page
from viewer.presentation.redline_page import LABEL, redline_page
from viewer.presentation.rows import change_rows
from viewer.presentation.summary import describe_passage
from viewer.text.reader import read_version

ARABIC, HEBREW = "أُغلق الجسر", "הגשר נסגר"


@pytest.mark.parametrize(
    ("text", "to_the_left"),
    [
        ("The bridge", False),
        (ARABIC, True),
        (HEBREW, True),
        (f"12 – {HEBREW} (UN)", True),
        (f"“{ARABIC}”", True),
        (f"UN: {ARABIC}", False),
        (f"{isolated('[moved to paragraph 3]')} {ARABIC}", True),
        (f"\u2067{ARABIC}\u2069 is Arabic", False),
        ("1954", None),
        ("", None),
        ("* * *", None),
        (f"\u2068{ARABIC}", None),
        (f"\u2069{ARABIC}", True),
        (f"{'1,' * 100_000}{ARABIC}", None),
    ],
)
def test_the_first_letter_tells(text, to_the_left):
    assert reads_right_to_left(text) is to_the_left


def test_an_arrow_leads_on():
    assert (arrow(ARABIC), arrow("bridge")) == ("←", "→")


def test_what_stands_around_an_arrow_is_read_by_itself():
    assert becomes("a bridge", "two bridges") == "a bridge → two bridges"
    assert becomes("a “bridge”", "") == "a “bridge” → "
    assert becomes(ARABIC, HEBREW) == f"\u2068{ARABIC}\u2069 → \u2068{HEBREW}\u2069"


def test_a_change_in_an_arabic_story_is_described_in_its_order():
    said = describe_passage(compose(edited("نحو {40>30} دقيقة.")), 0)
    assert said == "Edited, paragraph 1: \u2068نحو 40 دقيقة.\u2069 → \u2068نحو 30 دقيقة.\u2069"


def test_in_the_list_the_arrow_points_where_the_words_go():
    (row,) = change_rows(compose(typographic('אמרה{"~”}.')))
    assert [run.text for run in row.excerpt] == ['אמרה".', " ← ", "אמרה”."]


def test_a_label_does_not_turn_the_paragraph_that_it_stands_in():
    page = redline_page(compose(same(f"{HEBREW}."), same(f"{ARABIC}.", moved=True, old_place=-1)))
    text = page.page.text
    lines = [text[start:end] for start, end in page.page.blocks]
    assert all(reads_right_to_left(line) for line in lines)
    labels = [page.offsets.to_code_point(mark.start) for mark in page.highlights.marks if mark.role == LABEL]
    assert [text[at] for at in labels] == ["[", "["], "the frame is around the label alone"


def test_in_a_story_that_is_read_to_the_right_labels_are_plain():
    page = redline_page(compose(same("One."), same("Two.", moved=True, old_place=-1)))
    assert page.page.text.isascii()


def test_marks_that_are_letters_of_their_direction_stay_where_they_may_be_needed():
    assert make_page(read_version(f"{HEBREW} (C++\u200e)")).text == f"{HEBREW} (C++\u200e)"
    assert make_page(read_version("The bridge\u200f.")).text == "The bridge⇦."


def test_the_marked_up_copy_shows_marks_as_the_pane_does_whatever_word_they_stand_beside():
    assert redline_page(compose(edited(f"{HEBREW} {{>C++\u200e}}."))).page.text == f"{HEBREW} C++\u200e."
    assert redline_page(compose(edited(f"The {{>{HEBREW}\u200f}} bridge."))).page.text == f"The {HEBREW}⇦ bridge."


def test_marks_that_turn_letters_are_shown_in_every_story():
    assert make_page(read_version(f"{HEBREW} \u202eabc")).text == f"{HEBREW} ⇦abc"
    turned = compose(edited(f"{HEBREW} {{>\u202e}}abc."))
    assert "⇦abc" in redline_page(turned).page.text
