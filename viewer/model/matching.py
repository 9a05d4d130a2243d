"""difflib's matcher, asked whether to go on where what it is given makes it slow.

What it finds is difflib's; when it may be asked at all is decided by who asks it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from difflib import Match, SequenceMatcher

from viewer.text.asking import Check, asking, never

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    _Item = TypeVar("_Item", bound=Hashable)

# Product of two lengths, and number of equal items among all pairs, up to which the matcher is soon done.
_SOON, _FEW = 40_000, 10_000
# Places of an item up to which it does not matter how often the matcher goes through them, and between two questions.
_SELDOM, _OFTEN = 8, 4096


def asking_matcher(
    old: Sequence[_Item],
    new: Sequence[_Item],
    check: Check = never,
    is_junk: Callable[[_Item], bool] | None = None,
) -> SequenceMatcher[_Item]:
    """Return a matcher without automatic junk; ``check`` is called while it is used, and may raise ``Stopped``."""
    if check is never or len(old) * len(new) <= _SOON:
        return SequenceMatcher(is_junk, old, new, autojunk=False)
    matcher = _Matcher(is_junk, old, new, autojunk=False)
    matcher.check = check
    # It goes through these places again and again, which is what takes it long.
    places: dict[_Item, Collection[int]] = matcher.b2j  # type: ignore[attr-defined]
    if sum(len(places.get(item, ())) for item in old) > _FEW:
        for item, found in places.items():
            if len(found) > _SELDOM:
                places[item] = _Places(found, check)
    return matcher


class _Matcher(SequenceMatcher):  # type: ignore[type-arg]
    """Asks before each search for a match."""

    check: Check = staticmethod(never)

    def find_longest_match(self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None) -> Match:
        self.check(0.0)
        found: Match = super().find_longest_match(alo, ahi, blo, bhi)
        return found


class _Places(Collection[int]):
    """The places of an item; whoever goes through them is asked whether to go on."""

    def __init__(self, places: Collection[int], check: Check) -> None:
        self._places = places
        self._check = check

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, place: object) -> bool:
        return place in self._places

    def __iter__(self) -> Iterator[int]:
        if len(self._places) > _OFTEN:
            return asking(self._places, self._check, _OFTEN)
        self._check(0.0)
        return iter(self._places)
