"""Going from side by side to the marked-up copy and back, at the same place of the story.

Shows no text itself (see ``redline_view``); the copy is written when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget

from viewer.presentation.navigation import PassageFinder
from viewer.presentation.preparation import Outcome, SidePage
from viewer.presentation.sides import Side, spans_on
from viewer.widgets.action_making import make_action
from viewer.widgets.comparison_view import ComparisonView
from viewer.widgets.pane_reach import height_of, put_at
from viewer.widgets.phrases import PHRASES
from viewer.widgets.story_pane import StoryPane
from viewer.widgets.theme import Theme

if TYPE_CHECKING:
    from viewer.presentation.redline_page import RedlinePage
    from viewer.widgets.redline_view import RedlineView

# Passages. To write the copy of so many takes a tenth of a second: more is felt as waiting.
_MANY = 1000

_LOOKED_AT = 6  # lines from the top of the view in which there is a passage


class RedlineSwitch(QObject):
    """The two ways to look at one comparison, and the action that goes between them."""

    view_made = Signal()
    """There is a place for copies now: it is made when the first one is asked for."""
    passage_clicked = Signal(int)
    switched = Signal()
    """The other of the two is in view, or the copy is another one."""
    long_copy_begun = Signal()
    """A copy is being written that takes long enough to be waited for."""

    def __init__(self, side_by_side: ComparisonView, pages: QStackedWidget, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._side_by_side = side_by_side
        self._stack = pages
        self._outcome: Outcome | None = None
        self._pages: Mapping[Side, SidePage] = {}
        self._finders: dict[Side, PassageFinder] = {}
        self._current: int | None = None
        self._said = ""
        self._typographic = False
        self._theme = theme
        self.action = make_action(self, "redline", self.tr("&Marked-up copy"), "F6")
        self.action.setCheckable(True)
        self.action.setEnabled(False)
        self.action.toggled.connect(self._switch)

    @cached_property
    def view(self) -> RedlineView:
        """Where copies are shown."""
        from viewer.widgets.redline_view import RedlineView

        view = RedlineView(self._theme, self._stack)
        view.passage_clicked.connect(self.passage_clicked)
        self._stack.addWidget(view)
        self.__dict__["view"] = view  # who hears of it asks for it
        self.view_made.emit()
        return view

    def is_made(self) -> bool:
        """Tell whether there is a place for copies."""
        return "view" in self.__dict__

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        if self.is_made():
            self.view.set_theme(theme)

    def describe(self, passage: str) -> None:
        """Take up what a screen reader says of the passage that is gone to."""
        self._said = passage
        if self.is_made():
            self.view.pane.setAccessibleDescription(passage)

    def show_outcome(self, outcome: Outcome, pages: Mapping[Side, SidePage]) -> None:
        """Look at this comparison, the way the reader chose last."""
        self.forget()
        self._outcome, self._pages = outcome, dict(pages)
        self.action.setEnabled(True)
        if self.action.isChecked():
            self._switch(True)

    def forget(self) -> None:
        """Look at no comparison."""
        self._outcome = self._current = None
        self._finders.clear()
        self._forget_copy()
        self.action.setEnabled(False)

    def set_typographic(self, shown: bool) -> None:
        """Show words that differ in typography only in both forms, or no longer."""
        if shown == self._typographic:
            return
        self._typographic = shown
        place = self.place_in_view()
        self._forget_copy()
        if self._outcome is not None and self.is_in_view():
            self._show_copy()
            if place is not None:
                self.view.put_passage(*place)
            self.switched.emit()

    def is_in_view(self) -> bool:
        """Tell whether the copy is what the reader looks at."""
        return self.is_made() and self._stack.currentWidget() is self.view

    def _forget_copy(self) -> None:
        if self.is_made():
            self.view.forget()

    def copy_in_view(self) -> RedlinePage | None:
        """Return the copy if it is what the reader looks at."""
        return self.view.copy_shown() if self.is_in_view() else None

    def go_to(self, passage: int, bring: bool) -> None:
        """Mark ``passage`` as the current one; bring it into view if the copy is."""
        self._current = passage
        if self.is_made() and self.view.copy_shown() is not None:
            self.view.go_to(passage, bring and self.is_in_view())

    def place_in_view(self) -> tuple[int, float] | None:
        """Give a passage that the reader looks at in the copy, and its height; None where it is not in view."""
        return self._place_in_copy() if self.copy_in_view() is not None else None

    def put_place(self, side: Side, offset: int, height: float) -> None:
        """Scroll the copy so that the passage at an offset in code points of ``side`` stands at this height."""
        passage = self._passage_at(side, offset)
        if passage is not None:
            self.view.put_passage(passage, height)

    @Slot(bool)
    def _switch(self, to_copy: bool) -> None:
        if self._outcome is None:
            return
        if to_copy:
            place = self._place_side_by_side()
            self._show_copy()
            if place is not None:
                self.view.put_passage(*place)
            self.view.pane.setFocus()
        else:
            place = self._place_in_copy()
            self._stack.setCurrentWidget(self._side_by_side)
            if place is not None:
                self._put_side_by_side(*place)
            self._side_by_side.column(Side.NEW).pane.setFocus()
        self.switched.emit()

    def _show_copy(self) -> None:
        assert self._outcome is not None
        from viewer.presentation.redline_numbers import numbered
        from viewer.presentation.redline_page import redline_page

        if self.view.copy_shown() is None:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            if len(self._outcome.comparison.passages) > _MANY:
                self.long_copy_begun.emit()
            try:
                names = " → ".join(self._side_by_side.column(side).header.file_name() for side in Side)
                comparison = self._outcome.comparison
                # Those of a long story are made when they are asked for, and here all are, several times.
                comparison = comparison._replace(passages=tuple(comparison.passages))
                copy = redline_page(comparison, PHRASES, self._typographic)
                self.view.show_copy(copy, numbered(copy, comparison), names)
            finally:
                QGuiApplication.restoreOverrideCursor()
        self._stack.setCurrentWidget(self.view)
        self.view.pane.setAccessibleDescription(self._said)
        if self._current is not None:
            self.view.go_to(self._current, bring=False)

    def _place_side_by_side(self) -> tuple[int, float] | None:
        """Give a passage to stay at and its height: the current one if it is in view, else the first one."""
        if self._current is not None:
            for side in reversed(Side):
                height = self._height_of(side, self._current)
                if height is not None:
                    return self._current, height
        for side in reversed(Side):
            pane = self._pane(side)
            line = pane.fontMetrics().lineSpacing()
            for number in range(_LOOKED_AT):
                top = pane.verticalScrollBar().value() + number * line
                offset = self._pages[side].offsets.to_code_point(pane.offset_at(top))
                passage = self._passage_at(side, offset)
                height = None if passage is None else self._height_of(side, passage)
                if passage is not None and height is not None:
                    return passage, height
        return None

    def _height_of(self, side: Side, passage: int) -> float | None:
        """Return at what height a passage stands on ``side``, None where it is not in view."""
        assert self._outcome is not None
        spans = spans_on(self._outcome.comparison.passages[passage], side)
        if not spans:
            return None
        pane = self._pane(side)
        height = height_of(pane, self._pages[side].offsets.to_utf16(spans[0].start))
        return height if 0 <= height < pane.viewport().height() else None

    def _place_in_copy(self) -> tuple[int, float] | None:
        if self._current is not None:
            height = self.view.height_of_passage(self._current)
            if height is not None:
                return self._current, height
        passage = self.view.top_passage()
        return None if passage is None else (passage, self.view.height_of_passage(passage) or 0.0)

    def _put_side_by_side(self, passage: int, height: float) -> None:
        assert self._outcome is not None
        for side in reversed(Side):
            spans = spans_on(self._outcome.comparison.passages[passage], side)
            if spans:
                offset = self._pages[side].offsets.to_utf16(spans[0].start)
                self._side_by_side.aids.folder.reveal(side, offset)
                put_at(self._pane(side), offset, height)
                return

    def _pane(self, side: Side) -> StoryPane:
        return self._side_by_side.column(side).pane

    def _passage_at(self, side: Side, offset: int) -> int | None:
        assert self._outcome is not None
        if side not in self._finders:
            self._finders[side] = PassageFinder(self._outcome.comparison, side)
        return self._finders[side].at(offset)
