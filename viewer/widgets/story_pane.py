"""One pane: a story to read, to select from and to copy, with its changes behind the text.

Does not compare, and does not know of the other pane. Offsets that come in or go out are in UTF-16
units of the page; y counts in pixels from the top of the story.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from viewer.presentation.highlights import SideHighlights
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.page import Block, Page
from viewer.text.version import Span
from viewer.widgets.guard import guarded
from viewer.widgets.outlines import Outline, Ranges
from viewer.widgets.own_viewport import give_viewport
from viewer.widgets.pane_folds import PaneFolds
from viewer.widgets.pane_places import PanePlaces
from viewer.widgets.pane_scroll_bar import PaneScrollBar
from viewer.widgets.pane_theme import PaneTheme
from viewer.widgets.pane_type import PaneType
from viewer.widgets.place_keeper import START, Place, PlaceKeeper
from viewer.widgets.plain_copy import plain_copy
from viewer.widgets.reading_type import ReadingType
from viewer.widgets.slices import Slices
from viewer.widgets.story_layout import StoryLayout

_NOTCH = 120  # of a mouse wheel, in eighths of a degree
_KEPT_LINES = 2  # still in view after a page forward, for the eye to go on from
_SELECTING = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class StoryPane(QTextEdit):
    """A read-only view of one page."""

    passage_clicked = Signal(int)
    place_clicked = Signal(int)
    """A click on a letter that no tint covers, at its offset."""
    scrolled = Signal()
    """Another part of the story is in view; not sent when heights above it become known."""
    refitted = Signal()
    """All lines were broken anew, for another width or type; the story stands where it stood."""
    page_shown = Signal()
    step_requested = Signal(int)
    """A wish to go down by so many pixels, or up if below 0; only while steps are left to others."""
    edge_requested = Signal(bool)
    """A wish to go to the end, or to the start if False; only while steps are left to others."""
    zoom_requested = Signal(int)
    """A wish for larger type by so many steps, or smaller if below 0."""

    _ready = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._page = Page("", (Block(0, 0),))
        self._offsets = Utf16Map("")
        self._slices = Slices(self._page, self._offsets)
        self._steps_left_to_others = False
        self._kept: Place | None = None
        self._pressed_at: QPoint | None = None
        self._turned = 0.0
        self._zoom_turned = 0
        desktop = QFont(self.font())
        self._bar = PaneScrollBar(self)
        self._story = QTextDocument(self)
        self._prepare_story(ReadingType().font(desktop))
        self._layout = StoryLayout(self._story)
        self._type = PaneType(self, self._layout, desktop)
        self.found = self._layout.found
        self.found.on_change(self.viewport().update)
        self.numbers = self._layout.numbers
        self.numbers.on_change(partial(self._refit_around, self._layout.refit_if_due))
        self.outlines = self._layout.outlines
        self.outlines.on_change(self.viewport().update)
        self.syntax = self._layout.column.syntax
        self.syntax.on_change(self.viewport().update)
        self._story.setDocumentLayout(self._layout)
        self.setDocument(self._story)
        self._prepare_widget()
        self.places = PanePlaces(self._layout, self._bar, self.viewport(), self._slices)
        self._keeper = PlaceKeeper(self._layout, self._bar, self)
        self.folds = PaneFolds(self, self._layout, self._keeper, self._slices)
        self._layout.show_text(self._slices)
        self._layout.heights_found.connect(self._keeper.absorb)
        self._layout.rest_came.connect(self._take_rest)
        self._bar.step_requested.connect(self._step)
        self._bar.wheeled.connect(self._wheel)
        # Qt repaints the letters only, a selection is as high as its lines.
        self.selectionChanged.connect(self.viewport().update)
        self._ready = True

    def show_page(
        self, page: Page, offsets: Utf16Map, paragraphs: Sequence[Span] = (), *, source: bool = False
    ) -> None:
        """Show another page from its top, without highlights; ``offsets`` belongs to its text.

        ``paragraphs`` are those that are numbered in the margin, in code points. ``source`` is set in columns.
        """
        if not self._type.is_for(source):
            with self._keeper.at_work():
                self._ready = False  # nothing of what goes away has to stay in place
                self._type.turn(source)
                self._ready = True
        self._page, self._offsets = page, offsets
        self._slices = Slices(page, offsets)
        self.places.take(self._slices)
        self.folds.take(self._slices)
        self.numbers.take(paragraphs, page, self._slices.continued)
        self._kept = None
        with self._keeper.at_work():
            self._layout.show_text(self._slices)
            if self.textCursor().hasSelection() or not self.textCursor().atStart():
                self.setTextCursor(QTextCursor(self._story))
            self._bar.setValue(0)
        self._look_from(START)
        self.page_shown.emit()

    def finish(self) -> None:
        """Have all of the page in the pane; of a long one the end may still be on its way."""
        self._layout.finish()

    @Slot()
    def _take_rest(self) -> None:
        place = self._keeper.present_place()
        with self._keeper.at_work():
            self._layout.take_rest()
        self._look_from(place)
        self.refitted.emit()

    def show_highlights(self, highlights: SideHighlights) -> None:
        """Show these tints and marks in place of the present ones, of a page that need not be there to its end."""
        self._layout.take_highlights(highlights)
        self.viewport().update()

    def set_current_passage(self, passage: int | None, ranges: Ranges = ()) -> None:
        """Outline a passage, or none; this does not scroll.

        One without a tint is outlined in its ``ranges`` [start, end).
        """
        self._layout.take_current(passage)
        tints = (self._layout.tint_at(self._slices.to_document(start)) for start, _ in ranges)
        tinted = any(tint is not None and tint.passage == passage for tint in tints)
        self.outlines.show(Outline.CURRENT, () if tinted else ranges)
        self.viewport().update()

    def set_palette_roles(self, theme: PaneTheme) -> None:
        """Paint with these colors and cues."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.background)
        palette.setColor(QPalette.ColorRole.Text, theme.text)
        palette.setColor(QPalette.ColorRole.Highlight, theme.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.selected_text)
        self.setPalette(palette)
        self._layout.take_theme(theme)
        self.viewport().update()

    def set_type(self, reading: ReadingType) -> None:
        """Show the story in this type, at the same words as before."""
        self._refit_around(partial(self._type.take, reading))

    def leave_steps_to_others(self, leave: bool) -> None:
        """Ask by ``step_requested`` and ``edge_requested`` instead of scrolling by wheel and keys."""
        self._steps_left_to_others = leave

    def text_height(self) -> int:
        """Give the height of the whole story in pixels, as far as it is known."""
        return self._layout.column.height

    def text_bounds(self) -> tuple[int, int]:
        """Give where the first block begins and the last one ends, in pixels."""
        metrics = self._layout.column.metrics
        return metrics.above, self._layout.column.height - metrics.below

    def heights_revision(self) -> int:
        """Give a number that is another one whenever any height in the pane is."""
        return self._layout.column.revision

    def top_of(self, offset: int) -> float:
        """Give the y of the line at an offset; a guess as long as its paragraph was not in or near the view."""
        return self._layout.estimate_top(self._slices.to_document(offset))

    def bottom_of(self, offset: int) -> int:
        """Give the y below the line at an offset; this lays out its paragraph."""
        bottom = self._layout.lines_around(self._slices.to_document(offset, end=True))[1]
        self._keeper.absorb()
        return bottom

    def offset_at(self, y: float) -> int:
        """Give the offset at which the line at ``y`` begins; this lays out its paragraph."""
        offset = self._slices.to_page(self._layout.position_at(y))
        self._keeper.absorb()
        return offset

    def lay_out(self, top: float, bottom: float) -> bool:
        """Make all heights in [top, bottom) exact, and say whether any height is now another one.

        What is in view stays where it is.
        """
        before = self._layout.column.revision
        self._layout.column.lay_out_between(top, bottom)
        self._keeper.absorb()
        return self._layout.column.revision != before

    def scroll_to(self, y: float) -> None:
        """Bring ``y`` to the top of the view, as near as the ends allow."""
        self._bar.setValue(round(y))

    def _prepare_story(self, font: QFont) -> None:
        self._story.setUndoRedoEnabled(False)
        self._story.setDocumentMargin(0)
        self._story.setDefaultFont(font)
        self.setFont(font)

    def _prepare_widget(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(_SELECTING)
        self.setVerticalScrollBar(self._bar)
        # A bar that comes and goes would break all lines anew.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Files are for the window, which asks what lies under the pointer.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)

    def _line(self) -> int:
        return self._layout.column.metrics.line

    @Slot(int)
    def _step(self, pixels: int) -> None:
        if self._steps_left_to_others:
            self.step_requested.emit(pixels)
        else:
            self._bar.setValue(self._bar.value() + pixels)

    def _go_to_edge(self, *, end: bool) -> None:
        if self._steps_left_to_others:
            self.edge_requested.emit(end)
        else:
            self._bar.setValue(self._bar.maximum() if end else 0)

    @Slot(QWheelEvent)
    def _wheel(self, event: QWheelEvent) -> None:
        angle, pixels = event.angleDelta(), event.pixelDelta()
        event.accept()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_turned += angle.y()
            steps = int(self._zoom_turned / _NOTCH)
            self._zoom_turned -= steps * _NOTCH
            if steps:
                self.zoom_requested.emit(steps)
            return
        # X11 drivers fill in pixels of their own invention.
        if not pixels.isNull() and QGuiApplication.platformName() != "xcb":
            self._turned += pixels.y()
        else:
            self._turned += angle.y() / _NOTCH * QApplication.wheelScrollLines() * self._line()
        whole = int(self._turned)
        self._turned -= whole
        if whole:
            self._step(-whole)

    def _refit_around(self, change: Callable[[], None]) -> None:
        """Let a change of size or type happen, and stay at the same words."""
        before = self._layout.column.metrics
        if self._kept is None:
            self._kept = self._keeper.present_place()
        with self._keeper.at_work():
            change()
        if before == self._layout.column.metrics:
            self._keeper.settle()
        else:
            self._look_from(self._kept)
        self.refitted.emit()

    def _look_from(self, place: Place) -> None:
        self._bar.setSingleStep(self._line())
        self._keeper.look_from(place)
        self.viewport().update()

    def _ready_cursor(self) -> None:
        """Begin a selection by keys in what the reader sees, not where they clicked a while ago."""
        if not self.textCursor().hasSelection() and not self.viewport().rect().intersects(self.cursorRect()):
            cursor = QTextCursor(self._story)
            cursor.setPosition(self._layout.position_at(self._bar.value() + 1.5 * self._line()))
            self.setTextCursor(cursor)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._refit_around(partial(super().resizeEvent, event))

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        if self._ready and event.type() == QEvent.Type.FontChange:
            self._refit_around(partial(super().changeEvent, event))
        else:
            super().changeEvent(event)

    @guarded()
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._keeper.is_at_work():
            self.viewport().update()  # what is in view stays where it is: nothing to move
            return
        super().scrollContentsBy(dx, dy)
        self._kept = None
        revision = self._layout.column.revision
        self._keeper.settle()
        if self._layout.column.revision != revision:
            self.viewport().update()
        self.scrolled.emit()

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        page = max(self._line(), self.viewport().height() - _KEPT_LINES * self._line())
        steps = {
            Qt.Key.Key_Up: -self._line(),
            Qt.Key.Key_Down: self._line(),
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Space: -page if held & shift else page,
        }
        if key in steps and (not held or (key == Qt.Key.Key_Space and held == shift)):
            self._step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not held & ~control:
            self._go_to_edge(end=key == Qt.Key.Key_End)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not held & shift:
            event.ignore()  # there is no caret to move, and nothing to the side
        else:
            if held & shift:
                self._ready_cursor()
            super().keyPressEvent(event)

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at, pressed_at = event.position().toPoint(), self._pressed_at
        self._pressed_at = None
        if pressed_at is None or self.textCursor().hasSelection():
            return
        if (at - pressed_at).manhattanLength() < QApplication.startDragDistance():
            cursor = self.cursorForPosition(at)
            tint = self._layout.tint_at(cursor.position()) or self._layout.tint_at(cursor.position() - 1)
            if tint is not None:
                self.passage_clicked.emit(tint.passage)
                return
            below = QPointF(at.x(), at.y() + self._bar.value())
            if (position := self._layout.hitTest(below, Qt.HitTestAccuracy.ExactHit)) >= 0:
                self.place_clicked.emit(self._slices.to_page(position))

    @guarded(QMimeData)
    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        to_text = self._offsets.to_code_point
        start = to_text(self._slices.to_page(cursor.selectionStart()))
        end = to_text(self._slices.to_page(cursor.selectionEnd()))
        # Qt would give spaces for no-break spaces.
        return plain_copy((self._page.copied or self._page.text)[start:end])
