"""The nature of an edit: figure, date, name, quotation, attribution, punctuation, case, spelling, wording.

Decides from the changed tokens and where they stand, the first that fits in that order; says besides whether a
quotation or an attribution is touched. Which words changed is decided elsewhere. Ranges are half-open, in tokens or
code points as named.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import Enum
from functools import cache

from viewer.model.amounts import may_be_amount, read_amounts, written_otherwise
from viewer.model.attribution import is_saying, sources_differ
from viewer.model.comparison import Nature
from viewer.model.dates import holds_figure, is_date, is_date_figure
from viewer.model.names import Names, is_capitalized, is_speaking, nouns_have_capitals, opens_a_noun
from viewer.model.options import CompareOptions
from viewer.model.words import Change
from viewer.text.asking import Check, asking, never
from viewer.text.lexicon import NUMBER_WORDS, STOP_WORDS
from viewer.text.tokens import Token, TokenClass
from viewer.text.version import Span

_Placed = tuple[Token, Sequence[Token], int]

# Code points of a quotation that is not closed: that of one paragraph, which goes on in the next. What is longer
# lacks a mark, and would make a quotation of all that follows.
_OPEN = "{0,1000}"
# A straight mark behind a letter or a stop and before a blank closes, and one before a letter and behind a blank opens:
# where one is lost, or stands for inches, what is between two quotations is no quotation.
_OPENS = r'"(?!(?<=[\w.,;:!?%\u2026]")(?:[\s.,;:!?)\]]|$))'
_QUOTATION = (
    f"\u201c(?:[^\u201c\u201d]*\u201d|[^\u201c\u201d]{_OPEN}$)"
    f"|\u201e(?:[^\u201c\u201d\u201e]*[\u201c\u201d]|[^\u201c\u201d\u201e]{_OPEN}$)"
    f"|\u00ab(?:[^\u00ab\u00bb]*\u00bb|[^\u00ab\u00bb]{_OPEN}$)"
    r"|\u00bb(?=\w)[^\u00ab\u00bb]*\u00ab(?!\w)"
    rf'|{_OPENS}(?:[^"]*(?:(?<!\s)"|"(?!\w))|[^"]{_OPEN}$)'
    f'|^[^\u201c\u201d\u00ab\u00bb"]{_OPEN}\u201d'
    r"|(?<!\w)\u2018[^\u2018\u2019]*\u2019(?!\w)|\u300c[^\u300d]*\u300d"
)
_QUOTE = re.compile('[\u201c\u201d\u201e\u00ab\u00bb"\u2018\u300c]')
# A straight single mark opens a quotation before a word, and closes one after a letter or a mark; "s'" may be what
# many own and closes one only before a mark. What stays in doubt is none: "the '90s", "rock 'n' roll".
_STRAIGHT = (
    r"(?<![\w'])'(?=[^\W\d_](?:[^\W\d_]|\s))(?:[^']|(?<=\w)'(?=\w)|(?<=s)'(?=\s))+?"
    r"(?:(?<=[^\W\d_s])|(?<=[\d%.,;:!?\u2026])|(?<=s)(?='(?:[.,;:!?)\]]|$)))'(?!\w)"
)
# Quotations between two questions whether to go on.
_OFTEN = 64
_DETERMINERS = frozenset("the these those both".split())
# Letters; what is longer is a web address or worse, and nobody spells it otherwise.
_LONGEST_WORD = 40
# Number words that are as often no figure at all.
_VAGUE_NUMBERS = frozenset("one first second third half quarter".split())
# Marks after which a capital proves nothing.
_HEADS = frozenset((".", "!", "?", "\u2014", ":"))
_FIRST_LETTERS = re.compile(r"[^\W\d_]")


def quotations(text: str, start: int, end: int, check: Check = never) -> list[Span]:
    """Return the quoted stretches of text[start:end], marks included, in code points; ``check`` may raise ``Stopped``."""
    # Most stretches have no mark at all, which one set of characters tells at once.
    patterns = [_compiled(_QUOTATION)] if _QUOTE.search(text, start, end) is not None else []
    if text.find("'", start, end) >= 0:
        patterns.append(_compiled(_STRAIGHT))
    text = text[start:end]
    found = (match for pattern in patterns for match in asking(pattern.finditer(text), check, _OFTEN))
    return [Span(start + match.start(), start + match.end()) for match in found]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first asked for: many a story has no quotation."""
    return re.compile(pattern)


