"""OpenDocument texts (.odt, and .fodt which is not packed): paragraphs, lists, footnotes, tracked changes as if accepted.

Leaves out deleted text, comments, headers and footers, and says when it left out tracked deletions.
"""

from __future__ import annotations

import re

from viewer.text.archives import PROTECTED, SIGNATURE, Archive
from viewer.text.nodes import Node, joined
from viewer.text.phrase import translate
from viewer.text.story_text import CUT_SHORT, TRACKED, DamagedError, FormatError, Metadata, StoryText, Wish
from viewer.text.xml_tree import parse_xml

FORMAT = translate("Format", "OpenDocument text")
ORDER = 30


_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_FLAT = b"application/vnd.oasis.opendocument.text"
_SPACES = re.compile("[ \t\r\n]+")
_SKIPPED = frozenset(
    "tracked-changes annotation sequence-decls variable-decls user-field-decls forms note-citation title desc"
    " bookmark-start bookmark-end change change-start change-end soft-page-break ruby-text".split()
)


def fits(data: bytes, name: str) -> bool:
    """Tell by the type that stands at the head of the archive, or by its parts."""
    if data.startswith(SIGNATURE):
        return _TYPE in data[:200] or (name.endswith(".odt") and b"content.xml" in data)
    return data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml") and _FLAT in data[:8192]


def read(data: bytes, wish: Wish) -> StoryText:
    """Return the document's paragraphs, and its footnotes after them."""
    complete = True
    meta: Node | None = None
    if data.startswith(SIGNATURE):
        archive = Archive(data, wish.limits)
        content = archive.read("content.xml")
        if b"encryption-data" in (archive.read("META-INF/manifest.xml") or b""):
            raise FormatError(PROTECTED)
        described = archive.read("meta.xml")
        parsed_meta = parse_xml(described, wish.limits) if described else None
        meta = parsed_meta.root if parsed_meta is not None else None
        complete = archive.complete
    else:
        content = data
    parsed = parse_xml(content, wish.limits) if content else None
    body = parsed.root.first("body") if parsed is not None else None
    if parsed is None or body is None:
        raise DamagedError
    reader = _Reader(parsed.root)
    reader.walk(body)
    if not reader.found and not parsed.complete:
        raise DamagedError
    notices = [CUT_SHORT] * (not (parsed.complete and complete)) + [TRACKED] * reader.tracked
    metadata = _metadata(meta if meta is not None else parsed.root)
    return StoryText(joined(reader.found + reader.notes), FORMAT, "", metadata, tuple(notices))


def _metadata(root: Node) -> Metadata:
    meta = root.first("meta")
    if meta is None:
        return Metadata()
    found = {node.name: node.text() for node in meta.elements()}
    return Metadata(
        headline=found.get("title", ""),
        byline=found.get("creator") or found.get("initial-creator", ""),
        date=found.get("date") or found.get("creation-date", ""),
        version=found.get("editing-cycles", ""),
    )


class _Reader:
    def __init__(self, root: Node) -> None:
        self.found: list[str] = []
        self.notes: list[str] = []
        self.tracked = False
        self._numbered = {
            style.get("name")
            for style in root.all("list-style")
            for level in style.elements()
            if level.get("level") == "1" and level.name == "list-level-style-number" and level.get("num-format")
        }
        self._mark = ""

    def walk(self, node: Node, style: str = "") -> None:
        """Collect what is inside a block."""
        number = 0
        for child in node.elements():
            if child.name in ("p", "h"):
                text = self._line(child).strip(" \t\n")
                if text:
                    self.found.append(self._mark + text)
                    self._mark = ""
            elif child.name == "list":
                inner = child.get("style-name") or style
                self.walk(child, inner)
            elif child.name == "list-item":
                number += 1
                self._mark = f"{number}. " if style in self._numbered else "• "
                self.walk(child, style)
                self._mark = ""
            elif child.name == "tracked-changes":
                self.tracked = True
            elif child.name not in _SKIPPED:
                self.walk(child, style)

    def _line(self, node: Node) -> str:
        pieces: list[str] = []
        self._collect(node, pieces)
        return "".join(pieces)

    def _collect(self, node: Node, pieces: list[str]) -> None:
        for child in node.children:
            if isinstance(child, str):
                pieces.append(_collapsed(child, pieces))
            elif child.name == "s":
                count = child.get("c")
                pieces.append(" " * min(int(count) if count.isdecimal() and len(count) < 4 else 1, 100))
            elif child.name == "tab":
                pieces.append("\t")
            elif child.name == "line-break":
                pieces.append("\n")
            elif child.name == "note":
                self._add_note(child)
            elif child.name == "text-box":
                held, self._mark = self._mark, ""
                self.walk(child)
                self._mark = held
            elif child.name not in _SKIPPED:
                self._collect(child, pieces)

    def _add_note(self, note: Node) -> None:
        body = note.child("note-body")
        if body is not None:
            reader = _Reader(Node("root"))
            reader.walk(body)
            self.notes += reader.found


def _collapsed(text: str, pieces: list[str]) -> str:
    """Return ``text`` with single spaces, and none at its start where one stands before it already."""
    text = _SPACES.sub(" ", text)
    before = next((piece[-1] for piece in reversed(pieces) if piece), " ")
    return text.removeprefix(" ") if before in " \n" else text
