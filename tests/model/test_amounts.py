"""Figures, dates and times that are only written otherwise, and those that are not."""

from __future__ import annotations

import pytest

from tests.model.edited import natures
from viewer import compare_texts
from viewer.model.comparison import Nature

_GERMAN = (
    "Der Rat hat lange \u00fcber den Plan beraten. Der neue Fahrplan soll im Winter gelten, und die Kosten "
    "tr\u00e4gt das Land. Viele G\u00e4ste kamen mit dem Rad, weil der Bahnhof wegen der Arbeiten am Dach zu war. "
)


@pytest.mark.parametrize(
    ("text", "before", "after", "nature"),
    [
        ("Prices rose by {} in the town.", "5 percent", "5%", Nature.WORDING),
        ("Prices rose by {} in the town.", "5 per cent", "5 percent", Nature.SPELLING),
        ("Prices rose by {} in the town.", "five percent", "5%", Nature.WORDING),
        ("Some {} people met in the town.", "1,000", "1000", Nature.PUNCTUATION),
        ("The owner paid {} for the mill.", "$1m", "$1 million", Nature.WORDING),
        ("The owner paid {} for the mill.", "3.5bn", "3.5 billion", Nature.WORDING),
        ("The owner keeps {} dogs in the mill.", "two", "2", Nature.WORDING),
        ("The owner keeps {} dogs in the mill.", "twenty-five", "25", Nature.WORDING),
        ("The owner came at {} to the mill.", "3 p.m.", "3pm", Nature.PUNCTUATION),
        ("The owner came at {} to the mill.", "3:00 pm", "3pm", Nature.WORDING),
        ("The owner came on {} 5 to the mill.", "Nov.", "November", Nature.WORDING),
        ("O dono pagou {} do moinho.", "5 por cento", "5%", Nature.WORDING),
        ("O dono tem {} c\u00e3es no moinho.", "dois", "2", Nature.WORDING),
    ],
)
def test_the_same_figure_written_otherwise_is_no_changed_figure(
    text: str, before: str, after: str, nature: Nature
) -> None:
    for one, other in ((before, after), (after, before)):
        assert natures(text.format(one), text.format(other)) == [nature.value]


@pytest.mark.parametrize(
    ("before", "after", "nature"),
    [
        ("1.000 Kronen", "1000 Kronen", Nature.PUNCTUATION),
        ("5 Prozent", "5%", Nature.WORDING),
        ("zwei Kronen", "2 Kronen", Nature.WORDING),
        ("1,000 Kronen", "1000 Kronen", Nature.FIGURE),
        ("1,5 Kronen", "15 Kronen", Nature.FIGURE),
        ("eine Milliarde Kronen", "eine Billion Kronen", Nature.FIGURE),
    ],
)
def test_in_german_the_point_groups_thousands(before: str, after: str, nature: Nature) -> None:
    text = _GERMAN + "Der Bau kostet {} im Jahr und nicht mehr."
    for one, other in ((before, after), (after, before)):
        found = compare_texts(text.format(one), text.format(other))
        assert [edit.nature for passage in found.passages for edit in passage.edits] == [nature]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1.000", "1000"),  # a thousand in one language, one in another
        ("1.5", "15"),
        ("5", "5 million"),
        ("5m", "5bn"),
        ("$5", "\u20ac5"),
        ("$5", "5"),
        ("5%", "5"),
        ("-5", "5"),
        ("two", "3"),
        ("1,255 million", "1255 million"),
        ("5 percent", "6%"),
    ],
)
def test_another_amount_is_a_changed_figure(before: str, after: str) -> None:
    text = "The owner paid {} for the mill."
    for one, other in ((before, after), (after, before)):
        assert natures(text.format(one), text.format(other)) == [Nature.FIGURE.value]


@pytest.mark.parametrize(("before", "after"), [("3 am", "3 pm"), ("3 a.m.", "3pm"), ("3am", "3pm"), ("3 pm", "4pm")])
def test_another_hour_is_a_changed_time(before: str, after: str) -> None:
    text = "The owner came at {} to the mill."
    for one, other in ((before, after), (after, before)):
        assert natures(text.format(one), text.format(other))[0] in (Nature.DATE.value, Nature.FIGURE.value)


def test_a_name_beside_a_figure_written_otherwise_is_a_changed_name() -> None:
    text = "On the day {} of the mill."
    assert natures(text.format("Reyl paid 5 percent"), text.format("Royle paid 5%"))[0] == Nature.NAME.value
