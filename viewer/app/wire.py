"""How a result travels from the comparing process to the window: small messages, one after another.

Knows neither processes nor Qt. The receiving end is never busy for long with a single message: a
long tuple comes in pieces. Both ends are this program, so pickle is safe here; it must never be
used for anything that comes from elsewhere.
"""

from __future__ import annotations

import pickle
import struct
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from viewer.app.files import FileWish, Story, StoryError
from viewer.app.packed_passages import Passages, parted
from viewer.app.packed_rows import in_columns, of_columns
from viewer.model.comparison import Comparison, Passage
from viewer.model.options import CompareOptions
from viewer.model.pins import NO_PINS, Pins
from viewer.presentation.columns import columns_of
from viewer.presentation.highlights import SideHighlights
from viewer.presentation.page import Block, Page
from viewer.presentation.preparation import Opening, Outcome, SidePage
from viewer.presentation.stretches import Stretch
from viewer.text.records import NamedTuple
from viewer.text.run_in import with_headline_of
from viewer.text.version import Sentence, Span, Version

# Items of a tuple in one message: 500 passages with their edits take the receiver 3 ms or so.
PIECE = 500

# Characters of a text in one message.
_CHUNK = 500_000

_HEADER = struct.Struct(">I")


class Request(NamedTuple):
    """What the process is asked to do: read the given sides, and compare them if both are there.

    A side is the text of a story, or the file that it is in.
    """

    old: str | FileWish | None
    new: str | FileWish | None
    options: CompareOptions = CompareOptions()
    pins: Pins = NO_PINS


class StoriesRead(NamedTuple):
    """What became of the files: the story, or why there is none; None for a side without a file.

    On the way, the texts are the values before this message, and the stories are without.
    """

    old: Story | StoryError | None
    new: Story | StoryError | None


class Piece(NamedTuple):
    """Some items of the tuple that is being sent."""

    items: tuple[object, ...]


class TupleEnd(NamedTuple):
    """The pieces sent since the last whole value make one tuple."""


class Whole(NamedTuple):
    """A value that needs no cutting up."""

    value: object


class Made(NamedTuple):
    """The last values, as many as ``fields`` says, make one ``kind``."""

    kind: type
    fields: int


class Again(NamedTuple):
    """A value that is the very same as an earlier one: the last value but ``back``."""

    back: int


class PagesEnd(NamedTuple):
    """The last two values are the sides (each a SidePage or None)."""


class OpeningEnd(NamedTuple):
    """The last value is the Opening."""


class OutcomeEnd(NamedTuple):
    """The last value is the Outcome."""


class Progress(NamedTuple):
    """How far the comparison is, from 0 to 1."""

    fraction: float


class Failure(NamedTuple):
    """The comparison ended with an exception, described in one line."""

    description: str


# What is made of numbers only; of a long story there are a hundred thousand.
_COLUMNS: tuple[type, ...] = (Span, Sentence, Block, Stretch)

_CUT_UP: tuple[type, ...] = (Version, Page, SidePage, Comparison, SideHighlights, Opening, Outcome)


def packed(message: object) -> bytes:
    """Return ``message`` as it goes through the pipe."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return _HEADER.pack(len(data)) + data


class Unpacker:
    """Cuts what arrives through the pipe into messages, each unpacked only when it is asked for."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._waiting: deque[bytes] = deque()

    def feed(self, data: bytes) -> None:
        """Take in bytes as they arrive, in pieces of any size."""
        self._buffer += data
        at = 0
        while len(self._buffer) - at >= _HEADER.size:
            (length,) = _HEADER.unpack_from(self._buffer, at)
            end = at + _HEADER.size + length
            if end > len(self._buffer):
                break
            self._waiting.append(bytes(self._buffer[at + _HEADER.size : end]))
            at = end
        del self._buffer[:at]

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def next(self) -> object:
        """Return the next message; raise IndexError where none is waiting."""
        return pickle.loads(self._waiting.popleft())  # noqa: S301 - from our own process


def spread(value: object) -> Iterator[object]:
    """Cut ``value`` into messages; ``Builder`` puts it together again."""
    if type(value) in _CUT_UP:
        assert isinstance(value, tuple)
        for number, field in enumerate(value):
            again = _found_in(value[:number], field)
            if again is None:
                yield from spread(field)
            else:
                yield Again(number - again - 1)
        yield Made(type(value), len(value))
    elif type(value) is tuple and len(value) > PIECE and type(value[0]) in _COLUMNS:
        yield Whole(columns_of(value))
    elif type(value) is tuple and len(value) > PIECE and isinstance(value[0], Passage):
        for part in parted(value):
            yield from spread(part)
        yield Made(Passages, 2)
    elif type(value) is tuple and len(value) > PIECE:
        for start in range(0, len(value), PIECE):
            yield Piece(value[start : start + PIECE])
        yield TupleEnd()
    else:
        yield Whole(value)


