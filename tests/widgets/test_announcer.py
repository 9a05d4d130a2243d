"""What is said to screen readers, and how urgently; that they hear it is tested from outside (tests/desktop)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTableView

from tests.widgets.windows import make_active_window, make_window, press
from viewer.widgets.announcer import Announcer
from viewer.widgets.message_bar import Severity

POLITE = QAccessible.AnnouncementPoliteness.Polite
URGENT = QAccessible.AnnouncementPoliteness.Assertive


@pytest.fixture
def said(monkeypatch):
    heard = []

    def hear(event):
        if event.type() == QAccessible.Event.Announcement:
            heard.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def test_a_change_that_is_gone_to_is_said_and_the_end_of_the_story_too(qtbot, said):
    window = make_active_window(qtbot)
    said.clear()
    for _ in range(4):
        press(window, Qt.Key.Key_F8)
    assert said[0] == ("Edited lede, paragraph 1: on Monday. → on Tuesday.", POLITE)
    assert [words.partition(",")[0] for words, _ in said[1:3]] == ["Deleted", "Added"]
    assert said[3] == ("This is the last change.", POLITE)


def test_in_the_list_the_rows_speak_for_themselves(qtbot, said):
    window = make_active_window(qtbot)
    table = window.change_list.findChild(QTableView, "changeTable")
    table.setFocus()
    said.clear()
    press(table, Qt.Key.Key_Down)
    press(table, Qt.Key.Key_Down)
    assert window.current_passage() is not None
    assert said == []


def test_the_counts_are_said_when_the_comparison_is_there(qtbot, said):
    make_active_window(qtbot)
    assert [words for words, _ in said if "1 sentence added" in words]


@pytest.mark.parametrize(
    ("severity", "words", "politeness"), [(Severity.ERROR, "Error: No.", URGENT), (Severity.INFO, "Note: No.", POLITE)]
)
def test_an_error_is_said_at_once_and_a_note_in_its_turn(qtbot, said, severity, words, politeness):
    make_window(qtbot).show_message(severity, "No.")
    assert said == [(words, politeness)]


def test_how_many_places_were_found_is_said(qtbot, said):
    window = make_active_window(qtbot)
    press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    said.clear()
    qtbot.keyClicks(window.focusWidget(), "ferry")
    assert said[-1][0] == "1 of 2"


def test_nothing_is_said_without_words(qtbot, said):
    voice = Announcer(make_window(qtbot))
    voice.say("")
    voice.say_now(" ")
    assert said == []
