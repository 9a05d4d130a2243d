"""How much a change weighs."""

from __future__ import annotations

import pytest

from tests.builders import Draft, added, compose, deleted, edited, rewritten, same, typographic
from viewer.model.comparison import Nature
from viewer.presentation.rows import change_rows
from viewer.presentation.weight import Weight, by_weight, weight
from viewer.text.version import Role


def weigh(draft: Draft) -> Weight:
    comparison = compose(draft)
    return weight(comparison, comparison.passages[0])


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (edited("It carried {9,000>8,000} cars.", Nature.FIGURE), Weight(8, 1)),
        (edited("{Anna>Anne} had {2>3} cars.", Nature.NAME, Nature.FIGURE), Weight(16, 2)),
        (edited("{1>2} and {3>4}.", Nature.FIGURE, Nature.FIGURE), Weight(8, 2)),
        (edited("On {Monday>Tuesday}.", Nature.DATE), Weight(6, 1)),
        (edited("It sank{, he said>}.", Nature.ATTRIBUTION), Weight(5, 3)),
        (edited("On {Monday>Tuesday}.", (Nature.DATE, Nature.QUOTATION)), Weight(14, 1)),
        (edited("{1>2} {3>4}.", (Nature.FIGURE, Nature.QUOTATION), Nature.QUOTATION), Weight(16, 2)),
        (edited("It {was>had been} wet."), Weight(0, 2)),
        (edited("One{>,} two{>,} three.", Nature.PUNCTUATION, Nature.PUNCTUATION), Weight(0, 0)),
        (edited("The {colour>color}.", Nature.SPELLING), Weight(0, 0)),
        (edited("A {criminal >}inquiry", role=Role.HEADLINE), Weight(8, 1)),
        (edited("A town{>,} cut off", Nature.PUNCTUATION, role=Role.HEADLINE), Weight(0, 0)),
        (added("Four words stand here.", role=Role.LEDE), Weight(8, 4)),
        (deleted("Three words gone."), Weight(0, 3)),
        (rewritten("It sank.", "All of them were saved."), Weight(0, 5)),
        (typographic("Oria{ ~’}s army."), Weight(0, 0)),
        (same("It moved.", moved=True), Weight(0, 0)),
    ],
)
def test_points_come_first_then_words(draft, expected):
    assert weigh(draft) == expected


def test_the_weightiest_come_first_and_equal_ones_stay_in_place():
    comparison = compose(
        edited("One{>,} two.", Nature.PUNCTUATION),
        deleted("A whole sentence with many words in it is gone."),
        edited("A {criminal >}inquiry", role=Role.HEADLINE),
        edited("It {was>is} wet."),
        edited("{Anna>Anne} had {2>3} cars.", Nature.NAME, Nature.FIGURE),
        edited("It {was>is} dry."),
    )
    rows = by_weight(change_rows(comparison), comparison)
    assert [row.passage for row in rows] == [4, 2, 1, 3, 5, 0]
