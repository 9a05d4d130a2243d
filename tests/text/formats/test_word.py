"""Word documents: tracked changes, footnotes, boxes, damage, and what is refused."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from tests.text.producers import W, archive, word, word_paragraph
from viewer.text.story_file import read_story_bytes
from viewer.text.story_text import CUT_SHORT, TRACKED, FormatError, Limits, Wish

LONG = "".join(word_paragraph(f"Sentence number {number} is about the ferry.") for number in range(400))


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_tracked_insertions_are_read_and_deletions_left_out():
    body = (
        f'<w:p>{run("The ferry ")}<w:del w:id="1"><w:r><w:delText>may</w:delText></w:r></w:del>'
        f'<w:ins w:id="2">{run("will")}</w:ins>{run(" stop.")}</w:p>'
        f"<w:moveFrom>{run('Gone.')}</w:moveFrom>"
    )
    story = read_story_bytes(word(body))
    assert story.text == "The ferry will stop."
    assert story.notices == (TRACKED,)


def test_a_deleted_paragraph_end_joins_two_paragraphs():
    body = f'<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>{run("The ferry")}</w:p><w:p>{run("will stop.")}</w:p>'
    assert read_story_bytes(word(body)).text == "The ferry will stop."


def test_footnotes_follow_the_story_without_their_separators():
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="-1"><w:p>{run("-----")}</w:p></w:footnote>'
        f'<w:footnote w:id="1"><w:p>{run("Raised nine years ago.")}</w:p></w:footnote></w:footnotes>'
    )
    body = f'<w:p>{run("It costs 14 euros.")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    assert read_story_bytes(word(body, footnotes=notes)).text == "It costs 14 euros.\n\nRaised nine years ago."


def test_breaks_tabs_and_set_hyphens_are_characters():
    body = "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t></w:r></w:p>"
    assert read_story_bytes(word(body)).text == "One\ntwo\tthree\u2011four"


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent><w:p>{run('In the box.')}</w:p></w:txbxContent>"
    body = (
        f'<w:p>{run("Beside it.")}<w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice>{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert read_story_bytes(word(body)).text == "Beside it.\n\nIn the box."


def test_field_instructions_are_left_out():
    body = f"<w:p>{run('Page ')}<w:r><w:instrText>PAGE</w:instrText></w:r>{run('3')}</w:p>"
    assert read_story_bytes(word(body)).text == "Page 3"


def test_metadata_is_read_and_kept_out_of_the_text():
    core = (
        '<p xmlns:dc="urn:dc" xmlns:t="urn:t"><dc:title>Ferry</dc:title><dc:creator>I. Brandt</dc:creator>'
        "<t:modified>2026-03-01T08:00:00Z</t:modified><t:revision>4</t:revision></p>"
    )
    story = read_story_bytes(word(word_paragraph("One."), core=core))
    assert story.text == "One."
    assert story.metadata == ("Ferry", "I. Brandt", "", "2026-03-01T08:00:00Z", "4")


@pytest.mark.parametrize("share", [0.4, 0.7, 0.95])
def test_a_truncated_document_is_read_as_far_as_it_goes(share):
    # Stored and not packed, the cut falls into the text.
    whole = archive({"word/document.xml": f"<w:document {W}><w:body>{LONG}</w:body></w:document>"})
    story = read_story_bytes(whole[: int(len(whole) * share)], Wish("a.docx"))
    assert story.text.startswith("Sentence number 0 is about the ferry.\n\nSentence number 1 ")
    assert story.notices == (CUT_SHORT,)


def test_an_archive_with_a_wrong_sum_is_read_with_a_notice():
    whole = bytearray(word(word_paragraph("The ferry stops.")))
    at = whole.rfind(b"PK\x01\x02")
    at = whole.find(b"PK\x01\x02")
    at = whole.find(b"PK\x01\x02", at + 4)
    whole[at + 16 : at + 20] = b"\0\0\0\0"
    story = read_story_bytes(bytes(whole))
    assert story.text == "The ferry stops."
    assert story.notices == (CUT_SHORT,)


def test_broken_xml_is_read_up_to_the_fault():
    body = word_paragraph("The first.") + "<w:p><w:r><w:t>The second.</w:r></w:p>"
    story = read_story_bytes(word(body))
    assert story.text == "The first.\n\nThe second."
    assert story.notices == (CUT_SHORT,)


def test_a_bomb_is_refused_by_the_size_it_declares():
    with pytest.raises(FormatError, match="unfold"):
        read_story_bytes(word(LONG), Wish(limits=Limits(unpacked=1000)))


@pytest.mark.parametrize("lost", [0, 30])
def test_a_bomb_that_lies_about_its_size_is_refused_or_cut(lost):
    bomb = bytearray(word("<w:p><w:r><w:t>" + "a" * 3_000_000 + "</w:t></w:r></w:p>"))
    for found in re.finditer(b"PK\x01\x02", bytes(bomb)):
        bomb[found.start() + 24 : found.start() + 28] = (500).to_bytes(4, "little")
    data = bytes(bomb[: len(bomb) - lost])
    with pytest.raises(FormatError):
        read_story_bytes(data, Wish("a.docx", limits=Limits(unpacked=1_000_000)))


def test_a_crowd_of_parts_is_refused():
    parts: dict[str, str | bytes] = {"word/document.xml": f"<w:document {W}/>"} | {f"p{n}": "" for n in range(50)}
    with pytest.raises(FormatError, match="unfold"):
        read_story_bytes(archive(parts), Wish(limits=Limits(parts=20)))


def test_a_protected_archive_is_said():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        file.writestr("word/document.xml", "x")
    data = bytearray(target.getvalue())
    data[data.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(FormatError, match="password"):
        read_story_bytes(bytes(data))


def test_entities_in_a_document_are_refused():
    document = f'<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document {W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>'
    with pytest.raises(FormatError, match="entities"):
        read_story_bytes(archive({"word/document.xml": document}))
