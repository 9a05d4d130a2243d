"""Saving a report from the window."""

from __future__ import annotations

import json
import resource
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QToolButton

from tests.widgets.windows import NEW, OLD
from viewer.app.settings import Settings
from viewer.app.start import Application
from viewer.app.terminal import run_report
from viewer.widgets.message_bar import Severity


@pytest.fixture
def application(qtbot, tmp_path):
    made = Application(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(made.window)
    made.window.show()
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    made.open(str(tmp_path / "old.txt"), str(tmp_path / "new.txt"))
    qtbot.waitUntil(lambda: not made.worker.is_busy(), timeout=20_000)
    yield made
    made.worker.cancel()


@pytest.fixture
def save(application, monkeypatch):
    """Press Ctrl+S and choose a name; return where the dialog began."""

    def press(path, kind="Text (*.txt)"):
        asked = []
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *given: asked.append(given[2]) or (str(path), kind if path else "")
        )
        QTest.keyClick(application.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        return asked[0] if asked else None

    return press


def message(application):
    bar = application.window.message_bar
    return bar.text() if bar.isVisible() else ""


@pytest.mark.parametrize("name", ["changes.txt", "changes.JSON"])
def test_it_is_the_report_of_the_command_line(application, save, tmp_path, name):
    save(tmp_path / name)
    run_report(str(tmp_path / "old.txt"), str(tmp_path / "new.txt"), str(tmp_path / f"other{name}"), None)
    assert (tmp_path / name).read_bytes() == (tmp_path / f"other{name}").read_bytes()
    said = f"The report was saved as “{name}” in “{tmp_path.name}”."
    assert application.window.statusBar().currentMessage() == said


@pytest.mark.parametrize("narrow", ["words", "kind", "weight"])
def test_it_is_the_whole_comparison_whatever_the_list_shows_and_that_is_said(
    qtbot, application, save, tmp_path, narrow
):
    window = application.window
    save(tmp_path / "all.txt")
    if narrow == "words":
        QTest.keyClicks(window.findChild(QLineEdit, "filterText"), "ferry")
    elif narrow == "kind":
        button = next(one for one in window.findChildren(QToolButton) if one.defaultAction() == _deleted(window))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        window.change_list.set_by_weight(True)
    save(tmp_path / "narrow.txt")
    assert (tmp_path / "narrow.txt").read_bytes() == (tmp_path / "all.txt").read_bytes()
    said = f"The whole comparison was saved as “narrow.txt” in “{tmp_path.name}”, not only what the list shows."
    assert window.statusBar().currentMessage() == said


def test_typography_is_nothing_that_the_list_leaves_out(application, save, tmp_path):
    QTest.keyClick(application.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    save(tmp_path / "all.txt")
    assert application.window.statusBar().currentMessage().startswith("The report was saved as")


def _deleted(window):
    return window.findChild(QAction, "filter_deleted")


def test_a_name_without_an_ending_gets_that_of_the_kind(application, save, tmp_path):
    save(tmp_path / "changes", "JSON, for programs (*.json)")
    assert json.loads((tmp_path / "changes.json").read_text(encoding="utf-8"))["format"] == "storydiff"
    save(tmp_path / "changes")
    (tmp_path / "changes.txt").write_text("mine", encoding="utf-8")
    save(tmp_path / "changes")
    assert "“changes.txt” already" in message(application)
    assert (tmp_path / "changes.txt").read_text(encoding="utf-8") == "mine"


def test_another_ending_is_refused(application, save, tmp_path):
    save(tmp_path / "changes.doc")
    assert "End it in .txt or .json" in message(application)
    assert not (tmp_path / "changes.doc").exists()


def test_a_story_is_not_overwritten(application, save, tmp_path):
    save(tmp_path / "old.txt")
    assert "would overwrite the story" in message(application)
    assert (tmp_path / "old.txt").read_text(encoding="utf-8") == OLD


def test_the_folder_is_remembered(application, save, tmp_path):
    (tmp_path / "reports").mkdir()
    save(tmp_path / "reports" / "one.txt")
    assert Path(save("")).parent == tmp_path / "reports"


def test_the_first_report_is_offered_a_place_beside_the_stories(save, tmp_path):
    assert Path(save("")) == tmp_path / "changes.txt"


def test_a_folder_that_is_not_there_is_named_and_later_forgotten(application, save, tmp_path):
    save(tmp_path / "nowhere" / "changes.txt")
    assert message(application) == (
        "Error: The report could not be saved as “changes.txt”: there is no folder “nowhere”. Choose another."
    )
    assert application.window.message_bar.severity() is Severity.ERROR
    save(tmp_path / "changes.txt")
    assert message(application) == ""


def test_a_folder_of_that_name_is_in_the_way(application, save, tmp_path):
    (tmp_path / "reports.txt").mkdir()
    save(tmp_path / "reports.txt")
    assert "could not be saved as “reports.txt”: that is a folder. Choose another name." in message(application)


@contextmanager
def no_room():
    """Let no file become larger than 100 bytes meanwhile, nor what the tests themselves print."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@pytest.mark.parametrize(
    ("protected", "words"),
    [
        ("", "Make room for it"),
        ("changes.txt", "that file is protected"),
        ("stories", "nothing can be saved in “stories”. Choose another folder."),
    ],
)
def test_the_file_that_was_there_stays_and_the_reason_is_said(
    application, save, tmp_path, monkeypatch, protected, words
):
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "changes.txt").write_text("the last report", encoding="utf-8")
    # Who may do everything is refused nothing: the question is answered for them.
    monkeypatch.setattr("os.access", lambda path, _: Path(path).name != protected)
    with no_room():
        save(folder / "changes.txt")
    assert "The report could not be saved as “changes.txt”" in message(application)
    assert words in message(application)
    assert (folder / "changes.txt").read_text(encoding="utf-8") == "the last report"


def test_without_a_comparison_there_is_nothing_to_save(qtbot, tmp_path):
    made = Application(Settings(QSettings(str(tmp_path / "empty.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(made.window)
    assert not made.report_saving.action.isEnabled()
