"""Finds a place of a story again in its source, or the other way: the words are the same, the marks are not.

Compares nothing (see ``same_place`` for two states of one text).
"""

from __future__ import annotations

import re

# Words looked up in a row, and how many of them around a place are tried: tags and breaks stand between some.
_ROW = 4
_TRIED = 24
# Code points around the place in which these words stand, and around the place where they may stand.
_AROUND = 600
_LOOKED_THROUGH = 300_000

_WORD = r"\w+"


def place_across(before: str, offset: int, after: str) -> int:
    """Give where what stands at ``offset`` of ``before`` stands in ``after``; offsets are in code points.

    The nearest few words that stand in both are looked up; without any, it is as far down the whole.
    """
    if before == after:
        return offset
    share = offset / len(before) if before else 0.0
    expected = round(share * len(after))
    near = after[max(0, expected - _LOOKED_THROUGH) : expected + _LOOKED_THROUGH]
    begins = max(0, expected - _LOOKED_THROUGH)
    for start, row in _rows(before, offset):
        pattern = re.compile(r"\W{1,40}?".join(map(re.escape, row)))
        places = [begins + match.start() for match in pattern.finditer(near)]
        if places:
            found = min(places, key=lambda place: abs(place - expected))
            return max(0, min(len(after), found + _within_line(before, offset, start)))
    return expected


def _rows(text: str, offset: int) -> list[tuple[int, list[str]]]:
    """Give rows of words around an offset, the nearest first, each with where it starts."""
    low = max(0, offset - _AROUND)
    words = list(re.compile(_WORD).finditer(text, low, min(len(text), offset + _AROUND)))
    if low:
        words = words[1:]  # it may be half a word
    rows = [(words[at].start(), [word[0] for word in words[at : at + _ROW]]) for at in range(len(words) - _ROW + 1)]
    rows.sort(key=lambda row: abs(row[0] - offset))
    return rows[:_TRIED]


def _within_line(text: str, offset: int, start: int) -> int:
    """Give how far the place is from words found beside it, as long as nothing but words stands between."""
    between = text[min(offset, start) : max(offset, start)]
    return 0 if re.search(r"[<>{}\n]", between) else offset - start
