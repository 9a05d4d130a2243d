"""The names of a story: words that have a capital inside its sentences and never stand without one.

Tells a name from an ordinary word where both have a capital: at the head of a sentence, and anywhere in a language
that gives one to every noun, which is seen by how many words have one. Labels edits only.
"""

from __future__ import annotations

import re

from viewer.text.lexicon import DATE_WORDS, DETERMINERS, NUMBER_WORDS, SAYING_NOUNS, SAYING_WORDS, STOP_WORDS

# Code points that are looked through: who matters is named early, and more than once.
_REACH = 200_000
# The same for the share of capitals: a few thousand words tell it.
_SHARE_REACH = 20_000
_INSIDE = re.compile(r"(?<=[\w,;] )[^\W\d_]\w*")
_PARTS = re.compile(r"\w+|[^\w\s]")

# Share of capitals among the words that say something and follow a small one, above which nouns have them. In news
# in English and Portuguese it is 0.00 to 0.26, in German 0.31 to 0.67.
_NOUNS_SHARE = 0.3
# What such a share is where nothing is known, and for how many words that counts: a sentence or two prove little.
_USUAL_SHARE, _USUAL_WORDS = 0.15, 12


class Names:
    """The names of one text, found when first asked for."""

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._found: frozenset[str] | None = None
        self._full: frozenset[str] | None = None
        self._capitals: tuple[int, int] | None = None

    def __contains__(self, word: str) -> bool:
        if self._found is None:
            words = set(_INSIDE.findall(self._text, 0, _REACH))
            self._found = frozenset(w for w in words if w[0].isupper() and w.lower() not in words)
        return word in self._found

    def full(self) -> frozenset[str]:
        """Return the words that a capital beside them, or who said something, shows to be names among nouns."""
        if self._full is None:
            self._full = _full_names(_PARTS.findall(self._text, 0, _REACH))
        return self._full

    def capitals(self) -> tuple[int, int]:
        """Return how many of the words that say something and follow a small word have a capital, and all of these."""
        if self._capitals is None:
            self._capitals = _capitals(self._text[:_SHARE_REACH].split())
        return self._capitals


NO_NAMES = Names()


def nouns_have_capitals(names: tuple[Names, Names]) -> bool:
    """Whether the language of two versions gives capitals to all nouns, so that one alone shows no name."""
    (capitals, words), (more_capitals, more_words) = names[0].capitals(), names[1].capitals()
    capitals, words = capitals + more_capitals, words + more_words
    return capitals + _USUAL_SHARE * _USUAL_WORDS > _NOUNS_SHARE * (words + _USUAL_WORDS)


def is_capitalized(word: str) -> bool:
    """Whether a word has the capital of a noun or a name: none of time, of number, and no small word."""
    if not word[0].isupper():
        return False
    small = word.lower()
    return small not in STOP_WORDS and small not in DATE_WORDS and small not in NUMBER_WORDS and small not in DETERMINERS


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


def _capitals(words: list[str]) -> tuple[int, int]:
    capitals = count = 0
    for before, word in zip(words, words[1:], strict=False):
        first = word[0]
        if not first.isalpha() or not before[0].islower():
            continue
        # A capital after a name, as in "Anna Reyl", counts for the name; after a stop it follows the place.
        if not (before[-1].islower() or (before[-1] == "," and before[-2:-1].islower())):
            continue
        small = word.strip(".,;:!?)\"'\u201c\u201d\u2019").lower()
        if small in STOP_WORDS or small in DATE_WORDS:
            continue
        count += 1
        capitals += first.isupper()
    return capitals, count


def _full_names(parts: list[str]) -> frozenset[str]:
    """Return the words of two or more capitals in a row, and of one beside a word of saying, that no article opens."""
    found: set[str] = set()
    things: set[str] = set()
    start = None
    for at, part in enumerate([*parts, "."]):
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
    return at == 0 or parts[at - 1] in ".!?:\u2014\u201c\u201e\"\u00bb\u00ab"
