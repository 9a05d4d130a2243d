"""Formats that people have and that are not read: PDF and the old Word's own, each with what to do.

Opens none of them.
"""

from __future__ import annotations

from viewer.text.phrase import translate
from viewer.text.story_text import FormatError, StoryText, Wish

FORMAT = translate("Format", "Another program's document")
ORDER = 10

_PDF = b"%PDF-"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ABOUT_PDF = translate(
    "Problem",
    "“{name}” is a PDF, which holds a page's looks and not its text. Copy the story out of it and paste it here.",
)
_ABOUT_COMPOUND = translate(
    "Problem",
    "“{name}” is a document of an old Office program, or one with a password."
    " Save it as .docx or as plain text, without a password, and open that.",
)


def fits(data: bytes, name: str) -> bool:
    """Tell by the first bytes."""
    return data.startswith((_PDF, _COMPOUND))


def read(data: bytes, wish: Wish) -> StoryText:
    """Raise FormatError with what to do instead."""
    raise FormatError(_ABOUT_PDF if data.startswith(_PDF) else _ABOUT_COMPOUND)
