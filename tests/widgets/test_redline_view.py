"""The marked-up copy in the window: one key goes there and back, and the place is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from tests.widgets.reading import screen_y
from tests.widgets.windows import NEW, OLD, make_active_window, make_window, press, show
from viewer.model.comparison import Kind
from viewer.presentation.sides import Side
from viewer.widgets.theme import load_theme

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot):
    return make_active_window(qtbot)


def copy(window):
    return window.tools.redline.view.pane


def text(window):
    return copy(window).toPlainText()


def painted(pane):
    image = pane.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(image.height())}


def test_f6_goes_to_the_copy_and_back(window):
    press(window, Qt.Key.Key_F6)
    assert copy(window).isVisible()
    assert not window.view.isVisible()
    press(window, Qt.Key.Key_F6)
    assert window.view.isVisible()
    assert not copy(window).isVisible()


def test_without_a_comparison_there_is_no_copy(qtbot):
    window = make_window(qtbot)
    show(window, OLD, None)
    assert not window.tools.redline.action.isEnabled()
    press(window, Qt.Key.Key_F6)
    assert window.view.isVisible()


def test_the_copy_holds_both_versions_with_their_words_marked(window):
    press(window, Qt.Key.Key_F6)
    assert text(window).startswith("The bridge at Tarn was closed on Monday Tuesday.\n")
    assert "Nobody was hurt when the old crane" in text(window)
    marks = load_theme("light").marks
    assert {marks["deletion"].background.name(), marks["insertion"].background.name()} <= painted(copy(window))


def test_the_head_names_both_files(window):
    press(window, Qt.Key.Key_F6)
    shown = [label.text() for label in window.tools.redline.view.findChildren(QLabel)]
    assert "old.txt → new.txt" in shown


def test_the_same_keys_go_through_the_same_changes(window):
    press(window, Qt.Key.Key_F6)
    kinds = {row.passage: row.kind for row in window.change_list.visible_rows()}
    seen = []
    for _ in range(3):
        press(window, Qt.Key.Key_F8)
        seen.append(kinds[window.current_passage()])
        assert window.change_list.selected_passage() == window.current_passage()
    assert seen == [Kind.EDITED, Kind.DELETED, Kind.ADDED]
    assert window.tools.detail.text().startswith("Fishermen")


def test_a_click_in_the_copy_selects_the_row(window):
    press(window, Qt.Key.Key_F6)
    cursor = copy(window).textCursor()
    cursor.setPosition(text(window).index("Nobody") + 2)
    QTest.mouseClick(copy(window).viewport(), Qt.MouseButton.LeftButton, pos=copy(window).cursorRect(cursor).center())
    kinds = {row.passage: row.kind for row in window.change_list.visible_rows()}
    assert kinds[window.change_list.selected_passage()] is Kind.DELETED


def test_the_current_change_is_said_to_screen_readers(window):
    press(window, Qt.Key.Key_F6)
    press(window, Qt.Key.Key_F8)
    assert copy(window).accessibleDescription().startswith("Edited lede, paragraph 1")


def test_words_are_found_in_the_copy(window):
    press(window, Qt.Key.Key_F6)
    press(window, Qt.Key.Key_F, CONTROL)
    field = window.findChild(QLineEdit, "findText")
    QTest.keyClicks(field, "monday tuesday")
    assert window.findChild(QLabel, "findCount").text() == "1 of 1"
    assert load_theme("light").pane["found_current"].name() in painted(copy(window))
    press(window, Qt.Key.Key_F6)
    assert window.findChild(QLabel, "findCount").text() == "Not found"


def test_typographic_differences_are_shown_on_request(window):
    press(window, Qt.Key.Key_F6)
    tint = load_theme("light").kinds["typographic"].tint.name()
    assert tint not in painted(copy(window))
    window.actions_.typographic.trigger()
    assert tint in painted(copy(window))


def test_the_theme_is_followed(window):
    press(window, Qt.Key.Key_F6)
    window.set_theme(load_theme("dark"))
    assert load_theme("dark").pane["background"].name() in painted(copy(window))


def test_new_stories_are_shown_the_same_way(window):
    press(window, Qt.Key.Key_F6)
    show(window, NEW, OLD)
    assert copy(window).isVisible()
    assert text(window).startswith("The bridge at Tarn was closed on Tuesday Monday.\n")


def test_a_single_story_is_not_shown_as_a_copy(window):
    press(window, Qt.Key.Key_F6)
    show(window, NEW, None)
    assert window.view.isVisible()


LINES = [f"Paragraph {n} tells of the harbor and its many boats, day after day." for n in range(200)]
LONG = "\n\n".join(LINES)
CHANGED = "\n\n".join(line.replace("many", "few") if n % 10 == 5 else line for n, line in enumerate(LINES))


@pytest.fixture
def long(qtbot):
    made = make_window(qtbot)
    show(made, LONG, CHANGED)
    made.activateWindow()
    return made


def height(pane, words):
    return screen_y(pane, pane.toPlainText().index(words))


def test_the_place_is_kept_when_nothing_is_selected(long):
    pane = long.view.column(Side.NEW).pane
    pane.scroll_to(pane.top_of(CHANGED.index("Paragraph 120 ")) + 3)
    QApplication.processEvents()
    press(long, Qt.Key.Key_F6)
    there = copy(long)
    assert -60 < height(there, "Paragraph 120 ") < 60
    press(there, Qt.Key.Key_PageDown)
    at = height(there, "Paragraph 130 ")
    press(long, Qt.Key.Key_F6)
    assert height(pane, "Paragraph 130 ") == pytest.approx(at, abs=90)


def test_the_current_change_stays_at_its_height(long):
    for _ in range(6):
        press(long, Qt.Key.Key_F8)
    pane = long.view.column(Side.NEW).pane
    before = height(pane, "Paragraph 55 ")
    press(long, Qt.Key.Key_F6)
    assert height(copy(long), "Paragraph 55 ") == pytest.approx(before, abs=2)
    for _ in range(7):
        press(long, Qt.Key.Key_F8)
    before = height(copy(long), "Paragraph 125 ")
    assert 0 < before < copy(long).viewport().height()
    press(long, Qt.Key.Key_F6)
    assert height(pane, "Paragraph 125 ") == pytest.approx(before, abs=2)


def test_typography_that_is_shown_stands_in_both_forms_and_the_place_is_kept(window):
    lines = [f"Line {number} of the story was printed here.\n" for number in range(60)]
    show(
        window,
        "".join([*lines, "The ship's mate left.\n"]),
        "".join([*lines, "The ship’s mate left.\n", "It rained.\n"]),
    )
    press(window, Qt.Key.Key_F6)
    press(window, Qt.Key.Key_F8)
    assert "The ship’s mate left." in text(window)
    place = screen_y(copy(window), text(window).index("It rained."))
    window.actions_.typographic.trigger()
    QApplication.processEvents()
    assert "The ship's ship’s mate left." in text(window)
    assert abs(screen_y(copy(window), text(window).index("It rained.")) - place) < 40
    press(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert load_theme("light").marks["variant"].background.name() in painted(copy(window))
    window.actions_.typographic.trigger()
    QApplication.processEvents()
    assert "The ship’s mate left." in text(window)


def test_what_is_copied_says_what_was_deleted_and_added(window):
    press(window, Qt.Key.Key_F6)
    press(copy(window), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(copy(window), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().mimeData()
    assert "[-Monday-] {+Tuesday+}" in copied.text()
    assert "<s>Monday</s> <u>Tuesday</u>" in copied.html()


class Watch(QObject):
    """Notes what a status bar says each time it is drawn, and whether there is a copy by then."""

    def __init__(self, window):
        super().__init__(window)
        self.window = window
        self.drawn = []
        window.statusBar().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            copy = self.window.tools.redline.copy_in_view()
            self.drawn.append(
                (watched.currentMessage(), copy is not None, QGuiApplication.overrideCursor() is not None)
            )
        return False


def test_a_copy_that_takes_long_says_so_before_it_is_written(qtbot):
    window = make_window(qtbot)
    text = "\n".join(f"Boat {number} left the harbor before noon." for number in range(1200))
    show(window, text, text.replace("7", "8"))
    watch = Watch(window)
    window.tools.redline.action.trigger()
    QApplication.processEvents()
    assert watch.drawn[0] == ("The marked-up copy is being written…", False, True)
    assert watch.drawn[-1] == ("", True, False)
    assert window.statusBar().currentMessage() == ""


def test_a_copy_that_is_soon_there_says_nothing(window):
    watch = Watch(window)
    press(window, Qt.Key.Key_F6)
    assert {words for words, *_ in watch.drawn} <= {""}
