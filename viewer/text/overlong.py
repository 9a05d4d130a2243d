"""Stretches of what has no full stop for pages: tables of words, logs, text whose marks were lost.

Cuts where the words themselves say, so that both versions are cut alike wherever they agree; finds no
sentences. Content-defined chunking, as backup programs cut files. Ranges are half-open, in code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.text.version import Span

# Code points: no person's sentence is longer than this, ...
LONGEST_SENTENCE = 8_000
# ... and the stretches it is cut into are between these, a few lines each.
_SHORTEST, _LONGEST = 160, 1_200
# One word in so many ends a stretch.
_ONE_IN = 24
_WORD = re.compile(r"\S+")


def stretches(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the stretches of text[start:end], which begins and ends with a word, in order."""
    from zlib import crc32  # only where a text needs it

    first = start
    while end - first > _LONGEST:
        cut = 0
        for word in _WORD.finditer(text, first, first + _LONGEST):
            whole = word.end() - first >= _SHORTEST and word.end() < first + _LONGEST
            if whole and crc32(word[0].encode("utf-8", "surrogatepass")) % _ONE_IN == 0:
                cut = word.end()
                break
        # Where no word says so, the last blank does; where there is none, the length.
        cut = cut or _last_blank(text, first, first + _LONGEST)
        yield Span(first, cut)
        following = _WORD.search(text, cut, end)
        if following is None:
            return
        first = following.start()
    yield Span(first, end)


def _last_blank(text: str, start: int, end: int) -> int:
    at = end
    while at > start and not text[at].isspace():
        at -= 1
    while at > start and text[at - 1].isspace():
        at -= 1
    return at if at > start else end
