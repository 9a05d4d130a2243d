"""OpenDocument texts: white space, footnotes, tracked changes, flat files and damage."""

from __future__ import annotations

import pytest

from tests.text.producers import ODF, ODT_TYPE, archive, open_document
from viewer.text.story_file import read_story_bytes
from viewer.text.story_text import CUT_SHORT, TRACKED, FormatError, Limits, Wish


def test_white_space_is_what_the_elements_say():
    body = '<text:p>One\n   two<text:s text:c="2"/>three<text:tab/>four <text:span> five</text:span><text:line-break/> six</text:p>'
    assert read_story_bytes(open_document(body)).text == "One two  three\tfour five\nsix"


def test_footnotes_follow_the_story():
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Raised once.</text:p>"
        "</text:note-body></text:note>"
    )
    body = f"<text:p>It costs 14 euros.{note}</text:p><text:p>Nobody was asked.</text:p>"
    assert read_story_bytes(open_document(body)).text == "It costs 14 euros.\n\nNobody was asked.\n\nRaised once."


def test_deleted_text_is_left_out_and_that_is_said():
    body = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>Old words.</text:p>'
        "</text:deletion></text:changed-region></text:tracked-changes><text:p>New words.</text:p>"
    )
    story = read_story_bytes(open_document(body))
    assert story.text == "New words."
    assert story.notices == (TRACKED,)


def test_comments_are_left_out():
    body = "<text:p>One.<office:annotation><dc:creator>I. B.</dc:creator><text:p>Really?</text:p></office:annotation></text:p>"
    assert read_story_bytes(open_document(body)).text == "One."


def test_a_flat_file_is_read():
    flat = (
        f'<?xml version="1.0"?>\n<office:document {ODF} office:mimetype="{ODT_TYPE}"><office:meta><dc:title>T</dc:title>'
        "</office:meta><office:body><office:text><text:p>One.</text:p></office:text></office:body></office:document>"
    )
    story = read_story_bytes(flat.encode())
    assert (story.text, str(story.format), story.metadata.headline) == ("One.", "OpenDocument text", "T")


def test_metadata_is_read():
    meta = "<dc:title>Ferry</dc:title><dc:creator>I. Brandt</dc:creator><dc:date>2026-03-01</dc:date><meta:editing-cycles>5</meta:editing-cycles>"
    assert read_story_bytes(open_document("<text:p>One.</text:p>", meta)).metadata == (
        "Ferry",
        "I. Brandt",
        "",
        "2026-03-01",
        "5",
    )


def test_a_truncated_document_is_read_as_far_as_it_goes():
    whole = open_document("".join(f"<text:p>Sentence {number} is here.</text:p>" for number in range(500)))
    story = read_story_bytes(whole[: len(whole) * 7 // 10])
    assert story.text.startswith("Sentence 0 is here.\n\nSentence 1 ")
    assert story.notices == (CUT_SHORT,)


def test_a_bomb_is_refused():
    with pytest.raises(FormatError, match="unfold"):
        read_story_bytes(open_document("<text:p>" + "a" * 5000 + "</text:p>"), Wish(limits=Limits(unpacked=1000)))


def test_a_crowd_of_spaces_does_not_fill_the_memory():
    body = '<text:p>One<text:s text:c="999999999999"/>two</text:p>'
    assert len(read_story_bytes(open_document(body)).text) < 200


def test_a_password_is_said():
    parts: dict[str, str | bytes] = {
        "mimetype": ODT_TYPE,
        "content.xml": b"\x01\x02\x03",
        "META-INF/manifest.xml": "<m><encryption-data/></m>",
    }
    with pytest.raises(FormatError, match="password"):
        read_story_bytes(archive(parts))


def test_elements_too_deep_are_refused():
    with pytest.raises(FormatError, match="unfold"):
        read_story_bytes(open_document("<text:section>" * 1000 + "<text:p>One.</text:p>" + "</text:section>" * 1000))
