"""Offsets in code points and in UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.presentation.offsets import Utf16Map

TEXTS = st.text(alphabet="aé’\u4e00\U0001f600\U00020000")


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_offset_is_the_length_of_what_stands_before_it(text):
    offsets = Utf16Map(text)
    assert [offsets.to_utf16(i) for i in range(len(text) + 1)] == [units(text[:i]) for i in range(len(text) + 1)]


@given(TEXTS)
def test_many_at_once_are_as_each_by_itself(text):
    offsets = Utf16Map(text)
    places = list(range(len(text) + 1))
    assert offsets.all_to_utf16(places) == [offsets.to_utf16(i) for i in places]


@given(TEXTS)
def test_there_and_back_again(text):
    offsets = Utf16Map(text)
    assert [offsets.to_code_point(offsets.to_utf16(i)) for i in range(len(text) + 1)] == list(range(len(text) + 1))


@pytest.mark.parametrize(("utf16", "code_point"), [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3)])
def test_the_middle_of_a_character_is_at_its_start(utf16, code_point):
    assert Utf16Map("a\U0001f600\U0001f601").to_code_point(utf16) == code_point
