"""Beads worth considering: which open sentences might belong together, and how well.

Every bead carries its similarity and what it is worth in a chain; choosing among them is not done here.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from viewer.model.chain import Bead
from viewer.model.options import CompareOptions
from viewer.model.similarity import Bag, Forms, Union, add_parts_of_words, alike, rarity, shared, weigh
from viewer.model.units import Units
from viewer.text.asking import Check, asking, batches, let_go
from viewer.text.version import Role

# Passages with these roles have a counterpart of the same role or none.
_APART = frozenset({Role.DATELINE, Role.BYLINE, Role.HEADLINE, Role.NOTE, Role.SUBHEAD})
# Sentences, or pairs of them, between two questions whether to go on; those of which little is asked; words.
_OFTEN, _EASY, _WORDS = 32, 1024, 4
# These stand once in a story: the one of the other side is their counterpart whatever it says.
_SINGLE = (Role.HEADLINE, Role.DATELINE, Role.LEDE)


class Candidates:
    """Similarities between the open sentences of two versions."""

    def __init__(
        self,
        old: Units,
        new: Units,
        open_old: list[int],
        open_new: list[int],
        exact: Sequence[int],
        options: CompareOptions,
        check: Check,
    ) -> None:
        """Weigh the sentences ``open_old`` and ``open_new``.

        ``exact`` says of each earlier sentence which later one it is paired with, -1 where none.
        """
        self._old, self._new = old, new
        self._exact = exact
        self._options = options
        self._check = check
        # Tokens take most of the memory; where nearly all is open, few of them are needed again.
        sides = (old, open_old), (new, open_new)
        open_text = sum(side.length(at) for side, open_ in sides for at in asking(open_, check, _EASY))
        keep = open_text <= options.kept_text
        forms: Forms = {}
        self._old_bags = {i: old.bag(i, forms, keep_tokens=keep) for i in asking(open_old, check, _OFTEN)}
        self._new_bags = {j: new.bag(j, forms, keep_tokens=keep) for j in asking(open_new, check, _OFTEN)}
        del forms  # before more is made: together they would be the most memory that is taken
        self._every = len(self._old_bags) * len(self._new_bags) <= options.full_table
        self._weigh()
        self._old_total = {i: sum(bag.values()) for i, bag in asking(self._old_bags.items(), check, _EASY)}
        self._new_total = {j: sum(bag.values()) for j, bag in asking(self._new_bags.items(), check, _EASY)}
        self._similarity: dict[tuple[int, int], float] = {}
        self._best_old: dict[int, float] = {}
        self._best_new: dict[int, float] = {}
        self._given: set[tuple[int, int]] = set()
        self._fill()
        self._pair_roles()
        self._find_rivals()

    def _weigh(self) -> None:
        bags = [*self._old_bags.values(), *self._new_bags.values()]
        if self._every:  # a large text has words enough, and too many to look for others in them
            add_parts_of_words(bags, self._check)
        weights = rarity(bags, self._check)
        known: dict[float, float] = {}
        for bag in asking(bags, self._check, _OFTEN):
            weigh(bag, weights, known)

    def _fill(self) -> None:
        limit = len(self._new_bags) if self._every else self._options.rare_limit
        postings = self._postings(limit)
        for i, bag in self._old_bags.items():
            self._check(0.0)
            common: dict[int, float] = {}
            there = filter(postings.__contains__, bag)
            for feature in asking(there, self._check, _WORDS) if self._every else there:
                weight = bag[feature]
                for j, other in zip(*postings[feature], strict=True):
                    common[j] = common.get(j, 0.0) + (weight if weight < other else other)
            if not self._every:
                common = {j: shared(bag, self._new_bags[j]) for j in _best(common, self._options.candidates)}
            for j, weight in asking(common.items(), self._check, _EASY) if self._every else common.items():
                self._note(i, j, alike(weight, self._old_total[i], self._new_total[j]))

    def _postings(self, limit: int) -> dict[str, tuple[list[int], list[float]]]:
        """Return where in the later version each word stands, and how much it weighs there, if in at most ``limit``.

        Only for words that the earlier version has too.
        """
        wanted: set[str] = set()
        for batch in batches(self._old_bags.values(), self._check, _OFTEN):
            wanted.update(*batch)
        times = Counter(chain.from_iterable(asking(self._new_bags.values(), self._check, _OFTEN)))
        postings: dict[str, tuple[list[int], list[float]]] = {
            feature: ([], [])
            for feature, number in asking(times.items(), self._check, 16 * _EASY)
            if number <= limit and feature in wanted
        }
        for j, bag in asking(self._new_bags.items(), self._check, _OFTEN):
            for feature in filter(postings.__contains__, bag):
                places, weights = postings[feature]
                places.append(j)
                weights.append(bag[feature])
        return postings

    def _note(self, i: int, j: int, similarity: float) -> None:
        a, b = self._old.role(i), self._new.role(j)
        if a is not b and (a in _APART or b in _APART) and similarity < self._options.other_role_similarity:
            return
        self._similarity[i, j] = similarity

    def beads(self, options: CompareOptions) -> list[Bead]:
        """Return every bead that is worth something, singles first, then splits and merges.

        ``options`` may be others than those that the sentences were weighed by.
        """
        self._options = options
        found: list[Bead] = []
        for (i, j), similarity in asking(self._similarity.items(), self._check, _OFTEN):
            self._add(found, (i, i + 1), (j, j + 1), similarity)
        for (i, j), similarity in asking(self._similarity.items(), self._check, _OFTEN):
            common = similarity * (self._old_total[i] + self._new_total[j]) / 2
            if common >= self._options.part_contained * self._new_total[j]:
                for end, together in self._grow(i, j, split=True):
                    self._add(found, (i, i + 1), (j, end), together)
            if common >= self._options.part_contained * self._old_total[i]:
                for end, together in self._grow(i, j, split=False):
                    self._add(found, (i, end), (j, j + 1), together)
        return found

    def beads_worth(self, beads: list[Bead], more: float) -> list[Bead]:
        """Return those of ``beads`` that are worth something if two sentences must be ``more`` alike to be a pair.

        ``more`` is a similarity. The one headline and the one dateline of each side are a pair whatever they say.
        """
        power = self._options.join_power
        costs = [more * number**power for number in range(self._options.join_limit + 1)]
        found = []
        for bead in asking(beads, self._check, _EASY):
            i0, i1, j0, j1, score, similarity = bead
            if (i0, j0) not in self._given:
                score -= costs[i1 - i0 + j1 - j0 - 1]
            if score > 0:
                found.append(Bead(i0, i1, j0, j1, score, similarity))
        return found

    def let_go(self) -> None:
        """Forget the sentences and all that is known of them."""
        for bags in self.bags:
            let_go(bags, self._check, _EASY)
        for known in (self._similarity, self._best_old, self._best_new, *self.totals):
            let_go(known, self._check, 8 * _EASY)

    @property
    def bags(self) -> tuple[dict[int, Bag], dict[int, Bag]]:
        """The weighed features of the open sentences of both sides."""
        return self._old_bags, self._new_bags

    @property
    def totals(self) -> tuple[dict[int, float], dict[int, float]]:
        """The weight of all features of the open sentences of both sides."""
        return self._old_total, self._new_total

    def similarities(self) -> Iterator[tuple[int, int, float]]:
        """Yield (i, j, similarity) of the open sentences that were weighed against each other."""
        found = asking(self._similarity.items(), self._check, _OFTEN)
        return ((i, j, similarity) for (i, j), similarity in found)

    def _pair_roles(self) -> None:
        for role in _SINGLE:
            old, new = (asking(bags, self._check, _EASY) for bags in self.bags)
            i = next((i for i in old if self._old.role(i) is role), None)
            j = next((j for j in new if self._new.role(j) is role), None)
            if i is None or j is None:
                continue
            similarity = self._similarity.get((i, j), 0.0) + self._options.same_role
            if role is not Role.LEDE:
                self._given.add((i, j))
                similarity = max(similarity, self._options.pair_similarity + self._options.single_role_lead)
            if similarity > self._options.pair_similarity:
                self._note(i, j, min(1.0, similarity))

    def _find_rivals(self) -> None:
        """Find how good a partner each sentence could have, given who else wants that partner more."""
        first_old: dict[int, float] = {}
        first_new: dict[int, float] = {}
        for (i, j), similarity in asking(self._similarity.items(), self._check, 16 * _OFTEN):
            if similarity > first_old.get(i, 0.0):
                first_old[i] = similarity
            if similarity > first_new.get(j, 0.0):
                first_new[j] = similarity
        for (i, j), similarity in asking(self._similarity.items(), self._check, 16 * _OFTEN):
            left = 2 * similarity - first_new[j]
            if left > self._best_old.get(i, 0.0):
                self._best_old[i] = left
            left = 2 * similarity - first_old[i]
            if left > self._best_new.get(j, 0.0):
                self._best_new[j] = left

    def _add(self, found: list[Bead], old: tuple[int, int], new: tuple[int, int], similarity: float) -> None:
        options = self._options
        if similarity < options.least_similarity:
            return
        rivals = [self._best_old.get(i, 0.0) for i in range(*old)]
        rivals += [self._best_new.get(j, 0.0) for j in range(*new)]
        lead = max(0.0, max(rivals) - similarity)
        beside = self._beside(old[0] - 1, new[0] - 1) + self._beside(old[1], new[1])
        weight = sum(self._old_total[i] for i in range(*old)) + sum(self._new_total[j] for j in range(*new))
        evidence = options.evidence * (math.log1p(similarity * weight / 2) - options.usual_evidence)
        score = evidence + similarity - options.rivalry * lead - options.pair_similarity + options.neighbors * beside
        score *= (old[1] - old[0] + new[1] - new[0] - 1) ** options.join_power
        if score > 0:
            found.append(Bead(*old, *new, score, similarity))

    def _beside(self, i: int, j: int) -> float:
        if j >= 0 <= i < len(self._exact) and self._exact[i] == j:
            return self._options.equal_neighbors
        if (i == -1 and j == -1) or (i == len(self._old) and j == len(self._new)):
            return 0.5
        return self._similarity.get((i, j), 0.0)

    def _grow(self, i: int, j: int, *, split: bool) -> Iterator[tuple[int, float]]:
        """Yield (end, similarity) of the sentences from i or j on that together face one sentence.

        Each further part must make the match better than before, and better than any part alone. Across the end
        of a paragraph they count as less alike.
        """
        if split:
            one, one_weight, parts, first = self._old_bags[i], self._old_total[i], self._new_bags, j
        else:
            one, one_weight, parts, first = self._new_bags[j], self._new_total[j], self._old_bags, i
        if first + 1 not in parts:
            return
        part_weights = self._new_total if split else self._old_total
        version = (self._new if split else self._old).version
        sentences = version.sentences
        # Where each sentence is a paragraph of its own, the ends of paragraphs say nothing.
        apart = self._options.paragraphs_apart * (1.0 - len(version.paragraphs) / len(sentences))
        similarity = best_part = self._similarity[i, j]
        union = Union(one)
        union.add(parts[first])
        skipped = False
        for part in range(first + 1, first + self._options.join_limit):
            if part not in parts:
                return
            single = self._similarity.get((i, part) if split else (part, j), 0.0)
            union.add(parts[part])
            best_part = max(best_part, single)
            together = alike(union.common, one_weight, union.weight)
            crosses = sentences[part].paragraph != sentences[first].paragraph
            if together <= max(similarity, best_part) + self._options.join_gain:
                # One short part in the same paragraph may say nothing of its own ("And weak.") if the next one goes on.
                light = part_weights[part] <= self._options.part_skipped * one_weight
                if single > self._options.least_similarity or skipped or not light or (crosses and apart):
                    return
                skipped = True
                continue
            similarity = together
            yield part + 1, similarity - apart if crosses else similarity


def _best(weights: dict[int, float], number: int) -> list[int]:
    """Return the ``number`` keys of the greatest weights, greatest first; of equal ones the smaller key."""
    if len(weights) > number:
        # Most are far below, which comparing numbers tells much faster than comparing pairs.
        least = sorted(weights.values())[-number]
        weights = {j: weight for j, weight in weights.items() if weight >= least}
    return sorted(weights, key=lambda j: (-weights[j], j))[:number]
