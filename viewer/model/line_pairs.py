"""Which lines of two sources face each other: the same ones, those that moved, and similar ones in order.

Looks at lines as wholes; what changed inside a pair is found in ``source``. Lines are numbered as the units
of their version; ranges are half-open, in such numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from viewer.model.alignment import Group
from viewer.model.anchors import Run, exact_runs, fill_gap
from viewer.model.chain import Bead, heaviest_chain
from viewer.model.options import CompareOptions
from viewer.text.asking import Check, asking, never
from viewer.text.tokens import Token, TokenClass
from viewer.text.version import Span, Version

# Lines between two questions whether to go on: of those looked at as wholes, and of pairs whose words are compared.
_OFTEN, _SELDOM = 4096, 8
# Letters and digits; lines with fewer ("}", "</p>", "else:") stand everywhere and anchor nothing.
_WEAK = 4
# What a line without words is worth in the chain, one with words being 1.
_WEAK_WORTH = 0.1
# Of words that one line has and the other too, where the other has many more; so many at least.
_CONTAINED, _CONTAINED_WORDS = 0.6, 4
# What a code point is worth there: of two lines that changed places the longer one stays, but never instead of two.
_LONGER_WORTH = 1e-9

# Numbers of the first and the last line of a stretch in one version, and of that which faces it in the other.
Facing = tuple[tuple[int, int], tuple[int, int]]


class Lines:
    """The lines of one version; ``ids`` are equal, across both versions, where lines differ in spacing at most."""

    def __init__(
        self,
        version: Version,
        numbers: dict[str, int],
        options: CompareOptions,
        tokenize: Callable[[str, Span], list[Token]],
        check: Check = never,
    ) -> None:
        """Give each line its number; ``numbers`` is shared by both versions. ``check`` may raise ``Stopped``."""
        self.version = version
        self.spans = [Span(start, end) for start, end, _, _ in asking(version.sentences, check, _OFTEN)]
        self.surfaces = [version.text[start:end] for start, end in asking(self.spans, check, _OFTEN)]
        self._tokenize = tokenize
        self._tokens: dict[int, list[Token]] = {}
        self._bags: dict[int, Counter[str]] = {}
        self.ids = [self._number(index, numbers, options) for index in asking(range(len(self.spans)), check, _OFTEN)]

    def __len__(self) -> int:
        return len(self.ids)

    def _number(self, index: int, numbers: dict[str, int], options: CompareOptions) -> int:
        surface = self.surfaces[index]
        number = numbers.get(surface)
        if number is None:
            key = _key(surface, options)
            number = numbers[surface] = numbers.setdefault(key, len(numbers))
        return number

    def tokens(self, index: int) -> list[Token]:
        """Return the tokens of a line, spans in code points of the version's text."""
        found = self._tokens.get(index)
        if found is None:
            found = self._tokens[index] = self._tokenize(self.version.text, self.spans[index])
        return found

    def bag(self, index: int) -> Counter[str]:
        """Return the words, names and numbers of a line with their counts; its marks where it has no others."""
        found = self._bags.get(index)
        if found is None:
            tokens = self.tokens(index)
            found = Counter(token.key for token in tokens if token.cls is not TokenClass.MARK)
            found = self._bags[index] = found or Counter(token.key for token in tokens)
        return found

    def is_weak(self, index: int) -> bool:
        """Tell whether a line says so little that it stands everywhere."""
        return sum(map(str.isalnum, self.surfaces[index][:200])) < _WEAK


def _key(surface: str, options: CompareOptions) -> str:
    """Return what is left of a line when its spacing is taken away; a NUL stands in no line."""
    key = "\0" + " ".join(surface.split())
    if options.indentation:
        key = surface[: len(surface) - len(surface.lstrip())] + key
    return key.casefold() if options.ignore_case else key


def pair_lines(old: Lines, new: Lines, options: CompareOptions, check: Check) -> tuple[list[Group], list[Facing]]:
    """Return the groups of lines that face each other, and the stretches where that is less fine than it could be.

    All groups are pairs of one line, but those that moved, which are as many lines on either side.
    """
    return _Pairing(old, new, options, check).pairs()


