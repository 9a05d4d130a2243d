"""The window: menus, tool bar, both panes, the change list and the messages, put together.

Reads no files and compares nothing: it says what the reader wishes and shows what it is given.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from viewer.presentation.navigation import next_change, previous_change
from viewer.presentation.preparation import Outcome, SidePage
from viewer.presentation.rows import is_change
from viewer.presentation.sides import Side
from viewer.text.version import Unit
from viewer.widgets.actions import WindowActions
from viewer.widgets.change_dock import ChangeDock
from viewer.widgets.change_list import ChangeList
from viewer.widgets.choosing import Choosing
from viewer.widgets.comparison_view import ComparisonView, FileLabel
from viewer.widgets.completion import Completion
from viewer.widgets.drop_zone import DropZone
from viewer.widgets.file_drops import FileDrops, Place
from viewer.widgets.guard import guarded
from viewer.widgets.listing import Listing
from viewer.widgets.low_window import LowWindow
from viewer.widgets.message_bar import About, MessageBar, Severity
from viewer.widgets.pairing import Pairing
from viewer.widgets.progress_strip import ProgressStrip
from viewer.widgets.reading_actions import ReadingActions
from viewer.widgets.reading_place import ReadingPlace, start_of
from viewer.widgets.remarks import Remarks
from viewer.widgets.story_tools import StoryTools
from viewer.widgets.telling import Telling
from viewer.widgets.theme import Theme

if TYPE_CHECKING:
    from viewer.widgets.empty_page import EmptyPage

_SMALLEST = (720, 480)  # pixels


class MainWindow(QMainWindow):
    """The one window of StoryDiff."""

    side_chosen = Signal(Side, str)
    pair_chosen = Signal(str, str)
    many_chosen = Signal(list)
    swap_requested = Signal()
    reload_requested = Signal()
    cancel_requested = Signal()
    about_requested = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, *, whole: bool = True) -> None:
        """Make the window; one that is not ``whole`` can show two stories, and waits for ``complete`` with all else."""
        super().__init__()
        self._theme = theme
        self._filled = self._held = False
        self._outcome: Outcome | None = None
        self._current: int | None = None
        self.choosing = Choosing(self)
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("StoryDiff"))
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.message_bar = MessageBar(theme, self)
        self.progress_strip = ProgressStrip(self)
        self.view = ComparisonView(theme, self)
        self.change_list = ChangeList(theme, self)
        self.actions_ = WindowActions(self)
        self._pages = QStackedWidget(self)
        self.tools = StoryTools(self.view, self._pages, theme, self)
        self.pairing = Pairing(self.view, self.tools.redline, self.message_bar, self)
        self.change_dock = ChangeDock(self.change_list, theme, self)
        self._listing = Listing(self.change_list, self)
        self._telling = Telling(self, self.view, self.change_list)
        self.remarks = Remarks(self.statusBar())
        self.completion = Completion(self, self.actions_, self.tools, self.pairing)
        self._center = QWidget(self)
        self._put_together()
        self._overlay = DropZone(theme, self._center)
        self.drops = FileDrops(self, self._overlay, self)
        self._connect()
        self.set_theme(theme)
        self._update_actions()
        if whole:
            self.complete()

    def complete(self) -> None:
        """Make what is not seen or heard before the window is drawn: what is in the menus, the way of the keys.

        To be called once it has been drawn with two stories, or before it is shown without any.
        """
        self.completion.complete(self._theme, self.view.aids.overview, self.change_dock)
        self._telling.announcer.begin()
        self._hold_reader()

    def _hold_reader(self) -> None:
        """Keep the keys and what is read in place, once there is something to read."""
        if self._held or not (self._filled and self.completion.is_complete):
            return
        from viewer.widgets.keys_back import KeysBack
        from viewer.widgets.steady_panes import hold_steady

        self._held = True
        hold_steady(self.view, self.tools.redline, self.progress_strip, self)
        parts = (self.change_dock, self.tools.detail, self.message_bar, self.progress_strip)
        KeysBack(self, self.view, self.tools.redline, parts)

    @cached_property
    def empty_page(self) -> EmptyPage:
        """What is shown while there is no story."""
        from viewer.widgets.empty_page import EmptyPage

        page = EmptyPage(self._theme, self)
        page.pair_requested.connect(self.choosing.choose_files)
        page.side_requested.connect(self.choosing.choose_side)
        self._pages.addWidget(page)
        return page

    def _put_together(self) -> None:
        self._pages.addWidget(self.view)
        column = QVBoxLayout(self._center)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_bar)
        self.tools.put_in(column)
        column.addWidget(self.progress_strip)  # below: what is being read must not jump when it comes or goes
        self.setCentralWidget(self._center)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.change_dock)
        self.actions_.make_tool_bar(self, self.tools)
        self.actions_.make_menus(self, self.change_dock.toggleViewAction())
        self._telling.put_in(self.statusBar())
        headers = [self.view.column(side).header for side in Side]
        LowWindow(self, self.change_dock, self.change_list, self.tools.detail, headers)

    def _connect(self) -> None:
        actions = self.actions_
        actions.open_files.triggered.connect(self.choosing.choose_files)
        for side, action in actions.open_side.items():
            action.triggered.connect(lambda _=False, side=side: self.choosing.choose_side(side))
        self.choosing.side_chosen.connect(self.side_chosen)
        self.choosing.pair_chosen.connect(self.pair_chosen)
        self.choosing.many_chosen.connect(self.many_chosen)
        actions.swap.triggered.connect(self.swap_requested)
        actions.reload.triggered.connect(self.reload_requested)
        actions.leave.triggered.connect(self.close)
        actions.next.triggered.connect(self._go_to_next)
        actions.previous.triggered.connect(self._go_to_previous)
        actions.typographic.toggled.connect(self._show_typographic)
        ReadingActions(actions, self.view, self.tools.redline, self.remarks)
        actions.about.triggered.connect(self.about_requested)
        self.view.side_requested.connect(self.choosing.choose_side)
        self.view.passage_clicked.connect(self._on_passage_clicked)
        self.tools.passage_clicked.connect(self._on_passage_clicked)
        self.tools.remarked.connect(self.remarks.say)
        for fact in (
            self.menuBar().triggered,
            self.change_list.change_selected,
            self.change_list.rows_shown,
            self.view.passage_clicked,
        ):
            fact.connect(self.remarks.end)
        self.tools.counted.connect(self._telling.announcer.say)
        self.pairing.announced.connect(self._telling.announcer.say)
        self._listing.listed.connect(self._on_listed)
        self.change_list.change_selected.connect(self._go_to)
        self.change_list.change_activated.connect(self._go_to)
        self.change_list.rows_shown.connect(self._tell_hidden)
        self.change_list.typographic_toggled.connect(actions.typographic.setChecked)
        self.progress_strip.cancel_requested.connect(self.cancel_requested)
        self.drops.side_dropped.connect(self.side_chosen)
        self.drops.pair_dropped.connect(self.pair_chosen)
        self.drops.drop_refused.connect(self.show_error)

    def show_pages(self, pages: dict[Side, SidePage | None], labels: dict[Side, FileLabel]) -> None:
        """Show stories that are not compared yet (a side may be None); forgets what was shown."""
        self._outcome = self._current = None
        self.message_bar.outdate(About.COMPARISON)
        asking = self.view.is_asking() or not self._filled
        self._listing.clear()
        for side in Side:
            self.view.show_side(side, pages[side], labels[side])
        filled = [side for side in Side if pages[side] is not None]
        self._filled = bool(filled)
        self._pages.setCurrentWidget(self.view if filled else self.empty_page)
        if filled and asking:
            self.view.take_keys()
        self.change_dock.set_useful(len(filled) == len(Side))
        self.choosing.take_shown({side: labels[side].path for side in filled})
        names = [labels[side].name for side in filled]
        self.setWindowTitle(" – ".join([*names, self.tr("StoryDiff")]))
        self.tools.show_pages(pages)
        source = any(page is not None and page.version.unit is Unit.LINE for page in pages.values())
        self.actions_.name_differences(source=source)
        self.pairing.show_pages(Unit.LINE if source else self.tools.options.options().unit)
        self._telling.clear()
        self._update_actions()
        self._hold_reader()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what changed between the stories that are shown."""
        self._outcome = outcome
        self.view.show_outcome(outcome)
        self.tools.show_outcome(outcome)
        self.pairing.show_outcome(outcome)
        self._listing.show_outcome(outcome)

    @Slot()
    def _on_listed(self) -> None:
        if self._current is not None:
            self.change_list.select_passage(self._current)
        self._telling.show_counts(self._outcome, typographic=self.actions_.typographic.isChecked())
        self._telling.say_counts()
        self._update_actions()

    def show_message(
        self, severity: Severity, text: str, action: QAction | None = None, about: About = About.WISH
    ) -> None:
        """Show a message above the panes, as long as there is what it is ``about``; what is shown there stays."""
        self.message_bar.show_message(severity, text, action, about)
        self._telling.say(self.message_bar.text(), at_once=severity is Severity.ERROR)

    @Slot(str)
    def show_error(self, text: str) -> None:
        """Show what went wrong."""
        self.show_message(Severity.ERROR, text)

    def reading_place(self) -> ReadingPlace | None:
        """Return where the reader is, or None where no story is shown."""
        place = self.view.reading_place(self._current)
        seen = self.tools.redline.place_in_view()
        if place is None or seen is None or self._outcome is None:
            return place
        return place.at_passage(start_of(self._outcome, seen[0]), seen[1])

    def return_to(self, place: ReadingPlace) -> None:
        """Go to where the reader was before the stories were shown anew."""
        passage = self.view.change_at(place)
        if passage is not None:
            self._on_passage_clicked(passage)
        self.view.return_to(place)
        if self.tools.redline.is_in_view():
            self.tools.redline.put_place(place.side, place.offset, place.above)

    def bring_current(self) -> None:
        """Bring the passage that the reader has chosen last into view, if it is not."""
        if self._current is not None:
            self.view.bring(self._current)
            if self.tools.redline.is_in_view():
                self.tools.redline.go_to(self._current, bring=True)

    def outcome(self) -> Outcome | None:
        """Return the comparison that is shown, or None."""
        return self._outcome

    def current_passage(self) -> int | None:
        """Return the passage that the reader has chosen last."""
        return self._current

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self.actions_.set_theme(theme, in_menus=self.completion.is_complete)
        self.tools.set_theme(theme)
        self._theme = theme
        for part in (self.message_bar, self.view, self.change_list, self._overlay, self.change_dock):
            part.set_theme(theme)
        if "empty_page" in self.__dict__:
            self.empty_page.set_theme(theme)

    def place(self, side: Side) -> Place:
        """Return where the column of ``side`` is, for drops."""
        return Place(self.view.area(side, self._center), self.view.column(side).is_filled())

    def overlay_position(self, position: QPoint) -> QPoint:
        """Convert a position in the window to one in the overlay for drops."""
        return self._center.mapFrom(self, position)

    @Slot()
    def _go_to_next(self) -> None:
        passage = next_change(self.change_list.visible_rows(), self._current, self._is_left_out())
        self._go_on(passage, self.tr("This is the last change."))

    @Slot()
    def _go_to_previous(self) -> None:
        passage = previous_change(self.change_list.visible_rows(), self._current, self._is_left_out())
        self._go_on(passage, self.tr("This is the first change."))

    def _go_on(self, passage: int | None, remark: str) -> None:
        if passage is None and not self.change_list.visible_rows():
            self.remarks.say(self.tr("No change fits the filter."))
        elif passage is None:
            self.remarks.say(remark)
        else:
            self.statusBar().clearMessage()
            self.change_list.select_passage(passage)
            self._go_to(passage)

    @Slot(int)
    def _go_to(self, passage: int) -> None:
        self._set_current(passage, bring=True)

    @Slot(int)
    def _on_passage_clicked(self, passage: int) -> None:
        self.change_list.select_passage(passage)
        self._set_current(passage, bring=False)

    def _set_current(self, passage: int, bring: bool) -> None:
        self._current = passage
        self.view.go_to(passage, bring and not self.tools.redline.is_in_view())
        self.tools.go_to(passage, bring)
        self.pairing.set_current(passage)
        self._tell_hidden()
        if self._outcome is not None:
            self._telling.tell_passage(self._outcome, passage)

    @Slot()
    def _tell_hidden(self) -> None:
        """Say in the detail line where the change that it shows is not in the list."""
        self.tools.detail.set_hidden_in_list(self._is_left_out())

    def _is_left_out(self) -> bool:
        """Tell whether the current change is one that the filter leaves out of the list."""
        current = self._current
        if self._outcome is None or current is None or not is_change(self._outcome.comparison.passages[current]):
            return False
        return not any(row.passage == current for row in self.change_list.visible_rows())

    @Slot(bool)
    def _show_typographic(self, shown: bool) -> None:
        self.change_list.set_typographic(shown)
        self.view.set_typographic(shown)
        self.tools.set_typographic(shown)
        self._telling.show_counts(self._outcome, typographic=shown)

    def _update_actions(self) -> None:
        filled = any(self.view.column(side).is_filled() for side in Side)
        self.actions_.swap.setEnabled(filled)
        self.actions_.reload.setEnabled(filled)
        changes = self._outcome is not None and bool(self._outcome.rows)
        self.actions_.next.setEnabled(changes)
        self.actions_.previous.setEnabled(changes)

    @guarded()
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.drops.enter(event)

    @guarded()
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.drops.move(event)

    @guarded()
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drops.leave()
        super().dragLeaveEvent(event)

    @guarded()
    def dropEvent(self, event: QDropEvent) -> None:
        self.drops.drop(event)

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        if not self._filled:
            self._pages.setCurrentWidget(self.empty_page)
        super().showEvent(event)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.change_dock.settle()

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
