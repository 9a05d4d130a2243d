"""Finds what the reader types: marks all places in the panes and goes from one to the next.

Ties the find bar to the panes; how words are found is decided in ``viewer.presentation.finding``.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.presentation.finding import Finds, Searchable
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.sides import Side
from viewer.presentation.stretches import Stretch
from viewer.text.records import NamedTuple
from viewer.widgets.find_bar import FindBar, Wish
from viewer.widgets.pane_reach import bring_into_view, offset_at_top
from viewer.widgets.story_pane import StoryPane

# Characters. A longer text is searched when the reader pauses: a letter in a megabyte takes 0.1 s.
_LONG = 300_000
_PAUSE = 180  # milliseconds


class Target(NamedTuple):
    """A text that can be searched, and the pane that shows it."""

    side: Side
    pane: StoryPane
    text: str
    offsets: Utf16Map


class Finder(QObject):
    """Searches the targets it was given last."""

    reveal_requested = Signal(Side, int)
    """A place that will be gone to must not be folded away: its side, and its offset in UTF-16 units."""

    def __init__(self, bar: FindBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._targets: tuple[Target, ...] = ()
        self._searchable: dict[Side, Searchable] = {}
        self._stretches: Sequence[Stretch] = ()
        self._finds = Finds()
        self._rank = 0
        self._sought = Wish("", False, None)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._search)
        bar.wish_changed.connect(self._on_wish)
        bar.next_requested.connect(self.go_to_next)
        bar.previous_requested.connect(self.go_to_previous)
        bar.closed.connect(self._leave)

    def set_targets(self, targets: Sequence[Target], stretches: Sequence[Stretch]) -> None:
        """Search these from now on; ``stretches`` say what stands beside what, if that is known."""
        for target in self._targets:
            target.pane.found.show(())
        self._targets = tuple(targets)
        self._searchable.clear()
        self._stretches = stretches
        self._sought = Wish("", False, None)
        self._bar.set_one_text(len(self._targets) < 2)
        self._search(go=False)

    @Slot()
    def open(self) -> None:
        """Show the bar; words that are selected in a pane are sought."""
        selected = ""
        for target in self._targets:
            cursor = target.pane.textCursor()
            if target.pane.hasFocus() and cursor.hasSelection():
                selected = cursor.selectedText()
        # A selection of several paragraphs is no word to find.
        self._bar.open_with("" if "\u2029" in selected else selected)
        self._search()

    @Slot()
    def go_to_next(self) -> None:
        """Go on to the next place, from the last one to the first; opens the bar if it is closed."""
        self._step(1)

    @Slot()
    def go_to_previous(self) -> None:
        """Go back to the place before, from the first one to the last; opens the bar if it is closed."""
        self._step(-1)

    def count(self) -> int:
        """Return how many places were found."""
        return len(self._finds)

    def _step(self, by: int) -> None:
        if self._bar.isHidden():
            self.open()
            return
        if self._soon.isActive() or self._bar.wish() != self._sought:
            self._search()
            return
        if not len(self._finds):
            return
        rank = self._rank + by
        self._show(rank % len(self._finds))
        if rank < 0:
            self._bar.add_remark(self.tr("went on from the end"))
        elif rank >= len(self._finds):
            self._bar.add_remark(self.tr("went on from the start"))

    @Slot()
    def _on_wish(self) -> None:
        if sum(len(target.text) for target in self._targets) > _LONG:
            self._soon.start()
        else:
            self._search()

    @Slot()
    def _search(self, go: bool = True) -> None:
        self._soon.stop()
        wish = self._bar.wish()
        if wish == self._sought:
            return
        began = self._began()
        self._sought = wish
        found: dict[Side, list[tuple[int, int]]] = {}
        for target in self._targets:
            ranges = self._ranges(target, wish)
            target.pane.found.show(ranges)
            found[target.side] = ranges
        self._finds = Finds(found, self._stretches)
        if not wish.text.strip():
            self._bar.show_count(None, 0)
        elif not len(self._finds) or began is None:
            self._bar.show_count(0, 0)
        else:
            self._show(self._finds.first_from(*began), go)

    def _ranges(self, target: Target, wish: Wish) -> list[tuple[int, int]]:
        if not wish.text.strip() or wish.side not in (None, target.side):
            return []
        if target.side not in self._searchable:
            self._searchable[target.side] = Searchable(target.text)
        ranges = self._searchable[target.side].find(wish.text, wish.match_case)
        to = target.offsets.to_utf16
        if to(len(target.text)) == len(target.text):
            return ranges
        return [(to(start), to(end)) for start, end in ranges]

    def _began(self) -> tuple[Side, int] | None:
        """Give where to look from: the place shown last, else what is at the top of the view."""
        if len(self._finds):
            found = self._finds[self._rank]
            return found.side, found.start
        for target in self._targets:
            return target.side, offset_at_top(target.pane)
        return None

    def _show(self, rank: int, go: bool = True) -> None:
        self._rank = rank
        found = self._finds[rank]
        for target in self._targets:
            here = target.side is found.side
            target.pane.found.set_current(found.start if here else None)
            if here and go:
                self.reveal_requested.emit(found.side, found.start)
                bring_into_view(target.pane, found.start, found.end)
        self._bar.show_count(rank, len(self._finds))

    @Slot()
    def _leave(self) -> None:
        """Take the marks away and give the keys back to the pane that shows the last place."""
        pane = next((t.pane for t in self._targets if t.side is self._present_side()), None)
        self._search()
        self._finds = Finds()
        if pane is not None:
            pane.setFocus()

    def _present_side(self) -> Side:
        if len(self._finds):
            return self._finds[self._rank].side
        return self._targets[-1].side if self._targets else Side.NEW
