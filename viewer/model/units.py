"""The sentences of one version as the aligner sees them: ids to compare by, tokens when asked for.

Tokens and word bags are made on demand and kept, so that sentences which are equal on both sides
are never cut into words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from copy import copy
from itertools import count, repeat
from operator import itemgetter

from viewer.model.asking import Check, asking, never
from viewer.model.names import Names
from viewer.model.options import CompareOptions
from viewer.model.similarity import Bag, Forms, features
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
# Sentences between two questions whether to go on.
_OFTEN = 64


class Units:
    """The sentences of one version; ``ids`` are equal, across both versions, where the keys are."""

    def __init__(self, version: Version, ids: list[int], surfaces: list[str], options: CompareOptions) -> None:
        self.version = version
        self._options = options
        self.ids = ids
        self.surfaces = surfaces
        self.spans = _spans(version)
        self._tokens: dict[int, list[Token]] = {}
        self.names = Names(version.text)

    def __len__(self) -> int:
        return len(self.ids)

    def role(self, index: int) -> Role:
        """Return where a sentence stands."""
        return self.version.sentences[index].role

    def tokens(self, index: int) -> list[Token]:
        """Return the tokens of a sentence, spans in code points of the version's text."""
        found = self._tokens.get(index)
        if found is None:
            sentence = self.version.sentences[index]
            found = tokenize(self.version.text, sentence.start, sentence.end)
            if sentence.role is Role.BULLET and found and _BULLET.fullmatch(self.version.text, *found[0][:2]):
                del found[0]
            found = heeded(found, self._options)
            self._tokens[index] = found
        return found

    def bag(self, index: int, forms: Forms, *, keep_tokens: bool = True) -> Bag:
        """Return the features of a sentence with their counts; its tokens may be made anew when asked for again.

        ``forms`` remembers what was made of words.
        """
        found = features(self.tokens(index), forms)
        if not keep_tokens:
            del self._tokens[index]
        return found

    def without(self, held: Collection[int], first_id: int) -> Units:
        """Return the same sentences, of which those that are ``held`` are equal to none.

        Their ids count down from ``first_id``, by two: one number a side keeps them apart.
        """
        if not held:
            return self
        found = copy(self)
        found.ids = [first_id - 2 * i if i in held else number for i, number in enumerate(self.ids)]
        return found

    def keys(self, start: int, end: int) -> list[str]:
        """Return the words and figures in sentences [start, end), in lower case."""
        tokens = [token for index in range(start, end) for token in self.tokens(index)]
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
    check(0.0)
    surfaces: list[list[str]] = []
    for version in (old, new):
        surfaces.append([version.text[start:end] for start, end, _, _ in version.sentences])
        check(0.0)
    places = dict(zip(surfaces[0], range(len(surfaces[0])), strict=True))
    ids = [list(map(places.get, side, repeat(_NOWHERE))) for side in surfaces]
    check(0.0)
    # A sentence that stands letter for letter on both sides is kept once, ...
    once = zip(surfaces[1], ids[1], strict=True)
    surfaces[1] = [surface if place == _NOWHERE else surfaces[0][place] for surface, place in once]
    # ... and needs no key.
    there = set(ids[1])
    numbers: dict[str, int] = {}
    free = count(len(surfaces[0]))
    for version, side, found in zip((old, new), surfaces, ids, strict=True):
        alone = [index for index, number in enumerate(found) if number not in there or number == _NOWHERE]
        for index in asking(alone, check, _OFTEN):
            surface = side[index]
            if surface not in numbers:
                key = _key(version.sentences[index], surface, options)
                place = places.get(key, _NOWHERE)
                shared = place != _NOWHERE and place in there
                numbers[surface] = numbers.setdefault(key, place if shared else next(free))
            found[index] = numbers[surface]
    check(0.0)
    return Units(old, ids[0], surfaces[0], options), Units(new, ids[1], surfaces[1], options)


def _key(sentence: Sentence, surface: str, options: CompareOptions) -> str:
    """Return what a sentence is compared by as a whole."""
    if sentence.role is Role.BULLET:
        surface = _BULLET.sub("", surface, count=1)
    key = fold(surface)
    if options.ignore_punctuation:
        key = " ".join(_MARKS.sub(" ", key).split())
    return key.casefold() if options.ignore_case else key


def _spans(version: Version) -> Sequence[Span]:
    """Return the spans of all sentences; one that is a whole paragraph, as a line of a table is, shares its span."""
    paragraphs, sentences = version.paragraphs, version.sentences
    if len(paragraphs) == len(sentences) and list(map(_ENDS, sentences)) == list(paragraphs):
        return paragraphs
    return [
        paragraphs[index] if paragraphs[index] == (start, end) else Span(start, end)
        for start, end, _, index in sentences
    ]
