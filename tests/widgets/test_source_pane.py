"""Source in a pane: every line one below the other, blanks and tabs kept, colored as it becomes known."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from tests.widgets.windows import label, make_window, press, stage
from viewer.model.options import CompareOptions, Unit
from viewer.presentation.preparation import prepare_outcome, prepare_side
from viewer.presentation.sides import Side
from viewer.presentation.syntax import SYNTAX_ROLES, SyntaxPiece
from viewer.widgets.reading_type import ReadingType
from viewer.widgets.story_pane import StoryPane
from viewer.widgets.theme import load_theme, pane_theme

CODE = "def shut(bridge):\n    bridge.open = False\n\n\n\treturn bridge  # now\n" + "run(1)\n" * 80
NEW = CODE.replace("False", "True").replace("now", "then")


@pytest.fixture
def pane(qtbot):
    window = stage(qtbot, 700, 500)
    made = StoryPane(window)
    made.resize(700, 500)
    made.set_palette_roles(pane_theme(load_theme("light")))
    made.show()
    show(made, CODE)
    return made


def of_one_width(pane):
    metrics = QFontMetricsF(pane.font())
    return metrics.horizontalAdvance("i") == metrics.horizontalAdvance("W")


def show(pane, text, unit=Unit.LINE):
    side = prepare_side(text, unit)
    pane.show_page(side.page, side.offsets, side.version.paragraphs, source=unit is Unit.LINE)
    QApplication.processEvents()


def piece(text, *ranges):
    """What is known of these words of a text, each with its role."""
    found = sorted((text.index(words), text.index(words) + len(words), role) for words, role in ranges)
    return SyntaxPiece(
        0,
        found[-1][1],
        array("I", [start for start, _, _ in found]),
        array("I", [end for _, end, _ in found]),
        bytes(SYNTAX_ROLES.index(role) for _, _, role in found),
    )


def top(pane, words):
    return pane.top_of(pane.toPlainText().index(words))


def x_of(pane, words):
    """How far right words begin, in the view."""
    cursor = pane.textCursor()
    cursor.setPosition(pane.toPlainText().index(words))
    return pane.cursorRect(cursor).left()


def test_lines_stand_one_below_the_other_and_blank_ones_are_lines(pane):
    step = top(pane, "    bridge") - top(pane, "def")
    assert step > 0
    assert top(pane, "\treturn") - top(pane, "    bridge") == 3 * step


def test_letters_are_of_one_width_and_blanks_are_kept(pane):
    assert of_one_width(pane)
    blank = QFontMetricsF(pane.font()).horizontalAdvance(" ")
    assert x_of(pane, "bridge.open") - x_of(pane, "    bridge") == pytest.approx(4 * blank, abs=2)


def test_a_tab_goes_to_the_next_of_the_stops(pane):
    assert x_of(pane, "return") == pytest.approx(x_of(pane, "bridge.open"), abs=2)


def test_a_long_line_is_wrapped(pane):
    show(pane, "x = " + "name + " * 60 + "end\ny\n")
    assert pane.horizontalScrollBar().maximum() == 0
    assert top(pane, "y") > top(pane, "x")
    show(pane, "x = name\ny\n")
    single = top(pane, "y") - top(pane, "x")
    show(pane, "x = " + "name + " * 60 + "end\ny\n")
    pane.bottom_of(10)
    assert top(pane, "y") - top(pane, "x") > 3 * single


def test_a_story_after_source_is_set_as_a_story(pane):
    show(pane, "One.\n\nTwo.\n", Unit.SENTENCE)
    assert not of_one_width(pane)
    plain = StoryPane(pane.parentWidget())
    plain.resize(700, 500)
    plain.show()
    show(plain, "One.\n\nTwo.\n", Unit.SENTENCE)
    assert top(pane, "Two") == top(plain, "Two")


def test_another_size_of_type_is_taken_by_source_too(pane):
    before = QFontMetricsF(pane.font()).horizontalAdvance("x")
    pane.set_type(ReadingType().zoomed(4))
    assert QFontMetricsF(pane.font()).horizontalAdvance("x") > 1.2 * before
    assert of_one_width(pane)


def formats(pane, line):
    pane.grab()
    block = pane.document().findBlockByNumber(line)
    found = block.layout().formats()
    return {block.text()[each.start : each.start + each.length]: QTextCharFormat(each.format) for each in found}


def test_letters_are_colored_as_soon_as_it_is_known_what_they_are(pane):
    assert formats(pane, 0) == {}
    pane.syntax.add(piece(CODE, ("def", "keyword"), ("shut", "name"), ("# now", "comment")))
    look = load_theme("light").syntax
    first, fifth = formats(pane, 0), formats(pane, 4)
    assert first["def"].foreground().color() == look["keyword"].color
    assert first["def"].fontWeight() > first["shut"].fontWeight()
    assert fifth["# now"].fontItalic()
    show(pane, NEW)
    assert formats(pane, 0) == {}


def test_nothing_moves_when_colors_come(pane):
    pane.scroll_to(300)
    before = [top(pane, words) for words in ("def", "\treturn", "run(1)")]
    pane.syntax.add(piece(CODE, ("def", "keyword"), ("shut", "name"), ("# now", "comment")))
    pane.grab()
    assert [top(pane, words) for words in ("def", "\treturn", "run(1)")] == before
    assert pane.verticalScrollBar().value() == 300


def test_another_theme_colors_at_once(pane):
    pane.syntax.add(piece(CODE, ("def", "keyword")))
    pane.set_palette_roles(pane_theme(load_theme("dark")))
    assert formats(pane, 0)["def"].foreground().color() == load_theme("dark").syntax["keyword"].color


def test_selected_letters_are_in_the_color_of_a_selection(pane):
    theme = load_theme("high_contrast")
    pane.set_palette_roles(pane_theme(theme))
    pane.syntax.add(piece(CODE, ("def", "keyword")))
    keyword = theme.syntax["keyword"].color
    assert has_color(pane, keyword)
    pane.selectAll()
    assert not has_color(pane, keyword)


def has_color(widget, color):
    image = widget.grab().toImage()
    wanted = QColor(color).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_marked_letters_are_in_the_color_of_the_text(qtbot):
    window = make_window(qtbot)
    show_sources(window)
    pane = window.view.column(Side.OLD).pane
    pane.syntax.add(piece(CODE, ("False", "keyword")))
    assert "False" in formats(pane, 1)
    assert not has_color(pane, load_theme("light").syntax["keyword"].color)


def show_sources(window):
    pages = {Side.OLD: prepare_side(CODE, Unit.LINE), Side.NEW: prepare_side(NEW, Unit.LINE)}
    labels = {side: label(f"{side.value}.py")._replace(language="Python") for side in Side}
    window.show_pages(pages, labels)
    window.show_outcome(prepare_outcome(*pages.values(), options=CompareOptions(unit=Unit.LINE)))
    QApplication.processEvents()


def test_the_window_goes_from_change_to_change_in_source(qtbot):
    window = make_window(qtbot)
    show_sources(window)
    window.activateWindow()
    rows = window.change_list.visible_rows()
    assert [row.place.words() for row in rows] == ["line 2", "line 5"]
    press(window.view.column(Side.NEW).pane, Qt.Key.Key_F8)
    assert window.current_passage() == rows[0].passage
    press(window.view.column(Side.NEW).pane, Qt.Key.Key_F8)
    assert window.current_passage() == rows[1].passage
    assert "Edited, line 5" in window.view.column(Side.NEW).pane.accessibleDescription()
    press(window.view.column(Side.NEW).pane, Qt.Key.Key_F6)
    assert of_one_width(window.tools.redline.view.pane)
    assert "\n\n\treturn bridge  # nowthen\n" in window.tools.redline.view.pane.toPlainText()


def test_the_head_says_the_language_and_the_lines(qtbot):
    window = make_window(qtbot)
    show_sources(window)
    assert window.view.column(Side.OLD).header.findChild(QLabel, "paneSize").text() == "Python source, 85 lines"


def test_blank_lines_are_numbered_too(qtbot):
    window = make_window(qtbot)
    show_sources(window)
    numbers = window.view.column(Side.OLD).pane.document().documentLayout().numbers
    assert [numbers.number_of(block) for block in range(6)] == [1, 2, 3, 4, 5, 6]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_key_asks_for_a_line(qtbot):
    window = make_window(qtbot)
    show_sources(window)
    window.activateWindow()
    QTest.keyClick(window.view.column(Side.NEW).pane, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    box = window.findChild(QDialog, "paragraphBox")
    assert box.windowTitle() == "Go to line"
    QTest.keyClicks(box.focusWidget(), "60")
    QTest.keyClick(box.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()
    pane = window.view.column(Side.NEW).pane
    start = sum(len(line) + 1 for line in NEW.split("\n")[:59])
    y = pane.top_of(start) - pane.verticalScrollBar().value()
    assert 0 <= y < pane.viewport().height()
