"""Word edits inside one pair: what was inserted, deleted, substituted, as whole words.

The comparison is difflib's; what makes its result readable stands in ``readability``. Works on token
positions; spans and natures are added in ``edits``. Ranges are half-open, in tokens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from viewer.model.anchors import Run, exact_runs
from viewer.model.chain import Bead, heaviest_chain
from viewer.model.matching import asking_matcher
from viewer.model.options import CompareOptions
from viewer.text.asking import Check, asking, never
from viewer.text.lexicon import STOP_WORDS
from viewer.text.records import NamedTuple
from viewer.text.tokens import Token, TokenClass


class Change(NamedTuple):
    """Tokens old[old_start:old_end] became new[new_start:new_end]; one of the two may be empty."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


# Pairs of ranges, and tokens, between two questions whether to go on.
_OFTEN, _TOKENS = 8, 4096
# What a kept token is worth, a content word being 1, and what each further piece costs.
_STOP_WORD_WEIGHT, _MARK_WEIGHT, _PIECE_COST = 0.5, 0.3, 0.25


def is_content(token: Token) -> bool:
    """Whether a token says something by itself: no mark, no stop word."""
    return token.cls is not TokenClass.MARK and token.key.lower() not in STOP_WORDS


def both_sided(change: Change) -> bool:
    """Whether a change has words on both sides."""
    return change.old_start < change.old_end and change.new_start < change.new_end


def swaps(a: list[str], b: list[str]) -> bool:
    """Whether the later side's keys ``b`` are to be taken first.

    What difflib finds differs with the side that it is given first. Which version is the earlier must not
    matter, so the shorter side is, or of two as long the one whose keys come first.
    """
    return (len(b), b) < (len(a), a)


def kept_runs(
    old: Sequence[Token], new: Sequence[Token], options: CompareOptions, check: Check = never
) -> tuple[list[Run], bool]:
    """Return the runs of equal tokens in order, and whether the whole was compared as finely as it could be.

    ``check`` may raise ``Stopped``.
    """
    a = [token.key for token in asking(old, check, _TOKENS)]
    b = [token.key for token in asking(new, check, _TOKENS)]
    if len(a) * len(b) <= options.matcher_product:
        return _match(old, new, a, b, check), True
    if swaps(a, b):
        runs, complete = _match_long(new, old, b, a, options, check)
        return [Run(run.new, run.old, run.length) for run in runs], complete
    return _match_long(old, new, a, b, options, check)


def kept_in(
    facing: Sequence[Change],
    old: Sequence[Token],
    new: Sequence[Token],
    options: CompareOptions,
    check: Check = never,
) -> tuple[list[Run], bool]:
    """Return the runs of equal tokens in ranges that face each other, in order; see ``kept_runs``."""
    found: list[Run] = []
    complete = True
    for i0, i1, j0, j1 in asking(facing, check, _OFTEN):
        runs, fine = kept_runs(old[i0:i1], new[j0:j1], options, check)
        found += [Run(i0 + run.old, j0 + run.new, run.length) for run in runs]
        complete = complete and fine
    return found, complete


def _match(old: Sequence[Token], new: Sequence[Token], a: list[str], b: list[str], check: Check) -> list[Run]:
    if swaps(a, b):
        return [Run(run.new, run.old, run.length) for run in _best_match(new, old, b, a, check)]
    return _best_match(old, new, a, b, check)


def _best_match(old: Sequence[Token], new: Sequence[Token], a: list[str], b: list[str], check: Check) -> list[Run]:
    # difflib takes the longest run first and never looks back; which run that should be differs
    # with the sentence, so two ways are tried and the one that keeps more is taken.
    plain = _blocks(a, b, 0, 0, None, check)
    if len(plain) <= 1 or sum(run.length for run in plain) == (Counter(a) & Counter(b)).total():
        return plain  # every word that both have is kept
    if min(sum(map(is_content, old)), sum(map(is_content, new))) < 2:
        return plain
    return max(_content_first(new, a, b, check), plain, key=lambda runs: _kept_weight(runs, old))


def _content_first(new: Sequence[Token], a: list[str], b: list[str], check: Check) -> list[Run]:
    """Anchor on content words, then match word for word between two of them."""
    # Junk is looked up in the second sequence alone, so it is given as a set of keys.
    junk = {token.key for token in new if not is_content(token)}
    runs: list[Run] = []
    i = j = 0
    for run in [*_blocks(a, b, 0, 0, junk.__contains__, check), Run(len(a), len(b), 0)]:
        if i < run.old and j < run.new:
            runs += _blocks(a[i : run.old], b[j : run.new], i, j, None, check)
        if run.length:
            runs.append(run)
        i, j = run.old + run.length, run.new + run.length
    return runs


def _kept_weight(runs: Sequence[Run], old: Sequence[Token]) -> float:
    """Return how much of a sentence is kept, less a little for each piece it is kept in."""
    weight = -_PIECE_COST * len(runs)
    for run in runs:
        for token in old[run.old : run.old + run.length]:
            if token.cls is TokenClass.MARK:
                weight += _MARK_WEIGHT
            else:
                weight += 1.0 if is_content(token) else _STOP_WORD_WEIGHT
    return weight


def _blocks(
    a: list[str], b: list[str], i: int, j: int, is_junk: Callable[[str], bool] | None, check: Check
) -> list[Run]:
    matcher = asking_matcher(a, b, check, is_junk)
    return [Run(i + block.a, j + block.b, block.size) for block in matcher.get_matching_blocks() if block.size]


def _match_long(
    old: Sequence[Token], new: Sequence[Token], a: list[str], b: list[str], options: CompareOptions, check: Check
) -> tuple[list[Run], bool]:
    """Anchor first, then let difflib into the gaps that are small enough for it."""
    numbers: dict[str, int] = {}
    ids_a = [numbers.setdefault(key, len(numbers)) for key in asking(a, check, _TOKENS)]
    ids_b = [numbers.setdefault(key, len(numbers)) for key in asking(b, check, _TOKENS)]
    beads = [
        Bead(run.old, run.old + run.length, run.new, run.new + run.length, float(run.length), 1.0)
        for run in asking(exact_runs(ids_a, ids_b, check=check), check, _TOKENS)
    ]
    runs: list[Run] = []
    complete = True
    i = j = 0
    for bead in [*heaviest_chain(beads, check), Bead(len(a), len(a), len(b), len(b), 0.0, 1.0)]:
        size = (bead.old_start - i) * (bead.new_start - j)
        if 0 < size <= options.matcher_product:
            inside = slice(i, bead.old_start), slice(j, bead.new_start)
            check(0.0)
            gap = _match(old[inside[0]], new[inside[1]], a[inside[0]], b[inside[1]], check)
            runs += [Run(i + run.old, j + run.new, run.length) for run in gap]
        elif size:
            complete = False
        if bead.old_end > bead.old_start:
            runs.append(Run(bead.old_start, bead.new_start, bead.old_end - bead.old_start))
        i, j = bead.old_end, bead.new_end
    return runs, complete


def changes_between(runs: Sequence[Run], old_length: int, new_length: int) -> list[Change]:
    """Return what lies between the kept runs, in order."""
    changes: list[Change] = []
    i = j = 0
    for run in [*runs, Run(old_length, new_length, 0)]:
        if i < run.old or j < run.new:
            changes.append(Change(i, run.old, j, run.new))
        i, j = run.old + run.length, run.new + run.length
    return changes
