"""Sentences far from each other are paired by hand: nothing jumps meanwhile, and then they stand face to face."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.app.pairing_hands import CONTROL, by_hand, choosing, click, key, open_pair, outlined, pane, place
from tests.widgets.reading import sentence
from viewer.model.comparison import Kind
from viewer.presentation.sides import Side
from viewer.widgets.outlines import Outline

CRANE = "Nobody was hurt when the old crane fell into the river."
BOATS = "Fishermen have offered their boats for free until Easter."
BODY = [sentence(number) for number in range(40)]
OLD = "\n\n".join([*BODY[:10], CRANE, *BODY[10:]])
NEW = "\n\n".join([*BODY[:14], BOATS, *BODY[14:]])


@pytest.fixture
def application(qtbot, tmp_path):
    yield from open_pair(qtbot, tmp_path, OLD, NEW, height=860)


def height(window, side, words):
    """Give how far down the window some words stand."""
    viewport = pane(window, side).viewport()
    return viewport.mapTo(window, QPoint(0, 0)).y() + place(window, side, words).y()


def are_face_to_face(window):
    tops = [place(window, side, words).y() for side, words in ((Side.OLD, CRANE), (Side.NEW, BOATS))]
    return tops[0] == pytest.approx(tops[1], abs=2) and 0 <= tops[0] < pane(window, Side.OLD).viewport().height()


def choose_crane(application, qtbot):
    """Go to the crane by the key for the next change."""
    key(qtbot, application, Qt.Key.Key_F8)
    assert "crane" in application.window.tools.detail.text()


def pair_by_keys(application, qtbot):
    """Pair the crane with the boats, without the mouse."""
    choose_crane(application, qtbot)
    key(qtbot, application, Qt.Key.Key_K, CONTROL)
    for _ in range(len(BODY)):
        if outlined(application.window, Side.NEW, Outline.OFFERED) == [BOATS]:
            break
        key(qtbot, application, Qt.Key.Key_Down)
    key(qtbot, application, Qt.Key.Key_Return)


def test_a_pair_made_by_keys_stands_face_to_face(application, qtbot):
    pair_by_keys(application, qtbot)
    window = application.window
    assert by_hand(application) == [(Kind.REWRITTEN, CRANE, BOATS)]
    assert window.outcome().comparison.passages[window.current_passage()].moved
    assert are_face_to_face(window)


def test_backspace_goes_back_to_where_they_were_chosen(application, qtbot):
    pair_by_keys(application, qtbot)
    window = application.window
    assert "Backspace goes back" in window.statusBar().currentMessage()
    key(qtbot, application, Qt.Key.Key_Backspace)
    assert not are_face_to_face(window)
    assert height(window, Side.OLD, BODY[11]) == pytest.approx(height(window, Side.NEW, BODY[11]), abs=30)


def test_so_does_one_that_is_done_again(application, qtbot):
    pair_by_keys(application, qtbot)
    window = application.window
    key(qtbot, application, Qt.Key.Key_Z, CONTROL)
    assert by_hand(application) == []
    assert not are_face_to_face(window)
    key(qtbot, application, Qt.Key.Key_Y, CONTROL)
    assert are_face_to_face(window)


def test_one_made_while_the_copy_is_read_leaves_the_copy_alone(application, qtbot):
    pair_by_keys(application, qtbot)
    window = application.window
    key(qtbot, application, Qt.Key.Key_F6)
    key(qtbot, application, Qt.Key.Key_Z, CONTROL)
    key(qtbot, application, Qt.Key.Key_Y, CONTROL)
    assert window.tools.redline.is_in_view()
    assert by_hand(application) == [(Kind.REWRITTEN, CRANE, BOATS)]


def test_what_is_asked_pushes_nothing_away_from_under_the_pointer(application, qtbot):
    window = application.window
    choose_crane(application, qtbot)
    words = dict.fromkeys(Side, BODY[11][:20])
    before = {side: height(window, side, words[side]) for side in Side}
    key(qtbot, application, Qt.Key.Key_K, CONTROL)
    QApplication.processEvents()
    assert choosing(window)
    assert {side: height(window, side, words[side]) for side in Side} == pytest.approx(before, abs=2)
    click(window, Side.NEW, BOATS)
    assert by_hand(application) == [(Kind.REWRITTEN, CRANE, BOATS)]
    assert are_face_to_face(window)
