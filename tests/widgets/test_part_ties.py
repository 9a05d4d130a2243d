"""A part of a sentence and that sentence, far apart: told, brought face to face, tied by a dashed ribbon, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView

from tests.part_stories import EARLIER, JOINED, LATER, LONE, PART, REST, WHOLE
from tests.widgets.moving import panes_of, passage_with, values_of
from tests.widgets.reading import turn_wheel
from tests.widgets.windows import make_window, press, show
from viewer.presentation.links import height_at
from viewer.presentation.sides import Side
from viewer.widgets.outlines import Outline
from viewer.widgets.story_pane import StoryPane

KEY = Qt.Key
PLACE_COLUMN = 2
SHARE = 0.25  # of the way from the earlier side to the later one


@pytest.fixture
def window(qtbot):
    made = make_window(qtbot)
    made.resize(1200, 640)
    show(made, EARLIER, LATER)
    return made


def table_of(window) -> QTableView:
    return window.change_list.findChild(QTableView, "changeTable")


def row_of(window, words):
    rows = [row.passage for row in window.change_list.visible_rows()]
    return table_of(window).model().index(rows.index(passage_with(window, words)), 0)


def choose_row(window, words):
    table, index = table_of(window), row_of(window, words)
    table.scrollTo(index)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    QApplication.processEvents()


def top_of(pane: StoryPane, sentence: str) -> float:
    start = pane.toPlainText().index(sentence)
    return pane.places.reach_of(start, start + len(sentence))[0]


def are_face_to_face(window, old, new) -> bool:
    earlier, later = panes_of(window)
    tops = top_of(earlier, old), top_of(later, new)
    return tops[0] == pytest.approx(tops[1], abs=1) and 0 <= tops[0] < earlier.viewport().height()


def tied(window) -> dict[Side, list[str]]:
    """Give what has a dashed outline, as text."""
    return {
        side: [pane.toPlainText()[start:end] for start, end in pane.outlines.ranges(Outline.TIED)]
        for side, pane in zip(Side, panes_of(window), strict=True)
    }


def strip_of(window):
    return window.view.splitter.strip()


@pytest.mark.parametrize(("words", "old", "new"), [("Her office", WHOLE, PART), ("He had warned", LONE, JOINED)])
def test_its_row_brings_it_face_to_face_with_its_whole(window, words, old, new):
    choose_row(window, words)
    assert are_face_to_face(window, old, new)


def test_so_does_a_click_on_the_sentence(window):
    pane = panes_of(window)[1]
    turn_wheel(pane, -120 * 40)
    cursor = pane.textCursor()
    cursor.setPosition(pane.toPlainText().index(PART) + 5)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.cursorRect(cursor).center())
    QApplication.processEvents()
    assert are_face_to_face(window, WHOLE, PART)


def test_backspace_goes_back_to_what_was_read(window):
    choose_row(window, "which her office")
    before = values_of(window)
    choose_row(window, "Her office had")
    assert "Backspace goes back" in window.statusBar().currentMessage()
    assert values_of(window) != before
    panes_of(window)[1].setFocus()
    press(panes_of(window)[1], KEY.Key_Backspace)
    assert values_of(window) == before
    assert window.statusBar().currentMessage() == ""


def test_the_whole_has_a_dashed_outline_while_the_part_is_chosen(window):
    choose_row(window, "Her office had")
    assert tied(window) == {Side.OLD: [WHOLE], Side.NEW: []}
    choose_row(window, "He had warned")
    assert tied(window) == {Side.OLD: [], Side.NEW: [JOINED]}
    choose_row(window, "A deputy")
    assert tied(window) == {Side.OLD: [], Side.NEW: []}


def test_the_part_has_one_while_the_whole_is_chosen(window):
    choose_row(window, "which her office")
    assert tied(window) == {Side.OLD: [], Side.NEW: [PART]}


def test_a_dashed_ribbon_leads_from_the_part_to_the_whole(window):
    choose_row(window, "Her office had")
    (ribbon,) = strip_of(window).part_ribbons()
    assert ribbon.link.passage == passage_with(window, "Her office had")
    assert ribbon.old_top == pytest.approx(ribbon.new_top, abs=1)
    choose_row(window, "A deputy")
    assert strip_of(window).part_ribbons() == []


def test_from_the_whole_a_click_on_that_ribbon_goes_to_the_part(window):
    choose_row(window, "which her office")
    strip = strip_of(window)
    (ribbon,) = strip.part_ribbons()
    old = panes_of(window)[0]
    top = old.viewport().mapTo(window, QPoint(0, 0)).y() - strip.mapTo(window, QPoint(0, 0)).y()
    edges = [height_at(*ends, SHARE) for ends in zip(ribbon[1:3], ribbon[3:5], strict=True)]
    at = QPoint(round(strip.width() * SHARE), round(top + sum(edges) / 2))
    assert at.y() > top + ribbon.old_bottom  # below the ribbon of the whole itself
    QTest.mouseMove(strip, at)
    assert strip.toolTip().startswith("Added")
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    assert window.current_passage() == ribbon.link.passage
    assert are_face_to_face(window, WHOLE, PART)


def test_the_ribbon_is_painted_with_dashes(window):
    choose_row(window, "Her office had")
    strip = strip_of(window)
    shown = strip.grab().toImage()
    strip.show_part_links(())
    assert strip.grab().toImage() != shown


def test_the_list_says_where_the_whole_is_in_words_that_find_room(window):
    index = row_of(window, "Her office had")
    place = index.siblingAtColumn(PLACE_COLUMN)
    words = place.data()
    assert words == "part of paragraph 2 → 10"
    table = table_of(window)
    assert table.fontMetrics().horizontalAdvance(words) < table.columnWidth(PLACE_COLUMN)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Her office had", "paragraph 10, part of a sentence in earlier paragraph 2"),
        ("He had warned", "earlier paragraph 9, now part of a sentence in paragraph 6"),
        ("which her office", "paragraph 2, a part of it now in paragraph 10"),
    ],
)
def test_tool_tip_detail_line_and_screen_reader_say_it_in_full(window, words, place):
    index = row_of(window, words)
    assert place in index.data(Qt.ItemDataRole.ToolTipRole).replace("\n", " ")
    assert place in index.data(Qt.ItemDataRole.AccessibleTextRole)
    choose_row(window, words)
    assert place in window.findChild(QLabel, "detailAbout").text()
    for pane in panes_of(window):
        assert place in pane.accessibleDescription()


def test_the_detail_line_shows_both(window):
    choose_row(window, "Her office had")
    assert window.tools.detail.text() == f"{WHOLE}\n{PART}"


def test_they_are_brought_together_while_the_rest_is_folded(window):
    window.actions_.folding.action.trigger()
    choose_row(window, "Her office had")
    assert are_face_to_face(window, WHOLE, PART)


def test_other_stories_have_no_ties(window):
    choose_row(window, "Her office had")
    show(window, REST, REST)
    assert tied(window) == {Side.OLD: [], Side.NEW: []}
    assert strip_of(window).part_ribbons() == []
