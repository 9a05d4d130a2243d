"""The change list has the height that fits the window, or the one that the reader gave it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.widgets.dragging import drag_list
from tests.widgets.windows import NEW, OLD, make_window, show
from viewer.widgets.main_window import MainWindow
from viewer.widgets.theme import load_theme


@pytest.fixture
def window(qtbot):
    made = make_window(qtbot)
    show(made, OLD, NEW)
    return made


def fit(window, width, height):
    window.resize(width, height)
    QApplication.processEvents()


def test_the_list_is_as_high_as_before_when_a_window_was_low_for_a_while(window):
    fit(window, 1360, 1000)
    before = window.change_dock.height()
    fit(window, 800, 500)
    assert window.change_dock.height() < before
    fit(window, 1360, 1000)
    assert window.change_dock.height() == before


def test_a_low_window_leaves_three_rows(window):
    fit(window, 1024, 700)
    table = window.change_list.findChild(object, "changeTable")
    assert table.viewport().height() >= 3 * table.rowHeight(0)


def test_the_height_that_the_reader_gave_comes_back(window):
    fit(window, 1360, 900)
    before = window.change_dock.height()
    drag_list(window, 90)
    assert window.change_dock.height() == before + 90 == window.change_dock.own_height()
    fit(window, 900, 500)
    assert window.change_dock.height() < 500 // 2
    fit(window, 1360, 900)
    assert window.change_dock.height() == before + 90


def test_stories_that_come_before_the_window_are_laid_out_once(qtbot):
    window = MainWindow(load_theme("light"))
    qtbot.addWidget(window)
    window.resize(1360, 860)
    show(window, OLD, NEW)
    window.show()
    before = window.change_dock.height()
    QApplication.processEvents()
    assert window.change_dock.height() == before


def test_a_click_beside_the_edge_is_no_wish_for_a_height(window):
    QTest.mouseClick(window.statusBar(), Qt.MouseButton.LeftButton)
    assert window.change_dock.own_height() == 0


def test_a_list_at_the_side_is_left_to_the_reader(window):
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, window.change_dock)
    QApplication.processEvents()
    drag_list(window, 40)
    assert window.change_dock.own_height() == 0
