"""The names of a story: words that have a capital inside its sentences and never stand without one.

Tells a name from an ordinary word where both have a capital, at the head of a sentence; labels edits only.
"""

from __future__ import annotations

import re

# Code points that are looked through: who matters is named early, and more than once.
_REACH = 200_000
_INSIDE = re.compile(r"(?<=[\w,;] )[^\W\d_]\w*")


class Names:
    """The names of one text, found when first asked for."""

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._found: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._found is None:
            words = set(_INSIDE.findall(self._text, 0, _REACH))
            self._found = frozenset(w for w in words if w[0].isupper() and w.lower() not in words)
        return word in self._found


NO_NAMES = Names()
