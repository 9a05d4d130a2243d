"""From files to the window: what is shown, what stays when something goes wrong, and who wins."""

from __future__ import annotations

import io
import sys

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.widgets.windows import NEW, OLD, Drag, middle
from viewer.app.settings import Settings
from viewer.app.start import Application
from viewer.app.worker import Worker
from viewer.presentation.sides import Side
from viewer.widgets.message_bar import Severity

SLEEPER = (sys.executable, "-c", "import time; time.sleep(60)")
DYING = (sys.executable, "-c", "import os; os._exit(9)")


@pytest.fixture
def files(tmp_path):
    """Write stories: files("old.txt", OLD)."""

    def write(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def start(qtbot, tmp_path, monkeypatch):
    """Start the application, with settings of its own."""
    started = []

    def begin(**options):
        monkeypatch.setattr("viewer.app.start.Worker", lambda parent: Worker(parent, **options))
        store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        application = Application(Settings(store))
        qtbot.addWidget(application.window)
        application.window.show()
        started.append(application)
        return application

    yield begin
    for application in started:
        application.worker.cancel()


@pytest.fixture
def compared(start, files, qtbot):
    """An application that shows two stories."""
    application = start()
    application.open(files("old.txt", OLD), files("new.txt", NEW))
    wait_for(qtbot, application)
    return application


def wait_for(qtbot, application):
    qtbot.waitUntil(lambda: not application.worker.is_busy(), timeout=20_000)


def pane(application, side):
    return application.window.view.column(side).pane.toPlainText()


def header(application, side):
    return application.window.view.column(side).header.file_name()


def shown(application):
    return [header(application, side) for side in Side], len(application.window.change_list.visible_rows())


def test_two_files_on_the_command_line_are_compared(compared):
    assert pane(compared, Side.OLD).startswith("The bridge at Tarn was closed on Monday.")
    assert pane(compared, Side.NEW).startswith("The bridge at Tarn was closed on Tuesday.")
    assert shown(compared) == (["old.txt", "new.txt"], 3)
    assert compared.window.message_bar.text() == ""


def test_one_file_on_the_command_line_waits_for_the_other(start, files, qtbot):
    application = start()
    application.open(files("old.txt", OLD), None)
    wait_for(qtbot, application)
    assert application.window.view.column(Side.OLD).is_filled()
    assert not application.window.view.column(Side.NEW).is_filled()


def test_standard_input_can_be_a_side(start, files, qtbot, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(OLD.encode())))
    application = start()
    application.open("-", files("new.txt", NEW))
    wait_for(qtbot, application)
    assert shown(application) == (["standard input", "new.txt"], 3)


def test_a_missing_file_leaves_the_other_to_be_read(start, files, qtbot, tmp_path):
    application = start()
    application.open(files("old.txt", OLD), str(tmp_path / "gone.txt"))
    wait_for(qtbot, application)
    assert header(application, Side.OLD) == "old.txt"
    assert "gone.txt" in application.window.message_bar.text()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("gone.txt", None, "no file"),
        ("empty.txt", b"", "is empty"),
        ("photo.jpg", b"\xff\xd8\xff\0\0\0", "not a text file"),
        ("strange.txt", b"\xe9 \x81\x8d\x8f", "cannot be read"),
    ],
)
def test_a_bad_file_is_explained_and_what_was_shown_stays(compared, qtbot, tmp_path, name, content, words):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    before = shown(compared)
    Drag(compared.window, str(path)).drop(middle(compared.window, Side.NEW))
    wait_for(qtbot, compared)
    assert words in compared.window.message_bar.text()
    assert compared.window.message_bar.severity() is Severity.ERROR
    assert shown(compared) == before


def test_a_folder_is_explained(compared, tmp_path):
    before = shown(compared)
    Drag(compared.window, str(tmp_path)).drop(middle(compared.window, Side.OLD))
    assert "is a folder" in compared.window.message_bar.text()
    assert shown(compared) == before


def test_of_two_dropped_files_a_bad_one_stops_both(compared, files, tmp_path):
    before = shown(compared)
    drag = Drag(compared.window, files("other.txt", OLD), str(tmp_path / "gone.txt"))
    drag.drop(middle(compared.window, Side.OLD))
    assert "gone.txt" in compared.window.message_bar.text()
    assert shown(compared) == before


def test_an_error_goes_when_the_next_file_is_good(compared, files, qtbot, tmp_path):
    Drag(compared.window, str(tmp_path)).drop(middle(compared.window, Side.OLD))
    Drag(compared.window, files("third.txt", NEW)).drop(middle(compared.window, Side.OLD))
    wait_for(qtbot, compared)
    assert compared.window.message_bar.text() == ""
    assert shown(compared) == (["third.txt", "new.txt"], 0)


def test_two_dropped_files_say_which_went_where(compared, files, qtbot):
    drag = Drag(compared.window, files("first.txt", NEW), files("second.txt", OLD))
    drag.drop(middle(compared.window, Side.NEW))
    wait_for(qtbot, compared)
    assert shown(compared) == (["first.txt", "second.txt"], 3)
    said = compared.window.message_bar.text()
    assert "“first.txt” is shown as the earlier version, “second.txt” as the later version" in said


