"""Keeps in its place on the screen what is read, and the chosen passage in sight, when panes become higher or lower.

Does nothing where all lines break anew, for another width, nor where the whole window becomes another size: then
both panes stay at the place that they show (see ``synchronizer``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, QTimer, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from viewer.presentation.sides import Side
from viewer.text.records import NamedTuple
from viewer.widgets.comparison_view import ComparisonView
from viewer.widgets.guard import guarded
from viewer.widgets.redline_switch import RedlineSwitch
from viewer.widgets.story_pane import StoryPane

if TYPE_CHECKING:
    from viewer.widgets.redline_view import RedlineView

# Pixels between the chosen passage and the edge of the view that would have covered it.
_MARGIN = 8


class _Stand(NamedTuple):
    """How a pane stood: how far it was scrolled down, and where its view was in the window."""

    value: float
    top: int
    width: int
    seen: int
    """How much of the height of the chosen passage was in view, in pixels."""


class Stage(Protocol):
    """Panes that scroll together; sides that it has no pane for have no range of the current passage either."""

    panes: Mapping[Side, StoryPane]
    moved: SignalInstance

    def current_range(self, side: Side) -> tuple[int, int] | None:
        """Return the range [start, end) of the current passage in UTF-16 units; None where it is not on ``side``."""

    def values(self) -> dict[Side, float]:
        """Give how far each pane is scrolled down."""

    def put(self, values: Mapping[Side, float]) -> None:
        """Scroll each pane to where its own text is wanted."""

    def shift(self, lead: Side, pixels: int) -> None:
        """Scroll one pane down by so many pixels, or up if below 0; the other one goes along."""


class BothVersions:
    """The versions side by side."""

    def __init__(self, view: ComparisonView) -> None:
        self.panes: Mapping[Side, StoryPane] = {side: view.column(side).pane for side in Side}
        synchronizer = view.aids.synchronizer
        self.moved = synchronizer.moved
        self.current_range = view.current_ranges.get
        self.values, self.put, self.shift = synchronizer.values, synchronizer.put, synchronizer.shift


class CopyAlone:
    """The marked-up copy."""

    def __init__(self, view: RedlineView) -> None:
        self._view = view
        self.panes: Mapping[Side, StoryPane] = {Side.NEW: view.pane}
        self.moved = view.pane.scrolled

    def current_range(self, side: Side) -> tuple[int, int] | None:
        """Return where the current passage is in the copy."""
        return self._view.current_range() if side in self.panes else None

    def values(self) -> dict[Side, float]:
        """Give how far the copy is scrolled down."""
        return {Side.NEW: float(self._view.pane.verticalScrollBar().value())}

    def put(self, values: Mapping[Side, float]) -> None:
        """Scroll the copy."""
        self._view.pane.scroll_to(values[Side.NEW])

    def shift(self, lead: Side, pixels: int) -> None:
        """Scroll the copy on."""
        self.put({lead: self.values()[lead] + pixels})


class SteadyPanes(QObject):
    """Watches the panes of one stage.

    What takes their room, as a message above them or the change in full below them, does so in several steps. All
    of these start from where the panes stood before the first one. Panes that were brought somewhere at the same
    time, or that wait for other stories, stay at the place that both show, as for another width: it is what is
    remembered of them.
    """

    def __init__(self, stage: Stage, passing: QWidget, parent: QObject) -> None:
        """Watch the panes; ``passing`` takes room only while other stories are on their way."""
        super().__init__(parent)
        self._stage = stage
        self._passing = passing
        self._panes = dict(stage.panes)
        self._stands: dict[Side, _Stand] = {}
        self._window = QSize()
        self._resizing = self._brought = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._come_to_rest)
        self._tops: dict[Side, int] = {}
        self._waiting = False
        self._come_to_rest()
        stage.moved.connect(self._on_brought)
        for pane in self._panes.values():
            pane.installEventFilter(self)
            pane.viewport().installEventFilter(self)
            pane.refitted.connect(self._on_refitted)

    @Slot()
    def _come_to_rest(self) -> None:
        # A pane that hears of its new size has been moved already: where it was has to be known before.
        self._tops = {side: _top(pane) for side, pane in self._panes.items() if pane.isVisible()}
        self._waiting = not self._passing.isHidden()
        self._stands.clear()
        self._resizing = self._brought = False

    def _note(self) -> None:
        """Note how the panes stand before the first of several steps."""
        self._rest.start()
        if not self._stands and len(self._tops) == len(self._panes):
            self._window = self._whole()
            values = self._stage.values()
            for side, pane in self._panes.items():
                self._stands[side] = _Stand(values[side], self._tops[side], pane.viewport().width(), self._seen(side))

    def _whole(self) -> QSize:
        return self._panes[Side.NEW].window().size()

    @Slot()
    def _on_brought(self) -> None:
        if not self._resizing:
            self._brought = True
            self._rest.start()

    @Slot()
    def _on_refitted(self) -> None:
        if self._resizing and self._stands and not self._brought and self._is_due():
            self._settle()
        self._resizing = False

    def _is_due(self) -> bool:
        if self._whole() != self._window or self._waiting == self._passing.isHidden():
            return False
        if any(self._panes[side].viewport().width() != stand.width for side, stand in self._stands.items()):
            return False
        # Stories that nobody has touched yet begin at the top of the view.
        chosen = any(self._stage.current_range(side) is not None for side in Side)
        return chosen or any(stand.value >= 1 for stand in self._stands.values())

    def _settle(self) -> None:
        lead = self._lead()
        values = {side: stand.value + _top(self._panes[side]) - stand.top for side, stand in self._stands.items()}
        self._stage.put(values)
        self._stage.shift(lead, self._missing(lead))
        further = self._missing(lead.other) if lead.other in self._panes else 0
        if self._can_go(lead, further):
            self._stage.shift(lead, further)

    def _lead(self) -> Side:
        """Give the side that the reader works on: the other one goes along."""
        if Side.OLD not in self._panes:
            return Side.NEW
        chosen = self._stage.current_range
        return Side.OLD if self._panes[Side.OLD].hasFocus() or chosen(Side.NEW) is None else Side.NEW

    def _seen(self, side: Side) -> int:
        """Give how much of the chosen passage is in view, in pixels; 0 where it is not on that side."""
        span = self._stage.current_range(side)
        if span is None:
            return 0
        top, bottom = self._panes[side].places.reach_of(*span)
        return max(0, round(min(bottom, self._panes[side].viewport().height()) - max(top, 0)))

    def _missing(self, side: Side) -> int:
        """Give how far a side has to go down, or up if below 0, to show the chosen passage as well as it was shown."""
        span, view = self._stage.current_range(side), self._panes[side].viewport().height()
        if span is None or self._seen(side) >= self._stands[side].seen:
            return 0
        top, bottom = self._reach(side, span)
        if bottom - top > view:  # then at least the line that was clicked
            pane = self._panes[side]
            at = pane.places.to_page(pane.textCursor().position())
            if not span[0] <= at <= span[1]:
                return 0
            top, bottom = self._reach(side, (at, at))
        return round(bottom - view) if bottom > view else min(0, round(top))

    def _can_go(self, side: Side, pixels: int) -> bool:
        """Tell whether the chosen passage stays in sight on a side that goes down by so many pixels."""
        span = self._stage.current_range(side)
        if span is None or not pixels:
            return bool(pixels)
        top, bottom = self._reach(side, span)
        return top - pixels >= 0 and bottom - pixels <= self._panes[side].viewport().height()

    def _reach(self, side: Side, span: tuple[int, int]) -> tuple[float, float]:
        """Give top and bottom of a range with some room around it, in pixels from the top of the view."""
        pane = self._panes[side]
        bottom = pane.bottom_of(span[1])
        value = pane.verticalScrollBar().value()
        return pane.top_of(span[0]) - value - _MARGIN, bottom - value + _MARGIN

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = event.type() == QEvent.Type.Resize and isinstance(watched, StoryPane)
        if resized and all(pane.isVisible() for pane in self._panes.values()):
            self._note()
            self._resizing = True
        elif event.type() == QEvent.Type.Show:
            self._rest.start()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._come_to_rest()  # the turn of a wheel just before it has nothing to do with it
        return False


def hold_steady(view: ComparisonView, redline: RedlineSwitch, passing: QWidget, parent: QObject) -> None:
    """Hold both versions steady, and the marked-up copy once there is one; not for what is ``passing``."""

    def hold_copy() -> None:
        SteadyPanes(CopyAlone(redline.view), passing, parent)

    SteadyPanes(BothVersions(view), passing, parent)
    if redline.is_made():
        hold_copy()
    else:
        redline.view_made.connect(hold_copy)


def _top(pane: StoryPane) -> int:
    """Return where the view of a pane begins, in pixels from the top of the window."""
    return pane.viewport().mapTo(pane.window(), QPoint(0, 0)).y()
