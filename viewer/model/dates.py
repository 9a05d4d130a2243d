"""Which words and figures are a date or a time: "Monday", "April 5", "3 p.m."; not April who has a surname.

Looks at a token and what stands right beside it; names no edit (see ``natures``). Places are indexes of tokens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.model.words import is_content
from viewer.text.lexicon import DATE_WORDS, MONTHS, STOP_WORDS
from viewer.text.tokens import Token, TokenClass

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er)?")
_TIME_OR_DATE = re.compile(
    r"\d{1,2}[:.]\d\d(?:am|pm)?|\d{1,2}(?:am|pm)|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)|\d{4}s|\d\ds"
)
_DATE_PREPOSITIONS = frozenset("in since by until from during of im seit bis en em desde".split())
_HOURS = frozenset("a.m. p.m. a.m p.m am pm uhr o".split())
_HALVES_OF_DAY = frozenset(("am", "pm"))

# Months that are names or words as well; as months, they are written with a capital.
_CAPITAL_MONTHS = frozenset("jan april june august may mai march".split())
# The same, written small: the planet, the sea, first names.
_SMALL_MONTHS = frozenset("mars mar avril mayo julio".split())
# Days of the week that are ordinal numbers as well, and one that is a name.
_ORDINAL_DAYS = frozenset("segunda ter\u00e7a quarta quinta sexta".split())
_DOUBTFUL = _CAPITAL_MONTHS | _SMALL_MONTHS | _ORDINAL_DAYS | {"domingo"}
# What stands before a month, a part of it, or a day of the week.
_BEFORE_CAPITAL_MONTHS = _DATE_PREPOSITIONS - {"en", "em", "desde"} | frozenset(
    "last next this early late mid every before after between anfang ende mitte ab vom zum letzten n\u00e4chsten".split()
)
_BEFORE_SMALL_MONTHS = frozenset("en depuis d\u00e9but fin mi jusqu desde hasta".split())
_BEFORE_DAYS = frozenset(
    "na nesta desta \u00faltima pr\u00f3xima at\u00e9 desde no el este pasado pr\u00f3ximo \u00faltimo hasta".split()
)
# What may stand between a day, a month and a year: "Jan. 6", "5 de mayo", "May, 2020".
_BETWEEN = frozenset((".", ",", "de", "of", "do"))


def is_date(token: Token, side: Sequence[Token], at: int, facing: Sequence[Token] = ()) -> bool:
    """Whether the token ``side[at]`` says when. ``facing`` are the words that stand in its place on the other side."""
    if holds_figure(token):
        return is_date_figure(token, side, at)
    word = token.key.lower()
    if word in _DOUBTFUL:
        return _is_sure(token, word, side, at, facing)
    return word in DATE_WORDS or (word in _HALVES_OF_DAY and at > 0 and side[at - 1].key[-1:].isdigit())


def holds_figure(token: Token) -> bool:
    """Whether a token is a figure or has one in it ("5pm", "B12")."""
    return token.cls is TokenClass.FIGURE or (
        token.cls is TokenClass.WORD and not token.key.isalpha() and any(c.isdigit() for c in token.key)
    )


def is_date_figure(token: Token, side: Sequence[Token], at: int) -> bool:
    """Whether a figure is a day, a year or a time; "12 people" beside a month is none."""
    if _TIME_OR_DATE.fullmatch(token.key):
        return True
    before = side[at - 1].key.lower() if at else ""
    following = side[at + 1] if at + 1 < len(side) else None
    after = following.key.lower() if following else ""
    counts = following is not None and is_content(following) and following.key.islower() and after not in DATE_WORDS
    if _YEAR.fullmatch(token.key):
        return not counts or before in _DATE_PREPOSITIONS
    if token.key.isdigit() and len(token.key) <= 2:
        return after in MONTHS or (before in MONTHS and not counts) or after in _HOURS
    return False


def _is_sure(token: Token, word: str, side: Sequence[Token], at: int, facing: Sequence[Token]) -> bool:
    """Whether what stands beside a word that may be a name, or a number, makes it a date."""
    if word in _CAPITAL_MONTHS and not token.key[0].isupper():
        return False
    if word not in _ORDINAL_DAYS and (_figure_follows(side, at) or _day_precedes(side, at)):
        return True
    before = side[at - 1] if at else None
    after = side[at + 1] if at + 1 < len(side) else None
    if word in _ORDINAL_DAYS and after is not None and after.key == "-" and at + 2 < len(side):
        return side[at + 2].key.lower() == "feira"
    if _is_capitalized(before) or _is_capitalized(after):
        return False
    preceding = before.key.lower() if before is not None else ""
    if word in _CAPITAL_MONTHS:
        return preceding in _BEFORE_CAPITAL_MONTHS or any(_is_month(other) for other in facing)
    if word in _SMALL_MONTHS:
        return preceding in _BEFORE_SMALL_MONTHS and token.key.islower()
    # "na segunda vez" is the second time, "na segunda" is on Monday.
    return preceding in _BEFORE_DAYS and token.key.islower() and (after is None or not is_content(after))


def _figure_follows(side: Sequence[Token], at: int) -> bool:
    place = at + 1
    while place < len(side) and place <= at + 2 and side[place].key in _BETWEEN:
        place += 1
    if place >= len(side):
        return False
    key = side[place].key
    # "In May, 12 people" and "With June, 5 others" count people.
    return _YEAR.fullmatch(key) is not None or (
        _DAY.fullmatch(key) is not None and all(side[k].key == "." for k in range(at + 1, place))
    )


def _day_precedes(side: Sequence[Token], at: int) -> bool:
    place = at - 1
    if place > 0 and side[place].key in (".", "de", "of"):
        place -= 1
    return place >= 0 and _DAY.fullmatch(side[place].key) is not None


def _is_capitalized(token: Token | None) -> bool:
    """Whether a word has the capital of a name: neither a word of time nor a small word at the head of a sentence."""
    if token is None or token.cls is not TokenClass.WORD or not token.key[0].isupper():
        return False
    word = token.key.lower()
    return not (
        word in STOP_WORDS or word in DATE_WORDS or word in _BEFORE_CAPITAL_MONTHS or word in _BEFORE_SMALL_MONTHS
    )


def _is_month(token: Token) -> bool:
    return token.key[0].isupper() and token.key.lower() in MONTHS
