"""One comparison in one window: from the files that the reader names to what the window shows.

Draws nothing and compares nothing; it connects the files, the worker and the window.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from viewer.app.crossing import Crossing
from viewer.app.file_facts import about, own_facts
from viewer.app.files import SIZE_LIMIT, STANDARD_INPUT, FileWish, Story, StoryError, notice_of, shown_name
from viewer.app.passing_note import PassingNote
from viewer.app.pin_carrying import carrier
from viewer.app.reading import Reading
from viewer.app.source_switch import SourceSwitch
from viewer.app.wire import Request
from viewer.app.worker import Worker
from viewer.model.options import CompareOptions, Unit
from viewer.model.pins import NO_PINS, Pin
from viewer.presentation.preparation import Opening, Outcome, SidePage
from viewer.presentation.sides import Side
from viewer.widgets.comparison_view import FileLabel
from viewer.widgets.log import log
from viewer.widgets.main_window import MainWindow
from viewer.widgets.message_bar import About, Severity
from viewer.widgets.phrases import PHRASES
from viewer.widgets.reading_place import ReadingPlace

Pair = dict[Side, Story | None]


class Session(QObject):
    """Holds the two stories that are shown, and those that are on their way."""

    compared = Signal()
    stories_leaving = Signal()
    """What is shown will make room for something else at once."""
    stories_shown = Signal()
    """Other stories, or none, are in the window; they need not be compared yet."""

    def __init__(
        self, window: MainWindow, worker: Worker, parent: QObject | None = None, limit: int = SIZE_LIMIT
    ) -> None:
        """``limit`` is how many bytes of a file are read at most."""
        super().__init__(parent)
        self._limit = limit
        self._window = window
        self._worker = worker
        self._shown: Pair = {Side.OLD: None, Side.NEW: None}
        self._wanted: Pair = dict(self._shown)
        self._announcement = ""
        self._note = PassingNote(window, self)
        self._options = window.tools.options.options()
        self._pairing = window.pairing
        self._decided = False  # whether a decision by hand is what is compared
        window.tools.options.options_changed.connect(self.set_options)
        window.pairing.decided.connect(self._on_decided)
        self._place: ReadingPlace | None = None  # to go back to, where the same stories are shown anew
        self._settled: Request | None = None  # what was compared, or is not to be, of what is shown
        self._reading = Reading(worker, self._request, self)
        self.source = SourceSwitch(window, self)
        self._crossing = Crossing()
        self.source.source_requested.connect(self.show_source)
        window.side_chosen.connect(self.open_side)
        window.pair_chosen.connect(self.open_pair)
        window.swap_requested.connect(self.swap)
        window.reload_requested.connect(self.reload)
        window.cancel_requested.connect(self.cancel)
        worker.pages_made.connect(self._on_pages)
        worker.opened.connect(self._on_opened)
        worker.compared.connect(self._on_compared)
        worker.failed.connect(self._on_failed)
        worker.rested.connect(self._resume)
        worker.busy_changed.connect(window.progress_strip.set_busy)
        worker.progressed.connect(window.progress_strip.set_progress)

    @Slot(Side, str)
    def open_side(self, side: Side, source: str) -> None:
        """Open the file ``source`` ("-": standard input) on ``side``."""
        self._reading.read({side: self.wish(source)}, self._want_readable)

    @Slot(str, str)
    def open_pair(self, old: str, new: str, announce: bool = True) -> None:
        """Open two files; what was shown stays if one of them cannot be read."""
        wishes = {Side.OLD: self.wish(old), Side.NEW: self.wish(new)}
        self._reading.read(wishes, partial(self._want_pair, announce=announce))

    def _want_readable(self, stories: dict[Side, Story], problems: list[StoryError]) -> None:
        self._report(problems)
        if stories:
            self._want({**self._wanted, **stories})

    def _want_pair(self, stories: dict[Side, Story], problems: list[StoryError], announce: bool = False) -> None:
        self._report(problems)
        empty = not any(self._wanted.values())
        if len(stories) == 2 or (stories and empty):
            self._want({**self._wanted, **stories})
        if len(stories) == 2 and announce:
            self._announcement = self.tr("“{}” is shown as the earlier version, “{}” as the later version.").format(
                *(shown_name(story, PHRASES) for story in stories.values())
            )

    def open_named(self, old: str, new: str, name: str) -> None:
        """Open two files that another program made for the moment; both are called ``name``."""
        wishes = {Side.OLD: self.wish(old, name=name), Side.NEW: self.wish(new, name=name)}
        self._reading.read(wishes, self._want_both)

    def _want_both(self, stories: dict[Side, Story], problems: list[StoryError]) -> None:
        self._report(problems)
        if not problems:
            self._want({**self._wanted, **stories})

    @Slot()
    def swap(self) -> None:
        """Exchange the two sides; the reader goes on where they were."""
        self._reading.when_done(self._swap)

    def _swap(self) -> None:
        place = self._here()
        self._want({Side.OLD: self._wanted[Side.NEW], Side.NEW: self._wanted[Side.OLD]})
        self._place = place and place.swapped()

    @Slot()
    def reload(self) -> None:
        """Read the files again; standard input cannot be read twice and stays as it was.

        The reader goes on where they were, even if the text above that has changed.
        """
        shown = self._wanted.items()
        wishes = {side: self.wish(story.path, story.chosen) for side, story in shown if story and story.path}
        if not wishes:
            self._window.remarks.say(self.tr("There is no file to read again: what is shown was not read from one."))
            return
        self._reading.read(wishes, self._want_again)

    def _want_again(self, stories: dict[Side, Story], problems: list[StoryError]) -> None:
        self._report(problems)
        if not problems:
            stories = {side: _named_like(self._wanted[side], story) for side, story in stories.items()}
            place, before = self._here(), self.source.texts(self._wanted)
            self._want({**self._wanted, **stories})
            self._place = place and place.found_in(before, self.source.texts(self._wanted))

    @Slot(CompareOptions)
    def set_options(self, options: CompareOptions) -> None:
        """Compare by these options from now on, and what is shown at once; the reader stays where they are."""
        self._options = options
        self._reading.when_done(self._compare_again)

    def _compare_again(self) -> None:
        if any(self._wanted.values()):
            place, announcement = self._here(), self._announcement
            self._want(dict(self._wanted))
            self._place, self._announcement = place, announcement

    @Slot(bool)
    def show_source(self, source: bool) -> None:
        """Show the source of the files, or the stories in them; the reader stays where they are, as far as it goes."""
        self._reading.when_done(partial(self._show_source, source))

    def _show_source(self, source: bool) -> None:
        self.source.choose(source)
        self._compare_again()

    @Slot(Pin)
    def _on_decided(self, about: Pin) -> None:
        self._reading.when_done(partial(self._compare_decided, about))

    def _compare_decided(self, about: Pin) -> None:
        """Compare by what was decided by hand; the reader stays where they are, with that as the current passage."""
        self._compare_again()
        if self._is_shown():  # else it is about the stories, and their source was asked for
            self._place = self._place and self._place._replace(change=(Side.NEW, about.new.start), unchanged=True)
            self._decided = True

    @Slot()
    def cancel(self) -> None:
        """Stop comparing, or opening; what is on the screen stays there."""
        if self.is_under_way():
            text, about = self.tr("Opening was canceled; the window shows what it showed before."), About.SIDES
        else:
            self._settled = self._request()
            text = self.tr("Comparing was canceled. Reload (F5) compares these two versions again.")
            about = About.COMPARISON
            self._window.view.opening.take_away()
        self._reading.forget()
        self._worker.cancel()
        self._want_what_is_shown()
        self._window.show_message(Severity.INFO, text, about=about)
        self._resume()

    @Slot()
    def _resume(self) -> None:
        """Compare what is shown where that was dropped, for another file say that could not be opened."""
        if not self.is_under_way() and any(self._shown.values()) and self._request() != self._settled:
            self._compare_again()

    def _want_what_is_shown(self) -> None:
        self._wanted = dict(self._shown)
        self._announcement = ""
        self.source.stay()
        self._crossing.stay()

    def open_story(self, side: Side, story: Story) -> None:
        """Show a story that was read elsewhere on ``side``."""
        self._reading.when_done(lambda: self._want_readable({side: story}, []))

    def set_encoding(self, side: Side, codec: str) -> None:
        """Read the file on ``side`` again with ``codec``, or by what it says itself where that is ""."""
        story = self._wanted[side]
        if story is None or not story.path:
            return

        def take(stories: dict[Side, Story], problems: list[StoryError]) -> None:
            named = {side: _named_like(story, found) for side, found in stories.items()}
            self._want_readable(named, problems)

        self._reading.read({side: self.wish(story.path, codec)}, take)

    def is_under_way(self) -> bool:
        """Tell whether other stories than those that are shown are being read or made ready."""
        return self._reading.is_busy() or not self._is_shown()

    def wish(self, source: str, encoding: str = "", name: str = "") -> FileWish:
        """Return the wish to read a file, of no more than the size that is read here."""
        return FileWish(source or STANDARD_INPUT, encoding, name, self._limit)

    def stories(self) -> Pair:
        """Return the stories that are shown."""
        return dict(self._shown)

    def texts(self) -> dict[Side, str]:
        """Return what is shown of the stories that are shown."""
        return self.source.shown_texts(self._shown)

    def go_to(self, place: ReadingPlace) -> None:
        """Bring the reader to a place of the stories that are shown, and keep them there while these are compared."""
        self._place = place
        self._go_back()

    def _report(self, problems: list[StoryError]) -> None:
        if problems:
            self._window.show_message(Severity.ERROR, "\n".join(PHRASES.say(problem.phrase) for problem in problems))
        else:
            self._window.message_bar.dismiss()

    def _want(self, stories: Pair) -> None:
        self._wanted = stories
        self.source.take(stories)
        self._announcement = ""
        self._place = None
        self._decided = False
        old, new, options, pins = self._request()
        assert not isinstance(old, FileWish)
        assert not isinstance(new, FileWish)
        self._worker.start(old, new, options, pins)

    def _request(self) -> Request:
        """Return what is wanted at the moment."""
        request = self.source.request(self._wanted, self._options)
        carry = carrier(self._shown, self._wanted) if request.options.unit is not Unit.LINE else None
        pins = carry(self._pairing.pins(self._options.unit)) if carry else NO_PINS
        return request._replace(pins=pins)

    def _is_shown(self) -> bool:
        return self._are_shown() and self.source.is_shown(self._wanted)

    def _are_shown(self) -> bool:
        """Tell whether the stories that are wanted are shown, be it as source or as stories."""
        return all(self._wanted[side] is self._shown[side] for side in Side)

    def _what_ends(self) -> About:
        """Tell what of that which is shown ends when that is shown which is wanted."""
        if self._are_shown():
            return About.COMPARISON
        before, after = ({id(story) for story in stories.values()} for stories in (self._shown, self._wanted))
        return About.SIDES if before == after else About.FILES

    def _here(self) -> ReadingPlace | None:
        """Return where the reader is in what is wanted; None where other stories are shown."""
        place = self._window.reading_place() if self._are_shown() else None
        if place is None or self._is_shown():
            return place
        return self._crossing.cross(place, self.texts(), self.source.texts(self._wanted))

    @Slot(object, object)
    def _on_pages(self, old: SidePage | None, new: SidePage | None) -> None:
        self.stories_leaving.emit()
        carry = carrier(self._shown, self._wanted)
        if carry:
            self._pairing.carry(carry)
        else:
            self._pairing.clear()
        self._window.message_bar.outdate(self._what_ends())
        self._shown = dict(self._wanted)
        self.source.arrive()
        labels = {
            side: _label(story, self._shown[side.other])._replace(language=self.source.language(story, self._shown))
            for side, story in self._shown.items()
        }
        self._window.show_pages({Side.OLD: old, Side.NEW: new}, labels)
        self._go_back()
        if self._announcement:
            self._note.show(self._announcement, self._window.actions_.swap, About.SIDES)
            self._announcement = ""
        self.source.show(self._shown)
        self._settled = None if all(self._shown.values()) else self._request()
        self.stories_shown.emit()

    @Slot(object)
    def _on_opened(self, opening: Opening) -> None:
        self._window.view.opening.show(opening)

    @Slot(object)
    def _on_compared(self, outcome: Outcome) -> None:
        self._window.show_outcome(outcome)
        self._go_back()
        if self._decided:
            self._window.bring_current()
        self._place, self._decided = None, False
        self._settled = self._request()
        self._crossing.arrive(self._window.reading_place)
        self.compared.emit()

    def _go_back(self) -> None:
        if self._place is not None:
            self._window.return_to(self._place)

    @Slot(str)
    def _on_failed(self, description: str) -> None:
        log(__name__).warning("comparing failed: %s", description or "the process died")
        if not self.is_under_way():
            self._settled = self._request()
            text = self.tr("These two versions could not be compared; their text can still be read.")
            about = About.COMPARISON
            self._window.view.opening.take_away()
        else:
            text, about = self.tr("The comparison failed, so the window shows what it showed before."), About.SIDES
        if not description:
            reason = self.tr("The part of StoryDiff that compares stopped unexpectedly.")
        else:
            reason = self.tr("The reason, for a report of this fault: {}.").format(description)
        self._want_what_is_shown()
        self._window.show_message(Severity.ERROR, f"{text} {reason}", about=about)
        self._reading.give_up()  # only now: what waits for the file builds on what is wanted


def _named_like(before: Story | None, story: Story) -> Story:
    """Return ``story`` under the name that the same file had before."""
    return story if before is None else story._replace(name=before.name, temporary=before.temporary, label=before.label)


def _label(story: Story | None, other: Story | None) -> FileLabel:
    if story is None:
        return FileLabel("", "", "")
    encoding = story.encoding if story.path else ""
    told = () if other is None else own_facts(story, other, PHRASES)
    notice = "\n".join(filter(None, (notice_of(story, PHRASES), *told)))
    return FileLabel(shown_name(story, PHRASES), story.path, notice, encoding, about(story, PHRASES))
