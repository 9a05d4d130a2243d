"""Parts of a sentence that stand far from the rest of it, in all that says or shows where text stands."""

from __future__ import annotations

import json

import pytest

from tests.part_stories import EARLIER, JOINED, LATER, LONE, PART, PARTNER, REST, WHOLE
from viewer import compare_texts
from viewer.model.comparison import Comparison, Kind, Passage
from viewer.model.options import CompareOptions, Unit
from viewer.presentation.detail import Detail, detail
from viewer.presentation.filters import RowFilter, visible_rows
from viewer.presentation.links import Ribbon, has_end_in_view, part_links
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.parts import Wholes, ends_on, part_words
from viewer.presentation.places import Places
from viewer.presentation.preparation import prepare_outcome, prepare_side
from viewer.presentation.redline_page import redline_page
from viewer.presentation.report_json import json_report
from viewer.presentation.report_text import text_report
from viewer.presentation.rows import change_rows
from viewer.presentation.sides import Side, spans_on, version_on
from viewer.presentation.summary import Both, count, describe_passage, status_line
from viewer.text.version import Span

SIGNS = {"": "", "deletion": "-", "insertion": "+", "substitution": "=", "transposition": "~"}


@pytest.fixture(scope="module")
def story() -> Comparison:
    return compare_texts(EARLIER, LATER)


@pytest.fixture(scope="module")
def by_paragraph() -> Comparison:
    return compare_texts(EARLIER, LATER, CompareOptions(unit=Unit.PARAGRAPH))


def number_of(comparison: Comparison, sentence: str) -> int:
    """Give the index of the passage that this sentence makes on either side."""
    (found,) = {
        number
        for number, passage in enumerate(comparison.passages)
        for side in Side
        for span in spans_on(passage, side)
        if version_on(comparison, side).text[slice(*span)] == sentence
    }
    return found


def passage_of(comparison: Comparison, sentence: str) -> Passage:
    return comparison.passages[number_of(comparison, sentence)]


def indexes(comparison: Comparison) -> tuple[int, ...]:
    return tuple(n for n, passage in enumerate(comparison.passages) if passage.part_of is not None)


def place(text: str, sentence: str) -> Span:
    return Span(text.index(sentence), text.index(sentence) + len(sentence))


def where(comparison: Comparison, sentence: str) -> str:
    return Places(comparison, indexes(comparison)).of(passage_of(comparison, sentence)).words()


def test_an_outcome_says_which_passages_are_parts(story):
    outcome = prepare_outcome(prepare_side(EARLIER), prepare_side(LATER))
    assert outcome.parts == indexes(outcome.comparison) == indexes(story)
    assert len(outcome.parts) == 2


def test_a_part_has_an_end_on_both_sides(story):
    part, lone = passage_of(story, PART), passage_of(story, LONE)
    assert [ends_on(part, side) for side in Side] == [(place(EARLIER, WHOLE),), (place(LATER, PART),)]
    assert [ends_on(lone, side) for side in Side] == [(place(EARLIER, LONE),), (place(LATER, JOINED),)]


def test_what_is_no_part_has_its_own_ends_only(story):
    added = passage_of(story, "A deputy will lead the ministry until the summer.")
    assert ends_on(added, Side.OLD) == ()
    rest = passage_of(story, REST)
    assert [ends_on(rest, side) for side in Side] == [rest.old, rest.new]


def test_a_whole_knows_its_parts(story):
    wholes = Wholes(story, indexes(story))
    assert wholes.parts_of(passage_of(story, REST)) == (number_of(story, PART),)
    assert wholes.parts_of(passage_of(story, JOINED)) == (number_of(story, LONE),)
    assert wholes.parts_of(passage_of(story, PART)) == ()
    assert Wholes(story).parts_of(passage_of(story, REST)) == ()


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (PART, "paragraph 10, part of a sentence in earlier paragraph 2"),
        (LONE, "earlier paragraph 9, now part of a sentence in paragraph 6"),
        (WHOLE, "paragraph 2, a part of it now in paragraph 10"),
        (JOINED, "paragraph 6, a part of it from earlier paragraph 9"),
    ],
)
def test_both_are_told_where_the_other_one_is(story, sentence, words):
    assert where(story, sentence) == words