class _Pairing:
    def __init__(self, old: Lines, new: Lines, options: CompareOptions, check: Check) -> None:
        self._old, self._new = old, new
        self._options = options
        self._check = check
        self._groups: list[Group] = []
        self._coarse: list[Facing] = []
        self._moved_old: set[int] = set()
        self._moved_new: set[int] = set()
        self._products = options.lines_products
        self._table = options.lines_table

    def pairs(self) -> tuple[list[Group], list[Facing]]:
        weak = frozenset(
            lines.ids[index]
            for lines in (self._old, self._new)
            for index in asking(range(len(lines)), self._check, _OFTEN)
            if lines.is_weak(index)
        )
        runs = exact_runs(self._old.ids, self._new.ids, weak, self._check)
        self._check(0.3)
        beads = [self._bead(run, weak) for run in asking(runs, self._check, _OFTEN)]
        chain = heaviest_chain(beads, self._check)
        kept = set(asking(chain, self._check, _OFTEN))
        for bead in asking(beads, self._check, _OFTEN):
            if bead not in kept:
                self._take_moved(bead)
        self._check(0.4)
        i = j = 0
        for number, bead in enumerate([*chain, Bead(len(self._old), 0, len(self._new), 0, 0.0, 1.0)]):
            if number % 64 == 0:
                self._check(0.4 + 0.6 * number / (len(chain) + 1))
            self._fill((i, bead.old_start), (j, bead.new_start))
            i, j = bead.old_end, bead.new_end
            self._take(range(bead.old_start, i), range(bead.new_start, j))
        return self._groups, self._coarse

    def _bead(self, run: Run, weak: frozenset[int]) -> Bead:
        bead = _bead(run, self._old.ids, weak, self._check)
        length = self._old.spans[bead.old_end - 1].end - self._old.spans[bead.old_start].start
        return bead._replace(score=bead.score + _LONGER_WORTH * length)

    def _take(self, old: range, new: range) -> None:
        pairs = asking(zip(old, new, strict=False), self._check, _OFTEN)
        self._groups += [Group(i, i + 1, j, j + 1, False) for i, j in pairs]

    def _take_moved(self, bead: Bead) -> None:
        """Take a run off the chain as moved, if it says enough to be known again."""
        words = 0
        for index in asking(range(bead.old_start, bead.old_end), self._check, _OFTEN):
            words += len(self._old.surfaces[index].split())
        if words >= self._options.moved_lines_words:
            self._moved_old.update(range(bead.old_start, bead.old_end))
            self._moved_new.update(range(bead.new_start, bead.new_end))
            self._groups.append(Group(bead.old_start, bead.old_end, bead.new_start, bead.new_end, True))

    def _fill(self, old_range: tuple[int, int], new_range: tuple[int, int]) -> None:
        """Pair what lies between two links of the chain: lines that repeat elsewhere, then similar ones."""
        old = [i for i in asking(range(*old_range), self._check, _OFTEN) if i not in self._moved_old]
        new = [j for j in asking(range(*new_range), self._check, _OFTEN) if j not in self._moved_new]
        if not old or not new:
            return
        i = j = 0
        for run in asking([*self._equal(old, new), Run(len(old), len(new), 0)], self._check, _SELDOM):
            self._pair_similar(old[i : run.old], new[j : run.new])
            i, j = run.old + run.length, run.new + run.length
            for a, b in zip(old[run.old : i], new[run.new : j], strict=True):
                self._groups.append(Group(a, a + 1, b, b + 1, False))

    def _equal(self, old: Sequence[int], new: Sequence[int]) -> list[Run]:
        """Return runs of equal lines in order."""
        a, b = [self._old.ids[i] for i in old], [self._new.ids[j] for j in new]
        if set(a).isdisjoint(b):
            return []
        if self._may_match(len(a), len(b)):
            return fill_gap(a, b, (0, len(a)), (0, len(b)), len(a) * len(b), self._check)
        # What is no anchor in the whole may be one here; between two of them the stretches are shorter.
        beads = [_bead(run, a, frozenset(), self._check) for run in exact_runs(a, b, check=self._check)]
        runs: list[Run] = []
        i = j = 0
        for bead in [*heaviest_chain(beads, self._check), Bead(len(a), len(a), len(b), len(b), 0.0, 1.0)]:
            if self._may_match(bead.old_start - i, bead.new_start - j):
                runs += fill_gap(
                    a, b, (i, bead.old_start), (j, bead.new_start), self._options.lines_product, self._check
                )
            elif i < bead.old_start and j < bead.new_start:
                self._coarse.append(((old[i], old[bead.old_start - 1]), (new[j], new[bead.new_start - 1])))
            if bead.old_end > bead.old_start:
                runs.append(Run(bead.old_start, bead.new_start, bead.old_end - bead.old_start))
            i, j = bead.old_end, bead.new_end
        return runs

    def _may_match(self, old: int, new: int) -> bool:
        """Tell whether difflib may look at two stretches of so many lines, and count it."""
        product = old * new
        if product > min(self._options.lines_product, self._products):
            return False
        self._products -= product
        return True

    def _pair_similar(self, old: Sequence[int], new: Sequence[int]) -> None:
        """Pair changed lines in their order, those that have most in common."""
        if not old or not new:
            return
        options = self._options
        wanted = options.lone_line_similarity if len(old) == len(new) == 1 else options.line_similarity
        reach = max(len(old), len(new))
        if len(old) * len(new) > self._table:
            reach = max(1, self._table // (2 * len(old)))
            self._coarse.append(((old[0], old[-1]), (new[0], new[-1])))
        self._table = max(0, self._table - len(old) * min(len(new), 2 * reach + 1))
        beads = []
        for a, i in enumerate(asking(old, self._check, _SELDOM)):
            level = a * len(new) // len(old)
            for b in asking(range(max(0, level - reach), min(len(new), level + reach + 1)), self._check, _SELDOM):
                weight = similarity(self._old.bag(i), self._new.bag(new[b]))
                if weight >= wanted:
                    beads.append(Bead(a, a + 1, b, b + 1, weight, weight))
        for bead in heaviest_chain(beads, self._check):
            i, j = old[bead.old_start], new[bead.new_start]
            self._groups.append(Group(i, i + 1, j, j + 1, False))


def _bead(run: Run, ids: Sequence[int], weak: frozenset[int], check: Check) -> Bead:
    places = range(run.old, run.old + run.length)
    score = sum(_WEAK_WORTH if ids[place] in weak else 1.0 for place in asking(places, check, _OFTEN))
    return Bead(run.old, run.old + run.length, run.new, run.new + run.length, score, 1.0)


def similarity(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of words that two lines have in common."""
    sizes = one.total(), other.total()
    if not all(sizes):
        return 0.0
    if len(one) > len(other):
        one, other = other, one
    common = sum(min(count, other[word]) for word, count in one.items() if word in other)
    alike = 2 * common / sum(sizes)
    if min(sizes) >= _CONTAINED_WORDS:
        alike = max(alike, _CONTAINED * common / min(sizes))
    return alike
