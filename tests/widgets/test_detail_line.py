"""The line under the panes that shows the selected change in full."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit

from tests.widgets.windows import NEW, OLD, make_window, show
from viewer.presentation.sides import Side
from viewer.widgets.theme import load_theme
from viewer.widgets.wordings import Wordings


@pytest.fixture
def window(qtbot):
    made = make_window(qtbot)
    show(made, OLD, NEW)
    return made


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window, key, modifiers)
    QApplication.processEvents()


def said(window, name):
    return window.tools.detail.findChild(QLabel, name).text()


def marks(window):
    """The marked words of the line, with the color behind them."""
    document = window.tools.detail.findChild(QTextEdit, "detailWordings").document()
    found = []
    block = document.begin()
    while block.isValid():
        for piece in block:
            form = piece.fragment().charFormat()
            if form.background().style() != Qt.BrushStyle.NoBrush:
                found.append((piece.fragment().text(), form.background().color().name()))
        block = block.next()
    return found


def test_nothing_is_shown_while_nothing_is_selected(window):
    assert window.tools.detail.isHidden()
    assert window.tools.detail.text() == ""


def test_the_selected_change_is_shown_with_both_wordings(window):
    press(window, Qt.Key.Key_F8)
    assert window.tools.detail.isVisible()
    assert window.tools.detail.text() == (
        "The bridge at Tarn was closed on Monday.\nThe bridge at Tarn was closed on Tuesday."
    )
    assert said(window, "detailTitle") == "Edited lede"
    assert said(window, "detailAbout") == "paragraph 1 · changed: date or time"


def test_a_line_that_is_turned_off_lays_nothing_out_until_it_is_turned_on(window, monkeypatch):
    press(window, Qt.Key.Key_F7)
    laid_out = []
    shown = Wordings.show_wordings
    monkeypatch.setattr(Wordings, "show_wordings", lambda *given: (laid_out.append(given), shown(*given)))
    for _ in range(3):
        press(window, Qt.Key.Key_F8)
    assert laid_out == []
    press(window, Qt.Key.Key_F7)
    assert laid_out
    assert window.tools.detail.isVisible()
    assert window.tools.detail.text().endswith("Fishermen have offered their boats for free.")


def test_wordings_that_are_no_longer_shown_are_not_kept(window):
    for _ in range(10):
        press(window, Qt.Key.Key_F8)
        press(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(window.tools.detail.wordings().findChildren(QTextDocument)) == 1


def test_the_edits_are_marked_in_the_colors_of_the_theme(window):
    press(window, Qt.Key.Key_F8)
    for name in ("light", "dark"):
        theme = load_theme(name)
        window.set_theme(theme)
        color = theme.marks["substitution"].background.name()
        assert marks(window) == [("Monday", color), ("Tuesday", color)]


def test_a_change_that_stands_on_one_side_has_one_wording(window):
    press(window, Qt.Key.Key_F8)
    press(window, Qt.Key.Key_F8)
    assert window.tools.detail.text() == "Nobody was hurt when the old crane fell into the river."
    assert said(window, "detailTitle") == "Deleted"


def test_a_click_on_a_passage_shows_it_too(window):
    pane = window.view.column(Side.NEW).pane
    cursor = pane.textCursor()
    cursor.setPosition(NEW.index("Fishermen") + 3)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.cursorRect(cursor).center())
    assert window.tools.detail.text().startswith("Fishermen")


def test_typography_is_marked_in_a_change_that_is_nothing_else(window):
    window.actions_.typographic.trigger()
    window.change_list.select_passage(None)
    for _ in range(2):
        press(window, Qt.Key.Key_F8)
    assert said(window, "detailTitle") == "Typography"
    assert [text for text, _ in marks(window)] != []


def test_the_line_can_be_turned_off_and_on_by_a_key(window):
    press(window, Qt.Key.Key_F8)
    press(window, Qt.Key.Key_F7)
    assert window.tools.detail.isHidden()
    press(window, Qt.Key.Key_F8)
    assert window.tools.detail.isHidden()
    press(window, Qt.Key.Key_F7)
    assert window.tools.detail.isVisible()
    assert said(window, "detailTitle") == "Deleted"


def test_new_stories_take_the_line_away(window):
    press(window, Qt.Key.Key_F8)
    show(window, NEW, OLD)
    assert window.tools.detail.isHidden()


def test_a_long_passage_does_not_push_the_stories_away(qtbot):
    window = make_window(qtbot)
    words = " ".join(f"word{n} and" for n in range(500))
    show(window, "One sentence stays here.\n", f"One sentence stays here.\n\nA new one has {words} an end.\n")
    press(window, Qt.Key.Key_F8)
    line = window.tools.detail
    assert line.height() < 250
    shown = line.findChild(QTextEdit, "detailWordings")
    assert shown.verticalScrollBar().maximum() == 0
    assert shown.toPlainText().rstrip().endswith("…")
    assert line.text().endswith("an end.")
    assert window.view.column(Side.NEW).pane.viewport().height() > 200


def test_where_there_is_little_room_the_edits_stay_and_kept_words_go(qtbot):
    window = make_window(qtbot)
    words = " ".join(f"word{n} and" for n in range(60))
    show(window, f"The crew met 3 seals, {words} 5 gulls.\n", f"The crew met 4 seals, {words} 6 gulls.\n")
    window.resize(1000, 700)
    press(window, Qt.Key.Key_F8)
    shown = window.tools.detail.findChild(QTextEdit, "detailWordings")
    assert shown.verticalScrollBar().maximum() == 0
    assert "…" in shown.toPlainText()
    assert [text for text, _ in marks(window)] == ["3", "5", "4", "6"]


def test_the_line_grows_with_the_type(window):
    window.resize(1024, 700)
    press(window, Qt.Key.Key_F8)
    before = window.tools.detail.height()
    for _ in range(6):
        press(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.tools.detail.height() > before + 10
    shown = window.tools.detail.findChild(QTextEdit, "detailWordings")
    assert shown.verticalScrollBar().maximum() == 0


def test_a_long_edit_shows_its_beginning_and_its_end_in_a_low_window(qtbot):
    window = make_window(qtbot)
    kept = "The state on the two rivers had held out for many years against all of its neighbors"
    words = " ".join(f"word{n} and" for n in range(24))
    show(window, f"{kept}.\n", f"{kept}, from its first day on and {words} to the last.\n")
    window.resize(800, 600)
    press(window, Qt.Key.Key_F8)
    ((added, _),) = marks(window)
    assert added.startswith(", from its first day on and ")
    assert added.endswith(" and to the last")
    assert "…" in added
    view = window.tools.detail.wordings()
    assert view.document().size().height() <= view.viewport().height()


def test_a_change_that_the_filter_leaves_out_has_room_for_its_title(qtbot, window):
    window.resize(800, 600)
    press(window, Qt.Key.Key_F8)
    line = window.tools.detail
    assert not line.findChild(QLabel, "detailTitle").isVisible()
    words = window.findChild(QLineEdit, "filterText")
    words.setFocus()
    QTest.keyClicks(words, "fishermen")
    qtbot.waitUntil(lambda: line.findChild(QLabel, "detailTitle").isVisible())
    QApplication.processEvents()
    assert said(window, "detailAbout").startswith("left out of the list by its filter")
    view = line.wordings()
    assert view.document().size().height() <= view.viewport().height()
