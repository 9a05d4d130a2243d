"""What is said and shown of source: lines instead of sentences, and every blank where it stands."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.compare import compare_texts
from viewer.model.options import CompareOptions, Unit
from viewer.presentation.detail import detail
from viewer.presentation.folding import fold_words, folds
from viewer.presentation.marked_text import marked_text
from viewer.presentation.places import Places
from viewer.presentation.preparation import prepare_outcome, prepare_side
from viewer.presentation.redline import DELETION, INSERTION
from viewer.presentation.redline_page import redline_page
from viewer.presentation.report_json import json_report
from viewer.presentation.report_text import text_report
from viewer.presentation.rows import change_rows
from viewer.presentation.source_redline import marked_lines
from viewer.presentation.summary import count, describe_passage, status_line, status_lines
from viewer.presentation.titles import title

LINES = CompareOptions(unit=Unit.LINE, indentation=True)
OLD = "import os\n\ndef shut(bridge):\n    bridge.open = 1\n    return bridge, 40\n\nrun()\nstop( )\n"
NEW = (
    "import os\n\ndef shut(bridge):\n    bridge.open = 0\n    log(bridge)\n    wait()\n    return bridge\n\n"
    "run()\nstop()\n"
)


@pytest.fixture
def comparison():
    return compare_texts(OLD, NEW, LINES)


def test_the_counts_are_of_lines(comparison):
    counts = count(comparison)
    assert (counts.added, counts.edited, counts.typographic) == (2, 2, 1)
    assert status_line(counts, typographic_shown=False) == (
        "Figures changed in 2 places; 2 lines added, 2 lines edited; 4 unchanged (1 but for spacing)"
    )
    assert status_lines(counts, typographic_shown=True)[-1] == "1 difference in spacing in all"
    alike = count(compare_texts("a = 1\n", "a  = 1\n", LINES))
    assert status_line(alike, typographic_shown=False) == "No changes; 1 line differs in spacing only"


def test_places_are_lines(comparison):
    places = Places(comparison)
    said = [places.of(comparison.passages[row.passage]).words() for row in change_rows(comparison)]
    assert said == ["line 4", "lines 5–6", "line 7", "line 10"]
    deleted = compare_texts("a b\nc d\ne f\n", "e f\n", LINES)
    assert Places(deleted).of(deleted.passages[0]).words() == "earlier lines 1–2"
    one = compare_texts("a b\ne f\n", "e f\n", LINES)
    assert Places(one).of(one.passages[0]).words() == "earlier line 1"


def test_a_difference_of_blanks_is_called_spacing(comparison):
    row = change_rows(comparison)[-1]
    assert title(row.kind, row.moved, row.role) == "Spacing"
    assert "Spacing, line 10" in describe_passage(comparison, row.passage)


def test_what_is_folded_is_counted_in_lines():
    text = "".join(f"line {n} of many\n" for n in range(20))
    comparison = compare_texts(text, text.replace("line 9 ", "line nine "), LINES)
    assert [fold_words(fold) for fold in folds(comparison, 2, False)] == ["7 unchanged lines", "8 unchanged lines"]


def test_the_detail_has_each_line_in_full(comparison):
    numbers = [row.passage for row in change_rows(comparison)]
    (later,) = detail(comparison, numbers[1], typographic=False).wordings
    assert "".join(run.text for run in later.runs) == "    log(bridge)\n    wait()"


def test_the_marked_up_copy_keeps_lines_blanks_and_blank_lines(comparison):
    page = redline_page(comparison)
    assert page.unit is Unit.LINE
    assert page.page.text == (
        "import os\n\ndef shut(bridge):\n    bridge.open = 10\n    log(bridge)\n    wait()\n"
        "    return bridge, 40\n\nrun()\nstop()"
    )
    marked = [(page.page.text[mark.start : mark.end], mark.role) for mark in page.highlights.marks]
    assert ("1", DELETION) in marked
    assert ("0", INSERTION) in marked
    assert (", 40", DELETION) in marked


def test_lines_that_differ_in_spacing_only_stand_in_the_copy_once():
    comparison = compare_texts("x=1\n  y(2)\n", "x = 1\n\n    y(2)\n", CompareOptions(unit=Unit.LINE))
    for typographic in (False, True):
        page = redline_page(comparison, typographic=typographic)
        assert page.page.text == "x = 1\n\n    y(2)"
        assert not page.highlights.marks
        assert bool(page.highlights.tints) == typographic


def test_lines_that_were_added_together_keep_the_blank_ones_among_them():
    added = "def shut(bridge):\n    wait()\n\n    return bridge\n"
    page = redline_page(compare_texts("x\n", "x\n" + added, LINES))
    assert page.page.text == "x\n" + added.rstrip("\n")


def test_a_moved_stretch_stands_in_the_copy_twice_with_the_numbers_of_lines():
    function = "def shut(bridge):\n    bridge.open = False\n    return bridge, bridge.name\n"
    rest = "".join(f"def step_{n}(x):\n    return x + {n} * offset_{n}\n" for n in range(6))
    page = redline_page(compare_texts(function + rest, rest + function, LINES)).page.text
    assert page.startswith("[moved to line 13]\ndef shut(bridge):\n    bridge.open = False\n")
    assert "[moved from earlier line 1]\ndef shut(bridge):\n    bridge.open = False\n" in page


def test_the_report_has_lines_as_they_stand(comparison):
    report = text_report(comparison, "a.py", "b.py", color=False, width=40)
    assert "2. Added, lines 5–6\n        log(bridge)\n        wait()\n" in report
    assert "1. Edited, line 4: figure\n        bridge.open = [-1-]{+0+}\n" in report
    assert "(3 lines unchanged)" in report or "(2 lines unchanged)" in report


def test_the_report_breaks_no_line_and_shows_tabs_as_blanks():
    long = "\tcall(" + ", ".join(f"argument_{n}" for n in range(30)) + ")"
    report = text_report(compare_texts("x\n", f"x\n{long}\n", LINES), "a.py", "b.py", color=False, width=40)
    assert f"    {long.expandtabs(4)}\n" in report


def test_json_names_the_unit(comparison):
    report = json.loads(json_report(comparison, "a.py", "b.py"))
    assert report["unit"] == "line"
    added = next(passage for passage in report["passages"] if passage["kind"] == "added")
    assert [NEW[start:end] for start, end in added["new"]] == ["    log(bridge)", "    wait()"]
    assert added["role"] == "line"


def test_all_that_the_window_shows_can_be_prepared():
    old, new = (prepare_side(text, Unit.LINE) for text in (OLD, NEW))
    assert old.version.unit is Unit.LINE
    assert old.page.text == OLD
    outcome = prepare_outcome(old, new, options=LINES)
    assert outcome.stretches[-1].new_end == len(NEW)
    tinted = [NEW[tint.start : tint.end] for tint in outcome.new_plain.tints]
    assert "    log(bridge)" in tinted
    assert "    wait()" in tinted


SNIPPETS = st.lists(
    st.sampled_from(
        ["a = 1", "a = 2", "  b(a, c)", "\tb(a)", "}", "", "<p>One two</p>", "<p>One</p>", "x  y", "漢字 x"]
    ),
    max_size=10,
).map("\n".join)


BLANKS = [
    ("a b c d.\n", "a d.\n", "a [-b c -]d."),
    ("the state close to downfall.\n", "the state.\n", "the state[- close to downfall-]."),
    ("bridge shut (today)\n", "date 8 bridge shut (today)\n", "{+date 8 +}bridge shut (today)"),
    ("width = 1\n", "width =2\n", "width =[- 1-]{+2+}"),
    ("one,b;three four\n", "one three four\n", "one[-,b;-]{+ +}three four"),
    ("  shut open bridge\n", "open bridge\n", "[-  shut -]open bridge"),
    ("state s fort in it\n", "state in it\n", "state [-s fort -]in it"),
]


@pytest.mark.parametrize(("old", "new", "shown"), BLANKS)
def test_brackets_hold_the_blanks_that_one_version_lacks(old, new, shown):
    comparison = compare_texts(old, new, CompareOptions(unit=Unit.LINE))
    assert f"\n    {shown}\n" in text_report(comparison, "a", "b", color=False, width=80)
    copy = redline_page(comparison)
    assert marked_text(copy, 0, len(copy.page.text)).plain == shown


def test_a_row_has_no_blank_where_a_mark_took_its_place():
    comparison = compare_texts("Oria s fort in it\n", "Oria’s fort in it\n", CompareOptions(unit=Unit.LINE))
    (row,) = change_rows(comparison)
    assert "".join(run.text for run in row.excerpt) == "Oria’s fort in it"


@given(SNIPPETS, SNIPPETS, st.booleans())
def test_each_line_can_be_read_off_its_pieces(old, new, indentation):
    comparison = compare_texts(old, new, LINES._replace(indentation=indentation))
    for passage in comparison.passages:
        lines = marked_lines(comparison, passage)
        if passage.new:
            later = ["".join(piece.text for piece in line if piece.role != DELETION) for line in lines]
            assert later == [new[start:end] for start, end in passage.new]
        if passage.old:
            earlier = ["".join(piece.text for piece in line if piece.role != INSERTION) for line in lines]
            stood = [old[start:end] for start, end in passage.old]
            if passage.variants:  # kept words are spaced as in the later version
                earlier, stood = (["".join(text.split()) for text in texts] for texts in (earlier, stood))
            assert earlier == stood
