"""What keeps so little that it is read whole against whole is shown so everywhere, also if sentences were merged."""

from __future__ import annotations

from itertools import pairwise

import pytest

from viewer import compare_texts
from viewer.model.comparison import Comparison, Kind, Passage
from viewer.model.pins import Pin, Pins
from viewer.presentation.detail import detail
from viewer.presentation.excerpts import excerpt
from viewer.presentation.highlights import marked_ranges
from viewer.presentation.places import Places
from viewer.presentation.redline_page import redline_page
from viewer.presentation.report_text import text_report
from viewer.presentation.sides import Side
from viewer.presentation.summary import describe_passage
from viewer.text.version import Span

FIRST, SECOND = "Nobody was hurt when the old crane fell into the river.", "The mayor was away."
ONE, KEPT = "Fishermen have offered their boats for free.", "The ferry to the island runs twice a day in winter."


def by_hand(old: list[str], new: list[str]) -> Comparison:
    """Compare two stories of these sentences, of which all but the last are paired by hand."""
    texts = [" ".join(sentences) for sentences in (old, new)]
    whole = [Span(0, text.index(KEPT) - 1) for text in texts]
    return compare_texts(*texts, pins=Pins((Pin(*whole),)))


@pytest.fixture(params=[Kind.REWRITTEN, Kind.MERGED, Kind.SPLIT])
def strangers(request) -> tuple[Comparison, Passage, list[str]]:
    """Strangers that were paired by hand, one to one, two to one, one to two; and how both read."""
    old = {Kind.MERGED: [FIRST, SECOND], Kind.REWRITTEN: [FIRST], Kind.SPLIT: [ONE]}[request.param]
    new = {Kind.MERGED: [ONE], Kind.REWRITTEN: [ONE], Kind.SPLIT: [FIRST, SECOND]}[request.param]
    found = by_hand([*old, KEPT], [*new, KEPT])
    passage = found.passages[0]
    assert passage.kind is request.param
    assert passage.edits
    return found, passage, [" ".join(old), " ".join(new)]


def test_no_words_are_marked(strangers):
    found, passage, texts = strangers
    for side in Side:
        assert list(marked_ranges(passage, side, True)) == []
    wordings = detail(found, 0, True).wordings
    assert ["".join(run.text for run in wording.runs) for wording in wordings] == texts
    assert {run.role for wording in wordings for run in wording.runs} == {""}


def test_one_wording_follows_the_other(strangers):
    found, passage, texts = strangers
    roles = [run.role for run in excerpt(found, passage) if run.text.strip()]
    assert [role for role, after in pairwise([*roles, ""]) if role != after] == ["deletion", "insertion"]
    assert describe_passage(found, 0, Places(found)).endswith(" → ".join(texts))
    assert redline_page(found).page.text.startswith(" ".join(texts))


def test_the_report_names_both(strangers):
    found, _, texts = strangers
    report = text_report(found, "a", "b", color=False, width=200)
    assert f"Earlier: {texts[0]}" in report
    assert f"Later:   {texts[1]}" in report


def test_what_is_kept_in_a_merger_is_not_shown_whole():
    old = "It rained all day on the island. He left the house with his brother."
    found = compare_texts(old, "It rained all day on the island, so he left the house with his brother.")
    assert [(passage.kind, passage.whole) for passage in found.passages] == [(Kind.MERGED, False)]
    assert list(marked_ranges(found.passages[0], Side.NEW, True))
