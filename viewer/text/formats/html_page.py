"""HTML: the story of a saved web page, or the text of a document that was saved as HTML.

What in a page is the story, ``page_story`` decides.
"""

from __future__ import annotations

import re

from viewer.text.decoding import decode_declared, notices_of
from viewer.text.languages import HTML
from viewer.text.phrase import translate
from viewer.text.story_text import Source, StoryText, Wish

FORMAT = translate("Format", "Web page")
ORDER = 60

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|article|h[1-6]|p|div)\b",
    re.IGNORECASE | re.DOTALL,
)
_WIDE_START = re.compile("(?:\ufeff)?\\s*<(?:!doctype\\s+html|html)\\b", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_NAMES = (".html", ".htm", ".xhtml", ".xht")
# Bytes in which a page says its encoding; browsers look as far.
_HEAD = 4096


def fits(data: bytes, name: str) -> bool:
    """Tell by the first tag; by the name where there is a tag at all."""
    if _START.match(data[:_HEAD]):
        return True
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return bool(_WIDE_START.match(data[: _HEAD & ~1].decode("utf-16", "ignore")))
    return name.endswith(_NAMES) and b"<" in data and not data.startswith(b"PK")


def read(data: bytes, wish: Wish) -> StoryText:
    """Return the page's story, its headline first."""
    from viewer.text.html_tree import parse_html
    from viewer.text.nodes import joined
    from viewer.text.page_metadata import page_metadata
    from viewer.text.page_story import find_story

    declared = _CHARSET.search(data[:_HEAD])
    decoded = decode_declared(data, declared[1].decode("ascii") if declared else "", wish.encoding)
    page = parse_html(decoded.text, wish.limits)
    metadata = page_metadata(page)
    story = find_story(page, metadata.headline)
    metadata = metadata._replace(headline=story.headline or metadata.headline)
    source = Source(decoded.text, HTML)
    return StoryText(joined(story.paragraphs), FORMAT, decoded.encoding, metadata, notices_of(decoded), source)
