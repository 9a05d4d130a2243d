"""HTML read into a tree, however broken it is, in time that grows with its length only.

Does not know what in a page is the story (see ``page_story``). ``html.parser`` is not used: on some
broken pages its time grows with the square of their length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from viewer.text.nodes import BLOCKS, Node
from viewer.text.story_text import TOO_LARGE, FormatError, Limits

# An "=" may be followed by a quoted value, in which ">" ends nothing.
_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>""")
_CANDIDATE = re.compile("<(?=[a-zA-Z/!?])")
_PLAIN_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)([^>]*+)>")
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?+""")

# A tag that the end of the file cut off.
_STUMP = re.compile("</?[a-zA-Z]")
_LONGEST_STUMP = 200

# After so many tags with a quote that is never closed, quotes are no longer believed in.
_PATIENCE = 8
# Elements inside one another; what lies deeper is put beside.
_DEEPEST = 200
# How far outside a beginning element one is looked for that it ends.
_REACH = 12

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
# An element that ends by itself where one of these begins.
_ENDED_BY = {
    "p": BLOCKS,
    "li": frozenset(["li"]),
    "dt": frozenset(["dt", "dd"]),
    "dd": frozenset(["dt", "dd"]),
    "td": frozenset(["td", "th", "tr"]),
    "th": frozenset(["td", "th", "tr"]),
    "tr": frozenset(["tr"]),
    "option": frozenset(["option"]),
    "head": frozenset(["body"]),
}
# Their contents end nothing outside.
_WALLS = frozenset(["ul", "ol", "table", "dl", "select"])


def parse_html(text: str, limits: Limits = Limits()) -> Node:  # noqa: B008 - it cannot be changed
    """Return the tree of a page or of a piece of one; the root is no element of it.

    Raise FormatError where there are more elements than ``limits`` allow.
    """
    builder = _Builder(limits.nodes)
    for name, attributes, closing in _tokens(text):
        if not name:
            builder.text(unescape(attributes))
        elif closing:
            builder.end(name)
        else:
            builder.start(name, attributes)
    return builder.root


def _tokens(text: str) -> Iterator[tuple[str, str, bool]]:
    """Give (name, attributes, whether it closes) for tags, and ("", text, False) for text."""
    scanner = _Scanner(text)
    at, size = 0, len(text)
    while at < size:
        candidate = _CANDIDATE.search(text, at)
        start = candidate.start() if candidate else size
        if start > at:
            yield "", text[at:start], False
        if start == size:
            return
        end = scanner.skipped(start)
        if end:
            at = end
            continue
        tag = scanner.tag(start)
        if tag is None:
            yield "", "<", False
            at = start + 1
            continue
        name = tag[2].lower()
        yield name, tag[3], bool(tag[1])
        at = tag.end()
        if name in _RAW and not tag[1]:
            end = scanner.raw_end(name, at)
            # A script's "&" is no entity; it is read for what it says about the story.
            yield "", text[at:end].replace("&", "&amp;") if name == "script" else text[at:end], False
            yield name, "", True
            at = end


class _Scanner:
    """Searches that are not begun again once they have failed to the end of the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last = text.rfind(">")
        self._patience = _PATIENCE
        self._missing: set[str] = set()

    def _find(self, what: str, at: int) -> int:
        if what in self._missing:
            return -1
        found = self._text.find(what, at)
        if found < 0:
            self._missing.add(what)
        return found

    def skipped(self, at: int) -> int:
        """Return where a comment or declaration at ``at`` ends; 0 where there is none."""
        text = self._text
        if text.startswith("<!--", at):
            end = self._find("-->", at + 2)
            return end + 3 if end >= 0 else at + 4
        if text.startswith(("<!", "<?"), at):
            end = self._find(">", at)
            return end + 1 if end >= 0 else at + 2
        if at > self._last and len(text) - at < _LONGEST_STUMP and _STUMP.match(text, at):
            return len(text)
        return 0

    def tag(self, at: int) -> re.Match[str] | None:
        """Return the tag at ``at``: its slash, name and attributes."""
        if at > self._last:
            return None
        if self._patience:
            tag = _TAG.match(self._text, at)
            if tag is not None or not self._text[at + 1 : at + 2].isalpha():
                return tag or _PLAIN_TAG.match(self._text, at)
            self._patience -= 1
        return _PLAIN_TAG.match(self._text, at)

    def raw_end(self, name: str, at: int) -> int:
        """Return where the raw contents of ``name`` end."""
        closing = re.compile(f"</{name}", re.IGNORECASE).search(self._text, at)
        return closing.start() if closing else len(self._text)


class _Builder:
    def __init__(self, nodes: int) -> None:
        self.root = Node("")
        self._left = nodes
        self._open = [self.root]
        self._names: dict[str, int] = {}

    def start(self, name: str, attributes: str) -> None:
        self._left -= 1
        if self._left < 0:
            raise FormatError(TOO_LARGE)
        self._end_what_ends(name)
        node = Node(name, _attributes(attributes) if attributes and not attributes.isspace() else None)
        self._open[-1].children.append(node)
        if name not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(node)
            self._names[name] = self._names.get(name, 0) + 1

    def end(self, name: str) -> None:
        if not self._names.get(name):
            return
        while self._pop() != name:
            pass

    def text(self, text: str) -> None:
        self._open[-1].children.append(text)

    def _pop(self) -> str:
        name = self._open.pop().name
        self._names[name] -= 1
        return name

    def _end_what_ends(self, name: str) -> None:
        for depth in range(len(self._open) - 1, max(0, len(self._open) - _REACH), -1):
            inner = self._open[depth].name
            if name in _ENDED_BY.get(inner, ()):
                while len(self._open) > depth:
                    self._pop()
                return
            if inner in _WALLS:
                return


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found
