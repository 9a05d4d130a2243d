"""Which words of two paragraphs can face each other: those of sentences that belong together.

Compares no words: without this, words of one sentence would be looked for in all sentences of the other
paragraph. Ranges are half-open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from viewer.model.alignment import align
from viewer.model.options import CompareOptions
from viewer.model.units import Units, make_units
from viewer.model.words import Change
from viewer.text.asking import Check, never, without_share
from viewer.text.tokens import Token
from viewer.text.version import Span, Version

_START = attrgetter("start")


class InnerSentences:
    """The sentences inside the paragraphs of two versions."""

    def __init__(self, old: Version, new: Version, options: CompareOptions, check: Check = never) -> None:
        """Look into two versions; ``check`` is called without a share while that is done, and may raise ``Stopped``."""
        self._old, self._new = old, new
        self._options = options
        self._check = without_share(check)

    def facing(
        self, old: Span, new: Span, old_tokens: Sequence[Token], new_tokens: Sequence[Token]
    ) -> tuple[Change, ...] | None:
        """Return which tokens stand in sentences that belong together, in order; outside these nothing is kept.

        ``old`` and ``new`` are the stretches of text, in code points, that the tokens are of. None where
        both are one sentence, or no two sentences belong together.
        """
        within = _within(self._old, old), _within(self._new, new)
        if max(len(side.sentences) for side in within) < 2:
            return None
        units = make_units(*within, self._options, self._check)
        groups = align(*units, self._options, self._check).groups
        found = tuple(
            Change(
                *_tokens(units[0], group.old_start, group.old_end, old_tokens),
                *_tokens(units[1], group.new_start, group.new_end, new_tokens),
            )
            for group in groups
            if not group.moved
        )
        return found or None


def _within(version: Version, span: Span) -> Version:
    first, last = (bisect_left(version.sentences, at, key=_START) for at in span)
    return version._replace(sentences=version.sentences[first:last])


def _tokens(units: Units, start: int, end: int, tokens: Sequence[Token]) -> tuple[int, int]:
    """Return the range of the tokens in sentences [start, end)."""
    ends = units.spans[start].start, units.spans[end - 1].end
    first, last = (bisect_left(tokens, at, key=_START) for at in ends)
    return first, last
