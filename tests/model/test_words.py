"""Which equal words of two sentences are the same word."""

from __future__ import annotations

import pytest

from viewer.model.options import CompareOptions
from viewer.model.words import kept_runs
from viewer.text.tokens import tokenize


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("one two three four", "two one four three"),
        ("the mayor said the port of the town", "the port of the town said the mayor"),
        ("a b a b c a b", "b a c b a a b"),
    ],
)
def test_the_runs_are_the_same_from_either_side(old: str, new: str) -> None:
    sides = tokenize(old, 0, len(old)), tokenize(new, 0, len(new))
    forward, _ = kept_runs(*sides, CompareOptions())
    backward, _ = kept_runs(*sides[::-1], CompareOptions())
    assert [(run.old, run.new, run.length) for run in forward] == [(run.new, run.old, run.length) for run in backward]
