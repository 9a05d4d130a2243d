"""What has the focus is seen, and Tab goes through the window as the eye does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolBar, QWidget

from tests.widgets.windows import make_active_window
from viewer.presentation.sides import Side
from viewer.widgets.focus_line import FocusLine


@pytest.fixture
def window(qtbot):
    made = make_active_window(qtbot)
    QTest.keyClick(made, Qt.Key.Key_F8)
    QApplication.processEvents()
    return made


def stops_from(widget):
    """What Tab goes to, until it is back where it began."""
    widget.setFocus()
    found = [widget]
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is widget:
            return found
        found.append(QApplication.focusWidget())
    raise AssertionError("Tab does not come back")


def lit(window):
    return [line for line in window.findChildren(FocusLine) if line.isVisible() and line.is_lit()]


@pytest.mark.parametrize("name", ["pane_old", "pane_new", "changeTable", "detailWordings"])
def test_a_line_is_colored_at_the_top_of_what_has_the_focus(window, name):
    target = window.findChild(QWidget, name)
    target.setFocus()
    (line,) = lit(window)
    below = target.mapTo(window, QPoint(0, 0)).y() - line.mapTo(window, QPoint(0, 0)).y()
    assert 0 <= below < 40
    accent = line.palette().accent().color()
    assert line.grab().toImage().pixelColor(5, 1) == accent
    window.view.aids.overview.setFocus()
    assert lit(window) == []
    assert line.grab().toImage().pixelColor(5, 1) != accent


def test_tab_goes_down_the_window_and_never_gets_lost(window):
    old = window.view.column(Side.OLD).pane
    stops = stops_from(old)
    names = [stop.objectName() for stop in stops]
    wanted = ["pane_old", "pane_new", "detailWordings", "filterNatures", "listOrder", "filterText", "changeTable"]
    assert [name for name in names if name in wanted] == wanted


def test_kinds_that_find_no_room_are_reached_by_keys_too(window):
    bar = window.change_dock.findChild(QToolBar)
    large = QFont(bar.font())
    large.setPointSizeF(6 * large.pointSizeF())
    bar.setFont(large)
    window.resize(720, 700)
    QApplication.processEvents()
    names = [stop.objectName() for stop in stops_from(window.view.column(Side.OLD).pane)]
    assert "qt_toolbar_ext_button" in names
    assert names.index("qt_toolbar_ext_button") < names.index("filterNatures")


def test_every_kind_can_be_filtered_by_keys(window):
    rows = len(window.change_list.visible_rows())
    for stop in stops_from(window.view.column(Side.OLD).pane):
        if getattr(stop, "text", str)().startswith("Edited"):
            stop.setFocus()
            QTest.keyClick(stop, Qt.Key.Key_Space)
    assert len(window.change_list.visible_rows()) < rows
