"""Shows of the current passage what it is a part of, or where parts of it stand: outlines, and ribbons between them.

Chooses no passage and scrolls nothing; what belongs together is said by ``viewer.presentation.parts``.
"""

from __future__ import annotations

from collections.abc import Mapping

from viewer.presentation.links import Link, part_links
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.parts import Wholes
from viewer.presentation.preparation import Outcome
from viewer.presentation.sides import Side, spans_on
from viewer.widgets.link_strip import LinkStrip
from viewer.widgets.outlines import Outline
from viewer.widgets.story_pane import StoryPane


class PartTies:
    """The ties of one pair of panes; nothing is shown where the current passage has none."""

    def __init__(self, panes: Mapping[Side, StoryPane], strip: LinkStrip) -> None:
        self._panes = panes
        self._strip = strip
        self._outcome: Outcome | None = None
        self._wholes: Wholes | None = None
        self._offsets = (Utf16Map(""), Utf16Map(""))

    def show_outcome(self, outcome: Outcome | None, offsets: tuple[Utf16Map, Utf16Map] | None = None) -> None:
        """Look for parts in this comparison, or in none; ``offsets`` belong to the earlier and the later text."""
        if outcome is not self._outcome:
            self._wholes = None
            self._outcome = outcome
            self.set_current_passage(None)  # what was the current one has another number now, if any
        if offsets is not None:
            self._offsets = offsets

    def set_current_passage(self, passage: int | None) -> None:
        """Show the ties of a passage, or of none."""
        links = self._links(passage) if passage is not None else ()
        self._strip.show_part_links(links)
        for side, pane in self._panes.items():
            own = [link for link in links if side is self._far_side(link, passage)]
            ranges = [
                (link.old_start, link.old_end) if side is Side.OLD else (link.new_start, link.new_end) for link in own
            ]
            pane.outlines.show(Outline.TIED, ranges)

    def _links(self, passage: int) -> tuple[Link, ...]:
        if self._outcome is None or not self._outcome.parts:
            return ()
        if self._wholes is None:
            self._wholes = Wholes(self._outcome.comparison, self._outcome.parts)
        return part_links(self._outcome.comparison, passage, self._wholes, *self._offsets)

    def _far_side(self, link: Link, passage: int | None) -> Side:
        """Give the side of that end of a link which is not the current passage."""
        assert self._outcome is not None
        part = self._outcome.comparison.passages[link.passage]
        own = Side.NEW if spans_on(part, Side.NEW) else Side.OLD
        return own.other if link.passage == passage else own
