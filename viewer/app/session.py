"""One comparison in one window: from the files that the reader names to what the window shows.

Draws nothing and compares nothing; it connects the files, the worker and the window.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal, Slot

from viewer.app.file_facts import about
from viewer.app.files import STANDARD_INPUT, Story, StoryError, read_named, read_story
from viewer.app.worker import Worker
from viewer.model.options import CompareOptions
from viewer.presentation.preparation import Outcome, SidePage
from viewer.presentation.sides import Side
from viewer.widgets.comparison_view import FileLabel
from viewer.widgets.main_window import MainWindow
from viewer.widgets.message_bar import Severity
from viewer.widgets.reading_place import ReadingPlace

_log = logging.getLogger(__name__)

Pair = dict[Side, Story | None]


class Session(QObject):
    """Holds the two stories that are shown, and those that are on their way."""

    compared = Signal()
    stories_shown = Signal()
    """Other stories, or none, are in the window; they need not be compared yet."""

    def __init__(self, window: MainWindow, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._worker = worker
        self._shown: Pair = {Side.OLD: None, Side.NEW: None}
        self._wanted: Pair = dict(self._shown)
        self._announcement = ""
        self._options = window.tools.options.options()
        window.tools.options.options_changed.connect(self.set_options)
        self._place: ReadingPlace | None = None  # to go back to, where the same stories are shown anew
        window.side_chosen.connect(self.open_side)
        window.pair_chosen.connect(self.open_pair)
        window.swap_requested.connect(self.swap)
        window.reload_requested.connect(self.reload)
        window.cancel_requested.connect(self.cancel)
        worker.pages_made.connect(self._on_pages)
        worker.compared.connect(self._on_compared)
        worker.failed.connect(self._on_failed)
        worker.busy_changed.connect(window.progress_strip.set_busy)
        worker.progressed.connect(window.progress_strip.set_progress)

    @Slot(Side, str)
    def open_side(self, side: Side, source: str) -> None:
        """Open the file ``source`` ("-": standard input) on ``side``."""
        stories, problems = self._read({side: source})
        self._report(problems)
        if stories:
            self._want({**self._wanted, **stories})

    @Slot(str, str)
    def open_pair(self, old: str, new: str, announce: bool = True) -> None:
        """Open two files; what was shown stays if one of them cannot be read."""
        stories, problems = self._read({Side.OLD: old, Side.NEW: new})
        self._report(problems)
        empty = not any(self._wanted.values())
        if len(stories) == 2 or (stories and empty):
            self._want({**self._wanted, **stories})
        if len(stories) == 2 and announce:
            self._announcement = self.tr("“{}” is shown as the earlier version, “{}” as the later version.").format(
                *(story.name for story in stories.values())
            )

    def open_named(self, old: str, new: str, name: str) -> None:
        """Open two files that another program made for the moment; both are called ``name``."""
        try:
            self._want({Side.OLD: read_named(old, name), Side.NEW: read_named(new, name)})
        except StoryError as error:
            self._report([error])

    @Slot()
    def swap(self) -> None:
        """Exchange the two sides; the reader goes on where they were."""
        place = self._window.reading_place() if self._is_shown() else None
        self._want({Side.OLD: self._wanted[Side.NEW], Side.NEW: self._wanted[Side.OLD]})
        self._place = place and place.swapped()

    @Slot()
    def reload(self) -> None:
        """Read the files again; standard input cannot be read twice and stays as it was.

        The reader goes on where they were, even if the text above that has changed.
        """
        paths = {side: story.path for side, story in self._wanted.items() if story and story.path}
        chosen = {side: story.chosen for side, story in self._wanted.items() if story}
        stories, problems = self._read(paths, chosen)
        self._report(problems)
        if not problems:
            stories = {side: _named_like(self._wanted[side], story) for side, story in stories.items()}
            place = self._window.reading_place() if self._is_shown() else None
            self._want({**self._wanted, **stories})
            self._place = place and place.found_in(_texts(self._shown), _texts(self._wanted))

    @Slot(CompareOptions)
    def set_options(self, options: CompareOptions) -> None:
        """Compare by these options from now on, and what is shown at once; the reader stays where they are."""
        self._options = options
        if any(self._wanted.values()):
            place = self._window.reading_place() if self._is_shown() else None
            self._want(dict(self._wanted))
            self._place = place

    @Slot()
    def cancel(self) -> None:
        """Stop comparing; what is on the screen stays there."""
        self._worker.cancel()
        if self._is_shown():
            text = self.tr("Comparing was canceled. Reload (F5) compares these two versions again.")
        else:
            text = self.tr("Opening was canceled; the window shows what it showed before.")
        self._wanted = dict(self._shown)
        self._announcement = ""
        self._window.show_message(Severity.INFO, text)

    def open_story(self, side: Side, story: Story) -> None:
        """Show a story that was read elsewhere on ``side``."""
        self._report([])
        self._want({**self._wanted, side: story})

    def set_encoding(self, side: Side, codec: str) -> None:
        """Read the file on ``side`` again with ``codec``, or by what it says itself where that is ""."""
        story = self._wanted[side]
        if story is None or not story.path:
            return
        stories, problems = self._read({side: story.path}, {side: codec})
        self._report(problems)
        if stories:
            self._want({**self._wanted, side: _named_like(story, stories[side])})

    def stories(self) -> Pair:
        """Return the stories that are shown."""
        return dict(self._shown)

    def _read(
        self, sources: dict[Side, str], chosen: dict[Side, str] | None = None
    ) -> tuple[dict[Side, Story], list[StoryError]]:
        """Read files, with the codecs that the person chose for them."""
        stories: dict[Side, Story] = {}
        problems: list[StoryError] = []
        for side, source in sources.items():
            try:
                stories[side] = read_story(source or STANDARD_INPUT, encoding=(chosen or {}).get(side, ""))
            except StoryError as error:
                problems.append(error)
        return stories, problems

    def _report(self, problems: list[StoryError]) -> None:
        if problems:
            self._window.show_message(Severity.ERROR, "\n".join(map(str, problems)))
        else:
            self._window.message_bar.dismiss()

    def _want(self, stories: Pair) -> None:
        self._wanted = stories
        self._announcement = ""
        self._place = None
        old, new = stories[Side.OLD], stories[Side.NEW]
        self._worker.start(old.text if old else None, new.text if new else None, self._options)

    def _is_shown(self) -> bool:
        return all(self._wanted[side] is self._shown[side] for side in Side)

    @Slot(object, object)
    def _on_pages(self, old: SidePage | None, new: SidePage | None) -> None:
        self._shown = dict(self._wanted)
        labels = {side: _label(story) for side, story in self._shown.items()}
        self._window.show_pages({Side.OLD: old, Side.NEW: new}, labels)
        self._go_back()
        if self._announcement:
            self._window.show_message(Severity.INFO, self._announcement, self._window.actions_.swap)
            self._announcement = ""
        self.stories_shown.emit()

    @Slot(object)
    def _on_compared(self, outcome: Outcome) -> None:
        self._window.show_outcome(outcome)
        self._go_back()
        self._place = None
        self.compared.emit()

    def _go_back(self) -> None:
        if self._place is not None:
            self._window.return_to(self._place)

    @Slot(str)
    def _on_failed(self, description: str) -> None:
        _log.warning("comparing failed: %s", description or "the process died")
        if self._is_shown():
            text = self.tr("These two versions could not be compared; their text can still be read.")
        else:
            text = self.tr("The comparison failed, so the window shows what it showed before.")
        if not description:
            reason = self.tr("The part of StoryDiff that compares stopped unexpectedly.")
        else:
            reason = self.tr("The reason, for a report of this fault: {}.").format(description)
        self._wanted = dict(self._shown)
        self._announcement = ""
        self._window.show_message(Severity.ERROR, f"{text} {reason}")


def _named_like(before: Story | None, story: Story) -> Story:
    """Return ``story`` under the name that the same file had before."""
    return story if before is None else story._replace(name=before.name, temporary=before.temporary)


def _texts(stories: Pair) -> dict[Side, str]:
    return {side: story.text for side, story in stories.items() if story is not None}


def _label(story: Story | None) -> FileLabel:
    if story is None:
        return FileLabel("", "", "")
    return FileLabel(story.name, story.path, story.notice, story.encoding if story.path else "", about(story))
