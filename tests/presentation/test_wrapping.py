"""Wrapping of marked words to terminal lines."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.presentation.redline import DELETION, INSERTION, KEPT, Word
from viewer.presentation.wrapping import COLORS, MARKS, UNMARKED, columns, visible, wrap


def words(*texts: str) -> list[Word]:
    """Words from "-deleted", "+added" and "kept"; a "_" in front joins to the word before."""
    found = []
    for text in texts:
        spaced, text = (False, text[1:]) if text.startswith("_") else (True, text)
        role = {"-": DELETION, "+": INSERTION}.get(text[0], KEPT)
        found.append(Word(text.removeprefix("-").removeprefix("+"), role, spaced, 0))
    return found


def test_runs_of_one_role_share_their_marks():
    assert list(wrap(words("a", "-b", "-c", "+d", "_,"), 80, "  ", MARKS)) == ["  a [-b c-] {+d+},"]


def test_a_run_is_closed_at_the_end_of_a_line_and_opened_again():
    assert list(wrap(words("-aaaa", "-bbbb"), 9, "", MARKS)) == ["[-aaaa-]", "[-bbbb-]"]


def test_a_punctuation_mark_stays_with_its_word():
    assert list(wrap(words("aaaa", "bbbb", "_,", "cc"), 9, "", UNMARKED)) == ["aaaa", "bbbb, cc"]


def test_a_word_longer_than_the_line_stands_alone():
    assert list(wrap(words("a", "bbbbbbbb", "c"), 4, "", UNMARKED)) == ["a", "bbbbbbbb", "c"]


def test_colors_come_with_a_second_cue():
    (line,) = wrap(words("-a", "+b"), 80, "", COLORS)
    assert line == "\x1b[31;9ma\x1b[0m \x1b[32;4mb\x1b[0m"


@pytest.mark.parametrize(("text", "wide"), [("abc", 3), ("東京", 4), ("e\u0301", 1), ("a\u200bb", 2), ("é", 1)])
def test_columns_are_those_of_a_terminal(text, wide):
    assert columns(text) == wide


def test_wide_characters_wrap_anywhere():
    assert list(wrap(words("東", "_京", "_都"), 4, "", UNMARKED)) == ["東京", "都"]


def test_control_characters_do_not_reach_the_terminal():
    assert visible("a\x1b[31mb\x07") == "a\ufffd[31mb\ufffd"


TEXTS = st.lists(
    st.builds(
        Word,
        st.text("ab", min_size=1, max_size=5),
        st.sampled_from([KEPT, DELETION, INSERTION]),
        st.just(True),
        st.just(0),
    )
)


@given(TEXTS, st.integers(12, 40))
def test_no_line_is_too_long_and_no_word_is_lost(sequence, width):
    lines = list(wrap(sequence, width, "  ", MARKS))
    assert all(len(line) <= width for line in lines)
    assert re.findall("[ab]+", " ".join(lines)) == [word.text for word in sequence]
