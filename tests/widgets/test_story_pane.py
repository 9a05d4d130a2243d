from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QContextMenuEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.widgets.reading import make_pane, screen_y, sentence, show, turn_wheel
from viewer.presentation.highlights import Mark, SideHighlights, Tint
from viewer.widgets.pane_theme import BarCue, MarkCue, MarkStyle, PaneTheme, TintStyle, plain_theme
from viewer.widgets.story_pane import StoryPane

LONG = "\n".join(sentence(n, 10 + n * 7 % 60) for n in range(300))
KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane(qtbot):
    return make_pane(qtbot, LONG)


def point_of(pane, offset: int) -> QPoint:
    cursor = pane.textCursor()
    cursor.setPosition(offset)
    rect = pane.cursorRect(cursor)
    return QPoint(rect.left() + 1, rect.center().y())


def select(pane, start: int, end: int) -> None:
    QTest.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, start))
    QTest.mouseMove(pane.viewport(), point_of(pane, (start + end) // 2))
    QTest.mouseMove(pane.viewport(), point_of(pane, end))
    QTest.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, end))


def copied(pane) -> str:
    QTest.keyClick(pane, KEY.Key_C, CONTROL)
    return QApplication.clipboard().text()


def value(pane) -> int:
    return pane.verticalScrollBar().value()


def differing_pixels(one, other, left: int, right: int) -> int:
    rows = range(0, one.height(), 2)
    return sum(one.pixel(x, y) != other.pixel(x, y) for y in rows for x in range(left, right))


def laid_out(pane) -> int:
    document = pane.document()
    blocks = map(document.findBlockByNumber, range(document.blockCount()))
    return sum(block.layout().lineCount() > 0 for block in blocks)


def test_lines_are_broken_only_for_a_width_that_can_be_seen(qtbot):
    pane = StoryPane()
    qtbot.addWidget(pane)
    show(pane, LONG)
    assert laid_out(pane) <= 2  # where Qt looks for its cursor
    pane.resize(640, 480)
    pane.show()
    QApplication.processEvents()
    assert laid_out(pane) > 5
    assert value(pane) == 0


def test_the_next_story_begins_without_a_selection(pane):
    select(pane, 7, 25)
    show(pane, LONG[::-1])
    assert not pane.textCursor().hasSelection()
    assert pane.textCursor().position() == 0


def test_text_is_selected_by_the_mouse_and_copied(pane):
    select(pane, 7, 25)
    assert copied(pane) == LONG[7:25]


def test_a_double_click_selects_a_word(pane):
    QTest.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, 2))
    assert copied(pane) == "Number"


def test_copied_text_keeps_no_break_spaces_and_is_plain(qtbot):
    text = "41\u00a0ships, 6\u202f000 people\u2009– so far 😀."
    pane = make_pane(qtbot, text)
    QTest.keyClick(pane, KEY.Key_A, CONTROL)
    assert copied(pane) == text
    assert not QApplication.clipboard().mimeData().hasHtml()


