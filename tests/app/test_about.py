"""Help > About."""

from __future__ import annotations

import platform

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from viewer import __version__
from viewer.app.about import show_about

# The offscreen plugin says so of every dialog.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PARTS = (f"StoryDiff {__version__}", f"Python {platform.python_version()}", f"Qt {qVersion()}")


@pytest.fixture
def box(make):
    window, _ = make()
    window.about_requested.connect(lambda: show_about(window))
    window.show()
    window.actions_.about.trigger()
    return window.findChild(QMessageBox, "about")


def test_it_names_the_versions_that_a_report_of_a_fault_needs(box):
    assert box.isVisible()
    for part in PARTS:
        assert part in box.informativeText()


def test_the_versions_are_copied_by_a_button(box):
    (copy,) = (button for button in box.findChildren(QPushButton) if "opy" in button.text())
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert all(part in copied for part in PARTS)
    assert not box.isVisible()


def test_escape_closes_it_and_copies_nothing(box):
    QApplication.clipboard().setText("before")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert QApplication.clipboard().text() == "before"
