"""Reading order: along the later version, what was deleted at the place where it stood.

Orders groups of sentences only; it neither pairs nor compares them.
"""

from __future__ import annotations

from operator import itemgetter

from viewer.model.alignment import Group

_OLD_START, _NEW_START = itemgetter(0), itemgetter(2)


def in_reading_order(groups: list[Group], old_count: int, new_count: int) -> list[Group]:
    """Return ``groups`` with a group for each sentence that is in none, in the order of reading.

    An added sentence has an empty old range, a deleted one an empty new range. Between two unmoved
    groups what was deleted stands before what was added.
    """
    by_new = sorted(groups, key=_NEW_START)
    closed_old = set(map(_OLD_START, groups))
    closed_old.update(*(range(i0, i1) for i0, i1, _, _, _ in groups if i1 - i0 > 1))
    # Where each gap between unmoved groups ends in the old version, last gap first.
    ends = [old_count, *(group.old_start for group in reversed(by_new) if not group.moved)]
    ordered: list[Group] = []
    i = j = 0
    for group in [Group(0, 0, 0, 0, False), *by_new, Group(old_count, old_count, new_count, new_count, True)]:
        i0, i1, j0, j1, moved = group
        if j < j0:
            ordered += [Group(i, i, k, k + 1, False) for k in range(j, j0)]
        if i0 < i1:
            ordered.append(group)
        j = j1
        if not moved:
            i, end = i1, ends.pop()
            if i < end:
                ordered += [Group(k, k + 1, j, j, False) for k in range(i, end) if k not in closed_old]
                i = end
    return ordered
