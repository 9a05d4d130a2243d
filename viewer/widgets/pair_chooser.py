"""Choosing by mouse or keys the sentences of one version that belong to those picked in the other.

Pairs nothing: it says what was chosen. While it lasts, the pane that is chosen in gives its clicks and keys here.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent

from viewer.model.comparison import Comparison
from viewer.model.pins import Pin
from viewer.presentation.pairing import Pickable
from viewer.presentation.sides import Side
from viewer.text.version import Span
from viewer.widgets.guard import guarded
from viewer.widgets.outlines import Outline
from viewer.widgets.pane_reach import bring_into_view, height_of
from viewer.widgets.reading_place import Column

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_FAR = 1_000_000  # steps, to either end
_ENDS = {Qt.Key.Key_Home: -_FAR, Qt.Key.Key_End: _FAR}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_HAND = Qt.CursorShape.PointingHandCursor


class PairChooser(QObject):
    """One choice at a time, from ``begin`` to ``chosen`` or ``left``."""

    chosen = Signal(Pin)
    left = Signal()
    """The choice is over, whether something was chosen or not."""
    picked = Signal()
    """Other sentences were picked on the side that the choice began on."""
    offered = Signal(Span)
    """These sentences would be chosen now."""

    def __init__(self, columns: Mapping[Side, Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._pickable: dict[Side, Pickable] = {}
        self._side = Side.OLD
        self._picked = range(0)
        self._offered = range(0)
        self._fixed = 0  # the end of what is offered that stays where it is while Shift or the mouse is held down
        self._dragging = False
        self._choosing = False

    def begin(self, comparison: Comparison, side: Side, picked: Span, start: Span | None) -> bool:
        """Choose the counterpart of what is picked on ``side``; ``start`` is offered first, if anything.

        Return False where the other side has nothing that could be chosen.
        """
        self.leave()
        self._pickable = {each: Pickable(comparison, each) for each in Side}
        self._picked = self._pickable[side].touched(*picked)
        if not self._picked or not self._pickable[side.other].spans:
            return False
        self._side, self._choosing = side, True
        for each in Side:
            pane = self._columns[each].pane
            pane.viewport().installEventFilter(self)
            pane.folds.rest_with(_HAND)
        other = self._columns[side.other].pane
        other.installEventFilter(self)
        other.setFocus()
        self._outline(side, Outline.PICKED, self._picked)
        first = self._pickable[side.other].touched(*start) if start else self._facing()
        self._fixed = first.start
        self._offer(first)
        return True

    def side(self) -> Side:
        """Return the side on which something was picked."""
        return self._side

    def picked_span(self) -> Span:
        """Return what was picked."""
        return self._pickable[self._side].stretch(self._picked)

    @Slot()
    def leave(self) -> None:
        """End the choice without an outcome."""
        if not self._choosing:
            return
        self._choosing = self._dragging = False
        for column in self._columns.values():
            pane = column.pane
            pane.removeEventFilter(self)
            pane.viewport().removeEventFilter(self)
            pane.folds.rest_with(Qt.CursorShape.IBeamCursor)
            for outline in (Outline.PICKED, Outline.OFFERED):
                pane.outlines.show(outline, ())
        self.left.emit()

    def _choose(self) -> None:
        if not self._offered:
            return
        other = self._pickable[self._side.other].stretch(self._offered)
        mine = self.picked_span()
        pin = Pin(mine, other) if self._side is Side.OLD else Pin(other, mine)
        self.leave()
        self.chosen.emit(pin)

    def _facing(self) -> range:
        """Give what stands across from the sentences that were picked."""
        mine, other = self._columns[self._side], self._columns[self._side.other]
        height = height_of(mine.pane, mine.offsets().to_utf16(self.picked_span().start))
        height = min(max(0.0, height), other.pane.viewport().height())
        at = other.pane.offset_at(other.pane.verticalScrollBar().value() + height)
        number = self._pickable[self._side.other].nearest(other.offsets().to_code_point(at))
        return range(number, number + 1)

    def _outline(self, side: Side, outline: Outline, numbers: range) -> None:
        column, pickable = self._columns[side], self._pickable[side]
        to = column.offsets().to_utf16
        spans = (pickable.spans[number] for number in numbers)
        column.pane.outlines.show(outline, tuple((to(start), to(end)) for start, end in spans))

    def _offer(self, numbers: range, show: bool = True) -> None:
        """Outline what would be chosen; with ``show`` bring it into view as well."""
        if not numbers:
            return
        self._offered = numbers
        self._outline(self._side.other, Outline.OFFERED, numbers)
        span = self._pickable[self._side.other].stretch(numbers)
        if show:
            column = self._columns[self._side.other]
            last = self._pickable[self._side.other].spans[self._moving_end()]
            bring_into_view(column.pane, *(column.offsets().to_utf16(at) for at in last))
        self.offered.emit(span)

    def _moving_end(self) -> int:
        first, last = self._offered.start, self._offered.stop - 1
        return first if self._fixed >= last else last

    def _step(self, steps: int, extend: bool) -> None:
        last = len(self._pickable[self._side.other].spans) - 1
        number = min(max(0, self._moving_end() + steps), last)
        if not extend:
            self._fixed = number
        self._offer(range(min(number, self._fixed), max(number, self._fixed) + 1))

    def _page(self, direction: int) -> None:
        """Go as far as the view is high."""
        column, pickable = self._columns[self._side.other], self._pickable[self._side.other]
        pane = column.pane
        top = pane.top_of(column.offsets().to_utf16(pickable.spans[self._moving_end()].start))
        at = pane.offset_at(max(0.0, top + direction * pane.viewport().height()))
        number = pickable.nearest(column.offsets().to_code_point(at))
        self._step((number - self._moving_end()) or direction, extend=False)

    def _under(self, side: Side, place: QPoint) -> range:
        """Give what stands under the pointer."""
        pane = self._columns[side].pane
        at = pane.places.to_page(pane.cursorForPosition(place).position())
        offset = self._columns[side].offsets().to_code_point(at)
        return self._pickable[side].touched(offset, offset + 1)

    def _pick(self, numbers: range) -> None:
        """Look for the counterpart of something else."""
        if numbers:
            self._picked = numbers
            self._outline(self._side, Outline.PICKED, numbers)
            self.picked.emit()

    def _on_mouse(self, side: Side, event: QMouseEvent) -> bool:
        kind, left = event.type(), event.button() == Qt.MouseButton.LeftButton
        place = event.position().toPoint()
        if not self._dragging and self._columns[side].pane.folds.fold_at(place) is not None:
            return False  # a click opens the fold
        under = self._under(side, place)
        if side is self._side:
            if kind == QEvent.Type.MouseButtonPress and left:
                self._pick(under)
            return left
        if kind == QEvent.Type.MouseMove:
            self._hover(under)
        elif kind == QEvent.Type.MouseButtonPress and left and under:
            self._dragging, self._fixed = True, under.start
            self._offer(under, show=False)
        elif kind == QEvent.Type.MouseButtonRelease and left and self._dragging:
            self._choose()
        return left or bool(event.buttons())  # a pointer that only passes may have left a fold

    def _hover(self, under: range) -> None:
        if not under:
            return
        if self._dragging:
            under = range(min(under.start, self._fixed), max(under.stop, self._fixed + 1))
        else:
            self._fixed = under.start
        if under != self._offered:
            self._offer(under, show=False)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        extend = held == Qt.KeyboardModifier.ShiftModifier
        if held and not extend:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif key in _STEPS or key in _ENDS:
            self._step({**_STEPS, **_ENDS}[key], extend)
        elif key in _PAGES:
            self._page(_PAGES[key])
        else:
            return False
        return True

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._choosing:
            return False
        for side, column in self._columns.items():
            if watched is column.pane.viewport() and isinstance(event, QMouseEvent):
                return self._on_mouse(side, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return False
