"""Going to places in one pane: into view, to the top, to a height that another pane had.

Moves one pane only; a pane that scrolls together with it follows by itself. Offsets are in UTF-16 units
of the page, heights in pixels from the top of the view.
"""

from __future__ import annotations

from viewer.presentation.axis import REST
from viewer.widgets.story_pane import StoryPane

_TRIES = 5  # laying out what will be in view may move it; by then it has come to rest
_EDGE = 0.08  # of the view: what is nearer to its ends is hardly in view


def bring_into_view(pane: StoryPane, start: int, end: int) -> None:
    """Scroll so that [start, end) can be read with some lines around it; not at all where it can be."""
    pane.folds.reveal(start)
    view = pane.viewport().height()
    value = pane.verticalScrollBar().value()
    top, bottom = pane.top_of(start) - value, pane.bottom_of(end) - value
    if top < view * _EDGE or bottom > view * (1 - _EDGE):
        put_at(pane, start, view * REST)


def put_at(pane: StoryPane, offset: int, height: float) -> None:
    """Scroll so that the line at ``offset`` stands at this height, as near as the ends allow."""
    pane.folds.reveal(offset)
    view = pane.viewport().height()
    for _ in range(_TRIES):
        y = pane.top_of(offset) - height
        if not pane.lay_out(y, y + view):
            break
    pane.scroll_to(pane.top_of(offset) - height)


def height_of(pane: StoryPane, offset: int) -> float:
    """Return at what height the line at ``offset`` stands now; below 0 or past the view if not in view."""
    return pane.top_of(offset) - pane.verticalScrollBar().value()


def offset_at_top(pane: StoryPane) -> int:
    """Return the offset of the first line that is in view."""
    return pane.offset_at(pane.verticalScrollBar().value())
