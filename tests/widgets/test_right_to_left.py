"""Stories in Arabic and Hebrew, and a window for those who read from right to left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.languages import cut_off
from tests.right_to_left import ARABIC_NEW, HEBREW_NEW, STORIES
from tests.widgets.moving import panes_of, passage_with, values_of
from tests.widgets.reading import make_pane, sentence, turn_wheel
from tests.widgets.windows import make_window, show
from viewer.presentation.highlights import Mark, SideHighlights
from viewer.presentation.links import height_at
from viewer.presentation.sides import Side
from viewer.widgets.change_list_model import Column

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier

each_story = pytest.mark.parametrize("name", STORIES)


@pytest.fixture
def window(qtbot, name):
    made = make_window(qtbot)
    show(made, *STORIES[name])
    return made


@pytest.fixture
def mirrored(qapp):
    """The layout of a desktop that is read from right to left."""
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def reach_of_line(pane, block_number: int, line: int = 0) -> tuple[float, float]:
    """Give where the letters of a line begin and end, in pixels from the left of the text."""
    block = pane.document().findBlockByNumber(block_number)
    pane.lay_out(0, 10**6)
    reach = block.layout().lineAt(line).naturalTextRect()
    return reach.left(), reach.right()


def ink_columns(picture, ground) -> list[int]:
    """Give the columns of a picture in which anything is painted."""
    return [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) != ground for y in range(2, picture.height() - 2))
    ]


def differing_columns(one, other) -> list[int]:
    return [x for x in range(one.width()) if any(one.pixel(x, y) != other.pixel(x, y) for y in range(one.height()))]


@each_story
def test_paragraphs_stand_at_the_right_as_their_letters_are_read(window, name):
    for pane in panes_of(window):
        edges = [reach_of_line(pane, number)[1] for number in range(pane.document().blockCount())]
        assert max(edges) - min(edges) < 2, "also those without any letters"
        assert max(edges) > 0.9 * pane.document().documentLayout().column.metrics.width


def test_each_paragraph_has_the_direction_of_its_own_letters(qtbot):
    pane = make_pane(qtbot, "The bridge is shut.\nהגשר נסגר.\nאُغلق الجسر.\n12 – הגשר (UN)\nUN – הגשר.\n1954")
    at_the_left = [reach_of_line(pane, number)[0] < 2 for number in range(6)]
    assert at_the_left == [True, False, False, False, True, True]


def test_a_huge_paragraph_keeps_its_direction_in_all_of_its_pieces(qtbot):
    pane = make_pane(qtbot, "הגשר נסגר. " + "NATO said so. " * 3_000)
    assert pane.document().blockCount() > 2
    assert all(reach_of_line(pane, number)[0] > 2 for number in range(pane.document().blockCount() - 1))


@each_story
def test_every_mark_is_painted_on_its_own_letters(qtbot, name):
    text = STORIES[name][1]
    pane = make_pane(qtbot, text, width=420)
    plain = pane.viewport().grab().toImage()
    for word in ("Ferries", "Tarn", "30"):
        start, end = text.index(word), text.index(word) + len(word)
        pane.show_highlights(SideHighlights((), (Mark(start, end, "insertion", 0),)))
        columns = differing_columns(plain, pane.viewport().grab().toImage())
        middle = (columns[0] + columns[-1]) // 2
        cursor = pane.textCursor()
        cursor.setPosition(start)
        found = pane.cursorForPosition(QPoint(middle, pane.cursorRect(cursor).center().y())).position()
        assert start <= found <= end, word


def test_a_selected_line_break_is_seen_where_the_line_ends(qtbot):
    pane = make_pane(qtbot, "הגשר נסגר.\nאיש לא נפגע.")
    plain = pane.viewport().grab().toImage()
    QTest.keyClick(pane, KEY.Key_End, SHIFT)
    QTest.keyClick(pane, KEY.Key_Left, SHIFT)
    assert pane.textCursor().selectedText() == "הגשר נסגר.\u2029"
    columns = differing_columns(plain, pane.viewport().grab().toImage())
    left = pane.document().documentLayout().column.metrics.left
    assert columns[0] < left + reach_of_line(pane, 0)[0] - 2


def test_keys_move_as_the_letters_are_read(qtbot):
    pane = make_pane(qtbot, HEBREW_NEW)
    first = HEBREW_NEW.index("\n")
    QTest.keyClick(pane, KEY.Key_Left, SHIFT)
    assert pane.textCursor().selectedText() == HEBREW_NEW[0]
    QTest.keyClick(pane, KEY.Key_Right, SHIFT)
    assert pane.textCursor().selectedText() == ""
    right = pane.cursorRect().left()
    QTest.keyClick(pane, KEY.Key_End, SHIFT)
    assert pane.textCursor().selectedText() == HEBREW_NEW[:first]
    assert pane.cursorRect().left() < right
    QTest.keyClick(pane, KEY.Key_Home, SHIFT)
    assert pane.textCursor().position() == 0


def test_words_are_selected_by_the_mouse_and_copied(qtbot):
    pane = make_pane(qtbot, ARABIC_NEW)
    start = ARABIC_NEW.index("الميناء")
    cursor = pane.textCursor()
    cursor.setPosition(start + 3)
    QTest.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.cursorRect(cursor).center())
    QTest.keyClick(pane, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "الميناء"


@each_story
def test_an_excerpt_begins_at_the_right_of_its_cell(window, name):
    table = window.change_list.table()
    row = window.change_list.visible_rows().index(
        next(row for row in window.change_list.visible_rows() if any("Ferries" in run.text for run in row.excerpt))
    )
    cell = table.visualRect(table.model().index(row, Column.EXCERPT))
    table.scrollTo(table.model().index(row, Column.EXCERPT))
    cell = table.visualRect(table.model().index(row, Column.EXCERPT)).adjusted(12, 2, -1, -2)
    picture = table.viewport().grab(cell).toImage()
    columns = ink_columns(picture, picture.pixelColor(2, 2))
    assert columns[-1] > picture.width() - 20
    assert columns[0] > picture.width() / 3


@each_story
def test_the_marked_up_copy_is_read_from_the_right(window, name):
    window.tools.redline.action.trigger()
    QApplication.processEvents()
    pane = window.findChild(type(panes_of(window)[0]), "pane_redline")
    edges = [reach_of_line(pane, number)[1] for number in range(pane.document().blockCount())]
    assert max(edges) - min(edges) < 2, "also where a label comes first"


@pytest.mark.usefixtures("mirrored")
@each_story
def test_in_a_mirrored_window_the_earlier_version_is_at_the_right(window, name):
    old, new = (pane.mapTo(window, QPoint(0, 0)).x() for pane in panes_of(window))
    assert old > new


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize("name", ["arabic"])
@pytest.mark.parametrize("share", [0.1, 0.9])
def test_in_a_mirrored_window_ribbons_lead_to_where_their_passages_stand(qtbot, window, name, share):
    strip = window.view.splitter.strip()
    passage = passage_with(window, "9,000")  # it has moved, so its ribbon is a slope
    ribbon = next(each for each in strip.ribbons() if each.link.passage == passage)
    edges = (
        height_at(ribbon.old_top, ribbon.new_top, share),
        height_at(ribbon.old_bottom, ribbon.new_bottom, share),
    )
    top = panes_of(window)[0].viewport().mapTo(window, QPoint(0, 0)).y() - strip.mapTo(window, QPoint(0, 0)).y()
    # The share is of the way to the later version, which is at the left here.
    at = QPoint(round(strip.width() * (1 - share)), round(top + sum(edges) / 2))
    picture = strip.grab().toImage()
    assert picture.pixelColor(at) != picture.pixelColor(QPoint(at.x(), top + 2)), "painted where it is clicked"
    with qtbot.waitSignal(strip.passage_clicked) as clicked:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == [passage]


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize("name", ["arabic"])
def test_in_a_mirrored_window_the_lanes_of_the_overview_stand_as_the_panes_do(window, name):
    overview = window.view.aids.overview
    passage = passage_with(window, "1,500")  # added: it stands in the later version only
    bar = next(each for each in overview.bars(Side.NEW) if each.passage == passage)
    y = round(overview.y_of((bar.start + bar.end) / 2))
    tips = {}
    for side, x in (("left", 9), ("right", overview.width() - 9)):
        QTest.mouseMove(overview, QPoint(x, y))
        tips[side] = overview.toolTip()
    assert "1,500" in tips["left"]
    assert "1,500" not in tips["right"]


@pytest.mark.usefixtures("mirrored")
def test_in_a_mirrored_window_both_versions_scroll_together(qtbot):
    window = make_window(qtbot)
    story = "\n".join(sentence(number) for number in range(200))
    show(window, story, story.replace("Number 3 ", "Number three "))
    turn_wheel(panes_of(window)[0], -1200)
    old, new = values_of(window)
    assert old > 0
    assert new == pytest.approx(old, abs=2)


@pytest.mark.usefixtures("mirrored")
@each_story
def test_in_a_mirrored_window_nothing_is_cut_off(window, name):
    window.resize(1024, 700)
    window.actions_.next.trigger()
    QApplication.processEvents()
    assert not cut_off(window)
    captions = window.findChild(QLabel, "paneSide")
    assert captions.text() == "Earlier version"


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize("name", ["hebrew"])
def test_in_a_mirrored_window_captions_of_wordings_are_at_the_right(window, name):
    window.actions_.next.trigger()
    QApplication.processEvents()
    wordings = window.findChild(object, "detailWordings")
    story = wordings.document()
    caption = story.find("Earlier version")
    words = story.find("ביום")
    reach = story.documentLayout().blockBoundingRect
    assert reach(caption.block()).left() > reach(words.block()).right() - 2
