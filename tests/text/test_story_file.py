"""The one door for story files: the right format is found by content, and all formats give the same story."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.text import producers
from viewer.text.decoding import Damage, DecodingError
from viewer.text.story_file import formats, read_story_bytes
from viewer.text.story_text import PLAIN_TEXT, SHORTENED, FormatError, Wish

NINJS = json.dumps(
    {"uri": "urn:1", "headline": producers.STORY[0], "body_html": producers.marked_up(producers.STORY[1:])}
).encode()
MARKDOWN = f"# {producers.STORY[0]}\n\n" + "\n\n".join(producers.STORY[1:]).replace("•", "-")

FILES = {
    "Word document": producers.word_story(),
    "OpenDocument text": producers.open_document_story(),
    "Rich text document": producers.rich_text_story(),
    "Web page": producers.page_story(),
    "NITF story": producers.nitf(producers.marked_up(producers.STORY[1:])),
    "NewsML-G2 story": producers.newsml_story(),
    "ninjs story": NINJS,
    "Plain text": producers.TEXT.encode(),
}


@pytest.mark.parametrize("form", FILES)
def test_all_formats_give_the_same_story(form):
    story = read_story_bytes(FILES[form])
    assert story.text == producers.TEXT
    assert str(story.format) == form
    assert story.notices == ()


@pytest.mark.parametrize("form", FILES)
def test_a_wrong_name_does_not_mislead(form):
    assert read_story_bytes(FILES[form], Wish("story.doc")).format.source == form


def test_markdown_is_known_by_its_name():
    assert read_story_bytes(MARKDOWN.encode(), Wish("Story.MD")).text == producers.TEXT
    assert read_story_bytes(MARKDOWN.encode(), Wish("story.txt")).text == MARKDOWN


def test_every_format_says_what_it_is():
    found = formats()
    assert len({one.FORMAT for one in found}) == len(found) >= 10
    assert found[-1].FORMAT == PLAIN_TEXT


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"%PDF-1.7\n%\xe2\xe3", "PDF"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "old Office program")],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(data, words):
    with pytest.raises(FormatError) as caught:
        read_story_bytes(data)
    assert words in caught.value.reason.source
    assert "{name}" in caught.value.reason.source


def test_a_picture_is_no_text():
    with pytest.raises(DecodingError) as caught:
        read_story_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert caught.value.damage is Damage.BINARY


@pytest.mark.parametrize(
    "data", [b"<html><body><script>x</script></body></html>", producers.word(""), b" \n", producers.open_document("")]
)
def test_a_file_without_words_is_refused(data):
    with pytest.raises(FormatError, match="no text"):
        read_story_bytes(data)


def test_halves_of_characters_and_nuls_out_of_escapes_become_replacement_characters():
    data = json.dumps({"uri": "1", "headline": "H", "body_text": "a\ud800b \U0001f642 c\0d\r\ne\u2028f"}).encode()
    assert read_story_bytes(data).text == "H\n\na\ufffdb \U0001f642 c\ufffdd\ne\nf"


def test_empty_lines_by_the_thousand_are_shortened_and_that_is_said():
    story = read_story_bytes(b"One." + b"\n" * 1_000_000 + b"Two." + b"\n" * 99 + b"Three.")
    assert story.text == "One." + "\n" * 100 + "Two." + "\n" * 99 + "Three."
    assert story.notices == (SHORTENED,)


def test_other_json_and_xml_stay_the_text_they_are():
    for text in ('{"name": "x"}', "<config><a>1</a></config>"):
        assert read_story_bytes(text.encode()).text == text


def test_the_script_path_loads_no_format():
    program = "import sys; from viewer import compare_texts; compare_texts('A.', 'B.'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not [name for name in done.stdout.split() if name.startswith(("viewer.text.formats", "zipfile", "xml"))]


def test_reading_plain_text_loads_no_parser():
    program = (
        "import sys; from viewer.text.story_file import read_story_bytes; read_story_bytes(b'A.'); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"zipfile", "xml.parsers.expat", "html", "json"} & set(done.stdout.split())
