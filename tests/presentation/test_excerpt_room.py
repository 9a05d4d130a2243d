"""Excerpts where there is too little room for both wordings."""

from __future__ import annotations

import pytest

from tests.builders import compose, deleted, edited, rewritten
from viewer.presentation.excerpt_room import in_room
from viewer.presentation.found_excerpts import FoundExcerpt, found_excerpt
from viewer.presentation.redline import DELETION, INSERTION
from viewer.presentation.rows import change_rows

EARLIER = "Nobody at the quay had heard anything about the new ferry before Monday."
LATER = "The harbor master knew that all boats would sail again by the end of May."


def excerpt_of(draft, sought=""):
    comparison = compose(draft)
    row = change_rows(comparison)[0]
    return found_excerpt(comparison, row, sought) if sought else FoundExcerpt(row.excerpt)


def shown(excerpt, room):
    """Give what is deleted and what is added of an excerpt in so many characters, as the eye sees it."""
    cut = in_room(excerpt, room, len)
    left, seen = room, {DELETION: "", INSERTION: ""}
    for run in cut.runs:
        if run.role:
            seen[run.role] += run.text[: max(0, left)]
        left -= len(run.text)
    return seen[DELETION], seen[INSERTION]


def test_either_wording_has_half_of_the_room():
    earlier, later = shown(excerpt_of(rewritten(EARLIER, LATER)), 61)
    assert earlier == "Nobody at the quay had heard…"
    assert LATER.startswith(later)
    assert len(later) >= 30


def test_a_short_later_wording_leaves_its_room_to_the_earlier_one():
    earlier, later = shown(excerpt_of(rewritten(EARLIER, "All came.")), 61)
    assert later == "All came."
    assert len(earlier) > 45


def test_a_short_earlier_wording_stays_whole():
    assert shown(excerpt_of(rewritten("All came.", LATER)), 61)[0] == "All came."


def test_deleted_words_within_a_sentence_leave_room_for_those_in_their_place():
    words = "in a small boat that had no name and no sail of its own"
    earlier, later = shown(excerpt_of(edited(f"They came {{{words}>by ferry}} today.")), 50)
    assert later == "by ferry"
    assert earlier.endswith("…")
    assert words.startswith(earlier[:-1])


@pytest.mark.parametrize("draft", [rewritten("It sank.", "All were saved."), deleted(EARLIER), edited("It {a>b} c.")])
def test_nothing_is_cut_that_fits_or_that_nothing_took_the_place_of(draft):
    excerpt = excerpt_of(draft)
    assert in_room(excerpt, 40, len) is excerpt


@pytest.mark.parametrize("sought", ["quay", "anything", "the"])
def test_words_that_were_found_stay_marked_where_they_stand(sought):
    excerpt = excerpt_of(rewritten(EARLIER, LATER), sought)
    cut = in_room(excerpt, 64, len)
    text = "".join(run.text for run in cut.runs)
    assert text != "".join(run.text for run in excerpt.runs)
    assert {text[start:end].casefold() for start, end in cut.found} == {sought}


def test_words_that_were_found_at_the_cut_are_marked_as_far_as_they_are_seen():
    runs = excerpt_of(rewritten(EARLIER, LATER)).runs
    cut = in_room(FoundExcerpt(runs, ((0, 6), (19, 37), (len(EARLIER) + 1, len(EARLIER) + 4))), 64, len)
    text = "".join(run.text for run in cut.runs)
    assert [text[start:end] for start, end in cut.found] == ["Nobody", "had heard a", "The"]
