"""Reading a story from a file or from standard input, with a plain sentence for what goes wrong.

Does not decode (see ``viewer.text.decoding``), compare, or show anything; needs no Qt.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from enum import Enum
from typing import NamedTuple

from viewer.text.decoding import Damage, Decoded, DecodingError, decode

STANDARD_INPUT = "-"

# Bytes. Far above any story; a file beyond it is a mistake that would only fill the memory.
SIZE_LIMIT = 200 * 1024 * 1024


class Problem(Enum):
    """What can be wrong with a file; the value is the sentence about it."""

    MISSING = "There is no file “{name}”. Check the name and the folder."
    UNREADABLE = "“{name}” may not be read. Ask for permission to read it, or open a copy."
    FOLDER = "“{name}” is a folder. Open one of the files in it."
    SPECIAL = "“{name}” is not a file but a device or a pipe. Save its contents to a file first."
    LINK_LOOP = "“{name}” is a link that leads back to itself. Open the file it was meant for."
    BAD_NAME = "“{name}” cannot be the name of a file. Check the name."
    EMPTY = "“{name}” is empty. Open a file with text in it."
    TOO_LARGE = "“{name}” is too large ({size}; the limit is {limit}). Open a part of it."
    BINARY = "“{name}” is not a text file. Save the story as plain text and open that."
    UNDECODABLE = (
        "The characters in “{name}” cannot be read: it is neither UTF-8, UTF-16 nor Windows-1252."
        " Save it as UTF-8 and open it again."
    )
    FAILED = "“{name}” could not be read: {detail}. Try again, or open a copy."


class StoryError(Exception):
    """A story that cannot be read; ``str()`` says what happened and what to do."""

    def __init__(self, problem: Problem, name: str, **details: str) -> None:
        super().__init__(problem.value.format(name=name, **details))
        self.problem = problem
        self.name = name
        self.details = details


class Story(NamedTuple):
    """A story as read: ``text`` has '\\n' line ends only.

    ``path`` is absolute, or "" for standard input; ``notice`` is a sentence about an encoding
    that had to be guessed, or "".
    """

    text: str
    name: str
    path: str
    encoding: str
    notice: str


def read_story(source: str | os.PathLike[str], limit: int = SIZE_LIMIT) -> Story:
    """Return the story in the file ``source``, or on standard input where ``source`` is "-".

    ``limit`` is in bytes. Raise StoryError for anything that is not a readable, non-empty text.
    """
    if source == STANDARD_INPUT:
        return _story(_read_standard_input(limit), "standard input", "")
    path = os.path.abspath(source)
    name = displayed(os.path.basename(path) or path)
    return _story(_read_file(path, name, limit), name, path)


def displayed(name: str) -> str:
    """Return a file name that can be shown: bytes that are no text become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _story(data: bytes, name: str, path: str) -> Story:
    if not data:
        raise StoryError(Problem.EMPTY, name)
    try:
        decoded = decode(data)
    except DecodingError as error:
        binary = error.damage is Damage.BINARY
        raise StoryError(Problem.BINARY if binary else Problem.UNDECODABLE, name) from error
    if not decoded.text or decoded.text.isspace():
        raise StoryError(Problem.EMPTY, name)
    return Story(decoded.text, name, path, decoded.encoding, _notice(decoded))


def _notice(decoded: Decoded) -> str:
    if decoded.damaged == 1:
        return f"Read as {decoded.encoding}; one character is damaged and shown as \ufffd."
    if decoded.damaged:
        return f"Read as {decoded.encoding}; {decoded.damaged} characters are damaged and shown as \ufffd."
    if decoded.guessed:
        return f"Read as {decoded.encoding}, which is a guess: the file does not say."
    return ""


def _read_standard_input(limit: int) -> bytes:
    if sys.stdin is None:
        return b""
    data = sys.stdin.buffer.read(limit + 1)
    if len(data) > limit:
        raise _too_large("standard input", len(data), limit)
    return data


def _read_file(path: str, name: str, limit: int) -> bytes:
    try:
        # Before opening: to open a pipe or a device may already hang, or do something.
        _refuse_unfit(os.stat(path), name, limit)
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags | getattr(os, "O_CLOEXEC", 0)), "rb") as file:
            _refuse_unfit(os.fstat(file.fileno()), name, limit)
            data = file.read(limit + 1)
    except OSError as error:
        raise _story_error(error, name) from error
    except ValueError as error:  # a NUL in the name
        raise StoryError(Problem.BAD_NAME, name.replace("\0", "\ufffd")) from error
    if len(data) > limit:
        raise _too_large(name, len(data), limit)
    return data


def _refuse_unfit(status: os.stat_result, name: str, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise StoryError(Problem.FOLDER, name)
    if not stat.S_ISREG(status.st_mode):
        raise StoryError(Problem.SPECIAL, name)
    if status.st_size > limit:
        raise _too_large(name, status.st_size, limit)


def _too_large(name: str, size: int, limit: int) -> StoryError:
    return StoryError(Problem.TOO_LARGE, name, size=_megabytes(size), limit=_megabytes(limit))


def _megabytes(size: int) -> str:
    return f"{max(1, round(size / 2**20))} MB" if size >= 2**20 else f"{size} bytes"


_PROBLEM_OF_ERRNO = {
    errno.ENOENT: Problem.MISSING,
    errno.ENOTDIR: Problem.MISSING,
    errno.EACCES: Problem.UNREADABLE,
    errno.EPERM: Problem.UNREADABLE,
    errno.EISDIR: Problem.FOLDER,
    errno.ELOOP: Problem.LINK_LOOP,
    errno.ENAMETOOLONG: Problem.BAD_NAME,
}


def _story_error(error: OSError, name: str) -> StoryError:
    problem = _PROBLEM_OF_ERRNO.get(error.errno or 0)
    if problem is not None:
        return StoryError(problem, name)
    return StoryError(Problem.FAILED, name, detail=error.strerror or str(error))
