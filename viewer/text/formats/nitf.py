"""NITF 3.x, the news agencies' XML: headline and body; byline, dateline and dates as metadata.

Knows no other news format; NewsML-G2 hands NITF inside it to ``story_of``.
"""

from __future__ import annotations

import re

from viewer.text.decoding import decode_declared
from viewer.text.languages import XML
from viewer.text.nodes import Node, joined, paragraphs_in
from viewer.text.phrase import Phrase, translate
from viewer.text.story_text import AS_TEXT, CUT_SHORT, PLAIN_TEXT, DamagedError, Metadata, Source, StoryText, Wish
from viewer.text.xml_tree import parse_xml, xml_source

FORMAT = translate("Format", "NITF story")
ORDER = 50

_ROOT = re.compile(rb"<(?:\w{1,20}:)?nitf[\s>]")
_HEAD = 8192

# Pictures with their captions, tables of results, the agency's own small print.
_LEFT_OUT = frozenset(
    ["media", "table", "nitf-table", "pronounce", "person.title.hidden", "virtloc", "script", "style"]
)


def fits(data: bytes, name: str) -> bool:
    """Tell by the name of the first element."""
    return _ROOT.search(plain_head(data)) is not None


def plain_head(data: bytes) -> bytes:
    """Return the first bytes of XML such that names can be looked for in them, even out of UTF-16."""
    head = data[:_HEAD]
    if not head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \r\n\t").startswith(b"<"):
        return b""
    return head.replace(b"\0", b"") if data.startswith((b"\xff\xfe", b"\xfe\xff")) else head


def read(data: bytes, wish: Wish) -> StoryText:
    """Return headline and body."""
    parsed = parse_xml(data, wish.limits, wish.encoding)
    root = parsed.root if parsed is not None else None
    if root is not None and root.name != "nitf":
        root = root.first("nitf")
    if parsed is None or root is None:
        return without_tags(data, wish, FORMAT)
    paragraphs, metadata = story_of(root)
    if not paragraphs:
        return without_tags(data, wish, FORMAT)
    notices = (CUT_SHORT,) * (not parsed.complete)
    return StoryText(joined(paragraphs), FORMAT, "", metadata, notices, xml_source(data, wish.encoding))


def without_tags(data: bytes, wish: Wish, form: Phrase) -> StoryText:
    """Return the words of XML that is too broken to be read as what it is."""
    from viewer.text.html_tree import parse_html

    decoded = decode_declared(data, "", wish.encoding)
    paragraphs = paragraphs_in(parse_html(decoded.text, wish.limits))
    if not paragraphs:
        raise DamagedError
    notices = (AS_TEXT.of(format=form),)
    source = Source(decoded.text, XML)
    return StoryText(joined(paragraphs), PLAIN_TEXT, decoded.encoding, notices=notices, source=source)


def story_of(root: Node) -> tuple[list[str], Metadata]:
    """Return the paragraphs, headlines first, and the metadata of one ``nitf`` element."""
    body = root.child("body")
    head = body.child("body.head") if body is not None else None
    content = body.child("body.content") if body is not None else None
    headlines = [text for node in (head.all("hl1", "hl2") if head is not None else ()) if (text := node.text())]
    source = content if content is not None else body if body is not None and head is None else None
    paragraphs = paragraphs_in(source, _is_left_out) if source is not None else []
    return headlines + paragraphs, _metadata(root, head, headlines)


def _is_left_out(node: Node) -> bool:
    return node.name in _LEFT_OUT


def _metadata(root: Node, head: Node | None, headlines: list[str]) -> Metadata:
    def within(name: str) -> str:
        node = head.first(name) if head is not None else None
        return node.text() if node is not None else ""

    title = root.first("title")
    issued = root.first("date.issue", "date.release")
    revised = [node.get("norm") or node.get("date") for node in root.all("revision-history", "revision")]
    key = root.first("du-key")
    dated = within("dateline")
    story_date = root.first("story.date")
    return Metadata(
        headline=headlines[0] if headlines else title.text() if title is not None else "",
        byline=within("byline"),
        dateline=dated,
        date=next(
            (
                date
                for date in (
                    issued.get("norm") if issued is not None else "",
                    revised[-1] if revised else "",
                    root.get("change.date"),
                    story_date.get("norm") if story_date is not None else "",
                )
                if date
            ),
            "",
        ),
        version=key.get("version") if key is not None else "",
    )
