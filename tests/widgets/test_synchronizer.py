from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.widgets.reading import TwoPanes, pairs, screen_y, sentence, show, turn_wheel

KEY = Qt.Key
ADDED = ("", "\n".join(sentence(n, 40) for n in range(500, 580)) + "\n")
DELETED = (ADDED[1], "")
BOTH = (sentence(900) + "\n", "\n".join(sentence(n) for n in range(901, 906)) + "\n")
PLANS = {
    "facing": pairs(60),
    "added": [*pairs(30), ADDED, *pairs(30, 100)],
    "added at the start": [ADDED, *pairs(30)],
    "added at the end": [*pairs(30), ADDED],
    "deleted": [*pairs(30), DELETED, *pairs(30, 100)],
    "deleted, then added": [*pairs(20), DELETED, *pairs(3, 50), ADDED, *pairs(20, 100)],
    "rewritten": [*pairs(10), BOTH, *pairs(10, 100), BOTH, *pairs(10, 200)],
    "nothing alike": [(DELETED[0], ADDED[1])],
    "one sentence against many": [*pairs(2), ADDED, *pairs(2, 100)],
    "both short": pairs(4),
    "empty": [("", ADDED[1])],
}


@pytest.fixture(params=PLANS)
def panes(request, qtbot):
    return TwoPanes(qtbot, PLANS[request.param])


@pytest.fixture
def long_panes(qtbot):
    return TwoPanes(qtbot, PLANS["deleted, then added"])


def crossings_agree(panes: TwoPanes) -> bool:
    """Say whether no stretch has passed the focus line on one side but not on the other."""
    line = panes.synchronizer.focus_line()
    for number, stretch in enumerate(panes.stretches):
        if stretch.old_start < stretch.old_end and stretch.new_start < stretch.new_end:
            old, new = panes.tops_of(number)
            if (old - line > 1 and new - line < -1) or (old - line < -1 and new - line > 1):
                return False
    return True


def wheel_down_to_the_end(panes: TwoPanes, pane) -> list[tuple[int, int]]:
    path = [panes.values()]
    for _ in range(2000):
        turn_wheel(pane, -120)
        path.append(panes.values())
        if path[-1] == path[-2]:
            return path
    raise AssertionError("the wheel never reached the end")


@pytest.mark.parametrize("side", ["old", "new"])
def test_the_wheel_brings_both_panes_to_their_ends(panes, side):
    wheel_down_to_the_end(panes, getattr(panes, side))
    assert panes.at_end()


@pytest.mark.parametrize("side", ["old", "new"])
def test_the_wheel_brings_both_panes_back_to_their_starts(panes, side):
    wheel_down_to_the_end(panes, panes.old)
    for _ in range(2000):
        turn_wheel(getattr(panes, side), 120)
    assert panes.at_start()


@pytest.mark.parametrize("side", ["old", "new"])
def test_no_pane_ever_moves_backward_or_jumps(panes, side):
    path = wheel_down_to_the_end(panes, getattr(panes, side))
    notch = QApplication.wheelScrollLines() * (panes.old.bottom_of(0) - panes.old.top_of(0))
    # A height that becomes known moves the value, but not the text; there are few such pixels.
    for before, after in zip(path, path[1:], strict=False):
        assert all(-30 <= b - a <= notch + 30 for a, b in zip(before, after, strict=True))


@pytest.mark.parametrize("name", ["facing", "added", "deleted", "deleted, then added", "rewritten"])
def test_what_belongs_together_passes_the_focus_line_together(qtbot, name):
    panes = TwoPanes(qtbot, PLANS[name])
    for side in (panes.old, panes.new) * 60:
        turn_wheel(side, -120)
        assert crossings_agree(panes)


@pytest.mark.parametrize("side", ["old", "new"])
@pytest.mark.parametrize("name", ["facing", "added", "deleted"])
def test_dragged_to_a_passage_its_counterpart_stands_at_the_same_height(qtbot, name, side):
    panes = TwoPanes(qtbot, PLANS[name])
    pane = getattr(panes, side)
    for number in (12, 40, 25, 45, 18):  # where the focus line rests
        stretch = panes.stretches[number]
        start = stretch.old_start if side == "old" else stretch.new_start
        for _ in range(3):
            pane.verticalScrollBar().setValue(round(pane.top_of(start) - panes.synchronizer.focus_line()))
        old, new = panes.heights_of(number)
        if (stretch.old_start < stretch.old_end) and (stretch.new_start < stretch.new_end):
            assert old == pytest.approx(new, abs=1)
            assert old == pytest.approx(panes.synchronizer.focus_line(), abs=2)


