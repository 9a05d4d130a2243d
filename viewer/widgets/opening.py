"""What changed at the start of two long stories, shown until the rest is known.

Compares nothing; what is shown stays as it is when the whole comparison comes.
"""

from __future__ import annotations

from viewer.presentation.preparation import Opening
from viewer.presentation.sides import Side
from viewer.widgets.comparison_view import ComparisonView


def show_opening(view: ComparisonView, opening: Opening, typographic: bool) -> None:
    """Show it in the stories that ``view`` shows, with typographic differences or without."""
    full, plain = (opening.old_full, opening.new_full), (opening.old_plain, opening.new_plain)
    for side, found in zip(Side, full if typographic else plain, strict=True):
        view.column(side).fill()
        view.column(side).pane.show_highlights(found)
