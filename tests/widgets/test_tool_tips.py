"""Tool tips have lines of a readable length and show text as text."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from viewer.widgets.tool_tips import readable_tip

LONG = " ".join(["Edited, paragraph 4: ruled an expanse → ruled over an expanse"] * 4)


def test_a_long_line_is_broken_between_words():
    tip = readable_tip(LONG)
    assert max(map(len, tip.split("\n"))) <= 72
    assert len(tip.split("\n")) > 2
    assert tip.replace("\n", " ") == LONG


def test_lines_stay_lines():
    assert readable_tip("one\n\ntwo") == "one\n\ntwo"


def test_nothing_stays_nothing():
    assert readable_tip("") == ""


def test_markup_that_a_story_quotes_is_shown_as_it_stands():
    shown = QTextDocument()
    shown.setHtml(readable_tip("<b>Bold</b> & <i>brave</i>"))
    assert shown.toPlainText() == "<b>Bold</b> & <i>brave</i>"
