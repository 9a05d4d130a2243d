"""Moved passages: brought face to face from wherever they are chosen, and back again by one key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from tests.widgets.moving import ADDED, EDITED, MOVED, heights_of, open_moving, panes_of, passage_with, values_of
from tests.widgets.reading import turn_wheel

KEY = Qt.Key
BEGINNING = MOVED[:25]


@pytest.fixture
def window(qtbot):
    return open_moving(qtbot)


def choose_row(window, words):
    """Click on the row of a change."""
    table = window.change_list.findChild(QTableView, "changeTable")
    rows = [row.passage for row in window.change_list.visible_rows()]
    index = table.model().index(rows.index(passage_with(window, words)), 0)
    table.scrollTo(index)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    QApplication.processEvents()


def face(window):
    choose_row(window, "silver anchor")


def are_face_to_face(window):
    old, new = heights_of(window, MOVED)
    return old == pytest.approx(new, abs=1) and 0 <= old < panes_of(window)[0].viewport().height()


def test_a_row_brings_both_ends_face_to_face_though_they_are_at_the_ends_of_the_story(window):
    face(window)
    assert are_face_to_face(window)


def test_so_does_a_click_on_the_passage_and_it_stays_under_the_pointer(window):
    old = panes_of(window)[0]
    cursor = old.textCursor()
    cursor.setPosition(old.toPlainText().index("silver anchor"))
    before = old.cursorRect(cursor).top()
    QTest.mouseClick(old.viewport(), Qt.MouseButton.LeftButton, pos=old.cursorRect(cursor).center())
    QApplication.processEvents()
    assert are_face_to_face(window)
    # The line about the change takes its place below the panes, nothing above it moves.
    assert old.cursorRect(cursor).top() == before


def test_in_a_story_that_fits_the_window_too(qtbot):
    window = open_moving(qtbot, count=41)
    window.resize(1200, 2400)
    QApplication.processEvents()
    assert values_of(window) == [0, 0]
    face(window)
    assert are_face_to_face(window)


def read_now(window):
    """Give the offsets of the lines at the height of the eye; the views may be taller than a while ago."""
    eye = round(window.view._synchronizer.focus_line())
    return [pane.offset_at(value + eye) for pane, value in zip(panes_of(window), values_of(window), strict=True)]


@pytest.mark.parametrize("focus", [0, 1])
def test_one_key_goes_back_to_what_was_read(window, focus):
    choose_row(window, "plan on")
    turn_wheel(panes_of(window)[0], -120)
    before = read_now(window)
    face(window)
    assert read_now(window) != before
    panes_of(window)[focus].setFocus()
    QTest.keyClick(panes_of(window)[focus], KEY.Key_Backspace)
    QApplication.processEvents()
    assert read_now(window) == before


def test_alt_left_goes_back_as_in_a_browser(window):
    before = values_of(window)
    face(window)
    QTest.keyClick(window, KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert values_of(window) == before


def test_after_two_moves_it_goes_back_to_where_reading_was_left(window):
    before = values_of(window)
    face(window)
    turn_wheel(panes_of(window)[1], 120)
    face(window)
    window.actions_.back.trigger()
    assert values_of(window) == before


def test_the_status_line_says_which_key_goes_back(window):
    assert not window.actions_.back.isEnabled()
    face(window)
    assert window.actions_.back.isEnabled()
    assert "Backspace goes back" in window.statusBar().currentMessage()
    window.actions_.back.trigger()
    assert window.statusBar().currentMessage() == ""
    assert not window.actions_.back.isEnabled()


def test_choosing_another_change_ends_it(window):
    face(window)
    choose_row(window, ADDED[:15])
    assert not window.actions_.back.isEnabled()
    assert window.statusBar().currentMessage() == ""


def test_both_panes_scroll_alike_while_they_face_each_other(window):
    face(window)
    turn_wheel(panes_of(window)[0], -120)
    assert are_face_to_face(window)


def test_the_story_ends_where_it_ended_after_it(window):
    face(window)
    window.actions_.back.trigger()
    for key in (KEY.Key_End, KEY.Key_Home):
        QTest.keyClick(panes_of(window)[0], key)
        QApplication.processEvents()
    bars = [pane.verticalScrollBar() for pane in panes_of(window)]
    assert [bar.minimum() for bar in bars] == [0, 0]
    assert values_of(window) == [0, 0]
    for pane, bar in zip(panes_of(window), bars, strict=True):
        assert bar.maximum() == pane.text_height() - pane.viewport().height()


def test_a_dragged_scroll_bar_scrolls_them_together_again_without_the_room(window):
    face(window)
    old, new = panes_of(window)
    new.verticalScrollBar().setValue(new.verticalScrollBar().maximum() // 2)
    QApplication.processEvents()
    first, second = heights_of(window, EDITED[:30])
    view = old.viewport().height()
    assert abs(first - second) < view
    assert old.verticalScrollBar().minimum() == 0
    assert old.verticalScrollBar().maximum() == old.text_height() - view


def test_another_size_of_the_window_keeps_them_face_to_face(window):
    face(window)
    window.resize(1000, 700)
    QApplication.processEvents()
    assert are_face_to_face(window)


def test_the_words_that_were_edited_on_the_way_are_marked(qtbot):
    window = open_moving(qtbot)
    face(window)
    described = panes_of(window)[1].accessibleDescription()
    assert described.startswith("Moved")
    assert BEGINNING in described


def test_in_the_marked_up_copy_nothing_is_said_of_places_that_face_each_other(window):
    window.tools.redline.action.trigger()
    face(window)
    assert not window.actions_.back.isEnabled()
    assert window.statusBar().currentMessage() == ""
