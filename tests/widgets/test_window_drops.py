"""What is dropped on the window: files, text, addresses, and the zones that show where they will go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.widgets.windows import NEW, OLD, Drag, make_window, middle, show
from viewer.presentation.sides import Side


@pytest.fixture
def empty(qtbot):
    return make_window(qtbot)


@pytest.fixture
def window(qtbot):
    made = make_window(qtbot)
    show(made, OLD, NEW)
    return made


@pytest.mark.parametrize("side", list(Side))
def test_a_file_dropped_on_a_pane_fills_that_side(window, qtbot, side):
    drag = Drag(window, "/s/é ü.txt")
    with qtbot.waitSignal(window.side_chosen) as caught:
        event = drag.drop(middle(window, side))
    assert caught.args == [side, "/s/é ü.txt"]
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert event.isAccepted()


def test_a_file_dropped_on_the_empty_window_is_the_earlier_version(empty, qtbot):
    with qtbot.waitSignal(empty.side_chosen) as caught:
        Drag(empty, "/s/a.txt").drop(QPoint(1000, 300))
    assert caught.args == [Side.OLD, "/s/a.txt"]


def test_a_file_dropped_beside_the_panes_fills_the_empty_side(empty, qtbot):
    show(empty, OLD, None)
    place = empty.change_list.mapTo(empty, QPoint(20, 40))
    with qtbot.waitSignal(empty.side_chosen) as caught:
        Drag(empty, "/s/b.txt").drop(place)
    assert caught.args == [Side.NEW, "/s/b.txt"]


@pytest.mark.parametrize("place", [QPoint(20, 10), QPoint(1000, 300), QPoint(600, 780)])
def test_two_files_dropped_anywhere_fill_both_sides(window, qtbot, place):
    with qtbot.waitSignal(window.pair_chosen) as caught:
        Drag(window, "/s/a.txt", "/s/b.txt").drop(place)
    assert caught.args == ["/s/a.txt", "/s/b.txt"]


@pytest.mark.parametrize(
    ("paths", "more", "words"),
    [
        ((), {"address": "https://example.org/story"}, "does not use the network"),
        ((), {}, "not a file"),
    ],
)
def test_what_cannot_be_opened_is_explained(window, qtbot, paths, more, words):
    with qtbot.assertNotEmitted(window.side_chosen), qtbot.assertNotEmitted(window.pair_chosen):
        event = Drag(window, *paths, **more).drop(middle(window, Side.NEW))
    assert words in window.message_bar.text()
    assert event.dropAction() == Qt.DropAction.CopyAction


def test_of_three_dropped_files_it_is_asked_which_two(window, qtbot):
    with qtbot.waitSignal(window.drops.many_dropped) as caught:
        Drag(window, "/a", "/b", "/c").drop(middle(window, Side.NEW))
    assert caught.args == [["/a", "/b", "/c"]]


@pytest.mark.parametrize("side", list(Side))
def test_dropped_text_goes_to_the_side_under_it(window, qtbot, side):
    with qtbot.waitSignal(window.drops.text_dropped) as caught:
        event = Drag(window, text="Some words").drop(middle(window, side))
    assert caught.args == [side, "Some words"]
    assert event.dropAction() == Qt.DropAction.CopyAction


def zones(window):
    return [(zone.title, zone.detail, zone.active) for zone in window._overlay.zones()]


def test_the_zone_under_a_dragged_file_is_named(window):
    drag = Drag(window, "/s/b.txt")
    drag.over(middle(window, Side.NEW))
    assert zones(window) == [("Earlier version", "", False), ("Drop to replace the later version", "b.txt", True)]
    drag.over(middle(window, Side.OLD))
    assert [zone[2] for zone in zones(window)] == [True, False]


def test_zones_lie_over_their_panes(window):
    Drag(window, "/s/b.txt").over(middle(window, Side.NEW))
    for zone, side in zip(window._overlay.zones(), Side, strict=True):
        column = window.view.column(side)
        assert zone.area.topLeft() == column.mapTo(window.centralWidget(), QPoint(0, 0))
        assert zone.area.size() == column.size()


def test_three_dragged_files_and_text_have_a_zone(window):
    Drag(window, "/a", "/b", "/c").over(middle(window, Side.NEW))
    assert zones(window) == [("Drop to choose two of these", "3 files; which two to compare is asked then", True)]
    Drag(window, text="The bridge at Tarn was closed on Monday, said the mayor.").over(middle(window, Side.NEW))
    assert zones(window)[1] == (
        "Drop to replace the later version",
        "“The bridge at Tarn was closed on Monday,…”",
        True,
    )


def test_two_dragged_files_have_a_zone_each(empty):
    Drag(empty, "/s/a.txt", "/s/b.txt").over(QPoint(600, 300))
    assert zones(empty) == [
        ("Drop to open as the earlier version", "a.txt", True),
        ("Drop to open as the later version", "b.txt", True),
    ]


@pytest.mark.parametrize("ending", ["away", "drop"])
def test_the_zones_go_when_the_drag_ends(window, ending):
    drag = Drag(window, "/s/b.txt")
    drag.over(middle(window, Side.NEW))
    drag.away() if ending == "away" else drag.drop(middle(window, Side.NEW))
    assert zones(window) == []
