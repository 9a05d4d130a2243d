"""How alike two sentences are: the weighted share of words that they have in common.

Weights come from the two texts alone (rare words count more), so that no word list of one language
decides. Only numbers come out of here; pairs are chosen in ``alignment``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from sys import intern

from viewer.text.asking import Check, asking, never
from viewer.text.characters import WORD_POINTS
from viewer.text.tokens import Token, TokenClass

Bag = dict[str, float]
Forms = dict[str, tuple[str, str]]

# Looked up once: of an enumeration that takes a while, and there are tokens by the million.
_WORD, _FIGURE, _MARK = TokenClass.WORD, TokenClass.FIGURE, TokenClass.MARK

# Shares of a word's weight that go to its whole form and to its beginning, where inflected
# forms of one word still agree ("campaign", "campaigned"; "Stadt", "Städte").
_WHOLE, _STEM = 0.6, 0.4
_STEM_LETTERS = 5
# Letters of a word that may be a compound, of a part of it, and of what must be left beside that part.
_COMPOUND_LETTERS = 7
_PART_LETTERS = 4
_REST_LETTERS = 3
# Share of the whole word's weight that each part has.
_PART_OF_WORD = 0.6
# Figures and names tell two sentences apart better than their rarity alone says.
_FIGURE_FACTOR = 1.5
_NAME_FACTOR = 1.3
# What a word of each kind adds to a bag, as a whole and by its beginning.
_SHARES = {factor: (factor * _WHOLE, factor * _STEM) for factor in (1.0, _FIGURE_FACTOR, _NAME_FACTOR)}
# Bags, and words, between two questions whether to go on.
_BAGS, _WORDS = 64, 1024
# Tokens from which a sentence is counted before it is looked at.
_LONG = 300
# A long word parted by points for the eye is the same word.
_NO_POINTS = dict.fromkeys(map(ord, WORD_POINTS))


def features(tokens: Sequence[Token], forms: Forms | None = None, check: Check = never) -> Bag:
    """Return the features of a sentence with their counts, each word in lower case and as a stem.

    ``forms`` remembers what has been made of words, for the next sentence. ``check`` is asked whether to go on where
    the sentence is long.
    """
    bag: Bag = {}
    forms = {} if forms is None else forms
    times: list[int] | None = None
    if len(tokens) > _LONG:
        # What has no full stop for pages says the same words again and again: each is looked at once.
        others = tokens[1:]
        counts = Counter([(token.cls, token.key) for token in asking(others, check, _WORDS)])
        examples = {(token.cls, token.key): token for token in asking(others, check, _WORDS)}
        tokens, times = [tokens[0], *(examples[item] for item in counts)], [1, *counts.values()]
    for index, (_, _, key, cls, _) in enumerate(asking(tokens, check, _WORDS) if len(tokens) > _LONG else tokens):
        if cls is _MARK:
            continue
        if key not in forms:
            forms[key] = _forms(key)
        word, stem = forms[key]
        factor = _FIGURE_FACTOR if cls is _FIGURE else _NAME_FACTOR if index and key[0].isupper() else 1.0
        if times is None:
            whole, beginning = _SHARES[factor]  # one number for all, which takes less memory than one for each word
        else:
            factor *= times[index]
            whole, beginning = factor * _WHOLE, factor * _STEM
        if stem and cls is _WORD:
            bag[stem] = bag[stem] + beginning if stem in bag else beginning
            factor = whole
        bag[word] = bag[word] + factor if word in bag else factor
    return bag


def _forms(key: str) -> tuple[str, str]:
    """Return the word of a token in lower case, and its stem, or "" where it is too short to have one."""
    word = key.lower()
    if not word.isascii():
        word = word.translate(_NO_POINTS)
    word = intern(word)  # it stands in many sentences
    return word, _stem(word) if len(word) >= _STEM_LETTERS else ""


def add_parts_of_words(bags: Sequence[Bag], check: Check = never) -> None:
    """Give each long word a share of the shorter words of the texts that it begins or ends with.

    So "Hauptbahnhof" has something in common with "Bahnhof", and no list of one language's words is needed: the
    texts are the list. Splitting compounds by a vocabulary: Monz and de Rijke 2002. ``check`` may raise ``Stopped``.
    """
    features = (feature for bag in asking(bags, check, _BAGS) for feature in bag)
    words = {feature for feature in features if len(feature) >= _PART_LETTERS and feature.isalpha()}
    long = (word for word in asking(words, check, _WORDS) if len(word) >= _COMPOUND_LETTERS)
    parts = {word: found for word in long if (found := _parts_of(word, words))}
    for bag in asking(bags, check, _BAGS):
        for word in [feature for feature in bag if feature in parts]:
            for part in parts[word]:
                bag[part] = bag.get(part, 0.0) + _PART_OF_WORD * bag[word]
                if len(part) >= _STEM_LETTERS:
                    stem = _stem(part)
                    bag[stem] = bag.get(stem, 0.0) + _PART_OF_WORD * _STEM / _WHOLE * bag[word]


def _parts_of(word: str, words: set[str]) -> tuple[str, ...]:
    """Return the longest of ``words`` that ``word`` ends with, and the longest one that it begins with."""
    ends = (word[start:] for start in range(_REST_LETTERS, len(word) - _PART_LETTERS + 1))
    starts = (word[:end] for end in range(len(word) - _REST_LETTERS, _PART_LETTERS - 1, -1))
    found = next((part for part in ends if part in words), None), next((part for part in starts if part in words), None)
    return tuple(part for part in found if part)


def _stem(word: str) -> str:
    return intern(word[: max(_STEM_LETTERS - 1, int(len(word) * 0.6))] + "-")


def rarity(bags: Sequence[Bag], check: Check = never) -> dict[str, float]:
    """Return the inverse sentence frequency of every feature over the given sentences; ``check`` may raise ``Stopped``."""
    count: Counter[str] = Counter()
    for bag in asking(bags, check, _BAGS):
        count.update(bag.keys())
    total = len(bags)
    return {feature: math.log(1.0 + total / n) for feature, n in asking(count.items(), check, 16 * _WORDS)}


def weigh(bag: Bag, weights: dict[str, float], known: dict[float, float]) -> None:
    """Multiply each count of ``bag`` by its feature's weight; ``known`` are the products made before, kept once each."""
    for feature, count in bag.items():
        product = count * weights[feature]
        bag[feature] = known.setdefault(product, product)


