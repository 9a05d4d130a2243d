"""Long work in which somebody is asked now and then whether to go on.

Knows nothing of what the work is, nor who is asked. A single call of the interpreter cannot be asked while it runs:
what it is given is cut into pieces that are done in a few milliseconds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    _Item = TypeVar("_Item")

ShouldStop = Callable[[], bool]
Progress = Callable[[float], None]
# Called with the share of the work that is done, 0 where that is not known; may raise ``Stopped``.
Check = Callable[[float], None]

# Items that are sorted at once: some ten milliseconds.
_SORTED = 1 << 14
# Code points that are looked through at once; each may be a line, or a sentence.
_PIECE = 1 << 15


class Stopped(Exception):
    """Raised where somebody was asked whether to stop and said so; no result exists then."""


def never(share: float) -> None:
    """Go on: what is done takes no time, or whoever does it is asked by somebody else."""


def check_of(should_stop: ShouldStop | None, progress: Progress | None = None) -> Check:
    """Return what asks ``should_stop``, raising ``Stopped`` where it says so, and tells ``progress`` a share that is known."""
    if should_stop is None and progress is None:
        return never

    def check(share: float) -> None:
        if should_stop is not None and should_stop():
            raise Stopped
        if progress is not None and share:
            progress(share)

    return check


def without_share(check: Check) -> Check:
    """Return what asks the same, for work of which nobody knows what share of the whole it is."""
    if check is never:
        return never

    def ask(_share: float) -> None:
        check(0.0)

    return ask


def batches(items: Iterable[_Item], check: Check, every: int) -> Iterator[list[_Item]]:
    """Give ``items`` in lists of at most ``every``, and call ``check`` before each is made."""
    iterator = iter(items)
    while True:
        check(0.0)
        batch = list(islice(iterator, every))
        if batch:
            yield batch
        if len(batch) < every:
            return


def asking(items: Iterable[_Item], check: Check, every: int) -> Iterator[_Item]:
    """Give ``items`` one by one, and call ``check`` before the first one and ``every`` so many.

    So many of them are taken from ``items`` before the first of these is given.
    """
    if check is never:
        return iter(items)
    return chain.from_iterable(batches(items, check, every))


def listed(items: Iterable[_Item], check: Check, every: int) -> list[_Item]:
    """Return the list of ``items``, and call ``check`` before the first one and ``every`` so many."""
    found: list[_Item] = []
    iterator = iter(items)
    wanted = 0
    while len(found) == wanted:
        check(0.0)
        found += islice(iterator, every)
        wanted += every
    return found


def sorted_asking(items: Sequence[_Item], check: Check, key: Callable[[_Item], Any] | None = None) -> list[_Item]:
    """Return ``sorted(items, key=key)``, and call ``check`` before each step of it.

    Sorting by regular sampling (Shi and Schaeffer 1992): sorted pieces are cut at the same values, and what lies
    between two cuts is sorted by itself.
    """
    if len(items) <= _SORTED:
        check(0.0)
        return sorted(items, key=key)  # type: ignore[arg-type, type-var]
    runs = []
    for batch in batches(items, check, _SORTED):
        batch.sort(key=key)
        runs.append(batch)
    step = max(1, _SORTED // len(runs))
    samples = sorted((item for run in runs for item in run[::step]), key=key)  # type: ignore[arg-type, type-var]
    borders = samples[len(runs) :: len(runs)]
    found: list[_Item] = []
    starts = [0] * len(runs)
    for border in [*borders, None]:
        check(0.0)
        piece: list[_Item] = []
        for number, run in enumerate(runs):
            end = len(run)
            if border is not None:
                end = bisect_left(run, border if key is None else key(border), starts[number], key=key)  # type: ignore[arg-type, type-var]
            piece += run[starts[number] : end]
            starts[number] = end
        piece.sort(key=key)
        found += piece
    return found


def let_go(things: list[Any] | dict[Any, Any], check: Check, every: int) -> None:
    """Empty ``things`` a piece at a time: to free what a million of them took at once takes as long as to make it.

    ``check`` is called before each piece.
    """
    while things:
        check(0.0)
        if isinstance(things, list):
            del things[-every:]
            continue
        for _ in range(min(every, len(things))):
            things.popitem()


def line_pieces(text: str, check: Check) -> Iterator[tuple[int, int]]:
    """Give [start, end) of pieces of ``text`` that end before a line feed, or with it; ``check`` is called before each.

    A piece has at least one line; between one and the next there is one line feed.
    """
    start = 0
    while True:
        check(0.0)
        end = text.find("\n", start + _PIECE)
        if end < 0:
            yield start, len(text)
            return
        yield start, end
        start = end + 1


def windows(start: int, end: int, check: Check, size: int = _PIECE) -> Iterator[tuple[int, int]]:
    """Give [start, end) in pieces of at most ``size``; ``check`` is called before each."""
    for first in range(start, end, size):
        check(0.0)
        yield first, min(end, first + size)
