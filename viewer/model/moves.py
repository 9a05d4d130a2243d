"""Which sentences moved: pairs off the unmoved chain that are sure by themselves or by their neighbors.

The chain itself is found in ``chain``, what stays open in ``alignment``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from viewer.model.chain import Bead
from viewer.model.matching import asking_matcher
from viewer.model.options import CompareOptions
from viewer.model.units import Units
from viewer.text.asking import Check, asking, sorted_asking

IsOpen = Callable[[Bead], bool]

# Beads between two questions whether to go on: of those whose words are looked at, and of others.
_OFTEN, _EASY = 16, 2048


def moved_beads(
    old: Units, new: Units, beads: Sequence[Bead], is_open: IsOpen, options: CompareOptions, check: Check
) -> list[Bead]:
    """Return the beads that moved, none of which share a sentence; ``is_open`` says what the chain left over.

    First those that are strong enough to be known away from their place, best first; then what stood
    beside one of these and stands beside it again, for people move paragraphs and not sentences. ``check`` may
    raise ``Stopped``.
    """
    alike = asking(beads, check, _EASY)
    left = [bead for bead in alike if bead.similarity >= options.block_similarity and is_open(bead)]
    left = sorted_asking(left, check, key=lambda bead: (-bead.similarity, bead.old_start, bead.new_start))
    taken = _Taken()
    for bead in asking(left, check, _OFTEN):
        if bead.similarity < options.phrase_similarity:
            break
        if taken.has_room_for(bead) and _sure(old, new, bead, options, check):
            taken.add(bead)
    _take_neighbors(taken, left, check)
    return taken.beads


def _sure(old: Units, new: Units, bead: Bead, options: CompareOptions, check: Check) -> bool:
    words = old.keys(bead.old_start, bead.old_end), new.keys(bead.new_start, bead.new_end)
    if bead.similarity >= options.move_similarity:
        return min(map(len, words)) >= options.move_words
    if len(words[0]) * len(words[1]) > options.matcher_product:
        return False
    return asking_matcher(*words, check).find_longest_match().size >= options.phrase_words


class _Taken:
    """Beads that share no sentence."""

    def __init__(self) -> None:
        self.beads: list[Bead] = []
        self._old: set[int] = set()
        self._new: set[int] = set()

    def has_room_for(self, bead: Bead) -> bool:
        return self._old.isdisjoint(range(bead.old_start, bead.old_end)) and self._new.isdisjoint(
            range(bead.new_start, bead.new_end)
        )

    def add(self, bead: Bead) -> None:
        self.beads.append(bead)
        self._old.update(range(bead.old_start, bead.old_end))
        self._new.update(range(bead.new_start, bead.new_end))


def _take_neighbors(taken: _Taken, left: Sequence[Bead], check: Check) -> None:
    starts: dict[tuple[int, int], list[Bead]] = {}
    ends: dict[tuple[int, int], list[Bead]] = {}
    for bead in asking(left, check, _EASY):
        starts.setdefault((bead.old_start, bead.new_start), []).append(bead)
        ends.setdefault((bead.old_end, bead.new_end), []).append(bead)
    # What is taken is looked at in its turn, so that a whole block comes along.
    for number, bead in enumerate(taken.beads):
        if number % _EASY == 0:
            check(0.0)
        beside = [*starts.get((bead.old_end, bead.new_end), ()), *ends.get((bead.old_start, bead.new_start), ())]
        for neighbor in beside:
            if taken.has_room_for(neighbor):
                taken.add(neighbor)
