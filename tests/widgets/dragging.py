"""Hands for the tests: they drag the edges between stories, detail line and list."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LEFT = Qt.MouseButton.LeftButton


def drag_list(window, pixels):
    """Drag the upper edge of the list up by so many pixels."""
    top = window.change_dock.mapTo(window, QPoint(0, 0)).y()
    start = QPoint(window.width() // 2, top - 3)
    QTest.mouseMove(window, start)
    QTest.mousePress(window, LEFT, pos=start)
    for part in (1, 2, 3):
        QTest.mouseMove(window, start - QPoint(0, pixels * part // 3))
        QTest.qWait(20)  # the window moves edges in a timer of its own
    QTest.mouseRelease(window, LEFT, pos=start - QPoint(0, pixels))
    QApplication.processEvents()


def drag_detail(window, pixels):
    """Drag the upper edge of the detail line up by so many pixels."""
    _drag_handle(window.tools.room.handle(1), QPoint(0, -pixels))


def drag_strip(window, pixels):
    """Drag the strip between the versions to the right by so many pixels."""
    _drag_handle(window.view.splitter.handle(1), QPoint(pixels, 0))


def _drag_handle(handle: QWidget, by: QPoint) -> None:
    start = QPoint(handle.width() // 2, handle.height() - 2)
    end = handle.mapToGlobal(start + by)
    QTest.mousePress(handle, LEFT, pos=start)
    QTest.mouseMove(handle, handle.mapFromGlobal(end))
    QTest.mouseRelease(handle, LEFT, pos=handle.mapFromGlobal(end))
    QApplication.processEvents()
