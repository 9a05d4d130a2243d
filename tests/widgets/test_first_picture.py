"""It is told when a window has been drawn for the first time, and once only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from viewer.widgets.first_picture import FirstPicture


def test_it_is_told_once(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    told = []
    picture = FirstPicture(window)
    picture.drawn.connect(lambda: told.append(window.isVisible()))
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    window.repaint()
    pass_a_turn(qtbot)
    assert told == [True]


def test_a_window_that_is_not_shown_has_not_been_drawn(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    told = []
    FirstPicture(window).drawn.connect(lambda: told.append(window.isVisible()))
    for kind in (QEvent.Type.Polish, QEvent.Type.Show, QEvent.Type.UpdateRequest):
        QApplication.sendEvent(window, QEvent(kind))
    pass_a_turn(qtbot)
    assert told == []
    window.show()
    qtbot.waitUntil(lambda: bool(told))


def pass_a_turn(qtbot):
    """Wait until what was put off to the next turn of the events has been done."""
    passed = []
    QTimer.singleShot(0, lambda: passed.append(True))
    qtbot.waitUntil(lambda: bool(passed))
