"""The command line: what is understood and what is refused."""

from __future__ import annotations

import subprocess
import sys

import pytest

from viewer.app.arguments import Arguments, parse


def refused(capsys, *arguments):
    with pytest.raises(SystemExit) as caught:
        parse(arguments)
    assert caught.value.code == 2
    return capsys.readouterr().err


def test_nothing_opens_an_empty_window():
    assert parse([]) == Arguments(None, None, None, None)


def test_one_file_is_the_earlier_version():
    assert parse(["a.txt"]) == Arguments("a.txt", None, None, None)


def test_two_files_are_earlier_and_later():
    assert parse(["a.txt", "b.txt"]) == Arguments("a.txt", "b.txt", None, None)


def test_a_report_has_a_place_and_a_format():
    assert parse(["a", "b", "--report", "-", "--format", "json"]) == Arguments("a", "b", "-", "json")


def test_a_dash_is_standard_input():
    assert parse(["-", "b"]).old == "-"


def test_a_report_needs_two_files(capsys):
    assert "--report needs two files" in refused(capsys, "a", "--report", "-")


def test_a_format_needs_a_report(capsys):
    assert "--format goes with --report" in refused(capsys, "a", "b", "--format", "json")


def test_standard_input_cannot_be_both(capsys):
    assert "only one of the two" in refused(capsys, "-", "-")


def test_of_more_files_two_are_asked_for():
    assert parse(["a", "b", "c", "d"]).more == ("c", "d")


def test_a_report_takes_no_third_file(capsys):
    assert "a report compares two files" in refused(capsys, "a", "b", "c", "--report", "-")


def test_a_name_stands_for_two_files(capsys):
    assert parse(["a", "b", "--name", "story.txt"]).name == "story.txt"
    assert "--name needs two files" in refused(capsys, "a", "--name", "story.txt")


def test_installing_takes_no_files(capsys):
    assert parse(["--install-desktop"]).install_desktop
    assert "takes no files" in refused(capsys, "a", "--install-desktop")


def test_an_unknown_format_is_refused(capsys):
    assert "xml" in refused(capsys, "a", "b", "--report", "-", "--format", "xml")


def test_the_version_is_shown(capsys):
    with pytest.raises(SystemExit) as caught:
        parse(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("storydiff ")


def test_the_help_names_all_options(capsys):
    with pytest.raises(SystemExit) as caught:
        parse(["--help"])
    assert caught.value.code == 0
    said = capsys.readouterr().out
    assert all(word in said for word in ("OLD", "NEW", "--report", "--format", "--version"))


def test_a_report_loads_no_qt(tmp_path):
    story = tmp_path / "a.txt"
    story.write_text("One sentence.\n")
    program = (
        "import sys; from viewer.app.main import main;"
        "status = main(sys.argv[1:]);"
        "sys.exit(3 if any(name.startswith('PySide6') for name in sys.modules) else status)"
    )
    arguments = [str(story), str(story), "--report", "-"]
    done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("words", "size"),
    [("500", 500), ("1k", 1024), ("200MB", 200 * 2**20), ("1.5 GB", 3 * 2**29), ("3gib", 3 * 2**30), ("2G", 2**31)],
)
def test_the_largest_size_is_said_as_people_write_it(words, size):
    assert parse(["--max-size", words, "a", "b"]).max_size == size


@pytest.mark.parametrize("words", ["", "0", "-5", "much", "5 XB", "0.1", "9" * 400])
def test_what_is_no_size_is_refused(words, capsys):
    with pytest.raises(SystemExit) as left:
        parse([f"--max-size={words}", "a", "b"])
    assert left.value.code == 2
    assert "write it as 500MB or 3GB" in capsys.readouterr().err
