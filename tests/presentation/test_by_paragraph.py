"""A comparison by paragraph: what is counted, and how it is shown."""

from __future__ import annotations

import json

from viewer import compare_texts
from viewer.model.options import CompareOptions, Unit
from viewer.presentation.detail import detail
from viewer.presentation.folding import fold_words, folds
from viewer.presentation.report_json import json_report
from viewer.presentation.report_text import text_report
from viewer.presentation.rows import change_rows
from viewer.presentation.summary import count, status_line

PARAGRAPHS = [f"The house number {n} has a garden. It has {n} trees in it. They grow well there." for n in range(8)]
OLD = "\n\n".join(PARAGRAPHS)
NEW = "\n\n".join(
    [*PARAGRAPHS[:6], f"{PARAGRAPHS[6]} Nobody cuts them.", PARAGRAPHS[7], "The street was closed to cars on Monday."]
)
COMPARISON = compare_texts(OLD, NEW, CompareOptions(unit=Unit.PARAGRAPH))


def test_each_changed_paragraph_is_one_row():
    assert [(row.kind.value, row.place.words()) for row in change_rows(COMPARISON)] == [
        ("edited", "paragraph 7"),
        ("added", "paragraph 9"),
    ]


def test_paragraphs_are_counted():
    assert status_line(count(COMPARISON), typographic_shown=False) == "1 paragraph added, 1 edited; 7 unchanged"


def test_typography_is_counted_in_paragraphs_too():
    dressed = compare_texts("It's late. He left.", "It’s late. He left.", CompareOptions(unit=Unit.PARAGRAPH))
    said = status_line(count(dressed), typographic_shown=False)
    assert said == "No changes; 1 paragraph differs in typography only"


def test_a_paragraph_that_was_divided_is_a_row_even_if_its_words_stayed():
    found = compare_texts(
        "The tenant pays. The landlord repairs.",
        "The tenant pays.\n\nThe landlord repairs.",
        CompareOptions(unit=Unit.PARAGRAPH),
    )
    (row,) = change_rows(found)
    assert row.kind.value == "split"
    assert "".join(run.text for run in row.excerpt) == "The tenant pays. The landlord repairs."
    assert status_line(count(found), typographic_shown=False) == "Lede split; 1 paragraph split"


def test_where_paragraphs_were_divided_or_joined_is_said_and_shown():
    divided, joined = "The tenant pays.\n\nThe landlord repairs.", "The tenant pays. The landlord repairs."
    for old, new, place, wordings in (
        (joined, divided, "paragraph 1 → 1–2", [joined, "The tenant pays. ¶ The landlord repairs."]),
        (divided, joined, "paragraphs 1–2 → 1", ["The tenant pays. ¶ The landlord repairs.", joined]),
    ):
        found = compare_texts(old, new, CompareOptions(unit=Unit.PARAGRAPH))
        assert [row.place.words() for row in change_rows(found)] == [place]
        shown = ["".join(run.text for run in wording.runs) for wording in detail(found, 0, typographic=False).wordings]
        assert shown == wordings


def test_the_report_counts_paragraphs_and_says_so():
    report = text_report(COMPARISON, "a", "b", color=False, width=100)
    assert "1 paragraph added" in report
    assert "(6 paragraphs unchanged)" in report
    assert "sentence" not in report


def test_the_json_names_the_unit_and_what_is_by_hand():
    data = json.loads(json_report(COMPARISON, "a", "b"))
    assert data["unit"] == "paragraph"
    assert [passage["by_hand"] for passage in data["passages"]] == [False] * 9
    assert json.loads(json_report(compare_texts(OLD, NEW), "a", "b"))["unit"] == "sentence"


def test_what_is_folded_is_counted_in_sentences_as_it_is_read():
    (fold,) = folds(COMPARISON, 2, show_typographic=False)
    assert fold_words(fold) == "12 unchanged sentences"