# Those that are found before an attribution is.
_BEFORE_ATTRIBUTION = frozenset((Nature.FIGURE, Nature.DATE, Nature.NAME, Nature.QUOTATION))
# What an edit touches besides, by whether that is a quotation and an attribution: all edits share these.
_ALSO: dict[tuple[bool, bool], tuple[Nature, ...]] = {
    (False, False): (),
    (False, True): (Nature.ATTRIBUTION,),
    (True, False): (Nature.QUOTATION,),
    (True, True): (Nature.QUOTATION, Nature.ATTRIBUTION),
}


class _Dress(Enum):
    """How the figures and dates of a change are the same: not at all, beside other changed words, or all there is."""

    NONE = 0
    AMONG_OTHERS = 1
    NOTHING_ELSE = 2


class NatureFinder:
    """Names the natures of the edits of one pair."""

    def __init__(
        self,
        old: Sequence[Token],
        new: Sequence[Token],
        old_quotations: Sequence[Span],
        new_quotations: Sequence[Span],
        names: tuple[Names, Names],
        options: CompareOptions,
        *,
        byline: bool = False,
    ) -> None:
        self._old, self._new = old, new
        self._old_quotations, self._new_quotations = old_quotations, new_quotations
        self._names = names
        self._options = options
        self._byline = byline
        self._nouns: bool | None = None

    def natures(self, change: Change) -> tuple[Nature, tuple[Nature, ...]]:
        """Return the first nature that fits the change, and what it touches besides: a quotation, an attribution."""
        reach = self._options.nature_reach
        i0, j0 = change.old_start, change.new_start
        i1, j1 = min(change.old_end, i0 + reach), min(change.new_end, j0 + reach)
        change = Change(i0, i1, j0, j1)
        before, after = self._old[i0:i1], self._new[j0:j1]
        placed = self._placed(change, _only_in_one(before, after))
        first = self._first(change, placed, before, after)
        if not placed:
            return first, ()
        quotation = first is not Nature.QUOTATION and self._reaches_quotation(placed)
        attribution = first in _BEFORE_ATTRIBUTION and self._is_attributed(change, placed)
        return first, _ALSO[quotation, attribution]

    def natures_of_moved(self, change: Change) -> tuple[Nature, tuple[Nature, ...]]:
        """Return the same for words that stand elsewhere on the other side; a quotation that moved whole is not touched."""
        i0, i1, j0, j1 = change
        within = _within_more(self._old, i0, i1, self._old_quotations)
        within = within or _within_more(self._new, j0, j1, self._new_quotations)
        return Nature.ORDER, _ALSO[within, False]

    def _first(
        self, change: Change, placed: Sequence[_Placed], before: Sequence[Token], after: Sequence[Token]
    ) -> Nature:
        dress = self._dress(change, placed)
        if dress is _Dress.NOTHING_ELSE:
            return self._nature_of_dress(before, after)
        if dress is _Dress.NONE and self._has_figure(change, placed):
            return Nature.FIGURE
        if dress is _Dress.NONE and self._is_date(change, placed):
            return Nature.DATE
        case_only = [t.key.lower() for t in before] == [t.key.lower() for t in after]
        if not case_only and any(self._is_name(token, side, at) for token, side, at in placed):
            return Nature.NAME
        if _within(before, self._old_quotations) or _within(after, self._new_quotations):
            return Nature.QUOTATION
        if self._is_attributed(change, placed):
            return Nature.ATTRIBUTION
        if _words(before) == _words(after) and not case_only:
            return Nature.PUNCTUATION
        if case_only:
            return Nature.CASE
        if self._is_spelling(before, after):
            return Nature.SPELLING
        return Nature.WORDING

    def _placed(self, change: Change, fresh: frozenset[str]) -> list[_Placed]:
        """Return the changed tokens that are in ``fresh``, each with its side and its place there."""
        sides = ((self._old, change.old_start, change.old_end), (self._new, change.new_start, change.new_end))
        return [
            (side[at], side, at)
            for side, start, end in sides
            for at in range(start, end)
            if side[at].key.lower() in fresh
        ]

    def _dress(self, change: Change, placed: Sequence[_Placed]) -> _Dress:
        """Return whether the same figures, dates and times are only written otherwise, and whether nothing else is."""
        i0, i1, j0, j1 = change
        if i0 == i1 or j0 == j1 or not any(may_be_amount(token) for token, _, _ in placed):
            return _Dress.NONE
        comma = self._nouns_have_capitals()
        old = read_amounts(self._old, i0, i1, decimal_comma=comma)
        new = read_amounts(self._new, j0, j1, decimal_comma=comma)
        if not written_otherwise(old, new):
            return _Dress.NONE
        return _Dress.NOTHING_ELSE if old.words == new.words else _Dress.AMONG_OTHERS

    def _nature_of_dress(self, before: Sequence[Token], after: Sequence[Token]) -> Nature:
        if _within(before, self._old_quotations) or _within(after, self._new_quotations):
            return Nature.QUOTATION
        if _signs(before) != _signs(after):
            return Nature.WORDING
        # "per cent" became "percent"; of figures it is the marks that differ.
        return Nature.PUNCTUATION if any(map(holds_figure, before)) else Nature.SPELLING

    def _has_figure(self, change: Change, placed: Sequence[_Placed]) -> bool:
        if any(holds_figure(t) and not is_date_figure(t, side, at) for t, side, at in placed):
            return True
        # "four" for "three" is a figure; "the two countries" for "Iraq and Syria" is not.
        counted = [
            _counts(self._old, change.old_start, change.old_end),
            _counts(self._new, change.new_start, change.new_end),
        ]
        if change.old_start == change.old_end or change.new_start == change.new_end:
            return any(t.key.lower() in NUMBER_WORDS and t.key.lower() not in _VAGUE_NUMBERS for t, _, _ in placed)
        if all(counted):
            return counted[0] != counted[1]
        return any(
            token.key.lower() in NUMBER_WORDS
            and token.key.lower() not in _VAGUE_NUMBERS
            and (at == 0 or side[at - 1].key.lower() not in _DETERMINERS)
            for token, side, at in placed
        )

    def _is_date(self, change: Change, placed: Sequence[_Placed]) -> bool:
        if self._byline:
            return False  # who wrote it: "Jan Voss"
        before, after = self._old[change.old_start : change.old_end], self._new[change.new_start : change.new_end]
        return any(is_date(token, side, at, after if side is self._old else before) for token, side, at in placed)

    def _is_name(self, token: Token, side: Sequence[Token], at: int) -> bool:
        if token.cls is not TokenClass.WORD or not _FIRST_LETTERS.match(token.key) or token.key == "I":
            return False
        if token.key.lower() in STOP_WORDS and not (len(token.key) > 1 and token.key.isupper()):
            return False
        if not token.key[0].isupper():
            return False
        if self._byline:
            return True
        if is_date(token, side, at):
            return False
        if self._nouns_have_capitals():
            return self._is_name_among_nouns(token, side, at)
        # At the head of a sentence a capital proves nothing, unless the word is known or the next has one too.
        if at and side[at - 1].key not in _HEADS:
            return True
        if any(token.key in names for names in self._names):
            return True
        following = side[at + 1] if at + 1 < len(side) else None
        titled = following is not None and following.cls is TokenClass.WORD and following.key[0].isupper()
        return titled or (token.key.isupper() and len(token.key) > 1)

    def _nouns_have_capitals(self) -> bool:
        if self._nouns is None:
            self._nouns = nouns_have_capitals(self._names)
        return self._nouns

    def _is_name_among_nouns(self, token: Token, side: Sequence[Token], at: int) -> bool:
        """Whether a word is a name where each noun has a capital: what tells is an acronym, or what stands beside it."""
        if token.key.isupper() and len(token.key) > 1:
            return True
        if not is_capitalized(token.key):
            return False
        before = side[at - 1].key if at else "."
        known = any(token.key in names.full() for names in self._names)
        if known:
            return not opens_a_noun(before)
        if is_speaking(before):
            return True
        first, last = at, at + 1
        while first and _in_a_row(side, first - 1):
            first -= 1
        while last < len(side) and _in_a_row(side, last):
            last += 1
        if first == 0 or side[first - 1].key in _HEADS:
            first += 1  # a capital at the head of a sentence proves nothing
        elif opens_a_noun(side[first - 1].key):
            first += 1
        return last - first > 1 and at >= first

    def _is_attributed(self, change: Change, placed: Sequence[_Placed]) -> bool:
        """Whether a word of saying came, went or became another, or who speaks did."""
        return any(is_saying(side, at) for _, side, at in placed) or sources_differ(self._old, self._new, change)

    def _reaches_quotation(self, placed: Sequence[_Placed]) -> bool:
        """Whether a changed word stands in a quotation of its side, whatever the change has beside it."""
        for side, quotations in ((self._old, self._old_quotations), (self._new, self._new_quotations)):
            if quotations:
                starts = [token.start for token, of, _ in placed if of is side and token.cls is not TokenClass.MARK]
                if any(bisect_left(starts, start) < bisect_left(starts, end) for start, end in quotations):
                    return True
        return False

    def _is_spelling(self, before: Sequence[Token], after: Sequence[Token]) -> bool:
        a, b = _letters(before), _letters(after)
        if not a or not b or max(len(a), len(b)) > _LONGEST_WORD:
            return False
        words = [t for t in before if t.cls is TokenClass.WORD], [t for t in after if t.cls is TokenClass.WORD]
        if len(words[0]) > 2 or len(words[1]) > 2 or min(len(a), len(b)) < 3:
            return False
        if a == b:
            return True
        return (
            len(words[0]) == len(words[1]) == 1
            and a[0] == b[0]
            and abs(len(a) - len(b)) <= 1
            and SequenceMatcher(None, a, b, autojunk=False).ratio() >= self._options.spelling_ratio
        )


