"""What is read stays at its place on the screen, and what was clicked in sight, when something takes room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.widgets.dragging import LEFT
from tests.widgets.reading import sentence, turn_wheel
from tests.widgets.windows import make_window, press, show
from viewer.presentation.sides import Side
from viewer.widgets.message_bar import Severity

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = "A very long message about what happened. " * 8

OLD = "\n\n".join(sentence(number) for number in range(60))
# The later version has more above what faces: paragraphs of the same number stand lower there.
NEW = OLD.replace("Number ", "Count ").replace("Count 4 ", f"{sentence(104, 9)}\n\nCount 4 ")


@pytest.fixture(params=[(1360, 860), (800, 600)], ids=["high", "low"])
def window(qtbot, request):
    made = make_window(qtbot)
    made.resize(*request.param)
    show(made, OLD, NEW)
    made.activateWindow()
    QApplication.processEvents()
    return made


def pane(window, side):
    return window.view.column(side).pane


def start_of(window, side, number):
    word = "Number" if side is Side.OLD else "Count"
    return pane(window, side).toPlainText().index(f"{word} {number} ")


def reach(window, side, number):
    """Give top and bottom of a paragraph in the view of a pane, as it is drawn."""
    shown, start = pane(window, side), start_of(window, side, number)
    end = shown.toPlainText().index(".", start) + 1
    return shown.places.reach_of(start, end)


def is_whole(window, side, number):
    top, bottom = reach(window, side, number)
    return top >= 0 and bottom <= pane(window, side).viewport().height()


def is_seen(window, side, number):
    top, bottom = reach(window, side, number)
    return bottom > 0 and top < pane(window, side).viewport().height()


def on_screen(window, side, number):
    """Give how far down the window a paragraph begins."""
    viewport = pane(window, side).viewport()
    return viewport.mapTo(window, QPoint(0, 0)).y() + reach(window, side, number)[0]


def lowest(window, side):
    """Give the number of the last paragraph of which the first line can be clicked."""
    line = pane(window, side).fontMetrics().lineSpacing()
    height = pane(window, side).viewport().height() - line
    return max(number for number in range(60) if reach(window, side, number)[0] < height)


def click(window, side, number):
    top = reach(window, side, number)[0]
    QTest.mouseClick(pane(window, side).viewport(), LEFT, pos=QPoint(80, round(top) + 14))
    QApplication.processEvents()


def middle_one(window, side):
    """Give the number of a paragraph in the middle of the view."""
    half = pane(window, side).viewport().height() / 2
    return min(range(60), key=lambda number: abs(reach(window, side, number)[0] - half))


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("scrolled", [0, 30])
def test_what_was_clicked_low_in_a_pane_is_in_sight_above_the_detail_line(window, side, scrolled):
    turn_wheel(pane(window, side), -120 * scrolled)
    number = lowest(window, side)
    click(window, side, number)
    assert window.tools.detail.isVisible()
    assert is_whole(window, side, number)
    assert is_seen(window, side.other, number)


def test_only_as_far_as_it_has_to(window):
    number = lowest(window, Side.OLD)
    click(window, Side.OLD, number)
    below = pane(window, Side.OLD).viewport().height() - reach(window, Side.OLD, number)[1]
    assert 0 < below < pane(window, Side.OLD).fontMetrics().lineSpacing()


@pytest.mark.parametrize("side", list(Side))
def test_what_was_clicked_high_in_a_pane_stays_where_it_is(window, side):
    turn_wheel(pane(window, side), -120 * 30)
    number = next(number for number in range(60) if reach(window, side, number)[0] >= 0)
    before = on_screen(window, side, number)
    click(window, side, number)
    assert window.tools.detail.isVisible()
    assert on_screen(window, side, number) == pytest.approx(before, abs=1)


@pytest.mark.parametrize("scrolled", [0, 30])
def test_nothing_jumps_when_a_message_comes_and_goes(window, scrolled):
    turn_wheel(pane(window, Side.NEW), -120 * scrolled)
    chosen = middle_one(window, Side.NEW)
    click(window, Side.NEW, chosen)
    near = {side: middle_one(window, side) for side in Side}
    before = {side: on_screen(window, side, near[side]) for side in Side}
    window.show_message(Severity.INFO, LONG)
    QApplication.processEvents()
    for side in Side:
        assert on_screen(window, side, near[side]) == pytest.approx(before[side], abs=2)
    window.message_bar.dismiss()
    QApplication.processEvents()
    for side in Side:
        assert on_screen(window, side, near[side]) == pytest.approx(before[side], abs=2)


def test_what_is_chosen_comes_out_from_under_a_message(window):
    turn_wheel(pane(window, Side.NEW), -120 * 30)
    number = next(number for number in range(60) if reach(window, Side.NEW, number)[0] >= 0)
    click(window, Side.NEW, number)
    window.show_message(Severity.INFO, LONG)
    QApplication.processEvents()
    assert is_whole(window, Side.NEW, number)


def test_stories_that_nobody_has_touched_begin_below_a_message(window):
    window.show_message(Severity.INFO, LONG)
    QApplication.processEvents()
    assert all(pane(window, side).verticalScrollBar().value() == 0 for side in Side)


def test_other_stories_that_come_begin_below_a_message_too(window):
    turn_wheel(pane(window, Side.NEW), -120 * 7)
    show(window, OLD, NEW.replace("Count 7 ", "Seventh "))
    window.show_message(Severity.INFO, LONG)
    QApplication.processEvents()
    assert all(pane(window, side).verticalScrollBar().value() == 0 for side in Side)


def test_the_list_that_comes_back_covers_nothing_that_was_chosen(window):
    press(window, KEY.Key_F9)
    number = lowest(window, Side.OLD) - 1
    click(window, Side.OLD, number)
    press(window.focusWidget(), KEY.Key_F9)
    assert window.change_dock.isVisible()
    assert is_whole(window, Side.OLD, number)


def test_the_find_bar_covers_nothing_that_was_chosen(window):
    click(window, Side.NEW, lowest(window, Side.NEW))
    chosen = lowest(window, Side.NEW)
    click(window, Side.NEW, chosen)
    press(window.focusWidget(), KEY.Key_F, CONTROL)
    assert window.tools.is_finding()
    assert is_whole(window, Side.NEW, chosen)


def test_what_was_scrolled_away_is_not_fetched_back(window):
    click(window, Side.OLD, 1)
    turn_wheel(pane(window, Side.OLD), -120 * 40)
    QApplication.processEvents()
    near = middle_one(window, Side.OLD)
    before = on_screen(window, Side.OLD, near)
    window.show_message(Severity.INFO, LONG)
    QApplication.processEvents()
    assert not is_seen(window, Side.OLD, 1)
    assert on_screen(window, Side.OLD, near) == pytest.approx(before, abs=2)


def test_both_sides_go_on_together_from_there(window):
    click(window, Side.OLD, lowest(window, Side.OLD))
    window.show_message(Severity.INFO, LONG)
    QApplication.processEvents()
    turn_wheel(pane(window, Side.OLD), -120 * 20)
    line = window.view.aids.synchronizer.focus_line()
    faced = min(range(60), key=lambda number: abs(reach(window, Side.OLD, number)[0] - line))
    tops = [reach(window, side, faced)[0] for side in Side]
    assert tops[0] == pytest.approx(tops[1], abs=pane(window, Side.OLD).fontMetrics().lineSpacing())


def test_beside_text_of_one_version_only_the_other_one_does_not_leap(window):
    insert = "\n\n".join(sentence(number) for number in range(200, 214))
    show(window, OLD, OLD.replace("Number 20 ", f"{insert}\n\nNumber 20 "))
    later = pane(window, Side.NEW)
    while later.places.reach_of(*[later.toPlainText().index("Number 207 ")] * 2)[0] > later.viewport().height() / 3:
        turn_wheel(later, -120)
    QApplication.processEvents()
    window.show_message(Severity.INFO, LONG)
    QApplication.processEvents()
    before = [pane(window, side).verticalScrollBar().value() for side in Side]
    turn_wheel(later, -120)
    after = [pane(window, side).verticalScrollBar().value() for side in Side]
    lines = 5 * later.fontMetrics().lineSpacing()
    assert all(abs(end - start) < lines for start, end in zip(before, after, strict=True)), (before, after)
    assert after != before


class TestTheMarkedUpCopy:
    @pytest.fixture
    def copy(self, window):
        press(window.focusWidget(), KEY.Key_F6)
        QApplication.processEvents()
        return window.tools.redline.view.pane

    @staticmethod
    def reach(copy, number):
        text = copy.toPlainText()
        start = text.index(f"Count {number} ")
        return copy.places.reach_of(start, text.index(".", start) + 1)

    def lowest(self, copy):
        height = copy.viewport().height() - copy.fontMetrics().lineSpacing()
        return max(number for number in range(60) if self.reach(copy, number)[0] < height)

    def click(self, copy, number):
        QTest.mouseClick(copy.viewport(), LEFT, pos=QPoint(80, round(self.reach(copy, number)[0]) + 14))
        QApplication.processEvents()

    @pytest.mark.parametrize("scrolled", [0, 30])
    def test_shows_what_was_clicked_low_above_the_detail_line(self, window, copy, scrolled):
        turn_wheel(copy, -120 * scrolled)
        number = self.lowest(copy)
        self.click(copy, number)
        assert window.tools.detail.isVisible()
        top, bottom = self.reach(copy, number)
        assert top >= 0
        assert bottom <= copy.viewport().height()

    def test_does_not_jump_when_a_message_comes(self, window, copy):
        turn_wheel(copy, -120 * 30)
        number = self.lowest(copy) - 2
        self.click(copy, number)
        before = copy.viewport().mapTo(window, QPoint(0, 0)).y() + self.reach(copy, number)[0]
        window.show_message(Severity.INFO, LONG)
        QApplication.processEvents()
        after = copy.viewport().mapTo(window, QPoint(0, 0)).y() + self.reach(copy, number)[0]
        assert after == pytest.approx(before, abs=1)

    def test_begins_below_a_message_when_it_is_shown_first(self, window):
        window.show_message(Severity.INFO, LONG)
        QApplication.processEvents()
        press(window.focusWidget(), KEY.Key_F6)
        QApplication.processEvents()
        assert window.tools.redline.view.pane.verticalScrollBar().value() == 0
