"""Which small words between two changes are kept, and which join them."""

from __future__ import annotations

import pytest

from tests.model.edited import marked_words
from viewer.model.options import CompareOptions

_REPEATED = (
    "Divers praised the crew who had kept the old winch alive through a night of rain at sea.",
    "Divers praised the crew after days spent at the flooded shaft through a night of rain at sea.",
)


def test_a_small_word_that_comes_again_joins_two_long_changes() -> None:
    assert marked_words(*_REPEATED) == [("who had kept the old winch alive", "after days spent at the flooded shaft")]


def test_the_thresholds_say_what_is_an_island() -> None:
    options = CompareOptions(island_neighbors=6)
    assert len(marked_words(*_REPEATED, options)) == 2


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        # Each side has the small words once: they are the same words.
        (
            "Farmers welcomed a rescue plan of the farm ministry for cheaper seed.",
            "Farmers welcomed a late proposal of the new government for cheaper seed.",
            [("rescue plan", "late proposal"), ("farm ministry", "new government")],
        ),
        # Beside small changes even a word that comes again stands fast.
        (
            "The mayor told the man of the harbor about the fire.",
            "The mayor told the clerk of the council about the fire.",
            [("man", "clerk"), ("harbor", "council")],
        ),
        # A comma between two changes that are not long belongs to neither.
        (
            "They left the port on Monday evening, tired and hungry, by the last train to Holm.",
            "They left the port before dawn broke, cold and thirsty, by the last train to Holm.",
            [("on Monday evening", "before dawn broke"), ("tired", "cold"), ("hungry", "thirsty")],
        ),
        # What is only inserted leaves the words beside it alone.
        (
            "The crew of the ferry saw the town and the pier of Holm burn.",
            "The crew of the ferry saw the old fishing town and the long wooden pier of Holm burn.",
            [("", "old fishing"), ("", "long wooden")],
        ),
    ],
)
def test_small_words_that_are_the_same_are_kept(old: str, new: str, marked: list[tuple[str, str]]) -> None:
    assert marked_words(old, new) == marked