def _only_in_one(before: Sequence[Token], after: Sequence[Token]) -> frozenset[str]:
    a = {token.key.lower() for token in before}
    b = {token.key.lower() for token in after}
    return frozenset(a ^ b)


def _counts(side: Sequence[Token], start: int, end: int) -> frozenset[str]:
    """Return the amounts among side[start:end], in digits or in words."""
    return frozenset(
        side[at].key.lower()
        for at in range(start, end)
        if side[at].key.lower() in NUMBER_WORDS
        or (side[at].cls is TokenClass.FIGURE and not is_date_figure(side[at], side, at))
    )


def _within(tokens: Sequence[Token], quotations: Sequence[Span]) -> bool:
    if not tokens:
        return False
    start, end = tokens[0].start, tokens[-1].end
    return any(quoted.start <= start and end <= quoted.end for quoted in quotations)


def _within_more(side: Sequence[Token], start: int, end: int, quotations: Sequence[Span]) -> bool:
    """Whether side[start:end] stands in a quotation that has more words, right before or behind."""
    if start == end or not quotations:
        return False
    before, after = start - 1, end
    while before >= 0 and side[before].cls is TokenClass.MARK:
        before -= 1
    while after < len(side) and side[after].cls is TokenClass.MARK:
        after += 1
    return (before >= 0 and _within(side[before:end], quotations)) or (
        after < len(side) and _within(side[start : after + 1], quotations)
    )


def _words(tokens: Sequence[Token]) -> list[str]:
    return [token.key.lower() for token in tokens if token.cls is not TokenClass.MARK]


def _in_a_row(side: Sequence[Token], at: int) -> bool:
    return side[at].cls is TokenClass.WORD and is_capitalized(side[at].key)


def _signs(tokens: Sequence[Token]) -> str:
    """Return the letters and digits of tokens in lower case, without any mark."""
    return "".join(c for token in tokens for c in token.key.lower() if c.isalnum())


def _letters(tokens: Sequence[Token]) -> str:
    return "".join(token.key.lower() for token in tokens if token.cls is TokenClass.WORD)
