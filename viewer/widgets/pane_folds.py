"""Folded text in one pane: what is hidden there, and the clicks on the lines that stand for it.

Decides neither what is folded nor what a click does: it says which fold the reader wants open.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTextEdit

from viewer.text.records import NamedTuple
from viewer.widgets.block_folds import BlockFolds, FoldedBlocks
from viewer.widgets.guard import guarded
from viewer.widgets.place_keeper import PlaceKeeper
from viewer.widgets.slices import Slices
from viewer.widgets.story_layout import StoryLayout


class PaneFold(NamedTuple):
    """Whole paragraphs [start, end) in UTF-16 units of the page, and what is said in their place."""

    start: int
    end: int
    words: str


class PaneFolds(QObject):
    """The folds of one pane, counted from 0 in the order of the story."""

    unfold_requested = Signal(int)

    def __init__(self, pane: QTextEdit, layout: StoryLayout, keeper: PlaceKeeper, slices: Slices) -> None:
        super().__init__(pane)
        self._pane = pane
        self._layout = layout
        self._keeper = keeper
        self._slices = slices
        self._pressed: int | None = None
        self._over = False
        self._rest = Qt.CursorShape.IBeamCursor
        pane.viewport().setMouseTracking(True)
        pane.viewport().installEventFilter(self)
        pane.cursorPositionChanged.connect(self._reveal_cursor)

    def take(self, slices: Slices) -> None:
        """Work with another page from now on; nothing of it is folded."""
        self._slices = slices
        self._pressed = None

    def set(self, folds: Sequence[PaneFold]) -> None:
        """Fold these and nothing else; what stands at the top of the view stays there."""
        place = self._keeper.present_place()
        with self._keeper.at_work():
            self._layout.fold(BlockFolds([self._blocks(fold) for fold in folds]))
            self._keeper.look_from(place)
        self._show_cursor(over=False)
        self._pane.viewport().update()

    def rest_with(self, shape: Qt.CursorShape) -> None:
        """Let the pointer look like this wherever it is not over a fold."""
        self._rest = shape
        if not self._over:
            self._pane.viewport().setCursor(shape)

    def reveal(self, offset: int) -> None:
        """Ask for an offset of the page to be shown, if it is folded away."""
        block = self._layout.document().findBlock(self._slices.to_document(offset))
        rank = self._layout.column.folds.rank_of(block.blockNumber())
        if rank is not None:
            self.unfold_requested.emit(rank)

    def fold_at(self, at: QPoint) -> int | None:
        """Give which fold's line stands at a point of the view, None where there is text."""
        column = self._layout.column
        y = at.y() + self._pane.verticalScrollBar().value()
        number = column.block_at(y)
        fold = column.folds.at(number)
        if fold is None or not 0 <= y - column.top(fold.first) < column.metrics.fold - column.metrics.gap:
            return None
        return column.folds.rank_of(number)

    def _blocks(self, fold: PaneFold) -> FoldedBlocks:
        document = self._layout.document()
        first = document.findBlock(self._slices.to_document(fold.start)).blockNumber()
        last = document.findBlock(self._slices.to_document(fold.end, end=True)).blockNumber()
        return FoldedBlocks(first, last, fold.words)

    @Slot()
    def _reveal_cursor(self) -> None:
        """Open what a search or a jump has led into; a selection that only passes through opens nothing."""
        folds = self._layout.column.folds
        if not folds:
            return
        cursor, document = self._pane.textCursor(), self._layout.document()
        ranks = [
            folds.rank_of(document.findBlock(at).blockNumber())
            for at in (cursor.selectionStart(), cursor.selectionEnd())
        ]
        if ranks[0] is not None and ranks[0] == ranks[1]:
            self.unfold_requested.emit(ranks[0])

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if not self._layout.column.folds or not isinstance(event, QMouseEvent):
            return False
        at = event.position().toPoint()
        if kind == QEvent.Type.MouseMove and not event.buttons():
            self._show_cursor(over=self.fold_at(at) is not None)
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._pressed = self.fold_at(at) if event.button() == Qt.MouseButton.LeftButton else None
            return self._pressed is not None
        elif kind == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            pressed, self._pressed = self._pressed, None
            if self.fold_at(at) == pressed:
                self._show_cursor(over=False)
                self.unfold_requested.emit(pressed)
            return True
        return False

    def _show_cursor(self, *, over: bool) -> None:
        if over != self._over:
            self._over = over
            shape = Qt.CursorShape.PointingHandCursor if over else self._rest
            self._pane.viewport().setCursor(shape)
            self._pane.viewport().setToolTip(self.tr("Click to unfold") if over else "")
