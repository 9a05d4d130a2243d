"""A message goes when what it is about is no longer there, and no sooner."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractSlider, QPushButton

from tests.app.applications import make_application
from tests.app.pairing_hands import BOATS, CONTROL, CRANE, FERRY, SHIFT, by_hand, choosing, click, key, settle
from tests.widgets.reading import turn_wheel
from tests.widgets.windows import NEW, OLD
from viewer.presentation.sides import Side

ALONE = "Note: “The ferry to the island runs …” now stands alone."
CODE = "import os\n\n\ndef main():\n    return os.getcwd()\n"


@pytest.fixture
def application(qtbot, tmp_path):
    made = make_application(qtbot, tmp_path)
    made.window.resize(1200, 800)
    for name, text in (("old.txt", OLD), ("new.txt", NEW), ("code.py", CODE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    made.window.activateWindow()
    yield made
    made.worker.cancel()


@pytest.fixture
def files(qtbot, tmp_path, application):
    application.open(str(tmp_path / "old.txt"), str(tmp_path / "new.txt"))
    settle(qtbot, application)
    return tmp_path


@pytest.fixture
def told(qtbot, application, files):
    """A window that says which sentence stands alone since another was paired by hand."""
    window = application.window
    click(window, Side.NEW, BOATS)
    key(qtbot, application, Qt.Key.Key_K, CONTROL)
    click(window, Side.OLD, FERRY)
    settle(qtbot, application)
    assert said(application) == ALONE
    return window


def said(application):
    return application.window.message_bar.text()


@pytest.mark.parametrize(
    "keys",
    [
        (Qt.Key.Key_G, CONTROL | SHIFT),
        (Qt.Key.Key_T, CONTROL),
        (Qt.Key.Key_Z, CONTROL),
        (Qt.Key.Key_C, CONTROL | SHIFT),
        (Qt.Key.Key_F4,),
        (Qt.Key.Key_F5,),
    ],
    ids=["by paragraph", "swapped", "undone", "ignoring capitals", "source", "reloaded"],
)
def test_what_is_said_of_one_comparison_goes_with_it(qtbot, application, told, keys):
    key(qtbot, application, *keys)
    settle(qtbot, application)
    assert said(application) == ""


def test_a_pasted_text_takes_it_away_too(qtbot, application, told):
    QGuiApplication.clipboard().setText(NEW.replace("Fishermen", "Anglers"))
    key(qtbot, application, Qt.Key.Key_V, CONTROL | SHIFT)
    assert said(application) == ""


def test_what_only_changes_the_look_takes_nothing_away(qtbot, application, told):
    for keys in ((Qt.Key.Key_D, CONTROL), (Qt.Key.Key_F8,), (Qt.Key.Key_F6,)):
        key(qtbot, application, *keys)
        assert said(application) == ALONE


def test_an_error_is_not_taken_away_by_the_end_of_a_choice(qtbot, application, files):
    window = application.window
    click(window, Side.NEW, BOATS)
    key(qtbot, application, Qt.Key.Key_K, CONTROL)
    application.session.open_side(Side.NEW, str(files / "nowhere.txt"))
    qtbot.waitUntil(lambda: "nowhere.txt" in said(application), timeout=20_000)
    click(window, Side.OLD, CRANE)
    settle(qtbot, application)
    assert by_hand(application)
    assert "nowhere.txt" in said(application)


def test_the_question_goes_with_its_comparison(qtbot, application, files):
    click(application.window, Side.NEW, BOATS)
    key(qtbot, application, Qt.Key.Key_K, CONTROL)
    assert choosing(application.window)
    application.session.swap()
    settle(qtbot, application)
    assert said(application) == ""


def test_which_version_is_the_earlier_one_is_no_longer_said_when_they_are_swapped(qtbot, application, files):
    application.session.open_pair(str(files / "new.txt"), str(files / "old.txt"))
    qtbot.waitUntil(lambda: "is shown as the earlier version" in said(application), timeout=20_000)
    settle(qtbot, application)
    key(qtbot, application, Qt.Key.Key_G, CONTROL | SHIFT)
    assert "is shown as the earlier version" in said(application)
    key(qtbot, application, Qt.Key.Key_T, CONTROL)
    assert said(application) == ""


def test_why_source_is_shown_is_no_longer_said_over_the_stories(qtbot, application, files):
    application.open(str(files / "old.txt"), str(files / "code.py"))
    qtbot.waitUntil(lambda: "is program code" in said(application), timeout=20_000)
    settle(qtbot, application)
    application.window.view.column(Side.NEW).pane.setFocus()
    key(qtbot, application, Qt.Key.Key_F4)
    assert said(application) == ""


def test_a_change_on_the_disk_is_said_until_the_file_is_read_and_once_only(qtbot, application, files):
    path = files / "new.txt"
    path.write_text(NEW + "More.\n", encoding="utf-8")
    os.utime(path, ns=(0, 1))
    qtbot.waitUntil(lambda: "was changed on the disk" in said(application), timeout=20_000)
    key(qtbot, application, Qt.Key.Key_G, CONTROL | SHIFT)
    assert "was changed on the disk" in said(application)
    key(qtbot, application, Qt.Key.Key_Escape)
    key(qtbot, application, Qt.Key.Key_T, CONTROL)
    application.ways_in._watcher.look()
    assert said(application) == ""
    path.write_text(NEW + "Much more.\n", encoding="utf-8")
    os.utime(path, ns=(0, 2))
    qtbot.waitUntil(lambda: "was changed on the disk" in said(application), timeout=20_000)
    button = application.window.message_bar.findChild(QPushButton)
    button.click()
    settle(qtbot, application)
    assert said(application) == ""


@pytest.fixture
def noted(qtbot, application, files):
    """A window that says which of two files is on which side."""
    application.session.open_pair(str(files / "new.txt"), str(files / "old.txt"))
    settle(qtbot, application)
    assert said(application).startswith("Note: “new.txt” is shown as the earlier version")
    return application.window


def wheel(qtbot, application):
    turn_wheel(application.window.view.column(Side.OLD).pane, -120)


def drag(qtbot, application):
    application.window.view.column(Side.NEW).pane.verticalScrollBar().triggerAction(
        QAbstractSlider.SliderAction.SliderSingleStepAdd
    )


def press(pressed):
    return lambda qtbot, application: key(qtbot, application, pressed)


READING_ON = [
    press(Qt.Key.Key_F8),
    press(Qt.Key.Key_PageDown),
    press(Qt.Key.Key_End),
    press(Qt.Key.Key_F6),
    wheel,
    drag,
]


@pytest.mark.parametrize("read_on", READING_ON)
def test_a_note_worth_a_moment_goes_when_the_reader_reads_on(qtbot, application, noted, read_on):
    noted.view.column(Side.NEW).pane.setFocus()
    read_on(qtbot, application)
    assert said(application) == ""


@pytest.mark.parametrize("read_on", READING_ON)
def test_an_error_stays_until_it_is_closed(qtbot, application, noted, read_on):
    noted.show_error("The roof leaks.")
    noted.view.column(Side.NEW).pane.setFocus()
    read_on(qtbot, application)
    assert said(application) == "Error: The roof leaks."


def test_zoom_leaves_a_note_alone(qtbot, application, noted):
    key(qtbot, application, Qt.Key.Key_Plus, CONTROL)
    assert "is shown as the earlier version" in said(application)
