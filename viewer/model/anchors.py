"""Exact anchors: where two sequences of comparison ids agree, in near linear time.

Works on any hashable ids, sentences' or tokens', and knows nothing of either. Unique items anchor
first (patience), then unique windows of items, then what touches an anchor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import not_

from viewer.model.matching import asking_matcher
from viewer.text.asking import Check, asking, batches, never, sorted_asking
from viewer.text.records import NamedTuple


class Run(NamedTuple):
    """``length`` equal items: old[old:old+length] == new[new:new+length]."""

    old: int
    new: int
    length: int


# Widths of the windows that are tried where single items repeat too often to anchor.
_WINDOWS = (1, 2, 4, 8)
# Open items; with fewer of them wider windows are not worth a look where narrower ones found nothing.
_FEW = 64
# Runs between two questions whether to go on.
_OFTEN = 4096


def exact_runs(
    old: Sequence[int], new: Sequence[int], weak: frozenset[int] = frozenset(), check: Check = never
) -> list[Run]:
    """Return runs of equal items, each item in at most one run, sorted by their place in ``old``.

    Runs may cross. Items in ``weak`` never start a run, but may be carried by one. ``check`` may raise ``Stopped``.
    """
    return _Anchoring(old, new, check).runs(weak)


class _Anchoring:
    """Two sequences, and which of their items are in a run: 1 in the bytes of ``closed``."""

    def __init__(self, old: Sequence[int], new: Sequence[int], check: Check) -> None:
        self._old, self._new = old, new
        self._check = check
        self._old_closed, self._new_closed = bytearray(len(old)), bytearray(len(new))
        self._runs: list[Run] = []

    def runs(self, weak: frozenset[int]) -> list[Run]:
        # Both texts begin and end somewhere: a common head or tail needs no unique item.
        head = self._equal(0, 0, 1)
        self._take(0, 0, head)
        tail = self._equal(len(self._old) - 1, len(self._new) - 1, -1)
        self._take(len(self._old) - tail, len(self._new) - tail, tail)
        for window in _WINDOWS:
            left = self._old_closed.count(0)
            if not left or not self._new_closed.count(0):
                break
            if window > 1 and self._distinct() ** window < left:
                continue  # so few distinct items cannot make that many distinct windows
            found = self._unique_windows(window, weak)
            if window > 1 and not found and left < _FEW:
                break
            for i, j in asking(found, self._check, _OFTEN):
                if not self._old_closed[i] and not self._new_closed[j]:
                    self._extend(i, j)
        return _joined(sorted_asking(self._runs, self._check), self._check)

    def _unique_windows(self, window: int, weak: frozenset[int]) -> list[tuple[int, int]]:
        """Return the places of windows that stand once among the open items of each side."""
        old_places = _windows(self._old, window, self._old_closed, weak, self._check)
        new_places = _windows(self._new, window, self._new_closed, weak, self._check)
        found: list[tuple[int, int]] = []
        for batch in batches(old_places.items(), self._check, _OFTEN):
            found += [(i, new_places[key]) for key, i in batch if i >= 0 and new_places.get(key, -1) >= 0]
        return found

    def _distinct(self) -> int:
        """Return how many different open items the earlier sequence has."""
        items: set[int] = set()
        for batch in batches(_still_open(self._old, self._old_closed), self._check, _OFTEN):
            items.update(batch)
        return len(items)

    def _extend(self, i: int, j: int) -> None:
        """Pair (i, j) and what agrees on either side of it, as far as both sides are open."""
        before, after = self._equal(i - 1, j - 1, -1), self._equal(i, j, 1)
        self._take(i - before, j - before, before + after)

    def _equal(self, i: int, j: int, step: int) -> int:
        """Return how many open items from (i, j) on are equal, going up or, with a ``step`` of -1, down."""
        old, new, old_closed, new_closed = self._old, self._new, self._old_closed, self._new_closed
        room = min(len(old) - i, len(new) - j) if step == 1 else min(i, j) + 1
        length = reached = 0
        while reached < room:
            self._check(0.0)
            reached = min(room, length + _OFTEN)
            while length < reached and old[i] == new[j] and not old_closed[i] and not new_closed[j]:
                length, i, j = length + 1, i + step, j + step
            if length < reached:
                break
        return length

    def _take(self, i: int, j: int, length: int) -> None:
        if length:
            self._old_closed[i : i + length] = self._new_closed[j : j + length] = b"\1" * length
            self._runs.append(Run(i, j, length))


def _still_open(items: Sequence[int], closed: bytearray) -> Iterator[int]:
    return compress(items, map(not_, closed))


def _windows(
    items: Sequence[int], window: int, closed: bytearray, weak: frozenset[int], check: Check
) -> dict[object, int]:
    """Return where each window of open items starts, -1 for one that stands in several places."""
    indexes = asking(_still_open(range(len(items)), closed), check, _OFTEN)
    if weak:
        indexes = (index for index in indexes if items[index] not in weak)
    places: dict[object, int] = {}
    if window == 1:
        for index in indexes:
            places[items[index]] = -1 if items[index] in places else index
        return places
    run, last = 0, -1
    for index in indexes:
        run = run + 1 if index == last + 1 else 1
        last = index
        if run >= window:
            start = index - window + 1
            key = tuple(items[start : index + 1])
            places[key] = -1 if key in places else start
    return places


def _joined(runs: list[Run], check: Check) -> list[Run]:
    """Make one run of those that follow each other on both sides."""
    joined: list[Run] = []
    for run in asking(runs, check, _OFTEN):
        if joined and run.old == joined[-1].old + joined[-1].length and run.new == joined[-1].new + joined[-1].length:
            joined[-1] = joined[-1]._replace(length=joined[-1].length + run.length)
        else:
            joined.append(run)
    return joined


def fill_gap(
    old: Sequence[int],
    new: Sequence[int],
    old_range: tuple[int, int],
    new_range: tuple[int, int],
    product: int,
    check: Check = never,
) -> list[Run]:
    """Return equal runs between two anchors by difflib; none where the gap is over ``product``."""
    (i0, i1), (j0, j1) = old_range, new_range
    if i0 == i1 or j0 == j1 or (i1 - i0) * (j1 - j0) > product:
        return []
    common = Counter(old[i0:i1]).keys() & Counter(new[j0:j1]).keys()
    if not common:
        return []
    matcher = asking_matcher(old[i0:i1], new[j0:j1], check)
    return [Run(i0 + m.a, j0 + m.b, m.size) for m in matcher.get_matching_blocks() if m.size]
