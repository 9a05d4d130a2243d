"""Finding words in the stories, by the keys that a person presses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit

from tests.widgets.reading import screen_y
from tests.widgets.windows import NEW, OLD, make_active_window, make_window, press, show
from viewer.presentation.sides import Side
from viewer.widgets.theme import load_theme

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot):
    return make_active_window(qtbot)


def field(window):
    return window.findChild(QLineEdit, "findText")


def find(window, words):
    press(window, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(field(window), words)
    QApplication.processEvents()


def count(window):
    return window.findChild(QLabel, "findCount").text()


def pane(window, side):
    return window.view.column(side).pane


def painted(window, side):
    """The colors in a pane's picture."""
    image = pane(window, side).viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}


def test_the_bar_opens_by_a_key_and_takes_the_cursor(window):
    assert window.tools.find_bar.isHidden()
    press(window, Qt.Key.Key_F, CONTROL)
    assert window.tools.find_bar.isVisible()
    assert QApplication.focusWidget() is field(window)


def test_an_empty_window_has_nothing_to_find(qtbot):
    empty = make_window(qtbot)
    assert not empty.tools.find.isEnabled()
    press(empty, Qt.Key.Key_F, CONTROL)
    assert empty.tools.find_bar.isHidden()


def test_the_places_in_both_versions_are_counted_as_one_types(window):
    find(window, "bridge")
    assert count(window) == "1 of 4"
    QTest.keyClicks(field(window), " will")
    assert count(window) == "1 of 2"
    QTest.keyClicks(field(window), "ow")
    assert count(window) == "Not found"


def test_typography_is_no_difference(window):
    find(window, "town's mayor")
    assert count(window) == "1 of 2"


def test_f3_goes_on_in_reading_order_and_round_again(window):
    find(window, "bridge")
    seen = []
    for _ in range(4):
        press(window, Qt.Key.Key_F3)
        seen.append(count(window))
    assert seen == ["2 of 4", "3 of 4", "4 of 4", "1 of 4 · went on from the start"]
    press(window, Qt.Key.Key_F3, SHIFT)
    assert count(window) == "4 of 4 · went on from the end"
    press(window, Qt.Key.Key_F3, SHIFT)
    assert count(window) == "3 of 4"


def test_return_in_the_field_does_the_same(window):
    find(window, "bridge")
    press(field(window), Qt.Key.Key_Return)
    assert count(window) == "2 of 4"
    press(field(window), Qt.Key.Key_Return, SHIFT)
    assert count(window) == "1 of 4"


def test_f3_opens_the_bar_if_it_is_closed(window):
    press(window, Qt.Key.Key_F3)
    assert window.tools.find_bar.isVisible()


def test_places_are_marked_in_both_panes_and_the_current_one_otherwise(window):
    theme = load_theme("light")
    found, current = theme.pane["found"].name(), theme.pane["found_current"].name()
    assert found not in painted(window, Side.OLD)
    find(window, "bridge")
    assert {found, current} <= painted(window, Side.OLD)
    assert found in painted(window, Side.NEW)
    assert current not in painted(window, Side.NEW)
    press(window, Qt.Key.Key_F3)
    assert current in painted(window, Side.NEW)
    assert current not in painted(window, Side.OLD)


def test_one_version_only_can_be_searched(window):
    find(window, "bridge")
    window.findChild(QComboBox, "findWhere").setCurrentIndex(2)
    assert count(window) == "1 of 2"
    assert load_theme("light").pane["found"].name() not in painted(window, Side.OLD)


def test_case_counts_on_request(window):
    find(window, "THE")
    assert count(window) == f"1 of {(OLD + NEW).lower().count('the')}"
    window.findChild(QCheckBox, "findCase").click()
    assert count(window) == "Not found"


def test_escape_closes_the_bar_takes_the_marks_away_and_goes_back_to_the_story(window):
    find(window, "bridge")
    press(window, Qt.Key.Key_F3)
    press(field(window), Qt.Key.Key_Escape)
    assert window.tools.find_bar.isHidden()
    assert load_theme("light").pane["found"].name() not in painted(window, Side.NEW)
    assert QApplication.focusWidget() is pane(window, Side.NEW)


