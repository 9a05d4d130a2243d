"""Markdown: the marks go, the words stay."""

from __future__ import annotations

import pytest

from viewer.text.story_file import read_story_bytes
from viewer.text.story_text import Wish


def read(text):
    return read_story_bytes(text.encode(), Wish("story.md"))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Head #\n\nBody", "Head\n\nBody"),
        ("Head\n====\nBody", "Head\n\nBody"),
        ("One line\nand more", "One line and more"),
        ("One line  \nand more\\\nlast", "One line\nand more\nlast"),
        ("- one\n- two\n* three", "• one\n\n• two\n\n• three"),
        ("1. one\n2) two", "1. one\n\n2. two"),
        ("- one\n  goes on\n", "• one goes on"),
        ("> She said\n> so.", "She said so."),
        ("a **b** __c__ *d* _e_ ***f*** `g` ~~no~~ h", "a b c d e f g  h"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        (r"a \*star\* &amp; co", "a *star* & co"),
        (
            "See [the **map**](http://x.org/a_b 'T') ![pic](p.png) or [it][1].\n\n[1]: http://x.org",
            "See the map  or it.",
        ),
        ("<https://x.org> <b>bold</b>", "https://x.org bold"),
        ("One\n\n***\n\nTwo", "One\n\nTwo"),
        ("```\n# no head\n```\nafter", "# no head\n\nafter"),
        ("<!-- hidden\n -->seen", "seen"),
    ],
)
def test_the_marks_go(source, text):
    assert read(source).text == text


def test_a_header_above_the_text_is_metadata_and_its_title_the_headline():
    story = read("---\ntitle: 'Ferry stops'\nauthor: I. Brandt\ndate: 2026-03-01\n---\nBody.\n")
    assert story.text == "Ferry stops\n\nBody."
    assert story.metadata == ("Ferry stops", "I. Brandt", "", "2026-03-01", "")


@pytest.mark.parametrize("piece", ["*a ", "[", "_", "`", "![](", "<a", "> ", "**", "[a](", "<!-- ", "\\"])
def test_a_heap_of_marks_is_read_to_its_end(piece):
    assert read("x" + piece * (200_000 // len(piece)) + "\n\nThe end.").text.endswith("The end.")