def _found_in(values: tuple[object, ...], value: object) -> int | None:
    """Give the place of the very same tuple among values; what is short is not worth looking for."""
    if not isinstance(value, tuple) or (type(value) not in _CUT_UP and len(value) <= PIECE):
        return None
    return next((number for number, other in enumerate(values) if other is value), None)


def without_texts(side: SidePage | None) -> SidePage | None:
    """Return ``side`` without the texts that the receiver has already."""
    if side is None:
        return None
    page = side.page
    if page.text == side.version.text:
        page = page._replace(text="")
    return side._replace(version=side.version._replace(text=""), page=page)


def with_texts(side: SidePage, text: str) -> SidePage:
    """Return ``side`` with the texts that ``without_texts`` took out."""
    page = side.page if side.page.text else side.page._replace(text=text)
    return side._replace(version=side.version._replace(text=text), page=page)


def without_versions(outcome: Outcome) -> Outcome:
    """Return ``outcome`` without the two versions, which were sent with the pages, its rows as columns."""
    nothing = Version("", (), ())
    rows: Any = in_columns(outcome.rows)
    return outcome._replace(comparison=outcome.comparison._replace(old=nothing, new=nothing), rows=rows)


def with_versions(outcome: Outcome, old: Version, new: Version) -> Outcome:
    """Return ``outcome`` with the versions that ``without_versions`` took out, cut up as they were compared."""
    compared = outcome.comparison._replace(old=with_headline_of(old, new), new=with_headline_of(new, old))
    columns: Any = outcome.rows
    return outcome._replace(comparison=compared, rows=of_columns(columns, compared))


class Builder:
    """Puts together what ``spread`` has cut up."""

    def __init__(self) -> None:
        self._values: list[object] = []
        self._items: list[object] = []

    def add(self, message: object) -> None:
        """Take in the next message of a value."""
        if isinstance(message, Piece):
            self._items.extend(message.items)
        elif isinstance(message, TupleEnd):
            self._values.append(tuple(self._items))
            self._items = []
        elif isinstance(message, Whole):
            self._values.append(message.value)
        elif isinstance(message, Again):
            self._values.append(self._values[-1 - message.back])
        elif isinstance(message, Made):
            self._values.append(message.kind(*self.take(message.fields)))
        else:
            raise TypeError(f"not a part of a value: {message!r}")

    def take(self, count: int) -> list[object]:
        """Return the last ``count`` values, in the order in which they were sent."""
        first = len(self._values) - count
        taken = self._values[first:]
        del self._values[first:]
        return taken


def messages_of_stories(read: StoriesRead) -> Iterable[object]:
    """Give the messages that carry what became of the files."""
    for found in read:
        if isinstance(found, Story):
            same = found.source.text == found.text
            yield from _chunks(found.text)
            yield from _chunks("" if same else found.source.text)
            yield Whole(same)
    yield StoriesRead(*(_retold(found, "", "") if isinstance(found, Story) else found for found in read))


def stories_with_texts(read: StoriesRead, builder: Builder) -> StoriesRead:
    """Return what ``messages_of_stories`` was given."""
    values = iter(builder.take(3 * sum(isinstance(found, Story) for found in read)))
    whole: list[Story | StoryError | None] = []
    for found in read:
        if isinstance(found, Story):
            text, source, same = _text(next(values)), _text(next(values)), next(values)
            found = _retold(found, text, text if same else source)
        whole.append(found)
    return StoriesRead(*whole)


def _chunks(text: str) -> Iterator[object]:
    yield from (Piece((text[start : start + _CHUNK],)) for start in range(0, len(text), _CHUNK))
    yield TupleEnd()


def _text(pieces: object) -> str:
    assert isinstance(pieces, tuple)
    return "".join(pieces)


def _retold(story: Story, text: str, source: str) -> Story:
    """Return ``story`` with other texts."""
    return story._replace(text=text, source=story.source._replace(text=source))


def messages_of_pages(old: SidePage | None, new: SidePage | None) -> Iterable[object]:
    """Give the messages that carry both sides."""
    yield from spread(without_texts(old))
    yield from spread(without_texts(new))
    yield PagesEnd()


def messages_of_opening(opening: Opening) -> Iterable[object]:
    """Give the messages that carry what is highlighted at the start."""
    yield from spread(opening)
    yield OpeningEnd()


def messages_of_outcome(outcome: Outcome) -> Iterable[object]:
    """Give the messages that carry an outcome ``without_versions``."""
    yield from spread(outcome)
    yield OutcomeEnd()
