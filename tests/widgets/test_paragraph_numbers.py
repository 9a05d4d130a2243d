"""The numbers of the paragraphs stand in the margin, as people count them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.widgets.windows import make_window, show
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.page import make_page
from viewer.presentation.sides import Side
from viewer.text.reader import read_version
from viewer.widgets.paragraph_numbers import ParagraphNumbers
from viewer.widgets.slices import Slices

STORY = "\n\n  First line.\nSecond line.\n\n\nThird, after a gap.\n"


def numbers_of(text):
    version = read_version(text)
    page = make_page(version)
    slices = Slices(page, Utf16Map(text))
    numbers = ParagraphNumbers()
    numbers.show(True)
    numbers.take(version.paragraphs, page, slices.continued)
    return [numbers.number_of(block) for block in range(len(slices.lengths))], numbers


def test_blank_lines_have_no_number():
    assert numbers_of(STORY)[0] == [0, 0, 1, 2, 0, 0, 3, 0]


def test_a_paragraph_that_a_document_holds_in_pieces_has_one_number():
    text = "Short.\n\n" + "A sentence of some words. " * 1500 + "\n\nAfter it.\n"
    found, _ = numbers_of(text)
    assert [number for number in found if number] == [1, 2, 3]
    assert len(found) > 8


def test_an_empty_text_has_no_numbers_and_no_room_for_them():
    found, numbers = numbers_of("")
    assert found == [0]
    assert numbers.room() == 0


def test_more_digits_need_more_room():
    assert numbers_of("a\n" * 1000)[1].room() > numbers_of("a\n" * 10)[1].room()


@pytest.fixture
def window(qtbot):
    made = make_window(qtbot)
    same = "One.\n\nTwo.\n\nThree.\n"
    show(made, same, same)
    return made


def inked_rows(pane):
    """The rows of the view in which something stands in the margin at the left."""
    line = pane.cursorRect(pane.textCursor())
    image = pane.viewport().grab().toImage()
    ground = image.pixel(1, image.height() - 2)
    margin = range(2, line.left() - 2)
    return [y for y in range(image.height()) if any(image.pixel(x, y) != ground for x in margin)]


def test_each_paragraph_has_its_number_on_its_line(window):
    pane = window.view.column(Side.OLD).pane
    text = pane.toPlainText()
    rows = inked_rows(pane)
    for words in ("One", "Two", "Three"):
        offset = text.index(words)
        top, bottom = pane.places.reach_of(offset, offset + len(words) + 1)
        own = [y for y in rows if top <= y < bottom]
        assert own
        rows = [y for y in rows if y not in own]
    assert rows == []


def test_a_key_turns_the_numbers_off_and_on(window):
    pane = window.view.column(Side.NEW).pane
    assert inked_rows(pane)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    assert inked_rows(pane) == []
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    assert inked_rows(pane)


def test_the_type_of_the_numbers_is_made_once_for_many_blocks(qtbot, monkeypatch):
    made = []

    class Counted(QFont):
        def __init__(self, *like):
            super().__init__(*like)
            made.append(self)

    window = make_window(qtbot)
    show(window, "\n\n".join(f"Paragraph number {number}." for number in range(40)), "New.")
    pane = window.view.column(Side.OLD).pane
    pane.grab()
    monkeypatch.setattr("viewer.widgets.paragraph_numbers.QFont", Counted)
    pane.grab()
    assert made == []
    window.tools.type.zoom(2)
    QApplication.processEvents()
    made.clear()
    pane.grab()
    assert len(made) <= 2
