"""The strip between the panes: ribbons that lead from passage to passage, to be clicked and read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.widgets.moving import ADDED, EDITED, GONE, MOVED, heights_of, open_moving, panes_of, passage_with, values_of
from tests.widgets.reading import turn_wheel, turn_wheel_over
from tests.widgets.windows import NEW, OLD, make_window, show
from viewer.presentation.links import height_at
from viewer.presentation.sides import Side
from viewer.widgets.theme import load_theme


@pytest.fixture
def window(qtbot):
    made = make_window(qtbot)
    show(made, OLD, NEW)
    return made


def strip_of(window):
    return window.view.splitter.strip()


def ribbon_of(window, passage):
    return next(ribbon for ribbon in strip_of(window).ribbons() if ribbon.link.passage == passage and ribbon.link.role)


def top_of_view(window):
    """Give where the panes' views begin, in pixels from the top of the strip."""
    strip, viewport = strip_of(window), panes_of(window)[0].viewport()
    return viewport.mapTo(window, QPoint(0, 0)).y() - strip.mapTo(window, QPoint(0, 0)).y()


def point_on(window, passage, share=0.5):
    """Give a point of the strip in the middle of a passage's ribbon."""
    strip, ribbon = strip_of(window), ribbon_of(window, passage)
    edges = (
        height_at(ribbon.old_top, ribbon.new_top, share),
        height_at(ribbon.old_bottom, ribbon.new_bottom, share),
    )
    return QPoint(round(strip.width() * share), round(top_of_view(window) + sum(edges) / 2))


def color_at(window, point):
    picture = strip_of(window).grab().toImage()
    ratio = picture.devicePixelRatio()
    return picture.pixelColor(round(point.x() * ratio), round(point.y() * ratio))


def test_each_change_in_view_has_a_ribbon_where_its_passages_stand(window):
    for words, role in (("Monday", "edited"), ("crane", "deleted"), ("Fishermen", "added")):
        ribbon = ribbon_of(window, passage_with(window, words))
        assert ribbon.link.role == role
        for pane, reach in zip(
            panes_of(window), ((ribbon.old_top, ribbon.old_bottom), (ribbon.new_top, ribbon.new_bottom)), strict=True
        ):
            text = pane.toPlainText()
            if words in text:
                cursor = pane.textCursor()
                cursor.setPosition(text.index(words))
                assert reach[0] <= pane.cursorRect(cursor).center().y() <= reach[1]
            elif role != "edited":
                assert reach[0] == reach[1]


def test_a_ribbon_is_painted_in_the_tint_of_its_kind_where_the_views_are(window):
    point = point_on(window, passage_with(window, "Monday"), 0.3)
    assert color_at(window, point) == load_theme("light").kinds["edited"].tint


def test_a_ribbon_carries_the_sign_of_its_kind(window):
    passage = passage_with(window, "Monday")
    area = strip_of(window).grab().toImage()
    middle = point_on(window, passage)
    ratio = area.devicePixelRatio()
    strong = load_theme("light").kinds["edited"].strong
    seen = {
        area.pixelColor(round((middle.x() + dx) * ratio), round((middle.y() + dy) * ratio)).lightness()
        for dx in range(-7, 8)
        for dy in range(-7, 8)
    }
    assert min(seen) <= strong.lightness() + 2


def test_what_is_unchanged_is_linked_quietly(window):
    quiet = [ribbon for ribbon in strip_of(window).ribbons() if not ribbon.link.role]
    assert quiet
    point = QPoint(2, round(top_of_view(window) + (quiet[0].old_top + quiet[0].old_bottom) / 2))
    assert color_at(window, point) == load_theme("light").pane["strip_unchanged"]


def test_a_click_on_a_ribbon_selects_its_passage(window):
    passage = passage_with(window, "Fishermen")
    QTest.mouseClick(strip_of(window), Qt.MouseButton.LeftButton, pos=point_on(window, passage, 0.8))
    assert window.current_passage() == passage
    assert window.change_list.selected_passage() == passage


def test_the_ribbon_of_the_current_passage_is_outlined(window):
    passage = passage_with(window, "Monday")
    ribbon = ribbon_of(window, passage)
    edge = point_on(window, passage, 0.02)
    edge.setY(round(edge.y() - (ribbon.old_bottom - ribbon.old_top) / 2))
    before = color_at(window, edge)
    window.view.go_to(passage, bring=False)
    QApplication.processEvents()
    after = color_at(window, edge)
    assert after.lightness() < before.lightness() - 60


