"""The sentences of one version as the aligner sees them: ids to compare by, tokens when asked for.

Tokens and word bags are made on demand and kept, so that sentences which are equal on both sides
are never cut into words.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Collection, Iterator, Sequence
from copy import copy
from itertools import count, repeat
from operator import eq, itemgetter

from viewer.model.names import Names
from viewer.model.options import CompareOptions
from viewer.model.similarity import Bag, Forms, features
from viewer.text.asking import Check, asking, batches, let_go, never, without_share
from viewer.text.characters import BULLETS
from viewer.text.folding import fold
from viewer.text.tokens import Token, TokenClass, tokenize
from viewer.text.version import Role, Sentence, Span, Version

# What "ignore punctuation" leaves out: never a sign, a currency, a percent or the point inside a figure.
_PUNCTUATION = frozenset(",;:.!?()[]{}\u2014\u2026\u00a1\u00bf\u3002\uff01\uff1f\u3001\uff0c")
_MARKS = re.compile(
    "(?<![0-9])[,;:.]|[,;:.](?![0-9])|[!?()\\[\\]{}\u2014\u2026\u00a1\u00bf\u3002\uff01\uff1f\u3001\uff0c]"
)
# The mark that opens an item of a list is no part of what the item says.
_BULLET = re.compile(rf"[{re.escape(BULLETS)}\-\u2013\u2014]+\s*")

_ENDS = itemgetter(0, 1)
_NOWHERE = -1
# Sentences between two questions whether to go on: of those whose words are looked at, and of those looked at as wholes.
_OFTEN, _EASY = 32, 8192


class Units:
    """The sentences of one version; ``ids`` are equal, across both versions, where the keys are."""

    def __init__(self, version: Version, ids: Sequence[int], options: CompareOptions, check: Check = never) -> None:
        self.version = version
        self._options = options
        self._check = without_share(check)
        self.ids = ids
        self.spans = _spans(version, check)
        self._tokens: dict[int, list[Token]] = {}
        self.names = Names(version.text, self._check)

    def __len__(self) -> int:
        return len(self.ids)

    def length(self, index: int) -> int:
        """Return how long a sentence is, in code points."""
        start, end = self.spans[index]
        return end - start

    def role(self, index: int) -> Role:
        """Return where a sentence stands."""
        return self.version.sentences[index].role

    def tokens(self, index: int) -> list[Token]:
        """Return the tokens of a sentence, spans in code points of the version's text."""
        found = self._tokens.get(index)
        if found is None:
            sentence = self.version.sentences[index]
            found = tokenize(self.version.text, sentence.start, sentence.end, self._check)
            if sentence.role is Role.BULLET and found and _BULLET.fullmatch(self.version.text, *found[0][:2]):
                del found[0]
            found = heeded(found, self._options)
            self._tokens[index] = found
        return found

    def bag(self, index: int, forms: Forms, *, keep_tokens: bool = True) -> Bag:
        """Return the features of a sentence with their counts; its tokens may be made anew when asked for again.

        ``forms`` remembers what was made of words.
        """
        found = features(self.tokens(index), forms, self._check)
        if not keep_tokens:
            del self._tokens[index]
        return found

    def without(self, held: Collection[int], first_id: int, check: Check) -> Units:
        """Return the same sentences, of which those that are ``held`` are equal to none.

        Their ids count down from ``first_id``, by two: one number a side keeps them apart.
        """
        if not held:
            return self
        found = copy(self)
        numbers = asking(enumerate(self.ids), check, _EASY)
        found.ids = [first_id - 2 * i if i in held else number for i, number in numbers]
        return found

    def let_go(self, check: Check) -> None:
        """Forget the words of all sentences; they can be asked for again."""
        let_go(self._tokens, check, _OFTEN)

    def keys(self, start: int, end: int) -> list[str]:
        """Return the words and figures in sentences [start, end), in lower case."""
        tokens = [token for index in asking(range(start, end), self._check, _OFTEN) for token in self.tokens(index)]
        return [token.key.lower() for token in tokens if token.cls is not TokenClass.MARK]


def heeded(tokens: list[Token], options: CompareOptions) -> list[Token]:
    """Return the tokens that count, with the keys that count, as ``options`` say."""
    if options.ignore_punctuation:
        tokens = [token for token in tokens if token.key.strip(".") and token.key not in _PUNCTUATION]
    if options.ignore_case:
        tokens = [token._replace(key=token.key.casefold()) for token in tokens]
    return tokens


def make_units(old: Version, new: Version, options: CompareOptions, check: Check = never) -> tuple[Units, Units]:
    """Return both versions with ids that agree where the comparison keys of sentences agree."""
    places: dict[str, int] = {}
    number = count()
    for batch in _surfaces(old, check):
        places.update(zip(batch, number, strict=False))
    ids = array("i"), array("i")
    for version, side in zip((old, new), ids, strict=True):
        for batch in _surfaces(version, check):
            side.extend(map(places.get, batch, repeat(_NOWHERE)))
    # A sentence that stands letter for letter on both sides needs no key.
    there = bytearray(len(ids[0]) + 1)  # the last one is for those that stand nowhere, which are not asked for
    for place in asking(ids[1], check, _EASY):
        there[place] = 1
    numbers: dict[str, int] = {}
    free = count(len(ids[0]))
    for version, found in zip((old, new), ids, strict=True):
        alone: list[int] = []
        for counted in batches(enumerate(found), check, _EASY):
            alone += [index for index, number in counted if number == _NOWHERE or not there[number]]
        for index in asking(alone, check, _OFTEN):
            start, end = version.sentences[index][:2]
            surface = version.text[start:end]
            if surface not in numbers:
                key = _key(version.sentences[index], surface, options, check)
                place = places.get(key, _NOWHERE)
                shared = place != _NOWHERE and there[place]
                numbers[surface] = numbers.setdefault(key, place if shared else next(free))
            found[index] = numbers[surface]
    let_go(places, check, _EASY)
    return Units(old, ids[0], options, check), Units(new, ids[1], options, check)


def _surfaces(version: Version, check: Check) -> Iterator[list[str]]:
    """Give what the sentences say, a few at a time: all of them would be as much as the text."""
    text = version.text
    for batch in batches(version.sentences, check, _EASY):
        yield [text[start:end] for start, end, _, _ in batch]


def _key(sentence: Sentence, surface: str, options: CompareOptions, check: Check) -> str:
    """Return what a sentence is compared by as a whole."""
    if sentence.role is Role.BULLET:
        surface = _BULLET.sub("", surface, count=1)
    key = fold(surface, check)
    if options.ignore_punctuation:
        key = " ".join(_MARKS.sub(" ", key).split())
    return key.casefold() if options.ignore_case else key


def _spans(version: Version, check: Check) -> Sequence[Span]:
    """Return the spans of all sentences; one that is a whole paragraph, as a line of a table is, shares its span."""
    paragraphs, sentences = version.paragraphs, version.sentences
    if len(paragraphs) == len(sentences) and all(map(eq, map(_ENDS, asking(sentences, check, _EASY)), paragraphs)):
        return paragraphs
    spans: list[Span] = []
    for batch in batches(sentences, check, _EASY):
        spans += [
            paragraphs[index] if paragraphs[index] == (start, end) else Span(start, end)
            for start, end, _, index in batch
        ]
    return spans
