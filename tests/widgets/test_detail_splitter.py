"""The height of the window is shared out: the stories first, and what the reader drags is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.widgets.dragging import drag_detail
from tests.widgets.windows import NEW, OLD, make_window, show
from viewer.widgets.detail_splitter import STORIES

SIZES = [(1024, 700), (1366, 768), (1360, 860), (1920, 1080)]


@pytest.fixture
def window(qtbot):
    made = make_window(qtbot)
    show(made, OLD, NEW)
    return made


def fit(window, width, height):
    window.resize(width, height)
    QApplication.processEvents()


def select_next(window):
    QTest.keyClick(window, Qt.Key.Key_F8)
    QApplication.processEvents()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_stories_have_more_than_half_of_the_window(window, width, height):
    fit(window, width, height)
    select_next(window)
    assert window.tools.detail.isVisible()
    assert window.view.height() >= int(STORIES * height)
    assert window.change_list.height() >= window.change_list.height_for(3)


def test_a_high_window_has_room_for_longer_wordings(window):
    words = " ".join(f"word{number} and" for number in range(90))
    show(window, f"The crew met 3 seals, {words} 5 gulls.\n", f"The crew met 4 seals, {words} 6 gulls.\n")
    fit(window, 1024, 560)
    select_next(window)
    few = window.tools.detail.height()
    fit(window, 1920, 1080)
    assert window.tools.detail.height() > few + 10


def test_the_stories_do_not_grow_and_shrink_from_change_to_change(window):
    long = " ".join(f"word{number} and" for number in range(30))
    old = f"The sun rose.\n\nThe crew met 3 seals, {long} gulls.\n\nIt rained on Monday.\n\nAll left.\n"
    show(window, old, old.replace("3 seals", "4 seals").replace("Monday", "Tuesday") + "\nThe end came.\n")
    fit(window, 1360, 860)
    heights = []
    for _ in range(3):
        select_next(window)
        heights.append(window.tools.detail.height())
    assert heights[0] == heights[1] == heights[2]
    show(window, OLD, NEW)
    select_next(window)
    assert window.tools.detail.height() < heights[0]


def test_the_lowest_window_still_shows_both_wordings_and_the_stories(window):
    select_next(window)
    drag_detail(window, 60)
    size = window.minimumSize()
    fit(window, size.width(), size.height())
    shown = window.tools.detail
    assert shown.height() >= shown.height_for(2)
    assert window.view.height() >= 120


def test_what_the_reader_drags_is_kept(window):
    fit(window, 1360, 860)
    select_next(window)
    before = window.tools.detail.height()
    drag_detail(window, 60)
    assert window.tools.detail.height() == before + 60 == window.tools.room.own_height()
    fit(window, 1100, 900)
    select_next(window)
    assert window.tools.detail.height() == before + 60


def test_a_double_click_on_the_edge_gives_the_height_that_fits(window):
    select_next(window)
    before = window.tools.detail.height()
    drag_detail(window, 60)
    handle = window.tools.room.handle(1)
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    assert window.tools.detail.height() == before
    assert window.tools.room.own_height() == 0