def test_steps_down_and_up_again_do_not_drift(panes):
    seen = [panes.values()]
    for turn in range(80):
        turn_wheel(panes.old if turn % 3 else panes.new, -120)
        seen.append(panes.values())
        if panes.at_end():
            break
    expected = panes.old.offset_at(seen[0][0] + 50), panes.new.offset_at(seen[0][1] + 50)
    for _ in range(len(seen) - 1):
        turn_wheel(panes.new, 120)
    assert panes.values() == seen[0]
    assert (panes.old.offset_at(seen[0][0] + 50), panes.new.offset_at(seen[0][1] + 50)) == expected


def test_small_touchpad_steps_go_as_far_as_one_large_one(qtbot):
    small, large = TwoPanes(qtbot, PLANS["facing"]), TwoPanes(qtbot, PLANS["facing"])
    for _ in range(400):
        turn_wheel(small.old, 0, pixels=-3)
    turn_wheel(large.old, 0, pixels=-1200)
    assert small.values() == pytest.approx(large.values(), abs=1)


def test_one_pane_waits_while_the_other_passes_what_it_alone_has(qtbot):
    panes = TwoPanes(qtbot, PLANS["added"])
    added = panes.stretches[30]
    panes.synchronizer.go_to(None, (added.new_start, added.new_end))
    waiting, passing = panes.values()
    for _ in range(10):
        turn_wheel(panes.old, -120)
    assert panes.values()[0] == waiting
    assert panes.values()[1] > passing + 500


def test_a_drag_over_the_place_of_added_text_skips_it_both_ways(qtbot):
    panes = TwoPanes(qtbot, PLANS["added"])
    bar = panes.old.verticalScrollBar()
    panes.synchronizer.go_to(None, (panes.stretches[30].new_start, panes.stretches[30].new_end))
    here = bar.value()
    bar.setValue(here + 200)
    assert crossings_agree(panes)
    bar.setValue(here - 200)
    assert crossings_agree(panes)


def test_a_pane_that_fits_its_view_scrolls_the_other_one(qtbot):
    panes = TwoPanes(qtbot, PLANS["one sentence against many"])
    assert panes.old.verticalScrollBar().maximum() == 0
    turn_wheel(panes.old, -120)
    assert panes.values()[1] > 0


@pytest.mark.parametrize("side", ["old", "new"])
def test_end_and_home_go_to_the_ends_of_both(panes, side):
    pane = getattr(panes, side)
    QTest.keyClick(pane, KEY.Key_End)
    assert panes.at_end()
    QTest.keyClick(pane, KEY.Key_Home)
    assert panes.at_start()


@pytest.mark.parametrize("side", ["old", "new"])
@pytest.mark.parametrize("name", ["facing", "added at the end", "deleted, then added"])
def test_a_bar_dragged_to_its_end_brings_the_other_to_its_own(qtbot, name, side):
    panes = TwoPanes(qtbot, PLANS[name])
    bar = getattr(panes, side).verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.maximum())
    assert panes.at_end()
    bar.setValue(0)
    assert panes.at_start()


def test_page_keys_and_the_trough_move_both(long_panes):
    QTest.keyClick(long_panes.new, KEY.Key_PageDown)
    first = long_panes.values()
    bar = long_panes.old.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    assert min(first) > 0
    assert all(b > a for a, b in zip(first, long_panes.values(), strict=True))


def test_the_pane_that_follows_does_not_push_back(long_panes):
    bars = long_panes.old.verticalScrollBar(), long_panes.new.verticalScrollBar()
    for value in (400, 1200, 3000, 5000, 900):
        bars[0].setValue(value)
        QApplication.processEvents()
        settled = bars[0].value(), bars[1].value()
        for _ in range(5):
            QApplication.processEvents()
        assert (bars[0].value(), bars[1].value()) == settled


def test_dragging_at_random_never_parts_them(long_panes):
    chance = random.Random(7)
    for _ in range(60):
        bar = chance.choice((long_panes.old, long_panes.new)).verticalScrollBar()
        bar.setValue(chance.randint(0, bar.maximum()))
        assert crossings_agree(long_panes)


def test_another_size_of_the_window_keeps_both_at_their_place(long_panes):
    synchronizer = long_panes.synchronizer
    stretch = long_panes.stretches[30]
    synchronizer.go_to((stretch.old_start, stretch.old_end), (stretch.new_start, stretch.new_end))
    for width, height in ((900, 480), (1500, 700), (700, 300), (1200, 480)):
        long_panes.resize(width, height)
        old, new = long_panes.heights_of(30)
        assert old == pytest.approx(new, abs=1)
        assert old == pytest.approx(synchronizer.focus_line(), abs=2)


