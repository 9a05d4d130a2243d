"""Helpers for the tests of the window: a window with a story in it, and drags as a file manager sends them."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from viewer.presentation.preparation import SidePage, prepare_outcome, prepare_side
from viewer.presentation.sides import Side
from viewer.widgets.comparison_view import FileLabel
from viewer.widgets.main_window import MainWindow
from viewer.widgets.theme import load_theme

OLD = (
    "The bridge at Tarn was closed on Monday.\n"
    "Its 40 workers were sent home, the town s mayor said.\n"
    "Nobody was hurt when the old crane fell into the river.\n"
    "The ferry to the island runs twice a day in winter.\n"
    "A new bridge will be built by the spring of next year.\n"
)
NEW = (
    "The bridge at Tarn was closed on Tuesday.\n\n"
    "Its 40 workers were sent home, the town’s mayor said.\n\n"
    "The ferry to the island runs twice a day in winter.\n\n"
    "Fishermen have offered their boats for free.\n\n"
    "A new bridge will be built by the spring of next year.\n"
)


def stage(qtbot, width: int, height: int) -> QWidget:
    """Make a window for a single widget to be put in.

    It has no layout: the offscreen platform warns of every window that tells it sizes to keep to.
    """
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    return window


def make_window(qtbot) -> MainWindow:
    window = MainWindow(load_theme("light"))
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    qtbot.waitExposed(window)
    return window


def make_active_window(qtbot) -> MainWindow:
    """Make a window that shows both stories and has the keys."""
    window = make_window(qtbot)
    show(window, OLD, NEW)
    window.activateWindow()
    return window


def press(widget: QWidget, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifiers)
    QApplication.processEvents()


def label(name: str) -> FileLabel:
    return FileLabel(name, f"/stories/{name}", "")


def show(window: MainWindow, old: str | None, new: str | None) -> None:
    """Show two stories, compared where both are there."""
    pages: dict[Side, SidePage | None] = {
        Side.OLD: None if old is None else prepare_side(old),
        Side.NEW: None if new is None else prepare_side(new),
    }
    window.show_pages(pages, {Side.OLD: label("old.txt"), Side.NEW: label("new.txt")})
    if pages[Side.OLD] is not None and pages[Side.NEW] is not None:
        window.show_outcome(prepare_outcome(pages[Side.OLD], pages[Side.NEW]))
    QApplication.processEvents()


def middle(window: MainWindow, side: Side) -> QPoint:
    """Give the middle of a side's column, in the window."""
    column: QWidget = window.view.column(side)
    return column.mapTo(window, column.rect().center())


class Drag:
    """Something that is dragged over a window by its files, its text or its addresses."""

    def __init__(self, window: QWidget, *paths: str, text: str = "", address: str = "") -> None:
        self.window = window
        self.data = QMimeData()
        urls = [QUrl.fromLocalFile(path) for path in paths] + ([QUrl(address)] if address else [])
        if urls:
            self.data.setUrls(urls)
        if text:
            self.data.setText(text)

    def _arguments(self, place: QPoint):
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        return actions, self.data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def over(self, place: QPoint) -> QDragMoveEvent:
        enter = QDragEnterEvent(place, *self._arguments(place))
        QApplication.sendEvent(self.window, enter)
        move = QDragMoveEvent(place, *self._arguments(place))
        QApplication.sendEvent(self.window, move)
        return move

    def away(self) -> None:
        QApplication.sendEvent(self.window, QDragLeaveEvent())

    def drop(self, place: QPoint) -> QDropEvent:
        self.over(place)
        event = QDropEvent(QPointF(place), *self._arguments(place))
        event.setDropAction(Qt.DropAction.MoveAction)
        QApplication.sendEvent(self.window, event)
        return event
