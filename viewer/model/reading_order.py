"""Reading order: along the later version, what was deleted at the place where it stood.

Orders groups of sentences only; it neither pairs nor compares them.
"""

from __future__ import annotations

from viewer.model.alignment import Group


def in_reading_order(groups: list[Group], old_count: int, new_count: int) -> list[Group]:
    """Return ``groups`` with a group for each sentence that is in none, in the order of reading.

    An added sentence has an empty old range, a deleted one an empty new range. Between two unmoved
    groups what was deleted stands before what was added.
    """
    by_new = {group.new_start: group for group in groups}
    closed_old = {i for group in groups for i in range(group.old_start, group.old_end)}
    # Where each gap between unmoved groups ends in the old version, last gap first.
    ends = [group.old_start for group in sorted(groups, key=lambda g: -g.new_start) if not group.moved]
    ends.insert(0, old_count)
    ordered: list[Group] = []
    i = j = 0

    def delete_gap() -> None:
        nonlocal i
        end = ends.pop()
        if i < end:
            ordered.extend(Group(k, k + 1, j, j, False) for k in range(i, end) if k not in closed_old)
            i = end

    delete_gap()
    while j < new_count:
        group = by_new.get(j) or Group(i, i, j, j + 1, False)
        ordered.append(group)
        j = group.new_end
        if group.old_start < group.old_end and not group.moved:
            i = group.old_end
            delete_gap()
    return ordered
