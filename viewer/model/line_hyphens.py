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
# The last of them is a soft one, which is no token.
_HYPHENS = "-\u2010\u00ad"
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


def _divided(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Give the indexes of the tokens of divided words: of the first part and of the last."""
    if not tokens:
        return
    start, end = tokens[0].start, tokens[-1].end
    surface = text[start:end]
    if "\n" not in surface or not any(hyphen in surface for hyphen in _HYPHENS):
        return
    for match in _DIVIDED.finditer(text, start, end):
        last = bisect_left(tokens, match.end(), key=_START)
        if last == len(tokens) or tokens[last].start != match.end():
            continue
        first = last - 1
        if tokens[first].start == match.start():
            first -= 1  # past the hyphen, if that is a token
        if first < 0 or tokens[first].end not in (match.start(), match.start() + 1):
            continue
        if tokens[first].cls is tokens[last].cls is TokenClass.WORD:
            yield first, last


def _joined(tokens: Sequence[Token], place: tuple[int, int]) -> str:
    return tokens[place[0]].key + tokens[place[1]].key


def _joined_where(tokens: Sequence[Token], places: Sequence[tuple[int, int]], words: set[str]) -> Sequence[Token]:
    """Join there where what comes of it is among ``words``."""
    found = list(tokens)
    for first, last in reversed(places):
        whole = _joined(tokens, (first, last))
        # Three lines can hold one word; of two hyphens in a row one is enough.
        if whole in words and found[last] is tokens[last]:
            found[first : last + 1] = [tokens[first]._replace(end=tokens[last].end, key=whole)]
    return found
