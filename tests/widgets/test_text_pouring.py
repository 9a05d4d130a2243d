"""A long text fills its pane a little at a time, and nobody notices but by the scroll bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.widgets.reading import make_pane, sentence, show
from viewer.widgets import text_pouring
from viewer.widgets.pane_reach import bring_into_view

LINES = [sentence(n, 8 + n % 40) for n in range(4000)]
LONG = "\n".join(LINES)


def poured(qtbot, pane, text=LONG):
    qtbot.waitUntil(lambda: pane.toPlainText() == text)


def test_the_beginning_can_be_read_at_once_and_the_rest_comes(qtbot):
    pane = make_pane(qtbot, "")
    show(pane, LONG)
    beginning = pane.toPlainText()
    assert LONG.startswith(beginning)
    assert len(beginning) < text_pouring._FIRST * 2 < len(LONG)
    part = pane.text_height()
    poured(qtbot, pane)
    assert pane.text_height() > part


def test_the_reader_stays_where_they_are(qtbot):
    pane = make_pane(qtbot, "")
    show(pane, LONG)
    pane.verticalScrollBar().setValue(3000)
    at = pane.offset_at(pane.verticalScrollBar().value() + 5)
    poured(qtbot, pane)
    assert pane.offset_at(pane.verticalScrollBar().value() + 5) == at


def test_who_goes_further_than_the_beginning_has_all_of_it(qtbot):
    pane = make_pane(qtbot, "")
    show(pane, LONG)
    at = LONG.index("Number 3999 ")
    bring_into_view(pane, at, at + 11)
    assert pane.toPlainText() == LONG
    top = pane.top_of(at) - pane.verticalScrollBar().value()
    assert 0 <= top < pane.viewport().height()


def test_another_text_takes_the_place_of_one_that_is_still_coming(qtbot):
    pane = make_pane(qtbot, "")
    show(pane, LONG)
    show(pane, "Short.")
    qtbot.wait(50)
    assert pane.toPlainText() == "Short."


def test_a_single_long_line_is_cut_and_comes_whole(qtbot):
    line = " ".join(LINES)
    pane = make_pane(qtbot, "")
    show(pane, line)
    qtbot.waitUntil(lambda: len(pane.toPlainText()) >= len(line))
    QTest.keyClick(pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == line


def test_a_change_of_width_meanwhile_keeps_the_place(qtbot):
    pane = make_pane(qtbot, "")
    show(pane, LONG)
    pane.resize(500, 400)
    poured(qtbot, pane)
    assert pane.offset_at(pane.verticalScrollBar().value() + 20) == 0
