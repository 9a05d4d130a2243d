"""Which language is spoken, and what is printed in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from viewer.app.language import chosen_language, languages_of, terminal_phrasebook
from viewer.app.terminal import run_report
from viewer.presentation.phrases import ENGLISH
from viewer.text.phrase import translate

OLD = "Die Brücke ist am Montag gesperrt worden.\n\nVerletzt wurde niemand.\n"
NEW = "Die Brücke ist am Dienstag gesperrt worden.\n\nVerletzt wurde niemand.\n"

GERMAN = {"LANG": "de_AT.UTF-8"}


@pytest.fixture
def pair(tmp_path):
    paths = tmp_path / "eins.txt", tmp_path / "zwei.txt"
    for path, text in zip(paths, (OLD, NEW), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "de_CH@euro"}, "de"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "de_DE.UTF-8", "LANGUAGE": "de"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "de_DE.UTF-8", "LANG": "en_US.UTF-8"}, "de"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "de:en"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "en:de"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:de"}, "de"),
        ({"LANG": "../../de"}, "en"),
    ],
)
def test_a_terminal_is_spoken_to_as_its_environment_says(environment, language):
    assert chosen_language(languages_of(environment)) == language


def test_names_of_languages_as_qt_has_them_are_understood():
    assert chosen_language(["de-Latn-DE", "de-DE", "de"]) == "de"
    assert chosen_language(["C"]) == "en"


def test_english_needs_no_qt():
    assert terminal_phrasebook({"LANG": "en_US.UTF-8"}) is ENGLISH


def test_a_printed_phrase_has_its_numbers_as_its_language_writes_them():
    book = terminal_phrasebook(GERMAN)
    words = translate("Size", "%Ln words", "%Ln word", 0)
    assert [book.count(number, words) for number in (1, 2, 31000)] == ["1 Wort", "2 Wörter", "31.000 Wörter"]
    assert book.translate("Nobody", "says this") == "says this"


def test_a_text_report_is_in_the_language_of_the_reader(pair, capsys):
    assert run_report(*pair, "-", "text", book=terminal_phrasebook(GERMAN)) == 1
    printed = capsys.readouterr().out
    assert printed.startswith("Frühere Fassung: eins.txt\nSpätere Fassung: zwei.txt\n\n")
    assert "Absatz 1: Zeitangabe\n" in printed
    assert "(1 Satz unverändert)" in printed


def test_a_report_for_programs_is_the_same_in_all_languages(pair, capsys):
    run_report(*pair, "-", "json")
    in_english = capsys.readouterr().out
    run_report(*pair, "-", "json", book=terminal_phrasebook(GERMAN))
    assert capsys.readouterr().out == in_english
    assert json.loads(in_english)["old"]["about"]["format"] == "Plain text"


def test_trouble_is_told_in_the_language_of_the_reader(tmp_path, pair, capsys):
    assert run_report(pair[0], str(tmp_path / "none.txt"), "-", None, book=terminal_phrasebook(GERMAN)) == 2
    assert "Es gibt keine Datei „none.txt“." in capsys.readouterr().err


def test_a_notice_is_told_in_the_language_of_the_reader(tmp_path, pair, capsys):
    (tmp_path / "eins.txt").write_bytes("Die Brücke war zu.".encode("cp1252"))
    run_report(*pair, "-", None, book=terminal_phrasebook(GERMAN))
    assert "eins.txt: Gelesen als Windows-1252; das ist geraten" in capsys.readouterr().err


def test_the_command_speaks_german_where_the_reader_does(pair):
    done = subprocess.run(
        [sys.executable, "-m", "viewer", *pair, "--report", "-"],
        env=os.environ | {"LC_ALL": "de_DE.UTF-8", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "Frühere Fassung: eins.txt" in done.stdout
