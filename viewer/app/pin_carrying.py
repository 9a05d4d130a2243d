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
    turned = {side: before[side.other] for side in Side}
    # Both sides can be the same file at different times: which is which, only the stories themselves tell.
    for same in (_is_one, _is_one_file):
        if all(same(before[side], after[side]) for side in Side):
            return lambda pins: carried(pins, _texts(before), _texts(after))
        if all(same(turned[side], after[side]) for side in Side):
            return lambda pins: carried(pins.swapped(), _texts(turned), _texts(after))
    return None


def _is_one(one: Story | None, other: Story | None) -> bool:
    return one is not None and one is other


def _is_one_file(one: Story | None, other: Story | None) -> bool:
    if one is None or other is None:
        return False
    return one is other or (bool(one.path) and one.path == other.path)


def _texts(stories: Pair) -> dict[Side, str]:
    return {side: story.text for side, story in stories.items() if story is not None}
