"""Wrapping of marked words to lines of a terminal, in plain marks or in colors.

Knows no passages and no files. Widths are in terminal columns.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from viewer.presentation.redline import DELETION, INSERTION, KEPT, Word
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Terminal attributes, not colors of ours: the terminal's own red and green, each with a second cue.
_RESET = "\x1b[0m"


class Style(NamedTuple):
    """How one role is written: what opens and closes a run, and the columns that these take."""

    opening: str
    closing: str
    width: int


_PLAIN = Style("", "", 0)
MARKS = {
    KEPT: _PLAIN,
    DELETION: Style("[-", "-]", 2),
    INSERTION: Style("{+", "+}", 2),
}
COLORS = {
    KEPT: _PLAIN,
    DELETION: Style("\x1b[31;9m", _RESET, 0),
    INSERTION: Style("\x1b[32;4m", _RESET, 0),
}
UNMARKED = {KEPT: _PLAIN, DELETION: _PLAIN, INSERTION: _PLAIN}
BOLD = Style("\x1b[1m", _RESET, 0)
FAINT = Style("\x1b[2m", _RESET, 0)


def wrap(words: Iterable[Word], width: int, indent: str, styles: dict[str, Style]) -> Iterator[str]:
    """Give lines of at most ``width`` columns, each with the indent, runs closed at the line's end.

    A word longer than a line stands on a line of its own.
    """
    room = max(1, width - len(indent))
    line: list[Word] = []
    used = 0
    for cluster in _clusters(words):
        needed = _needed(cluster, line[-1].role if line else None, styles)
        if line and used + needed + cluster[0].spaced > room:
            yield indent + _written(line, styles)
            line, used = [], 0
            needed = _needed(cluster, None, styles)
        used += needed + (cluster[0].spaced and bool(line))
        line += cluster
    if line:
        yield indent + _written(line, styles)


def columns(text: str) -> int:
    """Count the terminal columns that a text takes: wide characters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(map(_columns_of, text))


def visible(text: str) -> str:
    """Give a text without control characters, which a terminal would obey."""
    if text.isprintable():
        return text
    return "".join("\ufffd" if unicodedata.category(character) == "Cc" else character for character in text)


def _columns_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _clusters(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Group words between which no line may break: those without a space, but for scripts without any."""
    cluster: list[Word] = []
    for word in words:
        if cluster and (word.spaced or not (cluster[-1].text.isascii() or word.text.isascii())):
            yield cluster
            cluster = []
        cluster.append(word)
    if cluster:
        yield cluster


def _needed(cluster: list[Word], role: str | None, styles: dict[str, Style]) -> int:
    """Count the columns of a cluster after a word of this role, with its marks."""
    total = 0
    for word in cluster:
        if word.role != role:
            role = word.role
            total += styles[role].width * 2
        total += columns(word.text)
    return total


def _written(line: list[Word], styles: dict[str, Style]) -> str:
    parts: list[str] = []
    role: str | None = None
    for index, word in enumerate(line):
        space = " " if word.spaced and index else ""
        if word.role == role:
            parts.append(space)
        else:
            if role is not None:
                parts.append(styles[role].closing)
            role = word.role
            parts += (space, styles[role].opening)
        parts.append(visible(word.text))
    if role is not None:
        parts.append(styles[role].closing)
    return "".join(parts)
