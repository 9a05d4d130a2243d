"""Both texts cut into stretches that belong side by side, for scrolling the panes together.

Says what faces what; how far a stretch is from the top of a pane is the pane's affair.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.presentation.columns import Columns
from viewer.text.asking import asking, never, windows
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model.comparison import Comparison
    from viewer.presentation.offsets import Utf16Map
    from viewer.text.asking import Check

_TEXT = r"\S"
# Passages between two questions whether to go on.
_OFTEN = 4096


class Stretch(NamedTuple):
    """Facing ranges of both pages: [start, end) in UTF-16 units; one side may be empty, not both."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def stretches(
    comparison: Comparison, old_offsets: Utf16Map, new_offsets: Utf16Map, check: Check = never
) -> Sequence[Stretch]:
    """Tile both texts from 0 to their ends, in order; two empty texts give nothing.

    Each unmoved pair is a stretch; what lies between two of them (added, deleted, moved text) is one
    stretch as well. A stretch begins where its text begins: white space belongs to the one before. ``check`` may
    raise ``Stopped``.
    """
    old_starts, new_starts = _starts(comparison, check)
    old_starts[:1] = new_starts[:1] = [0]
    old = old_offsets.all_to_utf16([*old_starts, len(comparison.old.text)], check)
    new = new_offsets.all_to_utf16([*new_starts, len(comparison.new.text)], check)
    kept: list[int] = []
    for first, last in windows(0, len(old) - 1, check, _OFTEN):
        kept += [n for n in range(first, last) if old[n] < old[n + 1] or new[n] < new[n + 1]]
    if not kept:
        return ()
    if len(kept) == len(old) - 1:
        columns = [side[after : len(old) - 1 + after] for side in (old, new) for after in (0, 1)]
    else:
        columns = [[side[n + after] for n in asking(kept, check, _OFTEN)] for side in (old, new) for after in (0, 1)]
    return Columns(Stretch, columns, check)


def _starts(comparison: Comparison, check: Check) -> tuple[list[int], list[int]]:
    """Give the places, in code points of both texts, where a stretch begins."""
    old_text, new_text = comparison.old.text, comparison.new.text
    old_starts: list[int] = []
    new_starts: list[int] = []
    old_done = new_done = 0

    def close_gap(old_end: int, new_end: int) -> None:
        """Let what stands between two pairs, or behind the last one, begin a stretch, if that is any text."""
        gap = (_text_from(old_text, old_done, old_end), _text_from(new_text, new_done, new_end))
        if gap != (old_end, new_end):
            old_starts.append(gap[0])
            new_starts.append(gap[1])

    for passage in asking(comparison.passages, check, _OFTEN):
        old, new = passage.old, passage.new
        if not old or not new or passage.moved:
            continue
        old_start, new_start = old[0][0], new[0][0]
        if old_start < old_done or new_start < new_done:
            continue  # sentences of another pair stand between those of the pair before: keep the order
        # Nearly always there is a blank between them and nothing else.
        if not old_text[old_done:old_start].isspace() or not new_text[new_done:new_start].isspace():
            close_gap(old_start, new_start)
        old_starts.append(old_start)
        new_starts.append(new_start)
        old_done, new_done = old[-1][1], new[-1][1]
    close_gap(len(old_text), len(new_text))
    return old_starts, new_starts


def _text_from(text: str, start: int, end: int) -> int:
    """Find the first character in [start, end) that is not white space, else give ``end``."""
    found = re.compile(_TEXT).search(text, start, end)
    return found.start() if found else end
