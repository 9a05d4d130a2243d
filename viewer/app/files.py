"""Reading a story from a file or from standard input, with a plain sentence for what goes wrong.

Does not look into formats (see ``viewer.text.story_file``), compare, or show anything; needs no Qt.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from enum import Enum

from viewer.presentation.phrases import ENGLISH, Phrasebook
from viewer.text.phrase import Phrase, translate
from viewer.text.records import NamedTuple
from viewer.text.story_text import EMPTY, PLAIN_TEXT, FormatError, Metadata, Source, Wish

STANDARD_INPUT = "-"

# Bytes. Far above any story; a file beyond it is a mistake that would only fill the memory.
SIZE_LIMIT = 200 * 1024 * 1024

# Marks by which words can be shown in another order than the one in which they stand in the file.
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_DIRECTIONS_NOTICE = translate(
    "Notice", "There are hidden marks that turn the reading direction; they are shown as arrows."
)

# What a story is called that has no file's name.
_STANDARD_INPUT_NAME = translate("Story", "standard input")
_NOT_THERE = translate("Story", "{name} (not there)")


class Problem(Enum):
    """What can be wrong with a file; the value is the sentence about it."""

    MISSING = translate("Problem", "There is no file “{name}”. Check the name and the folder.")
    UNREADABLE = translate("Problem", "“{name}” may not be read. Ask for permission to read it, or open a copy.")
    FOLDER = translate("Problem", "“{name}” is a folder. Open one of the files in it.")
    SPECIAL = translate("Problem", "“{name}” is not a file but a device or a pipe. Save its contents to a file first.")
    LINK_LOOP = translate("Problem", "“{name}” is a link that leads back to itself. Open the file it was meant for.")
    BAD_NAME = translate("Problem", "“{name}” cannot be the name of a file. Check the name.")
    EMPTY = translate("Problem", "“{name}” is empty. Open a file with text in it.")
    BLANK = translate("Problem", "“{name}” holds nothing but blanks and empty lines. Open a file with text in it.")
    TOO_LARGE = translate(
        "Problem",
        "“{name}” is too large ({size}; the limit is {limit}). Open a part of it, or start StoryDiff with"
        " --max-size {enough} to read it all the same.",
    )
    TOO_LONG = translate(
        "Problem",
        "“{name}” is larger than the limit of {limit}. Give a part of it, or start StoryDiff with"
        " --max-size {enough} to read more.",
    )
    BINARY = translate("Problem", "“{name}” is not a text file. Save the story as plain text and open that.")
    UNDECODABLE = translate(
        "Problem",
        "The characters in “{name}” cannot be read: it is neither UTF-8, UTF-16 nor Windows-1252."
        " Save it as UTF-8 and open it again.",
    )
    REFUSED = Phrase("", "{reason}")  # its format has said why
    FAILED = translate("Problem", "“{name}” could not be read: {detail}. Try again, or open a copy.")


class StoryError(Exception):
    """A story that cannot be read; ``phrase`` says what happened and what to do, ``str()`` in English."""

    def __init__(self, problem: Problem, name: str | Phrase, **details: str | Phrase) -> None:
        """``name`` is that of a file, or what is read is called that has none."""
        self.phrase: Phrase = problem.value.of(name=name, **details)
        super().__init__(str(self.phrase))
        self.problem = problem
        self.name = str(name)
        self._told = name
        self.details = details

    def __reduce__(self) -> tuple[Callable[..., StoryError], tuple[Problem, str | Phrase, dict[str, str | Phrase]]]:
        return _story_error_again, (self.problem, self._told, self.details)


def _story_error_again(problem: Problem, name: str | Phrase, details: dict[str, str | Phrase]) -> StoryError:
    """Make the error that another process sent."""
    return StoryError(problem, name, **details)


class FileWish(NamedTuple):
    """A file to be read (``read_wish``).

    ``source`` is a path, or "-" for standard input; ``encoding`` is the codec that the person chose, or
    ""; ``name`` is what to call a file that another program made for the moment, or ""; a file of more
    than ``limit`` bytes is not read.
    """

    source: str
    encoding: str = ""
    name: str = ""
    limit: int = SIZE_LIMIT


class Story(NamedTuple):
    """A story as read: ``text`` has '\\n' line ends only.

    ``path`` is absolute, or "" for what is no file; ``encoding`` is "" where the format leaves no choice;
    ``notices`` say in sentences what had to be guessed, repaired or left out. ``changed`` is when the
    file was changed last, in seconds since 1970, or 0.0; ``chosen`` is the codec that the person chose,
    or ""; ``temporary`` is True for a file that another program made for the moment. ``label`` is what
    the story is called where that is no file's name; ``source`` is what it was found in.
    """

    text: str
    name: str
    path: str
    encoding: str
    notices: tuple[Phrase, ...] = ()
    format: Phrase = PLAIN_TEXT
    metadata: Metadata = Metadata()
    changed: float = 0.0
    chosen: str = ""
    temporary: bool = False
    label: Phrase | None = None
    source: Source = Source()


def read_story(source: str | os.PathLike[str], limit: int = SIZE_LIMIT, encoding: str = "") -> Story:
    """Return the story in the file ``source``, or on standard input where ``source`` is "-".

    ``limit`` is in bytes; ``encoding`` is a codec that the person chose, or "". Raise StoryError for
    anything that is not a readable, non-empty story.
    """
    if source == STANDARD_INPUT:
        return story_of_bytes(_read_standard_input(limit), _STANDARD_INPUT_NAME, encoding)
    path = os.path.abspath(source)
    name = displayed(os.path.basename(path) or path)
    data, changed = _read_file(path, name, limit)
    return story_of_bytes(data, name, encoding)._replace(path=path, changed=changed)


def read_wish(wish: FileWish) -> Story:
    """Return the story in the file that is wished for; raise StoryError as ``read_story`` does."""
    if wish.name:
        return read_named(wish.source, wish.name, wish.limit)
    return read_story(wish.source, wish.limit, wish.encoding)


def size_of(wish: FileWish) -> int | None:
    """Return the size of the file in bytes; None for standard input, and 0 for what is no file."""
    if wish.source == STANDARD_INPUT:
        return None
    try:
        status = os.stat(wish.source)
    except (OSError, ValueError):
        return 0  # to be told at once
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def read_named(source: str, name: str, limit: int = SIZE_LIMIT) -> Story:
    """Return the story in ``source`` under another ``name``, as version control hands files over.

    A missing version (an empty file, or the device that holds nothing) is an empty story.
    """
    try:
        if source not in (os.devnull, "/dev/null"):
            story = read_story(source, limit)
            return story._replace(name=name, temporary=story.path != os.path.abspath(name))
    except StoryError as error:
        if error.problem not in (Problem.EMPTY, Problem.BLANK):
            raise
    label = _NOT_THERE.of(name=name)
    return Story("", str(label), "", "", temporary=True, label=label)


def story_of_bytes(data: bytes, name: str | Phrase, encoding: str = "") -> Story:
    """Return the story in ``data``; raise StoryError as ``read_story`` does.

    A ``name`` that is a phrase is no file's, and is said in the reader's language.
    """
    # A window whose stories are read outside does not wait for what reads them.
    from viewer.text.decoding import Damage, DecodingError
    from viewer.text.story_file import read_story_bytes

    if not data:
        raise StoryError(Problem.EMPTY, name)
    try:
        found = read_story_bytes(data, Wish(str(name), encoding))
    except FormatError as error:
        if error.reason == EMPTY and not data.startswith(b"<"):
            raise StoryError(Problem.BLANK if data.isspace() else Problem.EMPTY, name) from error
        raise StoryError(Problem.REFUSED, name, reason=error.reason.of(name=name)) from error
    except DecodingError as error:
        binary = error.damage is Damage.BINARY
        raise StoryError(Problem.BINARY if binary else Problem.UNDECODABLE, name) from error
    notices = found.notices
    if not found.text.isascii() and not _DIRECTIONS.isdisjoint(found.text):
        notices += (_DIRECTIONS_NOTICE,)
    return Story(
        found.text,
        str(name),
        "",
        found.encoding,
        notices,
        found.format,
        found.metadata,
        chosen=encoding,
        label=name if isinstance(name, Phrase) else None,
        source=found.source,
    )


def shown_name(story: Story, book: Phrasebook = ENGLISH) -> str:
    """Return what the story is called on the screen."""
    return story.name if story.label is None else book.say(story.label)


def notice_of(story: Story, book: Phrasebook = ENGLISH) -> str:
    """Return in sentences what had to be guessed, repaired or left out; "" where that is nothing."""
    return " ".join(map(book.say, story.notices))


def displayed(name: str) -> str:
    """Return a file name that can be shown: bytes that are no text become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _read_standard_input(limit: int) -> bytes:
    if sys.stdin is None:
        return b""
    data = sys.stdin.buffer.read(limit + 1)
    if len(data) > limit:
        raise _too_long(_STANDARD_INPUT_NAME, limit)
    return data


