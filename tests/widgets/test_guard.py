from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QWidget

from viewer.widgets.guard import guarded


class Faulty(QWidget):
    @guarded(QSizeF)
    def size_asked(self):
        return 1 / 0

    @guarded()
    def paintEvent(self, event):
        int("no number")


def test_an_exception_becomes_the_default(qtbot, caught_exceptions):
    widget = Faulty()
    qtbot.addWidget(widget)
    assert widget.size_asked() == QSizeF()
    caught_exceptions.clear()


def test_an_exception_in_a_painting_is_logged_and_does_not_end_the_process(qtbot, caught_exceptions):
    widget = Faulty()
    qtbot.addWidget(widget)
    widget.grab()
    assert [record.exc_info[0] for record in caught_exceptions] == [ValueError]
    caught_exceptions.clear()
