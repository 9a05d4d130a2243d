"""Files that are read outside: what is said of them, what waits for them, and what happens when they are not wanted."""

from __future__ import annotations

import sys

import pytest

from tests.app.applications import make_application, names, text, wait_for
from viewer.app.worker import Worker
from viewer.model.options import CompareOptions
from viewer.presentation.sides import Side

OLD = "The bridge was closed. Nobody was hurt.\n"
NEW = "The bridge was closed on Monday. Nobody was hurt.\n"
SLEEPER = (sys.executable, "-c", "import time; time.sleep(60)")


@pytest.fixture
def start(qtbot, tmp_path, monkeypatch):
    """Start the application; everything is read and compared in a process."""
    started = []

    def begin(**options):
        monkeypatch.setattr("viewer.app.start.Worker", lambda parent: Worker(parent, **{"small": 0, **options}))
        started.append(make_application(qtbot, tmp_path))
        return started[-1]

    yield begin
    for application in started:
        application.worker.cancel()


@pytest.fixture
def files(tmp_path):
    def write(name, words):
        path = tmp_path / name
        path.write_text(words, encoding="utf-8")
        return str(path)

    return write


def message(application):
    return application.window.message_bar.text()


def test_nothing_of_a_file_is_there_before_it_is_read(start, files, qtbot):
    application = start()
    application.session.open_pair(files("old.txt", OLD), files("new.txt", NEW))
    assert names(application) == ["", ""]
    assert not application.window.progress_strip.isHidden() or application.worker.is_busy()
    wait_for(qtbot, application)
    assert [text(application, side) for side in Side] == [OLD, NEW]
    assert "is shown as the earlier version" in message(application)


def test_one_process_reads_and_compares(start, files, qtbot, monkeypatch):
    application = start()
    begun = []
    begin = application.worker._start_process
    monkeypatch.setattr(application.worker, "_start_process", lambda *asked: (begun.append(asked), begin(*asked))[1])
    application.session.open_pair(files("old.txt", OLD), files("new.txt", NEW))
    wait_for(qtbot, application)
    assert len(application.window.change_list.visible_rows()) == 1
    assert len(begun) == 1


def test_what_is_wrong_with_a_file_is_told_as_ever(start, files, qtbot, tmp_path):
    application = start()
    application.session.open_pair(files("old.txt", OLD), str(tmp_path / "none.txt"))
    wait_for(qtbot, application)
    assert message(application).startswith("Error: There is no file “none.txt”.")
    assert names(application) == ["old.txt", ""]  # the window was empty


def test_what_was_shown_stays_where_a_file_cannot_be_read(start, files, qtbot, tmp_path):
    application = start()
    application.session.open_pair(files("old.txt", OLD), files("new.txt", NEW))
    wait_for(qtbot, application)
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 100)
    application.session.open_pair(str(tmp_path / "picture.txt"), files("other.txt", NEW))
    wait_for(qtbot, application)
    assert "“picture.txt” is not a text file" in message(application)
    assert names(application) == ["old.txt", "new.txt"]
    assert len(application.window.change_list.visible_rows()) == 1


def test_two_sides_one_after_the_other_both_come(start, files, qtbot):
    application = start()
    application.session.open_side(Side.OLD, files("old.txt", OLD))
    application.session.open_side(Side.NEW, files("new.txt", NEW))
    wait_for(qtbot, application)
    qtbot.waitUntil(lambda: names(application) == ["old.txt", "new.txt"], timeout=20_000)
    qtbot.waitUntil(lambda: len(application.window.change_list.visible_rows()) == 1, timeout=20_000)


def test_what_is_asked_for_meanwhile_happens_when_the_files_are_there(start, files, qtbot):
    application = start()
    application.session.open_pair(files("old.txt", OLD), files("new.txt", NEW))
    application.session.swap()
    application.session.set_options(CompareOptions(ignore_case=True))
    qtbot.waitUntil(lambda: names(application) == ["new.txt", "old.txt"], timeout=20_000)
    wait_for(qtbot, application)
    assert [text(application, side) for side in Side] == [NEW, OLD]


def test_opening_can_be_canceled(start, files, qtbot):
    application = start(command=SLEEPER)
    application.session.open_pair(files("old.txt", OLD), files("new.txt", NEW))
    application.session.cancel()
    assert "Opening was canceled" in message(application)
    assert not application.worker.is_busy()
    application.session.swap()  # nothing waits any more
    assert names(application) == ["", ""]


def test_a_process_that_dies_while_reading_is_told(start, files, qtbot):
    application = start(command=(sys.executable, "-c", "import os; os._exit(9)"))
    with qtbot.waitSignal(application.worker.failed):
        application.session.open_pair(files("old.txt", OLD), files("new.txt", NEW))
    assert "stopped unexpectedly" in message(application)
    application.session.open_pair(files("old.txt", OLD), files("new.txt", NEW))
    assert application.worker.is_busy()


def test_reloading_reads_outside_too(start, files, qtbot):
    application = start()
    application.session.open_pair(files("old.txt", OLD), files("new.txt", NEW))
    wait_for(qtbot, application)
    files("new.txt", NEW + "It opens soon.\n")
    application.session.reload()
    wait_for(qtbot, application)
    assert text(application, Side.NEW) == NEW + "It opens soon.\n"
    assert len(application.window.change_list.visible_rows()) == 2
