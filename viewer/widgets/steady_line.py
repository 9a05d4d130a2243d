"""The line that the reader looks at, kept where it is while all lines break anew for another type.

Sets no type, and does not decide where both panes show the same place (see ``synchronizer``).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from viewer.model.comparison import Passage
from viewer.presentation.sides import Side, spans_on
from viewer.widgets.comparison_view import ComparisonView
from viewer.widgets.pane_reach import height_of, offset_at_top, put_at
from viewer.widgets.redline_switch import RedlineSwitch
from viewer.widgets.story_pane import StoryPane

# Pixels: what stands this near to the line at which both panes show the same place was brought there.
_NEAR = 3.0


def hold_line(view: ComparisonView, redline: RedlineSwitch, passage: Passage | None) -> Callable[[], None]:
    """Note the reader's line before lines break anew; what is returned brings it back, once and as often as called.

    It is that of ``passage``, the one chosen last, if it is in view; else the line at which both panes show the
    same place.
    """
    if redline.is_in_view():
        place = redline.place_in_view()
        return _stay if place is None else partial(redline.view.put_passage, *place)
    synchronizer = view.aids.synchronizer
    if not synchronizer.stretches():
        return _hold_top(view)
    if synchronizer.place() is None:
        return _stay  # the ends of a moved passage face each other, and go on doing so
    for side in reversed(Side):
        span = None if passage is None else view.column(side).range_of(spans_on(passage, side))
        if span is None:
            continue
        pane = view.column(side).pane
        height = height_of(pane, span[0])
        if abs(height - synchronizer.focus_line()) <= _NEAR:
            break
        if 0 <= height < pane.viewport().height():
            return partial(_put, pane, span[0], height)
    return _stay


def _hold_top(view: ComparisonView) -> Callable[[], None]:
    """Hold the first line in view, of the pane that is read: each pane scrolls by itself."""
    panes = [view.column(side).pane for side in reversed(Side)]
    lead = next((pane for pane in panes if pane.hasFocus()), panes[0])
    if lead.verticalScrollBar().value() <= 0:
        return _stay
    offset = offset_at_top(lead)
    return partial(put_at, lead, offset, height_of(lead, offset))


def _put(pane: StoryPane, offset: int, height: float) -> None:
    """Put a line at its height again, or a little higher where the view has become too low for that."""
    line = pane.bottom_of(offset) - pane.top_of(offset)
    put_at(pane, offset, max(0.0, min(height, pane.viewport().height() - line)))


def _stay() -> None:
    """Leave everything to the panes, which stay at the place that both show."""
