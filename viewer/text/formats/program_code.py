"""Program code, and data of no news format (JSON, XML, tables): the text as it stands, to be read as source.

Asked after all formats of stories but plain text; what is code and what is not, ``code_shape`` tells.
"""

from __future__ import annotations

from viewer.text.decoding import decode_declared, notices_of
from viewer.text.languages import Language, language_named
from viewer.text.phrase import translate
from viewer.text.story_text import Source, StoryText, Wish

FORMAT = translate("Format", "Program code")
ORDER = 950

# Bytes looked at from the head, unless the file is one thing as a whole.
_HEAD = 100_000
# Signs of which code is full; of all characters of a story they are far fewer.
_SIGNS = b"{}[]();=<>_#$\\|"
_FEWEST_SIGNS = 0.015
_WHOLE = (b"{", b"[", b"<")


def fits(data: bytes, name: str) -> bool:
    """Tell by the contents, and by the name where they say nothing against it."""
    return _language(data, name) is not None


def read(data: bytes, wish: Wish) -> StoryText:
    """Return the text as it stands."""
    decoded = decode_declared(data, "", wish.encoding)
    source = Source(decoded.text, _language(data, wish.name.lower()) or Source().language, code=True)
    return StoryText(decoded.text, FORMAT, decoded.encoding, notices=notices_of(decoded), source=source)


def _language(data: bytes, name: str) -> Language | None:
    head = data[:_HEAD]
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if wide:
        data, head = data.replace(b"\0", b"")[2:], head.replace(b"\0", b"")[2:]
    elif b"\0" in head:
        return None
    signs = len(head) - len(head.translate(None, _SIGNS))
    if signs < len(head) * _FEWEST_SIGNS and language_named(name) is None and not head.startswith((b"#!", b"--- ")):
        return None
    from viewer.text.code_shape import code_language

    start = head[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    text = (data if start.startswith(_WHOLE) else head).decode("utf-8", "replace")
    return code_language(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), name)
