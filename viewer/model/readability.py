"""What makes word marks readable: trimmed, without islands, slid to edges, never inside a word.

Each rule takes the changes of one pair and returns them mended; nothing is compared anew except the
ends of a change. After git's, diff-match-patch's and Word's habits, restated for sentences.
Ranges are half-open, in tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from viewer.model.islands import without_islands
from viewer.model.options import CompareOptions
from viewer.model.words import Change, both_sided, is_content
from viewer.text.asking import Check, asking, never
from viewer.text.tokens import Token, TokenClass

# Changes between two questions whether to go on.
_OFTEN = 1024

_CLAUSE_ENDS = frozenset(",;:\u2014")
_SENTENCE_ENDS = frozenset(".!?")


def readable(
    changes: list[Change],
    old: Sequence[Token],
    new: Sequence[Token],
    options: CompareOptions,
    check: Check = never,
) -> list[Change]:
    """Return ``changes`` as a person would mark them; ``check`` may raise ``Stopped``."""
    changes = _trim(changes, old, new, check)
    changes = without_islands(changes, old, new, options, check)
    changes = _trim(changes, old, new, check)
    neighbors = asking(_neighbors(changes, old), check, _OFTEN)
    changes = [_slide(change, before, after, old, new) for before, change, after in neighbors]
    return _whole_words(changes, old, new, check)


def _trim(changes: list[Change], old: Sequence[Token], new: Sequence[Token], check: Check) -> list[Change]:
    """Take equal ends off each substitution; junk between two anchors is otherwise swallowed."""
    trimmed = []
    for i0, i1, j0, j1 in asking(changes, check, _OFTEN):
        while i0 < i1 and j0 < j1 and old[i0].key == new[j0].key:
            i0, j0 = i0 + 1, j0 + 1
        while i0 < i1 and j0 < j1 and old[i1 - 1].key == new[j1 - 1].key:
            i1, j1 = i1 - 1, j1 - 1
        if i0 < i1 or j0 < j1:
            trimmed.append(Change(i0, i1, j0, j1))
    return trimmed


def _neighbors(changes: list[Change], old: Sequence[Token]) -> list[tuple[int, Change, int]]:
    """Return each change with the number of kept tokens before and after it."""
    found = []
    for index, change in enumerate(changes):
        before = change.old_start - (changes[index - 1].old_end if index else 0)
        following = changes[index + 1].old_start if index + 1 < len(changes) else len(old)
        found.append((before, change, following - change.old_end))
    return found


def _slide(change: Change, before: int, after: int, old: Sequence[Token], new: Sequence[Token]) -> Change:
    """Move a pure insertion or deletion along repeated words to the place where it reads best.

    Before: "Foo[, Bar], Baz" or "the [old the] man", after: the item with its comma, "[the old] the man".
    """
    i0, i1, j0, j1 = change
    if both_sided(change):
        return change
    tokens, start, end = (new, j0, j1) if i0 == i1 else (old, i0, i1)
    best, best_score = 0, _edge_score(tokens, start, end)
    for direction, room in ((-1, before), (1, after)):
        for step in range(1, room + 1):
            shift = direction * step
            leaving = tokens[end + shift] if direction < 0 else tokens[start + shift - 1]
            entering = tokens[start + shift] if direction < 0 else tokens[end + shift - 1]
            if leaving.key != entering.key:
                break
            score = _edge_score(tokens, start + shift, end + shift)
            if score > best_score or (score == best_score and shift > best):
                best, best_score = shift, score
    return Change(i0 + best, i1 + best, j0 + best, j1 + best)


def _edge_score(tokens: Sequence[Token], start: int, end: int) -> int:
    """How well a mark over tokens[start:end] begins and ends: sentence, clause, phrase, word, then inside a word."""
    score = 0
    first = tokens[start]
    previous = tokens[start - 1] if start else None
    if previous is None or previous.key in _SENTENCE_ENDS:
        score += 5
    elif first.key in _CLAUSE_ENDS:
        score += 4  # ", Foo" takes its comma along
    elif previous.key in _CLAUSE_ENDS:
        score += 3
    elif first.joined:
        score -= 4
    following = tokens[end] if end < len(tokens) else None
    if following is None or following.key in _SENTENCE_ENDS or following.key in _CLAUSE_ENDS:
        score += 2
    elif following.joined:
        score -= 4
    if tokens[end - 1].key in _CLAUSE_ENDS and first.key not in _CLAUSE_ENDS:
        score += 1
    # A phrase opens with its small words and closes with what it is about: "[of the port] of Holm".
    score += first.cls is not TokenClass.MARK and not is_content(first)
    score += is_content(tokens[end - 1])
    return score


def _whole_words(changes: list[Change], old: Sequence[Token], new: Sequence[Token], check: Check) -> list[Change]:
    """Widen changes that begin or end inside a word ("Syria['s]" becomes "[Syria's]"), then join touching ones."""
    joined: list[Change] = []
    for i0, i1, j0, j1 in asking(changes, check, _OFTEN):
        floor = joined[-1] if joined else Change(0, 0, 0, 0)
        while i0 > floor.old_end and j0 > floor.new_end and _cuts_word(old, i0, new, j0):
            i0, j0 = i0 - 1, j0 - 1
        while i1 < len(old) and j1 < len(new) and _cuts_word(old, i1, new, j1):
            i1, j1 = i1 + 1, j1 + 1
        if joined and i0 <= floor.old_end and j0 <= floor.new_end:
            joined[-1] = Change(floor.old_start, max(i1, floor.old_end), floor.new_start, max(j1, floor.new_end))
        else:
            joined.append(Change(i0, i1, j0, j1))
    return joined


def _cuts_word(old: Sequence[Token], i: int, new: Sequence[Token], j: int) -> bool:
    """Whether a mark must not begin or end here, before old[i] and new[j].

    It may inside a compound that is one on both sides ("[17 → 18]-year-old"), not where one side has none:
    there "[set-up → set up]" says more than a hyphen.
    """
    return inside_word(old, i) or inside_word(new, j) or _inside_compound(old, i) != _inside_compound(new, j)


def _inside_compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether the border before token ``at`` touches a hyphen between two words."""
    return any(
        0 < hyphen < len(tokens) - 1
        and tokens[hyphen].key == "-"
        and tokens[hyphen].joined
        and tokens[hyphen + 1].joined
        and TokenClass.MARK not in (tokens[hyphen - 1].cls, tokens[hyphen + 1].cls)
        for hyphen in (at - 1, at)
    )


def inside_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether the border before token ``at`` runs through one word: both sides letters, no space, no mark."""
    if not 0 < at < len(tokens):
        return False
    return (
        tokens[at].joined
        and tokens[at].cls is not TokenClass.MARK
        and tokens[at - 1].cls is not TokenClass.MARK
        and not _unspaced(tokens[at])
        and not _unspaced(tokens[at - 1])
    )


def _unspaced(token: Token) -> bool:
    # One character of a script without spaces is a word of its own.
    return token.end - token.start == 1 and token.key >= "\u3040"
