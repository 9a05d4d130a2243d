"""Word documents (.docx): paragraphs, list marks and footnotes; tracked changes as if accepted.

Leaves out deleted text, comments, headers and footers, and says when it left out tracked deletions.
"""

from __future__ import annotations

from viewer.text.archives import SIGNATURE, Archive
from viewer.text.nodes import Node, joined
from viewer.text.phrase import translate
from viewer.text.story_text import CUT_SHORT, TRACKED, DamagedError, Metadata, StoryText, Wish
from viewer.text.xml_tree import parse_xml

FORMAT = translate("Format", "Word document")
ORDER = 20


_DOCUMENT = "word/document.xml"
_WORD_SPACE = "wordprocessingml"
_DELETED = frozenset(["del", "moveFrom"])
# The same text once more for older programs, and what is no text of the story.
_SKIPPED = frozenset(["Fallback", "instrText", "delText", "annotationRef", "rPr", "sectPr", "object"])
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def fits(data: bytes, name: str) -> bool:
    """Tell by the parts of the archive."""
    return data.startswith(SIGNATURE) and (_DOCUMENT.encode() in data or (name.endswith(".docx")))


def read(data: bytes, wish: Wish) -> StoryText:
    """Return the document's paragraphs, and its footnotes after them."""
    archive = Archive(data, wish.limits)
    document = archive.read(_DOCUMENT)
    parsed = parse_xml(document, wish.limits) if document else None
    if parsed is None:
        raise DamagedError
    reader = _Reader(_numbering(archive, wish))
    paragraphs = reader.paragraphs(parsed.root)
    for part in ("word/footnotes.xml", "word/endnotes.xml"):
        notes = archive.read(part)
        parsed_notes = parse_xml(notes, wish.limits) if notes else None
        if parsed_notes is not None:
            for note in parsed_notes.root.elements():
                if note.get("type") in ("", "normal"):
                    paragraphs += reader.paragraphs(note)
    notices = [CUT_SHORT] * (not (parsed.complete and archive.complete)) + [TRACKED] * reader.tracked
    if not paragraphs and not parsed.complete:
        raise DamagedError
    return StoryText(joined(paragraphs), FORMAT, "", _metadata(archive, wish), tuple(notices))


def _metadata(archive: Archive, wish: Wish) -> Metadata:
    core = archive.read("docProps/core.xml")
    parsed = parse_xml(core, wish.limits) if core else None
    if parsed is None:
        return Metadata()
    found = {node.name: node.text() for node in parsed.root.elements()}
    return Metadata(
        headline=found.get("title", ""),
        byline=found.get("creator", ""),
        date=found.get("modified") or found.get("created", ""),
        version=found.get("revision", ""),
    )


class _Level:
    """One level of one list: how it marks its items, and how far it has counted."""

    def __init__(self, form: str, start: int) -> None:
        self.form = form
        self.start = start


def _numbering(archive: Archive, wish: Wish) -> dict[tuple[str, str], _Level]:
    """Return the levels by list number and level number."""
    part = archive.read("word/numbering.xml")
    parsed = parse_xml(part, wish.limits) if part else None
    if parsed is None:
        return {}
    abstract: dict[str, dict[str, _Level]] = {}
    for node in parsed.root.elements():
        if node.name == "abstractNum":
            abstract[node.get("abstractNumId")] = {
                level.get("ilvl"): _Level(_value(level, "numFmt"), _whole(_value(level, "start"), 1))
                for level in node.elements()
                if level.name == "lvl"
            }
    levels: dict[tuple[str, str], _Level] = {}
    for node in parsed.root.elements():
        if node.name == "num":
            for number, level in abstract.get(_value(node, "abstractNumId"), {}).items():
                levels[node.get("numId"), number] = level
    return levels


def _value(node: Node, name: str) -> str:
    child = node.child(name)
    return child.get("val") if child is not None else ""


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else otherwise


class _Reader:
    def __init__(self, levels: dict[tuple[str, str], _Level]) -> None:
        self.tracked = False
        self._levels = levels
        self._counts: dict[tuple[str, str], int] = {}
        self._joins = ""

    def paragraphs(self, root: Node) -> list[str]:
        """Return the paragraphs inside ``root``; a paragraph whose end was deleted runs on into the next."""
        found: list[str] = []
        for node in self._paragraph_nodes(root):
            pieces: list[str] = []
            inner: list[Node] = []
            self._collect(node, pieces, inner)
            text = "".join(pieces).strip(" \t\n")
            if self._end_is_deleted(node):
                self.tracked = True
                self._joins += text and f"{text} "
            else:
                text = (self._joins + text).strip()
                self._joins = ""
                if text:
                    found.append(self._mark(node) + text)
            for box in inner:
                found += self.paragraphs(box)
        if root.name in ("document", "footnote", "endnote") and self._joins:
            found.append(self._joins.strip())
            self._joins = ""
        return found

    def _paragraph_nodes(self, node: Node) -> list[Node]:
        found: list[Node] = []
        for child in node.elements():
            if child.name == "p" and _WORD_SPACE in child.space:
                found.append(child)
            elif child.name in _DELETED:
                self.tracked = True
            elif child.name not in _SKIPPED:
                found += self._paragraph_nodes(child)
        return found

    def _collect(self, node: Node, pieces: list[str], boxes: list[Node]) -> None:
        for child in node.elements():
            name = child.name
            if name == "t" and (_WORD_SPACE in child.space or "/math" in child.space):
                pieces.append("".join(part for part in child.children if isinstance(part, str)))
            elif name in _CHARACTERS and child.space == node.space and node.name == "r":
                pieces.append(_CHARACTERS[name])
            elif name == "txbxContent":
                boxes.append(child)
            elif name in _DELETED:
                self.tracked = True
            elif name in ("ins", "moveTo"):
                self.tracked = True
                self._collect(child, pieces, boxes)
            elif name not in _SKIPPED and name != "pPr":
                self._collect(child, pieces, boxes)

    def _end_is_deleted(self, paragraph: Node) -> bool:
        properties = paragraph.child("pPr")
        run = properties.child("rPr") if properties is not None else None
        if run is not None and run.child("ins") is not None:
            self.tracked = True
        return run is not None and run.child("del") is not None

    def _mark(self, paragraph: Node) -> str:
        properties = paragraph.child("pPr")
        numbered = properties.child("numPr") if properties is not None else None
        if numbered is None:
            return ""
        key = _value(numbered, "numId"), _value(numbered, "ilvl") or "0"
        level = self._levels.get(key)
        if level is None or level.form == "none":
            return ""
        if level.form == "bullet":
            return "• "
        count = self._counts.get(key, level.start - 1) + 1
        self._counts[key] = count
        return f"{count}. "
