"""A part of a sentence that stands far from the rest of it is paired by hand like any sentence that stands alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.app.pairing_hands import CONTROL, click, key, open_pair, pane, settle
from tests.part_stories import EARLIER, JOINED, LATER, LONE, PART, WHOLE
from viewer.app.worker import SMALL, Worker
from viewer.presentation.sides import Side
from viewer.widgets.outlines import Outline


@pytest.fixture(params=[SMALL, 0], ids=["here", "in a process"])
def application(qtbot, tmp_path, monkeypatch, request):
    monkeypatch.setattr("viewer.app.start.Worker", lambda parent: Worker(parent, small=request.param))
    yield from open_pair(qtbot, tmp_path, EARLIER, LATER, height=1000)


def parts(application) -> set[str]:
    """Give what is a part of another sentence, as the window knows it."""
    outcome = application.window.outcome()
    found = [outcome.comparison.passages[number] for number in outcome.parts]
    return {LATER[slice(*p.new[0])] if p.new else EARLIER[slice(*p.old[0])] for p in found}


def pairs(application) -> list[tuple[str, str]]:
    """Give what was paired by hand."""
    passages = application.window.outcome().comparison.passages
    return [(EARLIER[slice(*p.old[0])], LATER[slice(*p.new[0])]) for p in passages if p.by_hand and p.old and p.new]


def pair(qtbot, application, old: str, new: str) -> None:
    click(application.window, Side.OLD, old[:20])
    key(qtbot, application, Qt.Key.Key_K, CONTROL)
    click(application.window, Side.NEW, new[:20])
    settle(qtbot, application)


def test_it_is_paired_with_its_whole_and_that_taken_back(application, qtbot):
    assert parts(application) == {LONE, PART}
    pair(qtbot, application, LONE, JOINED)
    assert pairs(application) == [(LONE, JOINED)]
    assert parts(application) == {PART}
    key(qtbot, application, Qt.Key.Key_Z, CONTROL)
    assert pairs(application) == []
    assert parts(application) == {LONE, PART}


def test_a_part_is_paired_with_its_whole_in_the_place_of_the_rest(application, qtbot):
    pair(qtbot, application, WHOLE, PART)
    assert pairs(application) == [(WHOLE, PART)]
    assert PART not in parts(application)


def test_a_whole_that_is_taken_apart_has_no_parts_any_more(application, qtbot):
    click(application.window, Side.NEW, JOINED[:20])
    assert pane(application.window, Side.OLD).outlines.ranges(Outline.TIED)
    key(qtbot, application, Qt.Key.Key_K, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert parts(application) == {PART}
    assert not pane(application.window, Side.OLD).outlines.ranges(Outline.TIED)
