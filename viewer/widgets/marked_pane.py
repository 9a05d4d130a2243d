"""The pane of the marked-up copy: what is copied from it says what was deleted and what was added.

Lays nothing out and writes no copy (see ``viewer.presentation.redline_page``).
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from viewer.presentation.marked_text import marked_text
from viewer.presentation.redline_page import RedlinePage
from viewer.widgets.guard import guarded
from viewer.widgets.plain_copy import plain_copy
from viewer.widgets.story_pane import StoryPane


class MarkedPane(StoryPane):
    """A pane that knows which copy it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copy: RedlinePage | None = None

    def take_copy(self, copy: RedlinePage) -> None:
        """Let what is selected be a part of this copy, which is what the pane shows."""
        self._copy = copy

    @guarded(QMimeData)
    def createMimeDataFromSelection(self) -> QMimeData:
        if self._copy is None:
            return super().createMimeDataFromSelection()
        cursor = self.textCursor()
        to_text = self._copy.offsets.to_code_point
        ends = (to_text(self.places.to_page(at)) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        words = marked_text(self._copy, *ends)
        data = plain_copy(words.plain)
        data.setHtml(words.html)
        return data
