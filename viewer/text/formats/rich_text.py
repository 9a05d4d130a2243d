"""Rich Text Format (.rtf): paragraphs, list marks and footnotes; tracked changes as if accepted.

Leaves out everything that is no running text: fonts, styles, pictures, headers, fields' instructions.
"""

from __future__ import annotations

import re

from viewer.text.languages import CODE
from viewer.text.nodes import joined
from viewer.text.phrase import translate
from viewer.text.records import NamedTuple
from viewer.text.story_text import CUT_SHORT, TRACKED, DamagedError, Metadata, Source, StoryText, Wish

FORMAT = translate("Format", "Rich text document")
ORDER = 40


_START = b"{\\rtf"
_TOKEN = re.compile(
    rb"([{}])|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|[\r\n]+|([^{}\\\r\n]+)|\\", re.DOTALL
)

# Groups whose contents are no text of the story, beside all that begin with \*.
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet listtable listoverridetable info pict header headerl headerr headerf footer footerl"
    b" footerr footerf object objdata fldinst themedata datastore latentstyles rsidtbl generator xmlnstbl revtbl"
    b" annotation atnid atnauthor bkmkstart bkmkend pnseclvl filetbl nonshppict shpinst sp tc xe ftnsep ftnsepc"
    b" listlevel listname".split()
)
# Begin with \* and hold text all the same.
_KEPT = frozenset(b"shptxt listtext pntext footnote".split())
_CHARACTERS = {
    b"par": "\n\n",
    b"sect": "\n\n",
    b"page": "\n\n",
    b"cell": "\n\n",
    b"row": "\n\n",
    b"line": "\n",
    b"tab": "\t",
    b"emdash": "\u2014",
    b"endash": "\u2013",
    b"lquote": "\u2018",
    b"rquote": "\u2019",
    b"ldblquote": "\u201c",
    b"rdblquote": "\u201d",
    b"bullet": "\u2022",
    b"emspace": "\u2003",
    b"enspace": "\u2002",
    b"zwj": "\u200d",
    b"zwnj": "\u200c",
    b"ltrmark": "\u200e",
    b"rtlmark": "\u200f",
}
_SYMBOLS = {b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad", b"\n": "\n\n", b"\r": "\n\n"}
_LITERAL = frozenset(b"\\{}")
_CODEC_OF_CHARSET = {
    "77": "mac_roman",
    "128": "cp932",
    "129": "cp949",
    "134": "gb18030",
    "136": "big5hkscs",
    "161": "cp1253",
    "162": "cp1254",
    "163": "cp1258",
    "177": "cp1255",
    "178": "cp1256",
    "186": "cp1257",
    "204": "cp1251",
    "222": "cp874",
    "238": "cp1250",
}
_CODEC_OF_PAGE = {"932": "cp932", "936": "gb18030", "949": "cp949", "950": "big5hkscs", "10000": "mac_roman"}
_PAGES = frozenset("437 850 852 866 874 1250 1251 1252 1253 1254 1255 1256 1257 1258".split())
_FONT = re.compile(rb"\\f(\d{1,6})(?=[^{}]{0,200}?\\fcharset(\d{1,3}))")
_INFO = re.compile(rb"\{\\(title|author)\b ?([^{}]{0,1000})\}")
_TIME = re.compile(rb"\{\\(?:revtim|creatim)\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})(?:\\hr(\d{1,2})\\min(\d{1,2}))?")
_VERSION = re.compile(rb"\{?\\version(\d{1,6})")
_HEAD = 1 << 18  # bytes in which fonts and facts stand
_MARK_ENDS = "\n\t "


def fits(data: bytes, name: str) -> bool:
    """Tell by the first bytes."""
    return data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(_START)


def read(data: bytes, wish: Wish) -> StoryText:
    """Return the document's paragraphs, and its footnotes after them."""
    reader = _Reader(data, wish)
    paragraphs = reader.paragraphs()
    if not paragraphs:
        raise DamagedError
    notices = [CUT_SHORT] * reader.cut_short + [TRACKED] * reader.tracked
    # What is no ASCII in it stands for itself in no encoding that could be told.
    source = Source(data.decode("latin-1"), CODE)
    return StoryText(joined(paragraphs), FORMAT, "", _metadata(data[:_HEAD], reader), tuple(notices), source)


def _metadata(head: bytes, reader: _Reader) -> Metadata:
    facts = {key: reader.plain(value) for key, value in _INFO.findall(head)}
    time = _TIME.search(head)
    date = ""
    if time:
        year, month, day, hour, minute = (int(part or 0) for part in time.groups())
        date = f"{year:04}-{month:02}-{day:02}" + (f"T{hour:02}:{minute:02}:00" if time[4] else "")
    version = _VERSION.search(head)
    return Metadata(
        headline=facts.get(b"title", ""),
        byline=facts.get(b"author", ""),
        date=date,
        version=version[1].decode() if version else "",
    )


class _State(NamedTuple):
    """What holds inside one group."""

    skipped: bool = False
    deleted: bool = False
    hidden: bool = False
    codec: str = "cp1252"
    fallback: int = 1  # characters that stand for one \u in old programs
    note: bool = False
    mark: bool = False


class _Reader:
    def __init__(self, data: bytes, wish: Wish) -> None:
        self.tracked = False
        self.cut_short = False
        self._data = data
        self._codec = wish.encoding or _code_page(data[:_HEAD])
        self._fonts = {} if wish.encoding else _fonts(data[:_HEAD])
        self._state = _State(codec=self._codec)
        self._outer: list[_State] = []
        self._story: list[str] = []
        self._notes: list[str] = []
        self._bytes = bytearray()
        self._passed = 0  # characters still to be passed over after a \u
        self._fresh = False  # a group has just begun
        self._starred = False
        self._high = 0  # the first half of a character beyond U+FFFF

    def paragraphs(self) -> list[str]:
        """Return the paragraphs, footnotes last."""
        at, size = self._data.find(b"{"), len(self._data)
        while at < size:
            token = _TOKEN.match(self._data, at)
            if token is None:
                break
            at = token.end()
            if token[2] == b"bin" and token[3]:
                at += max(0, int(token[3]))
            self._take(token)
            if token[1] == b"}" and not self._outer:
                break
        else:
            self.cut_short = True
        self._flush()
        return _cut(self._story) + _cut(self._notes)

    def plain(self, text: bytes) -> str:
        """Return a piece of RTF without groups as one line of text."""
        inner = _Reader(b"{" + text + b"}", Wish(encoding=self._codec))
        return " ".join(inner.paragraphs())

    def _take(self, token: re.Match[bytes]) -> None:
        brace, word, number, hexadecimal, symbol, text = token.groups()
        if brace:
            self._flush()
            self._open() if brace == b"{" else self._close()
        elif word:
            self._word(word, number)
        elif hexadecimal:
            self._byte(bytes([int(hexadecimal, 16)]))
        elif symbol:
            self._symbol(symbol)
        elif text:
            self._byte(text)
        if not brace and (word or text or hexadecimal):
            self._fresh = False

    def _open(self) -> None:
        self._outer.append(self._state)
        self._fresh, self._starred, self._passed = True, False, 0

    def _close(self) -> None:
        if self._outer:
            before, self._state = self._state, self._outer.pop()
            if before.mark and not self._state.mark and not before.skipped:
                self._say(" ")
            if before.note and not self._state.note:
                self._notes.append("\n\n")
        self._fresh, self._passed = False, 0

    def _word(self, word: bytes, number: bytes | None) -> None:
        if word == b"u" and number:
            self._unicode(int(number))
            return
        self._flush()
        if self._passed and word != b"uc":
            self._passed -= 1
            return
        if self._fresh or self._starred:
            self._destination(word)
        if word in _CHARACTERS:
            self._say(_CHARACTERS[word])
        else:
            self._property(word, number)

    def _property(self, word: bytes, number: bytes | None) -> None:
        off = number == b"0"
        if word == b"uc" and number:
            self._state = self._state._replace(fallback=max(0, min(int(number), 100)))
        elif word == b"f" and number:
            self._state = self._state._replace(codec=self._fonts.get(int(number), self._codec))
        elif word == b"deleted":
            self._state = self._state._replace(deleted=not off)
            self.tracked = True
        elif word == b"revised":
            self.tracked = self.tracked or not off
        elif word == b"v":
            self._state = self._state._replace(hidden=not off)
        elif word == b"plain":
            self._state = self._state._replace(hidden=False, deleted=False, codec=self._codec)

    def _destination(self, word: bytes) -> None:
        """Note what kind of group has begun with ``word``."""
        if word in _KEPT:
            self._state = self._state._replace(note=word == b"footnote" or self._state.note)
            if word in (b"listtext", b"pntext"):
                self._state = self._state._replace(mark=True)
        elif self._starred or word in _SKIPPED:
            self._state = self._state._replace(skipped=True)
        self._starred = False

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._starred = True
            return
        if symbol[0] in _LITERAL:
            self._byte(symbol)
            return
        self._flush()
        if self._passed:
            self._passed -= 1
        elif symbol in _SYMBOLS:
            self._say(_SYMBOLS[symbol])

    def _unicode(self, code: int) -> None:
        self._flush()
        code &= 0xFFFF
        self._passed = self._state.fallback
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            high, self._high = self._high, 0
            self._say(chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00) if high else "\ufffd")
        else:
            self._say("\u2022" if code in (0xF0B7, 0xF0A7) else chr(code))

    def _byte(self, data: bytes) -> None:
        if self._passed:
            passed = min(self._passed, len(data))
            self._passed -= passed
            data = data[passed:]
        self._bytes += data

    def _flush(self) -> None:
        if self._bytes:
            text = self._bytes.decode(self._state.codec, "replace")
            self._bytes.clear()
            self._say(text)

    def _say(self, text: str) -> None:
        state = self._state
        if state.skipped or state.deleted or state.hidden:
            return
        if state.mark:
            text = text.replace("\t", "").replace("\u00b7", "\u2022")
        (self._notes if state.note else self._story).append(text)


def _cut(pieces: list[str]) -> list[str]:
    lines = "".join(pieces).split("\n\n")
    return [stripped for line in lines if (stripped := line.strip(" \t\n"))]


def _code_page(head: bytes) -> str:
    found = re.search(rb"\\ansicpg(\d{1,5})", head)
    page = found[1].decode() if found else ""
    if page in _PAGES:
        return f"cp{page}"
    if not found and re.search(rb"\\mac\b", head[:200]):
        return "mac_roman"
    return _CODEC_OF_PAGE.get(page, "cp1252")


def _fonts(head: bytes) -> dict[int, str]:
    start = head.find(b"{\\fonttbl")
    if start < 0:
        return {}
    end = head.find(b"{\\colortbl", start)
    table = head[start : end if end > 0 else start + 65536]
    codecs = {}
    for number, charset in _FONT.findall(table):
        codec = _CODEC_OF_CHARSET.get(charset.decode())
        if codec:
            codecs[int(number)] = codec
    return codecs
