"""What the characters of source are in their language."""

from __future__ import annotations

import subprocess
import sys

import pytest

from viewer.presentation import syntax
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.syntax import SYNTAX_ROLES, syntax_pieces


def found(text: str, lexer: str) -> list[tuple[str, str]]:
    """Each range that has a role, as text."""
    return [
        (text[start:end], SYNTAX_ROLES[role])
        for piece in syntax_pieces(text, lexer, Utf16Map(text))
        for start, end, role in zip(piece.starts, piece.ends, piece.roles, strict=True)
    ]


def test_keywords_names_strings_numbers_and_comments_are_told_apart():
    ranges = found('def shut(bridge):  # now\n    return "shut", 40\n', "python")
    assert ("def", "keyword") in ranges
    assert ("shut", "name") in ranges
    assert ("# now", "comment") in ranges
    assert ('"shut"', "string") in ranges
    assert ("40", "number") in ranges


def test_tags_and_attributes_are_told_from_text():
    ranges = found('<p class="lede">The bridge</p>', "html")
    assert ("p", "keyword") in ranges
    assert ("class", "attribute") in ranges
    assert ('"lede"', "string") in ranges
    assert not [text for text, _ in ranges if "bridge" in text]


def test_headings_of_markdown_are_headings():
    assert ("# Bridge closed", "heading") in [
        (text.strip(), role) for text, role in found("# Bridge closed\n\nText.\n", "markdown")
    ]


def test_offsets_are_utf_16():
    text = 'x = "👍" # yes'
    (piece,) = syntax_pieces(text, "python", Utf16Map(text))
    encoded = text.encode("utf-16-le")
    shown = [encoded[2 * a : 2 * b].decode("utf-16-le") for a, b in zip(piece.starts, piece.ends, strict=True)]
    assert shown[-1] == "# yes"
    assert '"👍"' in shown


def test_pieces_follow_each_other_and_are_asked_by_place(monkeypatch):
    monkeypatch.setattr(syntax, "_PIECE", 7)
    text = "x = 1\n" * 40
    pieces = list(syntax_pieces(text, "python", Utf16Map(text)))
    assert len(pieces) > 4
    assert pieces[0].start == 0
    assert all(one.end == other.start for one, other in zip(pieces, pieces[1:], strict=False))
    assert list(pieces[1].within(pieces[1].start, pieces[1].start + 6)) == [
        (start, start + 1, "number") for start in range(pieces[1].start, pieces[1].start + 6) if text[start] == "1"
    ]


@pytest.mark.parametrize("lexer", ["text", "no such language"])
def test_what_is_in_no_language_has_no_roles(lexer):
    assert found("x = 1\n", lexer) == []


def test_only_the_head_of_a_long_source_is_looked_through(monkeypatch):
    monkeypatch.setattr(syntax, "LIMIT", 12)
    assert found("x = 1\n" * 10, "python") == [("1", "number")] * 2


def test_a_line_that_is_too_long_is_not_looked_through(monkeypatch):
    monkeypatch.setattr(syntax, "_LONGEST_LINE", 10)
    assert found("x = 1\ny = 22222222222\n", "python") == []


def test_every_language_that_a_file_can_be_in_is_known():
    from pygments.lexers import get_lexer_by_name

    from viewer.text.languages import LANGUAGES

    for lexer in LANGUAGES:
        get_lexer_by_name(lexer)


def test_pygments_is_loaded_with_the_first_source_only():
    program = "import viewer.presentation.syntax, viewer.app.source_choice, sys; print('pygments' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
