"""Folding what did not change: what is hidden, what opens it again, and that the text stays whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.pairing_hands import move
from tests.widgets.moving import (
    EDITED,
    heights_of,
    new_story,
    old_story,
    open_moving,
    panes_of,
    passage_with,
    values_of,
)
from tests.widgets.reading import sentence, turn_wheel
from tests.widgets.windows import NEW, OLD, show

KEY = Qt.Key


@pytest.fixture
def open_window(qtbot):
    return open_moving(qtbot, 120)


@pytest.fixture
def window(open_window):
    open_window.actions_.folding.action.trigger()
    QApplication.processEvents()
    return open_window


def total(window):
    return [pane.text_height() for pane in panes_of(window)]


def fold_line(pane, number):
    """Give the middle of the line of a fold, in the view; it has to be in view."""
    for y in range(0, pane.viewport().height(), 4):
        at = QPoint(pane.viewport().width() // 2, y)
        if pane.folds.fold_at(at) == number:
            return at + QPoint(0, 8)
    raise AssertionError(number)


def folded_now(pane):
    """Give the folds that are in view."""
    seen = {pane.folds.fold_at(QPoint(pane.viewport().width() // 2, y)) for y in range(0, pane.viewport().height(), 4)}
    return sorted(seen - {None})


def test_a_long_story_with_few_changes_gets_short(open_window):
    before = total(open_window)
    QTest.keyClick(open_window, KEY.Key_U, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert open_window.actions_.folding.action.isChecked()
    assert all(after < 0.4 * tall for after, tall in zip(total(open_window), before, strict=True))


def test_the_same_key_unfolds_everything(window):
    QTest.keyClick(window, KEY.Key_U, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    show(window, "\n".join(old_story(120)) + "\n", "\n\n".join(new_story(120)) + "\n")
    assert folded_now(panes_of(window)[0]) == []
    tall = total(window)
    window.actions_.folding.action.trigger()
    window.actions_.folding.action.trigger()
    assert total(window) == pytest.approx(tall, rel=0.01)


def test_folds_stand_face_to_face(window):
    for pane in panes_of(window):
        assert folded_now(pane)
    window.view.go_to(passage_with(window, "plan on"))
    old, new = (fold_line(pane, 1).y() for pane in panes_of(window))
    assert abs(old - new) < 60


def test_a_click_on_the_line_unfolds_it_on_both_sides(window):
    old = panes_of(window)[0]
    before = total(window)
    at = fold_line(old, 0)
    QTest.mouseClick(old.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    assert all(after > tall for after, tall in zip(total(window), before, strict=True))
    assert old.folds.fold_at(at) is None


@pytest.mark.parametrize("number", [0, 1])
def test_what_was_folded_comes_out_where_the_line_stood(window, number):
    pane = panes_of(window)[number]
    line = fold_line(pane, 0)
    value = values_of(window)[number]
    hidden = pane.offset_at(value + line.y())
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=line)
    QApplication.processEvents()
    top, _ = pane.places.reach_of(hidden, hidden + 5)
    assert top == pytest.approx(line.y() - 8, abs=6)
    assert values_of(window)[number] == value


def test_a_line_that_is_gone_leaves_the_pointer_as_over_text(window):
    old = panes_of(window)[0]
    move(old.viewport(), fold_line(old, 0))
    QTest.keyClick(window, KEY.Key_U, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert old.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
    assert old.viewport().toolTip() == ""


def test_while_a_pair_is_chosen_the_pointer_is_a_hand_and_afterwards_what_it_was(window):
    window.pairing.set_current(passage_with(window, "plan on"))
    window.pairing.pair.trigger()
    QApplication.processEvents()
    for pane in panes_of(window):
        line = fold_line(pane, folded_now(pane)[0])
        move(pane.viewport(), line)
        assert pane.viewport().toolTip() == "Click to unfold"
        move(pane.viewport(), line + QPoint(0, 60))
        assert (pane.viewport().cursor().shape(), pane.viewport().toolTip()) == (Qt.CursorShape.PointingHandCursor, "")
    QTest.keyClick(window.focusWidget(), KEY.Key_Escape)
    for pane in panes_of(window):
        assert pane.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_a_line_can_be_told_from_text_by_the_pointer(window):
    old = panes_of(window)[0]
    at = fold_line(old, 0)
    QTest.mouseMove(old.viewport(), at)
    assert old.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(old.viewport(), QPoint(at.x(), 2))
    assert old.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_no_change_is_hidden(window):
    for words in ("plan on", "silver anchor", "lighthouse keeper", "ferry will"):
        before = total(window)
        window.view.go_to(passage_with(window, words))
        assert total(window) == pytest.approx(before, abs=400)
        assert folded_now(panes_of(window)[0])


def test_two_sentences_of_context_stay(window):
    window.view.go_to(passage_with(window, "plan on"))
    text = panes_of(window)[0].toPlainText()
    body = [sentence(n, 14 + n % 9) for n in (18, 19, 20, 21)]
    for kept in body:
        top, bottom = panes_of(window)[0].places.reach_of(text.index(kept), text.index(kept) + len(kept))
        assert bottom - top > 30, kept
    for first, second in ((16, 17), (22, 23)):
        hidden = [text.index(sentence(n, 14 + n % 9)) for n in (first, second)]
        reaches = {panes_of(window)[0].places.reach_of(at, at + 30) for at in hidden}
        assert len(reaches) == 1


def test_copying_over_a_fold_copies_the_whole_text(window):
    old = panes_of(window)[0]
    old.setFocus()
    QTest.keyClick(old, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(old, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\n".join(old_story(120)) + "\n"


def test_a_selection_that_passes_over_a_fold_does_not_open_it(window):
    old = panes_of(window)[0]
    before = total(window)
    line = fold_line(old, 0)
    start = QPoint(60, line.y() - 50)
    QTest.mousePress(old.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(old.viewport(), line)
    QTest.mouseMove(old.viewport(), line + QPoint(0, 50))
    QTest.mouseRelease(old.viewport(), Qt.MouseButton.LeftButton, pos=line + QPoint(0, 50))
    assert old.textCursor().hasSelection()
    assert total(window) == before


def test_a_jump_into_folded_text_opens_it(window):
    old = panes_of(window)[0]
    hidden = sentence(70, 14 + 70 % 9)
    before = total(window)
    found = old.document().find(hidden[:20])
    assert isinstance(found, QTextCursor)
    old.setTextCursor(found)
    QApplication.processEvents()
    assert all(after > tall for after, tall in zip(total(window), before, strict=True))
    at = old.toPlainText().index(hidden)
    top, bottom = old.places.reach_of(at, at + len(hidden))
    assert bottom > top


@pytest.mark.parametrize("words", ["plan on", "lighthouse keeper", "ferry will"])
def test_changes_are_still_brought_face_to_face(window, words):
    window.view.go_to(passage_with(window, words))
    if words == "plan on":
        old, new = heights_of(window, EDITED[:30])
        assert old == pytest.approx(new, abs=1)
    else:
        pane = panes_of(window)[0 if words.startswith("light") else 1]
        at = pane.toPlainText().index(words)
        assert 0 <= pane.places.reach_of(at, at + 5)[0] < pane.viewport().height()


def test_they_scroll_together_over_folds_to_both_ends(window):
    old, new = panes_of(window)
    apart = []
    for _ in range(80):
        turn_wheel(old, -120)
        first, second = heights_of(window, EDITED[:30])
        if 100 < first < 300:
            apart.append(abs(first - second))
    assert values_of(window) == [pane.verticalScrollBar().maximum() for pane in (old, new)]
    assert apart
    assert min(apart) < 60
    for _ in range(80):
        turn_wheel(new, 120)
    assert values_of(window) == [0, 0]


def test_another_size_of_the_window_leaves_it_folded(window):
    before = len(folded_now(panes_of(window)[0]))
    window.resize(900, 700)
    QApplication.processEvents()
    assert folded_now(panes_of(window)[0])[:1] == [0]
    assert before


def test_another_comparison_is_folded_too(window):
    show(window, "\n".join(old_story(90)) + "\n", "\n\n".join(new_story(90)) + "\n")
    assert folded_now(panes_of(window)[0])
    show(window, OLD, NEW)
    assert folded_now(panes_of(window)[0]) == []


def test_equal_stories_are_one_line(qtbot, window):
    story = "\n".join(old_story(30)) + "\n"
    show(window, story, story)
    assert folded_now(panes_of(window)[0]) == [0]
    assert total(window)[0] < 200


def test_one_story_alone_is_not_folded(window):
    show(window, "\n".join(old_story(90)) + "\n", None)
    assert folded_now(panes_of(window)[0]) == []


def test_finding_words_in_folded_text_opens_it(window):
    hidden = sentence(70, 14 + 70 % 9)
    before = total(window)
    QTest.keyClick(window, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), hidden[:10])
    QApplication.processEvents()
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    QApplication.processEvents()
    assert all(after > tall for after, tall in zip(total(window), before, strict=True))
    for pane in panes_of(window):
        at = pane.toPlainText().index(hidden)
        assert -50 < pane.places.reach_of(at, at + len(hidden))[0] < pane.viewport().height()


def test_how_much_is_kept_can_be_chosen(window):
    before = total(window)
    window.actions_.folding.choose_context(1)
    assert all(after < tall for after, tall in zip(total(window), before, strict=True))
    window.actions_.folding.choose_context(5)
    assert all(after > tall for after, tall in zip(total(window), before, strict=True))


def test_a_number_that_is_no_choice_changes_nothing(window):
    window.actions_.folding.choose_context(17)
    assert window.actions_.folding.context() == 2


def test_in_the_marked_up_copy_there_is_nothing_to_fold(window):
    window.tools.redline.action.trigger()
    assert not window.actions_.folding.action.isEnabled()
    window.tools.redline.action.trigger()
    assert window.actions_.folding.action.isEnabled()


def test_typography_that_is_shown_unfolds_what_it_is_in(qtbot, window):
    old = [sentence(n, 20) for n in range(30)]
    old[15] = "It is the mayor's own house."
    new = [*old[:15], "It is the mayor’s own house.", *old[16:]]
    show(window, "\n".join(old) + "\n", "\n\n".join(new) + "\n")
    before = total(window)
    window.actions_.typographic.trigger()
    assert all(after > tall for after, tall in zip(total(window), before, strict=True))
    assert folded_now(panes_of(window)[0]) == [0, 1]
    window.actions_.typographic.trigger()
    assert total(window) == before


def test_where_nothing_is_long_enough_it_is_said(qtbot, open_window):
    show(open_window, OLD, NEW)
    QTest.keyClick(open_window, KEY.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert open_window.statusBar().currentMessage() == "There is no unchanged text long enough to fold."


def test_where_something_is_folded_nothing_is_said(window):
    assert window.statusBar().currentMessage() == ""
