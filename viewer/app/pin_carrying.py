"""What becomes of pairs made by hand when other stories are shown: kept, turned round with the sides, or forgotten.

Reads nothing and compares nothing; where words stand in a changed text is found in ``viewer.presentation``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from viewer.app.files import Story
from viewer.model.pins import Pins
from viewer.presentation.pairing import carried
from viewer.presentation.sides import Side

Pair = Mapping[Side, Story | None]


def carrier(before: Pair, after: Pair) -> Callable[[Pins], Pins] | None:
    """Return what to do with pins made for ``before``, so that they fit ``after``; None for another pair.

    A file that was read again is the same story, whatever it says now.
    """
    if _same_pair(before, after):
        return lambda pins: carried(pins, _texts(before), _texts(after))
    turned = {side: before[side.other] for side in Side}
    if _same_pair(turned, after):
        return lambda pins: carried(pins.swapped(), _texts(turned), _texts(after))
    return None


def _same_pair(before: Pair, after: Pair) -> bool:
    return all(_same(before[side], after[side]) for side in Side)


def _same(one: Story | None, other: Story | None) -> bool:
    if one is None or other is None:
        return False
    return one is other or (bool(one.path) and one.path == other.path)


def _texts(stories: Pair) -> dict[Side, str]:
    return {side: story.text for side, story in stories.items() if story is not None}
