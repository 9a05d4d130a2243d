"""The menus above the change list: what the edits are about, and the order of the rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.builders import added, compose, deleted, edited
from tests.widgets.windows import make_window, show, stage
from viewer.model.comparison import Nature
from viewer.presentation.rows import change_rows
from viewer.widgets.change_list import ChangeList
from viewer.widgets.theme import load_theme

# The platform without a display says so of every window of its own, a menu too.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

COMPARISON = compose(
    edited("It {was>is} wet."),
    edited("It carried {9,000>8,000} cars.", Nature.FIGURE),
    added("Fishermen offered their boats for free."),
    edited("{Anna>Anne} had {2>3} cars.", Nature.NAME, Nature.FIGURE),
)
WORDING, FIGURE, ADDED, NAME = range(4)


@pytest.fixture
def changes(qtbot):
    window = stage(qtbot, 1100, 300)
    made = ChangeList(load_theme("light"), window)
    made.resize(1100, 300)
    made.show()
    made.show_changes(COMPARISON, change_rows(COMPARISON))
    made.kept = window
    return made


def passages(changes):
    return [row.passage for row in changes.visible_rows()]


def choose(changes, name, words):
    """Choose an entry by keys, as a person does who opens the menu."""
    menu = changes.findChild(QToolButton, name).menu()
    menu.popup(changes.mapToGlobal(changes.rect().center()))
    for action in menu.actions():
        if action.text().replace("&", "").partition("\t")[0] == words:
            menu.setActiveAction(action)
            QTest.keyClick(menu, Qt.Key.Key_Return)
            return
    raise AssertionError(words)


def button_words(changes, name):
    return changes.findChild(QToolButton, name).accessibleName()


def entries(changes):
    menu = changes.findChild(QToolButton, "filterNatures").menu()
    return [action.text() for action in menu.actions() if action.isVisible() and not action.isSeparator()]


def test_the_natures_stand_with_the_number_of_their_changes(changes):
    assert entries(changes) == ["&Anything", "Figures\t2", "Names\t1", "Wording\t1"]
    assert button_words(changes, "filterNatures") == "About: anything"


def test_only_changes_about_what_is_chosen_are_shown(changes):
    choose(changes, "filterNatures", "Figures")
    assert passages(changes) == [FIGURE, NAME]
    assert button_words(changes, "filterNatures") == "About: Figures"


def test_a_change_is_found_under_what_it_touches_besides(changes):
    story = compose(
        edited("It carried {9,000>8,000} cars.", (Nature.FIGURE, Nature.QUOTATION)),
        edited("{Anna>Anne} said so.", (Nature.NAME, Nature.ATTRIBUTION)),
        edited("It {was>is} wet."),
    )
    changes.show_changes(story, change_rows(story))
    assert entries(changes) == [
        "&Anything", "Figures\t1", "Names\t1", "Quotations\t1", "Attribution\t1", "Wording\t1",
    ]  # fmt: skip
    choose(changes, "filterNatures", "Quotations")
    assert passages(changes) == [0]
    choose(changes, "filterNatures", "Attribution")
    assert passages(changes) == [0, 1]


def test_several_natures_add_up(changes):
    choose(changes, "filterNatures", "Names")
    choose(changes, "filterNatures", "Wording")
    assert passages(changes) == [WORDING, NAME]
    assert button_words(changes, "filterNatures") == "About: 2 kinds of edits"


def test_anything_shows_all_again(changes):
    choose(changes, "filterNatures", "Names")
    choose(changes, "filterNatures", "Anything")
    assert passages(changes) == [WORDING, FIGURE, ADDED, NAME]


def test_a_chosen_nature_stays_to_be_seen_where_there_is_none(changes):
    choose(changes, "filterNatures", "Names")
    other = compose(edited("It {was>is} wet."))
    changes.show_changes(other, change_rows(other))
    assert passages(changes) == []
    assert "Names\t0" in entries(changes)


def test_the_weightiest_change_comes_first_on_request(changes):
    choose(changes, "listOrder", "By weight")
    assert passages(changes) == [NAME, FIGURE, ADDED, WORDING]
    assert button_words(changes, "listOrder") == "Order: by weight"
    choose(changes, "listOrder", "By place")
    assert passages(changes) == [WORDING, FIGURE, ADDED, NAME]


def test_the_selected_change_stays_selected_in_the_other_order(changes):
    changes.select_passage(WORDING)
    choose(changes, "listOrder", "By weight")
    assert changes.selected_passage() == WORDING


def test_the_menus_can_be_reached_and_opened_by_keys(changes):
    for name in ("filterNatures", "listOrder"):
        assert changes.findChild(QToolButton, name).focusPolicy() & Qt.FocusPolicy.TabFocus


def test_f8_goes_through_the_changes_as_they_are_listed(qtbot):
    window = make_window(qtbot)
    show(
        window,
        "Nothing new here.\n\nThe ferry was late again.\n\nThe bridge is 40 meters long.\n",
        "Nothing new here.\n\nThe ferry was very late again.\n\nThe bridge is 50 meters long.\n",
    )
    window.activateWindow()
    window.change_list.set_by_weight(True)
    places = []
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_F8)
        places.append(window.current_passage())
    assert places == [row.passage for row in window.change_list.visible_rows()]
    assert places[0] > places[1]


def test_deleted_and_added_sentences_have_no_nature(changes):
    other = compose(deleted("Nobody knew."), added("All knew."))
    changes.show_changes(other, change_rows(other))
    assert entries(changes) == ["&Anything"]


def test_in_a_narrow_list_every_kind_keeps_its_button(changes):
    changes.resize(980, 300)
    QApplication.processEvents()
    bar = changes._filter._buttons
    for action in bar.actions():
        if action.isVisible():
            assert bar.widgetForAction(action).isVisible(), action.text()
