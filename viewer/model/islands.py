"""Islands: a kept run between two changes that is too poor to be an anchor, and joins them.

Decides by what stands in the run and beside it; what the changes are about is none of its business.
Ranges are half-open, in tokens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from viewer.model.options import CompareOptions
from viewer.model.words import Change, both_sided, is_content
from viewer.text.asking import Check, asking, never
from viewer.text.tokens import Token, TokenClass

# Changes, or tokens, between two questions whether to go on.
_OFTEN = 4096


def without_islands(
    changes: list[Change],
    old: Sequence[Token],
    new: Sequence[Token],
    options: CompareOptions,
    check: Check = never,
) -> list[Change]:
    """Join two changes across a kept run that is too poor to be an anchor.

    Before: "[who kept] the [winch alive]", after: "[who kept the winch alive]", where "the" comes again.
    ``check`` may raise ``Stopped``.
    """
    joined: list[Change] = []
    repeated = _Repeated(old, new, check)
    for change in asking(changes, check, _OFTEN):
        if joined and _is_island(joined[-1], change, old, repeated, options):
            joined[-1] = Change(joined[-1].old_start, change.old_end, joined[-1].new_start, change.new_end)
        else:
            joined.append(change)
    return joined


class _Repeated:
    """The words that come more than once on one of the sides, in whatever case, counted when first asked for."""

    def __init__(self, old: Sequence[Token], new: Sequence[Token], check: Check) -> None:
        self._sides = old, new
        self._check = check
        self._words: frozenset[str] | None = None

    def __contains__(self, token: Token) -> bool:
        if self._words is None:
            sides = (asking(side, self._check, _OFTEN) for side in self._sides)
            counts = [Counter(other.key.lower() for other in side) for side in sides]
            self._words = frozenset(word for count in counts for word, times in count.items() if times > 1)
        return token.key.lower() in self._words


def _is_island(
    before: Change, after: Change, old: Sequence[Token], repeated: _Repeated, options: CompareOptions
) -> bool:
    # Beside small changes what is kept stands fast: "[him → her] and [Tom → Ann]". Between two
    # substitutions it stands at the same place of both sentences too, which takes more to be an accident.
    smaller = min(_size(before), _size(after))
    parallel = both_sided(before) and both_sided(after)
    if smaller < options.island_neighbors - (not parallel):
        return False
    island = old[before.old_end : after.old_start]
    words = [token for token in island if token.cls is not TokenClass.MARK]
    if len(words) >= options.island_words or any(map(is_content, words)):
        return False
    if (_only_inserted(before) and _only_inserted(after)) or (_only_deleted(before) and _only_deleted(after)):
        return False  # what stands beside words that are only inserted, or only deleted, stays as it is
    if not words:
        return smaller >= options.island_mark_neighbors and (both_sided(before) or both_sided(after))
    # A word that each side has once is the same word, however small; one that comes again met by chance.
    return all(token in repeated for token in words)


def _only_inserted(change: Change) -> bool:
    return change.old_start == change.old_end


def _only_deleted(change: Change) -> bool:
    return change.new_start == change.new_end


def _size(change: Change) -> int:
    return max(change.old_end - change.old_start, change.new_end - change.new_start)