def test_copied_text_has_the_marks_of_direction_that_are_shown_as_arrows(qtbot):
    pane = make_pane(qtbot, "He \u202edid not\u202c say ⇦ so.")
    assert "⇦did not⇕" in pane.toPlainText()
    QTest.keyClick(pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert pane.createMimeDataFromSelection().text() == "He \u202edid not\u202c say ⇦ so."


def test_a_huge_paragraph_is_copied_as_one(qtbot):
    text = "The harbor office said nothing. " * 2_000
    pane = make_pane(qtbot, text)
    QTest.keyClick(pane, KEY.Key_A, CONTROL)
    assert copied(pane) == text


def test_text_cannot_be_changed(pane):
    QTest.keyClicks(pane, "typed")
    QTest.keyClick(pane, KEY.Key_Delete)
    QApplication.clipboard().setText("pasted")
    QTest.keyClick(pane, KEY.Key_V, CONTROL)
    assert pane.toPlainText() == LONG


def test_files_are_left_to_the_window(pane):
    assert not pane.acceptDrops()
    assert not pane.viewport().acceptDrops()


@pytest.mark.parametrize("key", [KEY.Key_Down, KEY.Key_PageDown, KEY.Key_Space])
def test_keys_scroll_down(pane, key):
    QTest.keyClick(pane, key)
    assert value(pane) > 0


@pytest.mark.parametrize("keys", [("Down", "Up"), ("PageDown", "PageUp"), ("End", "Home")])
def test_keys_scroll_back(pane, keys):
    for name in keys:
        QTest.keyClick(pane, getattr(KEY, f"Key_{name}"))
    assert value(pane) == 0


def test_a_page_keeps_a_little_of_the_page_before(pane):
    QTest.keyClick(pane, KEY.Key_PageDown)
    assert 0.8 * pane.viewport().height() < value(pane) < pane.viewport().height()


def test_the_end_key_goes_to_the_very_end(pane):
    QTest.keyClick(pane, KEY.Key_End)
    assert value(pane) == pane.verticalScrollBar().maximum()
    assert 0 < screen_y(pane, len(LONG) - 1) < pane.viewport().height()


def test_shift_and_arrows_select_what_is_in_view(pane):
    pane.verticalScrollBar().setValue(3000)
    before = value(pane)
    QTest.keyClick(pane, KEY.Key_Down, SHIFT)
    cursor = pane.textCursor()
    assert cursor.hasSelection()
    assert 0 <= screen_y(pane, cursor.selectionStart()) < pane.viewport().height()
    assert value(pane) == before


def test_the_wheel_scrolls_by_lines(pane):
    turn_wheel(pane, -120)
    line = pane.bottom_of(0) - pane.top_of(0)
    assert value(pane) == QApplication.wheelScrollLines() * line


def test_a_touchpad_scrolls_by_its_pixels(pane):
    for _ in range(10):
        turn_wheel(pane, -8, pixels=-7)
    assert value(pane) == 70


def test_small_turns_of_a_fine_wheel_add_up(pane):
    for _ in range(12):
        turn_wheel(pane, -10)
    whole = value(pane)
    turn_wheel(pane, 120)
    assert whole > 0
    assert value(pane) == 0


def test_control_and_the_wheel_ask_for_larger_type(qtbot, pane):
    with qtbot.waitSignal(pane.zoom_requested) as asked:
        turn_wheel(pane, 120, modifiers=CONTROL)
    assert asked.args == [1]
    assert value(pane) == 0


def test_the_trough_and_the_arrows_of_the_bar_scroll(pane):
    bar = pane.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    page = value(pane)
    bar.triggerAction(bar.SliderAction.SliderSingleStepAdd)
    assert page == pane.viewport().height()
    assert value(pane) > page


def test_steps_can_be_left_to_others(qtbot, pane):
    pane.leave_steps_to_others(True)
    with qtbot.waitSignal(pane.step_requested) as asked:
        QTest.keyClick(pane, KEY.Key_Down)
    assert asked.args[0] > 0
    assert value(pane) == 0


def test_a_click_on_a_passage_tells_which(qtbot, pane):
    pane.show_highlights(SideHighlights((Tint(0, 20, "edited", 4), Tint(30, 40, "added", 7)), ()))
    with qtbot.waitSignal(pane.passage_clicked) as clicked:
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, 33))
    assert clicked.args == [7]


def test_a_click_on_unchanged_text_tells_nothing(qtbot, pane):
    pane.show_highlights(SideHighlights((Tint(0, 20, "edited", 4),), ()))
    with qtbot.assertNotEmitted(pane.passage_clicked):
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, 28))


def test_selecting_is_no_click_on_a_passage(qtbot, pane):
    pane.show_highlights(SideHighlights((Tint(0, 60, "edited", 4),), ()))
    with qtbot.assertNotEmitted(pane.passage_clicked):
        select(pane, 5, 30)


def test_a_passage_after_an_emoji_is_clicked_where_it_is_seen(qtbot):
    text = "👩\u200d👧 😀😀 Mayor"
    pane = make_pane(qtbot, text)
    start = len(text[: text.index("Mayor")].encode("utf-16-le")) // 2
    pane.show_highlights(SideHighlights((Tint(start, start + 5, "edited", 3),), ()))
    with qtbot.waitSignal(pane.passage_clicked):
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, start + 2))
    with qtbot.assertNotEmitted(pane.passage_clicked):
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, 0) + QPoint(8, 0))


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_context_menu_offers_to_copy(qtbot, pane):
    select(pane, 7, 25)
    seen = []

    def look():
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            seen.extend(action.text() for action in menu.actions())
            menu.close()

    QTimer.singleShot(50, look)
    at = point_of(pane, 10)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, pane.viewport().mapToGlobal(at))
    QApplication.sendEvent(pane.viewport(), event)
    qtbot.waitUntil(lambda: bool(seen))
    assert any("Copy" in text.replace("&", "") for text in seen)


