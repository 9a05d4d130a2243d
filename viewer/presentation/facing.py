"""Where two panes have to stand so that both ends of a moved passage are at one height.

Scrolls nothing, and knows of passages only how far down their stories they begin and end.
"""

from __future__ import annotations

from viewer.presentation.axis import REST
from viewer.text.records import NamedTuple


class End(NamedTuple):
    """One side: a passage from ``top`` to ``bottom`` in pixels from the top of its story.

    ``value`` is how far that side is scrolled down now, ``most`` how far it can be.
    """

    top: float
    bottom: float
    value: float
    most: float


class Stand(NamedTuple):
    """Where a side has to be scrolled, and the room that its story needs above and below for that."""

    value: float
    above: int
    below: int


def face(old: End, new: End, view: float) -> tuple[Stand, Stand]:
    """Bring both ends to one height in views ``view`` pixels tall.

    What the reader has before their eyes stays where it is, that of the later side first. Else the
    height is a comfortable one, moved as little as it takes to need no room at the ends.
    """
    height = _height(old, new, view)
    return _stand(old, height), _stand(new, height)


def _height(old: End, new: End, view: float) -> float:
    for end in (new, old):
        if end.value <= end.top and end.bottom <= end.value + view:
            return end.top - end.value
    tallest = max(old.bottom - old.top, new.bottom - new.top)
    comfortable = min(view * REST, max(0.0, view - tallest))
    free = sorted((max(old.top - old.most, new.top - new.most), min(old.top, new.top)))
    return min(max(comfortable, free[0]), max(free[1], 0.0)) if free[0] < view else comfortable


def _stand(end: End, height: float) -> Stand:
    value = end.top - height
    return Stand(value, max(0, round(-value)), max(0, round(value - end.most)))
