"""XML read into a tree without ever expanding an entity or fetching anything; broken XML as far as it goes.

Knows no vocabulary (see ``formats``).
"""

from __future__ import annotations

import re

from viewer.text.encodings import codec_of
from viewer.text.languages import XML
from viewer.text.nodes import Node
from viewer.text.records import NamedTuple
from viewer.text.story_text import TOO_LARGE, UNSAFE, FormatError, Limits, Source

_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
# What expat reads by itself.
_NATIVE = ("", "utf-8", "utf-16", "utf-16-le", "utf-16-be")


class Parsed(NamedTuple):
    """A tree; ``complete`` is False where the XML broke off or was wrong somewhere."""

    root: Node
    complete: bool


def parse_xml(data: bytes, limits: Limits, encoding: str = "") -> Parsed | None:
    """Return the tree of ``data``, or None where there is not even a first element.

    ``encoding`` is a codec that overrides what the XML declares. Raise FormatError for entity
    declarations and for more than ``limits`` allow.
    """
    from xml.parsers import expat

    declared = _DECLARED.match(data)
    codec = encoding or codec_of(declared[1].decode("ascii") if declared else "")
    recoded = codec not in _NATIVE or bool(encoding)
    if recoded:
        data = data.decode(codec, "replace").encode("utf-8", "replace")
    builder = _Builder(limits)
    parser = expat.ParserCreate("utf-8" if recoded else None, " ")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    # Declared before they are used: nothing has been expanded yet when this is called.
    parser.EntityDeclHandler = builder.refuse
    parser.SkippedEntityHandler = builder.skipped
    parser.UseForeignDTD(True)  # names of characters that a DTD would define are not errors
    try:
        parser.Parse(data, True)
        complete = True
    except expat.ExpatError:
        complete = False
        parser.buffer_text = False  # gives out what was held back
    except (ValueError, LookupError) as error:
        if isinstance(error, FormatError):
            raise
        complete = False
    return Parsed(builder.root, complete) if builder.root is not None else None


def xml_source(data: bytes, encoding: str = "") -> Source:
    """Return XML as the text it is; ``encoding`` is a codec that overrides what it declares."""
    from viewer.text.decoding import decode_declared

    declared = _DECLARED.match(data)
    return Source(decode_declared(data, declared[1].decode("ascii") if declared else "", encoding).text, XML)


class _Builder:
    def __init__(self, limits: Limits) -> None:
        self.root: Node | None = None
        self._open: list[Node] = []
        self._limits = limits
        self._left = limits.nodes

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        found = {key.rpartition(" ")[2]: value for key, value in attributes.items()} if attributes else None
        node = Node(local, found, space)
        self._left -= 1
        if self._left < 0 or len(self._open) >= self._limits.depth:
            raise FormatError(TOO_LARGE)
        if self._open:
            self._open[-1].children.append(node)
        elif self.root is None:
            self.root = node
        self._open.append(node)

    def end(self, _name: str) -> None:
        self._open.pop()

    def text(self, data: str) -> None:
        if self._open:
            self._open[-1].children.append(data)

    def refuse(self, *_declaration: object) -> None:
        raise FormatError(UNSAFE)

    def skipped(self, name: str, is_parameter: bool) -> None:
        from html.entities import html5

        if not is_parameter:
            self.text(html5.get(f"{name};", f"&{name};"))
