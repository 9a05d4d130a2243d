"""What helps to read the stories: detail line, find bar, marked-up copy, type, paragraphs, keys.

Puts these parts together and ties them to the panes; each of them is in a file of its own.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from viewer.presentation.detail import detail
from viewer.presentation.places import Places
from viewer.presentation.preparation import Outcome, SidePage
from viewer.presentation.sides import Side
from viewer.presentation.summary import describe_passage
from viewer.text.records import NamedTuple
from viewer.text.version import Unit
from viewer.widgets.action_making import make_action
from viewer.widgets.comparison_view import ComparisonView
from viewer.widgets.detail_line import DetailLine
from viewer.widgets.detail_splitter import DetailSplitter
from viewer.widgets.guard import guarded
from viewer.widgets.option_actions import OptionActions
from viewer.widgets.phrases import PHRASES
from viewer.widgets.reading_type import ReadingType
from viewer.widgets.redline_switch import RedlineSwitch
from viewer.widgets.source_action import SourceAction
from viewer.widgets.steady_line import hold_line
from viewer.widgets.story_pane import StoryPane
from viewer.widgets.theme import Theme
from viewer.widgets.theme_menu import ThemeMenu
from viewer.widgets.type_chooser import TypeChooser

if TYPE_CHECKING:
    from viewer.widgets.find_bar import FindBar
    from viewer.widgets.finder import Finder
    from viewer.widgets.shortcut_sheet import ShortcutSheet

# Pixels from the top of the marked-up copy to a paragraph that the reader went to.
_HEAD_ROOM = 24

# Detail lines are set a little smaller than the stories: two steps of zoom.
_DETAIL_ZOOM = -1


class Choices(NamedTuple):
    """What is remembered of the tools from one run to the next."""

    reading: ReadingType
    detail: bool
    theme: str
    ignore_case: bool = False
    ignore_punctuation: bool = False


class StoryTools(QObject):
    """All tools of one window."""

    passage_clicked = Signal(int)
    counted = Signal(str)
    """How many places were found, and which of them is the current one, in words."""
    remarked = Signal(str)
    """Something happened that a passing word says, as the new size of the type."""

    def __init__(self, view: ComparisonView, pages: QStackedWidget, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._stack = pages
        self._pages: dict[Side, SidePage] = {}
        self._outcome: Outcome | None = None
        self._places: Places | None = None
        self._passage: int | None = None
        self._typographic = False
        self._theme = theme
        self.detail = DetailLine(theme, window)
        self.redline = RedlineSwitch(view, pages, theme, self)
        self.type = TypeChooser(self)
        self.themes = ThemeMenu(window)
        self.options = OptionActions(self)
        self.source = SourceAction(self)
        self._writing = ""
        self._sheet: ShortcutSheet | None = None
        self._make_actions()
        self._connect()
        self._take_type(self.type.type())
        self._show_numbers(self.numbers.isChecked())
        self.set_theme(theme)
        self._update_actions()

    def _make_actions(self) -> None:
        self.find = make_action(self, "find", self.tr("&Find…"), "Ctrl+F")
        self.find_next = make_action(self, "", self.tr("Find &next"), "F3")
        self.find_previous = make_action(self, "", self.tr("Find &previous"), "Shift+F3")
        self.paragraph = make_action(self, "", self.tr("&Go to paragraph…"), "Ctrl+G")
        self.show_detail = make_action(self, "", self.tr("&Detail line"), "F7")
        self.show_detail.setCheckable(True)
        self.show_detail.setChecked(True)
        self.numbers = make_action(self, "", self.tr("Paragraph n&umbers"), "Ctrl+Shift+N")
        self.numbers.setCheckable(True)
        self.numbers.setChecked(True)
        self.shortcuts = make_action(self, "", self.tr("&Keyboard shortcuts"), "F1")

    def _connect(self) -> None:
        self.find.triggered.connect(self._find)
        self.find_next.triggered.connect(self._find_next)
        self.find_previous.triggered.connect(self._find_previous)
        self.paragraph.triggered.connect(self._ask_paragraph)
        self.show_detail.toggled.connect(self.detail.set_wanted)
        self.numbers.toggled.connect(self._show_numbers)
        self.shortcuts.triggered.connect(self._show_shortcuts)
        self.redline.passage_clicked.connect(self.passage_clicked)
        self.redline.switched.connect(self._set_targets)
        self.redline.long_copy_begun.connect(self._say_writing)
        self.redline.switched.connect(self._stop_saying)
        self.redline.view_made.connect(self._take_up_copy)
        self.type.type_changed.connect(self._take_type)
        for pane in self._panes():
            pane.zoom_requested.connect(self.type.zoom)
        self._window.installEventFilter(self)

    @cached_property
    def find_bar(self) -> FindBar:
        """Where the reader types what to find."""
        from viewer.widgets.find_bar import FindBar

        bar = FindBar(self._theme, self._window)
        bar.counted.connect(self.counted)
        self._stories.addWidget(bar)
        return bar

    @cached_property
    def finder(self) -> Finder:
        """What finds it."""
        from viewer.widgets.finder import Finder

        finder = Finder(self.find_bar, self)
        finder.reveal_requested.connect(self._reveal)
        self.__dict__["finder"] = finder
        self._set_targets()
        return finder

    def is_finding(self) -> bool:
        """Tell whether the find bar is shown."""
        return "find_bar" in self.__dict__ and not self.find_bar.isHidden()

    @Slot()
    def _find(self) -> None:
        self.finder.open()

    @Slot()
    def _find_next(self) -> None:
        self.finder.go_to_next()

    @Slot()
    def _find_previous(self) -> None:
        self.finder.go_to_previous()

    @Slot()
    def _take_up_copy(self) -> None:
        """Set the marked-up copy as the panes are set; it is made when it is first asked for."""
        pane = self.redline.view.pane
        pane.zoom_requested.connect(self.type.zoom)
        pane.set_type(self.type.type())
        pane.numbers.show(self.numbers.isChecked())

    @Slot()
    def _say_writing(self) -> None:
        """Let the reader see at once that their key was heard: nothing else is drawn before the copy is there."""
        self._writing = self.tr("The marked-up copy is being written…")
        self.remarked.emit(self._writing)
        self._window.statusBar().repaint()
        QGuiApplication.sync()

    @Slot()
    def _stop_saying(self) -> None:
        if self._writing and self._window.statusBar().currentMessage() == self._writing:
            self._window.statusBar().clearMessage()
        self._writing = ""

    def _panes(self) -> list[StoryPane]:
        copy = [self.redline.view.pane] if self.redline.is_made() else []
        return [*(self._view.column(side).pane for side in Side), *copy]

    def put_in(self, column: QVBoxLayout) -> None:
        """Add the pages to ``column``, and what stands under them."""
        upper = QWidget(self._window)
        self._stories = QVBoxLayout(upper)
        self._stories.setContentsMargins(0, 0, 0, 0)
        self._stories.setSpacing(0)
        self._stories.addWidget(self._stack, 1)
        self.room = DetailSplitter(upper, self.detail, self._window)
        column.addWidget(self.room, 1)

    def fill_menus(self, edit: QMenu, view: QMenu, help_: QMenu) -> None:
        """Add the actions to the menus that they belong in."""
        edit.addActions([self.find, self.find_next, self.find_previous])
        edit.addSeparator()
        edit.addAction(self.paragraph)
        view.addAction(self.numbers)
        first = view.actions()[0]
        view.insertActions(first, [self.redline.action, self.source.action, view.insertSeparator(first)])
        view.addSeparator()
        self.type.fill_menu(view)
        view.addSeparator()
        view.addMenu(self.themes)
        help_.insertAction(help_.actions()[0], self.shortcuts)

    def show_pages(self, pages: dict[Side, SidePage | None]) -> None:
        """Work on stories that are not compared yet."""
        self._pages = {side: page for side, page in pages.items() if page is not None}
        self._outcome = self._places = None
        self._passage = None
        self.redline.forget()
        self.detail.show_detail(None)
        self._name_numbers()
        self._set_detail()
        self._set_targets()
        self._update_actions()

    def _shows_source(self) -> bool:
        return any(page.version.unit is Unit.LINE for page in self._pages.values())

    def _set_detail(self) -> None:
        """Set the detail line as the stories are, or as their source."""
        reading = self.type.type()
        reading = reading.for_source() if self._shows_source() else reading.zoomed(_DETAIL_ZOOM)
        self.detail.set_type(reading.font(self._window.font()))

    def _name_numbers(self) -> None:
        """Name the entries after what is numbered: paragraphs, or lines of source."""
        source = self._shows_source()
        self.paragraph.setText(self.tr("&Go to line…") if source else self.tr("&Go to paragraph…"))
        self.numbers.setText(self.tr("Line n&umbers") if source else self.tr("Paragraph n&umbers"))

    def show_outcome(self, outcome: Outcome) -> None:
        """Work on a comparison of the stories that are shown."""
        self._outcome = outcome
        self._places = Places(outcome.comparison, outcome.parts)
        self.redline.show_outcome(outcome, self._pages)
        self._set_targets()
        self._update_actions()

    def go_to(self, passage: int, bring: bool) -> None:
        """Show the change ``passage`` in full, and go there in the marked-up copy."""
        self._passage = passage
        self.redline.go_to(passage, bring)
        if self._outcome is not None:
            self.redline.describe(describe_passage(self._outcome.comparison, passage, self._places, PHRASES))
        self._show_detail()

    def set_typographic(self, shown: bool) -> None:
        """Show or hide typographic differences."""
        self._typographic = shown
        self.redline.set_typographic(shown)
        self._show_detail()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self.detail.set_theme(theme)
        self.redline.set_theme(theme)
        if "find_bar" in self.__dict__:
            self.find_bar.set_theme(theme)

    def choices(self) -> Choices:
        """Return what is to be remembered."""
        options = self.options.options()
        return Choices(
            self.type.type(),
            self.show_detail.isChecked(),
            self.themes.choice(),
            options.ignore_case,
            options.ignore_punctuation,
        )

    def take_choices(self, choices: Choices) -> None:
        """Take up what was remembered; the theme is only shown as chosen."""
        self.type.choose(choices.reading)
        self.show_detail.setChecked(choices.detail)
        self.themes.set_choice(choices.theme)
        self.options.choose(choices.ignore_case, choices.ignore_punctuation)

    def _show_detail(self) -> None:
        if self._outcome is None or self._passage is None:
            self.detail.show_detail(None)
            return
        self.detail.show_detail(
            detail(self._outcome.comparison, self._passage, self._marks_variants(self._passage), self._places, PHRASES)
        )

    def _marks_variants(self, passage: int) -> bool:
        """Tell whether typography is marked: where it is shown, and where a passage has nothing else."""
        assert self._outcome is not None
        return self._typographic or not self._outcome.comparison.passages[passage].changed

    @Slot(bool)
    def _show_numbers(self, shown: bool) -> None:
        for pane in self._panes():
            pane.numbers.show(shown)

    @Slot(ReadingType)
    def _take_type(self, reading: ReadingType) -> None:
        passage = None
        if self._outcome is not None and self._passage is not None:
            passage = self._outcome.comparison.passages[self._passage]
        bring_back = hold_line(self._view, self.redline, passage)
        for pane in self._panes():
            pane.set_type(reading)
        self._set_detail()
        bring_back()
        # The detail line is set in another type too: the panes hear a turn later how much room it leaves them.
        QTimer.singleShot(0, self, bring_back)
        if self._pages:
            self.remarked.emit(self.tr("Type size {} %").format(reading.percent()))

    @Slot()
    def _set_targets(self) -> None:
        if "finder" not in self.__dict__:
            return  # it is told when it is made
        from viewer.widgets.finder import Target

        copy = self.redline.copy_in_view()
        if copy is not None:
            self.finder.set_targets([Target(Side.NEW, self.redline.view.pane, copy.page.text, copy.offsets)], ())
            return
        targets = [
            Target(side, self._view.column(side).pane, page.page.text, page.offsets)
            for side, page in self._pages.items()
        ]
        self.finder.set_targets(targets, self._outcome.stretches if self._outcome is not None else ())

    def _update_actions(self) -> None:
        filled = bool(self._pages)
        for action in (self.find, self.find_next, self.find_previous, self.paragraph):
            action.setEnabled(filled)
        if not filled and self.is_finding():
            self.find_bar.dismiss()

    @Slot(Side, int)
    def _reveal(self, side: Side, offset: int) -> None:
        """Unfold what hides a place that was found, where there are folds: side by side."""
        if not self.redline.is_in_view():
            self._view.aids.folder.reveal(side, offset)

    @Slot()
    def _ask_paragraph(self) -> None:
        from viewer.widgets.paragraph_box import ParagraphBox

        focused = next((side for side in self._pages if self._view.column(side).pane.hasFocus()), Side.NEW)
        counts = {side: len(page.version.paragraphs) for side, page in self._pages.items()}
        box = ParagraphBox(counts, focused, self._window, lines=self._shows_source())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.paragraph_chosen.connect(self._go_to_paragraph)
        box.open()

    @Slot(Side, int)
    def _go_to_paragraph(self, side: Side, number: int) -> None:
        page = self._pages.get(side)
        if page is None or not page.version.paragraphs:
            return
        start = page.version.paragraphs[min(number, len(page.version.paragraphs)) - 1].start
        if self.redline.copy_in_view() is not None:
            self.redline.put_place(side, start, _HEAD_ROOM)
        else:
            self._view.aids.bring_place(side, page.offsets.to_utf16(start))
            self._view.column(side).pane.setFocus()

    @Slot()
    def _show_shortcuts(self) -> None:
        from viewer.widgets.shortcut_sheet import ShortcutSheet

        if self._sheet is None or not self._sheet.isVisible():
            self._sheet = ShortcutSheet(self._window.menuBar(), self._window)
            self._sheet.show()
        else:
            self._sheet.close()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Escape comes here from wherever nobody had a use for it.
        if (
            watched is self._window
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.is_finding()
        ):
            self.find_bar.dismiss()
            return True
        return False
