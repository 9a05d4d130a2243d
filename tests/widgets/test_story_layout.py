"""The layout is tried through a pane, as Qt uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from tests.widgets.reading import make_pane, screen_y, sentence, show
from viewer.presentation.highlights import SideHighlights, Tint
from viewer.widgets.story_layout import StoryLayout

LONG = "\n".join(sentence(n, 10 + n * 7 % 60) for n in range(800))
SCRIPTS = "Café e\u0301te\u0301 😀 and 👩\u200d👩\u200d👧 at sea.\nהנמל נסגר, said the mayor, אתמול.\nपोर्ट बंद है\n" * 6


def starts_of_lines(text: str) -> list[int]:
    return [0, *(n + 1 for n, letter in enumerate(text) if letter == "\n" and n + 1 < len(text))]


def test_a_long_story_is_not_laid_out_to_be_opened(qtbot):
    pane = make_pane(qtbot, LONG)
    laid_out = sum(block.layout().lineCount() > 0 for block in blocks(pane))
    assert 0 < laid_out < 60


def blocks(pane):
    block = pane.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def test_what_was_laid_out_long_ago_is_given_back(qtbot):
    pane = make_pane(qtbot, "\n".join(sentence(n, 300) for n in range(400)))
    bar = pane.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 2000)
    laid_out = sum(block.length() for block in blocks(pane) if block.layout().lineCount())
    assert laid_out < 300_000


def test_the_estimated_height_is_near_the_real_one(qtbot):
    pane = make_pane(qtbot, LONG)
    estimate = pane.text_height()
    pane.lay_out(0, 10**7)
    assert estimate == pytest.approx(pane.text_height(), rel=0.06)


def test_scrolling_up_into_unseen_text_does_not_jump(qtbot):
    pane = make_pane(qtbot, LONG)
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(150):
        offset = pane.offset_at(bar.value() + 200)
        before = screen_y(pane, offset)
        bar.setValue(bar.value() - 37)
        assert screen_y(pane, offset) == pytest.approx(before + 37, abs=1)


def test_a_place_asked_for_far_above_does_not_move_what_is_in_view(qtbot):
    pane = make_pane(qtbot, LONG)
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    offset = pane.offset_at(bar.value() + 200)
    before = screen_y(pane, offset)
    pane.lay_out(0, bar.value() - 2000)
    assert screen_y(pane, offset) == pytest.approx(before, abs=1)


def test_a_cursor_set_far_above_does_not_move_what_is_in_view_for_good(qtbot):
    pane = make_pane(qtbot, LONG)
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    offset = pane.offset_at(bar.value() + 200)
    before = screen_y(pane, offset)
    for far in range(0, 20_000, 500):
        screen_y(pane, far)
    QApplication.processEvents()
    assert screen_y(pane, offset) == pytest.approx(before, abs=1)


def test_the_range_of_the_bar_is_the_height_of_the_story(qtbot):
    pane = make_pane(qtbot, LONG)
    bar = pane.verticalScrollBar()
    for _ in range(40):
        bar.setValue(bar.value() + 700)
        assert bar.maximum() == pane.text_height() - pane.viewport().height()


def test_blank_lines_are_low_and_paragraphs_stand_apart(qtbot):
    pane = make_pane(qtbot, "One.\nTwo.\n\nThree.")
    one, two, three = (screen_y(pane, offset) for offset in (0, 5, 11))
    line = pane.bottom_of(0) - pane.top_of(0)
    assert 1.3 * line < two - one < 2 * line
    assert (two - one) + 0.2 * line < three - two < (two - one) + 0.7 * line


def test_points_on_the_screen_lead_back_to_their_letters(qtbot):
    pane = make_pane(qtbot, LONG)
    for offset in range(0, 1500, 13):
        cursor = pane.textCursor()
        cursor.setPosition(offset)
        rect = pane.cursorRect(cursor)
        if rect.bottom() < pane.viewport().height():
            assert pane.cursorForPosition(QPoint(rect.left() + 1, rect.center().y())).position() == offset


@pytest.mark.parametrize("width", [300, 640, 1600])
def test_lines_break_within_the_width(qtbot, width):
    pane = make_pane(qtbot, SCRIPTS + LONG, width=width)
    for block in list(blocks(pane))[:20]:
        pane.cursorRect(pane.textCursor())
        for number in range(block.layout().lineCount()):
            reach = block.layout().lineAt(number).naturalTextRect()
            assert reach.right() <= pane.viewport().width()


def test_lines_do_not_get_longer_than_the_eye_can_follow(qtbot):
    narrow, wide = make_pane(qtbot, LONG, width=1200), make_pane(qtbot, LONG, width=2400)
    assert narrow.text_height() == wide.text_height()


def test_emoji_combining_letters_and_both_directions_are_found_where_they_are(qtbot):
    pane = make_pane(qtbot, SCRIPTS)
    units = SCRIPTS.encode("utf-16-le")
    heights = [screen_y(pane, len(SCRIPTS[:start].encode("utf-16-le")) // 2) for start in starts_of_lines(SCRIPTS)]
    assert heights == sorted(set(heights))
    assert pane.offset_at(10**6) <= len(units) // 2


def test_a_right_to_left_paragraph_stands_at_the_right(qtbot):
    pane = make_pane(qtbot, "הנמל נסגר אתמול\nThe port was closed")
    assert pane.cursorRect(pane.textCursor()).left() > pane.viewport().width() * 0.8


def test_a_tint_in_mixed_directions_is_painted_on_its_own_words(qtbot):
    text = "port שלום עולם closed"
    pane = make_pane(qtbot, text)
    plain = pane.grab().toImage()
    pane.show_highlights(SideHighlights((Tint(5, 9, "added", 0),), ()))
    tinted = pane.grab().toImage()
    columns = [
        x for x in range(36, plain.width()) if any(plain.pixel(x, y) != tinted.pixel(x, y) for y in range(5, 60))
    ]
    assert columns == list(range(columns[0], columns[-1] + 1))
    for x in (columns[3], columns[len(columns) // 2], columns[-3]):
        assert 5 <= pane.cursorForPosition(QPoint(x, 30)).position() <= 9


def test_a_line_of_a_megabyte_opens_and_scrolls_in_pieces(qtbot):
    pane = make_pane(qtbot, "The harbor office said nothing. " * 32_000)
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    laid_out = sum(block.length() for block in blocks(pane) if block.layout().lineCount())
    assert laid_out < 40_000


def test_the_pieces_of_a_huge_paragraph_stand_as_close_as_its_lines(qtbot):
    pane = make_pane(qtbot, "The harbor office said nothing. " * 2_000)
    pane.lay_out(0, 10**6)
    tops = [pane.top_of(offset) for offset in range(0, 20_000, 10)]
    line = pane.bottom_of(0) - pane.top_of(0)
    assert {b - a for a, b in zip(tops, tops[1:], strict=False)} == {0, line}


def test_many_swaps_of_the_text(qtbot):
    pane = make_pane(qtbot, LONG)
    bar = pane.verticalScrollBar()
    for count in range(60):
        show(pane, "\n".join(sentence(n) for n in range(count * 3)))
        assert bar.value() == 0
        bar.setValue(bar.maximum())
        pane.grab()
    assert pane.toPlainText().startswith("Number 0 ")


def test_an_empty_text_can_be_painted_and_asked(qtbot):
    pane = make_pane(qtbot, "")
    pane.grab()
    assert pane.offset_at(50) == 0
    assert pane.verticalScrollBar().maximum() == 0


def test_a_fault_while_painting_leaves_the_program_running(qtbot, monkeypatch, caught_exceptions):
    pane = make_pane(qtbot, LONG)
    monkeypatch.setattr(StoryLayout, "_decor_of", lambda *_: 1 / 0)
    pane.grab()
    assert caught_exceptions
    caught_exceptions.clear()