def test_who_has_not_been_told_of_the_parts_says_of_the_whole_where_it_stands(story):
    assert Places(story).of(passage_of(story, REST)).words() == "paragraph 2"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (PART, "paragraph 10, part of earlier paragraph 2"),
        (LONE, "earlier paragraph 9, now part of paragraph 6"),
        (WHOLE, "paragraph 2, a part of it now in paragraph 10"),
    ],
)
def test_by_paragraph_no_sentence_is_spoken_of(by_paragraph, sentence, words):
    assert where(by_paragraph, sentence) == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [(PART, "part of paragraph 2 → 10"), (LONE, "paragraph 9 → part of 6"), (REST, "paragraph 2")],
)
def test_the_list_says_it_in_few_words(story, sentence, words):
    assert Places(story).of(passage_of(story, sentence)).short() == words


def test_one_that_has_several_parts_in_one_paragraph_names_it_once(story):
    part, number = passage_of(story, PART), number_of(story, PART)
    twice = story._replace(passages=(*story.passages, part))
    places = Places(twice, (number, len(story.passages)))
    assert places.of(passage_of(story, REST)).words() == "paragraph 2, a part of it now in paragraph 10"


def wordings(found: Detail) -> dict[Side, str]:
    return {
        wording.side: "".join(f"[{SIGNS[role]}{text}]" if role else text for text, role in wording.runs)
        for wording in found.wordings
    }


def test_the_detail_shows_a_part_beside_its_whole_and_marks_what_both_have(story):
    found = detail(story, number_of(story, LONE), False)
    assert (found.title, found.place) == ("Deleted", "earlier paragraph 9, now part of a sentence in paragraph 6")
    assert wordings(found) == {
        Side.OLD: f"[-He]{LONE[2:]}",
        Side.NEW: "The old pilot of the harbor, who is 81 and [~had warned in a letter that the ship sat too low in"
        " the water], said that nobody had listened to him.",
    }


def test_words_that_only_the_whole_has_are_not_called_lost(story):
    found = wordings(detail(story, number_of(story, PART), False))
    assert "[-" not in found[Side.OLD]
    assert "[~her office had tried to keep from parliament]" in found[Side.OLD]
    assert found[Side.NEW].endswith("[+the committee found].")


def test_natures_are_those_of_words_that_the_part_has_alone(story):
    assert detail(story, number_of(story, PART), False).natures == ("wording",)


def test_a_word_for_half_of_the_whole_has_no_nature(story):
    # "He" stands for all of "The old pilot of the harbor, who is 81 and": no figure was lost.
    assert detail(story, number_of(story, LONE), False).natures == ()


def test_a_figure_that_changed_on_the_way_is_marked_in_both():
    old = EARLIER.replace("tried to keep from", "tried for 3 weeks to keep from")
    new = LATER.replace(PART, "Her office had tried for 9 weeks to keep the report from parliament.")
    comparison = compare_texts(old, new)
    number = number_of(comparison, "Her office had tried for 9 weeks to keep the report from parliament.")
    found = detail(comparison, number, False)
    assert "figure" in found.natures
    assert "for][=3][~weeks" in wordings(found)[Side.OLD].replace(" ", "")
    assert "for[=9]weeks" in wordings(found)[Side.NEW].replace(" ", "")


def test_a_figure_that_changed_in_a_quotation_on_the_way_touches_it():
    old = EARLIER.replace("tried to keep from", "\u201ctried for 3 weeks\u201d to keep from")
    part = "Her office had \u201ctried for 9 weeks\u201d to keep the report from parliament."
    comparison = compare_texts(old, LATER.replace(PART, part))
    assert {"figure", "quotation"} <= set(detail(comparison, number_of(comparison, part), False).natures)


def test_marks_of_a_part_swap_with_the_sides(story):
    backward = compare_texts(LATER, EARLIER)
    for sentence in (PART, LONE):
        one = part_words(story, passage_of(story, sentence))
        other = part_words(backward, passage_of(backward, sentence))
        assert [mark[:2] for mark in one.part] == [mark[:2] for mark in other.part]
        assert (one.whole, one.natures) == (other.whole, other.natures)


def test_it_is_said_in_one_sentence(story):
    said = describe_passage(story, number_of(story, PART))
    assert said == f"Added, paragraph 10, part of a sentence in earlier paragraph 2: {PART}"


