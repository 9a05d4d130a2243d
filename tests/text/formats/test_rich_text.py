"""RTF: characters in all the ways they are written, hidden groups, tracked changes and damage."""

from __future__ import annotations

import pytest

from viewer.text.phrase import translate
from viewer.text.story_file import read_story_bytes
from viewer.text.story_text import AS_TEXT, CUT_SHORT, TRACKED


def text_of(body, head=r"\rtf1\ansi"):
    return read_story_bytes(("{" + head + body + "}").encode("latin-1")).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r" caf\'e9", "café"),
        (r" caf\u233?!", "café!"),
        (r" caf\u233\'e9!", "café!"),
        (r"\uc0 caf\u233 !", "café!"),
        (r"\uc2 a\u233 xy!", "aé!"),
        (r" \u-10179?\u-8638? x", "🙂 x"),
        (r" \u-10179? x", "x"),
        (r" one\~two\_three\emdash\ldblquote x\rdblquote", "one\u00a0two\u2011three—“x”"),
        (r" a\{b\}\\c", "a{b}\\c"),
        ("\\par One\r\n more\\line two", "One more\ntwo"),
        (r" One\par\par Two", "One\n\nTwo"),
        (r"{\*\unknown hidden}{\header no}{\pict 00ff}seen", "seen"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}} here", "link here"),
        (r" a{\v secret} b", "a b"),
        (r"{\footnote A note.} Text.", "Text.\n\nA note."),
        (r" a\bin5 }{\\}b", "ab"),
    ],
)
def test_the_text_is_what_a_reader_of_the_document_sees(body, text):
    assert text_of(body) == text


def test_the_code_page_counts():
    assert text_of(r" \'cc\'e8\'f0", r"\rtf1\ansi\ansicpg1251") == "Мир"


def test_a_font_can_have_an_encoding_of_its_own():
    fonts = r"{\fonttbl{\f0\fswiss\fcharset0 A;}{\f1\fnil\fcharset204 B;}}"
    assert text_of(fonts + r"\f0 \'e9 {\f1 \'cc\'e8\'f0} \'e9") == "é Мир é"


def test_tracked_deletions_are_left_out_and_that_is_said():
    story = read_story_bytes(rb"{\rtf1 The ferry {\deleted may}{\revised will} stop.}")
    assert story.text == "The ferry will stop."
    assert story.notices == (TRACKED,)


def test_metadata_is_read():
    data = rb"{\rtf1{\info{\title Ferry caf\'e9}{\author I. Brandt}{\creatim\yr2026\mo3\dy1\hr8\min5}{\version4}} One.}"
    assert read_story_bytes(data).metadata == ("Ferry café", "I. Brandt", "", "2026-03-01T08:05:00", "4")


def test_a_truncated_document_is_read_as_far_as_it_goes():
    story = read_story_bytes(rb"{\rtf1 One.\par {\b Two")
    assert story.text == "One.\n\nTwo"
    assert story.notices == (CUT_SHORT,)


def test_rtf_without_any_text_is_shown_as_it_stands():
    story = read_story_bytes(rb"{\rtf1{\fonttbl nothing")
    assert story.text == "{\\rtf1{\\fonttbl nothing"
    assert story.notices == (AS_TEXT.of(format=translate("Format", "Rich text document")),)
