"""The whole story at a glance: each change in its kind's color on its side, and what is in view of it.

Scrolls nothing by itself: it says where the reader wants to go. What stands where is computed in
``viewer.presentation.overview``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from viewer.presentation.highlights import MOVED, Bar, Tint
from viewer.presentation.overview import Scale, bar_at, rows
from viewer.presentation.sides import Side
from viewer.widgets.guard import guarded
from viewer.widgets.ribbon_styles import mixed
from viewer.widgets.story_pane import StoryPane
from viewer.widgets.theme import Theme
from viewer.widgets.tool_tips import readable_tip

# Pixels.
_WIDTH = 30
_LANE = 9
_LANES = {Side.OLD: 5, Side.NEW: 16}  # where they begin
_LEAST = 2
STRENGTH = 0.8  # of the kind's strong color, which is made for thin lines
_SMALLEST_VIEW = 10
_EDGE = 4  # free at both ends of the strip, for the frame around what is in view
_SLACK = 4
# Of a lane: what changed a little is narrower than what came or went, so that color is not needed.
_WIDTHS = {"edited": 0.6, "split": 0.6, "merged": 0.6, "typographic": 0.3, MOVED: 0.8}
_MANY = 5_000  # bars; to draw ten times as many takes as long as two frames on a screen
_SOON = 50  # milliseconds: by then the list of changes is filled, and the strip as tall as it stays
_KEYS = {Qt.Key.Key_Up: -0.1, Qt.Key.Key_Down: 0.1, Qt.Key.Key_PageUp: -0.9, Qt.Key.Key_PageDown: 0.9}  # of a view


class OverviewStrip(QWidget):
    """A narrow strip as tall as the panes."""

    place_requested = Signal(int, float)
    """A wish to go to a stretch, and how far into it, 0 to 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes: dict[Side, StoryPane] = {}
        self._scale = Scale(())
        self._tints: Mapping[Side, Sequence[Tint]] = {}
        self._bars: dict[Side, tuple[Bar, ...]] = {}
        self._describe: Callable[[int], str] = lambda _: ""
        self._theme: Theme | None = None
        self._current: int | None = None
        self._current_reach: dict[Side, tuple[float, float] | None] = {}
        self._drawn: QPixmap | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._draw_now)
        self._grabbed: float | None = None
        self._focus: Callable[[], float] = lambda: 0.0
        self.setFixedWidth(_WIDTH)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Overview of the story"))
        self.setAccessibleDescription(self.tr("All changes from top to bottom; arrow and page keys scroll."))

    def link_panes(self, old: StoryPane, new: StoryPane, focus: Callable[[], float]) -> None:
        """Mark what is in view of these two from now on; ``focus`` tells how far down the view they agree."""
        self._focus = focus
        self._panes = {Side.OLD: old, Side.NEW: new}
        for pane in self._panes.values():
            bar = pane.verticalScrollBar()
            bar.valueChanged.connect(self.update)
            bar.rangeChanged.connect(self.update)
            pane.refitted.connect(self.update)

    def show_changes(
        self,
        scale: Scale,
        tints: Mapping[Side, Sequence[Tint]],
        describe: Callable[[int], str],
        bars: Mapping[Side, tuple[Bar, ...]],
    ) -> None:
        """Show these changes; ``describe`` says in words what happened to a passage.

        ``bars`` are those of the tints on this scale, as far as they are known.
        """
        self._tints, self._describe = tints, describe
        self.set_scale(scale, bars)

    def set_scale(self, scale: Scale, bars: Mapping[Side, tuple[Bar, ...]]) -> None:
        """Scale the whole by this from now on, with these bars of the present changes as far as they are known."""
        self._scale = scale
        self._bars = dict(bars)
        self._current_reach = {}
        self._redraw()

    def set_current_passage(self, passage: int | None) -> None:
        """Mark a passage, or none."""
        self._current = passage
        self._current_reach = {}
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self._redraw()

    def bars(self, side: Side) -> tuple[Bar, ...]:
        """Return the changes on one side's lane, those painted last at the end."""
        found = self._bars.get(side)
        if found is None:
            found = self._bars[side] = self._scale.bars(side, self._tints.get(side, ()))
        return found

    def view_of(self, side: Side) -> tuple[float, float]:
        """Return which part of the whole is in view on one side: [start, end), 0 to 1."""
        pane = self._panes[side]
        places = pane.places
        ends = places.offset_near(0), places.offset_near(pane.viewport().height())
        start, end = (self._scale.share_of(side, offset) for offset in ends)
        return start, max(start, end)

    def y_of(self, share: float) -> float:
        """Return where a share of the whole stands, in pixels from the top of this strip."""
        top, height = self._reach()
        return top + share * height

    def _share_at(self, y: float) -> float:
        top, height = self._reach()
        return (y - top) / max(1, height)

    def _reach(self) -> tuple[int, int]:
        """Give where the lanes begin, beside the tops of the panes, and how tall they are."""
        top = self._panes[Side.OLD].places.view_in(self)[0] if self._panes else 0
        return top + _EDGE, max(1, self.height() - top - 2 * _EDGE)

    def _redraw(self) -> None:
        self._drawn = None
        self.update()

    def _go_to(self, share: float) -> None:
        if self._tints and self._scale.place_at(1.0) != (0, 0.0):
            self.place_requested.emit(*self._scale.place_at(share))

    def _present(self) -> float:
        """Give the share that stands at the focus line now.

        Beside text that stands on one side only the other side waits, at the end of it.
        """
        return min(
            self._scale.share_of(side, pane.places.offset_near(self._focus())) for side, pane in self._panes.items()
        )

    def _bar_at(self, at: QPoint) -> Bar | None:
        """Give the change under a point, or just beside it."""
        middle = (_LANES[Side.OLD] + _LANE + _LANES[Side.NEW]) / 2
        x = self.width() - at.x() if self.isRightToLeft() else at.x()
        side = Side.OLD if x < middle else Side.NEW
        return bar_at(self.bars(side), self._share_at(at.y()), _SLACK / self._reach()[1])

    def _draw_or_wait(self) -> None:
        """Draw all bars; where they are very many, in a turn of their own."""
        if sum(len(self.bars(side)) for side in Side) > _MANY:
            self._soon.start()
        elif self._theme is not None:
            self._drawn = self._draw_bars(self._theme)

    @Slot()
    def _draw_now(self) -> None:
        if self._theme is not None:
            self._drawn = self._draw_bars(self._theme)
            self.update()

    def _draw_bars(self, theme: Theme) -> QPixmap:
        ratio = self.devicePixelRatioF()
        _, height = self._reach()
        drawn = QPixmap(round(_WIDTH * ratio), round(height * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        colors = {role: mixed(look.tint, look.strong, STRENGTH) for role, look in theme.kinds.items()}
        for side, left in _LANES.items():
            for row in rows(self.bars(side), height, _LEAST):
                width = _LANE * _WIDTHS.get(row.role, 1.0)
                # What is narrower keeps to the middle, between the lanes.
                x = left + _LANE - width if side is Side.OLD else left
                painter.fillRect(QRectF(x, row.top, width, row.height), colors[row.role])
        painter.end()
        return drawn

    def _paint_views(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(QPen(theme.pane["strip_frame"], 1))
        painter.setBrush(theme.pane["strip_view"])
        boxes = [self._box(side) for side in Side]
        old, new = boxes
        if abs(old.top() - new.top()) + abs(old.bottom() - new.bottom()) < 2 * _SMALLEST_VIEW:
            boxes = [old.united(new)]
        for box in boxes:
            painter.drawRoundedRect(box, 3, 3)

    def _box(self, side: Side) -> QRectF:
        start, end = (self.y_of(share) for share in self.view_of(side))
        spare = max(0.0, _SMALLEST_VIEW - (end - start)) / 2
        top, height = round(start - spare) + 0.5, round(end - start + 2 * spare)
        return QRectF(_LANES[side] - 2.5 if side is Side.OLD else _LANES[side] - 1.5, top, _LANE + 4, height)

    def _paint_current(self, painter: QPainter, theme: Theme) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.pane["current"], 1.5))
        boxes = [box for side in Side if (box := self._current_box(side)) is not None]
        if len(boxes) > 1 and boxes[0].adjusted(0, 0, _WIDTH, 0).intersects(boxes[1]):
            boxes = [boxes[0].united(boxes[1])]
        for box in boxes:
            painter.drawRoundedRect(box, 2, 2)

    def _current_box(self, side: Side) -> QRectF | None:
        """Give the frame around the current passage on one lane, None where it does not stand there."""
        if side not in self._current_reach:
            own = [bar for bar in self.bars(side) if bar.passage == self._current]
            reach = (min(bar.start for bar in own), max(bar.end for bar in own)) if own else None
            self._current_reach[side] = reach
        found = self._current_reach[side]
        if found is None:
            return None
        top, bottom = (self.y_of(share) for share in found)
        return QRectF(_LANES[side] - 2, round(top) - 2.5, _LANE + 4, round(max(_LEAST, bottom - top)) + 5)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        if theme is None or not self._panes:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, _ = self._reach()
        if self.isRightToLeft():  # the lanes stand as the panes do
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.fillRect(self.rect(), theme.window["list_alternate"])
        painter.fillRect(0, top - _EDGE, self.width(), self.height(), theme.pane["strip"])
        if any(self._tints.values()):
            self._paint_views(painter, theme)
            if self._drawn is None or self._drawn.devicePixelRatioF() != self.devicePixelRatioF():
                self._draw_or_wait()
            if self._drawn is not None:
                painter.drawPixmap(0, top, self._drawn)
            if self._current is not None:
                self._paint_current(painter, theme)
        if self.hasFocus():
            painter.setPen(QPen(theme.pane["focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1, top - _EDGE + 1, self.width() - 2, self.height() - top + _EDGE - 2))
        painter.end()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._panes:
            return
        share = self._share_at(event.position().y())
        start, end = self.view_of(Side.NEW)
        # What is in view is taken where it is grabbed; elsewhere the pointer says what is to be read.
        inside = start <= share <= end
        self._grabbed = share - self._present() if inside else 0.0
        if not inside:
            self._go_to(share)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self._go_to(self._share_at(event.position().y()) - self._grabbed)
        else:
            bar = self._bar_at(event.position().toPoint())
            self.setToolTip("" if bar is None else readable_tip(self._describe(bar.passage)))

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._panes:
            QApplication.sendEvent(self._panes[Side.NEW].verticalScrollBar(), event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        start, end = self.view_of(Side.NEW) if self._panes else (0.0, 0.0)
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _KEYS:
            self._go_to(self._present() + _KEYS[Qt.Key(key)] * (end - start))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(0.0 if key == Qt.Key.Key_Home else 1.0)
        else:
            super().keyPressEvent(event)

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
