"""ninjs, the news industry's JSON (1.x and 2.x): headline and body, the rest as metadata.

Other JSON is left to be read as the text it is.
"""

from __future__ import annotations

from viewer.text.decoding import decode_declared, notices_of
from viewer.text.languages import JSON
from viewer.text.nodes import joined, one_line, paragraphs_in
from viewer.text.phrase import translate
from viewer.text.story_text import DamagedError, Metadata, Source, StoryText, Wish

FORMAT = translate("Format", "ninjs story")
ORDER = 70

# One of the first and one of the second make an object a story.
_BODIES = (b'"body_text"', b'"body_html"', b'"body_xhtml"', b'"bodies"', b'"body_')
_FACTS = (b'"headline', b'"uri"', b'"versioncreated"', b'"byline"', b'"pubstatus"')
_LEFT_OUT = frozenset("head script style figure img video nav aside".split())


def fits(data: bytes, name: str) -> bool:
    """Tell by the keys."""
    start = data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \r\n\t")
    if not start.startswith((b"{", b"[")):
        return False
    plain = data.replace(b"\0", b"") if data.startswith((b"\xff\xfe", b"\xfe\xff")) else data
    return any(key in plain for key in _BODIES) and any(key in plain for key in _FACTS)


def read(data: bytes, wish: Wish) -> StoryText:
    """Return headline and body."""
    import json

    decoded = decode_declared(data, "", wish.encoding)
    try:
        found = json.loads(decoded.text)
    except (ValueError, RecursionError):
        raise DamagedError from None
    items = found if isinstance(found, list) else [found]
    for item in items:
        if isinstance(item, dict):
            paragraphs = _body(item, wish)
            if paragraphs:
                metadata = _metadata(item)
                if metadata.headline and paragraphs[0] != metadata.headline:
                    paragraphs.insert(0, metadata.headline)
                source = Source(decoded.text, JSON)
                return StoryText(joined(paragraphs), FORMAT, decoded.encoding, metadata, notices_of(decoded), source)
    raise DamagedError


def _body(item: dict[str, object], wish: Wish) -> list[str]:
    listed = item.get("bodies")
    bodies = [
        (str(body.get("contenttype") or body.get("contentType") or ""), body["value"])
        for body in (listed if isinstance(listed, list) else ())
        if isinstance(body, dict) and isinstance(body.get("value"), str)
    ]
    bodies += [
        (key.removeprefix("body_"), value)
        for key, value in item.items()
        if key.startswith("body_") and isinstance(value, str)
    ]
    # Marked up, the paragraphs are certain.
    bodies.sort(key=lambda body: "html" not in body[0])
    for kind, value in bodies:
        paragraphs = _paragraphs(kind, value, wish)
        if paragraphs:
            return paragraphs
    return []


def _paragraphs(kind: str, value: str, wish: Wish) -> list[str]:
    if "html" in kind or "nitf" in kind or "xml" in kind:
        from viewer.text.html_tree import parse_html

        return paragraphs_in(parse_html(value, wish.limits), lambda node: node.name in _LEFT_OUT)
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return [text.strip()] if text.strip() else []


def _metadata(item: dict[str, object]) -> Metadata:
    def said(key: str) -> str:
        value = item.get(key)
        return one_line(value) if isinstance(value, str) else str(value) if isinstance(value, int) else ""

    return Metadata(
        headline=said("headline") or _of_list(item.get("headlines")),
        byline=said("byline"),
        dateline=said("located"),
        date=said("versioncreated") or said("firstcreated") or said("contentcreated"),
        version=said("version"),
    )


def _of_list(headlines: object) -> str:
    """Return the first headline; in ninjs 2 the main one has the role "main"."""
    found = [one for one in headlines if isinstance(one, dict)] if isinstance(headlines, list) else []
    found.sort(key=lambda one: one.get("role") != "main")
    value = found[0].get("value") if found else ""
    return one_line(value) if isinstance(value, str) else ""