def test_many_changes_of_size_do_not_drift(long_panes):
    stretch = long_panes.stretches[30]
    long_panes.synchronizer.go_to((stretch.old_start, stretch.old_end), (stretch.new_start, stretch.new_end))
    before = long_panes.values()
    for step in range(25):
        long_panes.resize(1200 - step * 37 % 300, 480 - step * 11 % 100)
    long_panes.resize(1200, 480)
    old, new = long_panes.heights_of(30)
    assert (old, new) == pytest.approx((160, 160), abs=2)
    assert long_panes.values() == pytest.approx(before, rel=0.05)


@pytest.mark.parametrize("number", [8, 19, 25, 40])
def test_a_passage_is_brought_face_to_face_a_third_down(long_panes, number):
    stretch = long_panes.stretches[number]
    long_panes.synchronizer.go_to((stretch.old_start, stretch.old_end), (stretch.new_start, stretch.new_end))
    old, new = long_panes.heights_of(number)
    assert old == pytest.approx(new, abs=1)
    if stretch.old_start < stretch.old_end and stretch.new_start < stretch.new_end:
        assert old == pytest.approx(long_panes.old.viewport().height() / 3, abs=3)


def test_a_passage_of_one_side_is_brought_into_view(qtbot):
    panes = TwoPanes(qtbot, PLANS["added"])
    sentence_start = panes.stretches[30].new_start + ADDED[1].index("Number 560")
    panes.synchronizer.go_to(None, (sentence_start, sentence_start + 50))
    assert screen_y(panes.new, sentence_start) == pytest.approx(panes.synchronizer.focus_line(), abs=2)
    assert screen_y(panes.old, panes.stretches[31].old_start) == pytest.approx(panes.synchronizer.focus_line(), abs=2)


@pytest.mark.parametrize("number", [0, -1])
def test_the_first_and_the_last_passage_are_brought_into_view(long_panes, number):
    stretch = long_panes.stretches[number]
    long_panes.synchronizer.go_to((stretch.old_start, stretch.old_end), (stretch.new_start, stretch.new_end))
    number %= len(long_panes.stretches)
    assert all(0 <= y < 480 for y in long_panes.heights_of(number))


def moved_ends(panes: TwoPanes) -> tuple[int, int]:
    """Take a sentence of the deleted text and one of the added text for one that moved."""
    return (
        panes.stretches[20].old_start + DELETED[0].index("Number 540"),
        panes.stretches[24].new_start + ADDED[1].index("Number 540"),
    )


def test_both_ends_of_a_moved_passage_are_brought_face_to_face(long_panes):
    old, new = moved_ends(long_panes)
    long_panes.synchronizer.go_to((old, old + 60), (new, new + 60))
    assert screen_y(long_panes.old, old) == pytest.approx(screen_y(long_panes.new, new), abs=1)


@pytest.mark.parametrize("side", ["old", "new"])
def test_after_a_moved_passage_they_scroll_together_again(long_panes, side):
    old, new = moved_ends(long_panes)
    long_panes.synchronizer.go_to((old, old + 60), (new, new + 60))
    for _ in range(10):
        turn_wheel(getattr(long_panes, side), -120)
    assert crossings_agree(long_panes)


@pytest.mark.parametrize("side", ["old", "new"])
def test_the_ends_of_a_moved_passage_stay_face_to_face_while_they_are_in_view(long_panes, side):
    old, new = moved_ends(long_panes)
    long_panes.synchronizer.go_to((old, old + 60), (new, new + 60))
    before = screen_y(long_panes.old, old)
    turn_wheel(getattr(long_panes, side), 120)
    assert screen_y(long_panes.old, old) == pytest.approx(screen_y(long_panes.new, new), abs=1)
    assert screen_y(long_panes.old, old) > before


def test_another_size_leaves_the_ends_of_a_moved_passage_in_view(long_panes):
    old, new = moved_ends(long_panes)
    long_panes.synchronizer.go_to((old, old + 60), (new, new + 60))
    long_panes.resize(1000, 480)
    assert 0 <= screen_y(long_panes.old, old) < 480
    assert 0 <= screen_y(long_panes.new, new) < 480


def test_without_stretches_each_pane_scrolls_by_itself(long_panes):
    long_panes.synchronizer.set_stretches(())
    turn_wheel(long_panes.old, -120)
    QTest.keyClick(long_panes.new, KEY.Key_End)
    old, new = long_panes.values()
    assert 0 < old < 200
    assert new == long_panes.new.verticalScrollBar().maximum()


def test_another_text_ends_the_scrolling_together(long_panes):
    show(long_panes.new, "A much shorter story.")
    turn_wheel(long_panes.old, -120)
    assert long_panes.values()[0] > 0


def test_texts_are_swapped_many_times(long_panes):
    for count in range(30):
        long_panes.show(PLANS["added"] if count % 2 else PLANS["both short"])
        turn_wheel(long_panes.old, -240)
        QTest.keyClick(long_panes.new, KEY.Key_End)
        assert long_panes.at_end()
