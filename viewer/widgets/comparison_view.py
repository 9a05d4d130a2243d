"""The two versions side by side: a header and a pane each, scrolled together.

Does not compare and opens no files; it shows what it is given and says where the reader clicks.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from viewer.presentation.navigation import PassageFinder
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.parts import ends_on
from viewer.presentation.preparation import Outcome, SidePage
from viewer.presentation.sides import Side, spans_on
from viewer.text.records import NamedTuple
from viewer.text.version import Span, Unit
from viewer.widgets.focus_line import FocusLine
from viewer.widgets.opening import OpeningMarks
from viewer.widgets.pane_header import PaneHeader
from viewer.widgets.pane_reach import bring_into_view
from viewer.widgets.pane_splitter import PaneSplitter
from viewer.widgets.reading_aids import ReadingAids
from viewer.widgets.reading_place import PlaceKeeping, ReadingPlace
from viewer.widgets.story_pane import StoryPane
from viewer.widgets.synchronizer import Synchronizer
from viewer.widgets.theme import Theme, pane_theme
from viewer.widgets.words import side_title, source_words

if TYPE_CHECKING:
    from viewer.widgets.empty_page import EmptySide

# Pixels: a column that can still be read.
_NARROWEST = 300

# Characters. A megabyte takes Qt 40 ms: two such panes filled in one go would be felt.
_LONG = 100_000


class FileLabel(NamedTuple):
    """What the header says of a file; ``notice`` is "" where there is nothing to say.

    ``encoding`` is the name of the encoding where another one can be chosen, or ""; ``details`` are
    lines of what the file says about its story. ``language`` is that of the source, "" where a story is shown.
    """

    name: str
    path: str
    notice: str
    encoding: str = ""
    details: str = ""
    language: str = ""


class StoryColumn(QWidget):
    """One side: its header, and below it the story or the invitation to open one."""

    side_requested = Signal(Side)
    file_requested = Signal(str)

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._theme = theme
        self._offsets = Utf16Map("")
        self._waiting: SidePage | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.fill)
        self.header = PaneHeader(side, theme, self)
        self.pane = StoryPane(self)
        self.pane.setObjectName(f"pane_{side.value}")
        self.pane.setAccessibleName(side_title(side))
        self._filled = False
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.pane)
        self.setMinimumWidth(_NARROWEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(FocusLine(self.pane, self))
        column.addWidget(self._stack, 1)
        self.set_theme(theme)

    def show_story(self, side_page: SidePage, label: FileLabel, later: bool) -> None:
        """Show a story, without highlights yet; a long one in a turn of its own if ``later``."""
        sentences = len(side_page.version.sentences)
        self.header.show_file(label.name, label.path, side_page.words, sentences, label.notice)
        if side_page.version.unit is Unit.LINE:
            self.header.show_size(*source_words(label.language, len(side_page.version.paragraphs)))
        self.header.show_facts(label.encoding, label.details)
        self._offsets = side_page.offsets
        self._filled = True
        self._stack.setCurrentWidget(self.pane)
        self._waiting = side_page
        if later and len(side_page.page.text) > _LONG:
            self._soon.start()
        else:
            self.fill()

    @Slot()
    def fill(self) -> None:
        """Show now what was left for later."""
        self._soon.stop()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            source = waiting.version.unit is Unit.LINE
            self.pane.show_page(waiting.page, self._offsets, waiting.version.paragraphs, source=source)

    def show_nothing(self) -> None:
        """Show the invitation to open a file."""
        self._waiting = None
        self.header.show_no_file()
        self._filled = False
        self._stack.setCurrentWidget(self.invitation)

    @cached_property
    def invitation(self) -> EmptySide:
        """What asks for the file that is missing; made for a side that has none."""
        from viewer.widgets.empty_page import EmptySide

        invitation = EmptySide(self._side, self._theme, self)
        invitation.side_requested.connect(self.side_requested)
        invitation.file_requested.connect(self.file_requested)
        self._stack.addWidget(invitation)
        return invitation

    def offsets(self) -> Utf16Map:
        """Return the conversion of offsets that belongs to the text."""
        return self._offsets

    def range_of(self, spans: tuple[Span, ...]) -> tuple[int, int] | None:
        """Return the range [start, end) of ``spans`` in UTF-16 units, or None where there are none."""
        if not spans:
            return None
        return self._offsets.to_utf16(spans[0].start), self._offsets.to_utf16(spans[-1].end)

    def is_filled(self) -> bool:
        """Tell whether a story is shown."""
        return self._filled

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self.header.set_theme(theme)
        if "invitation" in self.__dict__:
            self.invitation.set_theme(theme)
        self.pane.set_palette_roles(pane_theme(theme))

    def is_inviting(self) -> bool:
        """Tell whether the invitation is what is shown."""
        return not self._filled and "invitation" in self.__dict__


class ComparisonView(QWidget):
    """Both columns, tied together."""

    passage_clicked = Signal(int)
    side_requested = Signal(Side)
    back_changed = Signal(bool)
    """There is a place to go back to, or no longer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome: Outcome | None = None
        self._current: int | None = None
        self.current_ranges: dict[Side, tuple[int, int]] = {}
        """Where the current passage is: [start, end) in UTF-16 units, on the sides on which it stands."""
        self._finders: dict[Side, PassageFinder] = {}
        self._typographic = False
        self.splitter = PaneSplitter(self)
        self._columns = {side: StoryColumn(side, theme, self.splitter) for side in Side}
        for number, (side, column) in enumerate(self._columns.items()):
            self.splitter.addWidget(column)
            self.splitter.setStretchFactor(number, 1)
            column.pane.passage_clicked.connect(self._on_passage_clicked)
            column.pane.place_clicked.connect(partial(self.take_up, side))
            column.side_requested.connect(self.side_requested)
            column.header.open_requested.connect(lambda side=side: self.side_requested.emit(side))
        # The splitter puts what is added last first, and that is the order in which screen readers go.
        for part in (*self._columns.values(), self.splitter.strip()):
            part.raise_()
        old, new = self._columns[Side.OLD].pane, self._columns[Side.NEW].pane
        self._synchronizer = Synchronizer(old, new, self)
        self.aids = ReadingAids(self.splitter.strip(), self._synchronizer, old, new, self)
        self.aids.passage_clicked.connect(self.passage_clicked)
        self._places = PlaceKeeping(self._columns, self._synchronizer)
        self.opening = OpeningMarks(self._columns)
        self._synchronizer.back_changed.connect(self.back_changed)
        self.aids.set_theme(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.splitter, 1)
        row.addWidget(self.aids.overview)

    def column(self, side: Side) -> StoryColumn:
        """Return the column of ``side``."""
        return self._columns[side]

    def show_side(self, side: Side, side_page: SidePage | None, label: FileLabel) -> None:
        """Show a story on ``side``, or that it is empty; forgets the comparison shown before."""
        self._outcome = self._current = None
        self.current_ranges.clear()
        self.opening.forget()
        self.aids.clear()
        column = self._columns[side]
        column.pane.setAccessibleDescription("")  # of the change that was gone to
        if side_page is None:
            column.show_nothing()
        else:
            column.show_story(side_page, label, later=side is Side.NEW)
        both = all(each.is_filled() for each in self._columns.values())
        self.splitter.set_linked(both)
        self.aids.overview.setVisible(both)

    def is_asking(self) -> bool:
        """Tell whether the keys are with the question for the version that is missing."""
        focus = self.window().focusWidget()
        return focus is not None and any(
            column.is_inviting() and column.invitation.isAncestorOf(focus) for column in self._columns.values()
        )

    def take_keys(self) -> None:
        """Give the keys to what is to be done: to read, or before that to choose the version that is missing."""
        missing = next((column for column in self._columns.values() if not column.is_filled()), None)
        if missing is None:
            self._columns[Side.NEW].pane.setFocus()
        else:
            missing.invitation.take_keys()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what changed between the two stories that are shown."""
        for column in self._columns.values():
            column.fill()
            column.pane.finish()
        self.opening.forget()
        self._outcome = outcome
        self._finders.clear()
        self._show_highlights()

    def set_typographic(self, shown: bool) -> None:
        """Show or hide typographic differences."""
        if shown != self._typographic:
            self._typographic = shown
            self.opening.set_typographic(shown)
            self._show_highlights()

    def go_to(self, passage: int | None, bring: bool = True) -> None:
        """Mark ``passage`` as the current one, and bring both panes to it.

        A moved one is brought face to face with itself even without ``bring``, if it is seen; so is a part of a
        sentence with that sentence.
        """
        self._current = passage
        self._outline_current()
        self.aids.set_current_passage(passage)
        if passage is None or self._outcome is None:
            return
        found = self._outcome.comparison.passages[passage]
        if bring or self._stands_apart(passage):
            spans = {side: column.range_of(ends_on(found, side)) for side, column in self._columns.items()}
            for side, span in spans.items():
                if span is not None:
                    self.aids.folder.reveal(side, span[0])
            self._synchronizer.go_to(spans[Side.OLD], spans[Side.NEW])

    def _stands_apart(self, passage: int) -> bool:
        """Tell whether a passage is seen whose places do not face each other."""
        assert self._outcome is not None
        found = self._outcome.comparison.passages[passage]
        return self.isVisible() and (found.moved or found.part_of is not None)

    def bring(self, passage: int) -> None:
        """Bring a passage into view, on the later side if it stands there; not at all if it can be read.

        One whose places are far from each other is brought face to face with itself.
        """
        if self._outcome is None:
            return
        if self._stands_apart(passage):
            self.go_to(passage, bring=False)
            return
        for side in reversed(Side):
            span = self._columns[side].range_of(spans_on(self._outcome.comparison.passages[passage], side))
            if span is not None:
                self.aids.folder.reveal(side, span[0])
                bring_into_view(self._columns[side].pane, *span)
                return

    def take_up(self, side: Side, offset: int) -> None:
        """Let the passage at an offset be clicked, whether it has a tint or not."""
        if self._outcome is None:
            return
        if side not in self._finders:
            self._finders[side] = PassageFinder(self._outcome.comparison, side)
        passage = self._finders[side].at(self._columns[side].offsets().to_code_point(offset))
        if passage is not None:
            self.passage_clicked.emit(passage)

    def reading_place(self, passage: int | None) -> ReadingPlace | None:
        """Return where the reader is, with ``passage`` as the current one; None where no story is shown."""
        return self._places.place(self._outcome, passage)

    def change_at(self, place: ReadingPlace) -> int | None:
        """Return the change that was the current one at ``place``, or None."""
        return self._places.change_at(self._outcome, place)

    def return_to(self, place: ReadingPlace) -> None:
        """Go to where the reader was."""
        self._places.return_to(self._outcome, place)

    @Slot()
    def go_back(self) -> None:
        """Return to the place that was read before a moved passage was gone to."""
        self._synchronizer.go_back()

    def area(self, side: Side, of: QWidget) -> QRect:
        """Return the rectangle of the column of ``side`` in the coordinates of ``of``."""
        column = self._columns[side]
        return QRect(column.mapTo(of, QPoint(0, 0)), column.size())

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        for column in self._columns.values():
            column.set_theme(theme)
        self.aids.set_theme(theme)

    @Slot(int)
    def _on_passage_clicked(self, passage: int) -> None:
        if self._outcome is not None:
            self.passage_clicked.emit(passage)

    def _show_highlights(self) -> None:
        outcome = self._outcome
        if outcome is None:
            return
        full = self._typographic
        old = outcome.old_full if full else outcome.old_plain
        new = outcome.new_full if full else outcome.new_plain
        self._columns[Side.OLD].pane.show_highlights(old)
        self._columns[Side.NEW].pane.show_highlights(new)
        self._outline_current()
        offsets = self._columns[Side.OLD].offsets(), self._columns[Side.NEW].offsets()
        self.aids.show_outcome(outcome, offsets, full)

    def _outline_current(self) -> None:
        found = None
        if self._current is not None and self._outcome is not None:
            found = self._outcome.comparison.passages[self._current]
        self.current_ranges.clear()
        for side, column in self._columns.items():
            span = column.range_of(spans_on(found, side)) if found is not None else None
            if span is not None:
                self.current_ranges[side] = span
            column.pane.set_current_passage(self._current, () if span is None else (span,))
