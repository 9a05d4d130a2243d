"""The names of a story: words that have a capital inside its sentences and never stand without one.

Tells a name from an ordinary word where both have a capital: at the head of a sentence, and anywhere in a language
that gives one to every noun, which is seen by how many words have one. Labels edits only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.text.asking import Check, asking, never
from viewer.text.lexicon import DATE_WORDS, DETERMINERS, NUMBER_WORDS, SAYING_NOUNS, SAYING_WORDS, STOP_WORDS

# Code points that are looked through: who matters is named early, and more than once.
_REACH = 200_000
# The same for the share of capitals: a few thousand words tell it.
_SHARE_REACH = 20_000
_INSIDE = re.compile(r"(?<=[\w,;] )[^\W\d_]\w*")
_PARTS = re.compile(r"\w+|[^\w\s]")
_BLANK = re.compile(r"\s")
# Code points, or words, between two questions whether to go on.
_OFTEN = 16_000

# Share of capitals among the different words that say something and follow a small one, above which nouns have them.
# In news in English and Portuguese it is 0.00 to 0.25, in German for most stories 0.28 to 0.64.
_NOUNS_SHARE = 0.27
# What such a share is where nothing is known, and for how many words that counts: a sentence or two prove little.
_USUAL_SHARE, _USUAL_WORDS = 0.15, 8
# Different words with a capital; fewer may all be names.
_FEWEST = 5


class Names:
    """The names of one text, found when first asked for."""

    def __init__(self, text: str = "", check: Check = never) -> None:
        """Look into ``text``; ``check`` is called without a share while that is done, and may raise ``Stopped``."""
        self._text = text
        self._check = check
        self._found: frozenset[str] | None = None
        self._full: frozenset[str] | None = None
        self._following: frozenset[str] | None = None
        self._nouns: tuple[Names, bool] | None = None

    def __contains__(self, word: str) -> bool:
        if self._found is None:
            words = set(self._all(_INSIDE))
            self._found = frozenset(w for w in words if w[0].isupper() and w.lower() not in words)
        return word in self._found

    def full(self) -> frozenset[str]:
        """Return the words that a capital beside them, or who said something, shows to be names among nouns."""
        if self._full is None:
            self._full = _full_names(list(self._all(_PARTS)), self._check)
        return self._full

    def _all(self, pattern: re.Pattern[str]) -> Iterator[str]:
        """Give what stands in the first code points of the text, none of which goes past a blank."""
        start, end = 0, min(len(self._text), _REACH)
        while start < end:
            self._check(0.0)
            blank = _BLANK.search(self._text, min(end, start + _OFTEN), end)
            piece_end = blank.start() if blank else end
            yield from pattern.findall(self._text, start, piece_end)
            start = piece_end

    def following(self) -> frozenset[str]:
        """Return the words that say something and follow a word without a capital; those tell what a capital means."""
        if self._following is None:
            self._following = _following(self._text[:_SHARE_REACH].split())
        return self._following

    def nouns_have_capitals(self, other: Names) -> bool:
        """Whether the language of this text and another gives capitals to nouns; remembered for the last other."""
        if self._nouns is None or self._nouns[0] is not other:
            # Each word counts once: a short story that says two names again and again is in no other language for that.
            words = self.following() | other.following()
            capitals = sum(word[0].isupper() for word in words)
            share = capitals + _USUAL_SHARE * _USUAL_WORDS > _NOUNS_SHARE * (len(words) + _USUAL_WORDS)
            self._nouns = other, share and capitals >= _FEWEST
        return self._nouns[1]


NO_NAMES = Names()


def nouns_have_capitals(names: tuple[Names, Names]) -> bool:
    """Whether the language of two versions gives capitals to all nouns, so that one alone shows no name."""
    return names[0].nouns_have_capitals(names[1])


def is_capitalized(word: str) -> bool:
    """Whether a word has the capital of a noun or a name: none of time, of number, and no small word."""
    if not word[0].isupper():
        return False
    small = word.lower()
    return (
        small not in STOP_WORDS and small not in DATE_WORDS and small not in NUMBER_WORDS and small not in DETERMINERS
    )


def opens_a_noun(word: str) -> bool:
    """Whether a word makes the capital after it that of a thing: an article, a possessive, an amount."""
    small = word.lower()
    return small in DETERMINERS or small in NUMBER_WORDS or word[0].isdigit()


def is_speaking(word: str) -> bool:
    """Whether a word says that somebody speaks, right before or after who does."""
    small = word.lower()
    return small in SAYING_WORDS and small not in SAYING_NOUNS and small not in _SOURCES


# After these stand sources, which are as often things: "laut Polizei".
_SOURCES = frozenset("laut zufolge according selon seg\u00fan segundo".split())


def _following(words: list[str]) -> frozenset[str]:
    found: set[str] = set()
    for before, word in zip(words, words[1:], strict=False):
        # A capital after a name, as in "Anna Reyl", counts for the name; after a stop it follows the place.
        if not word[0].isalpha() or not before[0].islower():
            continue
        if not (before[-1].islower() or (before[-1] == "," and before[-2:-1].islower())):
            continue
        word = word.strip(".,;:!?)\"'\u201c\u201d\u2019")
        small = word.lower()
        if small not in STOP_WORDS and small not in DATE_WORDS:
            found.add(word)
    return frozenset(found)


def _full_names(parts: list[str], check: Check) -> frozenset[str]:
    """Return the words of two or more capitals in a row, and of one beside a word of saying, that no article opens."""
    found: set[str] = set()
    things: set[str] = set()
    start = None
    for at, part in enumerate(asking([*parts, "."], check, _OFTEN)):
        if at < len(parts) and is_capitalized(part) and not (start is None and _at_head(parts, at)):
            start = at if start is None else start
            continue
        if start is None:
            continue
        opened = opens_a_noun(parts[start - 1])
        if opened:
            things.add(parts[start])
        run = parts[start + opened : at]
        if len(run) > 1 or (run and not opened and is_speaking(parts[start - 1])):
            found.update(run)
        start = None
    # What has an article anywhere is a thing or an office: "der Minister".
    return frozenset(found - things)


def _at_head(parts: list[str], at: int) -> bool:
    return at == 0 or parts[at - 1] in '.!?:\u2014\u201c\u201e"\u00bb\u00ab'
