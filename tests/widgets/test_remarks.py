"""Remarks in the status bar pass, and give way to what the reader does next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from tests.widgets.windows import make_active_window, press
from viewer.presentation.sides import Side
from viewer.widgets import remarks

CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
NOTHING_TO_FOLD = "There is no unchanged text long enough to fold."


@pytest.fixture
def window(qtbot):
    return make_active_window(qtbot)


def remark(window):
    return window.statusBar().currentMessage()


def click_row(window):
    table = window.findChild(QTableView, "changeTable")
    place = table.visualRect(table.model().index(1, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def click_passage(window):
    pane = window.view.column(Side.NEW).pane
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.cursorRect(pane.textCursor()).center())


def filter_by_words(window):
    field = window.findChild(QLineEdit, "filterText")
    field.setFocus()
    QTest.keyClicks(field, "bridge")


@pytest.mark.parametrize(
    "act",
    [
        lambda window: press(window, KEY.Key_D, CONTROL),
        lambda window: press(window, KEY.Key_F8),
        lambda window: press(window, KEY.Key_F7),
        lambda window: press(window, KEY.Key_U, CONTROL),
        click_row,
        click_passage,
        filter_by_words,
    ],
)
def test_a_remark_gives_way_to_what_is_done_next(qtbot, window, act):
    press(window, KEY.Key_U, CONTROL)
    assert remark(window) == NOTHING_TO_FOLD
    act(window)
    qtbot.waitUntil(lambda: not remark(window))


def test_a_remark_passes_by_itself(qtbot, window, monkeypatch):
    monkeypatch.setattr(remarks, "_STAY", 1)
    press(window, KEY.Key_U, CONTROL)
    qtbot.waitUntil(lambda: not remark(window))


def test_the_next_remark_is_not_taken_for_the_last_one(window):
    press(window, KEY.Key_U, CONTROL)
    press(window, KEY.Key_Plus, CONTROL)
    assert remark(window) == "Type size 110 %"
    press(window, KEY.Key_Plus, CONTROL)
    assert remark(window) == "Type size 121 %"
    QApplication.processEvents()
    assert remark(window) == "Type size 121 %"
