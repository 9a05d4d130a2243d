"""Finds a place of a text again in a changed copy of it, for a reader who goes on reading there.

Compares nothing: the words around the place are looked up, and no more.
"""

from __future__ import annotations

# Code points looked up: the longest stretch of words that is still there is the surest.
_LENGTHS = (240, 60, 20)


def same_place(before: str, offset: int, after: str) -> int:
    """Give where what stands at ``offset`` of ``before`` stands in ``after``; offsets are in code points.

    Where the words around it are gone, it is as far from the end that stayed the same, or just as far down.
    """
    if before == after:
        return offset
    for length in _LENGTHS:
        following, preceding = before[offset : offset + length], before[max(0, offset - length) : offset]
        for words, into in ((following, 0), (preceding, len(preceding))):
            found = _nearest(after, words, offset - into) if len(words) >= min(length, _LENGTHS[-1]) else None
            if found is not None:
                return found + into
    from_end = len(before) - offset
    if before[offset:] and after.endswith(before[offset:]):
        return len(after) - from_end
    return min(offset, len(after))


def same_words(before: str, start: int, end: int, after: str) -> int | None:
    """Give where the words in [start, end) of ``before`` stand in ``after``, letter for letter, or None.

    Of several such places it is the one nearest to where they are expected.
    """
    return _nearest(after, before[start:end], same_place(before, start, after))


def _nearest(text: str, words: str, expected: int) -> int | None:
    """Give the start of the occurrence of ``words`` that is nearest to where it is expected."""
    expected = max(0, expected)
    below = text.find(words, expected)
    above = text.rfind(words, 0, expected + len(words))
    found = [start for start in (above, below) if start >= 0]
    return min(found, key=lambda start: abs(start - expected)) if found else None
