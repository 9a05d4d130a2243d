"""The one door for the bytes of a story file: finds its format and has it read.

Opens no files (see the app room). To add a format, add one file to ``viewer/text/formats``; it has
FORMAT (what a person calls it), ORDER (lower ones are asked first), ``fits(data, name)`` and
``read(data, wish)``.
"""

from __future__ import annotations

import os
import re
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from viewer.text.decoding import decode_declared
from viewer.text.phrase import Phrase
from viewer.text.story_text import (
    AS_TEXT,
    EMPTY,
    PLAIN_TEXT,
    SHORTENED,
    DamagedError,
    FormatError,
    Source,
    StoryText,
    Wish,
)

_UNWANTED = {"\0": "\ufffd", "\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
# More than anybody types.
_EMPTY_LINES = "\n" * 100
_MANY_EMPTY_LINES = re.compile("\n{100,}+")
_HALF = re.compile("[\ud800-\udfff]")


class Format(Protocol):
    """One file in ``viewer/text/formats``."""

    FORMAT: Phrase
    ORDER: int

    def fits(self, data: bytes, name: str) -> bool:
        """Tell by the contents, and where they say nothing by the lower-case file name, whether this is the format."""

    def read(self, data: bytes, wish: Wish) -> StoryText:
        """Return the story in ``data``; raise FormatError, DamagedError or DecodingError."""


@cache
def formats() -> tuple[Format, ...]:
    """Return all formats in the order in which they are asked; loaded when the first file is read."""
    import viewer.text.formats as room

    # Not by pkgutil nor by pathlib: to load either takes longer than to read all of these.
    files = map(os.path.splitext, os.listdir(room.__path__[0]))  # noqa: PTH208 - see above
    names = {name for name, kind in files if kind in (".py", ".pyc")}
    modules = [import_module(f"{room.__name__}.{name}") for name in names - {"__init__"}]
    found = [cast("Format", module) for module in modules]
    return tuple(sorted(found, key=lambda one: one.ORDER))


def read_story_bytes(data: bytes, wish: Wish = Wish()) -> StoryText:  # noqa: B008 - it cannot be changed
    """Return the story in ``data``.

    Raise FormatError where the format is known but the file must not or cannot be opened, and
    DecodingError (see ``decoding``) where it is no text at all.
    """
    name = wish.name.lower()
    found = next(one for one in formats() if one.fits(data, name))
    try:
        story = found.read(data, wish)
    except DamagedError:
        story = _as_text(data, wish, found.FORMAT)
    if not story.text.isascii() or "\0" in story.text or "\r" in story.text:
        story = story._replace(text=_clean(story.text))
    if _EMPTY_LINES in story.text:
        story = _shortened(story)
    if not story.text or story.text.isspace():
        raise FormatError(EMPTY)
    return story._replace(source=_source(story))


def _source(story: StoryText) -> Source:
    """Return what the story was found in, one string with the story where they are the same."""
    source = story.source
    text = source.text
    if text != story.text and (not text.isascii() or "\0" in text or "\r" in text):
        text = _clean(text)
    if _EMPTY_LINES in text:
        text = _MANY_EMPTY_LINES.sub(_EMPTY_LINES, text)
    return source._replace(text=story.text if text == story.text else text)


def _clean(text: str) -> str:
    """Return ``text`` without what an escape can bring in: other line ends, NULs, halves of characters."""
    text = text.replace("\r\n", "\n")
    # Not by str.translate, which takes fifty times as long for what is hardly ever there.
    for unwanted, instead in _UNWANTED.items():
        text = text.replace(unwanted, instead)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _HALF.search(text) else text


def _shortened(story: StoryText) -> StoryText:
    """Return ``story`` without empty lines by the thousand, which say nothing and take as long as text."""
    text = _MANY_EMPTY_LINES.sub(_EMPTY_LINES, story.text)
    return story._replace(text=text, notices=(*story.notices, SHORTENED))


def _as_text(data: bytes, wish: Wish, form: Phrase) -> StoryText:
    decoded = decode_declared(data, "", wish.encoding)
    notices = (AS_TEXT.of(format=form),)
    return StoryText(decoded.text, PLAIN_TEXT, decoded.encoding, notices=notices, source=Source(decoded.text))
