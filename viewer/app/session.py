"""One comparison in one window: from the files that the reader names to what the window shows.

Draws nothing and compares nothing; it connects the files, the worker and the window.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal, Slot

from viewer.app.files import STANDARD_INPUT, Story, StoryError, read_story
from viewer.app.worker import Worker
from viewer.presentation.preparation import Outcome, SidePage
from viewer.presentation.sides import Side
from viewer.widgets.comparison_view import FileLabel
from viewer.widgets.main_window import MainWindow
from viewer.widgets.message_bar import Severity

_log = logging.getLogger(__name__)

Pair = dict[Side, Story | None]


class Session(QObject):
    """Holds the two stories that are shown, and those that are on their way."""

    compared = Signal()

    def __init__(self, window: MainWindow, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._worker = worker
        self._shown: Pair = {Side.OLD: None, Side.NEW: None}
        self._wanted: Pair = dict(self._shown)
        self._announcement = ""
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

    @Slot()
    def swap(self) -> None:
        """Exchange the two sides."""
        self._want({Side.OLD: self._wanted[Side.NEW], Side.NEW: self._wanted[Side.OLD]})

    @Slot()
    def reload(self) -> None:
        """Read the files again; standard input cannot be read twice and stays as it was."""
        paths = {side: story.path for side, story in self._wanted.items() if story and story.path}
        stories, problems = self._read(paths)
        self._report(problems)
        if not problems:
            self._want({**self._wanted, **stories})

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

    def _read(self, sources: dict[Side, str]) -> tuple[dict[Side, Story], list[StoryError]]:
        stories: dict[Side, Story] = {}
        problems: list[StoryError] = []
        for side, source in sources.items():
            try:
                stories[side] = read_story(source or STANDARD_INPUT)
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
        old, new = stories[Side.OLD], stories[Side.NEW]
        self._worker.start(old.text if old else None, new.text if new else None)

    def _is_shown(self) -> bool:
        return all(self._wanted[side] is self._shown[side] for side in Side)

    @Slot(object, object)
    def _on_pages(self, old: SidePage | None, new: SidePage | None) -> None:
        self._shown = dict(self._wanted)
        labels = {side: _label(story) for side, story in self._shown.items()}
        self._window.show_pages({Side.OLD: old, Side.NEW: new}, labels)
        if self._announcement:
            self._window.show_message(Severity.INFO, self._announcement, self._window.actions_.swap)
            self._announcement = ""

    @Slot(object)
    def _on_compared(self, outcome: Outcome) -> None:
        self._window.show_outcome(outcome)
        self.compared.emit()

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


def _label(story: Story | None) -> FileLabel:
    return FileLabel(story.name, story.path, story.notice) if story else FileLabel("", "", "")
