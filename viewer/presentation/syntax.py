"""What the characters of source are in their language: keywords, names, strings, numbers, comments.

The languages are Pygments', which is loaded with the first source; what a role looks like is data of the theme.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING

from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.presentation.offsets import Utf16Map

SYNTAX_ROLES = ("keyword", "name", "attribute", "string", "number", "comment", "heading")

# Characters of a text that are looked at; below, source is black on white.
LIMIT = 1_000_000
# Characters that no lexer of a language is asked to look through in one line: some of them try every way.
_LONGEST_LINE = 20_000
# Ranges in one piece: little enough to be taken up between two frames, and the first fills the window.
_PIECE = 2_000


class SyntaxPiece(NamedTuple):
    """Ranges of one stretch of a text, in order, in UTF-16 units; ``roles`` are indexes in ``SYNTAX_ROLES``."""

    start: int
    end: int
    starts: array[int]
    ends: array[int]
    roles: bytes

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Give the ranges [start, end) that reach into another range, each with its role."""
        for rank in range(bisect_right(self.ends, start), len(self.ends)):
            if self.starts[rank] >= end:
                return
            yield self.starts[rank], self.ends[rank], SYNTAX_ROLES[self.roles[rank]]


def syntax_pieces(text: str, lexer: str, offsets: Utf16Map) -> Iterator[SyntaxPiece]:
    """Give what is known of ``text`` in the language that Pygments calls ``lexer``, from its head on.

    Nothing comes for a language that is not known, or where a line is too long to be looked through.
    """
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    head = text[:LIMIT]
    if lexer == "text" or max(map(len, head.split("\n")), default=0) > _LONGEST_LINE:
        return
    try:
        found = get_lexer_by_name(lexer, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return
    yield from _pieces(_ranges(found.get_tokens_unprocessed(head)), offsets)


def _ranges(tokens: Iterable[tuple[int, object, str]]) -> Iterator[tuple[int, int, int]]:
    """Give the ranges that have a role, in code points; neighbors of one role are one."""
    roles: dict[object, int] = {}
    start = end = 0
    last = -1
    for at, kind, value in tokens:
        role = roles.get(kind)
        if role is None:
            role = roles[kind] = _role_of(kind)
        if role == last and at == end:
            end = at + len(value)
            continue
        if last >= 0 and start < end:
            yield start, end, last
        start, end, last = at, at + len(value), role
    if last >= 0 and start < end:
        yield start, end, last


def _pieces(ranges: Iterable[tuple[int, int, int]], offsets: Utf16Map) -> Iterator[SyntaxPiece]:
    starts, ends, roles = array("I"), array("I"), bytearray()
    begun = 0
    for start, end, role in ranges:
        starts.append(offsets.to_utf16(start))
        ends.append(offsets.to_utf16(end))
        roles.append(role)
        if len(roles) == _PIECE:
            yield SyntaxPiece(begun, ends[-1], starts, ends, bytes(roles))
            begun = ends[-1]
            starts, ends, roles = array("I"), array("I"), bytearray()
    if roles:
        yield SyntaxPiece(begun, ends[-1], starts, ends, bytes(roles))


def _role_of(kind: object) -> int:
    """Return the index of the role of a Pygments token type, -1 for plain text."""
    from pygments.token import Comment, Generic, Keyword, Name, Number, Operator, String, Token

    names = {
        Comment: "comment",
        Generic.Heading: "heading",
        Generic.Subheading: "heading",
        Generic.Strong: "heading",
        Generic.Emph: "comment",
        Generic.Deleted: "string",
        Generic.Inserted: "number",
        Keyword: "keyword",
        Name.Attribute: "attribute",
        Name.Builtin: "name",
        Name.Class: "name",
        Name.Constant: "number",
        Name.Decorator: "attribute",
        Name.Entity: "number",
        Name.Exception: "name",
        Name.Function: "name",
        Name.Namespace: "name",
        Name.Property: "attribute",
        Name.Tag: "keyword",
        Number: "number",
        Operator.Word: "keyword",
        String: "string",
    }
    found = kind
    while found is not None and found is not Token:
        if found in names:
            return SYNTAX_ROLES.index(names[found])
        found = getattr(found, "parent", None)
    return -1
