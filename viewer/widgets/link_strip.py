"""The strip between the panes: a ribbon from each changed passage to where it stands on the other side.

Also the handle between the columns: what is no ribbon can be dragged. Scrolls and selects nothing by
itself, and decides nothing about what belongs together (see ``viewer.presentation.links``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle

from viewer.presentation.links import UNCHANGED, Link, LinkIndex, Ribbon, has_end_in_view, is_shown, ribbon_at
from viewer.widgets.guard import guarded
from viewer.widgets.ribbon_styles import RibbonStyles
from viewer.widgets.story_pane import StoryPane
from viewer.widgets.theme import Theme
from viewer.widgets.tool_tips import readable_tip

WIDTH = 56  # pixels: curves need some way to be smooth
# Views above and below in which the other end of a ribbon is looked for; what is further away leads nowhere.
_BEYOND = 1.0
_FAR = 2000.0  # pixels: what is farther away looks the same, and costs more to draw
_THIN = 1.0  # half the height of a ribbon's end where there is no text
_SLACK = 4.0  # pixels beside a thin ribbon that still hit it


class LinkStrip(QSplitterHandle):
    """Draws what is in view of two panes."""

    passage_clicked = Signal(int)

    def __init__(self, splitter: QSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._panes: tuple[StoryPane, StoryPane] | None = None
        self._index = LinkIndex(())
        self._describe: Callable[[int], str] = lambda _: ""
        self._styles: RibbonStyles | None = None
        self._current: int | None = None
        self._part_links: Sequence[Link] = ()
        self._hovered: int | None = None
        self._pressed_at: QPoint | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Links between the versions"))

    def link_panes(self, old: StoryPane, new: StoryPane) -> None:
        """Draw what is in view of these two from now on."""
        self._panes = (old, new)
        for pane in self._panes:
            bar = pane.verticalScrollBar()
            # An event that scrolls by nothing may still make heights known.
            bar.valueChanged.connect(self.update)
            bar.rangeChanged.connect(self.update)
            pane.refitted.connect(self.update)

    def show_links(self, index: LinkIndex, describe: Callable[[int], str]) -> None:
        """Draw these links; ``describe`` says in words what happened to a passage."""
        self._index, self._describe = index, describe
        self._hovered = None
        self.update()

    def set_current_passage(self, passage: int | None) -> None:
        """Mark the ribbon of a passage, or none."""
        self._current = passage
        self.update()

    def show_part_links(self, links: Sequence[Link]) -> None:
        """Lead from parts of sentences to these by dashed ribbons, whatever else is drawn."""
        if links or self._part_links:
            self._part_links = links
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._styles = RibbonStyles(theme)
        self.update()

    def ribbons(self) -> list[Ribbon]:
        """Return what is drawn, in the order it is painted, in pixels from the top of the view."""
        if self._panes is None:
            return []
        old, new = (pane.places for pane in self._panes)
        top, bottom = old.view_in(self)
        lower = new.view_in(self)[0] - top  # a header may be a little taller than the other
        near = (old.offsets_in_view(_BEYOND), new.offsets_in_view(_BEYOND))
        found = self._index.within(old.offsets_in_view(), new.offsets_in_view(), near)
        ribbons = [self._ribbon(link, lower, bottom - top) for link in found]
        shown = [ribbon for ribbon in ribbons if is_shown(ribbon, bottom - top)]
        shown.sort(key=lambda ribbon: ribbon.link.passage == self._current and ribbon.link.role != UNCHANGED)
        return shown

    def part_ribbons(self) -> list[Ribbon]:
        """Return the dashed ribbons that are drawn, in pixels from the top of the view."""
        if self._panes is None or not self._part_links:
            return []
        old, new = (pane.places for pane in self._panes)
        top, bottom = old.view_in(self)
        lower = new.view_in(self)[0] - top
        ribbons = [self._ribbon(link, lower, bottom - top) for link in self._part_links]
        return [ribbon for ribbon in ribbons if has_end_in_view(ribbon, bottom - top)]

    def _ribbon(self, link: Link, lower: float, height: float) -> Ribbon:
        assert self._panes is not None
        old, new = (pane.places for pane in self._panes)
        new_top, new_bottom = new.reach_of(link.new_start, link.new_end)
        ends = (*old.reach_of(link.old_start, link.old_end), new_top + lower, new_bottom + lower)
        return Ribbon(link, *(min(max(end, -_FAR), _FAR + height) for end in ends))

    def _top(self) -> int:
        """Give where the view begins, in pixels from the strip's own top."""
        return self._panes[0].places.view_in(self)[0] if self._panes else 0

    def _ribbon_under(self, position: QPoint) -> Ribbon | None:
        share = min(1.0, max(0.0, position.x() / max(1, self.width())))
        if self.isRightToLeft():  # then the earlier version stands at the right
            share = 1.0 - share
        return ribbon_at([*self.ribbons(), *self.part_ribbons()], share, position.y() - self._top(), _SLACK)

    def _hover(self, position: QPoint) -> None:
        ribbon = self._ribbon_under(position)
        passage = ribbon.link.passage if ribbon else None
        if passage != self._hovered:
            self._hovered = passage
            self.setToolTip("" if passage is None else readable_tip(self._describe(passage)))
            self.update()
        self.setCursor(Qt.CursorShape.SplitHCursor if ribbon is None else Qt.CursorShape.PointingHandCursor)

    def _path(self, ribbon: Ribbon) -> tuple[QPainterPath, QPainterPath, QPainterPath]:
        """Give a ribbon's ground, its upper edge and its lower edge."""
        right, middle = float(self.width()), self.width() / 2
        thin_old = _THIN if ribbon.old_top == ribbon.old_bottom else 0.0
        thin_new = _THIN if ribbon.new_top == ribbon.new_bottom else 0.0
        upper, lower = QPainterPath(), QPainterPath()
        for edge, left_y, right_y in (
            (upper, ribbon.old_top - thin_old, ribbon.new_top - thin_new),
            (lower, ribbon.old_bottom + thin_old, ribbon.new_bottom + thin_new),
        ):
            edge.moveTo(0, left_y)
            edge.cubicTo(middle, left_y, middle, right_y, right, right_y)
        ground = QPainterPath(upper)
        ground.connectPath(lower.toReversed())
        return ground, upper, lower

    def _paint_ribbon(self, painter: QPainter, ribbon: Ribbon, styles: RibbonStyles) -> None:
        ground, upper, lower = self._path(ribbon)
        role = ribbon.link.role
        if role == UNCHANGED:
            painter.fillPath(ground, styles.unchanged)
            return
        style = styles.kinds[role]
        current = ribbon.link.passage == self._current
        hovered = ribbon.link.passage == self._hovered
        painter.fillPath(ground, style.strong_fill if hovered else style.fill)
        pen = QPen(styles.current, 1.5) if current else QPen(style.strong if hovered else style.edge, 1)
        painter.setPen(pen)
        painter.drawPath(upper)
        painter.drawPath(lower)

    def _paint_part(self, painter: QPainter, ribbon: Ribbon, styles: RibbonStyles) -> None:
        """Draw only the edges, which are dashed: most of the sentence at one end belongs to another ribbon."""
        _, upper, lower = self._path(ribbon)
        painter.setPen(QPen(styles.current, 1.5, Qt.PenStyle.DashLine))
        painter.drawPath(upper)
        painter.drawPath(lower)

    def _paint_icon(self, painter: QPainter, ribbon: Ribbon, styles: RibbonStyles) -> None:
        """Draw the sign of the kind where the ribbon is widest, so that color is not needed to tell it."""
        pixmap = styles.icon(ribbon.link.role, self.devicePixelRatioF())
        size = pixmap.deviceIndependentSize()
        place = styles.icon_place(ribbon, self.width(), self.height() - self._top())
        if place is not None:
            x = self.width() - place[0] if self.isRightToLeft() else place[0]
            painter.drawPixmap(QPointF(x - size.width() / 2, place[1] - size.height() / 2), pixmap)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        styles = self._styles
        if styles is None:
            return
        painter = QPainter(self)
        top = self._top()
        view = QRectF(0, top, self.width(), self.height() - top)
        painter.fillRect(self.rect(), styles.head)
        painter.fillRect(view, styles.ground)
        painter.setClipRect(view)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, top)
        ribbons = self.ribbons()
        painter.save()
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        for ribbon in ribbons:
            self._paint_ribbon(painter, ribbon, styles)
        for ribbon in self.part_ribbons():
            self._paint_part(painter, ribbon, styles)
        painter.restore()
        for ribbon in ribbons:
            if ribbon.link.role != UNCHANGED:
                self._paint_icon(painter, ribbon, styles)
        painter.end()

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at, pressed_at = event.position().toPoint(), self._pressed_at
        if pressed_at is not None and (at - pressed_at).manhattanLength() < QApplication.startDragDistance():
            return  # a hand is not quite still while it clicks
        if pressed_at is None:
            self._hover(at)
        super().mouseMoveEvent(event)

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at, pressed_at = event.position().toPoint(), self._pressed_at
        self._pressed_at = None
        super().mouseReleaseEvent(event)
        if pressed_at is None or (at - pressed_at).manhattanLength() >= QApplication.startDragDistance():
            return
        ribbon = self._ribbon_under(pressed_at)
        if ribbon is not None:
            self.passage_clicked.emit(ribbon.link.passage)

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._panes is not None:
            QApplication.sendEvent(self._panes[1].verticalScrollBar(), event)

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)
