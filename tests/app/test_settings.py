"""What the window remembers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

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
    window.resizeDocks([window.change_dock], [300], Qt.Orientation.Vertical)
    QApplication.processEvents()
    show(window, None, None)
    settings.save(window)
    again, _ = make()
    again.show()
    show(again, OLD, NEW)
    assert again.change_dock.isVisible()
    assert again.change_dock.height() == 300


def test_the_last_folder_comes_back(make, tmp_path):
    window, settings = make()
    window.folder = str(tmp_path)
    settings.save(window)
    assert make()[0].folder == str(tmp_path)


def test_a_folder_that_is_gone_is_forgotten(make, tmp_path):
    window, settings = make()
    window.folder = str(tmp_path / "gone")
    settings.save(window)
    assert make()[0].folder == ""


@pytest.mark.parametrize(
    "content",
    [
        b"\0\xff\xfe garbage [[[",
        b"[window]\ngeometry=5\nstate=words\n[files]\nfolder=@Invalid()\n",
        b"[window]\ngeometry=@ByteArray(abc)\nstate=@ByteArray(\\xff\\0)\n[files]\nfolder=a, b, c\n",
    ],
)
def test_damaged_settings_count_as_none(make, path, content):
    path.write_bytes(content)
    window, settings = make()
    window.show()
    assert window.isVisible()
    assert window.folder == ""
    assert window.change_dock.is_wanted()
    settings.save(window)


def test_the_first_size_fits_the_screen(make):
    window, _ = make()
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() <= room.height()
