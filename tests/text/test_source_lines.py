"""Source cut into lines, and lines into tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.text.source_lines import read_lines, source_tokens
from viewer.text.tokens import TokenClass
from viewer.text.version import Role, Unit

TEXTS = st.text(alphabet="ab1 \t\n<>=(){};.,'\"é漢👍\u200d\u0301", max_size=300)


def words(text: str, indentation: bool = False) -> list[str]:
    return [text[token.start : token.end] for token in source_tokens(text, 0, len(text), indentation)]


def test_every_line_is_a_paragraph_and_a_line_with_something_in_it_a_unit():
    version = read_lines("<p>\n\n  One\n\t\n</p>\n")
    assert [tuple(line) for line in version.paragraphs] == [(0, 3), (4, 4), (5, 10), (11, 12), (13, 17)]
    assert [(unit.start, unit.end, unit.paragraph) for unit in version.sentences] == [
        (0, 3, 0),
        (5, 10, 2),
        (13, 17, 4),
    ]
    assert version.unit is Unit.LINE
    assert {unit.role for unit in version.sentences} == {Role.LINE}


@pytest.mark.parametrize(("text", "lines"), [("a", 1), ("a\n", 1), ("a\n\n", 2), ("", 1)])
def test_the_line_feed_at_the_end_begins_no_line(text, lines):
    assert len(read_lines(text).paragraphs) == lines


@pytest.mark.parametrize(
    ("line", "tokens"),
    [
        ('<h1 class="top">', ["<", "h1", "class", "=", '"', "top", '"', ">"]),
        ("x1 = 8,000.50 + 0.5", ["x1", "=", "8,000.50", "+", "0.5"]),
        ("[1,2,3]", ["[", "1", ",", "2", ",", "3", "]"]),
        ("# ===== part", ["#", "=====", "part"]),
        ("snake_case(größe)", ["snake_case", "(", "größe", ")"]),
        ("版本三", ["版", "本", "三"]),
        ("né\u0301e 👍🏽!", ["né\u0301e", "👍🏽", "!"]),
    ],
)
def test_tokens_are_names_numbers_and_marks(line, tokens):
    assert words(line) == tokens


def test_white_space_at_the_head_is_a_token_where_it_says_something():
    assert words("    return x", indentation=True) == ["    ", "return", "x"]
    assert words("    return x") == ["return", "x"]
    assert words("return  x", indentation=True) == ["return", "x"]


def test_numbers_are_told_from_names():
    classes = [token.cls for token in source_tokens("a1 = 11;", 0, 8)]
    assert classes == [TokenClass.WORD, TokenClass.MARK, TokenClass.FIGURE, TokenClass.MARK]


@given(TEXTS)
def test_units_cover_every_character_that_is_not_white_space(text):
    version = read_lines(text)
    covered = {at for start, end, _, _ in version.sentences for at in range(start, end)}
    assert {at for at, letter in enumerate(text) if not letter.isspace()} <= covered
    assert "".join(text[start:end] for start, end in version.paragraphs) == text.replace("\n", "")


@given(TEXTS)
def test_tokens_cover_every_character_that_is_not_white_space(text):
    tokens = source_tokens(text, 0, len(text))
    assert "".join(text[token.start : token.end] for token in tokens) == "".join(text.split())
    assert all(one.end <= other.start for one, other in zip(tokens, tokens[1:], strict=False))


def test_a_very_long_line_is_cut_into_pieces_that_are_found_again():
    line = "".join(f'{{"id":{number},"name":"part {number * 7 % 101}"}},' for number in range(800))
    grown = line[:60] + '{"id":"new"},' + line[60:]
    before, after = read_lines(line), read_lines(grown)
    assert len(before.sentences) > 10
    pieces = [line[start:end] for start, end, _, _ in before.sentences]
    assert "".join(pieces) == line
    same = {grown[start:end] for start, end, _, _ in after.sentences}
    assert sum(piece in same for piece in pieces) >= len(pieces) - 3
