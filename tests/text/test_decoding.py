"""Bytes to text: encodings, line ends, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.text.decoding import Damage, DecodingError, decode

STORY = "Łódź’s mayor said: “No.”\nŽižkov agreed.\n"


@pytest.mark.parametrize(
    ("codec", "mark", "name"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8", b"\xef\xbb\xbf", "UTF-8"),
        ("utf-16-le", b"\xff\xfe", "UTF-16"),
        ("utf-16-be", b"\xfe\xff", "UTF-16"),
        ("utf-32-le", b"\xff\xfe\0\0", "UTF-32"),
        ("utf-32-be", b"\0\0\xfe\xff", "UTF-32"),
    ],
)
def test_an_encoding_that_says_its_name_is_no_guess(codec, mark, name):
    found = decode(mark + STORY.encode(codec))
    assert found.text == STORY
    assert found.encoding == name
    assert not found.guessed


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_nuls(codec):
    found = decode("The mayor’s café opened. ".encode(codec) * 20)
    assert found.text.startswith("The mayor’s café")
    assert (found.encoding, found.guessed) == ("UTF-16", True)


def test_windows_1252_is_a_guess():
    found = decode("The mayor’s “café” – open".encode("cp1252"))
    assert found.text == "The mayor’s “café” – open"
    assert (found.encoding, found.guessed, found.damaged) == ("Windows-1252", True, 0)


def test_french_in_windows_1252_is_not_taken_for_broken_utf_8():
    text = "L’été dernier, la mairie a été fermée à cause des dégâts."
    assert decode(text.encode("cp1252")).text == text


def test_utf_8_with_one_broken_byte_stays_utf_8():
    data = "“Łódź” is “Łódź”.".encode() + b" \xff end"
    found = decode(data)
    assert found.text == "“Łódź” is “Łódź”. \ufffd end"
    assert (found.encoding, found.guessed, found.damaged) == ("UTF-8", True, 1)


def test_a_replacement_character_that_was_in_the_file_is_no_damage():
    assert decode("a \ufffd b".encode()).damaged == 0


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", "\u2029", "\x85"])
def test_every_line_end_becomes_a_line_feed(end):
    assert decode(f"One.{end}Two.{end}".encode()).text == "One.\nTwo.\n"


def test_empty_lines_between_carriage_returns_are_kept():
    assert decode(b"One.\r\n\r\nTwo.\r\rThree.").text == "One.\n\nTwo.\n\nThree."


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04\x14\0\0\0\x08\0" * 50,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"text with one \0 in it",
        b"\xff\xfe" + "nul \0 inside".encode("utf-16-le"),
        bytes(range(1, 9)) * 40,
        b"\0",
    ],
)
def test_binary_is_refused(data):
    with pytest.raises(DecodingError) as caught:
        decode(data)
    assert caught.value.damage is Damage.BINARY


@pytest.mark.parametrize("data", [b"\xe9 \x81\x8d\x8f", b"\xef\xbb\xbf\xe9\xe9", b"\xff\xfe\0\xd8\0\xd8"])
def test_what_fits_no_encoding_is_refused(data):
    with pytest.raises(DecodingError) as caught:
        decode(data)
    assert caught.value.damage is Damage.UNDECODABLE


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"caf\xe9 \x81\x8d", "café \ufffd\ufffd", "Windows-1252"),
        (b"\xef\xbb\xbfcaf\xe9", "caf\ufffd", "UTF-8"),
        (b"\xff\xfea\0b", "a\ufffd", "UTF-16"),
        (b"\xff\xfe\0\xd8a\0", "\ufffda", "UTF-16"),
    ],
)
def test_what_does_not_fit_everywhere_is_read_with_the_damage_counted(data, text, encoding):
    found = decode(data)
    assert (found.text, found.encoding) == (text, encoding)
    assert found.damaged == text.count("\ufffd")


@given(st.binary(max_size=200))
def test_any_bytes_become_plain_text_or_are_refused(data):
    try:
        found = decode(data)
    except DecodingError:
        return
    assert not set("\0\r\x85\u2028\u2029") & set(found.text)
    found.text.encode("utf-8")  # no lone surrogates either


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), max_size=200))
def test_utf_8_is_read_back_as_it_was_written(text):
    expected = text.removeprefix("\ufeff").translate({0x85: "\n", 0x2028: "\n", 0x2029: "\n"})
    assert decode(text.encode("utf-8")).text == expected
