"""The line at the foot of the window fits into it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from tests.widgets.windows import stage
from viewer.widgets.status_line import StatusLine

WORDS = "6 sentences added, 7 deleted, 9 edited, 1 moved; 12 unchanged; 31 typographic differences hidden"


@pytest.fixture
def line(qtbot):
    window = stage(qtbot, 900, 40)
    made = StatusLine(window)
    made.say(WORDS)
    made.resize(900, 24)
    made.show()
    return made


def test_a_line_that_fits_is_shown_whole(line):
    assert line.shown_text() == line.text() == WORDS


def width_of(line, words):
    return line.fontMetrics().horizontalAdvance(words) + 16


def test_a_line_that_does_not_fit_leaves_out_its_last_parts_whole(line):
    first, second, _ = WORDS.split("; ")
    line.resize(width_of(line, WORDS) - 1, 24)
    assert line.shown_text() == f"{first}; {second}; …"
    line.resize(width_of(line, f"{first}; {second}; …") - 1, 24)
    assert line.shown_text() == f"{first}; …"


def test_of_a_part_that_does_not_fit_the_first_numbers_stay(line):
    shown = "6 sentences added, 7 deleted, …"
    line.resize(width_of(line, shown), 24)
    assert line.shown_text() == shown


def test_a_line_whose_first_part_does_not_fit_ends_in_an_ellipsis(line):
    line.resize(120, 24)
    assert line.shown_text().startswith("6 sentences a")
    assert line.shown_text().endswith("…")
    assert width_of(line, line.shown_text()) <= 120


def test_a_shortened_line_is_whole_for_who_asks(line):
    line.resize(100, 24)
    assert line.text() == line.toolTip().replace("\n", " ") == WORDS


def test_who_asks_gets_all_that_is_known_a_line_each(line):
    line.say(WORDS, ("6 sentences added", "12 unchanged"))
    assert line.toolTip() == "6 sentences added\n12 unchanged"


def test_the_words_are_painted_within_their_margins(line):
    line.say("x" * 100)
    line.resize(300, 24)
    image = line.grab().toImage()
    ground = QColor(image.pixel(0, 0))
    inked = [x for x in range(300) if any(QColor(image.pixel(x, y)) != ground for y in range(24))]
    assert 8 <= inked[0] < 14
    assert 250 < inked[-1] < 294
