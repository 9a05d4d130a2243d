"""What stands beside the two panes and goes along with them: the ribbons and the overview.

Draws nothing itself; it hands them what they show, and brings the panes to where they lead.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from viewer.presentation.highlights import Bar
from viewer.presentation.links import LinkIndex
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.overview import Scale
from viewer.presentation.places import Places
from viewer.presentation.preparation import Outcome
from viewer.presentation.sides import Side
from viewer.presentation.summary import describe_passage
from viewer.widgets.folder import Folder
from viewer.widgets.link_strip import LinkStrip
from viewer.widgets.overview_strip import OverviewStrip
from viewer.widgets.part_ties import PartTies
from viewer.widgets.phrases import PHRASES
from viewer.widgets.story_pane import StoryPane
from viewer.widgets.synchronizer import Synchronizer
from viewer.widgets.theme import Theme


class ReadingAids(QObject):
    """The aids of one pair of panes."""

    passage_clicked = Signal(int)

    def __init__(
        self, strip: LinkStrip, synchronizer: Synchronizer, old: StoryPane, new: StoryPane, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._strip = strip
        self.synchronizer = synchronizer
        self._places: Places | None = None
        self._outcome: Outcome | None = None
        self._bars: dict[Side, tuple[Bar, ...]] = {}
        self.overview = OverviewStrip(parent)
        self.folder = Folder({Side.OLD: old, Side.NEW: new}, synchronizer, self)
        self.folder.refolded.connect(self._on_refolded)
        self._ties = PartTies({Side.OLD: old, Side.NEW: new}, strip)
        strip.link_panes(old, new)
        self.overview.link_panes(old, new, synchronizer.focus_line)
        strip.passage_clicked.connect(self.passage_clicked)
        self.overview.place_requested.connect(synchronizer.show)

    def show_outcome(self, outcome: Outcome, offsets: tuple[Utf16Map, Utf16Map], typographic: bool) -> None:
        """Show a comparison; ``offsets`` belong to the earlier and the later text."""
        if self._outcome is None or self._outcome.comparison is not outcome.comparison:
            self._places = Places(outcome.comparison, outcome.parts)
        self._outcome = outcome
        self._ties.show_outcome(outcome, offsets)
        self.folder.show(outcome.comparison, outcome.stretches, offsets, typographic)
        found = outcome.full_links if typographic else outcome.plain_links
        self._strip.show_links(LinkIndex(found), self._describe)
        old, new = (outcome.old_full, outcome.new_full) if typographic else (outcome.old_plain, outcome.new_plain)
        self._bars = {Side.OLD: old.bars, Side.NEW: new.bars}
        tints = {Side.OLD: old.tints, Side.NEW: new.tints}
        self.overview.show_changes(self._scale(), tints, self._describe, self._known_bars())

    def clear(self) -> None:
        """Show that there is no comparison."""
        self._outcome = self._places = None
        self._ties.show_outcome(None)
        self.folder.clear()
        self._strip.show_links(LinkIndex(()), self._describe)
        self._bars = {}
        self.overview.show_changes(self._scale(), {Side.OLD: (), Side.NEW: ()}, self._describe, {})
        self.set_current_passage(None)

    def set_current_passage(self, passage: int | None) -> None:
        """Mark a passage, or none."""
        self._strip.set_current_passage(passage)
        self._ties.set_current_passage(passage)
        self.overview.set_current_passage(passage)

    def bring_place(self, side: Side, offset: int) -> None:
        """Bring an offset of one side, in UTF-16 units, and what faces it to where the eye rests."""
        self.folder.reveal(side, offset)
        span = (offset, offset)
        self.synchronizer.go_to(*((span, None) if side is Side.OLD else (None, span)))

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._strip.set_theme(theme)
        self.overview.set_theme(theme)

    @Slot()
    def _on_refolded(self) -> None:
        self.overview.set_scale(self._scale(), self._known_bars())
        self._strip.update()

    def _scale(self) -> Scale:
        """Give the scale of the stories as they are folded; where nothing is, the outcome brings it along."""
        if self._outcome is not None and not self.folder.is_folded():
            return self._outcome.scale
        return Scale(self.folder.stretches())

    def _known_bars(self) -> dict[Side, tuple[Bar, ...]]:
        """Give the bars that the outcome brings along; they fit where nothing is folded."""
        return {} if self.folder.is_folded() else self._bars

    def _describe(self, passage: int) -> str:
        if self._outcome is None:
            return ""
        return describe_passage(self._outcome.comparison, passage, self._places, PHRASES)
