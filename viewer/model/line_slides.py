"""Where a block of added or deleted lines begins, of all the places that say the same.

After git's indentation heuristic: a block begins with what stands out farthest to the left, behind a blank
line if there is one. Pairs no lines anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from viewer.model.alignment import Group
from viewer.model.line_pairs import Lines
from viewer.text.asking import Check, asking, never

# Groups between two questions whether to go on.
_OFTEN = 128
# Lines that a block is moved at most: what repeats for longer has no better place.
_FARTHEST = 50


def slid(items: Sequence[Group], old: Lines, new: Lines, check: Check = never) -> list[Group]:
    """Return groups in reading order with each added or deleted block at the place where it reads best.

    Before: "<li>, [Boat, </li>, <li>], Ferry, </li>", after: "[<li>, Boat, </li>], <li>, Ferry, </li>".
    """
    found = list(items)
    for at in asking(range(len(found)), check, _OFTEN):
        i0, i1, j0, j1, _ = found[at]
        if i0 == i1:
            _slide(found, at, old, new, new, (j0, j1))
        elif j0 == j1:
            _slide(found, at, old, new, old, (i0, i1))
    return found


def _slide(items: list[Group], at: int, old: Lines, new: Lines, side: Lines, block: tuple[int, int]) -> None:
    start, end = block
    best, best_value = 0, _value(side, start)
    for step in (-1, 1):
        shift = step
        while abs(shift) <= _FARTHEST and _is_equal_pair(items, at + shift, old, new):
            leaving, entering = (end + shift, start + shift) if step < 0 else (start + shift - 1, end + shift - 1)
            if side.ids[leaving] != side.ids[entering] or _is_left_between(items, at + shift, step):
                break
            value = _value(side, start + shift)
            if value > best_value:
                best, best_value = shift, value
            shift += step
    if best:
        _shift(items, at, best)


def _is_equal_pair(items: list[Group], at: int, old: Lines, new: Lines) -> bool:
    if not 0 <= at < len(items):
        return False
    i0, i1, j0, j1, moved = items[at]
    return not moved and i1 - i0 == j1 - j0 == 1 and old.ids[i0] == new.ids[j0]


def _is_left_between(items: list[Group], at: int, step: int) -> bool:
    """Tell whether earlier lines that moved away stood between the pair at ``at`` and what a block passes before it."""
    before, after = (items[at], items[at + 1]) if step < 0 else (items[at - 1], items[at])
    added = after.old_start == after.old_end  # stands right before the next pair, wherever the one before it ends
    return before.old_end != after.old_start and not added


def _value(side: Lines, start: int) -> tuple[int, bool]:
    """Return how well a block that begins with this line reads: how far left, and whether behind a blank line."""
    surface = side.surfaces[start]
    before = side.spans[start - 1].end if start else 0
    blank = start == 0 or side.version.text.count("\n", before, side.spans[start].start) > 1
    return len(surface.lstrip()) - len(surface), blank


def _shift(items: list[Group], at: int, shift: int) -> None:
    """Move a block past ``shift`` pairs, down or up; these face what the block leaves behind."""
    item = items[at]
    rows, columns = item.old_end - item.old_start, item.new_end - item.new_start
    first, last = (at + shift, at) if shift < 0 else (at, at + shift)
    i, j = items[first].old_start, items[first].new_start
    pairs = abs(shift)
    if shift < 0:
        items[first] = Group(i, i + rows, j, j + columns, False)
        for number in range(pairs):
            a, b = i + rows + number, j + columns + number
            items[first + 1 + number] = Group(a, a + 1, b, b + 1, False)
    else:
        for number in range(pairs):
            items[first + number] = Group(i + number, i + number + 1, j + number, j + number + 1, False)
        a, b = i + pairs, j + pairs
        items[last] = Group(a, a + rows, b, b + columns, False)
