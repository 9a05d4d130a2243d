"""Decisions by hand, step by step."""

from __future__ import annotations

import pytest

from viewer.model.pins import NO_PINS, Pin, Pins
from viewer.text.version import Span
from viewer.widgets.pin_history import PinHistory

ONE = Pin(Span(0, 5), Span(0, 5))
TWO = Pin(Span(6, 9), Span(6, 9))


@pytest.fixture
def history(qapp):
    made = PinHistory()
    made.heard = []
    made.stepped.connect(made.heard.append)
    made.decide(Pins((ONE,)), "pairing of “Salt & pepper”")
    made.decide(Pins((ONE, TWO)), "another")
    return made


def test_the_newest_decision_holds_and_is_spoken_of(history):
    assert history.pins() == Pins((ONE, TWO))
    assert history.heard == [ONE, TWO]


def test_each_can_be_taken_back_and_done_again(history):
    history.stack.undo()
    assert history.pins() == Pins((ONE,))
    history.stack.undo()
    assert history.pins() == NO_PINS
    history.stack.redo()
    assert history.pins() == Pins((ONE,))
    assert history.heard == [ONE, TWO, TWO, ONE, ONE]


def test_a_new_decision_ends_what_was_taken_back(history):
    history.stack.undo()
    history.decide(Pins((ONE,), (TWO,)), "other")
    assert not history.stack.canRedo()
    assert history.pins() == Pins((ONE,), (TWO,))
    history.stack.undo()
    assert history.pins() == Pins((ONE,))


def test_what_was_decided_already_is_no_step(history):
    history.decide(Pins((ONE, TWO)), "again")
    assert history.stack.count() == 2


def test_an_ampersand_is_no_key_of_the_menu(history):
    assert history.stack.text(0) == "pairing of “Salt && pepper”"


def test_all_steps_change_with_the_stories(history):
    assert history.change_all(Pins.swapped) == 0
    assert history.change_all(lambda pins: pins.without(Pins((TWO,)))) == 1
    assert history.pins() == Pins((ONE,))
    history.stack.undo()
    history.stack.undo()
    assert history.pins() == NO_PINS


def test_everything_can_be_forgotten_without_a_word(history):
    history.heard.clear()
    history.clear()
    assert history.pins() == NO_PINS
    assert not history.stack.canUndo()
    assert history.heard == []


def test_a_step_that_changes_nothing_any_more_is_not_offered(history):
    history.decide(Pins((ONE, TWO), (Pin(Span(10, 12), Span(10, 12)),)), "a third")
    history.stack.undo()
    history.heard.clear()
    assert history.change_all(lambda pins: pins.without(Pins((TWO,)))) == 1
    assert [history.stack.text(step) for step in range(history.stack.count())] == [
        "pairing of “Salt && pepper”",
        "a third",
    ]
    assert (history.stack.undoText(), history.stack.redoText()) == ("pairing of “Salt && pepper”", "a third")
    assert history.heard == []
    history.stack.redo()
    assert history.pins() == Pins((ONE,), (Pin(Span(10, 12), Span(10, 12)),))
    history.stack.undo()
    history.stack.undo()
    assert history.pins() == NO_PINS
    assert not history.stack.canUndo()
    assert len(history.heard) == 3


def test_without_any_step_left_nothing_can_be_taken_back(history):
    assert history.change_all(lambda pins: NO_PINS) == 2
    assert not history.stack.canUndo()
    assert not history.stack.canRedo()
    history.decide(Pins((TWO,)), "new")
    assert history.pins() == Pins((TWO,))
