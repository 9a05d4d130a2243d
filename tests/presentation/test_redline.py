"""Both versions of a passage in one line of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import Draft, compose
from viewer.model.compare import compare
from viewer.model.comparison import Comparison, Kind
from viewer.presentation.redline import DELETION, INSERTION, KEPT, THIN, Word, apart, redline, shown_whole, whole
from viewer.text.reader import read_version


def written(words: list[Word]) -> str:
    signs = {KEPT: "", DELETION: "-", INSERTION: "+"}
    return "".join(f"{' ' if word.spaced else ''}{signs[word.role]}{word.text}" for word in words).strip()


def line(text: str, kind: Kind = Kind.EDITED) -> str:
    comparison = compose(Draft(kind, text))
    return written(redline(comparison, comparison.passages[0]))


@pytest.mark.parametrize(
    ("edits", "shown"),
    [
        ("It ruled {>over }an expanse.", "It ruled +over an expanse."),
        ("It ruled {over >}an expanse.", "It ruled -over an expanse."),
        ("It {ruled>held} an expanse.", "It -ruled +held an expanse."),
        ("He left{, she said>}.", "He left-, -she -said."),
        ("{Yesterday he>He} left {at once >}and {then >}never {>ever }came.", None),
    ],
)
def test_words_stand_in_the_order_they_are_read(edits, shown):
    expected = shown or "-Yesterday -he +He left -at -once and -then never +ever came."
    assert line(edits) == expected


def test_kept_words_are_those_of_the_later_version():
    assert line("{Bad >}Oria{ ~’}s army, it said, {really >}left.") == "-Bad Oria’s army, it said, -really left."


def test_a_deletion_stands_behind_the_quotation_mark_that_closes_before_it():
    assert line("All go,{ ~” }{gladly >}said she.") == "All go,” -gladly said she."


def test_a_deletion_after_an_insertion_is_placed_by_the_words_between():
    assert line("One {>two }three four {five >}six.") == "One +two three four -five six."


def test_a_merge_reads_on_over_the_old_end_of_the_sentence():
    assert line("It rained{.| He>, and he} left.", Kind.MERGED) == "It rained-. -He+, +and +he left."


def test_quotation_marks_of_one_version_stand_with_its_words():
    old, new = 'He said "We will win," on Monday.', "He said that we will win on Monday."
    comparison = compare(read_version(old), read_version(new))
    assert written(redline(comparison, comparison.passages[0])) == 'He said -"We +that +we will win-," on Monday.'
    back = compare(read_version(new), read_version(old))
    assert written(redline(back, back.passages[0])) == 'He said -that -we +"We will win+," on Monday.'


def test_quotation_marks_of_both_versions_stand_once():
    old, new = 'He said "We will win" on Monday.', "He said “They will lose” on Monday."
    comparison = compare(read_version(old), read_version(new))
    assert written(redline(comparison, comparison.passages[0])) == "He said “-We+They will -win +lose” on Monday."


def test_letters_that_would_run_together_are_set_apart():
    words = [Word("declared", DELETION, False, 0), Word("proclaimed", INSERTION, False, 0)]
    assert [word.text for word in apart(words)] == ["declared", THIN, "proclaimed"]
    assert apart([words[0], words[1]._replace(spaced=True)])[1].text == "proclaimed"
    assert len(apart([words[0], Word(".", INSERTION, False, 0)])) == 2
    assert len(apart([Word("京", DELETION, False, 0), Word("西", INSERTION, False, 0)])) == 2


def test_scripts_without_spaces_are_cut_between_characters():
    assert line("東{京>西}へ。") == "東-京+西へ。"


def test_a_rewritten_passage_is_shown_whole():
    comparison = compose(Draft(Kind.REWRITTEN, "{One thing.>Another.}"))
    assert shown_whole(comparison.passages[0])
    assert written(whole(comparison.old.text, comparison.passages[0].old, DELETION)) == "-One -thing."


WORDS = st.sampled_from("the a storm hit , Oria on “Monday” said 12 . he they ferries closed It".split())


@given(st.lists(WORDS, max_size=14), st.lists(WORDS, max_size=14))
def test_the_later_version_is_the_redline_without_deletions(old, new):
    comparison = compare(read_version(" ".join(old)), read_version(" ".join(new)))
    for passage in comparison.passages:
        if shown_whole(passage):
            continue
        words = redline(comparison, passage)
        assert letters(words, INSERTION) == "".join(side(comparison, passage.new, new=True))
        assert sorted(set(marks(words))) == sorted({n for n, e in enumerate(passage.edits) if visible(e)})


def letters(words: list[Word], role: str) -> str:
    return "".join(word.text for word in words if word.role in (KEPT, role))


def marks(words: list[Word]) -> list[int]:
    return [word.edit for word in words if word.edit >= 0]


def visible(edit) -> bool:
    return any(span is not None and span.start < span.end for span in (edit.old, edit.new))


def side(comparison: Comparison, spans, new: bool) -> list[str]:
    text = comparison.new.text if new else comparison.old.text
    return ["".join(text[start:end].split()) for start, end in spans]
