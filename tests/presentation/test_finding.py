"""Finding words whatever their typography."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.presentation.finding import Finds, Found, Searchable
from viewer.presentation.sides import Side
from viewer.presentation.stretches import Stretch


def found(text: str, sought: str, match_case: bool = False) -> list[str]:
    return [text[start:end] for start, end in Searchable(text).find(sought, match_case)]


@pytest.mark.parametrize(
    ("text", "sought", "shown"),
    [
        ("Oria’s army, Oria s army, Oria's navy.", "oria's", ["Oria’s", "Oria s", "Oria's"]),
        ("Oria’s army.", "oria s army", ["Oria’s army"]),
        ("He said, “We left.”", 'said, "we', ["said, “We"]),
        ("He said we left.", 'said "we', ["said we"]),
        ("It was “overtaken”.", '"overtaken"', ["“overtaken”"]),
        ("It was overtaken.", "“overtaken", ["overtaken"]),
        ("It sank — at once.", "sank - at", ["sank — at"]),
        ("It sank - at once.", "sank—at", ["sank - at"]),
        ("It sank--at once.", "sank - at", ["sank--at"]),
        ("Two a\u2011b and a-b.", "a-b", ["a\u2011b", "a-b"]),
        ("No\u00a0one,  no one.", "no one", ["No\u00a0one", "no one"]),
        ("The o\ufb03ce and office.", "office", ["o\ufb03ce", "office"]),
        ("The office.", "o\ufb03ce", ["office"]),
        ("And then … it … ended...", "then...", ["then …"]),
        ("It ended. . .", "ended…", ["ended. . ."]),
        ("Cafe\u0301 and café.", "café", ["Cafe\u0301", "café"]),
        ("so\u00adft", "soft", ["so\u00adft"]),
        ("Years , he said.", "years, he", ["Years , he"]),
        ("１２ ferries.", "12", ["１２"]),
        ("a.b and axb", "a.b", ["a.b"]),
        ("(yes) [no] {x} $5 50% ^", "$5", ["$5"]),
        ("nothing here", "ferry", []),
    ],
)
def test_typography_is_set_aside(text, sought, shown):
    assert found(text, sought) == shown


@pytest.mark.parametrize(
    ("text", "sought", "shown"),
    [
        ("Oria&rsquo;s army and the rest.", "oria's army and", ["Oria&rsquo;s army and"]),
        ("The town &amp; the isle, the town & the isle.", "town & the", ["town &amp; the", "town & the"]),
        ("Oriaâ€™s army sank.", "oria's army", ["Oriaâ€™s army"]),
        ("One &amp; two &amp; three four.", "three", ["three"]),
        ("One &amp; two.", "&", ["&amp;"]),
    ],
)
def test_damaged_places_are_found_where_they_are_shown(text, sought, shown):
    assert found(text, sought) == shown


def test_case_counts_only_if_it_is_asked_for():
    assert found("Tarn and tarn.", "tarn") == ["Tarn", "tarn"]
    assert found("Tarn and tarn.", "tarn", match_case=True) == ["tarn"]


@pytest.mark.parametrize("sought", ["", "   ", "'", "“ ”", "\u00ad"])
def test_no_words_find_nothing(sought):
    assert found("The town’s “quay”, the - dash.", sought) == []


def test_a_letter_is_not_found_in_half_an_accented_one():
    assert found("e\u0301 e", "e") == ["e"]


def test_spaces_around_the_words_are_no_part_of_them():
    assert found("The quay is wet.", "  quay ") == ["quay"]


@given(st.text(max_size=40), st.text(max_size=8))
def test_what_is_found_lies_in_the_text_in_order(text, sought):
    reached = 0
    for start, end in Searchable(text).find(sought, match_case=False):
        assert reached <= start < end <= len(text)
        reached = end


@given(st.text(alphabet="ab é’\"'-.&\u00ad", max_size=30), st.data())
def test_every_word_of_a_text_is_found_in_it(text, data):
    words = [word for word in text.split() if any(letter.isalpha() for letter in word)]
    if words:
        assert Searchable(text).find(data.draw(st.sampled_from(words)), match_case=True)


OLD, NEW = Side.OLD, Side.NEW
STRETCHES = (Stretch(0, 10, 0, 20), Stretch(10, 30, 20, 30))


def test_finds_stand_as_they_are_read_stretch_by_stretch():
    finds = Finds({OLD: [(1, 2), (12, 13)], NEW: [(15, 16), (22, 23)]}, STRETCHES)
    assert [finds[rank] for rank in range(len(finds))] == [
        Found(OLD, 1, 2),
        Found(NEW, 15, 16),
        Found(OLD, 12, 13),
        Found(NEW, 22, 23),
    ]


def test_without_stretches_the_earlier_version_comes_first():
    finds = Finds({NEW: [(1, 2)], OLD: [(5, 6)]})
    assert [finds[rank].side for rank in range(2)] == [OLD, NEW]


@pytest.mark.parametrize(
    ("side", "offset", "rank"), [(OLD, 0, 0), (OLD, 1, 0), (OLD, 2, 1), (NEW, 16, 2), (OLD, 12, 2), (NEW, 29, 0)]
)
def test_the_search_goes_on_from_a_place_and_from_the_start_behind_the_last(side, offset, rank):
    finds = Finds({OLD: [(1, 2), (12, 13)], NEW: [(15, 16), (22, 23)]}, STRETCHES)
    assert finds.first_from(side, offset) == rank
