"""The comparison in one column, as a marked-up copy: a head and a pane.

Writes no copy (see ``viewer.presentation.redline_page``); shows it, and goes to the passages in it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from viewer.presentation.axis import REST
from viewer.presentation.redline_numbers import Numbered
from viewer.presentation.redline_page import RedlinePage
from viewer.text.version import Unit
from viewer.widgets.elided_label import ElidedLabel
from viewer.widgets.focus_line import FocusLine
from viewer.widgets.marked_pane import MarkedPane
from viewer.widgets.pane_reach import height_of, offset_at_top, put_at
from viewer.widgets.theme import Theme, pane_theme


class RedlineView(QWidget):
    """One marked-up copy."""

    passage_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copy: RedlinePage | None = None
        self._current: int | None = None
        self.pane = MarkedPane(self)
        self.pane.setObjectName("pane_redline")
        self.pane.setAccessibleName(self.tr("Marked-up copy"))
        self.pane.passage_clicked.connect(self.passage_clicked)
        self.pane.place_clicked.connect(self.take_up)
        self._title = QLabel(self.tr("Marked-up copy"), self)
        self._names = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self._key = ElidedLabel(self)
        self._key.say(self.tr("struck: only in the earlier version · underlined: only in the later version"))
        self._head = self._make_head()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(FocusLine(self.pane, self))
        column.addWidget(self.pane, 1)
        self.set_theme(theme)

    def _make_head(self) -> QFrame:
        head = QFrame(self)
        head.setAutoFillBackground(True)
        bold = QFont(self._title.font())
        bold.setBold(True)
        self._title.setFont(bold)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        # The names get what the key leaves; they can be shortened, too, but the key goes first.
        self._key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._names, 1)
        row.addWidget(self._key)
        return head

    def show_copy(self, copy: RedlinePage, paragraphs: Numbered, names: str) -> None:
        """Show a copy of the files called ``names``, with the numbers of the later version's ``paragraphs``."""
        self._copy = copy
        self._names.say(names)
        self.pane.numbers.count_as(paragraphs.numbers)
        self.pane.show_page(copy.page, copy.offsets, paragraphs.spans, source=copy.unit is Unit.LINE)
        self.pane.show_highlights(copy.highlights)
        self.pane.take_copy(copy)

    def copy_shown(self) -> RedlinePage | None:
        """Return the copy that is shown, or None."""
        return self._copy

    def forget(self) -> None:
        """Show nothing: the comparison is another one."""
        self._copy = self._current = None

    def go_to(self, passage: int, bring: bool = True) -> None:
        """Mark ``passage`` as the current one, and bring it into view."""
        self._current = passage
        place = self._copy.place_of(passage) if self._copy is not None else None
        self.pane.set_current_passage(passage, () if place is None else ((place.start, place.end),))
        if bring:
            self.put_passage(passage, self.pane.viewport().height() * REST)

    def current_range(self) -> tuple[int, int] | None:
        """Return the range [start, end) of the current passage in UTF-16 units, or None."""
        place = None if self._copy is None or self._current is None else self._copy.place_of(self._current)
        return None if place is None else (place.start, place.end)

    def put_passage(self, passage: int, height: float) -> None:
        """Scroll so that ``passage`` stands at this height, in pixels from the top of the view."""
        place = self._copy.place_of(passage) if self._copy is not None else None
        if place is not None:
            put_at(self.pane, place.start, height)

    def height_of_passage(self, passage: int) -> float | None:
        """Return at what height ``passage`` stands, or None where it is not in view."""
        place = self._copy.place_of(passage) if self._copy is not None else None
        if place is None:
            return None
        height = height_of(self.pane, place.start)
        return height if 0 <= height < self.pane.viewport().height() else None

    def top_passage(self) -> int | None:
        """Return the first passage that is in view."""
        return self._copy.passage_at(offset_at_top(self.pane)) if self._copy is not None else None

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self.pane.set_palette_roles(pane_theme(theme))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.window["list_alternate"])
        self._head.setPalette(palette)
        muted = QPalette(palette)
        muted.setColor(QPalette.ColorRole.WindowText, theme.window["muted"])
        self._key.setPalette(muted)

    @Slot(int)
    def take_up(self, offset: int) -> None:
        """Let the passage at an offset be clicked, whether it has a tint or not."""
        passage = self._copy.passage_at(offset) if self._copy is not None else None
        if passage is not None:
            self.passage_clicked.emit(passage)
