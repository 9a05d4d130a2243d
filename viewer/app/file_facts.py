"""What a file says about its story, in words and as a time to sort by.

Reads no files and shows nothing; needs no Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.app.files import Story
from viewer.presentation.direction import becomes
from viewer.presentation.phrases import ENGLISH, Phrasebook
from viewer.text.story_text import PLAIN_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

# Characters of a date without a time, as 2026-03-01.
_DAY = 10


def about(story: Story, book: Phrasebook = ENGLISH) -> str:
    """Return what is known of a story beside its text, a line each; "" where that is nothing."""
    metadata = story.metadata
    lines = [
        (book.translate("File", "Headline: {text}"), metadata.headline),
        (book.translate("File", "Byline: {text}"), metadata.byline),
        (book.translate("File", "Dateline: {text}"), metadata.dateline),
        (book.translate("File", "Date: {text}"), metadata.date),
        (book.translate("File", "Version: {text}"), metadata.version),
    ]
    said = [] if story.format == PLAIN_TEXT else [book.say(story.format)]
    return "\n".join([*said, *(pattern.format(text=text) for pattern, text in lines if text)])


def own_facts(story: Story, other: Story, book: Phrasebook = ENGLISH) -> tuple[str, ...]:
    """Return, in words, the byline and dateline of a story that its other version says differently.

    They stand beside the text and are no part of what is compared. What only another format could have said is
    not missed.
    """
    patterns = book.translate("File", "Byline, changed: {text}"), book.translate("File", "Dateline, changed: {text}")
    return tuple(patterns[which].format(text=mine) for which, mine, _ in _changed(story, other, book))


def changed_facts(old: Story, new: Story, book: Phrasebook = ENGLISH) -> tuple[str, ...]:
    """Return, in words, how byline and dateline were changed, where they were; see ``own_facts``."""
    patterns = book.translate("File", "Byline changed: {change}"), book.translate("File", "Dateline changed: {change}")
    found = _changed(old, new, book)
    return tuple(patterns[which].format(change=becomes(before, after)) for which, before, after in found)


def _changed(story: Story, other: Story, book: Phrasebook) -> Iterator[tuple[int, str, str]]:
    """Give what ``own_facts`` says: 0 for the byline or 1 for the dateline, and what each of the two has there."""
    none = book.translate("File", "none")
    for which, (mine, theirs) in enumerate(zip(_bylines(story), _bylines(other), strict=True)):
        said = bool(mine and theirs) or story.format == other.format
        if said and mine.casefold() != theirs.casefold():
            yield which, mine or none, theirs or none


def _bylines(story: Story) -> tuple[str, str]:
    return " ".join(story.metadata.byline.split()), " ".join(story.metadata.dateline.split())


def facts(story: Story) -> tuple[tuple[str, str], ...]:
    """Return what is known of a story beside its text, as (name, value), for programs."""
    found = [("format", str(story.format)), *zip(story.metadata._fields, story.metadata, strict=True)]
    return tuple((name, value) for name, value in found if value)


def time_of(story: Story) -> float:
    """Return when this version was made, in seconds since 1970: by the date in it, else by its file."""
    found = parsed_date(story.metadata.date)
    return story.changed if found is None else found.timestamp()


def parsed_date(text: str) -> datetime | None:
    """Return the time that an ISO date says, long or short; without a zone it is UTC."""
    from datetime import UTC, datetime

    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    try:
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    except OverflowError:
        return None


def date_words(story: Story) -> str:
    """Return the date of a version as people write it: "2026-03-01 08:00", or "2026-03-01" where it has no time."""
    from datetime import UTC, datetime

    day = story.metadata.date.strip()
    if len(day) <= _DAY and (found := parsed_date(day)):
        return found.strftime("%Y-%m-%d")  # the same day wherever it is read
    try:
        return datetime.fromtimestamp(time_of(story), UTC).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return ""
