"""Paragraphs: by blank lines, by one line each, and out of hard-wrapped lines.

Knows nothing of sentences or roles. Ranges are half-open, in code points of the text.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import accumulate, compress, zip_longest
from operator import add, sub

from viewer.text.asking import Check, asking, line_pieces, never
from viewer.text.characters import BULLETS
from viewer.text.version import Span

_BULLET = re.compile(rf"(?:[{re.escape(BULLETS)}]|[-\u2013\u2014]{{1,2}}(?=\s))\s*")
_FINISHED = re.compile(r"[.!?\u2026:\u3002\uff01\uff1f][\"'\u2019\u201d\u201c\u00bb)\]\u300d\u300f]*$")

# A typist's or a mailer's line: narrower is verse or a column, wider is a paragraph a line.
_NARROWEST, _WIDEST = 28, 132
# A headline is seldom this wide; and no wrapped line is much longer than the others.
_SURELY_WRAPPED, _SLACK = 50, 12
# How many neighbouring lines are looked at to know how a text is laid out.
_SAMPLE = 3000
# Lines between two questions whether to go on.
_OFTEN = 2048


def find_paragraphs(text: str, check: Check = never) -> tuple[Span, ...]:
    """Return the paragraphs of ``text`` in order, without white space at their ends; ``check`` may raise ``Stopped``."""
    lines = _lines(text, check)
    width = _wrap_width(text, lines)
    if not width:
        return tuple(lines)
    indented = _first_lines_are_indented(text, lines)
    paragraphs: list[Span] = []
    start, last = -1, Span(0, 0)
    for line, following in asking(zip_longest(lines, lines[1:]), check, _OFTEN):
        if start >= 0 and (
            _continues(text, last, line, width)
            or (indented and following and _goes_on_unindented(text, last, line, following, width))
        ):
            last = line
            continue
        if start >= 0:
            paragraphs.append(Span(start, last.end))
        start, last = line.start, line
    if start >= 0:
        paragraphs.append(Span(start, last.end))
    return tuple(paragraphs)


def _lines(text: str, check: Check) -> list[Span]:
    """Return the lines of ``text`` that are not blank, without white space at their ends."""
    text = text.replace("\u2029", "\n")
    lines: list[Span] = []
    for first, last in line_pieces(text, check):
        rows = text[first:last].split("\n")
        # Column by column: a loop over a hundred thousand lines would take several times as long.
        ends = list(accumulate(map(len, rows[1:]), lambda end, length: end + 1 + length, initial=first + len(rows[0])))
        written = list(map(str.strip, rows))
        starts = list(map(sub, ends, map(len, rows if written == rows else map(str.lstrip, rows))))
        if written != rows:
            ends = list(map(add, starts, map(len, written)))
        lines += map(partial(tuple.__new__, Span), compress(zip(starts, ends, strict=True), written))
    return lines


def _adjacent(text: str, upper: Span, lower: Span) -> bool:
    return text.count("\n", upper.end, lower.start) == 1


def _wrap_width(text: str, lines: list[Span]) -> int:
    """Return the width, in code points, at which the text is hard-wrapped; 0 where it is not.

    A wrapped line is full: the next line's first word would not have fitted. Lines that stand
    for a sentence or a paragraph each are mostly not full, and end in a full stop.
    """
    pairs = [
        (upper, lower)
        for upper, lower in zip(lines[:_SAMPLE], lines[1 : _SAMPLE + 1], strict=False)
        if _adjacent(text, upper, lower)
    ]
    if not pairs:
        return 0
    widths = sorted(_indent(text, upper) + upper.end - upper.start for upper, _ in pairs)
    width = widths[int(0.8 * (len(widths) - 1))]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    # A line that ends a sentence may end its paragraph too, so only the others are evidence.
    running = [pair for pair in pairs if not _finished(text, pair[0])]
    full = sum(_full(text, upper, lower, width) for upper, lower in running)
    lower_case = sum(text[lower.start].islower() for _, lower in running)
    if len(running) < 0.5 * len(pairs) or full < 0.7 * len(running):
        return 0
    # Two or three lines may be full by accident; running text then goes on in lower case, or all lines
    # are full and none is longer than the width.
    longest = max(line.end - line.start for line in lines[:_SAMPLE])
    all_full = bool(running) and full == len(running) and width >= _SURELY_WRAPPED and longest <= width + _SLACK
    return width if len(pairs) > 3 or lower_case or all_full else 0


def _full(text: str, upper: Span, lower: Span, width: int) -> bool:
    first_word = text[lower.start : min(lower.end, lower.start + width)].split(None, 1)[0]
    return _indent(text, upper) + upper.end - upper.start + 1 + len(first_word) > width


def _finished(text: str, line: Span) -> bool:
    return _FINISHED.search(text, max(line.start, line.end - 4), line.end) is not None


def _indent(text: str, line: Span) -> int:
    return line.start - (text.rfind("\n", 0, line.start) + 1)


def _first_lines_are_indented(text: str, lines: list[Span]) -> bool:
    """Whether paragraphs are told by the indent of their first lines: below an indented line stands one that is not."""
    sample = lines[: _SAMPLE + 2]
    first_lines = blocks = 0
    for above, line, below in zip(sample, sample[1:], sample[2:], strict=False):
        if _adjacent(text, above, line) and _adjacent(text, line, below):
            indent = _indent(text, line)
            if indent > _indent(text, above) + 1:
                first_lines += indent > _indent(text, below) + 1
                blocks += indent == _indent(text, below)
    return first_lines > max(1, blocks)


def _goes_on_unindented(text: str, upper: Span, lower: Span, following: Span, width: int) -> bool:
    """Whether a full line without an indent goes on with a short one, where first lines of paragraphs have indents.

    A headline or a crosshead has an indented line below it.
    """
    if _finished(text, upper) or _indent(text, upper) or _indent(text, lower) or _indent(text, following):
        return False
    return _adjacent(text, upper, lower) and _adjacent(text, lower, following) and _full(text, lower, following, width)


def _continues(text: str, upper: Span, lower: Span, width: int) -> bool:
    """Whether ``lower`` goes on with the paragraph of ``upper`` in a text wrapped at ``width``."""
    if not _adjacent(text, upper, lower):
        return False
    finished = _finished(text, upper)
    bullet_above = _BULLET.match(text, upper.start, upper.end) is not None
    if _BULLET.match(text, lower.start, lower.end) and (finished or bullet_above or text[lower.start] in BULLETS):
        return False
    if _indent(text, lower) > _indent(text, upper) + 1 and not bullet_above:
        return False
    if _full(text, upper, lower, width):
        return True
    return not finished and text[lower.start].islower()
