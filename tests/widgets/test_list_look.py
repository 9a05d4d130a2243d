"""Headings and cells of the change list: how far in they are painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from tests.widgets.windows import NEW, OLD, make_window, show
from viewer.widgets.list_look import INDENT


@pytest.fixture
def table(qtbot):
    window = make_window(qtbot)
    show(window, OLD, NEW)
    return window.findChild(QTableView, "changeTable")


def first_ink(image: QImage, left: int, top: int, bottom: int) -> int:
    """Give how far right of ``left`` the first pixel is that is not as those at ``left``."""
    for x in range(left, image.width()):
        for y in range(top, bottom):
            ground, found = QColor(image.pixel(left, y)), QColor(image.pixel(x, y))
            if abs(ground.lightness() - found.lightness()) > 20:
                return x - left
    raise AssertionError("nothing is painted")


@pytest.mark.parametrize("column", [0, 1, 2])
def test_headings_stand_as_far_in_as_the_title(table, column):
    header = table.horizontalHeader()
    image = header.grab().toImage()
    left = header.sectionViewportPosition(column) + 1
    assert first_ink(image, left, 2, header.height() - 2) + 1 == pytest.approx(INDENT, abs=3)


@pytest.mark.parametrize("column", [0, 1, 2])
def test_cells_stand_as_far_in_as_their_headings(table, column):
    image = table.viewport().grab().toImage()
    cell = table.visualRect(table.model().index(0, column))
    found = first_ink(image, cell.left() + 1, cell.top() + 3, cell.bottom() - 2) + 1
    assert found == pytest.approx(INDENT, abs=3)


@pytest.mark.parametrize("column", [0, 1, 2])
def test_home_and_end_go_to_the_first_and_the_last_row(table, column):
    last = table.model().rowCount() - 1
    table.setCurrentIndex(table.model().index(1, column))
    for key, row in ((Qt.Key.Key_End, last), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Down, 1)):
        QTest.keyClick(table, key)
        assert [index.row() for index in table.selectionModel().selectedRows()] == [row]


def test_a_chosen_row_is_marked_from_edge_to_edge(table):
    table.selectRow(1)
    image = table.viewport().grab().toImage()
    row = table.visualRect(table.model().index(1, 0))
    at_edge, further = QColor(image.pixel(1, row.top() + 2)), QColor(image.pixel(INDENT - 3, row.top() + 2))
    assert at_edge == further != QColor(image.pixel(1, row.top() - 3))
