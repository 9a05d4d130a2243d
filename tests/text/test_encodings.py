"""Encodings: every one that is offered works, and what documents declare is understood."""

from __future__ import annotations

import pytest

from viewer.text.decoding import decode_as, decode_declared
from viewer.text.encodings import ENCODINGS, codec_of, name_of


@pytest.mark.parametrize("encoding", ENCODINGS, ids=lambda encoding: encoding.codec)
def test_every_encoding_reads_what_it_wrote(encoding):
    assert decode_as("Ferry, 14".encode(encoding.codec), encoding.codec) == (
        "Ferry, 14",
        name_of(encoding.codec),
        False,
        0,
    )


def test_names_are_told_apart():
    names = [name_of(encoding.codec) for encoding in ENCODINGS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("label", "codec"),
    [("UTF-8", "utf-8"), ("latin1", "cp1252"), ("CP1251", "cp1251"), ("Shift_JIS", "cp932"), ("gb2312", "gb18030")],
)
def test_labels_are_understood(label, codec):
    assert codec_of(label) == codec


@pytest.mark.parametrize("label", ["zlib", "rot13", "unicode_escape", "idna", "", "cp", "nothing"])
def test_codecs_that_are_no_encoding_are_not(label):
    assert codec_of(label) == ""


def test_what_does_not_fit_a_chosen_encoding_is_counted():
    assert decode_as(b"a\xff\xfeb", "utf-8").damaged == 2


def test_a_mark_is_no_text():
    assert decode_as(b"\xef\xbb\xbfx", "utf-8").text == "x"
    assert decode_as("x".encode("utf-16"), "utf-16").text == "x"


@pytest.mark.parametrize("label", ["windows-1252", "utf-8", ""])
def test_a_declaration_that_the_bytes_contradict_does_not_count(label):
    assert decode_declared("“Łódź”".encode(), label).text == "“Łódź”"
