"""Who is said to have said it: the words of a change that name a source, beside a verb of saying or "according to".

Knows no grammar: a source stands before such a verb, or behind one that is turned round, up to the next mark. Labels
edits only; ranges are half-open, in tokens.
"""

from __future__ import annotations

from viewer.model.dates import holds_figure
from viewer.text.lexicon import (
    ARTICLES,
    DATE_WORDS,
    DETERMINERS,
    NUMBER_WORDS,
    SAYING_NOUNS,
    SOURCE_PREPOSITIONS,
    SPEAKING_WORDS,
    STOP_WORDS,
    TURNED_SAYING,
)
from viewer.text.tokens import Token, TokenClass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# Tokens from a verb of saying to the farthest word of who says it: "a commander in the alliance said".
_REACH = 5
# The same of what is put in between: "the Observatory, a British-based war monitor, said".
_APPOSITION = 8
_BY = frozenset("by from von par por".split())
_OF = frozenset("of de du da do del".split())
# With a figure behind them they count: "it added 300 jobs"; so does one that is still to come, "will add at least 5".
_COUNTING = frozenset("add adds added claimed reported".split())
_TO_COME = frozenset("to will would could may can might should".split())
# "Por segundo" is a measure, "o segundo" an order.
_BEFORE_SECOND = frozenset("por o um no do ao el un del al cada".split())
_BEING = frozenset(
    "is are was were be been being wurde wurden werden wird war waren ist sind est \u00e9tait sont es fue son foi".split()
)
_HAVING = frozenset("has have had hat haben hatte a ont ha han".split())
_HAS = _HAVING - {"a"}
# Somebody spoke of what stands before the verb, which did not speak: "was described", "the alleged", "declined to say".
_NO_SPEAKER = (_BEING | ARTICLES | DETERMINERS | {"to", "-"}) - _HAVING
# Where a new clause begins.
_CLAUSES = _BEING | frozenset(
    "that which who whom what but as if when while where because dass wenn weil qui quand".split()
)
_PEOPLE = SAYING_NOUNS | frozenset("spokesman spokeswoman spokesperson".split())
_ENDS = _CLAUSES | SPEAKING_WORDS - _PEOPLE
# They name nobody anew, but somebody: "he [flatly] denied".
_PRONOUNS = frozenset(
    "he she it they i we you er sie es wir ich il elle ils elles je nous \u00e9l ella ele ela eles elas".split()
)
# What says when and how much is no part of who.
_NOBODY = (STOP_WORDS | DATE_WORDS | NUMBER_WORDS) - _PRONOUNS


def is_saying(side: Sequence[Token], at: int) -> bool:
    """Whether the token at a place says that somebody says something."""
    word = side[at].key.lower()
    # "self-declared" says nothing about who said it.
    if word not in SPEAKING_WORDS or (at > 1 and side[at].joined and side[at - 1].key == "-"):
        return False
    following = _word(side, at + 1)
    if word == "segundo" and _word(side, at - 1) in _BEFORE_SECOND:
        return False
    if word in _COUNTING:
        counted = following in NUMBER_WORDS or (following and holds_figure(side[at + 1]))
        if counted or (word == "add" and _word(side, at - 1) in _TO_COME):
            return False
    if word not in SAYING_NOUNS:
        return True
    # "A new report is due" and "the source of the river" tell of no speaker; "police report" and "Brandt notes" do,
    # and so does "a report by the Observatory".
    articles = not ARTICLES.isdisjoint([token.key.lower() for token in side[max(0, at - 2) : at]])
    return following in _BY or not (articles or following in _OF)


def sources_differ(old: Sequence[Token], new: Sequence[Token], change: tuple[int, int, int, int]) -> bool:
    """Whether words for who speaks became others, "[officials] said", or all of them came or went."""
    old_start, old_end, new_start, new_end = change
    if old_start == old_end:
        return bool(_source_words(new, new_start, new_end, True))
    if new_start == new_end:
        return bool(_source_words(old, old_start, old_end, True))
    before = _source_words(old, old_start, old_end, False)
    if not before:
        return False
    after = _source_words(new, new_start, new_end, False)
    return bool(after) and before != after


def _source_words(side: Sequence[Token], start: int, end: int, whole: bool) -> set[str]:
    """Return the words of side[start:end] that name a source; with ``whole`` those of sources that stand there whole."""
    first, last = max(0, start - _REACH - 2), end + _REACH + _APPOSITION + 2
    found: set[str] = set()
    for at, token in enumerate(side[first:last], first):
        word = token.key.lower()
        if word in SPEAKING_WORDS:
            places = _speakers(side, at, word)
            inside = [place for place in places if start <= place < end]
            if not whole or len(inside) == len(places):
                found.update(side[place].key.lower() for place in inside)
    return found - _PRONOUNS


def _speakers(side: Sequence[Token], at: int, word: str) -> list[int]:
    """Return the places of the words that name who says what the verb at ``at`` says."""
    if word in SAYING_NOUNS:
        return _walk(side, at + 2, 1)[0] if _word(side, at + 1) in _BY else []
    if word in SOURCE_PREPOSITIONS:
        return _walk(side, at + 1, 1)[0]
    before = at - 1
    # "A message saying that" names no speaker before it.
    if word.endswith("ing") or _word(side, before) in _NO_SPEAKER:
        return []
    if _word(side, before) in _HAVING:
        before -= 1
    if before >= 0 and side[before].cls is not TokenClass.MARK:
        return _walk(side, before, -1)[0]
    behind, end = _walk(side, at + 1, 1)
    if word in TURNED_SAYING and (end == len(side) or side[end].cls is TokenClass.MARK):
        return behind
    if before < 0 or side[before].key != ",":
        return []
    between, end = _walk(side, before - 1, -1, _APPOSITION)
    return between + _walk(side, end - 1, -1)[0] if between and _word(side, end) == "," else []


def _walk(side: Sequence[Token], at: int, step: int, reach: int = _REACH) -> tuple[list[int], int]:
    """Return the places of words that may name somebody, from a place on, and where a mark, a clause or the reach ends it."""
    found: list[int] = []
    last = at + step * reach
    while at != last and 0 <= at < len(side):
        token = side[at]
        word = token.key.lower()
        if (token.cls is TokenClass.MARK and word != "-") or word in _ENDS or (step > 0 and word in _HAS):
            break
        if token.cls is TokenClass.WORD and word not in _NOBODY:
            found.append(at)
        at += step
    return found, at


def _word(side: Sequence[Token], at: int) -> str:
    return side[at].key.lower() if 0 <= at < len(side) else ""
