"""The nature of an edit, where straight single quotation marks tell it."""

from __future__ import annotations

import pytest

from tests.model.edited import natures
from viewer.model.comparison import Nature
from viewer.model.natures import quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He called it 'a disgrace' and left.", ["'a disgrace'"]),
        ("'We can't go,' he said. 'It's time.'", ["'We can't go,'", "'It's time.'"]),
        ("'The workers' strike' was long.", ["'The workers' strike'"]),
        ("He praised 'the boys'.", ["'the boys'"]),
        ("He called it 'a\ndisgrace' and \u2018a scandal\u2019.", ["\u2018a scandal\u2019", "'a\ndisgrace'"]),
        # Apostrophes are no quotation marks.
        ("Rock 'n' roll isn't dead.", []),
        ("The workers' union and the dogs' owners met.", []),
        ("It was the '90s and James' house.", []),
        ("Get 'em out, said the boss's man.", []),
        ("The mast is 6' high and 2' wide.", []),
    ],
)
def test_straight_single_marks_quote_where_they_cannot_be_apostrophes(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text, 0, len(text))] == quoted


def test_an_edit_between_straight_single_marks_is_a_quotation() -> None:
    old = "The clerk called the plan 'a gift to the town' and left."
    assert natures(old, old.replace("gift", "blow")) == [Nature.QUOTATION.value]


def test_an_edit_between_two_apostrophes_is_none() -> None:
    old = "The workers' union called the plan a gift to the dogs' owners and left."
    assert natures(old, old.replace("gift", "blow")) == [Nature.WORDING.value]
