"""The comparing process: takes two texts or files on standard input, sends back pages and outcome.

Loads no Qt and shows nothing. It ends when it has answered, and at once when its standard input
closes, so that it never outlives the window.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Iterable
from queue import SimpleQueue
from typing import BinaryIO

from viewer.app.files import FileWish, Story, StoryError, read_wish
from viewer.app.source_choice import resolved
from viewer.app.wire import (
    Failure,
    Progress,
    Request,
    StoriesRead,
    Unpacker,
    messages_of_opening,
    messages_of_outcome,
    messages_of_pages,
    messages_of_stories,
    packed,
    without_versions,
)
from viewer.model.options import CompareOptions
from viewer.presentation.page import Page
from viewer.presentation.preparation import SidePage, prepare_outcome, prepare_side

# Of the whole; what is left over goes to the comparison proper.
_READ_ONE = 0.1
_READ_BOTH = 0.2

_NO_PAGE = Page("", ())

# A step that an eye can see on a progress bar.
_STEP = 0.01


def main() -> int:
    """Answer one request; return 0, or 1 after an exception (which is sent as well)."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not end up among the messages
    request = _receive(source.fileno())
    return 0 if request is None else serve(request, source.fileno(), target)


def serve(request: Request, source: int, target: BinaryIO) -> int:
    """Answer ``request`` to ``target``; leave the process as soon as the file descriptor ``source`` closes.

    Return 0, or 1 after an exception (which is sent as well).
    """
    # One answer and the process is gone: its tuples hold no cycles that would be worth looking for.
    gc.disable()
    threading.Thread(target=_leave_at_end, args=(source,), daemon=True).start()
    sender = _Sender(target)
    try:
        _answer(request, sender)
    except Exception as error:  # noqa: BLE001 - whatever it was, the window has to say something
        import traceback  # with what it needs itself, it would take longer to load than two small stories to compare

        traceback.print_exc()
        sender.close()
        target.write(packed(Failure(" ".join(f"{type(error).__name__}: {error}".split()))))
        target.flush()
        return 1
    finally:
        sender.close()
    return 0


def _receive(source: int) -> Request | None:
    unpacker = Unpacker()
    while not unpacker:
        data = os.read(source, 1 << 20)
        if not data:
            return None
        unpacker.feed(data)
    request = unpacker.next()
    assert isinstance(request, Request)
    return request


def _leave_at_end(source: int) -> None:
    while os.read(source, 4096):
        pass
    os._exit(0)


def _answer(request: Request, sender: _Sender) -> None:
    reporter = _Reporter(sender)
    read = [_read(side) for side in (request.old, request.new)]
    if any(read):
        sender.send(messages_of_stories(StoriesRead(*read)))
    if any(isinstance(found, StoryError) for found in read):
        return
    request = resolved(request, read)
    old = _side(request.old, request.options)
    reporter.report(_READ_ONE)
    new = _side(request.new, request.options)
    reporter.report(_READ_BOTH)
    sender.send(messages_of_pages(old, new))
    if old is None or new is None:
        return
    # What was sent is not compared.
    old, new = old._replace(page=_NO_PAGE), new._replace(page=_NO_PAGE)
    outcome = prepare_outcome(
        old,
        new,
        progress=lambda done: reporter.report(_READ_BOTH + done * (1 - _READ_BOTH)),
        options=request.options,
        pins=request.pins,
        opened=lambda opening: sender.send(messages_of_opening(opening)),
    )
    # What the window has already is given back while it takes in the rest, which it may do slowly.
    outcome = without_versions(outcome)
    del old, new, read, request
    sender.close()
    # The last and largest part, with nothing left to do meanwhile: as it is made, so that it is never there twice.
    sender.target.writelines(map(packed, messages_of_outcome(outcome)))


def _read(side: str | FileWish | None) -> Story | StoryError | None:
    if not isinstance(side, FileWish):
        return None
    try:
        return read_wish(side)
    except StoryError as error:
        return error


def _side(text: str | FileWish | None, options: CompareOptions) -> SidePage | None:
    return prepare_side(text, options.unit) if isinstance(text, str) else None


class _Sender:
    """Sends messages in their order, while the process goes on: the window takes its time to take them in."""

    def __init__(self, target: BinaryIO) -> None:
        self.target = target
        self._waiting: SimpleQueue[bytes] = SimpleQueue()
        self._thread = threading.Thread(target=self._write, daemon=True)
        self._thread.start()

    def send(self, messages: Iterable[object]) -> None:
        """Send these after all that were sent before."""
        for message in messages:
            self._waiting.put(packed(message))

    def close(self) -> None:
        """Wait until everything is sent; nothing more can be."""
        self._waiting.put(b"")
        self._thread.join()
        self.target.flush()

    def _write(self) -> None:
        while data := self._waiting.get():
            self.target.write(data)
            if self._waiting.empty():
                self.target.flush()


class _Reporter:
    """Sends progress on, but no more often than it can be seen."""

    def __init__(self, sender: _Sender) -> None:
        self._sender = sender
        self._sent = 0.0

    def report(self, fraction: float) -> None:
        if fraction >= self._sent + _STEP:
            self._sent = fraction
            self._sender.send([Progress(fraction)])


if __name__ == "__main__":
    # os._exit: nothing is left to tidy up, and tearing a large result down takes a while.
    status = main()
    sys.stderr.flush()
    os._exit(status)
