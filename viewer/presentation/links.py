"""What the strip between the panes shows: which text of one side belongs to which text of the other.

Draws nothing, and does not know how far down a pane a text stands until it is told.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from viewer.model.comparison import Kind
from viewer.presentation.highlights import MOVED, tint_role
from viewer.presentation.parts import ends_on
from viewer.presentation.sides import Side
from viewer.text.asking import asking, never, sorted_asking
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from viewer.model.comparison import Comparison
    from viewer.presentation.offsets import Utf16Map
    from viewer.presentation.parts import Wholes
    from viewer.text.asking import Check

# Passages between two questions whether to go on.
_OFTEN = 1024
UNCHANGED = ""
_NEAR = 0.25  # of the view: how far outside it the end of a ribbon still belongs to what is in view
_ROUNDS = 12  # of Newton's method on a curve without bends: far below a pixel


class Link(NamedTuple):
    """Facing ranges [start, end) in UTF-16 units; one that is empty says where a text would stand.

    ``role`` is that of the passage's tint; a run of unchanged passages is one link without a role,
    and ``passage`` is then its first one.
    """

    passage: int
    role: str
    old_start: int
    old_end: int
    new_start: int
    new_end: int


class Ribbon(NamedTuple):
    """A link on the strip, in pixels from the strip's top: at its left edge, and at its right one."""

    link: Link
    old_top: float
    old_bottom: float
    new_top: float
    new_bottom: float


def links(
    comparison: Comparison,
    old_offsets: Utf16Map,
    new_offsets: Utf16Map,
    show_typographic: bool,
    check: Check = never,
) -> tuple[Link, ...]:
    """Link all text of both sides, in reading order.

    Without ``show_typographic`` passages that differ in typography only count as unchanged. ``check`` may raise
    ``Stopped``.
    """
    old_unit, new_unit = old_offsets.to_utf16, new_offsets.to_utf16
    return tuple(
        Link(number, role, old_unit(old[0]), old_unit(old[1]), new_unit(new[0]), new_unit(new[1]))
        for number, role, old, new in _joined(comparison, show_typographic, check)
    )


def part_links(
    comparison: Comparison, passage: int, wholes: Wholes, old_offsets: Utf16Map, new_offsets: Utf16Map
) -> tuple[Link, ...]:
    """Link a passage to the sentence that it is a part of, and to the parts of its sentences that stand elsewhere.

    The passage of each link is the part, whichever of the two was asked for; the role is that of its tint.
    """
    old_unit, new_unit = old_offsets.to_utf16, new_offsets.to_utf16
    found: list[Link] = []
    own = (passage,) if comparison.passages[passage].part_of is not None else ()
    for number in (*own, *wholes.parts_of(comparison.passages[passage])):
        part = comparison.passages[number]
        old, new = ends_on(part, Side.OLD), ends_on(part, Side.NEW)
        starts, ends = (old_unit(old[0].start), new_unit(new[0].start)), (old_unit(old[-1].end), new_unit(new[-1].end))
        found.append(Link(number, tint_role(part), starts[0], ends[0], starts[1], ends[1]))
    return tuple(found)


_Facing = tuple[int, str, tuple[int, int], tuple[int, int]]


def _joined(comparison: Comparison, show_typographic: bool, check: Check) -> Iterator[_Facing]:
    """Give all links in code points; neighbors that are unchanged on both sides are one."""
    passages = asking(comparison.passages, check, _OFTEN)
    moved_from = sorted_asking([passage.old[0].start for passage in passages if passage.moved and passage.old], check)
    quiet = (Kind.UNCHANGED,) if show_typographic else (Kind.UNCHANGED, Kind.TYPOGRAPHIC)
    run = -1  # the number of the first passage of the run that is being joined
    run_old = run_new = (0, 0)
    old_done = new_done = 0
    for number, passage in enumerate(asking(comparison.passages, check, _OFTEN)):
        moved, old_spans, new_spans = passage.moved, passage.old, passage.new
        old = (old_spans[0][0], old_spans[-1][1]) if old_spans else (old_done, old_done)
        new = (new_spans[0][0], new_spans[-1][1]) if new_spans else (new_done, new_done)
        if not moved and passage.kind in quiet:
            if run >= 0 and _goes_on(run_old[1], old[0], moved_from) and new[0] >= run_new[1]:
                run_old, run_new = (run_old[0], old[1]), (run_new[0], new[1])
            else:
                if run >= 0:
                    yield run, UNCHANGED, run_old, run_new
                run, run_old, run_new = number, old, new
        else:
            if run >= 0:
                yield run, UNCHANGED, run_old, run_new
            run = -1
            yield number, tint_role(passage), old, new
        if not moved and old[1] > old_done:
            old_done = old[1]
        new_done = max(new_done, new[1])
    if run >= 0:
        yield run, UNCHANGED, run_old, run_new


