"""An excerpt in too little room: the struck words give way, so that some of those in their place are seen.

Measures no widths: how much there is room for is for others to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.presentation.excerpts import ELLIPSIS, Run
from viewer.presentation.found_excerpts import FoundExcerpt
from viewer.presentation.redline import DELETION, INSERTION

if TYPE_CHECKING:
    from collections.abc import Callable

# Of the room for both wordings: what the first has at most where the other needs it.
_MOST = 0.75


def in_room(excerpt: FoundExcerpt, room: float, width: Callable[[str], float]) -> FoundExcerpt:
    """Cut the first deleted words, if others stand in their place, to half of the room, or to what these leave.

    Words that were found among the deleted ones stay, as far as that leaves a quarter of the room to the others.
    ``width`` measures a text in the unit of ``room``. What else is too long is not cut here.
    """
    runs = excerpt.runs
    rank = _replaced(runs)
    if rank is None or width("".join(run.text for run in runs)) <= room:
        return excerpt
    later = next(place for place in range(rank, len(runs)) if runs[place].role == INSERTION)
    own = room - width("".join(run.text for run in (*runs[:rank], *runs[rank + 1 : later])))
    text = runs[rank].text
    start = sum(len(run.text) for run in runs[:rank])
    sought = next((last - start for first, last in excerpt.found if start <= first < start + len(text)), 0)
    share = max(own / 2, own - width(runs[later].text), min(width(text[:sought] + ELLIPSIS), own * _MOST))
    if own <= 0 or width(text) <= share:
        return excerpt
    short, long = 0, len(text)
    while short + 1 < long:
        middle = (short + long) // 2
        short, long = (middle, long) if width(text[:middle] + ELLIPSIS) <= share else (short, middle)
    return _cut(excerpt, rank, len(text[:short].rstrip()))


def _replaced(runs: tuple[Run, ...]) -> int | None:
    """Give the rank of the first deleted run, if the next one with words was added."""
    for rank, run in enumerate(runs):
        if run.role == DELETION:
            following = next((other for other in runs[rank + 1 :] if other.text.strip()), None)
            return rank if following is not None and following.role == INSERTION else None
    return None


def _cut(excerpt: FoundExcerpt, rank: int, kept: int) -> FoundExcerpt:
    """Keep so many code points of one run, and move what was found in those behind it."""
    run = excerpt.runs[rank]
    start = sum(len(before.text) for before in excerpt.runs[:rank])
    cut, end = start + kept, start + len(run.text)
    saved = end - cut - len(ELLIPSIS)
    found: list[tuple[int, int]] = []
    for first, last in excerpt.found:
        if first < cut:
            found.append((first, min(last, cut)))
        if last > end:
            found.append((max(first, end) - saved, last - saved))
    runs = (*excerpt.runs[:rank], Run(run.text[:kept] + ELLIPSIS, run.role), *excerpt.runs[rank + 1 :])
    return FoundExcerpt(runs, tuple(found))
