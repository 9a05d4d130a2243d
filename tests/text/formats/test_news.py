"""NITF, NewsML-G2 and ninjs: headline first, the rest as metadata; entities refused; broken files saved."""

from __future__ import annotations

import json

import pytest

from tests.text.producers import STORY, newsml, nitf
from viewer.text.phrase import translate
from viewer.text.story_file import read_story_bytes
from viewer.text.story_text import AS_TEXT, CUT_SHORT, FormatError

BOMB = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
EXTERNAL = '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
PARAMETER = '<!DOCTYPE nitf [<!ENTITY % a SYSTEM "file:///etc/hostname"> %a;]>'


def test_nitf_gives_headlines_and_body_and_the_rest_as_metadata():
    content = "<block><p lede='true'>One <em>two</em>.</p><media><media-caption>Caption.</media-caption></media><hl2>Sub</hl2><p>Three.</p></block>"
    story = read_story_bytes(nitf(content, head="<hl2>Second line</hl2>"))
    assert story.text == f"{STORY[0]}\n\nSecond line\n\nOne two.\n\nSub\n\nThree."
    assert story.metadata == (STORY[0], "By Ilse Brandt", "HALDEN", "20260301T080000Z", "3")


def test_nitf_may_name_its_dtd_and_use_names_of_characters():
    declaration = '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">'
    story = read_story_bytes(nitf("<p>Fish&nbsp;&mdash; caf&eacute; &unknown;</p>", declaration=declaration))
    assert story.text == f"{STORY[0]}\n\nFish\u00a0— café &unknown;"


@pytest.mark.parametrize("declaration", [BOMB, EXTERNAL, PARAMETER])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_encoding(declaration, encoding):
    text = nitf("<p>&b; &a;</p>", declaration=declaration).decode().replace("UTF-8", encoding)
    with pytest.raises(FormatError, match="entities"):
        read_story_bytes(text.encode(encoding))


def test_broken_nitf_is_read_up_to_the_fault():
    story = read_story_bytes(nitf("<p>One.</p><p>Two & three.</p>"))
    assert story.text == f"{STORY[0]}\n\nOne.\n\nTwo"
    assert story.notices == (CUT_SHORT,)


def test_nitf_that_breaks_before_its_text_is_read_without_tags():
    story = read_story_bytes(b"<nitf><head <broken></head><body><p>One.</p><p>Two.</p></body></nitf>")
    assert story.text == "One.\n\nTwo."
    assert story.notices == (AS_TEXT.of(format=translate("Format", "NITF story")),)


def test_an_encoding_that_only_python_knows_is_read():
    data = nitf("<p>山田さん</p>").decode().replace("UTF-8", "Shift_JIS").replace("“", "").encode("shift_jis", "ignore")
    assert read_story_bytes(data).text.endswith("山田さん")


def test_newsml_holds_the_version_and_its_times():
    page = '<inlineXML contenttype="application/xhtml+xml"><html xmlns="x"><head><title>T</title></head><body><p>One.</p></body></html></inlineXML>'
    story = read_story_bytes(newsml(page))
    assert story.text == f"{STORY[0]}\n\nOne."
    assert story.metadata == (STORY[0], "Ilse Brandt", "HALDEN", "2026-03-01T08:00:00Z", "7")


@pytest.mark.parametrize(
    "content",
    [
        "<inlineXML><nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf></inlineXML>",
        "<inlineData contenttype='text/plain'>One.\nTwo.</inlineData>",
        "<inlineData contenttype='text/html'>&lt;p&gt;One.&lt;p&gt;Two.</inlineData>",
        "<remoteContent href='x'/><inlineXML><html><body><p>One.</p><p>Two.</p></body></html></inlineXML>",
    ],
)
def test_newsml_holds_text_in_several_ways(content):
    assert read_story_bytes(newsml(content)).text == f"{STORY[0]}\n\nOne.\n\nTwo."


def test_of_several_stories_the_first_is_shown_and_that_is_said():
    item = newsml("<inlineData>One.</inlineData>").decode().partition("?>")[2]
    other = newsml("<inlineData>Two.</inlineData>").decode().partition("?>")[2]
    story = read_story_bytes(f"<newsMessage><itemSet>{item}{other}</itemSet></newsMessage>".encode())
    assert story.text == f"{STORY[0]}\n\nOne."
    assert list(map(str, story.notices)) == ["The file holds 2 stories; the first one is shown."]


def test_newsml_without_text_is_refused():
    with pytest.raises(FormatError, match="without a story"):
        read_story_bytes(newsml("<remoteContent href='x'/>"))


@pytest.mark.parametrize(
    "bodies",
    [
        {"body_text": "One.\r\nTwo."},
        {"body_html": "<p>One.</p><p>Two.</p>", "body_text": "Other."},
        {
            "bodies": [
                {"contenttype": "text/plain", "value": "Other."},
                {"contenttype": "text/html", "value": "<p>One.<p>Two."},
            ]
        },
    ],
)
def test_ninjs_holds_bodies_in_several_ways(bodies):
    facts = {"uri": "urn:1", "headline": "Head", "byline": "I. B.", "located": "HALDEN", "version": 3}
    story = read_story_bytes(json.dumps(facts | {"versioncreated": "2026-03-01"} | bodies).encode())
    assert story.text.split() == ["Head", "One.", "Two."]
    assert story.metadata == ("Head", "I. B.", "HALDEN", "2026-03-01", "3")


def test_ninjs_2_names_the_main_headline():
    headlines = [{"role": "sub", "value": "Below"}, {"role": "main", "value": "Head"}]
    data = json.dumps({"uri": "1", "headlines": headlines, "bodies": [{"value": "One."}]}).encode()
    assert read_story_bytes(data).text == "Head\n\nOne."


@pytest.mark.parametrize("data", [b'{"uri": "1", "body_text": "One.', b'{"uri": 1, "body_text": ' + b"[" * 100_000])
def test_broken_ninjs_is_shown_as_it_stands(data):
    story = read_story_bytes(data)
    assert story.text == data.decode()
    assert story.notices == (AS_TEXT.of(format=translate("Format", "ninjs story")),)
