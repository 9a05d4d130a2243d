"""Reading order: along the later version, what was deleted at the place where it stood.

Orders groups of sentences only; it neither pairs nor compares them.
"""

from __future__ import annotations

import sys
from functools import partial
from itertools import chain
from operator import itemgetter

from viewer.model.alignment import Group
from viewer.text.asking import Check, asking, let_go, never, sorted_asking, windows

_OLD_START, _NEW_START = itemgetter(0), itemgetter(2)
# Of a hundred thousand groups, the constructor would be felt.
_MADE = partial(tuple.__new__, Group)
_TURNED = itemgetter(2, 3, 0, 1, 4)
# Groups between two questions whether to go on.
_OFTEN = 4096


def in_reading_order(groups: list[Group], old_count: int, new_count: int, check: Check = never) -> list[Group]:
    """Return ``groups`` with a group for each sentence that is in none, in the order of reading.

    An added sentence has an empty old range, a deleted one an empty new range. Between two unmoved
    groups what was deleted stands before what was added. ``check`` may raise ``Stopped``.
    """
    by_new = sorted_asking(groups, check, key=_NEW_START)
    closed_old = bytearray(old_count)
    for i0, i1, _, _, _ in asking(groups, check, _OFTEN):
        closed_old[i0] = closed_old[i1 - 1] = 1
        if i1 - i0 > 2:
            closed_old[i0:i1] = b"\1" * (i1 - i0)
    # Where each gap between unmoved groups ends in the old version, last gap first.
    ends = [old_count, *(group[0] for group in asking(reversed(by_new), check, _OFTEN) if not group[4])]
    ordered: list[Group] = []
    i = j = 0
    around = Group(0, 0, 0, 0, False), Group(old_count, old_count, new_count, new_count, True)
    for group in asking([around[0], *by_new, around[1]], check, _OFTEN):
        i0, i1, j0, j1, moved = group
        if j < j0:
            ordered += [Group(i, i, k, k + 1, False) for k in asking(range(j, j0), check, _OFTEN)]
        if i0 < i1:
            ordered.append(group)
        j = j1
        if not moved:
            i, end = i1, ends.pop()
            if i < end:
                open_old = (k for k in asking(range(i, end), check, _OFTEN) if not closed_old[k])
                ordered += [Group(k, k + 1, j, j, False) for k in open_old]
                i = end
    return ordered


def turned(ordered: list[Group], check: Check = never) -> list[Group]:
    """Return groups that are in reading order with their sides swapped, in the reading order of the other version.

    What is one group stays one. ``ordered`` is empty then; ``check`` may raise ``Stopped``.
    """
    moved = sorted_asking([group for group in asking(ordered, check, _OFTEN) if group[4]], check, key=_OLD_START)
    moved.reverse()
    found: list[Group] = []
    deleted: list[Group] = []
    others: list[Group] = []
    end = Group(sys.maxsize, sys.maxsize + 1, 0, 1, False)
    for group in chain(asking(ordered, check, _OFTEN), (end,)):
        i0, i1, j0, j1, is_moved = group
        if j0 == j1:
            others.append(group)
        elif i0 == i1:
            deleted.append(group)
        elif not is_moved:
            while moved and moved[-1][0] < i0:
                others.append(moved.pop())
            if deleted or others:
                found += deleted
                found += sorted_asking(others, check, key=_OLD_START) if len(others) > 1 else others
                deleted, others = [], []
            found.append(group)
    found.pop()
    # No more than one of two that are the same but for their sides is kept in memory.
    let_go(ordered, check, _OFTEN)
    for first, last in windows(0, len(found), check, _OFTEN):
        found[first:last] = map(_MADE, map(_TURNED, found[first:last]))
    return found
