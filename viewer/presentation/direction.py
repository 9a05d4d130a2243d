"""In which direction a text is read: told by its letters, as the Unicode bidirectional algorithm does (UAX #9, P2).

Orders no letters: that is left to whoever draws them.
"""

from __future__ import annotations

# Around words whose direction has nothing to do with that of the text they stand in.
ISOLATE, ISOLATE_END = "\u2068", "\u2069"
_OPENING = frozenset({"LRI", "RLI", "FSI"})
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
# Characters. Whoever begins with more figures than these has a table, which is read as it stands.
_FAR = 10_000


def reads_right_to_left(text: str) -> bool | None:
    """Tell it by the first letter that stands in no isolate; None for a text without any near its start."""
    if text[:1].isascii() and text[:1].isalpha():
        return False
    from unicodedata import bidirectional  # late: most texts begin with such a letter

    depth = 0
    for character in text[:_FAR]:
        kind = bidirectional(character)
        if kind in _OPENING:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif kind == "L":
            return False
        elif kind in _RIGHT_TO_LEFT:
            return True
    return None


def isolated(words: str) -> str:
    """Give words that neither change the order of what stands around them nor are changed by it."""
    return f"{ISOLATE}{words}{ISOLATE_END}"


def becomes(before: str, after: str) -> str:
    """Give "before → after", each to be read by itself, within a text of our own that is read to the right."""
    if before.isascii() and after.isascii():
        return f"{before} → {after}"
    if not (reads_right_to_left(before) or reads_right_to_left(after)):
        return f"{before} → {after}"
    return f"{isolated(before)} → {isolated(after)}"


def arrow(text: str) -> str:
    """Give the arrow that leads on in ``text``, in the direction in which it is read."""
    return "←" if reads_right_to_left(text) else "→"
