"""Reading the files that a person asks for: small ones at once, all others outside, one request after another.

Reads nothing itself (see ``files`` and ``compare_process``) and does not decide what becomes of the stories.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from viewer.app.files import FileWish, Story, StoryError, read_wish, size_of
from viewer.app.wire import Request
from viewer.app.worker import Worker
from viewer.presentation.sides import Side

Wishes = dict[Side, FileWish]
Read = Callable[[dict[Side, Story], list[StoryError]], None]


class Reading(QObject):
    """The files that are being read, and what waits for them."""

    def __init__(self, worker: Worker, present: Callable[[], Request], parent: QObject | None = None) -> None:
        """``present`` gives what is wanted in the window at the moment, with the texts that are there."""
        super().__init__(parent)
        self._worker = worker
        self._present = present
        self._then: Read | None = None
        self._waiting: deque[Callable[[], None]] = deque()
        worker.stories_read.connect(self._on_read)

    def read(self, wishes: Wishes, then: Read) -> None:
        """Read these files and hand ``then`` the stories by side, and why others could not be read.

        It is called before this returns where the files are small, else while the event loop runs.
        """
        self.when_done(partial(self._begin, wishes, then))

    def when_done(self, action: Callable[[], None]) -> None:
        """Do something as soon as no file is being read, which may be at once."""
        if self._then is None:
            action()
        else:
            self._waiting.append(action)

    def is_busy(self) -> bool:
        """Tell whether a file is being read."""
        return self._then is not None

    def forget(self) -> None:
        """Hand on nothing of what was asked for."""
        self._then = None
        self._waiting.clear()

    def give_up(self) -> None:
        """Leave the files that are being read, as they cannot be, and go on with what waits for them."""
        self._then = None
        self._go_on()

    def _begin(self, wishes: Wishes, then: Read) -> None:
        present = self._present()
        request = present._replace(
            old=wishes.get(Side.OLD, present.old),
            new=wishes.get(Side.NEW, present.new),
        )
        sizes = [size_of(wish) or 0 for wish in wishes.values()]
        if self._worker.is_expected(request) or not self._worker.is_small(sum(sizes)):
            self._then = then
            self._worker.read(request)
        else:
            self._hand_on({side: _read(wish) for side, wish in wishes.items()}, then)

    @Slot(object, object)
    def _on_read(self, old: Story | StoryError | None, new: Story | StoryError | None) -> None:
        then, self._then = self._then, None
        if then is not None:
            self._hand_on({Side.OLD: old, Side.NEW: new}, then)
            self._go_on()

    def _go_on(self) -> None:
        while self._waiting and self._then is None:
            self._waiting.popleft()()

    @staticmethod
    def _hand_on(found: dict[Side, Story | StoryError | None], then: Read) -> None:
        stories = {side: story for side, story in found.items() if isinstance(story, Story)}
        then(stories, [problem for problem in found.values() if isinstance(problem, StoryError)])


def _read(wish: FileWish) -> Story | StoryError:
    try:
        return read_wish(wish)
    except StoryError as error:
        return error
