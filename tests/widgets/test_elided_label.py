"""A label that is shortened to what room there is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.widgets.windows import stage
from viewer.widgets.elided_label import ElidedLabel

WORDS = "a-very-long-name-of-a-story.txt → another-long-name-of-a-story.txt"


@pytest.fixture
def label(qtbot):
    window = stage(qtbot, 900, 40)
    made = ElidedLabel(window, Qt.TextElideMode.ElideMiddle)
    made.say(WORDS)
    made.kept = window
    made.show()
    return made


def test_it_says_all_where_there_is_room(label):
    label.resize(900, 30)
    assert label.shown_text() == WORDS


def test_where_there_is_little_room_it_is_shortened_and_whole_when_pointed_at(label):
    label.resize(200, 30)
    assert "…" in label.shown_text()
    assert label.fontMetrics().horizontalAdvance(label.shown_text()) <= 200
    assert label.toolTip() == WORDS


def test_what_is_painted_stands_at_the_start_of_the_line(label):
    label.resize(900, 30)
    assert _ink(label)[0] < 20
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert _ink(label)[-1] > 880


def _ink(label) -> list[int]:
    picture = label.grab().toImage()
    ground = picture.pixel(picture.width() // 2 + 200, 2)
    return [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in range(picture.height()))]