def test_escape_in_a_pane_closes_the_bar_too(window):
    find(window, "bridge")
    pane(window, Side.OLD).setFocus()
    press(pane(window, Side.OLD), Qt.Key.Key_Escape)
    assert window.tools.find_bar.isHidden()


def test_escape_in_the_field_leaves_a_message_alone(window):
    window.show_error("Something is wrong.")
    find(window, "bridge")
    press(field(window), Qt.Key.Key_Escape)
    assert window.tools.find_bar.isHidden()
    assert window.message_bar.text() != ""


def test_selected_words_are_sought(window):
    new = pane(window, Side.NEW)
    new.setFocus()
    cursor = new.textCursor()
    cursor.setPosition(NEW.index("ferry"))
    cursor.setPosition(NEW.index("ferry") + 5, cursor.MoveMode.KeepAnchor)
    new.setTextCursor(cursor)
    press(new, Qt.Key.Key_F, CONTROL)
    assert field(window).text() == "ferry"
    assert count(window).endswith("of 2")


LONG = "\n\n".join(f"Paragraph {n} tells of the harbor and its many boats, day after day." for n in range(300))


@pytest.mark.parametrize("side", list(Side))
def test_a_place_out_of_view_is_brought_into_it_on_both_sides(qtbot, side):
    window = make_window(qtbot)
    show(window, LONG, LONG + "\n\nA last one.")
    find(window, "paragraph 250")
    if side is Side.NEW:
        press(window, Qt.Key.Key_F3)
    view = pane(window, side).viewport().height()
    for each in Side:
        assert 0 < screen_y(pane(window, each), LONG.index("Paragraph 250")) < view


def test_a_place_in_view_does_not_make_the_story_jump(qtbot):
    window = make_window(qtbot)
    show(window, LONG, LONG + "\n\nA last one.")
    find(window, "paragraph 100 ")
    before = pane(window, Side.OLD).verticalScrollBar().value()
    field(window).setText("harbor")
    press(window, Qt.Key.Key_F3)
    assert pane(window, Side.OLD).verticalScrollBar().value() == before


def test_the_search_begins_where_the_reader_is(qtbot):
    window = make_window(qtbot)
    show(window, LONG, LONG + "\n\nA last one.")
    find(window, "paragraph 100 ")
    press(field(window), Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_F, CONTROL)
    field(window).setText("harbor")
    rank = int(count(window).split()[0])
    assert 180 < rank < 220


def test_emoji_before_a_place_do_not_shift_its_mark(qtbot):
    window = make_window(qtbot)
    text = "One 🙂🙂🙂 smiles at the ferry there.\n"
    show(window, text, text)
    find(window, "ferry")
    finder = window.tools.finder
    assert finder.count() == 2
    assert finder._finds[0].start == text.index("ferry") + 3


def test_new_stories_are_searched_afresh(window):
    find(window, "bridge")
    show(window, NEW, None)
    assert count(window) == "1 of 2"
    assert not window.findChild(QComboBox, "findWhere").isVisible()


def test_a_very_long_story_is_searched_when_the_reader_pauses_or_goes_on(qtbot):
    window = make_window(qtbot)
    text = "\n\n".join(f"Line {n} tells of boats and of the harbor there." for n in range(9000))
    show(window, text, None)
    find(window, "boats")
    assert count(window) == ""
    press(window, Qt.Key.Key_F3)
    assert count(window) == "1 of 9,000"


def test_a_place_that_is_folded_away_is_unfolded(qtbot):
    window = make_window(qtbot)
    changed = LONG.replace("Paragraph 5 tells", "Paragraph 5 told").replace("Paragraph 290 tells", "Paragraph 290 told")
    show(window, LONG, changed)
    window.actions_.folding.action.trigger()
    QApplication.processEvents()
    folded = pane(window, Side.NEW).text_height()
    find(window, "paragraph 150 ")
    new = pane(window, Side.NEW)
    assert new.text_height() > folded
    assert 0 < screen_y(new, changed.index("Paragraph 150 ")) < new.viewport().height()
