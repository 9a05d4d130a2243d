"""The catalogues: complete, up to date, and fit for what they stand for."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QTranslator

from tests.catalogues import CATALOGUES, NUMBER, PLACE, VIEWER, entries, keys_in_code, refreshed
from viewer.text.phrase import in_english

# Those that are not finished are found by a test of their own.
ENTRIES = [entry for catalogue in CATALOGUES for entry in entries(catalogue) if entry.finished]
HOW_TO = "refresh the catalogues as the README says"

each_catalogue = pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
# By their source: one text may stand in several contexts.
MNEMONIC = re.compile(r"&(?!&)(.)")
ENDS = ("…", ":", ".", "?", " ")


def test_there_is_german():
    assert [catalogue.name for catalogue in CATALOGUES] == ["storydiff_de.ts"]


@each_catalogue
def test_a_catalogue_has_all_strings_of_the_code_and_no_others(catalogue):
    wanted, found = keys_in_code(), {entry.key for entry in entries(catalogue)}
    assert not wanted - found, HOW_TO
    assert not found - wanted, HOW_TO


def test_the_tool_for_catalogues_finds_what_the_code_says(tmp_path):
    found = {entry.key for entry in entries(refreshed(tmp_path / "collected.ts"))}
    assert found == keys_in_code()


@each_catalogue
def test_every_translation_is_finished(catalogue):
    assert not [entry.key.source for entry in entries(catalogue) if not entry.finished or not all(entry.forms)]


@each_catalogue
def test_the_compiled_catalogue_says_the_same(catalogue):
    translator = QTranslator()
    assert translator.load(str(catalogue.with_suffix(".qm")))
    for (context, source, comment, counted), forms, _ in entries(catalogue):
        for number, form in zip((1, 2), forms, strict=True) if counted else [(-1, forms[0])]:
            assert translator.translate(context, source, comment, number) == form, HOW_TO


def test_values_stand_in_each_translation():
    for entry in ENTRIES:
        for form in entry.forms:
            assert sorted(PLACE.findall(form)) == sorted(PLACE.findall(entry.key.source)), form


def test_numbers_stand_in_each_translation_of_what_is_counted():
    for (_, source, one, counted), forms, _ in ENTRIES:
        assert (NUMBER in source) == counted, source
        assert "%n" not in source + one, "numbers are grouped as the reader's country groups them: %Ln"
        if counted:
            assert NUMBER in forms[-1], source
            assert sorted(PLACE.findall(one or source)) == sorted(PLACE.findall(source)), one


def test_what_has_a_key_has_one_in_each_translation():
    for entry in ENTRIES:
        for form in entry.forms:
            assert len(MNEMONIC.findall(form)) == len(MNEMONIC.findall(entry.key.source)), form


def test_a_translation_ends_as_its_source_does():
    for entry in ENTRIES:
        for form in entry.forms:
            for end in ENDS:
                assert form.endswith(end) == entry.key.source.endswith(end), form


def test_translations_have_the_quotation_marks_of_their_language():
    for entry in ENTRIES:
        for form in entry.forms:
            assert not set("”‘\"'") & set(form), form
            assert form.count("„") == form.count("“"), form


def test_english_says_one_thing_in_the_singular():
    for (_, source, one, counted), _, _ in ENTRIES:
        if counted and one:
            assert in_english(source, one, 1) != in_english(source, one, 2).replace("2", "1"), source


def test_no_sentence_is_put_together_from_an_f_string():
    # An f-string is no literal; keys_in_code() would refuse it, were it not hidden behind a variable.
    hidden = re.compile(r"\b(?:tr|translate)\(\s*f[\"']")
    assert not [path.name for path in VIEWER.rglob("*.py") if hidden.search(path.read_text(encoding="utf-8"))]
