"""Both texts cut into stretches that belong side by side, for scrolling the panes together.

Says what faces what; how far a stretch is from the top of a pane is the pane's affair.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

from viewer.presentation.columns import Columns
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.model.comparison import Comparison
    from viewer.presentation.offsets import Utf16Map

_TEXT = r"\S"


class Stretch(NamedTuple):
    """Facing ranges of both pages: [start, end) in UTF-16 units; one side may be empty, not both."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def stretches(comparison: Comparison, old_offsets: Utf16Map, new_offsets: Utf16Map) -> Sequence[Stretch]:
    """Tile both texts from 0 to their ends, in order; two empty texts give nothing.

    Each unmoved pair is a stretch; what lies between two of them (added, deleted, moved text) is one
    stretch as well. A stretch begins where its text begins: white space belongs to the one before.
    """
    starts = [(0, 0), *list(_starts(comparison))[1:]]
    starts.append((len(comparison.old.text), len(comparison.new.text)))
    old = old_offsets.all_to_utf16([at for at, _ in starts])
    new = new_offsets.all_to_utf16([at for _, at in starts])
    facing = zip(old, old[1:], new, new[1:], strict=False)
    ranges = [range_ for range_ in facing if range_[0] < range_[1] or range_[2] < range_[3]]
    if not ranges:
        return ()
    return Columns(Stretch, [list(map(itemgetter(number), ranges)) for number in range(len(Stretch._fields))])


def _starts(comparison: Comparison) -> Iterator[tuple[int, int]]:
    """Give the places, in code points of both texts, where a stretch begins."""
    old_text, new_text = comparison.old.text, comparison.new.text
    old_done = new_done = 0
    for passage in comparison.passages:
        old, new = passage.old, passage.new
        if not old or not new or passage.moved:
            continue
        old_start, new_start = old[0][0], new[0][0]
        if old_start < old_done or new_start < new_done:
            continue  # sentences of another pair stand between those of the pair before: keep the order
        # Nearly always there is a blank between them and nothing else.
        if not old_text[old_done:old_start].isspace() or not new_text[new_done:new_start].isspace():
            gap = (_text_from(old_text, old_done, old_start), _text_from(new_text, new_done, new_start))
            if gap != (old_start, new_start):
                yield gap
        yield old_start, new_start
        old_done, new_done = old[-1][1], new[-1][1]
    ends = (len(old_text), len(new_text))
    gap = (_text_from(old_text, old_done, ends[0]), _text_from(new_text, new_done, ends[1]))
    if gap != ends:
        yield gap


def _text_from(text: str, start: int, end: int) -> int:
    """Find the first character in [start, end) that is not white space, else give ``end``."""
    found = re.compile(_TEXT).search(text, start, end)
    return found.start() if found else end
