"""One comparison in a child process, its result put together a little at a time.

Does not compare (see ``compare_process``) and does not decide which job counts (see ``worker``).
"""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.app.channels import Channel
from viewer.app.files import StoryError
from viewer.app.source_choice import resolved
from viewer.app.wire import (
    Builder,
    Failure,
    OpeningEnd,
    OutcomeEnd,
    PagesEnd,
    Progress,
    Request,
    StoriesRead,
    Unpacker,
    packed,
    stories_with_texts,
    with_texts,
    with_versions,
)
from viewer.presentation.preparation import Outcome, SidePage
from viewer.widgets.log import log

# Seconds of unpacking in one turn of the event loop: half a frame at 60 Hz, so scrolling stays smooth.
_SLICE = 0.008


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from what is made inside.

    A result is hundreds of thousands of tuples without a cycle among them; to look through them all,
    as the collector does while they grow in number, holds up the window for 100 ms at a time.
    """
    collecting = gc.isenabled()  # the start of the program does without as well
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


class ProcessJob(QObject):
    """A comparison that runs in a process of its own, from ``start`` to one of the last three signals."""

    progressed = Signal(float)
    stories_read = Signal(object, object)
    """What became of each file: a Story, a StoryError, or None for a side that is not read from a file."""
    pages_made = Signal(object, object)
    opened = Signal(object)
    """What is highlighted at the start of both stories, before the rest is known: an Opening, and then a fuller one."""
    compared = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, request: Request, parent: QObject, channel: Channel) -> None:
        super().__init__(parent)
        self._request = request
        self._texts = [side if isinstance(side, str) else None for side in request[:2]]
        self._unpacker = Unpacker()
        self._builder = Builder()
        self._sides: list[SidePage | None] = [None, None]
        self._over = False
        self._exited = False
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._take_turn)
        self._channel = channel
        channel.setParent(self)
        channel.received.connect(self._receive)
        channel.ended.connect(self._on_ended)

    def start(self) -> None:
        """Start the process and send it the texts."""
        gc.unfreeze()  # what was kept from the collector for the last result is its own again
        self._channel.start(packed(self._request))

    def wait(self, seconds: float) -> None:
        """Take in at once what comes in the next ``seconds``, or less where that is the whole answer."""
        until = time.perf_counter() + seconds
        while not self._over and self._channel.wait(until - time.perf_counter()):
            self._take_in(until)

    def answers(self, request: Request) -> bool:
        """Say whether this is, or with the files read has become, an answer to ``request``."""
        if self._over:
            return False
        mine = self._request._replace(old=self._texts[0], new=self._texts[1])
        return mine[2:] == request[2:] and all(one is other for one, other in zip(mine[:2], request[:2], strict=True))

    def stop(self) -> None:
        """Kill the process; no signal follows."""
        self._over = True
        self._turns.stop()
        self._channel.stop()

    @Slot(bytes)
    def _receive(self, data: bytes) -> None:
        if not self._over:
            self._unpacker.feed(data)
            self._turns.start()

    @Slot()
    def _take_turn(self) -> None:
        self._take_in(time.perf_counter() + _SLICE)

    def _take_in(self, until: float) -> None:
        """Unpack what has come, but for no longer than ``until`` or little more."""
        try:
            with _no_collection():
                while self._unpacker and not self._over:
                    self._handle(self._unpacker.next())
                    if time.perf_counter() >= until:
                        return
        except Exception:  # noqa: BLE001 - what has come cannot be read; the window says it
            log(__name__).exception("what the comparing process sent could not be unpacked")
            self._give_up()
            return
        self._turns.stop()
        if self._exited and not self._over:
            self._give_up()

    def _handle(self, message: object) -> None:
        if isinstance(message, StoriesRead):
            self._on_read(stories_with_texts(message, self._builder))
        elif isinstance(message, Progress):
            self.progressed.emit(message.fraction)
        elif isinstance(message, PagesEnd):
            self._on_pages()
        elif isinstance(message, OpeningEnd):
            self.opened.emit(*self._builder.take(1))
        elif isinstance(message, OutcomeEnd):
            (outcome,) = self._builder.take(1)
            self._on_outcome(outcome)
        elif isinstance(message, Failure):
            self._end()
            self.failed.emit(message.description)
        else:
            self._builder.add(message)

    def _on_read(self, read: StoriesRead) -> None:
        self._request = resolved(self._request, read)
        self._texts = [side if isinstance(side, str) else None for side in self._request[:2]]
        failed = any(isinstance(found, StoryError) for found in read)
        if failed:
            self._end()
        self.stories_read.emit(*read)
        if failed:
            self.ended.emit()

    def _on_pages(self) -> None:
        texts = self._texts
        for index, (side, text) in enumerate(zip(self._builder.take(2), texts, strict=True)):
            if isinstance(side, SidePage) and text is not None:
                self._sides[index] = with_texts(side, text)
        if None in texts:
            self._end()
        self.pages_made.emit(*self._sides)
        if None in texts:
            self.ended.emit()

    def _on_outcome(self, outcome: object) -> None:
        old, new = self._sides
        assert isinstance(outcome, Outcome)
        assert old is not None
        assert new is not None
        self._end()
        self.compared.emit(with_versions(outcome, old.version, new.version))

    def _end(self) -> None:
        self._over = True
        self._turns.stop()

    @Slot(str)
    def _on_ended(self, said: str) -> None:
        self._exited = True
        if said:
            log(__name__).warning("the comparing process said: %s", said)
        if not self._over:
            self._turns.start()

    def _give_up(self) -> None:
        self._end()
        self.failed.emit("")