def one_color_theme(pane, tint_cue: BarCue, mark_cue: MarkCue) -> PaneTheme:
    """Make a theme in which roles differ by nothing but their cues."""
    plain = plain_theme(QPalette())
    paper, ink = QColor(Qt.GlobalColor.white), QColor(Qt.GlobalColor.black)
    return plain._replace(
        background=paper,
        text=ink,
        tints={"added": TintStyle(paper, ink, tint_cue)},
        marks={"insertion": MarkStyle(paper, ink, mark_cue)},
    )


@pytest.mark.parametrize("cue", list(BarCue))
def test_each_bar_can_be_told_without_color(pane, cue):
    pane.show_highlights(SideHighlights((Tint(0, 200, "added", 0),), ()))
    pictures = {}
    for each in BarCue:
        pane.set_palette_roles(one_color_theme(pane, each, MarkCue.UNDERLINE))
        pictures[each] = pane.grab().toImage()
    mine = pictures.pop(cue)
    assert all(differing_pixels(mine, other, 0, 36) > 8 for other in pictures.values())


@pytest.mark.parametrize("cue", list(MarkCue))
def test_each_mark_can_be_told_without_color(pane, cue):
    pane.show_highlights(SideHighlights((), (Mark(5, 30, "insertion", 0),)))
    pictures = {}
    for each in MarkCue:
        pane.set_palette_roles(one_color_theme(pane, BarCue.SOLID, each))
        pictures[each] = pane.grab().toImage()
    mine = pictures.pop(cue)
    assert all(differing_pixels(mine, other, 30, 500) > 8 for other in pictures.values())


def test_the_current_passage_is_outlined(pane):
    pane.show_highlights(SideHighlights((Tint(0, 200, "added", 0), Tint(210, 260, "added", 1)), ()))
    pictures = []
    for passage in (None, 0, 1):
        pane.set_current_passage(passage)
        pictures.append(pane.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_highlights_are_replaced_at_once(pane):
    pane.show_highlights(SideHighlights((Tint(0, 200, "added", 0),), ()))
    tinted = pane.grab().toImage()
    pane.show_highlights(SideHighlights((), ()))
    assert pane.grab().toImage() != tinted


def test_a_new_page_begins_at_its_top_without_highlights(pane):
    pane.show_highlights(SideHighlights((Tint(0, 200, "added", 0),), ()))
    pane.verticalScrollBar().setValue(500)
    show(pane, LONG)
    shown = pane.grab().toImage()
    pane.show_highlights(SideHighlights((), ()))
    assert value(pane) == 0
    assert pane.grab().toImage() == shown


def test_a_selection_is_painted_as_high_as_its_lines(pane):
    plain = pane.grab().toImage()
    select(pane, 0, 150)
    selected = pane.grab().toImage()
    top, bottom = int(pane.top_of(0)), int(pane.bottom_of(0)) + 10
    shift, left = pane.viewport().y(), point_of(pane, 3).x()
    for y in range(top + 1 + shift, bottom + shift):
        assert any(plain.pixel(x, y) != selected.pixel(x, y) for x in range(left, left + 60))


@pytest.mark.parametrize("width", [420, 900])
def test_another_width_keeps_the_words_in_view(pane, width):
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    offset = pane.offset_at(value(pane))
    pane.resize(width, 480)
    QApplication.processEvents()
    assert abs(screen_y(pane, offset)) < 40


def test_many_changes_of_width_do_not_drift(pane):
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = pane.offset_at(value(pane) + 5)
    for step in range(40):
        pane.resize(640 - step * 7 % 200, 480)
        QApplication.processEvents()
    pane.resize(640, 480)
    QApplication.processEvents()
    assert pane.offset_at(value(pane) + 5) == before


def test_larger_type_keeps_the_words_in_view(pane):
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    offset = pane.offset_at(value(pane))
    font = pane.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    pane.setFont(font)
    assert abs(screen_y(pane, offset)) < 60


def test_a_screen_reader_finds_the_text(pane):
    assert pane.toPlainText() == LONG
    assert pane.isReadOnly()
