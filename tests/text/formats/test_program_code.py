"""Program code and other data as a format, and the source that every format keeps beside its story."""

from __future__ import annotations

import pytest

from tests.text.producers import rich_text_story, word_story
from viewer.text.story_file import read_story_bytes
from viewer.text.story_text import Wish

PROSE = "The bridge at Tarn was closed on Monday, the mayor said.\n\nIt carries 9,000 cars a day.\n"
HTML = "<!doctype html>\n<html><body><h1>Bridge closed</h1>\n<p>The bridge is shut.</p></body></html>\n"
NITF = '<?xml version="1.0"?>\n<nitf><body><body.head><hedline><hl1>Bridge</hl1></hedline></body.head>'
NITF += "<body.content><p>The bridge is shut.</p></body.content></body></nitf>\n"
NINJS = '{"uri": "a", "headline": "Bridge",\n "body_text": "The bridge is shut."}\n'


def read(data: bytes | str, name: str):
    return read_story_bytes(data.encode() if isinstance(data, str) else data, Wish(name))


def test_code_is_the_text_as_it_stands():
    text = "def shut(bridge):\n    bridge.open = False\n    return bridge\n\nshut(tarn)\n"
    story = read(text.replace("\n", "\r\n"), "bridge.py")
    assert str(story.format) == "Program code"
    assert story.source.code
    assert story.source.language.name == "Python"
    assert story.text == story.source.text == text


@pytest.mark.parametrize("text", ['{"a": [1, 2]}', "<bridges>\n<bridge/>\n</bridges>"])
def test_data_of_no_news_format_is_code(text):
    assert read(text, "data.txt").source.code


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        (HTML, "a.html", "HTML"),
        ("# Bridge\n\nIt is *shut*.\n", "a.md", "Markdown"),
        (NITF, "a.xml", "XML"),
        (NINJS, "a.json", "JSON"),
        (PROSE, "a.txt", "Plain text"),
    ],
)
def test_a_story_keeps_what_it_was_found_in(text, name, language):
    story = read(text, name)
    assert not story.source.code
    assert story.source.text == text
    assert story.source.language.name == language


def test_one_string_serves_where_story_and_source_are_the_same():
    story = read(PROSE, "a.txt")
    assert story.source.text is story.text
    cleaned = read(b"The bridge \xc2\x85 is shut.\n" + b"\n" * 500 + b"Still.", "a.txt")
    assert cleaned.source.text is cleaned.text


def test_a_packed_document_has_no_source():
    story = read(word_story(), "a.docx")
    assert story.text
    assert story.source.text == ""


def test_rich_text_has_its_marks_as_source():
    story = read(rich_text_story(), "a.rtf")
    assert "\\par" in story.source.text
    assert "\\par" not in story.text


def test_a_declared_encoding_holds_for_the_source_too():
    data = NITF.replace('"1.0"', '"1.0" encoding="ISO-8859-1"').replace("shut", "geöffnet").encode("iso-8859-1")
    story = read(data, "a.xml")
    assert "geöffnet" in story.text
    assert "geöffnet" in story.source.text


def test_broken_news_is_read_as_the_text_that_it_is():
    story = read(NITF[:-34], "a.xml")
    assert "The bridge is shut." in story.text
    assert story.source.text.startswith("<?xml")


@pytest.mark.parametrize("codec", ["utf-16", "utf-8-sig"])
def test_code_in_other_encodings_is_code(codec):
    text = "def shut(bridge):\n    bridge.open = False\n    return bridge\n"
    story = read(text.encode(codec), "bridge.py")
    assert story.source.code
    assert story.source.text == text
