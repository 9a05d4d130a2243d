"""Capitals that only follow the place: "He left" became "On Monday he left", and nobody changed the "he".

Sets them aside before words are compared; how a story spells its names is none of its business.
Ranges are half-open, in tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from viewer.text.asking import Check, asking, never
from viewer.text.tokens import Token

# Tokens between two questions whether to go on.
_OFTEN = 4096

_SENTENCE_ENDS = frozenset((".", "!", "?", "..."))
# A sentence may begin after these, or go on.
_PAUSES = frozenset((":", "\u2014"))


def without_capitals_of_place(
    old: Sequence[Token], new: Sequence[Token], check: Check = never
) -> tuple[Sequence[Token], Sequence[Token]]:
    """Return the tokens of both sides, a word at the head of a sentence with the key that it has inside one.

    Only where the small letter stands inside a sentence, the capital inside none, and the small letter at no
    head: then the capital is not a name's, and the small letter is no change of style. ``check`` may raise
    ``Stopped``.
    """
    heads = _heads(old, check), _heads(new, check)
    at_heads = {old[at].key for at in heads[0]}, {new[at].key for at in heads[1]}
    if at_heads[0] == at_heads[1]:
        return old, new
    small = {key: key[:1].lower() + key[1:] for keys in at_heads for key in keys}
    small = {key: lowered for key, lowered in small.items() if lowered not in small}
    if small:
        inside = _keys_inside(old, heads[0], check) | _keys_inside(new, heads[1], check)
        small = {key: lowered for key, lowered in small.items() if lowered in inside and key not in inside}
    if not small:
        return old, new
    return _lowered(old, heads[0], small), _lowered(new, heads[1], small)


def _heads(tokens: Sequence[Token], check: Check) -> list[int]:
    """Return the places of the words with which a sentence begins."""
    places = range(len(tokens))
    return [at for at in asking(places, check, _OFTEN) if not at or _begins(tokens[at - 1].key, tokens[at].key)]


def _begins(before: str, key: str) -> bool:
    return before in _SENTENCE_ENDS or (before in _PAUSES and key[0].isupper())


def _keys_inside(tokens: Sequence[Token], heads: Sequence[int], check: Check) -> set[str]:
    places = set(heads)
    return {token.key for at, token in enumerate(asking(tokens, check, _OFTEN)) if at not in places}


def _lowered(tokens: Sequence[Token], heads: Sequence[int], small: dict[str, str]) -> list[Token]:
    found = list(tokens)
    for at in heads:
        key = found[at].key
        if key in small:
            found[at] = found[at]._replace(key=small[key])
    return found
