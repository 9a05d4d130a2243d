"""Pages: same offsets, one block a paragraph."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.presentation.page import Block, make_page
from viewer.text.reader import read_version
from viewer.text.version import Span, Version


def page_of(text: str, *paragraphs: tuple[int, int]):
    return make_page(Version(text, tuple(Span(*paragraph) for paragraph in paragraphs), ()))


def test_a_line_break_inside_a_paragraph_becomes_a_space():
    assert page_of("One line\nwraps here.\nNext.", (0, 20), (21, 26)).text == "One line wraps here.\nNext."


def test_blocks_are_all_lines_and_blank_ones_too():
    page = page_of("One.\n\nTwo.\n", (0, 4), (6, 10))
    assert page.blocks == (Block(0, 4), Block(5, 5), Block(6, 10), Block(11, 11))


def test_characters_that_would_break_a_block_in_qt_keep_their_place():
    page = page_of("a\u2029b\u2028c\ufdd0\ud800d\u2029e", (0, 8), (9, 10))
    assert page.text == "a b c\ufffd\ufffdd\ne"


def test_an_empty_text_is_one_empty_block():
    assert page_of("").blocks == (Block(0, 0),)


@given(st.text(alphabet="ab .\n\u2028\u2029\U0001f600"))
def test_every_offset_stays_and_blocks_rebuild_the_page(text):
    page = make_page(read_version(text))
    assert len(page.text) == len(text)
    assert "\n".join(page.text[start:end] for start, end in page.blocks) == page.text
    assert [c for c in page.text if not c.isspace()] == [c for c in text if not c.isspace()]


def test_marks_that_turn_the_reading_direction_are_shown_as_arrows():
    page = make_page(read_version("a\u202eb\u202c c\u2067d\u2069 e\u200ff"))
    assert page.text == "a⇦b⇕ c⇦d⇕ e⇦f"


def test_what_is_copied_has_the_marks_that_are_shown_as_arrows():
    text = "a\u202eb\u202c c\u2067d.\n\ne"
    page = make_page(read_version(text))
    assert page.copied == text
    assert len(page.copied) == len(page.text)
    assert make_page(read_version("a ⇦ b")).copied == ""
