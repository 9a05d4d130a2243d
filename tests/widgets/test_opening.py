"""What changed at the start of long stories is shown before the rest is known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.widgets.windows import label, make_window
from viewer.model.options import CompareOptions
from viewer.presentation.preparation import prepare_outcome, prepare_side
from viewer.presentation.sides import Side

OLD = "".join(f"Boat {number} left the 'harbor' of Tarn with nets and crew.\n" for number in range(9000))
NEW = OLD.replace("nets", "ropes", 600).replace("'harbor'", "‘harbor’", 600)


@pytest.fixture
def opened(qtbot):
    """Give a window that shows two long stories of which only the start is compared, and the whole comparison."""
    window = make_window(qtbot)
    sides = prepare_side(OLD), prepare_side(NEW)
    openings = []
    outcome = prepare_outcome(*sides, options=CompareOptions(), opened=openings.append)
    window.show_pages(dict(zip(Side, sides, strict=True)), {side: label(f"{side.value}.txt") for side in Side})
    window.view.opening.show(openings[0])
    return window, outcome


def click_first_line(window):
    viewport = window.view.column(Side.OLD).pane.viewport()
    pane = window.view.column(Side.OLD).pane
    below = pane.cursorRect(pane.textCursor()).center()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=below)


def painted(window, side):
    return window.view.column(side).pane.viewport().grab().toImage()


def top(window, side):
    """Give what is painted in the upper part of a pane, whatever the list below it takes of its height."""
    image = painted(window, side)
    return image.copy(0, 0, image.width(), 300)


def test_the_start_looks_as_it_does_when_all_is_known(opened, qtbot):
    window, outcome = opened
    QApplication.processEvents()
    before = {side: painted(window, side) for side in Side}
    window.view.show_outcome(outcome)
    QApplication.processEvents()
    for side in Side:
        assert painted(window, side) == before[side]


def test_the_story_need_not_be_all_there_for_that(opened, qtbot):
    window, _ = opened
    assert len(window.view.column(Side.NEW).pane.toPlainText()) < len(NEW)


def test_typographic_differences_come_and_go_at_the_start_too(opened, qtbot):
    window, outcome = opened
    plain = {side: top(window, side) for side in Side}
    window.actions_.typographic.trigger()
    full = {side: top(window, side) for side in Side}
    window.show_outcome(outcome)
    QApplication.processEvents()
    for side in Side:
        assert top(window, side) == full[side] != plain[side]
    window.actions_.typographic.trigger()
    for side in Side:
        assert top(window, side) == plain[side]


def test_what_is_taken_away_does_not_come_back(opened, qtbot):
    window, _ = opened
    marked = {side: top(window, side) for side in Side}
    window.view.opening.take_away()
    bare = {side: top(window, side) for side in Side}
    window.actions_.typographic.trigger()
    for side in Side:
        assert top(window, side) == bare[side] != marked[side]


def test_a_whole_comparison_is_not_taken_away(opened, qtbot):
    window, outcome = opened
    window.show_outcome(outcome)
    QApplication.processEvents()
    marked = {side: top(window, side) for side in Side}
    window.view.opening.take_away()
    for side in Side:
        assert top(window, side) == marked[side]


def test_a_click_waits_until_all_is_known(opened, qtbot):
    window, outcome = opened
    QApplication.processEvents()
    click_first_line(window)
    assert window.current_passage() is None
    window.show_outcome(outcome)
    QApplication.processEvents()
    click_first_line(window)
    assert window.current_passage() == 0


def test_what_is_sure_comes_first_and_stays(qtbot):
    window = make_window(qtbot)
    lines = OLD.splitlines(keepends=True)
    spread = "".join(line.replace("nets", "ropes") if n % 3 == 1 else line for n, line in enumerate(lines))
    sides = prepare_side(OLD), prepare_side("Rain fell on Tarn.\n" + spread)
    openings = []
    outcome = prepare_outcome(*sides, options=CompareOptions(), opened=openings.append)
    window.show_pages(dict(zip(Side, sides, strict=True)), {side: label(f"{side.value}.txt") for side in Side})
    bare = {side: painted(window, side) for side in Side}
    shown = []
    for opening in openings:
        window.view.opening.show(opening)
        QApplication.processEvents()
        shown.append({side: painted(window, side) for side in Side})
    look, whole_start = shown
    window.view.show_outcome(outcome)
    QApplication.processEvents()
    assert all(look[side] != bare[side] for side in Side)
    assert look[Side.OLD] == whole_start[Side.OLD] == painted(window, Side.OLD)
    assert look[Side.NEW] != whole_start[Side.NEW] == painted(window, Side.NEW)
