"""What the window remembers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QToolBar

from tests.widgets.dragging import drag_detail, drag_list, drag_strip
from tests.widgets.windows import NEW, OLD, show


def test_size_and_docks_come_back(make):
    window, settings = make()
    window.show()
    window.resize(760, 560)
    show(window, OLD, NEW)
    window.change_dock.close()
    settings.save(window)
    again, _ = make()
    again.show()
    show(again, OLD, NEW)
    assert (again.width(), again.height()) == (760, 560)
    assert again.change_dock.isHidden()


def test_a_list_that_was_not_closed_comes_back_as_tall_as_it_was(make):
    window, settings = make()
    window.show()
    show(window, OLD, NEW)
    drag_list(window, 60)
    height = window.change_dock.height()
    show(window, None, None)
    settings.save(window)
    again, _ = make()
    again.show()
    show(again, OLD, NEW)
    assert again.change_dock.isVisible()
    assert again.change_dock.height() == height == again.change_dock.own_height()


def test_columns_panes_and_detail_line_come_back_as_the_reader_left_them(make):
    window, settings = make()
    window.show()
    show(window, OLD, NEW)
    QTest.keyClick(window, Qt.Key.Key_F8)
    QApplication.processEvents()
    drag_detail(window, 40)
    drag_strip(window, 50)
    header = window.change_list.findChild(QTableView, "changeTable").horizontalHeader()
    edge = header.sectionViewportPosition(1)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge, 8))
    QTest.mouseMove(header.viewport(), QPoint(edge + 70, 8))
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge + 70, 8))
    left = measures(window)
    settings.save(window)
    again, _ = make()
    again.show()
    show(again, OLD, NEW)
    QTest.keyClick(again, Qt.Key.Key_F8)
    QApplication.processEvents()
    assert measures(again) == left
    assert left != measures(fresh(make, window))


def measures(window):
    header = window.change_list.findChild(QTableView, "changeTable").horizontalHeader()
    return header.sectionSize(0), window.tools.detail.height(), window.view.splitter.sizes()


def fresh(make, like):
    """Return a window of the same size as ``like`` that remembers nothing of it."""
    other, _ = make()
    other.change_dock.set_own_height(0)
    other.tools.room.set_own_height(0)
    other.view.splitter.set_left_share(0.5)
    other.resize(like.size())
    other.show()
    show(other, OLD, NEW)
    QTest.keyClick(other, Qt.Key.Key_F8)
    QApplication.processEvents()
    return other


def test_the_tool_bar_and_paragraph_numbers_stay_away_where_they_were_turned_off(make):
    window, settings = make()
    window.show()
    show(window, OLD, NEW)
    window.actions_.show_tools.trigger()
    window.tools.numbers.trigger()
    settings.save(window)
    again, _ = make()
    again.show()
    assert again.findChild(QToolBar, "tools").isHidden()
    assert not again.tools.numbers.isChecked()
    show(again, OLD, NEW)
    again.actions_.show_tools.trigger()
    assert again.findChild(QToolBar, "tools").isVisible()


def test_the_last_folder_comes_back(make, tmp_path):
    window, settings = make()
    window.choosing.folder = str(tmp_path)
    settings.save(window)
    assert make()[0].choosing.folder == str(tmp_path)


def test_a_folder_that_is_gone_is_forgotten(make, tmp_path):
    window, settings = make()
    window.choosing.folder = str(tmp_path / "gone")
    settings.save(window)
    assert make()[0].choosing.folder == ""


@pytest.mark.parametrize(
    "content",
    [
        b"\0\xff\xfe garbage [[[",
        b"[window]\ngeometry=5\nstate=words\n[files]\nfolder=@Invalid()\n",
        b"[window]\nlistHeight=nan\ndetailHeight=-3\nleftShare=x\ncolumns=@ByteArray(abc)\n",
        b"[window]\ngeometry=@ByteArray(abc)\nstate=@ByteArray(\\xff\\0)\n[files]\nfolder=a, b, c\n",
    ],
)
def test_damaged_settings_count_as_none(make, path, content):
    path.write_bytes(content)
    window, settings = make()
    window.show()
    assert window.isVisible()
    assert window.choosing.folder == ""
    assert window.change_dock.is_wanted()
    settings.save(window)


def test_the_first_size_fits_the_screen(make):
    window, _ = make()
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() <= room.height()
