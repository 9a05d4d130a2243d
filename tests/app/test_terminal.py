"""The report on the terminal and in files, and the exit status."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.app import terminal
from viewer.app.terminal import run_report

OLD = "It was calm in the harbor.\nOria s army left the town at once.\n"
NEW = "It was calm in the harbor.\n\nOria’s army left the city at once.\n"
SAME_WORDS = "It was calm in the harbor.\n\nOria’s army left the town at once.\n"


@pytest.fixture
def stories(tmp_path: Path):
    """Write stories, give their names."""

    def write(old: str = OLD, new: str = NEW) -> tuple[str, str]:
        paths = (tmp_path / "one.txt", tmp_path / "two.txt")
        for path, text in zip(paths, (old, new), strict=True):
            path.write_text(text, encoding="utf-8")
        return str(paths[0]), str(paths[1])

    return write


class Screen(io.StringIO):
    """A standard output of a kind."""

    def __init__(self, encoding: str = "utf-8", terminal: bool = False) -> None:
        super().__init__()
        self._encoding, self._terminal = encoding, terminal

    @property
    def encoding(self) -> str:
        return self._encoding

    def isatty(self) -> bool:
        return self._terminal


def test_changes_are_status_1_and_a_text_on_standard_output(stories, capsys):
    assert run_report(*stories(), "-", None) == 1
    shown = capsys.readouterr()
    assert "[-town-] {+city+}" in shown.out
    assert shown.err == ""


def test_no_change_is_status_0(stories, capsys):
    assert run_report(*stories(OLD, OLD), "-", None) == 0
    assert "No changes." in capsys.readouterr().out


def test_typographic_differences_alone_are_no_change(stories, capsys):
    assert run_report(*stories(OLD, SAME_WORDS), "-", None) == 0
    assert "No changes; 1 sentence differs in typography only." in capsys.readouterr().out


def test_json_on_standard_output(stories, capsys):
    run_report(*stories(), "-", "json")
    data = json.loads(capsys.readouterr().out)
    assert (data["old"]["name"], data["new"]["text"]) == ("one.txt", NEW)


@pytest.mark.parametrize(("name", "start"), [("report.txt", "Earlier version: one.txt"), ("report.JSON", "{")])
def test_the_name_of_the_report_decides_its_format(stories, tmp_path, name, start):
    assert run_report(*stories(), str(tmp_path / name), None) == 1
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_a_wanted_format_is_stronger_than_the_name(stories, tmp_path):
    run_report(*stories(), str(tmp_path / "report.txt"), "json")
    assert json.loads((tmp_path / "report.txt").read_text(encoding="utf-8"))["format"] == "storydiff"


def test_a_name_that_says_no_format_is_trouble(stories, tmp_path, capsys):
    assert run_report(*stories(), str(tmp_path / "report.pdf"), None) == 2
    assert "End it in .txt or .json" in capsys.readouterr().err
    assert not (tmp_path / "report.pdf").exists()


def test_a_story_that_cannot_be_read_is_trouble_in_a_sentence(stories, tmp_path, capsys):
    old, _ = stories()
    assert run_report(old, str(tmp_path / "none.txt"), "-", None) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("storydiff: ")
    assert "none.txt" in shown.err


def test_a_report_in_a_folder_that_is_not_there_is_trouble(stories, tmp_path, capsys):
    assert run_report(*stories(), str(tmp_path / "none" / "report.txt"), None) == 2
    assert "could not be written" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_is_trouble_in_a_sentence(stories, capsys):
    assert run_report(*stories(), "/dev/full", "text") == 2
    assert "No space left" in capsys.readouterr().err


def test_a_report_never_overwrites_a_story(stories, capsys):
    old, new = stories()
    assert run_report(old, new, new, None) == 2
    assert Path(new).read_text(encoding="utf-8") == NEW
    assert "would overwrite" in capsys.readouterr().err


def test_a_guessed_encoding_is_said_on_standard_error(stories, capsys):
    old, new = stories()
    Path(old).write_bytes("The café closed. It was “calm”.".encode("cp1252"))
    run_report(old, new, "-", None)
    assert "one.txt: Read as" in capsys.readouterr().err


@pytest.fixture
def screen(monkeypatch):
    def use(**kind) -> Screen:
        stream = Screen(**kind)
        monkeypatch.setattr(sys, "stdout", stream)
        return stream

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return use


def test_a_terminal_gets_color(stories, screen):
    shown = screen(terminal=True)
    run_report(*stories(), "-", None)
    assert "\x1b[31;9mtown\x1b[0m" in shown.getvalue()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_no_color_gets_marks(stories, screen, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    shown = screen(terminal=True)
    run_report(*stories(), "-", None)
    assert "\x1b" not in shown.getvalue()
    assert "[-town-]" in shown.getvalue()


def test_what_is_no_terminal_gets_no_color(stories, screen):
    shown = screen(terminal=False)
    run_report(*stories(), "-", None)
    assert "\x1b" not in shown.getvalue()


def test_a_wide_terminal_does_not_get_long_lines(stories, screen, monkeypatch):
    monkeypatch.setenv("COLUMNS", "400")
    monkeypatch.setenv("NO_COLOR", "1")
    shown = screen(terminal=True)
    run_report(*stories(OLD, OLD + "word " * 200 + "end.\n"), "-", None)
    assert 80 < max(map(len, shown.getvalue().splitlines())) <= 100


def test_an_output_that_cannot_show_a_character_shows_a_question_mark(stories, screen):
    shown = screen(encoding="ascii")
    assert run_report(*stories(), "-", None) == 1
    assert "Oria?s army" in shown.getvalue()


def test_json_keeps_its_meaning_on_an_output_that_is_not_unicode(stories, screen):
    shown = screen(encoding="ascii")
    run_report(*stories(), "-", "json")
    assert json.loads(shown.getvalue())["new"]["text"] == NEW


def test_without_a_standard_output_there_is_trouble(stories, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdout", None)
    assert run_report(*stories(), "-", None) == 2


PROGRAM = f"import sys; sys.path.insert(0, {str(Path(terminal.__file__).parents[2])!r}); "
RUN = PROGRAM + "from viewer.app.terminal import run_report; sys.exit(run_report(sys.argv[1], sys.argv[2], '-', None))"


def test_a_reader_that_stops_early_is_no_trouble(stories):
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb") as pipe:
        done = subprocess.run([sys.executable, "-c", RUN, *stories()], stdout=pipe, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_standard_output_is_trouble_in_one_line(stories):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", RUN, *stories()], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["storydiff: The report could not be written: No space left on device."]


def test_a_report_loads_no_qt(stories):
    check = (
        RUN.replace("sys.exit(", "status = (") + "; sys.exit(3 if any('PySide6' in m for m in sys.modules) else status)"
    )
    done = subprocess.run([sys.executable, "-c", check, *stories()], capture_output=True, check=False)
    assert done.returncode == 1