def test_the_status_line_says_how_many_of_the_added_and_deleted_are_parts(story):
    said = "2 sentences added (1 of them part of another), 1 deleted (part of another), 2 edited"
    assert said in status_line(count(story), False)


@pytest.mark.parametrize(
    ("added", "deleted", "parts", "words"),
    [
        (1, 0, (1, 0), "1 sentence added (part of another)"),
        (0, 1, (0, 1), "1 sentence deleted (part of another)"),
        (2, 1, (2, 1), "2 sentences added (all of them parts of others), 1 deleted (part of another)"),
        (3, 2, (1, 0), "3 sentences added (1 of them part of another), 2 deleted"),
        (3, 4, (0, 2), "3 sentences added, 4 deleted (2 of them parts of others)"),
        (3, 0, (0, 0), "3 sentences added"),
    ],
)
def test_the_status_line_has_a_wording_for_each_number(story, added, deleted, parts, words):
    both = tuple(map(Both, (Kind.ADDED, Kind.DELETED), parts))
    counts = count(story)._replace(added=added, deleted=deleted, edited=0, others=(), lede=(), named=(), parts=both)
    assert status_line(counts, False) == f"{words}; 7 unchanged"


def test_a_filter_finds_parts_by_what_is_said_of_them(story):
    rows = change_rows(story)
    for sought in ("part of", "Part of a sentence in earlier", "part of paragraph 2 →"):
        found = visible_rows(rows, RowFilter(text=sought), story)
        assert number_of(story, PART) in [row.passage for row in found]
        assert number_of(story, REST) not in [row.passage for row in found]


def test_a_link_leads_from_a_part_to_its_whole_from_either_end(story):
    old, new = Utf16Map(EARLIER), Utf16Map(LATER)
    wholes = Wholes(story, indexes(story))
    for asked in (PART, REST):
        (link,) = part_links(story, number_of(story, asked), wholes, old, new)
        assert (link.passage, link.role) == (number_of(story, PART), "added")
        assert EARLIER[link.old_start : link.old_end] == WHOLE
        assert LATER[link.new_start : link.new_end] == PART
    assert part_links(story, number_of(story, EARLIER.split("\n")[0]), wholes, old, new) == ()


def test_a_ribbon_with_an_end_in_view_is_told_from_one_without(story):
    (link,) = part_links(story, number_of(story, PART), Wholes(story), Utf16Map(EARLIER), Utf16Map(LATER))
    assert has_end_in_view(Ribbon(link, 10, 30, 9000, 9020), 500)
    assert has_end_in_view(Ribbon(link, -900, -880, 10, 30), 500)
    assert not has_end_in_view(Ribbon(link, -900, -880, 510, 530), 500)


def test_the_marked_up_copy_says_where_the_other_end_is(story, by_paragraph):
    text = redline_page(story).page.text
    assert f"[part of a sentence in earlier paragraph 2] {PART}" in text
    assert f"[now part of a sentence in paragraph 6] {LONE}" in text
    text = redline_page(by_paragraph).page.text
    assert f"[part of earlier paragraph 2] {PART}" in text
    assert f"[now part of paragraph 6] {LONE}" in text


def test_each_part_stands_once_in_the_marked_up_copy(story):
    text = redline_page(story).page.text
    assert (text.count(PART), text.count(LONE)) == (1, 1)


def test_the_text_report_says_it_in_words(story):
    text = text_report(story, "a", "b", False, 100)
    assert "Added, paragraph 10, part of a sentence in earlier paragraph 2\n" in text
    assert "Deleted, earlier paragraph 9, now part of a sentence in paragraph 6\n" in text


def test_the_json_report_gives_the_range_of_the_whole_and_null_elsewhere(story):
    passages = json.loads(json_report(story, "a", "b"))["passages"]
    by_whole = {(passage["kind"], tuple(passage["part_of"])) for passage in passages if passage["part_of"] is not None}
    assert by_whole == {("added", place(EARLIER, WHOLE)), ("deleted", place(LATER, JOINED))}
    assert all("part_of" in passage for passage in passages)
    assert {passage["kind"] for passage in passages if passage["part_of"] is None} >= {"unchanged", "edited", "added"}


def test_parts_keep_their_kind(story):
    assert passage_of(story, PART).kind is Kind.ADDED
    assert passage_of(story, PARTNER).kind is Kind.EDITED
