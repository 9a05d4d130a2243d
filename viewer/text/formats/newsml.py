"""NewsML-G2, the news exchange's XML: the first story in it, with headline, byline, dateline and version.

Fetches no remote content; a package without text of its own says so.
"""

from __future__ import annotations

import re

from viewer.text.formats.nitf import plain_head, without_tags
from viewer.text.formats.nitf import story_of as nitf_story_of
from viewer.text.nodes import Node, joined, paragraphs_in
from viewer.text.phrase import translate
from viewer.text.story_text import CUT_SHORT, FormatError, Metadata, StoryText, Wish
from viewer.text.xml_tree import parse_xml, xml_source

FORMAT = translate("Format", "NewsML-G2 story")
ORDER = 45

_NO_TEXT = translate(
    "Problem", "“{name}” is a NewsML-G2 file without a story's text in it. Open the file that holds the text."
)
_ROOT = re.compile(rb"<(?:\w{1,20}:)?(?:newsMessage|newsItem|packageItem|newsItemSet)[\s>]")
_LEFT_OUT = frozenset("head script style media figure table nav aside".split())


def fits(data: bytes, name: str) -> bool:
    """Tell by the name of the first element."""
    return _ROOT.search(plain_head(data)) is not None


def read(data: bytes, wish: Wish) -> StoryText:
    """Return headline and body of the first story."""
    parsed = parse_xml(data, wish.limits, wish.encoding)
    if parsed is None:
        return without_tags(data, wish, FORMAT)
    items = [parsed.root] if parsed.root.name == "newsItem" else list(parsed.root.all("newsItem"))
    stories = [(item, paragraphs) for item in items if (paragraphs := _body(item, wish))]
    if not stories:
        if parsed.complete:
            raise FormatError(_NO_TEXT)
        return without_tags(data, wish, FORMAT)
    item, paragraphs = stories[0]
    metadata = _metadata(item)
    if metadata.headline and paragraphs[0] != metadata.headline:
        paragraphs.insert(0, metadata.headline)
    notices = [CUT_SHORT] * (not parsed.complete)
    if len(stories) > 1:
        notices.append(
            translate("Notice", "The file holds %Ln stories; the first one is shown.", "", 0).counting(len(stories))
        )
    source = xml_source(data, wish.encoding)
    return StoryText(joined(paragraphs), FORMAT, "", metadata, tuple(notices), source)


def _body(item: Node, wish: Wish) -> list[str]:
    content = item.child("contentSet")
    if content is None:
        return []
    for node in content.elements():
        if node.name == "inlineXML":
            inner = node.first("nitf")
            if inner is not None:
                return nitf_story_of(inner)[0]
            root = node.first("body")
            return paragraphs_in(root if root is not None else node, lambda one: one.name in _LEFT_OUT)
        if node.name == "inlineData" and not node.get("encoding"):
            return _inline(node, wish)
    return []


def _inline(node: Node, wish: Wish) -> list[str]:
    """Return text that stands in the item unmarked, or as HTML with its tags escaped."""
    text = "".join(child for child in node.children if isinstance(child, str))
    if "html" in node.get("contenttype"):
        from viewer.text.html_tree import parse_html

        return paragraphs_in(parse_html(text, wish.limits), lambda one: one.name in _LEFT_OUT)
    return [line.strip() for line in text.split("\n") if line.strip()]


def _metadata(item: Node) -> Metadata:
    about, content = item.child("itemMeta"), item.child("contentMeta")

    def said(part: Node | None, *names: str) -> str:
        found = part.first(*names) if part is not None else None
        return found.text() if found is not None else ""

    return Metadata(
        headline=said(content, "headline"),
        byline=said(content, "by"),
        dateline=said(content, "dateline"),
        date=said(about, "versionCreated") or said(content, "contentModified", "contentCreated"),
        version=item.get("version"),
    )
