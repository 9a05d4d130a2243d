"""The ways in beside opening and dropping a pair: recent pairs, clipboard, text, several files, changed files.

Reads no files itself (see ``files``); it connects the window's wishes with the session.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QSettings, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication

from viewer.app.file_facts import date_words, parsed_date, time_of
from viewer.app.files import Story, StoryError, read_wish, shown_name, story_of_bytes
from viewer.app.recent import RecentPairs
from viewer.app.reopening import Reopening
from viewer.app.session import Session
from viewer.app.watching import Watcher
from viewer.locate import resource
from viewer.presentation.sides import Side
from viewer.text.encodings import ENCODINGS, name_of
from viewer.text.phrase import translate
from viewer.widgets.dropped import Dropped, Load, dropped, refusal
from viewer.widgets.file_menu import FileMenu
from viewer.widgets.main_window import MainWindow
from viewer.widgets.message_bar import About, Severity
from viewer.widgets.phrases import PHRASES

if TYPE_CHECKING:
    from viewer.widgets.choose_two import ChooseTwo

_RELOAD = "files/reload"
_SAMPLES = ("bridge-earlier.txt", "bridge-later.txt")

# Files: of more than these nobody can choose by name, and each has to be read for its date.
_MOST = 100

_ADDRESS = r"\s*(?:https?|ftp)://\S+\s*"


_TOO_MANY = translate("WaysIn", "These are %Ln files, but a comparison takes two. Choose fewer.", "", 0)


class WaysIn(QObject):
    """The ways in of one window."""

    def __init__(self, window: MainWindow, session: Session, store: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._store = store
        self._recent = RecentPairs(store)
        self._reopening = Reopening(window, session, store, self)
        self._watcher = Watcher(self)
        self._gone_told = ""  # what was said of files that are gone
        self._question: ChooseTwo | None = None
        self._dates_told: set[str] = set()  # the files about whose dates something was said last
        actions = window.actions_
        self.menu = FileMenu(actions.file_menu, actions.leave, window)
        self.menu.reload_by_itself.setChecked(str(store.value(_RELOAD, "")).lower() == "true")
        self._reload_now = QAction(self.tr("Reload"), self)
        self._reload_now.triggered.connect(session.reload)
        self._connect()
        self._show_recent()
        self._tell_encodings()
        if any(session.stories().values()):
            self._on_shown()

    def _connect(self) -> None:
        menu, window = self.menu, self._window
        menu.paste_requested.connect(self.paste)
        menu.clipboard_requested.connect(self.compare_with_clipboard)
        menu.pair_requested.connect(self._reopening.open_pair)
        menu.forget_requested.connect(self._forget)
        menu.encoding_chosen.connect(self._session.set_encoding)
        menu.reload_toggled.connect(lambda on: self._store.setValue(_RELOAD, "true" if on else "false"))
        for side in Side:
            header = window.view.column(side).header
            header.encoding_requested.connect(lambda place, side=side: menu.open_encodings(side, place))
        window.empty_page.recent.pair_requested.connect(self._reopening.open_pair)
        window.empty_page.recent.samples_requested.connect(self.open_samples)
        for side in Side:
            window.view.column(side).file_requested.connect(partial(self._session.open_side, side))
        window.drops.text_dropped.connect(self.open_text)
        window.drops.many_dropped.connect(self.ask_which)
        window.many_chosen.connect(self.ask_which)
        self._session.stories_shown.connect(self._on_shown)
        self._watcher.changed.connect(self._on_changed)
        self._watcher.gone.connect(self._on_gone)

    @Slot()
    def paste(self) -> None:
        """Show the text in the clipboard on the empty side; on the one that has the keyboard where none is empty."""
        self._take(QGuiApplication.clipboard().mimeData(), self._empty_side() or self._side_of_focus() or Side.NEW)

    @Slot()
    def compare_with_clipboard(self) -> None:
        """Show the text in the clipboard beside the story that is shown, as the later version where both are."""
        self._take(QGuiApplication.clipboard().mimeData(), self._empty_side() or Side.NEW)

    @Slot(Side, str)
    def open_text(self, side: Side, text: str) -> None:
        """Show ``text`` on ``side``."""
        if re.fullmatch(_ADDRESS, text):
            self._window.show_error(refusal(Dropped(Load.ADDRESS, ())))
            return
        try:
            story = story_of_bytes(text.encode("utf-8", "replace"), self.tr("pasted text"))
        except StoryError as error:
            self._window.show_error(PHRASES.say(error.phrase))
            return
        self._session.open_story(side, story._replace(encoding="", chosen=""))

    @Slot(list)
    def ask_which(self, paths: list[str]) -> None:
        """Ask which two of these files are to be compared, the older ones first."""
        from viewer.widgets.choose_two import Candidate, ChooseTwo

        if len(paths) > _MOST:
            self._window.show_error(PHRASES.count(len(paths), _TOO_MANY))
            return
        stories, problems = self._read_all(paths)
        if len(stories) < 2:
            self._window.show_error("\n".join(PHRASES.say(problem.phrase) for problem in problems))
            return
        stories.sort(key=lambda story: (time_of(story), story.name))
        alike = {story.name for story in stories if [other.name for other in stories].count(story.name) > 1}
        candidates = [
            Candidate(story.path, story.path if story.name in alike else story.name, date_words(story))
            for story in stories
        ]
        self._question = ChooseTwo(candidates, self._window)
        self._question.two_chosen.connect(self._open_pair)
        self._question.open()

    @Slot()
    def open_samples(self) -> None:
        """Show the two sample stories."""
        self._open_pair(*(str(resource("samples", name)) for name in _SAMPLES))

    def _take(self, data: QMimeData | None, side: Side) -> None:
        found = dropped(data) if data is not None else Dropped(Load.OTHER, ())
        if found.load is Load.FILES and len(found.paths) == 2:
            self._session.open_pair(*found.paths)
        elif found.load is Load.FILES:
            self._session.open_side(side, found.paths[0])
        elif found.load is Load.MANY:
            self.ask_which(list(found.paths))
        elif found.load is Load.TEXT and found.text.strip():
            self.open_text(side, found.text)
        elif found.load is Load.ADDRESS:
            self._window.show_error(refusal(found))
        else:
            self._window.show_error(self._no_text(side))

    def _no_text(self, side: Side) -> str:
        if side is Side.OLD:
            return self.tr("There is no text in the clipboard. Copy the story first, to use it as the earlier version.")
        return self.tr("There is no text in the clipboard. Copy the story first, to use it as the later version.")

    def _side_of_focus(self) -> Side | None:
        focus = QApplication.focusWidget()
        for side in Side:
            column = self._window.view.column(side)
            if focus is not None and column.isVisible() and column.isAncestorOf(focus):
                return side
        return None

    def _empty_side(self) -> Side | None:
        stories = self._session.stories()
        return next((side for side in Side if stories[side] is None), None)

    def _read_all(self, paths: list[str]) -> tuple[list[Story], list[StoryError]]:
        stories: list[Story] = []
        problems: list[StoryError] = []
        for path in paths:
            try:
                stories.append(read_wish(self._session.wish(path))._replace(text=""))
            except StoryError as error:
                problems.append(error)
        return stories, problems

    @Slot(str, str)
    def _open_pair(self, old: str, new: str) -> None:
        self._session.open_pair(old, new, announce=False)

    @Slot()
    def _forget(self) -> None:
        self._recent.clear()
        self._reopening.forget()
        self._show_recent()

    @Slot()
    def _on_shown(self) -> None:
        stories = [story for story in self._session.stories().values() if story is not None]
        paths = [story.path for story in stories if story.path]
        self._watcher.watch({story.path: story.changed for story in stories if story.path})
        if len(paths) == 2 and not any(story.temporary for story in stories):
            self._recent.add(*paths)
            self._show_recent()
        self._tell_encodings()
        self._ask_for_other()
        self._compare_dates()

    def _compare_dates(self) -> None:
        """Tell, once, where the earlier version says that it is the later one."""
        old, new = self._session.stories().values()
        if old is None or new is None or {old.path, new.path} == self._dates_told:
            return
        self._dates_told = {old.path, new.path}
        before, after = parsed_date(old.metadata.date), parsed_date(new.metadata.date)
        if before is not None and after is not None and before > after:
            words = self.tr("By the dates in them, “{earlier}” ({date}) was written after “{later}” ({other_date}).")
            told = words.format(
                earlier=shown_name(old, PHRASES),
                date=date_words(old),
                later=shown_name(new, PHRASES),
                other_date=date_words(new),
            )
            self._window.show_message(Severity.INFO, told, self._window.actions_.swap, About.SIDES)

    def _ask_for_other(self) -> None:
        """Where there is one story only, ask for the other one, and offer what it was compared with before."""
        shown = self._session.stories()
        side = self._empty_side()
        story = shown[side.other] if side is not None else None
        if side is not None and story is not None:
            key = self._window.actions_.swap.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            invitation = self._window.view.column(side).invitation
            invitation.show_waiting(shown_name(story, PHRASES), key, self._recent.partners(story.path))

    def _show_recent(self) -> None:
        pairs = [(pair.old, pair.new) for pair in self._recent.pairs()]
        self.menu.show_pairs(pairs)
        self._window.empty_page.recent.show_pairs(pairs)

    def _tell_encodings(self) -> None:
        self.menu.show_encodings({side: _choice(story) for side, story in self._session.stories().items()})

    @Slot(list)
    def _on_changed(self, paths: list[str]) -> None:
        if self._session.is_under_way():
            return  # what is being read now is compared with the disk as soon as it is shown
        if self.menu.reload_by_itself.isChecked():
            self._session.reload()
            return
        names = [story.name for story in self._session.stories().values() if story and story.path in paths]
        if len(names) == 1:
            words = self.tr("“{}” was changed on the disk; what is shown is what it was before.").format(*names)
        else:
            words = self.tr("Both files were changed on the disk; what is shown is what they were before.")
        self._window.show_message(Severity.INFO, words, self._reload_now, About.FILES)

    @Slot(list)
    def _on_gone(self, paths: list[str]) -> None:
        """Tell that files are gone, or no longer that they are. What another program made for the moment may go."""
        told, self._gone_told = self._gone_told, ""
        stories = [story for story in self._session.stories().values() if story and story.path in paths]
        names = [story.name for story in stories if not story.temporary]
        if len(names) == 1:
            words = self.tr("“{}” is no longer there on the disk; what is shown stays as it was read.").format(*names)
        elif names:
            words = self.tr("Both files are no longer there on the disk; what is shown stays as it was read.")
        else:
            if told and self._window.message_bar.text() == told:
                self._window.message_bar.dismiss()
            return
        self._window.show_message(Severity.INFO, words, about=About.FILES)
        self._gone_told = self._window.message_bar.text()


def _choice(story: Story | None) -> str | None:
    """Return the codec to tick in the menu of encodings; None where another one cannot be chosen."""
    if story is None or not story.path or not story.encoding:
        return None
    if story.chosen:
        return story.chosen
    return next((encoding.codec for encoding in ENCODINGS if name_of(encoding.codec) == story.encoding), "")
