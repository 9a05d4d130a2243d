"""Plain text: whatever no other format claims.

Changes nothing but line ends.
"""

from __future__ import annotations

from viewer.text.decoding import decode_declared, notices_of
from viewer.text.story_text import PLAIN_TEXT, Source, StoryText, Wish

FORMAT = PLAIN_TEXT
ORDER = 1000


def fits(data: bytes, name: str) -> bool:
    """Take everything."""
    return True


def read(data: bytes, wish: Wish) -> StoryText:
    """Return the text as it stands."""
    decoded = decode_declared(data, "", wish.encoding)
    source = Source(decoded.text)
    return StoryText(decoded.text, FORMAT, decoded.encoding, notices=notices_of(decoded), source=source)
