"""Outlines around sentences: where they are painted, and that each kind can be told from the others."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.widgets.windows import stage
from viewer.presentation.highlights import SideHighlights, Tint
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.page import make_page
from viewer.text.reader import read_version
from viewer.widgets.outlines import Outline
from viewer.widgets.pane_theme import PaneTheme
from viewer.widgets.story_pane import StoryPane
from viewer.widgets.theme import load_theme, pane_theme

TEXT = "The crane fell into the river. Nobody was hurt.\n\nThe ferry runs twice a day in winter.\n"


@pytest.fixture
def theme() -> PaneTheme:
    return pane_theme(load_theme("light"))


@pytest.fixture
def pane(qtbot, theme):
    window = stage(qtbot, 700, 300)
    made = StoryPane(window)
    made.resize(700, 300)
    made.show()
    made.set_palette_roles(theme)
    fill(made, TEXT)
    made.kept = window
    return made


def fill(pane, text):
    pane.show_page(make_page(read_version(text)), Utf16Map(text))
    QApplication.processEvents()


def range_of(pane, words):
    start = pane.toPlainText().index(words)
    return start, start + len(words)


def picture(pane) -> QImage:
    QApplication.processEvents()
    return pane.viewport().grab().toImage()


def rows_with(image: QImage, color) -> set[int]:
    """Give the lines of pixels in which there is this color."""
    wanted = color.rgb()
    return {y for y in range(image.height()) if any(image.pixel(x, y) == wanted for x in range(image.width()))}


def test_only_the_sentence_is_outlined(pane, theme):
    before = picture(pane)
    pane.outlines.show(Outline.PICKED, [range_of(pane, "The ferry runs twice a day in winter.")])
    rows = rows_with(picture(pane), theme.current)
    top = pane.top_of(range_of(pane, "The ferry")[0])
    assert rows
    assert min(rows) >= top - 3
    pane.outlines.show(Outline.PICKED, [])
    assert picture(pane) == before


def test_each_kind_is_painted_in_another_way(pane):
    pictures = []
    for outline in Outline:
        for each in Outline:
            pane.outlines.show(each, [range_of(pane, "Nobody was hurt.")] if each is outline else [])
        pictures.append(picture(pane))
    assert all(one != other for rank, one in enumerate(pictures) for other in pictures[:rank])


def test_another_story_has_none(pane):
    pane.outlines.show(Outline.OFFERED, [range_of(pane, "Nobody was hurt.")])
    fill(pane, TEXT.upper())
    assert not pane.outlines
    assert pane.outlines.ranges(Outline.OFFERED) == ()


def test_a_sentence_of_an_endless_paragraph_is_outlined_where_it_stands(pane, theme):
    text = "The crane fell into the river at noon. " * 900 + "The ferry runs. " + "Nobody was hurt there at all. " * 20
    fill(pane, text)
    start = text.index("The ferry")
    pane.scroll_to(pane.top_of(start) - 100)
    pane.scroll_to(pane.top_of(start) - 100)
    pane.outlines.show(Outline.PICKED, [(start, start + len("The ferry runs."))])
    rows = rows_with(picture(pane), theme.current)
    assert rows
    assert 90 <= min(rows) <= 110


def test_a_passage_with_a_tint_is_not_outlined_twice(pane):
    start, end = range_of(pane, "Nobody was hurt.")
    pane.show_highlights(SideHighlights((Tint(start, end, "edited", 1),), ()))
    pane.set_current_passage(1, [(start, end)])
    assert pane.outlines.ranges(Outline.CURRENT) == ()
    pane.set_current_passage(2, [range_of(pane, "The ferry runs twice a day in winter.")])
    assert len(pane.outlines.ranges(Outline.CURRENT)) == 1
    pane.set_current_passage(None)
    assert pane.outlines.ranges(Outline.CURRENT) == ()
