"""A page's text cut so that no block is too long to lay out, and the way back to the page's offsets.

Lays nothing out, and knows no difference. A paragraph of many thousand characters becomes several
blocks of the document; everybody outside the pane goes on speaking of offsets into the page.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from copy import copy
from operator import sub
from typing import TYPE_CHECKING

from viewer.presentation.columns import fields_of

if TYPE_CHECKING:
    from viewer.presentation.offsets import Utf16Map
    from viewer.presentation.page import Page

# Laying out costs about half a millisecond for a thousand characters: what is longer would be felt
# at each change of width, and while it is scrolled into view.
_LONGEST = 16_000
_SLICE = 4_000
_CUT = "\u2029"  # QTextDocument begins a block here, as it does at a line feed
# Compiled where the first long paragraph is cut: most stories have none.
_SENTENCE_END = r"""[.!?…。！？]["'”’»)\]]*\s+(?=\S)|[。！？](?=\S)"""
_SPACE = r"\s(?=\S)"
_JOINERS = "\u200d\ufe0e\ufe0f"


class Slices:
    """One page as a document holds it. All offsets are in UTF-16 units."""

    def __init__(self, page: Page, offsets: Utf16Map) -> None:
        pieces: list[str] = []
        cuts: list[int] = []
        self.lengths: list[int] = []
        """The length of each block of the document, in code points."""
        self.continued: set[int] = set()
        """The numbers of the blocks whose paragraph goes on in the next block."""
        done = 0
        lengths = list(map(sub, *reversed(fields_of(page.blocks)))) if page.blocks else []
        if max(lengths, default=0) <= _LONGEST:
            self.lengths = lengths
        for start, end in page.blocks if self.lengths is not lengths else ():
            if end - start <= _LONGEST:
                self.lengths.append(end - start)
                continue
            for cut in _cuts(page.text, start, end):
                pieces.append(page.text[done:cut])
                cuts.append(offsets.to_utf16(cut))
                self.continued.add(len(self.lengths))
                self.lengths.append(cut - max(start, done))
                done = cut
            self.lengths.append(end - max(start, done))
        pieces.append(page.text[done:])
        self.text = _CUT.join(pieces)
        """The text for the document."""
        self._cuts = cuts
        self._marks = [cut + rank for rank, cut in enumerate(cuts)]

    def beginning(self, characters: int) -> Slices:
        """Give the first blocks, of about so many characters, as if there were no others; all if that is not long."""
        if len(self.text) <= 2 * characters:
            return self
        reached = count = 0
        while reached < characters:
            reached += self.lengths[count] + 1
            count += 1
        if count == len(self.lengths):
            return self
        first = copy(self)
        first.lengths = self.lengths[:count]
        first.continued = {number for number in self.continued if number < count}
        first.text = self.text[: reached - 1]
        return first

    def to_document(self, offset: int, *, end: bool = False) -> int:
        """Give the place in the document of an offset into the page.

        At a cut it is the start of the block after the cut, or with ``end`` the end of that before.
        """
        if not self._cuts:
            return offset
        return offset + (bisect_left if end else bisect_right)(self._cuts, offset)

    def to_page(self, position: int) -> int:
        """Give the offset into the page of a place in the document."""
        if not self._cuts:
            return position
        return position - bisect_left(self._marks, position)


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Choose where to cut one long paragraph, in code points: after a sentence if there is one near."""
    cuts: list[int] = []
    at = start
    while end - at > 2 * _SLICE:
        at = _cut_between(text, at + _SLICE, at + 2 * _SLICE)
        cuts.append(at)
    return cuts


def _cut_between(text: str, earliest: int, latest: int) -> int:
    search = re.compile(_SENTENCE_END).search
    found = search(text, earliest, latest) or re.compile(_SPACE).search(text, earliest, latest)
    if found:
        return found.end()
    cut = latest
    while cut > earliest and _belongs_to_the_one_before(text, cut):
        cut -= 1
    return cut


def _belongs_to_the_one_before(text: str, at: int) -> bool:
    """Say whether the character at ``at`` makes one visible sign with the one before it."""
    from unicodedata import combining

    return bool(combining(text[at])) or text[at] in _JOINERS or text[at - 1] == "\u200d"
