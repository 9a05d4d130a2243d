"""The type in which one pane is set: as the reader chose it for stories, or that of source.

Breaks no lines itself (see ``story_layout``) and does not decide what is source.
"""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from viewer.presentation.offsets import Utf16Map
from viewer.presentation.page import Block, Page
from viewer.widgets.reading_type import SPACINGS, ReadingType
from viewer.widgets.slices import Slices
from viewer.widgets.story_layout import StoryLayout


class PaneType:
    """What was chosen, and what it means for the pane."""

    def __init__(self, pane: QWidget, layout: StoryLayout, desktop: QFont) -> None:
        """``desktop`` is the font that labels are set in."""
        self._pane = pane
        self._layout = layout
        self._desktop_font = desktop
        self._reading = ReadingType()

    def take(self, reading: ReadingType) -> None:
        """Set everything in this type."""
        self._reading = reading
        set_in = reading.for_source() if self._layout.column.source else reading
        self._layout.column.spacing = SPACINGS[set_in.spacing]
        self._pane.setFont(set_in.font(self._desktop_font))
        self._layout.refit_if_due()

    def is_for(self, source: bool) -> bool:
        """Tell whether the type is that of source, or of stories."""
        return source == self._layout.column.source

    def turn(self, source: bool) -> None:
        """Set what is shown next in the type of source, or of stories; what is shown now goes away."""
        # A long text is spared being broken anew for a type that it is not read in.
        self._layout.show_text(Slices(Page("", (Block(0, 0),)), Utf16Map("")))
        self._layout.column.source = source
        self.take(self._reading)