def test_a_tool_tip_says_the_change_in_words(window):
    passage = passage_with(window, "Monday")
    point = point_on(window, passage)
    strip = strip_of(window)
    QTest.mouseMove(strip, point)
    assert strip.toolTip().startswith("Edited")
    assert "Monday" in strip.toolTip()
    QTest.mouseMove(strip, QPoint(strip.width() // 2, strip.height() - 5))
    assert strip.toolTip() == ""


def test_the_pointer_says_what_can_be_clicked(window):
    strip = strip_of(window)
    QTest.mouseMove(strip, point_on(window, passage_with(window, "Monday")))
    assert strip.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(strip, QPoint(strip.width() // 2, strip.height() - 5))
    assert strip.cursor().shape() == Qt.CursorShape.SplitHCursor


def test_a_shaking_hand_clicks_and_does_not_drag(window):
    strip, passage = strip_of(window), passage_with(window, "Monday")
    point, width = point_on(window, passage), window.view.column(Side.OLD).width()
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseMove(strip, point + QPoint(2, 1))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=point + QPoint(2, 1))
    assert window.current_passage() == passage
    assert window.view.column(Side.OLD).width() == width


def test_ribbons_follow_the_panes(qtbot):
    window = open_moving(qtbot)
    passage = passage_with(window, "plan on")
    window.view.go_to(passage)
    for _ in range(4):
        turn_wheel(panes_of(window)[0], -40)
        ribbon = ribbon_of(window, passage)
        assert [ribbon.old_top, ribbon.new_top] == heights_of(window, EDITED.format("")[:30])


def test_a_ribbon_of_what_is_far_away_is_not_drawn(qtbot):
    window = open_moving(qtbot)
    drawn = {ribbon.link.passage for ribbon in strip_of(window).ribbons() if ribbon.link.role}
    assert drawn == {passage_with(window, MOVED[:30])}


def test_a_ribbon_that_leads_far_away_ends_near_the_view(qtbot):
    window = open_moving(qtbot, count=400)
    ribbon = ribbon_of(window, passage_with(window, MOVED[:30]))
    assert ribbon.new_top <= strip_of(window).height() + 2000


def test_a_click_on_the_ribbon_of_a_move_brings_its_ends_face_to_face(qtbot):
    window = open_moving(qtbot)
    passage = passage_with(window, MOVED[:30])
    QTest.mouseClick(strip_of(window), Qt.MouseButton.LeftButton, pos=point_on(window, passage, 0.1))
    old, new = heights_of(window, MOVED)
    assert old == pytest.approx(new, abs=1)


def test_while_a_move_is_faced_other_ribbons_do_not_run_off_in_a_bundle(qtbot):
    window = open_moving(qtbot)
    window.view.go_to(passage_with(window, MOVED[:30]))
    for ribbon in strip_of(window).ribbons():
        assert ribbon.link.role == "moved" or abs(ribbon.old_top - ribbon.new_top) < 2 * strip_of(window).height()


def test_typography_has_ribbons_only_while_it_is_shown(window):
    assert "typographic" not in {ribbon.link.role for ribbon in strip_of(window).ribbons()}
    window.actions_.typographic.trigger()
    assert "typographic" in {ribbon.link.role for ribbon in strip_of(window).ribbons()}


def test_without_a_comparison_there_are_no_ribbons(window):
    show(window, OLD, None)
    assert strip_of(window).ribbons() == []


def test_gone_and_new_text_is_linked_to_a_point(qtbot):
    window = open_moving(qtbot)
    window.view.go_to(passage_with(window, GONE[:30]))
    gone = ribbon_of(window, passage_with(window, GONE[:30]))
    assert gone.new_top == gone.new_bottom
    window.view.go_to(passage_with(window, ADDED[:20]))
    new = ribbon_of(window, passage_with(window, ADDED[:20]))
    assert new.old_top == new.old_bottom


def test_the_wheel_over_the_strip_scrolls_both_panes(qtbot):
    window = open_moving(qtbot)
    before = values_of(window)
    turn_wheel_over(strip_of(window), -240)
    assert all(after > value for after, value in zip(values_of(window), before, strict=True))
