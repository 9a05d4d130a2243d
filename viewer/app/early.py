"""A comparing process that is there before Qt is loaded: both take a while, and there is more than one processor.

Loads no Qt, nor anything else before it has begun. Where processes cannot be forked there is none, and the
comparison begins with the window.
"""

from __future__ import annotations

import os
import sys

from viewer.text.records import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.app.wire import Request

# What stands for standard input on the command line (see ``files``).
_STANDARD_INPUT = "-"

# Bytes of both files together: what is mostly compared sooner than a window can be made.
_SMALL = 100_000

# Where the window keeps its settings, and what it calls there how stories are compared (see ``reading_settings``).
_SETTINGS = ("StoryDiff", "storydiff.ini")
_GROUP = "[comparison]"
_IGNORE_CASE, _IGNORE_PUNCTUATION, _BY_PARAGRAPH = "ignoreCase", "ignorePunctuation", "byParagraph"


class _Wanted(NamedTuple):
    """What is to be read: two files or one, what to call both, the most bytes, and the settings that are on."""

    old: str
    new: str | None
    name: str
    limit: int | None
    settings: frozenset[str]


class EarlyProcess:
    """The process, and the pipe through which its answer comes."""

    def __init__(self, wanted: _Wanted, process: int, answer: int, lifeline: int, gate: int) -> None:
        self.answer = answer
        """A file descriptor to read from; closed by ``stop``."""
        self._wanted = wanted
        self._process = process
        self._lifeline = lifeline
        self._gate = gate

    def request(self) -> Request:
        """Return what it was asked for."""
        return _request(self._wanted)

    def is_small(self) -> bool:
        """Say whether the answer is likely to take no longer than the window takes to be made."""
        return _is_small(self._wanted)

    def let_go(self) -> None:
        """Let it work, if it waits for that; to be called once, by any thread, also after ``stop``."""
        os.close(self._gate)

    def stop(self) -> None:
        """Kill the process if it still runs."""
        if self.answer >= 0:
            # It leaves by itself as soon as its lifeline closes, but not in the middle of a long step.
            os.close(self._lifeline)
            os.close(self.answer)
            self.answer = -1
            try:
                os.kill(self._process, 9)
            except ProcessLookupError:
                self._process = 0  # gone by itself and forgotten, as in _ended

    def is_gone(self) -> bool:
        """Say whether nothing is left of the process after ``stop``; a large one takes a while to go."""
        if self._process and self._ended(os.WNOHANG):
            self._process = 0
        return not self._process

    def wait(self) -> None:
        """Wait until nothing is left of the process after ``stop``."""
        if self._process:
            self._ended(0)
            self._process = 0

    def _ended(self, options: int) -> bool:
        try:
            return bool(os.waitpid(self._process, options)[0])
        except ChildProcessError:
            # Whoever started the program can have it ignore that children end (SIGCHLD); then the system
            # forgets them as soon as they do.
            return True


def begin(old: str, new: str | None, name: str, limit: int | None = None) -> EarlyProcess | None:
    """Begin to read two files and to compare them, or to read one, in a process of its own.

    ``name`` is what to call both, or ""; ``limit`` is the most bytes of a file that are read, or None
    for what is usual. Return None where that is not possible here. What is small waits for ``let_go``.
    """
    # macOS has fork, but does not want it to be used.
    fork: Callable[[], int] | None = getattr(os, "fork", None)
    if fork is None or sys.platform == "darwin":
        return None
    wanted = _Wanted(old, new, name, limit, _settings())
    answer, target = os.pipe()
    source, lifeline = os.pipe()
    entrance, gate = os.pipe()
    try:
        process = fork()
    except OSError:
        for end in (answer, target, source, lifeline, entrance, gate):
            os.close(end)
        return None
    if process:
        for end in (target, source, entrance):
            os.close(end)
        return EarlyProcess(wanted, process, answer, lifeline, gate)
    status = 1
    try:
        for end in (answer, lifeline, gate):
            os.close(end)
        status = _serve(wanted, source, entrance, target)
    finally:
        # Whatever happens, this process must never return into the program that it was forked from.
        os._exit(status)


def _settings() -> frozenset[str]:
    """Return which settings of the comparison are on, without the Qt that keeps them.

    What cannot be read counts as none: then the window asks for another comparison, as after any change of them.
    """
    folder = os.environ.get("XDG_CONFIG_HOME") or os.path.join(os.path.expanduser("~"), ".config")
    try:
        with open(os.path.join(folder, *_SETTINGS), encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
    except OSError:
        return frozenset()
    start = lines.index(_GROUP) + 1 if _GROUP in lines else len(lines)
    end = next((number for number in range(start, len(lines)) if lines[number].startswith("[")), len(lines))
    return frozenset(line.removesuffix("=true") for line in lines[start:end] if line.endswith("=true"))


def _request(wanted: _Wanted) -> Request:
    from viewer.app.files import SIZE_LIMIT, FileWish
    from viewer.app.wire import Request
    from viewer.model.options import CompareOptions, Unit

    old, new, name, limit, settings = wanted
    wished = [None if path is None else FileWish(path, name=name, limit=limit or SIZE_LIMIT) for path in (old, new)]
    options = CompareOptions(
        ignore_case=_IGNORE_CASE in settings,
        ignore_punctuation=_IGNORE_PUNCTUATION in settings,
        unit=Unit.PARAGRAPH if _BY_PARAGRAPH in settings else Unit.SENTENCE,
    )
    return Request(wished[0], wished[1], options)


def _is_small(wanted: _Wanted) -> bool:
    paths = [path for path in (wanted.old, wanted.new) if path is not None]
    return _STANDARD_INPUT not in paths and sum(map(_size, paths)) <= _SMALL


def _size(path: str) -> int:
    """Return the size of a file in bytes, as ``size_of`` in ``files`` does, for which much would have to be loaded."""
    try:
        return os.path.getsize(path) if os.path.isfile(path) else 0
    except OSError:
        return 0  # gone since


def _serve(wanted: _Wanted, source: int, entrance: int, target: int) -> int:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window ends this process
    if _is_small(wanted):
        # It is likely to be ready before the window is. With two processors it would only keep the window waiting
        # for Qt, which the other one is loading.
        os.read(entrance, 1)  # ends when the other end is closed, by ``let_go`` or with the window's process
    os.close(entrance)
    from viewer.app.compare_process import serve

    with os.fdopen(target, "wb") as answer:
        return serve(_request(wanted), source, answer)
