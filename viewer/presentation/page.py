"""The text of a version as a pane shows it: one block a paragraph, at unchanged offsets.

Draws nothing, and does not decide what a paragraph is (see ``viewer.text``).
"""

from __future__ import annotations

import re
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING

from viewer.presentation.columns import Columns
from viewer.presentation.direction import reads_right_to_left
from viewer.text.asking import asking, line_pieces, never, windows
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.text.asking import Check
    from viewer.text.version import Version

# Paragraphs between two questions whether to go on.
_OFTEN = 1024

# Qt begins a new block at CR, LF, U+2029 and at two noncharacters it uses as frame marks, and breaks
# the line at U+2028; lone surrogates are no text. Each stands for exactly one code point on the page.
# All of these are compiled at their first use: a window whose pages are made outside never needs them.
_BREAKS = "\r\u2028\u2029"
_UNSHOWABLE = "[\ufdd0\ufdd1\ud800-\udfff]"

# Marks that nobody sees and that change in which order letters are shown: an editor has to know of
# them, and reads the text in the order in which it stands in the file.
_TO_THE_RIGHT = "\u200e\u202a\u202d\u2066"
_TO_THE_LEFT = "\u200f\u061c\u202b\u202e\u2067"
_AS_BEFORE = "\u2068\u202c\u2069"
_DIRECTIONS = str.maketrans(
    _TO_THE_RIGHT + _TO_THE_LEFT + _AS_BEFORE,
    "\u21e8" * len(_TO_THE_RIGHT) + "\u21e6" * len(_TO_THE_LEFT) + "\u21d5" * len(_AS_BEFORE),
)
_DIRECTION = f"[{_TO_THE_RIGHT}{_TO_THE_LEFT}{_AS_BEFORE}]"
# Those that only count as a letter of their direction: a story that is read to the left may need them.
_LETTERS = str.maketrans(dict.fromkeys("\u200e\u200f\u061c"))


class Block(NamedTuple):
    """One visual paragraph: [start, end) in code points, without the line break that ends it."""

    start: int
    end: int


class Page(NamedTuple):
    """What a pane shows.

    ``text`` is as long as the version's text and every offset into the one is an offset into the
    other (code points). Only line breaks inside a paragraph have become spaces. ``blocks`` are all
    lines of ``text`` in order, blank ones too: block *n* is the document's block number *n*.
    ``copied`` is what is copied in the place of ``text``: the same with the marks of direction that the
    text shows as arrows; "" where there are none.
    """

    text: str
    blocks: Sequence[Block]
    copied: str = ""


def make_page(version: Version, check: Check = never) -> Page:
    """Lay out a version as one block a paragraph, so that the pane can wrap each by itself.

    ``check`` is asked often whether to go on, and may raise ``Stopped``.
    """
    source = version.text
    if not source.isascii():
        source = _changed(source, _UNSHOWABLE, lambda piece: re.sub(_UNSHOWABLE, "\ufffd", piece), check)
    shown = _with_all_directions_shown(source, check)
    text = _one_line_a_paragraph(shown, version, check)
    return Page(text, _blocks(text, check), "" if shown == source else _one_line_a_paragraph(source, version, check))


def _changed(text: str, wanted: str, change: Callable[[str], str], check: Check) -> str:
    """Give a text each piece of which was changed by itself; itself where there is nothing ``wanted`` in it."""
    search = re.compile(wanted).search
    if all(search(text, start, end) is None for start, end in windows(0, len(text), check)):
        return text
    return "".join([change(text[start:end]) for start, end in windows(0, len(text), check)])


def _one_line_a_paragraph(source: str, version: Version, check: Check) -> str:
    for one in _BREAKS:
        source = source.replace(one, "\n")
    pieces: list[str] = []
    done = 0
    for start, end in asking(version.paragraphs, check, _OFTEN):
        if source.find("\n", start, end) >= 0:
            pieces += source[done:start], source[start:end].replace("\n", " ")
            done = end
    pieces.append(source[done:])
    return "".join(pieces)


def _with_all_directions_shown(story: str, check: Check) -> str:
    if story.isascii():
        return story
    return _changed(story, _DIRECTION, lambda piece: with_directions_shown(piece, story), check)


def with_directions_shown(text: str, story: str) -> str:
    """Give a part of a story with an arrow in the place of each mark that turns the reading direction."""
    if text.isascii() or not re.search(_DIRECTION, text):
        return text
    if reads_right_to_left(story):
        return text.translate({mark: shown for mark, shown in _DIRECTIONS.items() if mark not in _LETTERS})
    return text.translate(_DIRECTIONS)


def _blocks(text: str, check: Check) -> Columns[Block]:
    """Cut at line feeds: n line feeds make n + 1 blocks, as in a text document."""
    starts: list[int] = []
    ends: list[int] = []
    for first, last in line_pieces(text, check):
        lengths = list(map(len, text[first:last].split("\n")))
        begun = list(map(add, accumulate(lengths[:-1], initial=first), range(len(lengths))))  # a line feed before each
        starts += begun
        ends += map(add, begun, lengths)
    return Columns(Block, [starts, ends], check)
