"""The same story laid out in any of the usual ways compares as unchanged."""

from __future__ import annotations

import itertools
import textwrap

import pytest

from viewer import compare_texts
from viewer.model.comparison import Kind

_PARAGRAPHS = (
    ("Harbor tolls to rise in spring",),
    ("By Ines Falk",),
    ("LINDEN (Newsline) - The council voted on Tuesday to raise tolls, in spite of a protest that filled the square.",),
    (
        "Skippers said the vote would drive the last small boats from the bay.",
        "The chair, Mr. Otto Brandt of the U.S. line Marrow & Co., said at 5 p.m. the port was losing $1.2 million.",
        "“We waited as long as we could,” he said.",
    ),
    ("OLD DEBTS",),
    (
        "The port has owed the state bank money since the great flood of 1998, when two of its three piers were lost.",
        "Who will pay for the third?",
        "Nobody at the meeting wanted to answer, and the chair closed it after forty minutes without taking questions.",
    ),
    ("* Boats under eight metres pay nothing until June.",),
    ("(Reporting by Ines Falk; Editing by Tom Aske)",),
)


def _as_paragraphs() -> str:
    return "\n\n".join(" ".join(paragraph) for paragraph in _PARAGRAPHS) + "\n"


def _one_line_each() -> str:
    return "\n".join(" ".join(paragraph) for paragraph in _PARAGRAPHS)


def _a_sentence_a_line() -> str:
    return "\n".join(itertools.chain.from_iterable(_PARAGRAPHS))


def _wrapped(width: int) -> str:
    return "\n\n".join(textwrap.fill(" ".join(p), width, break_on_hyphens=False) for p in _PARAGRAPHS)


def _wrapped_and_indented() -> str:
    return "\n".join(textwrap.fill(" ".join(p), 66, initial_indent="    ", break_on_hyphens=False) for p in _PARAGRAPHS)


_LAYOUTS = {
    "paragraphs": _as_paragraphs(),
    "one line each": _one_line_each(),
    "a sentence a line": _a_sentence_a_line(),
    "wrapped at 60": _wrapped(60),
    "wrapped at 72": _wrapped(72),
    "wrapped at 80": _wrapped(80),
    "wrapped and indented": _wrapped_and_indented(),
}


@pytest.mark.parametrize(("old", "new"), list(itertools.permutations(_LAYOUTS, 2)))
def test_a_story_laid_out_otherwise_is_unchanged(old: str, new: str) -> None:
    comparison = compare_texts(_LAYOUTS[old], _LAYOUTS[new])
    changed = [p for p in comparison.passages if p.kind is not Kind.UNCHANGED or p.moved]
    assert not changed


@pytest.mark.parametrize("layout", list(_LAYOUTS))
def test_one_word_changed_is_one_passage_edited_in_any_layout(layout: str) -> None:
    comparison = compare_texts(_LAYOUTS["paragraphs"], _LAYOUTS[layout].replace("square", "market"))
    changed = [p for p in comparison.passages if p.kind is not Kind.UNCHANGED]
    assert [p.kind for p in changed] == [Kind.EDITED]
    assert len(changed[0].edits) == 1
