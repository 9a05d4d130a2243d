"""Folds what did not change away in both panes at once, and opens what the reader wants to see.

What can be folded is decided in ``viewer.presentation.folding``; how a fold looks is the panes' affair.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from viewer.model.comparison import Comparison
from viewer.presentation.folding import CONTEXT, Fold, fold_words, folds, in_utf16, joined
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.sides import Side
from viewer.presentation.stretches import Stretch
from viewer.widgets.pane_folds import PaneFold
from viewer.widgets.phrases import PHRASES
from viewer.widgets.story_pane import StoryPane
from viewer.widgets.synchronizer import Synchronizer


class Folder(QObject):
    """The folds of one comparison in two panes that scroll together. Offsets are in UTF-16 units."""

    refolded = Signal()

    def __init__(self, panes: Mapping[Side, StoryPane], synchronizer: Synchronizer, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._synchronizer = synchronizer
        self._on = False
        self._context = CONTEXT
        self._comparison: Comparison | None = None
        self._offsets = (Utf16Map(""), Utf16Map(""))
        self._typographic = False
        self._stretches: Sequence[Stretch] = ()
        self._folds: tuple[Fold, ...] = ()
        for side, pane in panes.items():
            pane.folds.unfold_requested.connect(partial(self._open, side))

    def show(
        self,
        comparison: Comparison,
        stretches: Sequence[Stretch],
        offsets: tuple[Utf16Map, Utf16Map],
        typographic: bool,
    ) -> None:
        """Fold, or not, what a new comparison says has not changed, and scroll by its stretches."""
        if comparison is self._comparison and typographic == self._typographic:
            return
        new = comparison is not self._comparison
        self._comparison, self._stretches = comparison, stretches
        self._offsets, self._typographic = offsets, typographic
        if new or self._on:
            self._refold(self._found())

    def clear(self) -> None:
        """Forget the comparison, and scroll apart; pages that are new are not folded."""
        self._comparison, self._stretches = None, ()
        self._refold(())

    def set_on(self, on: bool, context: int = CONTEXT) -> None:
        """Fold everything that can be, leaving ``context`` sentences around changes; or unfold everything."""
        if (on, context) != (self._on, self._context):
            self._on, self._context = on, context
            self._refold(self._found())

    def stretches(self) -> Sequence[Stretch]:
        """Return the stretches as they stand on the screen: each fold is one."""
        return joined(self._stretches, self._folds)

    def is_ready(self) -> bool:
        """Say whether there is a comparison to go by."""
        return self._comparison is not None

    def is_folded(self) -> bool:
        """Say whether anything is folded away."""
        return bool(self._folds)

    def reveal(self, side: Side, offset: int) -> None:
        """Unfold what hides an offset of one side."""
        for rank, fold in enumerate(self._folds):
            start, end = (fold.old_start, fold.old_end) if side is Side.OLD else (fold.new_start, fold.new_end)
            if start <= offset < end:
                self._open(side, rank)
                return

    def _open(self, side: Side, rank: int) -> None:
        """Unfold one; on ``side`` its first line stands where the fold stood."""
        if 0 <= rank < len(self._folds):
            self._refold((*self._folds[:rank], *self._folds[rank + 1 :]), side)

    def _found(self) -> tuple[Fold, ...]:
        if self._comparison is None or not self._on:
            return ()
        return in_utf16(folds(self._comparison, self._context, self._typographic), *self._offsets)

    def _refold(self, found: tuple[Fold, ...], driver: Side = Side.OLD) -> None:
        if found or self._folds:
            self._folds = found
            old = [PaneFold(fold.old_start, fold.old_end, fold_words(fold, PHRASES)) for fold in found]
            new = [PaneFold(fold.new_start, fold.new_end, fold_words(fold, PHRASES)) for fold in found]
            self._panes[Side.OLD].folds.set(old)
            self._panes[Side.NEW].folds.set(new)
        self._synchronizer.set_stretches(self.stretches(), driver)
        self.refolded.emit()
