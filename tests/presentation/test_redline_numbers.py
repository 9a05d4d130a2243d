"""The numbers of the later version's paragraphs in the marked-up copy."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import added, compose, deleted, edited, same
from viewer.model.compare import compare
from viewer.presentation.redline_numbers import numbered
from viewer.presentation.redline_page import redline_page
from viewer.text.reader import read_version


def numbers_of(comparison):
    copy = redline_page(comparison)
    spans, numbers = numbered(copy, comparison)
    return [(number, copy.page.text[start:end]) for number, (start, end) in zip(numbers, spans, strict=True)]


def test_a_paragraph_of_the_earlier_version_alone_has_no_number():
    comparison = compose(same("One."), deleted("Gone."), added("Two."), edited("Three {is>was}."))
    assert numbers_of(comparison) == [(1, "One."), (2, "Two."), (3, "Three is was.")]


def test_the_place_that_a_passage_left_has_no_number():
    found = numbers_of(compose(same("One."), same("Moved.", moved=True, old_place=3.5), same("Two."), same("Three.")))
    assert [number for number, _ in found] == [1, 2, 3, 4]
    assert found[1][1].endswith("Moved.")
    assert found[3][1] == "Three."


SENTENCES = [
    "The mayor closed the old bridge on Monday.",
    "Nobody was hurt in the storm that week.",
    "The ferry runs twice a day in winter.",
    "Fishermen offered their boats for free.",
    "The mayor closed the new bridge on Tuesday, and nobody was hurt.",
    "Schools stayed shut in both towns.",
]
stories = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from([" ", "\n\n"])), min_size=0, max_size=7)


@given(stories, stories)
def test_each_paragraph_has_its_number_where_it_begins(old, new):
    comparison = compare(*(read_version("".join(a + b for a, b in story)) for story in (old, new)))
    found = numbers_of(comparison)
    numbers = [number for number, _ in found]
    assert numbers == list(range(1, len(comparison.new.paragraphs) + 1))
    for number, text in found:
        start, end = comparison.new.paragraphs[number - 1]
        assert comparison.new.text[start:end].split()[0] in text