class Union:
    """The union of several bags, and what it has in common with one other bag.

    A feature counts as often as in the bag that has most of it: the parts of a split sentence repeat
    its subject, which counts once.
    """

    def __init__(self, one: Bag) -> None:
        self.weight = 0.0
        self.common = 0.0
        self._one = one
        self._bag: Bag = {}

    def add(self, part: Bag) -> None:
        """Take in one more bag."""
        bag, one = self._bag, self._one
        if not bag:
            self._bag = dict(part)
            self.weight = sum(part.values())
            self.common = shared_in_order(part, one)
            return
        for feature, weight in part.items():
            before = bag.get(feature, 0.0)
            if weight > before:
                bag[feature] = weight
                self.weight += weight - before
                other = one.get(feature)
                if other is not None:
                    self.common += min(other, weight) - min(other, before)


def shared(a: Bag, b: Bag) -> float:
    """Return the weight that two bags have in common."""
    return shared_in_order(b, a) if len(a) > len(b) else shared_in_order(a, b)


def shared_in_order(a: Bag, b: Bag) -> float:
    """Return the same, summed up in the order of ``a``: in another one the last digit may be another."""
    total = 0.0
    for feature in filter(b.__contains__, a):
        weight, other = a[feature], b[feature]
        total += weight if weight < other else other
    return total


def alike(common: float, weight_a: float, weight_b: float) -> float:
    """Return the similarity of two bags that share ``common``: Dice's coefficient, between 0 and 1."""
    whole = weight_a + weight_b
    return 2.0 * common / whole if whole else 0.0
