"""What a reader of one file format gives and may be told: text, metadata, notices, limits.

Reads nothing itself (see ``story_file`` and ``formats``).
"""

from __future__ import annotations

from viewer.text.languages import PLAIN, Language
from viewer.text.phrase import Phrase, translate
from viewer.text.records import NamedTuple


class Metadata(NamedTuple):
    """What a file says about its story beside the text; "" where it does not say.

    ``date`` is the newest time stamp, as the file writes it or as YYYY-MM-DD[THH:MM:SS].
    """

    headline: str = ""
    byline: str = ""
    dateline: str = ""
    date: str = ""
    version: str = ""


class Limits(NamedTuple):
    """How much a file may unfold to before it is refused."""

    unpacked: int = 100 * 1024 * 1024
    """Bytes of one part of an archive: a long book needs two or three megabytes."""
    parts: int = 10_000
    """Files in an archive: a document with many pictures has some hundreds."""
    depth: int = 200
    """Elements inside one another: a web page reaches about 50."""
    nodes: int = 1_000_000
    """Elements: a story has hundreds, a book some ten thousands."""


class Wish(NamedTuple):
    """What a reader has to know beside the bytes.

    ``name`` is the file's name; ``encoding`` is a codec that the reader of the story chose, or "".
    """

    name: str = ""
    encoding: str = ""
    limits: Limits = Limits()


class Source(NamedTuple):
    """The text of a file itself, marks and all, as a person sees it in an editor.

    ``text`` is "" where nobody could read it, as in a packed document. ``code`` says that the source is what
    the file is about: there is no story in it that would be shown in its place.
    """

    text: str = ""
    language: Language = PLAIN
    code: bool = False


class StoryText(NamedTuple):
    """A story as a reader found it.

    ``text`` has '\\n' line ends only and no NUL. ``format`` is what a person calls the kind of file,
    ``encoding`` what they call the encoding, or "" where the format leaves no choice. ``notices`` say
    in sentences what had to be guessed, repaired or left out. ``source`` is what the story was found in.
    """

    text: str
    format: Phrase
    encoding: str = ""
    metadata: Metadata = Metadata()
    notices: tuple[Phrase, ...] = ()
    source: Source = Source()


class FormatError(ValueError):
    """A file whose format is known but which cannot or must not be read.

    ``reason`` is a sentence that lacks the value "name", the file's name.
    """

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.source)
        self.reason = reason


class DamagedError(ValueError):
    """A file of which its own format's reader can make nothing; it may still be read as text."""


PLAIN_TEXT = translate("Format", "Plain text")

CUT_SHORT = translate("Notice", "The file is damaged or cut short: shown is what could be read of it.")
AS_TEXT = translate("Notice", "The file is damaged and could not be read as {format}, so it is shown as plain text.")
SHORTENED = translate("Notice", "Very long runs of empty lines are shortened.")
TRACKED = translate("Notice", "The document has tracked changes: insertions are read as text, deletions are left out.")
UNSAFE = translate(
    "Problem",
    "“{name}” declares XML entities, which no story needs and which can do harm, so it was not opened."
    " Save the story as plain text and open that.",
)
TOO_LARGE = translate(
    "Problem",
    "“{name}” would unfold to far more than a story can hold, so it was not opened."
    " Save the story as plain text and open that.",
)
EMPTY = translate("Problem", "“{name}” holds no text. Open a file with a story in it.")
