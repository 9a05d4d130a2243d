"""Messages inside the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from tests.widgets.windows import stage
from viewer.widgets.message_bar import MessageBar, Severity
from viewer.widgets.theme import load_theme


@pytest.fixture
def bar(qtbot):
    window = stage(qtbot, 500, 200)
    made = MessageBar(load_theme("light"), window)
    made.resize(500, 60)
    made.kept = window
    return made


def test_it_is_hidden_until_there_is_something_to_say(bar):
    assert not bar.isVisible()
    assert bar.text() == ""


@pytest.mark.parametrize(
    ("severity", "word"), [(Severity.ERROR, "Error"), (Severity.WARNING, "Warning"), (Severity.INFO, "Note")]
)
def test_severity_is_said_in_a_word_and_an_icon(bar, severity, word):
    bar.show_message(severity, "It rained.")
    assert bar.text() == f"{word}: It rained."
    assert not bar._icon.pixmap().isNull()


def test_a_newer_message_takes_the_place_of_an_older_one(bar):
    bar.show_message(Severity.ERROR, "One.")
    bar.show_message(Severity.INFO, "Two.")
    assert bar.text() == "Note: Two."
    assert bar.severity() is Severity.INFO


def test_the_cross_closes_it(bar, qtbot):
    bar.show_message(Severity.ERROR, "It rained.")
    with qtbot.waitSignal(bar.closed):
        QTest.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_its_button_does_what_it_says_once(bar):
    done = []
    action = QAction("&Swap sides", bar)
    action.triggered.connect(lambda: done.append(1))
    bar.show_message(Severity.INFO, "Done.", action)
    button = bar.findChild(QPushButton)
    assert (button.isVisible(), button.text()) == (True, "Swap sides")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert not bar.isVisible()


def test_without_an_action_there_is_no_button(bar):
    bar.show_message(Severity.INFO, "Done.")
    assert not bar.findChild(QPushButton).isVisible()


def test_markup_in_a_file_name_is_shown_as_it_is(bar):
    bar.show_message(Severity.ERROR, "There is no file “<b>x</b>”.")
    assert bar._text.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_is_painted_in_the_colors_of_the_theme(bar, name):
    theme = load_theme(name)
    bar.set_theme(theme)
    bar.show_message(Severity.WARNING, "It rained.")
    image = bar.grab().toImage()
    assert image.pixelColor(1, 10).name() == theme.bars["warning"].border.name()
    assert image.pixelColor(200, 2).name() == theme.bars["warning"].background.name()


def test_a_long_message_is_wrapped(bar):
    bar.show_message(Severity.ERROR, "word " * 3)
    low = bar.heightForWidth(500)
    bar.show_message(Severity.ERROR, "word " * 60)
    assert bar.heightForWidth(500) > low
    assert bar.minimumSizeHint().width() < 500
