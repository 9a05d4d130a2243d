"""Tokens: the words, numbers and marks of one sentence, each with its place and comparison key.

White space and quotation marks are no tokens; they are the gaps between tokens, so a text that lost
its quotation marks has the same tokens. Nothing here compares. Ranges are half-open, in code points.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache, partial

from viewer.text.asking import Check, asking, never, windows
from viewer.text.characters import (
    BREAK_DASHES,
    COMBINING,
    CURRENCY,
    INVISIBLE,
    JOINING_DASHES,
    QUOTES,
    UNSPACED,
    WORD_POINTS,
)
from viewer.text.folding import fold, repaired_places
from viewer.text.records import NamedTuple

# Tokens, or code points, between two questions whether to go on.
_OFTEN = 4096


class TokenClass(IntEnum):
    """What a token is made of."""

    WORD = 0
    FIGURE = 1
    MARK = 2


class Token(NamedTuple):
    """A word, a whole number with its sign or currency, or one punctuation mark.

    ``joined`` says that no space stands between this token and the one before it, as after the
    apostrophe of "Syria's" or the hyphen of "al-Assad".
    """

    start: int
    end: int
    key: str
    cls: TokenClass
    joined: bool


# A sign belongs to its number; a hyphen after a word, a figure or a bracket is none.
_SIGN = rf"(?:(?<![\w)\]])[+\-\u2212\u2013](?=[{CURRENCY}]?\d))?"

# "12 000" is one number, whatever blank parts its thousands.
_GROUPS = r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)"

_ASCII = re.compile(
    rf"(?P<figure>(?:(?<![\w)\]])[+\-](?=[$]?\d))?[$]?(?:{_GROUPS}|\d+)(?:[.,:/\-]\d+)*(?:(?:st|nd|rd|th|bn|mn|m|k|s)\b|%)?)(?![A-Za-z])"
    r"|(?P<word>(?:[A-Za-z]\.){2,}|[A-Za-z0-9_]+)"
    r"|(?P<mark>--+|\.(?:\s?\.){2,}|[^\sA-Za-z0-9_\"'`])"
)
# Latin, Greek and Cyrillic with curly quotes: words are runs of letters, which is quick to compile and to match.
_SIMPLE = re.compile(
    rf"(?P<figure>{_SIGN}[{CURRENCY}]?(?:{_GROUPS}|\d+)(?:[.,:/\-\u2010-\u2013]\d+)*(?:(?:st|nd|rd|th|bn|mn|m|k|s)\b|%)?)(?!\w)"
    rf"|(?P<word>(?:[^\W\d_]\.){{2,}}|\w+(?:[{WORD_POINTS}]\w+)*)"
    rf"|(?P<mark>--+|\.(?:\s?\.){{2,}}|[^\s\w{re.escape(QUOTES)}])"
)
# Anything that may be a combining or invisible mark, an unspaced script or an emoji. Said by what it is
# not: a class that reaches to the last plane takes longer to compile than two stories to compare.
_INTRICATE = re.compile(
    "[^\x00-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u200a\u2010-\u2029\u202f-\u205f\u2070-\u20cf\u2100-\u25ff]"
)
_LETTER = rf"(?:[^\W{UNSPACED}]|[{COMBINING}{INVISIBLE}])"
_UNICODE_PATTERN = (
    rf"(?P<figure>{_SIGN}[{CURRENCY}]?(?:{_GROUPS}|\d+)(?:[.,:/\-\u2010-\u2013]\d+)*(?:(?:st|nd|rd|th|bn|mn|m|k|s)\b|%)?)(?!{_LETTER})"
    rf"|(?P<word>(?:[^\W\d_]\.){{2,}}|{_LETTER}+(?:[{WORD_POINTS}]{_LETTER}+)*|[{UNSPACED}])"
    rf"|(?P<mark>--+|\.(?:\s?\.){{2,}}|[^\s\w{re.escape(QUOTES)}][{COMBINING}\ufe0f\U0001f3fb-\U0001f3ff]*(?:\u200d[^\s\w]\ufe0f?)*)"
)
_ALL_INVISIBLE = re.compile(rf"[{INVISIBLE}]+")
_PLAIN_KEY = re.compile(r"[A-Za-z0-9$%.,:/?!;()]+")
_SPACED = re.compile(r"\s")
_CLASSES = {"figure": TokenClass.FIGURE, "word": TokenClass.WORD, "mark": TokenClass.MARK}
# What an apostrophe leaves behind when it is lost to a space: "Syria s", "didn t", "we ll".
_PRONOUNS = frozenset("i you he she it we they who that there what".split())
_CLITICS = frozenset("s t d m re ve ll".split())


def tokenize(text: str, start: int, end: int, check: Check = never) -> list[Token]:
    """Return the tokens of text[start:end] in order; spans point into ``text``.

    ``check`` is asked whether to go on where that is long, and may raise ``Stopped``.
    """
    surface = text[start:end]
    if surface.isascii() and "&" not in surface:
        return _tokens(_ASCII, surface, start, check)
    places = repaired_places(surface, check)
    if not places:
        return _tokens(_unicode() if _is_intricate(surface, check) else _SIMPLE, surface, start, check)
    mended, offsets = _mend(surface, start, places)
    found = _tokens(_unicode(), mended, 0, check)
    return [token._replace(start=offsets[token.start], end=offsets[token.end]) for token in found]


def _is_intricate(surface: str, check: Check) -> bool:
    if len(surface) <= _OFTEN:
        return _INTRICATE.search(surface) is not None
    return any(_INTRICATE.search(surface, first, last) for first, last in windows(0, len(surface), check))


@cache
def _unicode() -> re.Pattern[str]:
    # Compiling these classes takes longer than comparing two short stories in plain letters.
    return re.compile(_UNICODE_PATTERN)


def _mend(surface: str, start: int, places: list[tuple[int, int, str]]) -> tuple[str, list[int]]:
    """Return the repaired text and, for each of its borders, the offset in the text as shown."""
    parts: list[str] = []
    offsets: list[int] = []
    done = 0
    for first, last, replacement in places:
        parts += (surface[done:first], replacement)
        offsets += range(start + done, start + first)
        offsets += [start + first] * len(replacement)
        done = last
    parts.append(surface[done:])
    offsets += range(start + done, start + len(surface) + 1)
    return "".join(parts), offsets


def _tokens(pattern: re.Pattern[str], text: str, start: int, check: Check) -> list[Token]:
    """Return the tokens of ``text``, which stands at ``start`` of the whole."""
    found: list[Token] = []
    made = partial(tuple.__new__, Token)  # there are so many that the constructor would be felt
    last_end = 0
    matches = pattern.finditer(text)
    for match in asking(matches, check, _OFTEN) if len(text) > _OFTEN else matches:
        first, last = match.span()
        surface = match[0]
        gap = text[last_end:first]
        joined = first > 0 and gap != " " and _SPACED.search(gap) is None
        # Most are words in plain letters, which need no look at what is in them.
        if surface.isascii() and (surface.isalnum() or _PLAIN_KEY.fullmatch(surface)):
            key = surface
        else:
            key = _key(surface, spaced=_is_spaced(text, first, last))
            if not key:
                continue
        if gap == " " and surface in _CLITICS and found and _lost_apostrophe(found[-1], surface, text[last : last + 1]):
            joined = True
        found.append(made((start + first, start + last, key, _CLASSES[match.lastgroup or "mark"], joined)))
        last_end = last
    return found


def _lost_apostrophe(before: Token, clitic: str, following: str) -> bool:
    """Whether "s", "t", "re" ... after a space is the rest of a word: "Syria s", "didn t", "we re", not "The re-"."""
    if before.cls is not TokenClass.WORD or following in tuple("-\u2010\u2011"):
        return False
    if clitic == "s":
        return True
    if clitic == "t":
        return before.key.lower().endswith("n")
    return before.key.lower() in _PRONOUNS


def _is_spaced(text: str, first: int, last: int) -> bool:
    before = first == 0 or text[first - 1].isspace()
    after = last == len(text) or text[last].isspace()
    return before and after


def _key(surface: str, *, spaced: bool) -> str:
    if _ALL_INVISIBLE.fullmatch(surface):
        return ""
    if surface[0] in BREAK_DASHES or surface.startswith("--"):
        return "\u2014"
    if surface == "-" or (len(surface) == 1 and surface in JOINING_DASHES):
        return "\u2014" if spaced else "-"
    return fold(surface) or surface
