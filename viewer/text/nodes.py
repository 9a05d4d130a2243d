"""A small tree for markup, and the paragraphs in it: what XML and HTML readers share.

Parses nothing (see ``xml_tree`` and ``html_tree``) and knows no format.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_SPACE = re.compile("[ \t\n\r\f]+")

# Elements that begin and end a paragraph; everything else runs on within a line.
BLOCKS = frozenset(
    "address article aside blockquote body body.content body.end body.head bq block center dd div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hedline hl1 hl2 hr html inlinexml li main nav nitf"
    " ol p pre section table tbody td tfoot th thead tr ul".split()
)


class Node:
    """One element: its name without a prefix, its attributes by name without a prefix, its children."""

    __slots__ = ("attributes", "children", "name", "space")

    def __init__(self, name: str, attributes: dict[str, str] | None = None, space: str = "") -> None:
        self.name = name
        self.space = space
        self.attributes = attributes or {}
        self.children: list[Node | str] = []

    def elements(self) -> Iterator[Node]:
        """Give the elements directly inside."""
        return (child for child in self.children if isinstance(child, Node))

    def child(self, name: str) -> Node | None:
        """Return the first element ``name`` directly inside."""
        return next((child for child in self.elements() if child.name == name), None)

    def all(self, *names: str) -> Iterator[Node]:
        """Give all elements called so inside, at any depth, in document order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node.name in names and node is not self:
                yield node
            waiting += [child for child in reversed(node.children) if isinstance(child, Node)]

    def first(self, *names: str) -> Node | None:
        """Return the first element called so inside, at any depth."""
        return next(self.all(*names), None)

    def get(self, name: str) -> str:
        """Return an attribute without white space around it, "" where there is none."""
        return self.attributes.get(name, "").strip()

    def text(self) -> str:
        """Return all text inside on one line."""
        return one_line("".join(self.pieces()))

    def pieces(self) -> Iterator[str]:
        """Give the text inside piece by piece, with blanks between paragraphs."""
        for child in self.children:
            if isinstance(child, str):
                yield child
                continue
            block = child.name in BLOCKS or child.name == "br"
            if block:
                yield " "
            yield from child.pieces()
            if block:
                yield " "


def one_line(text: str) -> str:
    """Return ``text`` with every run of plain white space as one space; no-break spaces stay."""
    return _SPACE.sub(" ", text).strip(" ")


def joined(paragraphs: list[str]) -> str:
    """Return paragraphs as one text, with a blank line between two."""
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph.strip())


def paragraphs_in(root: Node, leave_out: Callable[[Node], bool] = lambda _: False) -> list[str]:
    """Return the paragraphs inside ``root`` in order, with bullets and numbers before list items."""
    collector = _Collector(leave_out)
    collector.walk(root)
    collector.end_block()
    return collector.paragraphs


class _Collector:
    def __init__(self, leave_out: Callable[[Node], bool]) -> None:
        self.paragraphs: list[str] = []
        self._leave_out = leave_out
        self._line: list[str] = []
        self._mark = ""

    def walk(self, node: Node, kept: bool = False) -> None:
        number = 0
        for child in node.children:
            if isinstance(child, str):
                self._line.append(child if kept else _SPACE.sub(" ", child))
            elif child.name in ("br", "cr"):
                self._line.append("\n")
            elif self._leave_out(child):
                if child.name in BLOCKS:
                    self.end_block()
            elif child.name in BLOCKS:
                self.end_block()
                if child.name == "li":
                    number += 1
                    self._mark = f"{number}. " if node.name == "ol" else "• "
                self.walk(child, kept or child.name == "pre")
                self.end_block()
                if child.name == "li":
                    self._mark = ""
            else:
                self.walk(child, kept)

    def end_block(self) -> None:
        # Not by one pattern: over a long run of spaces its time would grow with the square of it.
        text = "\n".join([line.strip(" \t") for line in "".join(self._line).split("\n")]).strip("\n")
        text = re.sub(" {2,}", " ", text)
        self._line = []
        if text.strip():
            self.paragraphs.append(self._mark + text)
            self._mark = ""
