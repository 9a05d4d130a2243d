"""Long loops in which somebody is asked now and then whether to go on.

Knows nothing of what the loops do, nor who is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

# Called with the share of the work that is done, 0 where that is not known; may raise ``Stopped``.
Check = Callable[[float], None]

_Item = TypeVar("_Item")


def asking(items: Iterable[_Item], check: Check, every: int) -> Iterator[_Item]:
    """Give ``items`` one by one, and call ``check`` before the first one and ``every`` so many."""
    for number, item in enumerate(items):
        if number % every == 0:
            check(0.0)
        yield item


def never(share: float) -> None:
    """Go on: what is done takes no time, or whoever does it is asked by somebody else."""
