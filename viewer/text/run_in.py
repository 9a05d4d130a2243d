"""A headline that ran into the first sentence when a text was copied or wrapped without its line breaks.

Decides from one text, or from the headline that the other version has on a line of its own; which lines
are headlines is found in ``roles``.
"""

from __future__ import annotations

import re

from viewer.text.version import Role, Sentence, Version

# Words of a headline, and of the sentence that must follow it.
_FEWEST, _MOST, _SENTENCE = 3, 12, 5
# Code points from the start of the story that may hold a headline.
_REACH = 160
# Code points that show how a language sets its words, and the share of capitals within sentences from
# which capitals tell nothing, since all nouns have them.
_SAMPLE, _MANY_CAPITALS = 4000, 0.2
# Times that a word stands in small letters to be an ordinary one; letters of an article or preposition.
_OFTEN, _LONGEST_PARTICLE = 3, 3
_QUOTES = "'\"\u2018\u2019\u201c\u201d"
# Compiled at their first use: the window reads what was found, and finds nothing itself.
_WORD = r"\S+"
_AFTER_LOWER = r"(?<=[^\W\d_]\s)[^\W\d_]+"


def headline_end(text: str, start: int, end: int) -> int:
    """Return where a headline without a stop ends within text[start:end], ``start`` where there is none.

    "Attack prompts site block The official site is ...": an ordinary word of this text, "the", has a
    capital after a small letter, and running text goes on behind it.
    """
    words = list(re.compile(_WORD).finditer(text, start, min(end, start + _REACH)))
    for index, word in enumerate(words[1 : _MOST + 1], 1):
        before = words[index - 1][0]
        if before[-1] in ".!?,;\u2026\u2013\u2014-" or index + 1 >= len(words):
            return start
        here, after = word[0], words[index + 1][0]
        if index < _FEWEST or not (here.isalpha() and here[0].isupper() and after[0].islower()):
            continue
        starts = _closes(before) and here[1:].islower() == bool(here[1:]) and _is_ordinary(here, text)
        if starts and _goes_on(text[word.start() : end]) and not _nouns_have_capitals(text):
            return words[index - 1].end()
    return start


def with_headline_of(version: Version, other: Version) -> Version:
    """Cut off the headline of ``other`` where the first sentence of ``version`` begins with it."""
    if not version.sentences or not other.sentences or other.sentences[0].role is not Role.HEADLINE:
        return version
    first, headline = version.sentences[0], other.text[slice(*other.sentences[0][:2])]
    if first.role is not Role.LEDE:
        return version
    count = len(headline.split())
    words = list(
        re.compile(_WORD).finditer(version.text, first.start, min(first.end, first.start + 2 * len(headline) + _REACH))
    )
    if len(words) < count + _SENTENCE or not words[count][0][0].isupper():
        return version
    end = words[count - 1].end()
    from viewer.text.folding import fold  # late: a window gets its stories cut up already

    if fold(version.text[first.start : end]) != fold(headline):
        return version
    parts = (
        Sentence(first.start, end, Role.HEADLINE, first.paragraph),
        Sentence(words[count].start(), first.end, first.role, first.paragraph),
    )
    return version._replace(sentences=(*parts, *version.sentences[1:]))


def _closes(word: str) -> bool:
    """Whether a headline may end in this word: no name that goes on, and no article or preposition."""
    bare = word.strip(_QUOTES)
    return bare[:1].islower() and (len(bare) > _LONGEST_PARTICLE or word[-1] in _QUOTES)


def _goes_on(sentence: str) -> bool:
    words = sentence.split(None, _SENTENCE)[:_SENTENCE]
    return len(words) == _SENTENCE and all(word[-1] not in ".!?" for word in words)


def _is_ordinary(word: str, text: str) -> bool:
    return len(re.findall(rf"(?<=\w\s){word.lower()}(?=\s)", text[:_SAMPLE])) >= _OFTEN


def _nouns_have_capitals(text: str) -> bool:
    inside = [word[0] for word in re.compile(_AFTER_LOWER).finditer(text, 0, _SAMPLE)]
    return sum(word[0].isupper() for word in inside) > _MANY_CAPITALS * len(inside)
