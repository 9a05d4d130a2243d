"""The head of a pane."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from tests.widgets.windows import stage
from viewer.presentation.sides import Side
from viewer.widgets.pane_header import PaneHeader
from viewer.widgets.theme import load_theme
from viewer.widgets.words import size_words


@pytest.fixture
def header(qtbot):
    window = stage(qtbot, 3000, 60)
    made = PaneHeader(Side.NEW, load_theme("light"), window)
    made.resize(600, 40)
    made.show()
    made.kept = window
    return made


@pytest.fixture
def english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def text(header, name):
    return header.findChild(QLabel, name).text()


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("words", "sentences", "said"),
    [
        (0, 0, "0 words, 0 sentences"),
        (1, 1, "1 word, 1 sentence"),
        (12, 1, "12 words, 1 sentence"),
        (12345, 678, "12,345 words, 678 sentences"),
    ],
)
def test_sizes_are_said_in_the_right_number(words, sentences, said):
    assert size_words(words, sentences) == said


def test_it_names_side_file_and_size(header):
    header.show_file("story.txt", "/s/story.txt", 12, 3, "")
    assert [text(header, name) for name in ("paneSide", "paneFile", "paneSize")] == [
        "Later version",
        "story.txt",
        "12 words, 3 sentences",
    ]
    assert header.findChild(QLabel, "paneFile").toolTip() == "/s/story.txt"


def test_a_long_name_is_shortened_in_its_middle_and_kept_whole(header):
    name = "a very long name of a story about a bridge " * 5 + ".txt"
    header.show_file(name, "", 12, 3, "")
    QApplication.processEvents()
    shown = text(header, "paneFile")
    assert "…" in shown
    assert shown.endswith(".txt")
    assert header.file_name() == name
    header.resize(2600, 40)
    QApplication.processEvents()
    assert text(header, "paneFile") == name


def test_in_a_narrow_pane_the_size_makes_room_for_the_name(header):
    header.show_file("bridge.txt", "", 12, 3, "")
    for width, size in ((600, "12 words, 3 sentences"), (300, "12 words"), (200, "")):
        header.resize(width, 40)
        QApplication.processEvents()
        assert text(header, "paneSize") == size
    assert header.findChild(QLabel, "paneSize").toolTip() == "12 words, 3 sentences"
    assert text(header, "paneFile").startswith("b")


def test_a_notice_is_shown_only_where_there_is_one(header):
    header.show_file("story.txt", "", 12, 3, "Read as Windows-1252.")
    assert header.findChild(QLabel, "paneNotice").isVisible()
    header.show_file("story.txt", "", 12, 3, "")
    assert not header.findChild(QLabel, "paneNotice").isVisible()


def test_without_a_file_only_the_side_is_named(header):
    header.show_file("story.txt", "", 12, 3, "Read as Windows-1252.")
    header.show_no_file()
    assert [text(header, name) for name in ("paneSide", "paneFile", "paneSize")] == ["Later version", "", ""]


def test_its_button_opens_that_side(header, qtbot):
    with qtbot.waitSignal(header.open_requested):
        QTest.mouseClick(header.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert header.findChild(QToolButton).toolTip() == "Open later version…"
