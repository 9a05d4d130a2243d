"""What a file says about its story, in words and as a time to sort by.

Reads no files and shows nothing; needs no Qt.
"""

from __future__ import annotations

from datetime import UTC, datetime

from viewer.app.files import Story


def about(story: Story) -> str:
    """Return what is known of a story beside its text, a line each; "" where that is nothing."""
    metadata = story.metadata
    lines = [
        story.format if story.format != "Plain text" else "",
        f"Headline: {metadata.headline}" if metadata.headline else "",
        f"By: {metadata.byline}" if metadata.byline else "",
        f"Dateline: {metadata.dateline}" if metadata.dateline else "",
        f"Date: {metadata.date}" if metadata.date else "",
        f"Version: {metadata.version}" if metadata.version else "",
    ]
    return "\n".join(line for line in lines if line)


def facts(story: Story) -> tuple[tuple[str, str], ...]:
    """Return what is known of a story beside its text, as (name, value), for programs."""
    found = [("format", story.format), *zip(story.metadata._fields, story.metadata, strict=True)]
    return tuple((name, value) for name, value in found if value)


def time_of(story: Story) -> float:
    """Return when this version was made, in seconds since 1970: by the date in it, else by its file."""
    found = parsed_date(story.metadata.date)
    return story.changed if found is None else found.timestamp()


def parsed_date(text: str) -> datetime | None:
    """Return the time that an ISO date says, long or short; without a zone it is UTC."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    try:
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    except OverflowError:
        return None


def date_words(story: Story) -> str:
    """Return the date of a version as people write it: "2026-03-01 08:00"."""
    try:
        return datetime.fromtimestamp(time_of(story), UTC).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return ""
