"""The window: what it shows, how the reader moves through it, and what it asks for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QToolButton

from tests.widgets.windows import NEW, OLD, label, make_window, show
from viewer.model.comparison import Kind
from viewer.presentation.preparation import prepare_side
from viewer.presentation.sides import Side
from viewer.widgets.main_window import MainWindow


@pytest.fixture
def empty(qtbot):
    return make_window(qtbot)


@pytest.fixture
def window(qtbot):
    made = make_window(qtbot)
    show(made, OLD, NEW)
    return made


def kind_of(window: MainWindow, passage: int | None) -> Kind:
    rows = {row.passage: row.kind for row in window.change_list.visible_rows()}
    assert passage is not None
    return rows[passage]


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window, key, modifiers)
    QApplication.processEvents()


def status(window):
    return window.findChild(QLabel, "statusLine").text()


def test_an_empty_window_says_what_to_do(empty):
    shown = [label.text() for label in empty.findChildren(QLabel) if label.isVisible()]
    assert "Drop two versions of a story here" in shown
    assert empty.findChild(QPushButton, "openPair").isVisible()


def test_an_empty_window_has_nothing_to_go_to(empty):
    actions = empty.actions_
    for action in (actions.next, actions.previous, actions.swap, actions.reload):
        assert not action.isEnabled()


def test_an_empty_window_has_no_change_list(empty):
    assert not empty.change_dock.isVisible()
    assert not empty.actions_.show_list.isEnabled()


def test_the_change_list_comes_with_the_second_version(empty):
    show(empty, OLD, None)
    assert not empty.change_dock.isVisible()
    show(empty, OLD, NEW)
    assert empty.change_dock.isVisible()
    assert empty.change_list.height() >= empty.change_list.height_for(3)


@pytest.mark.parametrize("way", ["button", "menu"])
def test_a_change_list_that_was_hidden_stays_so(window, way):
    if way == "button":
        buttons = window.change_dock.findChildren(QToolButton)
        next(button for button in buttons if button.accessibleName() == "Hide the change list").click()
    else:
        window.actions_.show_list.trigger()
    assert not window.change_dock.isVisible()
    show(window, NEW, OLD)
    assert not window.change_dock.isVisible()
    window.actions_.show_list.trigger()
    assert window.change_dock.isVisible()


def test_the_later_version_has_the_keys_when_both_are_first_shown(window):
    assert QApplication.focusWidget() is window.view.column(Side.NEW).pane


def test_keys_stay_where_the_reader_put_them_when_stories_are_shown_anew(window):
    window.view.column(Side.OLD).pane.setFocus()
    show(window, OLD, NEW)
    assert QApplication.focusWidget() is window.view.column(Side.OLD).pane


def test_the_title_names_both_files(window):
    assert window.windowTitle() == "old.txt – new.txt – StoryDiff"


def test_the_status_line_says_the_counts(window):
    assert status(window) == (
        "Lede edited; dates or times changed in 1 place; 1 sentence added, 1 deleted, 1 edited; "
        "3 unchanged (1 but for typography)"
    )


def test_the_headers_say_the_sizes(window):
    shown = [window.view.column(side).header.findChild(QLabel, "paneSize").text() for side in Side]
    assert shown == ["53 words, 5 sentences", "48 words, 5 sentences"]


def test_one_side_invites_the_other(empty):
    show(empty, OLD, None)
    assert empty.view.column(Side.OLD).is_filled()
    assert empty.view.column(Side.NEW).invitation.isVisible()
    assert empty.windowTitle() == "old.txt – StoryDiff"


def test_ribbons_and_overview_take_no_room_before_there_is_something_to_link(empty):
    show(empty, OLD, None)
    assert empty.view.splitter.strip().width() < 10
    assert not empty.view.aids.overview.isVisible()
    show(empty, OLD, NEW)
    assert empty.view.splitter.strip().width() > 40
    assert empty.view.aids.overview.isVisible()
    old, new = (empty.view.column(side).width() for side in Side)
    assert abs(old - new) <= 1


def test_f8_goes_through_the_changes_in_order(window):
    seen = []
    for _ in range(3):
        press(window, Qt.Key.Key_F8)
        seen.append(kind_of(window, window.current_passage()))
        assert window.change_list.selected_passage() == window.current_passage()
    assert seen == [Kind.EDITED, Kind.DELETED, Kind.ADDED]


def test_after_the_last_change_f8_stays_and_says_so(window):
    for _ in range(4):
        press(window, Qt.Key.Key_F8)
    assert kind_of(window, window.current_passage()) is Kind.ADDED
    assert window.statusBar().currentMessage() == "This is the last change."


def test_shift_f8_goes_back(window):
    press(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert kind_of(window, window.current_passage()) is Kind.ADDED
    press(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert kind_of(window, window.current_passage()) is Kind.DELETED


@pytest.mark.parametrize("side", list(Side))
def test_alt_and_arrows_work_from_within_a_pane(window, side):
    pane = window.view.column(side).pane
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert kind_of(window, window.current_passage()) is Kind.EDITED
    QTest.keyClick(pane, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(pane, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert kind_of(window, window.current_passage()) is Kind.EDITED


def test_a_click_on_a_passage_selects_its_row(window):
    pane = window.view.column(Side.NEW).pane
    cursor = pane.textCursor()
    cursor.setPosition(NEW.index("Fishermen") + 3)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.cursorRect(cursor).center())
    assert kind_of(window, window.change_list.selected_passage()) is Kind.ADDED


def test_the_current_change_is_said_to_screen_readers(window):
    press(window, Qt.Key.Key_F8)
    said = window.view.column(Side.NEW).pane.accessibleDescription()
    assert said.startswith("Edited")
    assert "Monday" in said


def test_typographic_differences_are_shown_on_request(window):
    window.actions_.typographic.trigger()
    assert [row.kind for row in window.change_list.visible_rows()].count(Kind.TYPOGRAPHIC) == 1
    assert status(window).endswith("2 unchanged; 1 different in typography only")
    window.actions_.typographic.trigger()
    assert status(window).endswith("3 unchanged (1 but for typography)")


def test_the_typography_button_of_the_list_is_the_same_as_the_menu_entry(window):
    bar = window.change_list._filter
    bar._actions["typographic"].trigger()
    assert window.actions_.typographic.isChecked()


def test_new_pages_forget_the_old_comparison(window):
    press(window, Qt.Key.Key_F8)
    show(window, NEW, None)
    assert window.current_passage() is None
    assert window.change_list.visible_rows() == ()
    assert status(window) == ""
    assert not window.actions_.next.isEnabled()


def test_same_stories_say_no_changes(empty):
    show(empty, OLD, OLD)
    assert status(empty).startswith("No changes")
    assert "both versions say the same" in empty.change_list._nothing.text()


def test_escape_closes_the_message(window):
    window.show_error("Something happened.")
    assert window.message_bar.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert not window.message_bar.isVisible()


def test_f5_asks_for_a_reload(window, qtbot):
    with qtbot.waitSignal(window.reload_requested):
        press(window, Qt.Key.Key_F5)


def test_the_change_list_can_be_hidden_and_shown(window):
    press(window, Qt.Key.Key_F9)
    assert not window.change_list.isVisible()
    press(window, Qt.Key.Key_F9)
    assert window.change_list.isVisible()


def choose(monkeypatch, *paths):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (list(paths), ""))


def test_two_chosen_files_fill_both_sides(window, qtbot, monkeypatch):
    choose(monkeypatch, "/s/a.txt", "/s/b.txt")
    with qtbot.waitSignal(window.pair_chosen) as caught:
        press(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert caught.args == ["/s/a.txt", "/s/b.txt"]
    assert window.choosing.folder == "/s"


def test_one_chosen_file_fills_the_empty_side(empty, qtbot, monkeypatch):
    show(empty, OLD, None)
    choose(monkeypatch, "/s/b.txt")
    with qtbot.waitSignal(empty.side_chosen) as caught:
        empty.actions_.open_files.trigger()
    assert caught.args == [Side.NEW, "/s/b.txt"]


@pytest.mark.parametrize(("words", "side"), [("Earlier version", Side.OLD), ("Later version", Side.NEW)])
def test_one_chosen_file_asks_for_its_side_where_both_are_filled(window, qtbot, monkeypatch, words, side):
    choose(monkeypatch, "/s/b.txt")

    def answer(question):
        next(button for button in question.buttons() if button.text() == words).click()

    monkeypatch.setattr(QMessageBox, "exec", answer)
    with qtbot.waitSignal(window.side_chosen) as caught:
        window.actions_.open_files.trigger()
    assert caught.args == [side, "/s/b.txt"]


def test_no_side_named_opens_nothing(window, qtbot, monkeypatch):
    choose(monkeypatch, "/s/b.txt")
    monkeypatch.setattr(QMessageBox, "exec", lambda question: question.buttons()[-1].click())
    with qtbot.assertNotEmitted(window.side_chosen):
        window.actions_.open_files.trigger()


def test_of_three_chosen_files_it_is_asked_which_two(window, qtbot, monkeypatch):
    choose(monkeypatch, "/a", "/b", "/c")
    with qtbot.waitSignal(window.many_chosen) as caught:
        window.actions_.open_files.trigger()
    assert caught.args == [["/a", "/b", "/c"]]


@pytest.mark.parametrize("side", list(Side))
def test_opening_a_side_opens_that_side(window, qtbot, monkeypatch, side):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/s/c.txt", ""))
    with qtbot.waitSignal(window.side_chosen) as caught:
        window.actions_.open_side[side].trigger()
    assert caught.args == [side, "/s/c.txt"]


@pytest.mark.parametrize("last", ["", "/elsewhere"])
def test_a_counterpart_is_looked_for_beside_the_story_that_is_open(empty, qtbot, monkeypatch, last):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *given: (asked.append(given[2]), ("", ""))[1])
    empty.choosing.folder = last
    show(empty, OLD, None)
    empty.activateWindow()
    press(empty.focusWidget(), Qt.Key.Key_Return)
    assert asked == ["/stories"]
    show(empty, OLD, NEW)
    empty.actions_.open_side[Side.NEW].trigger()
    assert asked[1:] == [last or "/stories"]


def test_the_window_can_be_used_at_1024_by_700(window):
    window.resize(1024, 700)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1024, 700)
    for side in Side:
        column = window.view.column(side)
        assert column.pane.viewport().height() > 250
        assert column.width() > 460
    for name in ("paneSide", "paneSize", "statusLine"):
        for shown in window.findChildren(QLabel, name):
            assert QFontMetrics(shown.font()).horizontalAdvance(shown.text()) <= shown.width()


def test_both_columns_stay_alike_when_the_window_changes(window):
    for width in (1500, 900, 1301):
        window.resize(width, 700)
        QApplication.processEvents()
        old, new = (window.view.column(side).width() for side in Side)
        assert abs(old - new) <= 2


def test_a_dragged_handle_keeps_its_share(window, qtbot):
    handle = window.view.splitter.handle(1)
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start + QPoint(200, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start + QPoint(200, 0))

    def share() -> float:
        old, new = (window.view.column(side).width() for side in Side)
        return old / (old + new)

    before = share()
    assert before > 0.6
    window.resize(1600, 800)
    QApplication.processEvents()
    assert share() == pytest.approx(before, abs=0.01)


def test_a_long_later_version_is_filled_in_a_turn_of_its_own(empty, qtbot):
    long = OLD * 600
    pages = {side: prepare_side(long) for side in Side}
    empty.show_pages(pages, {side: label("long.txt") for side in Side})
    panes = [empty.view.column(side).pane for side in Side]
    assert [bool(pane.toPlainText()) for pane in panes] == [True, False]
    qtbot.waitUntil(lambda: panes[1].toPlainText() == pages[Side.NEW].page.text)


def test_a_long_later_version_is_there_when_its_highlights_come(empty):
    show(empty, OLD * 600, OLD * 600 + "One more sentence.\n")
    assert empty.view.column(Side.NEW).pane.toPlainText().endswith("One more sentence.\n")
    press(empty, Qt.Key.Key_F8)
    assert kind_of(empty, empty.current_passage()) is Kind.ADDED


def filter_by(window, words):
    field = window.findChild(QLineEdit, "filterText")
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, words)


def test_f8_reaches_what_the_filter_shows_from_behind_it_too(window):
    while window.change_list.visible_rows()[-1].passage != window.current_passage():
        press(window, Qt.Key.Key_F8)
    filter_by(window, "Tuesday")
    (row,) = window.change_list.visible_rows()
    press(window, Qt.Key.Key_F8)
    assert window.current_passage() == row.passage == window.change_list.selected_passage()
    press(window, Qt.Key.Key_F8)
    assert window.statusBar().currentMessage() == "This is the last change."
    filter_by(window, "Fishermen")
    press(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert window.current_passage() == window.change_list.visible_rows()[0].passage


def test_with_nothing_in_the_list_f8_says_that_it_is_the_filter(window):
    filter_by(window, "nowhere")
    press(window, Qt.Key.Key_F8)
    assert window.statusBar().currentMessage() == "No change fits the filter."


def test_the_detail_line_says_that_its_change_is_filtered_out(window):
    press(window, Qt.Key.Key_F8)
    about = window.findChild(QLabel, "detailAbout")
    assert "filter" not in about.text()
    filter_by(window, "Fishermen")
    assert about.text().startswith("left out of the list by its filter")
    filter_by(window, "")
    assert "filter" not in about.text()
