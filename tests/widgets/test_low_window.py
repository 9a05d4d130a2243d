"""In a small window the stories keep most of the height, and everything can still be reached."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolBar, QToolButton

from tests.widgets.windows import NEW, OLD, make_window, show
from viewer.presentation.sides import Side


@pytest.fixture
def window(qtbot):
    made = make_window(qtbot)
    show(made, OLD, NEW)
    made.activateWindow()
    QTest.keyClick(made, Qt.Key.Key_F8)
    return made


def resize(window, width, height):
    window.resize(width, height)
    for _ in range(3):
        QApplication.processEvents()


def share(window):
    """Give what part of the height of the window the text of a story has."""
    return window.view.column(Side.NEW).pane.height() / window.height()


def head(window):
    return window.tools.detail.findChild(QLabel, "detailTitle")


@pytest.mark.parametrize("size", [(800, 600), (1024, 700), (720, 600)])
def test_the_stories_have_more_than_half_of_the_height(window, size):
    resize(window, *size)
    assert share(window) > 0.5


def test_headings_and_what_the_list_says_as_well_give_way_and_come_back(window):
    headings = window.change_list.table().horizontalHeader()
    resize(window, 800, 600)
    assert headings.isHidden()
    assert head(window).isHidden()
    assert "Edited lede" in window.tools.detail.wordings().toolTip()
    resize(window, 1200, 800)
    assert headings.isVisible()
    assert head(window).isVisible()
    assert window.tools.detail.wordings().toolTip() == ""


def test_without_the_list_the_detail_line_names_the_change(window):
    resize(window, 800, 600)
    QTest.keyClick(window, Qt.Key.Key_F9)
    QApplication.processEvents()
    assert head(window).isVisible()
    QTest.keyClick(window, Qt.Key.Key_F9)
    QApplication.processEvents()
    assert head(window).isHidden()


def test_a_change_that_the_filter_leaves_out_is_named_too(window):
    resize(window, 800, 600)
    window.change_list._filter._actions["edited"].trigger()
    assert head(window).isVisible()
    assert "left out of the list" in window.tools.detail.findChild(QLabel, "detailAbout").text()


def buttons(bar):
    return [bar.widgetForAction(action) for action in bar.actions() if not action.isSeparator()]


def without_words(bar):
    """Give the names of the buttons that are too narrow for their words."""
    return [
        button.text()
        for button in buttons(bar)
        if button.width() < bar.iconSize().width() + button.fontMetrics().horizontalAdvance(button.text())
    ]


def test_all_buttons_of_the_tool_bar_are_in_view_and_the_best_known_lose_their_words_first(window):
    bar = window.findChild(QToolBar, "tools")
    resize(window, 1200, 800)
    assert without_words(bar) == []
    gone = []
    for width in (860, 780, 720):
        resize(window, width, 600)
        assert all(button.isVisible() for button in buttons(bar))
        assert len(without_words(bar)) >= len(gone)
        gone = without_words(bar)
    assert {"Reload", "Find"} <= set(gone)
    assert "Marked-up copy" not in gone
    resize(window, 1200, 800)
    assert without_words(bar) == []


def test_a_button_without_words_has_its_name_for_a_screen_reader(window):
    bar = window.findChild(QToolBar, "tools")
    resize(window, 720, 600)
    told = [QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) for button in buttons(bar)]
    assert "Reload" in told
    assert "" not in told


def test_all_kinds_can_be_filtered_by_icon_and_number_where_there_is_no_room_for_words(window):
    filters = [
        button
        for button in window.change_dock.findChildren(QToolButton)
        if button.defaultAction() is not None and button.defaultAction().objectName().startswith("filter_")
    ]
    shown = [button for button in filters if button.defaultAction().isVisible()]
    resize(window, 1200, 800)
    assert [button.text() for button in shown][:2] == ["Added 1", "Deleted 1"]
    resize(window, 720, 600)
    assert all(button.isVisible() for button in shown)
    assert [button.text() for button in shown][:2] == ["1", "1"]
    name = QAccessible.queryAccessibleInterface(shown[0]).text(QAccessible.Text.Name)
    assert (name, shown[0].toolTip().splitlines()[0]) == ("Added 1", "Added 1")
