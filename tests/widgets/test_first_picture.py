"""It is told when a window has been drawn for the first time, and once only."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

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
    qtbot.wait(10)
    assert told == [True]


def test_a_window_that_is_not_shown_has_not_been_drawn(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.assertNotEmitted(FirstPicture(window).drawn, wait=10):
        pass