def test_the_message_about_two_files_can_swap_them(compared, files, qtbot):
    Drag(compared.window, files("first.txt", NEW), files("second.txt", OLD)).drop(middle(compared.window, Side.NEW))
    wait_for(qtbot, compared)
    QTest.mouseClick(compared.window.message_bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    wait_for(qtbot, compared)
    assert shown(compared)[0] == ["second.txt", "first.txt"]


def test_two_files_dropped_one_after_the_other_fill_both_sides(start, files, qtbot):
    application = start()
    place = application.window.rect().center()
    Drag(application.window, files("a.txt", OLD)).drop(place)
    wait_for(qtbot, application)
    Drag(application.window, files("b.txt", NEW)).drop(middle(application.window, Side.NEW))
    wait_for(qtbot, application)
    assert shown(application) == (["a.txt", "b.txt"], 3)


def test_swapping_exchanges_the_sides(compared, qtbot):
    compared.window.actions_.swap.trigger()
    wait_for(qtbot, compared)
    assert shown(compared) == (["new.txt", "old.txt"], 3)
    assert pane(compared, Side.OLD).startswith("The bridge at Tarn was closed on Tuesday.")


def test_swapping_one_story_moves_it(start, files, qtbot):
    application = start()
    application.open(files("old.txt", OLD), None)
    wait_for(qtbot, application)
    application.window.actions_.swap.trigger()
    wait_for(qtbot, application)
    assert [application.window.view.column(side).is_filled() for side in Side] == [False, True]


def test_f5_reads_the_files_again(compared, files, qtbot):
    files("new.txt", OLD)
    QTest.keyClick(compared.window, Qt.Key.Key_F5)
    wait_for(qtbot, compared)
    assert shown(compared) == (["old.txt", "new.txt"], 0)


def test_a_reload_of_a_file_that_is_gone_keeps_its_text(compared, qtbot, tmp_path):
    (tmp_path / "new.txt").unlink()
    before = shown(compared)
    QTest.keyClick(compared.window, Qt.Key.Key_F5)
    wait_for(qtbot, compared)
    assert shown(compared) == before
    assert "new.txt" in compared.window.message_bar.text()


def test_a_guessed_encoding_is_said_in_the_header(start, tmp_path, qtbot):
    path = tmp_path / "old.txt"
    path.write_bytes("The mayor’s word".encode("cp1252"))
    application = start()
    application.open(str(path), None)
    wait_for(qtbot, application)
    notice = application.window.view.column(Side.OLD).header.findChild(QLabel, "paneNotice")
    assert notice.isVisible()
    assert "Windows-1252" in notice.text()


def test_a_late_result_does_not_overwrite_a_newer_one(start, files, qtbot):
    application = start(small=1000)
    long = "\n".join(f"Sentence number {number} is about the bridge." for number in range(3000))
    application.open(files("long.txt", long), files("longer.txt", long + "\nOne more."))
    qtbot.waitUntil(lambda: application.worker._job is not None)
    application.open(files("old.txt", OLD), files("new.txt", NEW))
    wait_for(qtbot, application)
    qtbot.wait(600)
    assert shown(application) == (["old.txt", "new.txt"], 3)


def test_cancel_before_the_texts_are_there_keeps_what_was_shown(start, files, qtbot):
    application = start(small=1000, command=SLEEPER)
    application.open(files("old.txt", OLD), files("new.txt", NEW))
    wait_for(qtbot, application)
    application.open(files("a.txt", OLD * 20), files("b.txt", NEW * 20))
    button = application.window.progress_strip.findChild(QPushButton, "cancelComparing")
    qtbot.waitUntil(button.isVisible)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown(application) == (["old.txt", "new.txt"], 3)
    assert "what it showed before" in application.window.message_bar.text()
    assert not application.window.progress_strip.isVisible()
    application.window.actions_.swap.trigger()
    wait_for(qtbot, application)
    assert shown(application) == (["new.txt", "old.txt"], 3)


def test_cancel_after_the_texts_are_there_leaves_them_to_be_read(start, files, qtbot):
    application = start(small=0)
    window = application.window
    application.worker.pages_made.connect(lambda *_: application.session.cancel())
    application.open(files("old.txt", OLD), files("new.txt", NEW))
    wait_for(qtbot, application)
    assert header(application, Side.NEW) == "new.txt"
    assert window.change_list.visible_rows() == ()
    assert "Comparing was canceled" in window.message_bar.text()


def test_a_comparison_that_dies_keeps_what_was_shown(start, files, qtbot):
    application = start(small=1000, command=DYING)
    application.open(files("old.txt", OLD), files("new.txt", NEW))
    wait_for(qtbot, application)
    application.open(files("a.txt", OLD * 20), files("b.txt", NEW * 20))
    wait_for(qtbot, application)
    assert shown(application) == (["old.txt", "new.txt"], 3)
    assert "stopped unexpectedly" in application.window.message_bar.text()
    assert application.window.message_bar.severity() is Severity.ERROR


def test_a_long_pair_can_be_read_before_it_is_compared(start, files, qtbot):
    application = start(small=0)
    states = []

    def look(*_):
        states.append((pane(application, Side.NEW)[:10], len(application.window.change_list.visible_rows())))

    application.worker.pages_made.connect(look)
    application.open(files("old.txt", OLD), files("new.txt", NEW))
    wait_for(qtbot, application)
    assert states == [("The bridge", 0)]
    assert shown(application) == (["old.txt", "new.txt"], 3)


def test_closing_the_window_ends_the_comparison(start, files, qtbot):
    application = start(small=0, command=SLEEPER)
    application.open(files("old.txt", OLD), files("new.txt", NEW))
    qtbot.waitUntil(lambda: application.worker._job is not None)
    process = application.worker._job._channel._process
    application.window.close()
    assert process.processId() == 0
