"""The two sides."""

from __future__ import annotations

from tests.builders import compose, edited
from viewer.presentation.sides import Side, spans_on, version_on

COMPARISON = compose(edited("It is {cold>warm and dry}."))


def test_each_side_is_across_from_the_other():
    assert (Side.OLD.other, Side.NEW.other) == (Side.NEW, Side.OLD)


def test_each_side_has_its_version():
    assert version_on(COMPARISON, Side.OLD).text.strip() == "It is cold."
    assert version_on(COMPARISON, Side.NEW).text.strip() == "It is warm and dry."


def test_each_side_has_its_spans():
    assert spans_on(COMPARISON.passages[0], Side.OLD) == ((0, 11),)
    assert spans_on(COMPARISON.passages[0], Side.NEW) == ((0, 19),)
