"""The keys stay with what is read when the part of the window goes away that had them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from tests.widgets.dragging import LEFT
from tests.widgets.reading import sentence
from tests.widgets.windows import label, make_window, press, show
from viewer.presentation.preparation import prepare_outcome, prepare_side
from viewer.presentation.sides import Side
from viewer.widgets.focus_line import FocusLine
from viewer.widgets.message_bar import Severity

KEY = Qt.Key
OLD = "\n\n".join(sentence(number) for number in range(40))
NEW = OLD.replace("Number 3 ", "Number three ").replace("Number 30 ", "Number thirty ")


@pytest.fixture
def window(qtbot):
    made = make_window(qtbot)
    show(made, OLD, NEW)
    made.activateWindow()
    return made


def pane(window, side):
    return window.view.column(side).pane


def click(widget, at=None):
    QTest.mouseClick(widget, LEFT, pos=at or widget.rect().center())
    QApplication.processEvents()


def click_row(window):
    table = window.change_list.table()
    click(table.viewport(), table.visualRect(table.model().index(0, 1)).center())
    assert table.hasFocus()


def click_detail(window):
    wordings = window.tools.detail.wordings()
    click(wordings)
    assert wordings.hasFocus()


def press_where_the_keys_are(window, key):
    press(window.focusWidget(), key)


def has_the_line(window, side):
    return any(line.is_lit() for line in window.view.column(side).findChildren(FocusLine))


@pytest.mark.parametrize("side", list(Side))
def test_the_pane_used_last_has_them_once_the_list_is_hidden(window, side):
    click(pane(window, side).viewport())
    click_row(window)
    press_where_the_keys_are(window, KEY.Key_F9)
    assert not window.change_dock.isVisible()
    assert has_the_line(window, side)
    before = pane(window, side).verticalScrollBar().value()
    press_where_the_keys_are(window, KEY.Key_PageDown)
    assert pane(window, side).verticalScrollBar().value() > before


def test_a_pane_has_them_where_none_was_used_yet(window):
    pane(window, Side.NEW).clearFocus()
    click_row(window)
    press_where_the_keys_are(window, KEY.Key_F9)
    assert pane(window, Side.NEW).hasFocus()


@pytest.mark.parametrize("side", list(Side))
def test_the_pane_used_last_has_them_once_the_detail_line_is_hidden(window, side):
    click(pane(window, side).viewport())
    press_where_the_keys_are(window, KEY.Key_F8)
    click_detail(window)
    press_where_the_keys_are(window, KEY.Key_F7)
    assert not window.tools.detail.isVisible()
    assert has_the_line(window, side)


def test_the_list_can_be_closed_by_its_button(window):
    click_row(window)
    buttons = window.change_dock.findChildren(QToolButton)
    button = next(each for each in buttons if each.accessibleName() == "Hide the change list")
    button.setFocus()
    press(button, KEY.Key_Space)
    assert not window.change_dock.isVisible()
    assert pane(window, Side.NEW).hasFocus()


def test_the_marked_up_copy_has_them_while_it_is_read(window):
    press_where_the_keys_are(window, KEY.Key_F6)
    click_row(window)
    press_where_the_keys_are(window, KEY.Key_F9)
    assert window.tools.redline.view.pane.hasFocus()


def test_the_panes_have_them_after_the_copy_was_left_from_the_list(window):
    press_where_the_keys_are(window, KEY.Key_F6)
    press_where_the_keys_are(window, KEY.Key_F6)
    click_row(window)
    press_where_the_keys_are(window, KEY.Key_F9)
    assert pane(window, Side.NEW).hasFocus()


def test_they_stay_in_a_pane_when_the_list_comes_and_goes(window):
    click(pane(window, Side.OLD).viewport())
    for _ in range(2):
        press_where_the_keys_are(window, KEY.Key_F9)
        assert pane(window, Side.OLD).hasFocus()


def test_they_stay_in_the_list_when_the_detail_line_goes(window):
    click_row(window)
    press_where_the_keys_are(window, KEY.Key_F7)
    assert window.change_list.table().hasFocus()


def test_a_message_that_is_dealt_with_gives_them_back(window):
    click(pane(window, Side.OLD).viewport())
    window.show_message(Severity.INFO, "The sides may be the wrong way round.", window.actions_.swap)
    click(next(each for each in window.message_bar.findChildren(QPushButton) if each.isVisible()))
    assert not window.message_bar.isVisible()
    assert pane(window, Side.OLD).hasFocus()


def test_stories_read_again_take_the_detail_line_away_but_not_the_keys(window):
    press_where_the_keys_are(window, KEY.Key_F8)
    click_detail(window)
    pages = {Side.OLD: prepare_side(OLD), Side.NEW: prepare_side(NEW)}
    window.show_pages(pages, {side: label(f"{side.value}.txt") for side in Side})
    assert pane(window, Side.NEW).hasFocus()
    window.show_outcome(prepare_outcome(pages[Side.OLD], pages[Side.NEW]))
    assert pane(window, Side.NEW).hasFocus()
