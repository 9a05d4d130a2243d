"""Words that only changed their place within a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer import compare_texts
from viewer.model.comparison import Nature
from viewer.model.options import CompareOptions

_TAIL = " The clerk of the old harbor town saw it all from the window of her office."


def _natures(old: str, new: str, options: CompareOptions | None = None) -> list[tuple[str, str, str]]:
    """Give nature, old words and new words of each edit of the first sentence."""
    found = compare_texts(old + _TAIL, new + _TAIL, options)
    return [
        (edit.nature.value, *("" if span is None else text[slice(*span)] for span, text in _sides(edit, old, new)))
        for edit in found.passages[0].edits
    ]


def _sides(edit, old, new):
    return ((edit.old, old), (edit.new, new))


def test_a_phrase_at_another_place_is_word_order() -> None:
    edits = _natures("Divers found the bell near the pier after a long search.",
                     "After a long search divers found the bell near the pier.")  # fmt: skip
    moved = {words for nature, *words in map(tuple, edits) if nature == Nature.ORDER.value for words in words if words}
    assert moved == {"after a long search", "After a long search"}


@pytest.mark.parametrize(
    ("old", "new", "nature"),
    [
        (
            "The fee went from 5 crowns to 7 crowns at noon.",
            "The fee went from 7 crowns to 5 crowns at noon.",
            Nature.FIGURE,
        ),
        ("The mayor met Falk and later Brandt at noon.", "The mayor met Brandt and later Falk at noon.", Nature.NAME),
        (
            "The barge sank on Monday and rose on Tuesday again.",
            "The barge sank on Tuesday and rose on Monday again.",
            Nature.DATE,
        ),
    ],
)
def test_facts_that_change_places_are_changed_facts(old: str, new: str, nature: Nature) -> None:
    assert nature.value in {found for found, _, _ in _natures(old, new)}


@pytest.mark.parametrize(
    ("old", "new", "moved"),
    [
        ("On Monday the barge sank near the pier.", "The barge sank near the pier on Monday.", "on monday"),
        ("The barge sank in 1958 near the pier.", "In 1958 the barge sank near the pier.", "in 1958"),
        ("The town will pay for the new pier, he said.", "He said the town will pay for the new pier.", "he said"),
    ],
)
def test_the_one_day_or_counted_figure_of_a_sentence_only_moves(old: str, new: str, moved: str) -> None:
    edits = _natures(old, new)
    assert {words.lower() for nature, *both in edits if nature == Nature.ORDER.value for words in both if words} == {
        moved
    }


@pytest.mark.parametrize(
    ("old", "new", "nature"),
    [
        # What it counts changed, though it is the only figure.
        ("The storm left 3 dead and many hurt.", "The storm left many dead and 3 hurt.", Nature.FIGURE),
        # A mere "said" may be anybody's.
        (
            "The mayor said the pier is lost, to nobody's surprise.",
            "The pier is lost, to nobody's surprise, the clerk said.",
            Nature.ATTRIBUTION,
        ),
        # The only name may have become the one who acts.
        ("The court told Lund to leave at once.", "Lund told the court to leave at once.", Nature.NAME),
    ],
)
def test_a_fact_that_moves_alone_is_a_change(old: str, new: str, nature: Nature) -> None:
    assert nature.value in {found for found, _, _ in _natures(old, new)}


def test_a_long_phrase_takes_its_figure_along() -> None:
    edits = _natures("The fee rose by 5 crowns in the harbor, said the clerk of the port.",
                     "Said the clerk of the port, the fee rose by 5 crowns in the harbor.")  # fmt: skip
    assert Nature.FIGURE.value not in {nature for nature, _, _ in edits}


def test_words_set_in_other_case_at_their_place_are_no_matter_of_order() -> None:
    edits = _natures("The harbor council voted for tolls.", "The HARBOR COUNCIL voted for tolls.")
    assert [nature for nature, _, _ in edits] == [Nature.CASE.value]


def test_over_the_budget_moved_words_are_deleted_and_inserted_ones() -> None:
    edits = _natures("Divers found the bell after a long search.", "After a long search divers found the bell.",
                     CompareOptions(transposition_product=1))  # fmt: skip
    assert Nature.ORDER.value not in {nature for nature, _, _ in edits}


@given(st.permutations("the old bell lay under a broken pier near seven rusty boats".split()))
def test_moved_words_say_the_same_on_both_sides(words: list[str]) -> None:
    old, new = "The old bell lay under a broken pier near seven rusty boats.", " ".join(words).capitalize() + "."
    sides = ([], [])
    for passage in compare_texts(old, new).passages:
        for edit in passage.edits:
            if edit.nature is Nature.ORDER:
                for kept, (span, text) in zip(sides, _sides(edit, old, new), strict=True):
                    kept += [] if span is None else text[slice(*span)].lower().split()
    assert sorted(sides[0]) == sorted(sides[1])
