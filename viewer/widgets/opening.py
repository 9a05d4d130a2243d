"""What changed at the start of two long stories, shown until the rest is known or will not be.

Compares nothing; what is shown stays as it is, and more is added, when the whole comparison comes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from viewer.presentation.highlights import SideHighlights
from viewer.presentation.preparation import Opening
from viewer.presentation.sides import Side

if TYPE_CHECKING:
    from viewer.widgets.comparison_view import StoryColumn

_NOTHING = SideHighlights((), ())


class OpeningMarks:
    """The marks of an opening in two columns, as long as there is nothing else to mark there."""

    def __init__(self, columns: Mapping[Side, StoryColumn]) -> None:
        self._columns = columns
        self._opening: Opening | None = None
        self._typographic = False

    def show(self, opening: Opening) -> None:
        """Show it in the stories that the columns show."""
        self._opening = opening
        for column in self._columns.values():
            column.fill()
        self._mark()

    def set_typographic(self, shown: bool) -> None:
        """Show or hide typographic differences, in this opening and in those that come."""
        self._typographic = shown
        self._mark()

    def take_away(self) -> None:
        """Leave the stories without marks, if these are all they have: they would say that the rest is unchanged."""
        if self._opening is not None:
            self.forget()
            for column in self._columns.values():
                column.pane.show_highlights(_NOTHING)

    def forget(self) -> None:
        """Leave the columns to what is shown there now."""
        self._opening = None

    def _mark(self) -> None:
        opening = self._opening
        if opening is None:
            return
        full, plain = (opening.old_full, opening.new_full), (opening.old_plain, opening.new_plain)
        for side, found in zip(Side, full if self._typographic else plain, strict=True):
            self._columns[side].pane.show_highlights(found)