def _read_file(path: str, name: str, limit: int) -> tuple[bytes, float]:
    try:
        # Before opening: to open a pipe or a device may already hang, or do something.
        _refuse_unfit(os.stat(path), name, limit)
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags | getattr(os, "O_CLOEXEC", 0)), "rb") as file:
            status = os.fstat(file.fileno())
            _refuse_unfit(status, name, limit)
            data = file.read(limit + 1)
    except OSError as error:
        raise _story_error(error, name) from error
    except ValueError as error:  # a NUL in the name
        raise StoryError(Problem.BAD_NAME, name.replace("\0", "\ufffd")) from error
    if len(data) > limit:
        raise _too_long(name, limit)
    return data, status.st_mtime


def _refuse_unfit(status: os.stat_result, name: str, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise StoryError(Problem.FOLDER, name)
    if not stat.S_ISREG(status.st_mode):
        raise StoryError(Problem.SPECIAL, name)
    if status.st_size > limit:
        raise _too_large(name, status.st_size, limit)


def _too_large(name: str, size: int, limit: int) -> StoryError:
    return StoryError(Problem.TOO_LARGE, name, size=_megabytes(size), limit=_megabytes(limit), enough=_as_option(size))


def _too_long(name: str | Phrase, limit: int) -> StoryError:
    """Return the error for what has no size that could be asked for, or has grown while it was read."""
    return StoryError(Problem.TOO_LONG, name, limit=_megabytes(limit), enough=_as_option(2 * limit))


def _as_option(size: int) -> str:
    """Return what to write behind --max-size so that ``size`` bytes are read."""
    return f"{-(-size // 2**20)}MB" if size >= 2**20 else str(size)


def _megabytes(size: int) -> Phrase:
    if size >= 2**20:
        return translate("Size", "%Ln MB", "", 0).counting(max(1, round(size / 2**20)))
    return translate("Size", "%Ln bytes", "%Ln byte", 0).counting(size)


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
