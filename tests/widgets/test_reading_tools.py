"""The type of the stories, paragraphs by number, the sheet of keys and the choice of a theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMenuBar,
    QProxyStyle,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStyle,
)

from tests.widgets.moving import EDITED, MOVED, heights_of, new_story, open_moving, panes_of, passage_with
from tests.widgets.reading import screen_y, turn_wheel
from tests.widgets.windows import make_active_window, make_window, press, show
from viewer.model.pins import Pin, Pins
from viewer.presentation.axis import REST
from viewer.presentation.sides import Side
from viewer.text.version import Span, Unit
from viewer.widgets import shortcut_sheet
from viewer.widgets.choose_two import Candidate, ChooseTwo
from viewer.widgets.paragraph_box import ParagraphBox
from viewer.widgets.reading_type import LEAST_ZOOM, MOST_ZOOM, ReadingType
from viewer.widgets.shortcut_sheet import ShortcutSheet, menu_keys

CONTROL = Qt.KeyboardModifier.ControlModifier

# The platform without a display says so of every window with a size of its own.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def window(qtbot):
    return make_active_window(qtbot)


def panes(window):
    return [*(window.view.column(side).pane for side in Side), window.tools.redline.view.pane]


def sizes(window):
    return {round(pane.document().defaultFont().pointSizeF(), 2) for pane in panes(window)}


def entry(window, *words):
    """Give the entry of the menu bar under these words."""
    actions = window.menuBar().actions()
    for word in words[:-1]:
        menu = next(action.menu() for action in actions if action.text().replace("&", "") == word)
        actions = menu.actions()
    return next(action for action in actions if action.text().replace("&", "") == words[-1])


def test_the_sheet_says_undo_whatever_would_be_undone(window):
    history = window.pairing._histories[Unit.SENTENCE]
    history.decide(Pins((Pin(Span(0, 3), Span(0, 3)),)), "pairing of “It”")
    assert "pairing" in window.pairing.undo.text()
    rows = [row for _, rows in menu_keys(window.menuBar()) for row in rows]
    assert {words for words, keys in rows if "Z" in keys} == {"Undo", "Redo"}


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
def test_keys_make_the_type_of_all_panes_larger(window, key):
    (before,) = sizes(window)
    press(window, key, CONTROL)
    (after,) = sizes(window)
    assert after == pytest.approx(before * 1.1, rel=0.01)
    assert window.statusBar().currentMessage() == "Type size 110 %"


def test_keys_make_it_smaller_and_plain_again(window):
    (before,) = sizes(window)
    press(window, Qt.Key.Key_Minus, CONTROL)
    press(window, Qt.Key.Key_Minus, CONTROL)
    (smaller,) = sizes(window)
    assert smaller < before
    press(window, Qt.Key.Key_0, CONTROL)
    assert sizes(window) == {before}


@pytest.mark.parametrize("side", list(Side))
def test_the_wheel_with_control_zooms_too(window, side):
    (before,) = sizes(window)
    turn_wheel(window.view.column(side).pane, 120, modifiers=CONTROL)
    (larger,) = sizes(window)
    assert larger > before
    turn_wheel(window.view.column(side).pane, -240, modifiers=CONTROL)
    (smaller,) = sizes(window)
    assert smaller < before


def test_the_type_has_a_largest_and_a_smallest_size(window):
    for _ in range(30):
        press(window, Qt.Key.Key_Plus, CONTROL)
    assert window.tools.type.type().zoom == MOST_ZOOM
    assert not window.tools.type.larger.isEnabled()
    for _ in range(60):
        press(window, Qt.Key.Key_Minus, CONTROL)
    assert window.tools.type.type().zoom == LEAST_ZOOM
    assert not window.tools.type.smaller.isEnabled()


def test_a_face_can_be_chosen(window):
    entry(window, "View", "Type face", "Fixed width").trigger()
    for pane in panes(window):
        assert pane.document().defaultFont().styleHint() == pane.font().styleHint() == pane.font().StyleHint.Monospace
    assert entry(window, "View", "Type face", "Fixed width").isChecked()
    assert not entry(window, "View", "Type face", "Serif").isChecked()


def test_more_room_between_the_lines_makes_the_story_taller_and_keeps_the_place(qtbot):
    window = make_window(qtbot)
    text = "\n\n".join(f"Paragraph {n} tells of the harbor and its many boats, day after day." for n in range(200))
    show(window, text, text + "\n\nThe end.")
    pane = window.view.column(Side.OLD).pane
    start = text.index("Paragraph 100 ")
    pane.scroll_to(pane.top_of(start) - pane.viewport().height() * REST)
    QApplication.processEvents()
    before = pane.text_height()
    entry(window, "View", "Line spacing", "Wide").trigger()
    QApplication.processEvents()
    assert pane.text_height() > before * 1.1
    assert screen_y(pane, start) == pytest.approx(pane.viewport().height() * REST, abs=3)


def test_zoom_keeps_the_words_where_the_eye_rests(qtbot):
    window = make_window(qtbot)
    text = "\n\n".join(f"Paragraph {n} tells of the harbor and its many boats, day after day." for n in range(200))
    show(window, text, text + "\n\nThe end.")
    pane = window.view.column(Side.NEW).pane
    start = text.index("Paragraph 100 ")
    pane.scroll_to(pane.top_of(start) - pane.viewport().height() * REST)
    QApplication.processEvents()
    for _ in range(4):
        press(window, Qt.Key.Key_Plus, CONTROL)
    for side in Side:
        pane = window.view.column(side).pane
        assert screen_y(pane, start) == pytest.approx(pane.viewport().height() * REST, abs=3)


def test_zoom_keeps_the_words_at_the_top_of_a_story_without_another(qtbot):
    window = make_window(qtbot)
    text = "\n\n".join(f"Paragraph {n} tells of the harbor and its many boats, day after day." for n in range(200))
    show(window, None, text)
    pane = window.view.column(Side.NEW).pane
    start = text.index("Paragraph 100 ")
    pane.scroll_to(pane.top_of(start))
    QApplication.processEvents()
    for _ in range(4):
        press(window, Qt.Key.Key_Plus, CONTROL)
    assert abs(screen_y(pane, start)) <= 3


def select(window, words):
    """Go from change to change up to the one with these words."""
    for _ in window.change_list.visible_rows():
        press(window, Qt.Key.Key_F8)
        if window.current_passage() == passage_with(window, words):
            return
    raise AssertionError(words)


@pytest.mark.parametrize("scrolled", [0, 90])
def test_zoom_keeps_the_selected_change_in_line(qtbot, scrolled):
    window = open_moving(qtbot)
    window.activateWindow()
    select(window, "Friday")
    pane = window.view.column(Side.NEW).pane
    pane.scroll_to(pane.verticalScrollBar().value() + scrolled)
    QApplication.processEvents()
    start = EDITED[:10]
    for key in [Qt.Key.Key_Plus] * 5 + [Qt.Key.Key_Minus] * 7:
        press(window, key, CONTROL)
        old, new = heights_of(window, start)
        assert 0 <= new < pane.viewport().height()
        assert abs(old - new) <= (2 if not scrolled else 60)


def test_zoom_leaves_the_ends_of_a_moved_sentence_face_to_face(qtbot):
    window = open_moving(qtbot)
    window.activateWindow()
    select(window, "anchor")
    for _ in range(4):
        press(window, Qt.Key.Key_Plus, CONTROL)
        old, new = heights_of(window, MOVED)
        assert abs(old - new) <= 2


def test_zoom_keeps_the_selected_change_in_the_copy(qtbot):
    window = open_moving(qtbot)
    window.activateWindow()
    press(window, Qt.Key.Key_F6)
    select(window, "lighthouse")
    height = window.tools.redline.view.height_of_passage(window.current_passage())
    for _ in range(5):
        press(window, Qt.Key.Key_Plus, CONTROL)
    after = window.tools.redline.view.height_of_passage(window.current_passage())
    assert after == pytest.approx(height, abs=3)


def test_both_columns_stay_equally_wide(window):
    for width in (1024, 1600, 900):
        window.resize(width, 700)
        QApplication.processEvents()
        old, new = (window.view.column(side).width() for side in Side)
        assert abs(old - new) <= 2


def test_sizes_are_said_in_percent():
    assert ReadingType().percent() == 100
    assert ReadingType().zoomed(2).percent() == 121
    assert ReadingType().zoomed(-99).zoom == LEAST_ZOOM


def box(window):
    return window.findChild(QDialog, "paragraphBox")


def test_a_paragraph_is_gone_to_by_its_number(qtbot):
    window = make_window(qtbot)
    text = "\n\n".join(f"Paragraph {n} tells of the harbor and its many boats, day after day." for n in range(1, 201))
    show(window, text, "A first one.\n\n" + text)
    pane = window.view.column(Side.NEW).pane
    press(window, Qt.Key.Key_G, CONTROL)
    field = box(window).findChild(QSpinBox, "paragraphNumber")
    assert field.suffix() == " of 201"
    QTest.keyClicks(field, "101")
    press(field, Qt.Key.Key_Return)
    for side in Side:
        each = window.view.column(side).pane
        height = screen_y(each, each.toPlainText().index("Paragraph 100 "))
        assert height == pytest.approx(each.viewport().height() * REST, abs=3)
    assert window.focusWidget() is pane


@pytest.mark.parametrize("number", [9, 23, 40])
def test_a_paragraph_that_is_gone_to_stands_in_line_with_its_partner(qtbot, number):
    window = open_moving(qtbot)
    window.activateWindow()
    press(window, Qt.Key.Key_G, CONTROL)
    field = box(window).findChild(QSpinBox, "paragraphNumber")
    QTest.keyClicks(field, str(number))
    press(field, Qt.Key.Key_Return)
    old, new = heights_of(window, new_story()[number - 1])
    assert new == pytest.approx(panes_of(window)[1].viewport().height() * REST, abs=3)
    assert abs(old - new) <= 2


def test_a_paragraph_of_a_story_without_another_is_gone_to(qtbot):
    window = make_window(qtbot)
    text = "\n\n".join(f"Paragraph {n} tells of the harbor and its many boats, day after day." for n in range(1, 201))
    show(window, text, None)
    press(window, Qt.Key.Key_G, CONTROL)
    field = box(window).findChild(QSpinBox, "paragraphNumber")
    QTest.keyClicks(field, "100")
    press(field, Qt.Key.Key_Return)
    pane = window.view.column(Side.OLD).pane
    height = screen_y(pane, text.index("Paragraph 100 "))
    assert height == pytest.approx(pane.viewport().height() * REST, abs=3)


def test_the_version_that_is_read_is_offered_first(window):
    window.view.column(Side.OLD).pane.setFocus()
    press(window, Qt.Key.Key_G, CONTROL)
    assert box(window).findChild(QComboBox, "paragraphSide").currentText() == "Earlier version"
    press(box(window), Qt.Key.Key_Escape)
    assert box(window) is None or not box(window).isVisible()


def test_in_the_copy_a_paragraph_is_gone_to_as_well(qtbot):
    window = make_window(qtbot)
    text = "\n\n".join(f"Paragraph {n} tells of the harbor and its many boats, day after day." for n in range(1, 201))
    show(window, text, text.replace("7", "8"))
    press(window, Qt.Key.Key_F6)
    press(window, Qt.Key.Key_G, CONTROL)
    field = box(window).findChild(QSpinBox, "paragraphNumber")
    QTest.keyClicks(field, "100")
    press(field, Qt.Key.Key_Return)
    copy = window.tools.redline.view.pane
    assert 0 <= screen_y(copy, copy.toPlainText().index("Paragraph 100 ")) < 60


def sheet_words(window):
    sheet = window.findChild(QDialog, "shortcutSheet")
    return [label.text() for label in sheet.findChildren(QLabel)]


def test_f1_shows_every_key_of_the_menus(window):
    press(window, Qt.Key.Key_F1)
    words = sheet_words(window)
    for action in window.tools.find, window.actions_.next, window.tools.redline.action, window.actions_.show_list:
        assert action.text().replace("&", "").removesuffix("…") in words
        assert any(action.shortcut().toString() in word for word in words)
    # An open sheet keeps the mouse from every other window, those of later tests too.
    press(window.findChild(QDialog, "shortcutSheet"), Qt.Key.Key_Escape)


@pytest.mark.parametrize(("wide", "columns"), [(1200, 2), (792, 2), (460, 1)])
def test_the_sheet_of_keys_fits_on_a_small_screen_and_scrolls_there(window, monkeypatch, wide, columns):
    monkeypatch.setattr(shortcut_sheet, "screen_room", lambda _: QSize(wide, 510))
    press(window, Qt.Key.Key_F1)
    sheet = window.findChild(QDialog, "shortcutSheet")
    area = sheet.findChild(QScrollArea)
    assert sheet.width() <= wide
    assert sheet.height() <= 510
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0
    assert area.widget().layout().count() == columns
    (close,) = sheet.findChildren(QPushButton)
    assert sheet.rect().contains(close.geometry())
    press(sheet, Qt.Key.Key_Escape)


class StyleWithIcons(QProxyStyle):
    """A style as desktops have it, with black crosses and ticks on the buttons of dialogs."""

    def styleHint(self, hint, *more):
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, *more)


@pytest.fixture
def style_with_icons():
    before = QApplication.style().name()
    QApplication.setStyle(StyleWithIcons(before))
    yield
    QApplication.setStyle(before)


@pytest.mark.usefixtures("style_with_icons")
def test_buttons_of_dialogs_have_no_icons_that_are_not_of_the_theme(qtbot):
    dialogs = [
        ShortcutSheet(QMenuBar()),
        ParagraphBox({Side.OLD: 3}, Side.OLD, lines=False),
        ChooseTwo([Candidate(name, name, "") for name in ("a.txt", "b.txt", "c.txt")]),
    ]
    plain = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    for widget in (*dialogs, plain):
        qtbot.addWidget(widget)
        widget.show()
        QApplication.processEvents()
    assert not plain.buttons()[0].icon().isNull()
    for dialog in dialogs:
        (box,) = dialog.findChildren(QDialogButtonBox)
        assert box.buttons()
        assert all(button.icon().isNull() for button in box.buttons())


def test_f1_or_escape_closes_the_sheet(window):
    press(window, Qt.Key.Key_F1)
    sheet = window.findChild(QDialog, "shortcutSheet")
    assert sheet.isVisible()
    press(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    press(window, Qt.Key.Key_F1)
    press(window, Qt.Key.Key_F1)
    assert not any(each.isVisible() for each in window.findChildren(QDialog, "shortcutSheet"))


def test_no_key_means_two_things(window):
    seen = {}
    for _, rows in menu_keys(window.menuBar()):
        for words, keys in rows:
            for key in keys.split(", "):
                assert key not in seen, (words, seen[key])
                seen[key] = words
    assert len(seen) > 20


def test_each_theme_can_be_chosen_in_the_menu(window):
    heard = []
    window.tools.themes.theme_chosen.connect(heard.append)
    for words in ("Light", "Dark", "High contrast", "Red-green safe", "System"):
        entry(window, "View", "Theme", words).trigger()
    assert heard == ["light", "dark", "high_contrast", "red_green_safe", "system"]
    assert window.tools.themes.choice() == "system"


@pytest.mark.parametrize("lines", [False, True])
def test_the_title_of_the_box_is_not_cut(qtbot, lines):
    asked = ParagraphBox({Side.OLD: 3}, Side.OLD, lines=lines)
    qtbot.addWidget(asked)
    asked.show()
    assert asked.width() >= asked.fontMetrics().horizontalAdvance(asked.windowTitle()) + 150
