"""The encodings that stories come in: their codecs, their names for people, and what pages call them.

Decodes nothing (see ``decoding``).
"""

from __future__ import annotations

from viewer.text.phrase import Phrase, translate
from viewer.text.records import NamedTuple


class Encoding(NamedTuple):
    """One encoding: Python's codec, what a person knows it by, and the languages that it is for, if not all."""

    codec: str
    name: str
    languages: Phrase | None = None


_WESTERN_EUROPEAN = translate("Encoding", "Western European")
_CENTRAL_EUROPEAN = translate("Encoding", "Central European")
_CYRILLIC = translate("Encoding", "Cyrillic")
_GREEK = translate("Encoding", "Greek")
_TURKISH = translate("Encoding", "Turkish")
_HEBREW = translate("Encoding", "Hebrew")
_ARABIC = translate("Encoding", "Arabic")
_BALTIC = translate("Encoding", "Baltic")
_VIETNAMESE = translate("Encoding", "Vietnamese")
_THAI = translate("Encoding", "Thai")
_JAPANESE = translate("Encoding", "Japanese")
_CHINESE = translate("Encoding", "Chinese")
_KOREAN = translate("Encoding", "Korean")

# In the order in which they are offered: what is likeliest first.
ENCODINGS = (
    Encoding("utf-8", "UTF-8"),
    Encoding("utf-16", "UTF-16"),
    Encoding("cp1252", "Windows-1252", _WESTERN_EUROPEAN),
    Encoding("iso8859_15", "ISO-8859-15", _WESTERN_EUROPEAN),
    Encoding("mac_roman", "Macintosh", _WESTERN_EUROPEAN),
    Encoding("cp850", "DOS 850", _WESTERN_EUROPEAN),
    Encoding("cp1250", "Windows-1250", _CENTRAL_EUROPEAN),
    Encoding("iso8859_2", "ISO-8859-2", _CENTRAL_EUROPEAN),
    Encoding("cp1251", "Windows-1251", _CYRILLIC),
    Encoding("koi8_u", "KOI8-U, KOI8-R", _CYRILLIC),
    Encoding("cp1253", "Windows-1253", _GREEK),
    Encoding("cp1254", "Windows-1254", _TURKISH),
    Encoding("cp1255", "Windows-1255", _HEBREW),
    Encoding("cp1256", "Windows-1256", _ARABIC),
    Encoding("cp1257", "Windows-1257", _BALTIC),
    Encoding("cp1258", "Windows-1258", _VIETNAMESE),
    Encoding("cp874", "Windows-874", _THAI),
    Encoding("cp932", "Shift JIS", _JAPANESE),
    Encoding("euc_jp", "EUC-JP", _JAPANESE),
    Encoding("iso2022_jp", "ISO-2022-JP", _JAPANESE),
    Encoding("gb18030", "GB18030", _CHINESE),
    Encoding("big5hkscs", "Big5", _CHINESE),
    Encoding("cp949", "EUC-KR", _KOREAN),
)

_NAMES = {encoding.codec: encoding.name for encoding in ENCODINGS}

# What pages and documents declare. Only these: some of Python's own codecs unpack or execute. Western
# pages that say ISO-8859-1 or ASCII mean Windows-1252, as every browser takes it.
_LABELS = {
    "utf8": "utf-8",
    "ascii": "cp1252",
    "usascii": "cp1252",
    "latin1": "cp1252",
    "iso88591": "cp1252",
    "windows1252": "cp1252",
    "iso885915": "iso8859_15",
    "latin9": "iso8859_15",
    "macintosh": "mac_roman",
    "macroman": "mac_roman",
    "ibm850": "cp850",
    "windows1250": "cp1250",
    "iso88592": "iso8859_2",
    "latin2": "iso8859_2",
    "windows1251": "cp1251",
    "koi8r": "koi8_u",
    "koi8u": "koi8_u",
    "windows1253": "cp1253",
    "iso88597": "cp1253",
    "windows1254": "cp1254",
    "iso88599": "cp1254",
    "windows1255": "cp1255",
    "iso88598": "cp1255",
    "windows1256": "cp1256",
    "windows1257": "cp1257",
    "windows1258": "cp1258",
    "windows874": "cp874",
    "tis620": "cp874",
    "iso885911": "cp874",
    "shiftjis": "cp932",
    "sjis": "cp932",
    "windows31j": "cp932",
    "eucjp": "euc_jp",
    "iso2022jp": "iso2022_jp",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "euckr": "cp949",
    "ksc56011987": "cp949",
    "windows949": "cp949",
    "utf16": "utf-16",
    "utf16le": "utf-16-le",
    "utf16be": "utf-16-be",
}


def codec_of(label: str) -> str:
    """Return the codec for what a document calls its encoding; "" where that is unknown."""
    plain = "".join(character for character in label.lower() if character.isalnum())
    if plain.startswith("cp") and plain[2:].isdecimal():
        plain = "windows" + plain[2:]
    return _LABELS.get(plain, "")


def name_of(codec: str) -> str:
    """Return what a person knows ``codec`` by: "Windows-1251"."""
    codec = codec.removesuffix("-le").removesuffix("-be")
    return _NAMES.get(codec, codec.upper())
