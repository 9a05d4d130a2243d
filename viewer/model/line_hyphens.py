"""Words that were divided at the end of a line: where the other version has one whole, it is the same word.

Says nothing of hyphens within a line: "co-operate" is spelled otherwise than "cooperate". Ranges are half-open, in
code points.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from viewer.text.tokens import Token, TokenClass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_START = attrgetter("start")
_HYPHENS = "-\u2010"
# A letter, a hyphen, the end of the line with what indents the next one, a letter.
_DIVIDED = re.compile(rf"(?<=[^\W\d_])[{_HYPHENS}][^\S\n]*\n\s*(?=[^\W\d_])")


def with_whole_words(
    old_text: str, old: Sequence[Token], new_text: str, new: Sequence[Token]
) -> tuple[Sequence[Token], Sequence[Token]]:
    """Return the tokens of both sides, the parts of a divided word as one where it is whole, or else divided, opposite.

    ``old`` and ``new`` are the tokens of one passage, in order.
    """
    divided = list(_divided(old_text, old)), list(_divided(new_text, new))
    if not any(divided):
        return old, new
    words = [
        {token.key for token in tokens} | {_joined(tokens, at) for at in places}
        for tokens, places in ((old, divided[0]), (new, divided[1]))
    ]
    return _joined_where(old, divided[0], words[1]), _joined_where(new, divided[1], words[0])


def _divided(text: str, tokens: Sequence[Token]) -> Iterator[int]:
    """Give the indexes of the hyphens that divide words."""
    if not tokens:
        return
    start, end = tokens[0].start, tokens[-1].end
    surface = text[start:end]
    if "\n" not in surface or not any(hyphen in surface for hyphen in _HYPHENS):
        return
    for match in _DIVIDED.finditer(text, start, end):
        at = bisect_left(tokens, match.start(), key=_START)
        if not 0 < at < len(tokens) - 1:
            continue
        before, hyphen, after = tokens[at - 1 : at + 2]
        words = before.cls is after.cls is TokenClass.WORD
        if words and before.end == hyphen.start == match.start() and after.start == match.end():
            yield at


def _joined(tokens: Sequence[Token], at: int) -> str:
    return tokens[at - 1].key + tokens[at + 1].key


def _joined_where(tokens: Sequence[Token], places: Sequence[int], words: set[str]) -> Sequence[Token]:
    """Join around those hyphens where what comes of it is among ``words``."""
    found = list(tokens)
    for at in reversed(places):
        whole = _joined(tokens, at)
        # Three lines can hold one word; of two hyphens in a row one is enough.
        if whole in words and found[at - 1 : at + 2] == list(tokens[at - 1 : at + 2]):
            found[at - 1 : at + 2] = [tokens[at - 1]._replace(end=tokens[at + 1].end, key=whole)]
    return found
