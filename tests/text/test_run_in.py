"""A headline that lost its line break before the first sentence."""

from __future__ import annotations

import pytest

from viewer import compare_texts
from viewer.model.comparison import Kind
from viewer.text.reader import read_version
from viewer.text.version import Role

_REST = " The clerk saw the barge near the pier. It left the port before the storm."


def _opening(text: str) -> list[tuple[Role, str]]:
    return [(sentence.role, text[sentence.start : sentence.end]) for sentence in read_version(text).sentences[:2]]


@pytest.mark.parametrize(
    ("headline", "lede"),
    [
        ("Storm halts port work", "The harbor of Linden was shut for a second day."),
        ("Brandt: ‘I was not told’", "The mayor of Linden has denied all knowledge of it."),
    ],
)
def test_a_headline_that_ran_into_the_lede_is_told_from_it(headline: str, lede: str) -> None:
    text = f"{headline} {lede}{_REST}"
    assert _opening(text) == [(Role.HEADLINE, headline), (Role.LEDE, lede)]


@pytest.mark.parametrize(
    "lede",
    [
        "The mayor of Linden told the paper The harbor was shut.",  # too little follows
        "Reporters of the newspaper The Linden Mail saw the barge near the pier on Monday.",  # a name
        "Sailors who left port early, The clerk of the harbor said, were lucky to get away.",  # a comma
        "The barge of the Mail The harbor clerk saw was lost in the storm.",  # not after a name
        "The mayor asked for The harbor to be shut on the day after.",  # no headline ends in "for"
    ],
)
def test_a_capital_alone_ends_no_headline(lede: str) -> None:
    text = lede + _REST
    assert _opening(text)[0] == (Role.LEDE, lede)


def test_where_all_nouns_have_capitals_no_headline_is_guessed() -> None:
    lede = "In der Stadt wollen viele morgen Essen an alle Leute verteilen."
    text = f"{lede} Das Essen ist gut, sie essen gern, wir essen mit, alle essen Brot am Tor der Stadt."
    assert _opening(text)[0] == (Role.LEDE, lede)


def test_the_headline_of_the_other_version_is_found_where_it_ran_in() -> None:
    lede = "Brandt and the council have shut the harbor of Linden for a second day."
    comparison = compare_texts(f"‘Storm’ halts port work\n\n{lede}{_REST}", f"Storm halts port work {lede}{_REST}")
    assert [passage.role for passage in comparison.passages[:2]] == [Role.HEADLINE, Role.LEDE]
    assert comparison.passages[1].kind is Kind.UNCHANGED


def test_a_lede_that_only_begins_like_the_other_headline_stays_whole() -> None:
    lede = "Storm halts port work for a second day in Linden and at the coast."
    comparison = compare_texts(f"Storm halts port work\n\n{lede}{_REST}", f"{lede}{_REST}")
    assert [passage.role for passage in comparison.passages[:2]] == [Role.HEADLINE, Role.LEDE]
    assert [passage.kind for passage in comparison.passages[:2]] == [Kind.DELETED, Kind.UNCHANGED]
