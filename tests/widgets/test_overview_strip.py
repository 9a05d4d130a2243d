"""The overview beside the panes: what it shows, and going to a place on it by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.widgets.moving import ADDED, EDITED, MOVED, heights_of, open_moving, panes_of, passage_with, values_of
from tests.widgets.reading import turn_wheel_over
from tests.widgets.windows import OLD, show
from viewer.presentation.sides import Side
from viewer.widgets.overview_strip import STRENGTH
from viewer.widgets.ribbon_styles import mixed
from viewer.widgets.theme import THEMES, load_theme

KEY = Qt.Key


@pytest.fixture
def window(qtbot):
    return open_moving(qtbot, 120)


def overview_of(window):
    return window.view.aids.overview


def bar_of(window, words, side):
    passage = passage_with(window, words)
    return next(bar for bar in overview_of(window).bars(side) if bar.passage == passage)


def point_of(window, words, side):
    """Give the point of the strip where a change stands on one side."""
    overview, bar = overview_of(window), bar_of(window, words, side)
    return QPoint(9 if side is Side.OLD else 20, round(overview.y_of((bar.start + bar.end) / 2)))


def colors_around(window, point):
    picture = overview_of(window).grab().toImage()
    ratio = picture.devicePixelRatio()
    return {
        picture.pixelColor(round((point.x() + dx) * ratio), round((point.y() + dy) * ratio)).name()
        for dx in (-3, 0, 3)
        for dy in (-1, 0, 1)
    }


def color_of(role):
    look = load_theme("light").kinds[role]
    return mixed(look.tint, look.strong, STRENGTH).name()


@pytest.mark.parametrize(
    ("words", "role", "sides"),
    [
        ("plan on", "edited", tuple(Side)),
        (ADDED[:15], "added", (Side.NEW,)),
        ("lighthouse keeper", "deleted", (Side.OLD,)),
        ("silver anchor", "moved", tuple(Side)),
    ],
)
def test_each_change_stands_in_its_color_on_its_side(window, words, role, sides):
    passage = passage_with(window, words)
    for side in Side:
        bars = [bar for bar in overview_of(window).bars(side) if bar.passage == passage]
        assert bool(bars) is (side in sides)
    for side in sides:
        assert color_of(role) in colors_around(window, point_of(window, words, side))


def test_what_belongs_together_stands_at_one_height(window):
    old, new = (bar_of(window, "plan on", side) for side in Side)
    assert old.start == pytest.approx(new.start)


def test_the_two_places_of_a_move_are_apart(window):
    old, new = (bar_of(window, "silver anchor", side) for side in Side)
    assert old.start < 0.1
    assert new.start > 0.9


@pytest.mark.parametrize("words", ["plan on", ADDED[:15]])
def test_a_click_goes_to_what_stands_there(window, words):
    text = EDITED[:30] if words == "plan on" else ADDED
    point = point_of(window, words, Side.NEW)
    QTest.mouseClick(overview_of(window), Qt.MouseButton.LeftButton, pos=point)
    QApplication.processEvents()
    new = panes_of(window)[1]
    y = new.places.reach_of(*(new.toPlainText().index(text) + n for n in (0, len(text))))[0]
    assert 0 <= y < new.viewport().height()


def test_dragging_goes_through_the_whole_story(window):
    overview = overview_of(window)
    bottom = QPoint(15, overview.height() - 1)
    QTest.mousePress(overview, Qt.MouseButton.LeftButton, pos=QPoint(15, round(overview.y_of(0.5))))
    middle = values_of(window)
    QTest.mouseMove(overview, bottom)
    QTest.mouseRelease(overview, Qt.MouseButton.LeftButton, pos=bottom)
    assert all(0 < part < value for part, value in zip(middle, values_of(window), strict=True))
    assert [pane.verticalScrollBar().maximum() for pane in panes_of(window)] == values_of(window)
    QTest.mouseMove(overview, QPoint(15, round(overview.y_of(0.2))))
    assert [pane.verticalScrollBar().maximum() for pane in panes_of(window)] == values_of(window)


def test_what_is_in_view_is_taken_where_it_is_grabbed(window):
    overview = overview_of(window)
    start, end = overview.view_of(Side.NEW)
    inside = QPoint(15, round(overview.y_of(start + (end - start) * 0.8)))
    QTest.mouseClick(overview, Qt.MouseButton.LeftButton, pos=inside)
    assert values_of(window) == [0, 0]


def test_the_visible_part_is_marked_and_follows(window):
    overview = overview_of(window)
    start, end = overview.view_of(Side.OLD)
    assert start == pytest.approx(0, abs=0.01)
    QTest.keyClick(panes_of(window)[0], KEY.Key_End)
    QApplication.processEvents()
    later_start, later_end = overview.view_of(Side.OLD)
    assert later_start > end
    assert later_end == pytest.approx(1, abs=0.01)
    frame = load_theme("light").pane["strip_view"]
    inside = QPoint(15, round(overview.y_of((later_start + later_end) / 2)))
    assert frame.name() in colors_around(window, inside)


def test_the_current_change_is_framed(window):
    window.view.go_to(passage_with(window, ADDED[:15]))
    QApplication.processEvents()
    point = point_of(window, ADDED[:15], Side.NEW)
    overview = overview_of(window)
    picture = overview.grab().toImage()
    ratio = picture.devicePixelRatio()
    column = [
        picture.pixelColor(round(point.x() * ratio), round((point.y() + dy) * ratio)).lightness()
        for dy in range(-12, 13)
    ]
    current = load_theme("light").pane["current"].lightness()
    assert min(column[:10]) < current + 40
    assert min(column[14:]) < current + 40


def test_a_tool_tip_says_the_change_in_words(window):
    overview = overview_of(window)
    QTest.mouseMove(overview, point_of(window, "silver anchor", Side.OLD))
    assert overview.toolTip().startswith("Moved")
    QTest.mouseMove(overview, QPoint(9, round(overview.y_of(0.6))))
    assert overview.toolTip() == ""


def test_it_can_be_used_by_keys(window):
    overview = overview_of(window)
    overview.setFocus()
    seen = [values_of(window)[0]]
    for key in (KEY.Key_Down, KEY.Key_PageDown, KEY.Key_End, KEY.Key_PageUp, KEY.Key_Up, KEY.Key_Home):
        QTest.keyClick(overview, key)
        seen.append(values_of(window)[0])
    assert seen[0] < seen[1] < seen[2] < seen[3]
    assert seen[3] > seen[4] > seen[5] > seen[6] == 0


def test_it_has_a_name_for_screen_readers(window):
    interface = QAccessible.queryAccessibleInterface(overview_of(window))
    assert interface.text(QAccessible.Text.Name) == "Overview of the story"
    assert "arrow" in interface.text(QAccessible.Text.Description)


def test_without_a_comparison_a_click_does_nothing(window):
    show(window, OLD, None)
    overview = overview_of(window)
    assert overview.bars(Side.OLD) == ()
    QTest.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(15, overview.height() - 10))
    assert values_of(window)[0] == 0


def test_it_takes_a_new_size_and_another_theme(window):
    window.set_theme(load_theme("dark"))
    window.resize(1100, 700)
    QApplication.processEvents()
    look = load_theme("dark").kinds["moved"]
    expected = mixed(look.tint, look.strong, STRENGTH).name()
    assert expected in colors_around(window, point_of(window, "silver anchor", Side.OLD))


def test_a_faced_move_shows_both_views_where_they_are(window):
    window.view.go_to(passage_with(window, "silver anchor"))
    old, new = (overview_of(window).view_of(side) for side in Side)
    assert old[1] < new[0]
    assert heights_of(window, MOVED)[0] == pytest.approx(heights_of(window, MOVED)[1], abs=1)


def luminance(color):
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", THEMES)
def test_its_bars_can_be_seen_on_the_strip_and_in_what_is_in_view(name):
    theme = load_theme(name)
    for look in theme.kinds.values():
        for ground in (theme.pane["strip"], theme.pane["strip_view"]):
            light, dark = sorted(map(luminance, (mixed(look.tint, look.strong, STRENGTH), ground)), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 3  # WCAG 2, AA: what is no text but means something


def test_the_wheel_over_it_scrolls_both_panes(window):
    turn_wheel_over(overview_of(window), -240)
    assert all(value > 0 for value in values_of(window))