def _goes_on(done: int, start: int, moved_from: Sequence[int]) -> bool:
    """Say whether nothing stood between a run and what follows, not even what moved away from there."""
    if start < done:
        return False
    return not moved_from or bisect_left(moved_from, done) == bisect_left(moved_from, start)


class LinkIndex:
    """Finds the links that touch what is in view: asked in O(log n + found), the first time in O(n log n)."""

    def __init__(self, found: Iterable[Link]) -> None:
        self._links = tuple(found)

    @cached_property
    def _old(self) -> _Sorted:
        return _Sorted([link[2] for link in self._links], [link[3] for link in self._links])

    @cached_property
    def _new(self) -> _Sorted:
        return _Sorted([link[4] for link in self._links], [link[5] for link in self._links])

    def within(
        self, old: tuple[int, int], new: tuple[int, int], near: tuple[tuple[int, int], tuple[int, int]] | None = None
    ) -> list[Link]:
        """Give the links that reach into [start, end) of either side, in the order they are painted.

        What is unchanged lies at the bottom, what moved on top, as it crosses everything else. Of ``near``, wider
        ranges of the earlier and the later side, what did not move has to touch both: a thousand added sentences
        can stand at one place of the other side, and lead nowhere from there (see ``is_shown``).
        """
        found = {*self._old.touching(*old), *self._new.touching(*new)}
        links = (self._links[number] for number in found)
        return sorted((link for link in links if near is None or _is_near(link, *near)), key=_depth)


def _is_near(link: Link, old: tuple[int, int], new: tuple[int, int]) -> bool:
    if link.role == MOVED:
        return True
    return link.old_start <= old[1] and link.old_end >= old[0] and link.new_start <= new[1] and link.new_end >= new[0]


def _depth(link: Link) -> tuple[int, int]:
    return (0 if link.role == UNCHANGED else 2 if link.role == MOVED else 1), link.passage


class _Sorted:
    """The links by where they stand on one side."""

    def __init__(self, starts: Sequence[int], ends: Sequence[int]) -> None:
        self._numbers = sorted(range(len(starts)), key=starts.__getitem__)
        self._starts = list(map(starts.__getitem__, self._numbers))
        self._reached = list(accumulate(map(ends.__getitem__, self._numbers), max))

    def touching(self, start: int, end: int) -> list[int]:
        return self._numbers[bisect_left(self._reached, start) : bisect_right(self._starts, end)]


def is_shown(ribbon: Ribbon, height: float) -> bool:
    """Say whether a ribbon helps the reader in a view ``height`` pixels tall.

    An end of it has to be in view. One that leads far away tells something of a move only: where
    the panes stand apart, all others would run off in a bundle.
    """
    old, new = _ends_in_view(ribbon, height)
    if not old and not new:
        return False
    if ribbon.link.role == MOVED:
        return True
    near = height * _NEAR
    if not old and (ribbon.old_bottom < -near or ribbon.old_top > height + near):
        return False
    return new or not (ribbon.new_bottom < -near or ribbon.new_top > height + near)


def has_end_in_view(ribbon: Ribbon, height: float) -> bool:
    """Say whether an end of a ribbon is in a view ``height`` pixels tall, however far away the other one is."""
    return any(_ends_in_view(ribbon, height))


def _ends_in_view(ribbon: Ribbon, height: float) -> tuple[bool, bool]:
    old = ribbon.old_bottom >= 0 and ribbon.old_top <= height
    return old, ribbon.new_bottom >= 0 and ribbon.new_top <= height


def height_at(left: float, right: float, share: float) -> float:
    """Give the height of an edge of a ribbon, ``share`` 0 to 1 of the way from left to right.

    The edge is the cubic curve that leaves and arrives level, both handles at half the way.
    """
    t = share
    for _ in range(_ROUNDS):
        t -= (1.5 * t - 1.5 * t * t + t * t * t - share) / (1.5 - 3 * t + 3 * t * t)
    return left + (right - left) * (3 * t * t - 2 * t * t * t)


def ribbon_at(ribbons: Sequence[Ribbon], share: float, y: float, slack: float = 0.0) -> Ribbon | None:
    """Give the changed ribbon at a point, the last painted first; ``slack`` pixels beside one are near enough.

    ``ribbons`` are in the order they are painted, ``share`` is the way from left to right, 0 to 1.
    """
    best: tuple[float, Ribbon] | None = None
    for ribbon in reversed(ribbons):
        if ribbon.link.role == UNCHANGED:
            continue
        top = height_at(ribbon.old_top, ribbon.new_top, share)
        bottom = height_at(ribbon.old_bottom, ribbon.new_bottom, share)
        if top <= y < bottom:
            return ribbon
        beside = max(top - y, y - bottom)
        if beside <= slack and (best is None or beside < best[0]):
            best = (beside, ribbon)
    return best[1] if best else None
