"""Bytes of a story file turned into text with plain line ends.

Does not read files (see the app room) and does not interpret the text it finds.
"""

from __future__ import annotations

from enum import Enum

from viewer.text.phrase import Phrase, translate
from viewer.text.records import NamedTuple


class Damage(Enum):
    """Why bytes are not the text of a story."""

    BINARY = "binary"
    UNDECODABLE = "undecodable"


class DecodingError(ValueError):
    """Bytes that cannot be read as text; ``damage`` says why."""

    def __init__(self, damage: Damage) -> None:
        super().__init__(damage.value)
        self.damage = damage


class Decoded(NamedTuple):
    """Text with '\\n' line ends only, and how it was read.

    ``encoding`` is the name a person knows it by. ``guessed`` is True where the bytes do not say
    for sure, ``damaged`` counts characters that were replaced by U+FFFD.
    """

    text: str
    encoding: str
    guessed: bool
    damaged: int


# Longer marks first: the UTF-32 mark begins with the UTF-16 one.
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)

# Enough to see a pattern, little enough to cost nothing.
_SAMPLE_BYTES = 65536

# Of the bytes on one parity: Western prose in UTF-16 has over nine tenths NULs on one side and
# none on the other; accents and curly quotes lower that a little, tables of numbers never reach it.
_NULS_WANTED = 0.5
_NULS_ALLOWED = 0.02

# Of all characters: a text may hold a stray form feed or escape, a picture or archive holds many.
_CONTROLS_ALLOWED = 0.01

# Of all characters: Japanese taken for Windows-1252 has a tenth, other data much more.
_DAMAGE_ALLOWED = 0.5

_LINE_END_TABLE = {0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_CONTROLS_OF_TEXT = b"\t\n\v\f\r\x1a\x1b"
_CONTROLS = bytes(code for code in range(32) if code not in _CONTROLS_OF_TEXT)


def decode(data: bytes) -> Decoded:
    """Return the text in ``data``: by its byte-order mark, as UTF-8, UTF-16 or Windows-1252.

    Raise DecodingError where the bytes are no text or fit none of these encodings.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], codec, name, guessed=False)
    if b"\0" in data:
        return _lenient(data, _unmarked_utf16(data), "UTF-16", guessed=True)
    if _is_riddled(data):
        raise DecodingError(Damage.BINARY)
    try:
        return _finish(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        return _decode_other(data)


def notices_of(decoded: Decoded) -> tuple[Phrase, ...]:
    """Return the sentence on an encoding that was guessed or did not fit, if there is one to say."""
    if decoded.damaged:
        notice = translate(
            "Notice",
            "Read as {encoding}; %Ln characters are damaged and shown as {sign}.",
            "Read as {encoding}; one character is damaged and shown as {sign}.",
            0,
        )
        return (notice.of(encoding=decoded.encoding, sign="\ufffd").counting(decoded.damaged),)
    if decoded.guessed:
        notice = translate("Notice", "Read as {encoding}, which is a guess: the file does not say.")
        return (notice.of(encoding=decoded.encoding),)
    return ()


def decode_as(data: bytes, codec: str, guessed: bool = False) -> Decoded:
    """Return the text in ``data`` read with ``codec``; what does not fit it becomes U+FFFD.

    Raise DecodingError where that gives NULs.
    """
    from viewer.text.encodings import name_of

    for mark, own_codec, own_name in _MARKS:
        # Without its mark; and "UTF-16" alone does not say which half comes first.
        if data.startswith(mark) and own_name == name_of(codec):
            codec, data = own_codec, data[len(mark) :]
            break
    name = name_of(codec)
    text = data.decode(codec, "replace")
    damaged = text.count("\ufffd") - data.count("\ufffd".encode(codec, "ignore") or b"\xef\xbf\xbd")
    return _finish(text, name, guessed, max(0, damaged))


def decode_declared(data: bytes, label: str, chosen: str = "") -> Decoded:
    """Return the text in ``data``: as ``chosen`` (a codec), by its mark, or as the document says (``label``).

    A declaration that the bytes contradict counts for nothing. Raise DecodingError as ``decode`` does.
    """
    from viewer.text.encodings import codec_of

    if chosen:
        return decode_as(data, chosen)
    codec = codec_of(label)
    if not codec or codec == "utf-8" or any(data.startswith(mark) for mark, _, _ in _MARKS) or b"\0" in data:
        return decode(data)
    decoded = decode_as(data, codec)
    if decoded.damaged or (codec.startswith(("cp12", "iso8859")) and _is_utf8(data)):
        return decode(data)
    return decoded


def _is_utf8(data: bytes) -> bool:
    """Tell whether bytes beyond ASCII are UTF-8, which no other encoding is by accident."""
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _lenient(data: bytes, codec: str, name: str, *, guessed: bool) -> Decoded:
    """Decode with U+FFFD for what does not fit, unless that is most of the text."""
    text = data.decode(codec, "replace")
    damaged = max(0, text.count("\ufffd") - data.count("\ufffd".encode(codec, "ignore") or b"\xef\xbf\xbd"))
    if damaged > len(text) * _DAMAGE_ALLOWED:
        raise DecodingError(Damage.UNDECODABLE)
    return _finish(text, name, guessed, damaged)


def _unmarked_utf16(data: bytes) -> str:
    """Return the codec of UTF-16 without a mark, told by NULs at every other byte."""
    sample = data[: _SAMPLE_BYTES & ~1]
    half = len(sample) / 2
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if len(data) % 2 == 0:
        if odd >= _NULS_WANTED and even <= _NULS_ALLOWED:
            return "utf-16-le"
        if even >= _NULS_WANTED and odd <= _NULS_ALLOWED:
            return "utf-16-be"
    raise DecodingError(Damage.BINARY)


def _is_riddled(data: bytes) -> bool:
    sample = data[:_SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > len(sample) * _CONTROLS_ALLOWED


def _decode_other(data: bytes) -> Decoded:
    """Decide between UTF-8 with a few broken bytes and Windows-1252."""
    repaired = data.decode("utf-8", "replace")
    damaged = repaired.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    beyond_ascii = len(repaired) - len(repaired.encode("ascii", "ignore"))
    if beyond_ascii > 2 * damaged:  # the damaged ones are among them
        return _finish(repaired, "UTF-8", guessed=True, damaged=damaged)
    # A wrong guess most often; but what is open can be read with another encoding.
    return _lenient(data, "cp1252", "Windows-1252", guessed=True)


def _finish(text: str, name: str, guessed: bool = False, damaged: int = 0) -> Decoded:
    if "\0" in text:
        raise DecodingError(Damage.BINARY)
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii() and any(map(text.__contains__, "\x85\u2028\u2029")):
        text = text.translate(_LINE_END_TABLE)
    return Decoded(text, name, guessed, damaged)
