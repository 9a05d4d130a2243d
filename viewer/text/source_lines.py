"""Source cut into its lines, and a line into its tokens: names, numbers and marks.

For stories see ``reader`` and ``tokens``; nothing here compares. Ranges are half-open, in code points of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.text.asking import Check, line_pieces, never
from viewer.text.characters import COMBINING, INVISIBLE, UNSPACED
from viewer.text.tokens import Token, TokenClass
from viewer.text.version import Role, Sentence, Span, Unit, Version

# Code points. What is longer was written by a machine; it is compared in pieces, each a unit of its own.
_LONGEST = 4_000
# A piece ends behind a mark and where what stands before it says so, not after so many characters: after an
# insertion the pieces are the same as before again.
_PIECE_END = re.compile(r"[;{},>)\]\s][^;{},>)\]\s]")
_SHORTEST, _LONGEST_PIECE = 120, 1_200
_LOOKED_AT = 6
# Code points that are cut between two questions whether to go on.
_OFTEN = 16_000

_ASCII = re.compile(
    r"(?P<figure>\d+(?:\.\d+)*(?:,\d{3}(?!\d))*(?:\.\d+)?)|(?P<word>[A-Za-z_]\w*)|(?P<mark>([^\w\s])\4*)"
)
_ANY = re.compile(
    r"(?P<figure>\d+(?:\.\d+)*(?:,\d{3}(?!\d))*(?:\.\d+)?)"
    rf"|(?P<word>[{UNSPACED}]|(?:[^\W\d{UNSPACED}])(?:[^\W{UNSPACED}]|[{COMBINING}{INVISIBLE}])*)"
    rf"|(?P<mark>([^\w\s])\4*[{COMBINING}{INVISIBLE}\U0001f3fb-\U0001f3ff]*(?:\u200d[^\s\w]\ufe0f?)*)"
)
_CLASSES = {"figure": TokenClass.FIGURE, "word": TokenClass.WORD, "mark": TokenClass.MARK}
_HEAD = re.compile(r"\s+(?=\S)")


def read_lines(text: str, check: Check = never) -> Version:
    """Cut ``text`` at its line feeds; every line is a paragraph, and a sentence unless it is blank.

    A sentence goes from the first column of its line to the last, blanks included. A very long line has
    several, which follow each other without a gap. ``check`` may raise ``Stopped``.
    """
    lines: list[Span] = []
    units: list[Sentence] = []
    start = 0
    for first_line, last_line in line_pieces(text, check):
        for number, line in enumerate(text[first_line:last_line].split("\n"), len(lines)):
            end = start + len(line)
            lines.append(Span(start, end))
            if len(line) > _LONGEST:
                pieces = _pieces(text, start, end, check)
                units += [Sentence(first, last, Role.LINE, number) for first, last in pieces]
            elif line and not line.isspace():
                units.append(Sentence(start, end, Role.LINE, number))
            start = end + 1
    if len(lines) > 1 and lines[-1].start == lines[-1].end:
        del lines[-1]  # the line feed at the end ends a line, it begins none
    return Version(text, tuple(lines), tuple(units), Unit.LINE)


def _pieces(text: str, start: int, end: int, check: Check) -> Iterator[tuple[int, int]]:
    """Give the pieces of one long line that are not blank."""
    first = start
    asked = start
    while first < end:
        if first >= asked:
            check(0.0)
            asked = first + _OFTEN
        rest = end - first
        last = end if rest <= _LONGEST_PIECE else _cut(text, first + _SHORTEST, first + _LONGEST_PIECE)
        if not text[first:last].isspace():
            yield first, last
        first = last


def _cut(text: str, earliest: int, latest: int) -> int:
    """Return where a piece ends: the first place whose neighborhood has a certain sum, else the last place."""
    last = latest
    for match in _PIECE_END.finditer(text, earliest, latest):
        last = match.start() + 1
        if sum(map(ord, text[last - _LOOKED_AT : last])) % 8 == 0:
            return last
    return last


def source_tokens(text: str, start: int, end: int, indentation: bool = False) -> list[Token]:
    """Return the tokens of text[start:end]; with ``indentation`` white space at its head is one too.

    Keys are what is written, letter for letter; a row of one mark is one token.
    """
    surface = text[start:end]
    found: list[Token] = []
    if indentation and (head := _HEAD.match(surface)):
        found.append(Token(start, start + head.end(), head[0], TokenClass.MARK, False))
    last = 0
    for match in (_ASCII if surface.isascii() else _ANY).finditer(surface):
        first, after = match.span()
        joined = first > 0 and first == last
        found.append(Token(start + first, start + after, match[0], _CLASSES[match.lastgroup or "mark"], joined))
        last = after
    return found
