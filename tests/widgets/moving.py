"""A window with a story in which one sentence moved from the start to the end, and others changed."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.widgets.reading import sentence
from tests.widgets.windows import make_window, show
from viewer.presentation.sides import Side
from viewer.widgets.main_window import MainWindow
from viewer.widgets.story_pane import StoryPane

MOVED = "The harbor master alone knew where the silver anchor of 1911 was hidden."
EDITED = "Councilors will vote on the plan on {} in the old town hall."
ADDED = "A ferry will carry cyclists over the river from May."
GONE = "The lighthouse keeper has kept silent about his letters."


def old_story(count: int = 60) -> list[str]:
    body = [sentence(n, 14 + n % 9) for n in range(count)]
    return [body[0], MOVED, *body[1:20], EDITED.format("Monday"), *body[20:40], GONE, *body[40:]]


def new_story(count: int = 60) -> list[str]:
    body = [sentence(n, 14 + n % 9) for n in range(count)]
    return [*body[:20], EDITED.format("Friday"), *body[20:30], ADDED, *body[30:-1], MOVED, body[-1]]


def open_moving(qtbot, count: int = 60) -> MainWindow:
    window = make_window(qtbot)
    show(window, "\n".join(old_story(count)) + "\n", "\n\n".join(new_story(count)) + "\n")
    QApplication.processEvents()
    return window


def panes_of(window: MainWindow) -> tuple[StoryPane, StoryPane]:
    return window.view.column(Side.OLD).pane, window.view.column(Side.NEW).pane


def passage_with(window: MainWindow, words: str) -> int:
    """Give the number of the changed passage whose row holds some words."""
    for row in window.change_list.visible_rows():
        if words in "".join(run.text for run in row.excerpt):
            return row.passage
    raise AssertionError(words)


def heights_of(window: MainWindow, words: str) -> list[float]:
    """Give how far below the tops of both views some words stand."""
    return [
        pane.places.reach_of(pane.toPlainText().index(words), pane.toPlainText().index(words) + len(words))[0]
        for pane in panes_of(window)
    ]


def values_of(window: MainWindow) -> list[int]:
    return [pane.verticalScrollBar().value() for pane in panes_of(window)]
