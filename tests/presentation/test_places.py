"""Where a passage stands, in words."""

from __future__ import annotations

import pytest

from tests.builders import Draft, added, compose, deleted, edited, same
from viewer.model.comparison import Kind
from viewer.presentation.places import Places
from viewer.text.version import Span

STORY = compose(
    same("One."),
    added("New."),
    deleted("Gone."),
    edited("Two {>more}."),
    same("Far.", moved=True, old_place=-1),
)


@pytest.mark.parametrize(
    ("passage", "place"),
    [(0, "paragraph 1"), (1, "paragraph 2"), (2, "earlier paragraph 3"), (3, "paragraph 3"), (4, "paragraph 1 → 4")],
)
def test_paragraphs_are_numbered_from_one(passage, place):
    assert Places(STORY).of(STORY.passages[passage]).words() == place


def test_a_move_within_its_paragraph_names_it_once():
    comparison = compose(same("One.", moved=True))
    assert Places(comparison).of(comparison.passages[0]).words() == "paragraph 1"


def test_a_passage_in_several_paragraphs_names_the_first_and_the_last():
    comparison = compose(Draft(Kind.SPLIT, "It rained{, and>.| He} left."))
    apart = comparison.new._replace(paragraphs=(Span(0, 10), Span(11, 19)))
    assert Places(comparison._replace(new=apart)).of(comparison.passages[0]).words() == "paragraph 1 → 1–2"
