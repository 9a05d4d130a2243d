"""Figures, dates and times by their value: "5 percent" is "5%", "3 p.m." is "3pm", "Nov." is "November".

Tells those that are only written otherwise; what is in doubt has changed. Names no edit (see ``natures``).
Ranges are half-open, in tokens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.text.lexicon import DATE_WORDS, MONTHS, NUMBER_VALUES, NUMBER_WORDS
from viewer.text.records import NamedTuple
from viewer.text.tokens import Token, TokenClass

# One word for what multiplies a figure. A German "Billion" is another number than an English one, and a "Milliarde"
# has a word of its own.
_SCALES = {
    word: words.split()[0]
    for words in (
        "thousand k tausend",
        "million m mn millions mio millionen millones milh\u00e3o milh\u00f5es",
        "billion bn billions",
        "milliarde mrd milliarden",
        "trillion tn trillions",
    )
    for word in words.split()
}
_PERCENT = frozenset("% percent pct prozent".split())
_PER_HUNDRED = frozenset((("per", "cent"), ("pour", "cent"), ("por", "cento"), ("por", "ciento")))
_HALVES_OF_DAY = {"am": "am", "a.m.": "am", "a.m": "am", "pm": "pm", "p.m.": "pm", "p.m": "pm"}
_WEEKDAYS = {
    short: word
    for word, shorts in (
        ("monday", "mon"), ("tuesday", "tue tues"), ("wednesday", "wed"), ("thursday", "thu thur thurs"), ("friday", "fri"),
        ("saturday", "sat"), ("sunday", "sun"),
    )
    for short in shorts.split()
}  # fmt: skip
_TELLING = NUMBER_WORDS | DATE_WORDS | MONTHS
# Letters by which a month is known from its abbreviation; "juin" and "juillet" are told apart by no fewer than five.
_MONTH_LETTERS = 3

_FIGURE = re.compile(
    r"(?P<sign>[+-]?)(?P<currency>[^\w\s.,:/+-]?)(?P<number>\d[\d., ]*(?<=\d))(?P<after>[a-z]{1,2}|%)?", re.IGNORECASE
)
_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?P<half>am|pm)?", re.IGNORECASE)
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+")
_GROUPED = {",": re.compile(r"\d{1,3}(?:,\d{3})+"), ".": re.compile(r"\d{1,3}(?:\.\d{3})+")}


def may_be_amount(token: Token) -> bool:
    """Whether a word may say how much or when; most words of a change do not."""
    word = token.key.lower()
    return word in _TELLING or word in _PERCENT or (not word.isalpha() and any(map(str.isdigit, word)))


class Reading(NamedTuple):
    """What a stretch says: its amounts and times by value, and its other words in lower case."""

    amounts: tuple[str, ...]
    words: tuple[str, ...]


def written_otherwise(old: Reading, new: Reading) -> bool:
    """Whether two stretches say the same amounts, in the same order, however these are written."""
    return bool(old.amounts) and old.amounts == new.amounts


def read_amounts(side: Sequence[Token], start: int, end: int, *, decimal_comma: bool) -> Reading:
    """Return what side[start:end] says; ``decimal_comma`` says that "1.000" is a thousand there, as in German."""
    amounts: list[str] = []
    words: list[str] = []
    at = start
    while at < end:
        found, past = _amount(side, at, end, decimal_comma=decimal_comma)
        if found:
            amounts.append(found)
        elif side[at].cls is not TokenClass.MARK:
            words.append(side[at].key.lower())
        at = past
    return Reading(tuple(amounts), tuple(words))


def _amount(side: Sequence[Token], at: int, end: int, *, decimal_comma: bool) -> tuple[str, int]:
    """Return the amount at a place, empty where there is none, and the place after it."""
    word = side[at].key.lower()
    if word in NUMBER_VALUES:
        value, past = _spelled(side, at, end)
        return _scaled("", str(value), side, past, end)
    if any(c.isdigit() for c in word):
        hours = _hours(side, at, end)
        return hours or _figure(side, at, end, decimal_comma=decimal_comma)
    scale, past = _scale(side, at, end)
    if scale or word in NUMBER_WORDS:
        return scale or word, past if scale else at + 1
    if side[at].key[0].isupper() and (word in MONTHS or (word in _WEEKDAYS and _stop_at(side, at + 1, end))):
        # The stop of an abbreviation says nothing.
        past = at + 1 + (len(word) < _MONTH_LETTERS + 2 and _stop_at(side, at + 1, end))
        return _WEEKDAYS.get(word, word if word.startswith("jui") else word[:_MONTH_LETTERS]), past
    return (word if word in DATE_WORDS or word in _HALVES_OF_DAY else ""), at + 1


def _spelled(side: Sequence[Token], at: int, end: int) -> tuple[int, int]:
    """Return the value of a number in words, and the place after it: "five", "twenty-five"."""
    value = NUMBER_VALUES[side[at].key.lower()]
    if value >= 20 and at + 2 < end and side[at + 1].key == "-":
        ones = NUMBER_VALUES.get(side[at + 2].key.lower(), 0)
        if 0 < ones < 10:
            return value + ones, at + 3
    return value, at + 1


def _hours(side: Sequence[Token], at: int, end: int) -> tuple[str, int] | None:
    """Return a time of day with its half, and the place after it: "3pm", "3:30 p.m."."""
    found = _TIME.fullmatch(side[at].key)
    if found is None:
        return None
    half, past = (found["half"] or "").lower(), at + 1
    if not half and past < end:
        half = _HALVES_OF_DAY.get(side[past].key.lower(), "")
        past += 1
    return (f"{int(found['hour'])}:{found['minute'] or '00'} {half}", past) if half else None


def _figure(side: Sequence[Token], at: int, end: int, *, decimal_comma: bool) -> tuple[str, int]:
    key = side[at].key
    found = _FIGURE.fullmatch(key)
    after = (found["after"] or "").lower() if found else ""
    if found is None or (after and after != "%" and after not in _SCALES):
        return key.lower(), at + 1  # "B12", "5th", a range
    sign, number = found["sign"] + found["currency"], found["number"]
    if after == "%":
        return f"{sign}{_plain(number, decimal_comma=decimal_comma, scaled=True)} %", at + 1
    if after:
        return f"{sign}{_plain(number, decimal_comma=decimal_comma, scaled=True)} {_SCALES[after]}", at + 1
    # A scale counts wherever it stands, before the end of the stretch or after: "1,255 million" is no thousand.
    scaled = _scale(side, at + 1, len(side))[0] != ""
    return _scaled(sign, _plain(number, decimal_comma=decimal_comma, scaled=scaled), side, at + 1, end)


def _plain(number: str, *, decimal_comma: bool, scaled: bool) -> str:
    """Return a number without what groups its thousands, where that is sure."""
    if _SPACED.fullmatch(number):
        return number.replace(" ", "")
    if scaled:
        return number
    mark = "." if decimal_comma else ","
    if _GROUPED[mark].fullmatch(number):
        return number.replace(mark, "")
    other = "," if decimal_comma else "."
    several = number.count(other) > 1 and _GROUPED[other].fullmatch(number) is not None
    return number.replace(other, "") if several else number


def _scaled(sign: str, number: str, side: Sequence[Token], past: int, end: int) -> tuple[str, int]:
    scale, after = _scale(side, past, end)
    return f"{sign}{number} {scale}".rstrip(), after


def _scale(side: Sequence[Token], at: int, end: int) -> tuple[str, int]:
    """Return what multiplies the number before a place, or that it is a share, and the place after that."""
    word = side[at].key.lower() if at < end else ""
    if word in _PERCENT:
        return "%", at + 1
    if at + 1 < end and (word, side[at + 1].key.lower()) in _PER_HUNDRED:
        return "%", at + 2
    if len(word) > 1 and word in _SCALES:
        return _SCALES[word], at + 1 + (len(word) == _MONTH_LETTERS and _stop_at(side, at + 1, end))
    return "", at


def _stop_at(side: Sequence[Token], at: int, end: int) -> bool:
    return at < end and side[at].key == "."
