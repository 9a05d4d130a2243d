"""What the reader does not want to hear of: chosen in the menu, compared at once, and remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from viewer.app.settings import Settings
from viewer.app.start import Application
from viewer.app.worker import SMALL, Worker
from viewer.model.comparison import Kind

OLD = "The ferry left the Old Quay at noon.\n\nNobody knew, why it was late.\n\nThe crane fell on Monday.\n"
NEW = "The ferry left the old quay at noon.\n\nNobody knew why it was late.\n\nThe crane fell on Tuesday.\n"

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=[SMALL, 0], ids=["here", "in a process"])
def application(qtbot, qapp, tmp_path, monkeypatch, request):
    palette = qapp.palette()
    monkeypatch.setattr("viewer.app.start.Worker", lambda parent: Worker(parent, small=request.param))
    made = Application(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(made.window)
    made.window.show()
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with qtbot.waitSignal(made.session.compared, timeout=20_000):
        made.open(str(tmp_path / "old.txt"), str(tmp_path / "new.txt"))
    made.window.activateWindow()
    yield made
    made.worker.cancel()
    qapp.setPalette(palette)


def edited(application):
    """The changed sentences that are listed, by their numbers."""
    return [row.passage for row in application.window.change_list.visible_rows() if row.kind is Kind.EDITED]


def choose(qtbot, application, key):
    with qtbot.waitSignal(application.session.compared, timeout=20_000):
        QTest.keyClick(application.window, key, CONTROL | SHIFT)


def test_each_option_is_compared_by_at_once_and_can_be_taken_back(application, qtbot):
    assert edited(application) == [0, 1, 2]
    choose(qtbot, application, Qt.Key.Key_C)
    assert edited(application) == [1, 2]
    choose(qtbot, application, Qt.Key.Key_P)
    assert edited(application) == [2]
    choose(qtbot, application, Qt.Key.Key_C)
    assert edited(application) == [0, 2]


def test_what_is_ignored_is_ignored_in_the_next_stories_too(application, qtbot):
    choose(qtbot, application, Qt.Key.Key_C)
    with qtbot.waitSignal(application.session.compared, timeout=20_000):
        application.window.actions_.swap.trigger()
    assert edited(application) == [1, 2]


def test_the_options_are_remembered_and_used_from_the_start(application, qtbot, tmp_path):
    choose(qtbot, application, Qt.Key.Key_P)
    application.window.close()
    again = Application(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(again.window)
    with qtbot.waitSignal(again.session.compared, timeout=20_000):
        again.open(str(tmp_path / "old.txt"), str(tmp_path / "new.txt"))
    assert edited(again) == [0, 2]
    assert again.window.tools.options.punctuation.isChecked()
