"""Start-up where no window can open: one clear line, then the comparison as text."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from viewer.app import display, main
from viewer.presentation.phrases import ENGLISH


@pytest.fixture
def pair(tmp_path):
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("The bridge was closed. Nobody was hurt.\n")
    new.write_text("The bridge was closed on Monday. Nobody was hurt.\n")
    return str(old), str(new)


def run(*arguments, **environment):
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    clean = {name: value for name, value in os.environ.items() if name not in names}
    command = [sys.executable, "-m", "viewer", *arguments]
    return subprocess.run(
        command, env=clean | environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60
    )


def test_without_a_display_the_comparison_is_printed(pair):
    done = run(*pair)
    assert done.returncode == 1
    assert "on Monday" in done.stdout
    assert len(done.stderr.splitlines()) == 1
    assert "no display" in done.stderr


def test_without_a_display_one_file_is_trouble(pair):
    done = run(pair[0])
    assert (done.returncode, done.stdout) == (2, "")
    assert "no display" in done.stderr


def test_a_display_that_does_not_answer_is_said(pair, monkeypatch, capfd):
    monkeypatch.setattr(display, "_loads", lambda file: True)  # all libraries are there, also where tests run without
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":4711")
    assert main.main([*pair]) == 1
    printed = capfd.readouterr()
    assert printed.err.startswith("storydiff: The display “:4711” does not answer.")
    assert len(printed.err.splitlines()) == 1
    assert "on Monday" in printed.out


def test_same_stories_end_with_status_0_without_a_display(pair):
    assert run(pair[0], pair[0]).returncode == 0


def test_a_missing_file_ends_with_status_2_without_a_display(pair, tmp_path):
    done = run(pair[0], str(tmp_path / "gone.txt"))
    assert done.returncode == 2
    assert "gone.txt" in done.stderr


def test_missing_libraries_are_named_by_their_packages(monkeypatch):
    monkeypatch.setattr(display, "_loads", lambda file: file != "libxcb-cursor.so.0")
    found = display.display_problem({"DISPLAY": ":0"})
    assert found is not None
    assert found.endswith("apt install libxcb-cursor0.")


def test_qt_without_its_libraries_is_said(monkeypatch):
    def fail():
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(display, "load_qt", fail)
    monkeypatch.setattr(display, "_loads", lambda file: file != "libEGL.so.1")
    found = display.display_problem({"QT_QPA_PLATFORM": "offscreen"})
    assert found is not None
    assert "libEGL.so.1" in found
    assert found.endswith("apt install libegl1.")


def test_a_missing_pyside_is_said(monkeypatch):
    def fail():
        raise ModuleNotFoundError("No module named 'PySide6'", name="PySide6")

    monkeypatch.setattr(display, "load_qt", fail)
    assert "pip install" in (display.display_problem({"QT_QPA_PLATFORM": "offscreen"}) or "")


def test_a_chosen_platform_needs_no_display():
    assert display.display_problem({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_a_wayland_display_that_does_not_answer_is_said(tmp_path):
    environment = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert "Wayland" in (display.display_problem(environment) or "")


def test_the_report_goes_where_it_was_asked_to(pair, monkeypatch):
    asked = []
    monkeypatch.setattr("viewer.app.terminal.run_report", lambda *wanted: asked.append(wanted) or 1)
    assert main.main([*pair, "--report", "out.json", "--max-size", "5"]) == 1
    assert asked == [(*pair, "out.json", None, None, ENGLISH, 5)]


def test_a_bare_system_is_told_the_short_list(monkeypatch):
    monkeypatch.setattr(display, "_loads", lambda file: False)
    assert (display.display_problem({}) or "").partition("apt install ")[2] == (
        "libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0"
        " libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0."
    )
