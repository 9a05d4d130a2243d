"""A viewport of our own behaves as the one that Qt makes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTableView, QTextEdit

from viewer.widgets.own_viewport import give_viewport


@pytest.mark.parametrize("kind", [QTextEdit, QTableView])
def test_it_is_like_the_one_that_qt_makes(qtbot, kind):
    own, usual = kind(), kind()
    qtbot.addWidget(own)
    qtbot.addWidget(usual)
    before = own.viewport()
    give_viewport(own)
    mine, theirs = own.viewport(), usual.viewport()
    assert mine is not before
    assert mine.objectName() == theirs.objectName()
    assert mine.backgroundRole() == theirs.backgroundRole()
    assert mine.autoFillBackground() == theirs.autoFillBackground()
    assert mine.cursor().shape() == theirs.cursor().shape()
    assert mine.hasMouseTracking() == theirs.hasMouseTracking()
    assert mine.focusProxy() is own


def test_text_is_laid_out_and_drawn_in_it(qtbot):
    edit = QTextEdit()
    qtbot.addWidget(edit)
    give_viewport(edit)
    edit.setPlainText("Some words\n" * 50)
    edit.show()
    qtbot.waitExposed(edit)
    assert edit.verticalScrollBar().maximum() > 0
    assert not edit.grab().isNull()
