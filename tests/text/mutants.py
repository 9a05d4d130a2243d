"""Broken story files: real ones with bytes changed, lost, doubled or exchanged, by a random source."""

from __future__ import annotations

import json
from random import Random

from tests.text import producers
from viewer.text.decoding import DecodingError
from viewer.text.story_file import read_story_bytes
from viewer.text.story_text import FormatError, Limits, StoryText, Wish

SEEDS = (
    ("a.docx", producers.word_story()),
    ("a.docx", producers.archive({"word/document.xml": producers.word_story()}, 0)),
    ("a.odt", producers.open_document_story()),
    ("a.fodt", b'<?xml version="1.0"?><office:document xmlns:office="o" m="application/vnd.oasis.opendocument.text"/>'),
    ("a.rtf", producers.rich_text_story()),
    ("a.html", producers.page_story()),
    ("a.xml", producers.nitf(producers.marked_up(producers.STORY[1:]))),
    ("a.xml", producers.newsml_story()),
    ("a.json", json.dumps({"uri": "1", "headline": "H", "body_html": producers.marked_up(producers.STORY)}).encode()),
    ("a.md", b"---\ntitle: T\n---\n# One\n\n- *two* [three](x)\n\n> four\n"),
    ("a.txt", producers.TEXT.encode("utf-16")),
    ("a.txt", producers.TEXT.encode()),
)

_PIECES = (
    *(b"<", b">", b"</p>", b"<p>", b"<ul><li>", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<script>", b'"', b"'", b"&"),
    *(b"&#0;", b"&#xD800;", b"&#99999999999;", b"&nbsp;", b'<!DOCTYPE x [<!ENTITY a "b">]>', b"&a;", b"<?xml ", b"?>"),
    *(b"{", b"}", b"\\", b"\\par ", b"\\u-10179?", b"\\u99999?", b"\\'", b"\\bin99 ", b"{\\*", b"\\uc9", b"\\f1 "),
    *(b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\x80", b"\xed\xa0\x80"),
    *(b"\r", b"\x85", b"\xe2\x80\xa8", b'"body_text": 1,', b"[", b"]", b"null", b"---\n", b"```", b"| ", b"1. "),
)
LIMITS = Limits(unpacked=1_000_000, parts=100, nodes=10_000)


def mutant(random: Random) -> tuple[str, bytes]:
    """Give a file's name and its broken contents."""
    name, seed = random.choice(SEEDS)
    data = bytearray(seed)
    for _ in range(random.choice((0, 1, 1, 2, 3, 8, 30))):
        at = random.randrange(len(data) + 1)
        end = min(len(data), at + random.choice((1, 1, 4, 30, 400)))
        change = random.randrange(6)
        if change == 0:
            del data[at:end]
        elif change == 1:
            data[at:at] = random.choice(_PIECES) * random.choice((1, 1, 1, 3, 300))
        elif change == 2:
            data[at:end] = random.randbytes(end - at)
        elif change == 3:
            data[at:at] = data[at:end]
        elif change == 4:
            del data[at:]
        else:
            other = random.choice(SEEDS)[1]
            data[at:end] = other[: random.randrange(len(other))]
    return (name if random.random() < 0.8 else random.choice(SEEDS)[0]), bytes(data)


def read_or_refuse(name: str, data: bytes, encoding: str = "") -> StoryText | None:
    """Read ``data`` and check what comes out; None where it was refused with a sentence."""
    try:
        story = read_story_bytes(data, Wish(name, encoding, LIMITS))
    except FormatError as error:
        if error.reason.source.startswith("“{name}”"):
            return None
        raise
    except DecodingError:
        return None
    assert story.text.strip()
    assert not set(story.text) & set("\0\r\x85\u2028\u2029")
    story.text.encode()
    for value in story.metadata:
        assert isinstance(value, str)
    assert all(str(notice).endswith(".") for notice in story.notices)
    return story
