"""Whatever bytes come, a reader gives clean text or refuses with a sentence."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.mutants import mutant, read_or_refuse
from viewer.text.encodings import ENCODINGS
from viewer.text.story_file import formats
from viewer.text.story_text import PLAIN_TEXT

NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.odt", "a.rtf", "a.xml", "a.json", ""])
STARTS = st.sampled_from(
    [
        b"",
        b"{\\rtf1 ",
        b"<html>",
        b"<nitf><body><body.content>",
        b"<newsItem>",
        b'{"uri":1,"body_text":',
        b"PK\x03\x04",
        b"%PDF-",
    ]
)


@given(NAMES, STARTS, st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes(name, start, data):
    read_or_refuse(name, start + data)


@given(NAMES, STARTS, st.text(st.sampled_from("<>/p! -\"'=&#;{}\\[]*_`:,u0x1à\u202e\U0001f642\n"), max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_marks(name, start, text):
    read_or_refuse(name, start + text.encode())


@given(st.integers(0, 2**32))
@settings(max_examples=600, deadline=None)
def test_broken_files(seed):
    read_or_refuse(*mutant(Random(seed)))


@given(st.sampled_from(ENCODINGS), st.integers(0, 2**32))
@settings(max_examples=200, deadline=None)
def test_broken_files_in_a_chosen_encoding(encoding, seed):
    read_or_refuse(*mutant(Random(seed)), encoding=encoding.codec)


@pytest.mark.parametrize("form", formats(), ids=lambda form: str(form.FORMAT))
def test_no_format_trips_over_nothing(form):
    assert form.fits(b"", "") is (form.FORMAT == PLAIN_TEXT)
