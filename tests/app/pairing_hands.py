"""Hands and eyes for the tests of pairing by hand: clicks, drags and keys, and what the window shows then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from tests.app.applications import make_application
from viewer.model.comparison import Kind
from viewer.presentation.sides import Side

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton

CRANE, BOATS, FERRY, BRIDGE = "Nobody was hurt", "Fishermen have", "The ferry", "A new bridge"

PAIRED = (
    Kind.REWRITTEN,
    "Nobody was hurt when the old crane fell into the river.",
    "Fishermen have offered their boats for free.",
)


def settle(qtbot, application):
    qtbot.waitUntil(lambda: not application.worker.is_busy(), timeout=20_000)
    QApplication.processEvents()


def pane(window, side):
    return window.view.column(side).pane


def place(window, side, words):
    """Give where words stand in the view of a pane."""
    shown = pane(window, side)
    cursor = shown.textCursor()
    cursor.setPosition(shown.toPlainText().index(words) + 2)
    return shown.cursorRect(cursor).center()


def click(window, side, words):
    QTest.mouseClick(pane(window, side).viewport(), LEFT, NO_KEY, place(window, side, words))
    QApplication.processEvents()


def move(view, at, held=Qt.MouseButton.NoButton):
    """Move the pointer; QTest moves it only to where it is not already."""
    spot = QPointF(at)
    event = QMouseEvent(
        QEvent.Type.MouseMove, spot, QPointF(view.mapToGlobal(at)), Qt.MouseButton.NoButton, held, NO_KEY
    )
    QApplication.sendEvent(view, event)


def drag(window, side, first, last):
    view = pane(window, side).viewport()
    start, end = place(window, side, first), place(window, side, last)
    QTest.mousePress(view, LEFT, NO_KEY, start)
    for part in range(1, 6):
        move(view, start + (end - start) * part / 5, LEFT)
    QTest.mouseRelease(view, LEFT, NO_KEY, end)
    QApplication.processEvents()


def key(qtbot, application, key_, modifiers=NO_KEY):
    """Press a key in whatever has the keys, and wait for what it starts."""
    QTest.keyClick(application.window.focusWidget() or application.window, key_, modifiers)
    settle(qtbot, application)


def by_hand(application):
    """Give what is by hand as the window shows it: kind, earlier words, later words."""
    comparison = application.window._outcome.comparison
    return [
        (
            passage.kind,
            " ".join(OLD_TEXT[start:end] for start, end in passage.old),
            " ".join(NEW_TEXT[start:end] for start, end in passage.new),
        )
        for passage in comparison.passages
        if passage.by_hand
        for OLD_TEXT, NEW_TEXT in [(comparison.old.text, comparison.new.text)]
    ]


def rows(application):
    """Give the cells of the change list that say what was done by hand."""
    table = application.window.findChild(QTableView, "changeTable")
    model = table.model()
    cells = (model.index(row, 2).data() for row in range(model.rowCount()))
    return [cell for cell in cells if "by hand" in cell]


def outlined(window, side, outline):
    text = pane(window, side).toPlainText()
    return [text[start:end] for start, end in pane(window, side).outlines.ranges(outline)]


def choosing(window):
    return "Click the" in window.message_bar.text()


def pair_by_hand(qtbot, application, new_words, old_words):
    """Pair the sentence of the later version that begins so with one of the earlier version."""
    click(application.window, Side.NEW, new_words)
    key(qtbot, application, Qt.Key.Key_K, CONTROL)
    click(application.window, Side.OLD, old_words)
    settle(qtbot, application)


def pair_boats_with_crane(qtbot, application):
    pair_by_hand(qtbot, application, BOATS, CRANE)


def open_pair(qtbot, folder, old, new, height=800):
    """Yield an application in whose window the two texts are compared."""
    made = make_application(qtbot, folder)
    made.window.resize(1200, height)
    for name, text in (("old.txt", old), ("new.txt", new)):
        (folder / name).write_text(text, encoding="utf-8")
    made.open(str(folder / "old.txt"), str(folder / "new.txt"))
    settle(qtbot, made)
    made.window.activateWindow()
    yield made
    made.worker.cancel()
