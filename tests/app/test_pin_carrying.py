"""What becomes of pairs made by hand when other stories are shown."""

from __future__ import annotations

from viewer.app.files import Story
from viewer.app.pin_carrying import carrier
from viewer.model.pins import Pin, Pins
from viewer.presentation.sides import Side
from viewer.text.version import Span

OLD = Story("He left. She stayed.", "old.txt", "/stories/old.txt", "utf-8")
NEW = Story("He went. She stayed.", "new.txt", "/stories/new.txt", "utf-8")
PASTED = Story("He went. She stayed.", "pasted", "", "")
PINS = Pins((Pin(Span(0, 8), Span(9, 20)),))


def pair(old, new):
    return {Side.OLD: old, Side.NEW: new}


def carried(before, after):
    carry = carrier(pair(*before), pair(*after))
    return carry and carry(PINS)


def test_the_same_stories_keep_them():
    assert carried((OLD, NEW), (OLD, NEW)) == PINS
    assert carried((OLD, PASTED), (OLD, PASTED)) == PINS


def test_swapped_stories_have_them_turned_round():
    assert carried((OLD, NEW), (NEW, OLD)) == PINS.swapped()
    assert carried((OLD, PASTED), (PASTED, OLD)) == PINS.swapped()


def test_a_file_that_was_read_again_is_the_same_story():
    again = NEW._replace(text=f"It rained. {NEW.text}")
    assert carried((OLD, NEW), (OLD, again)) == Pins((Pin(Span(0, 8), Span(20, 31)),))
    assert carried((OLD, NEW), (again, OLD)) == Pins((Pin(Span(20, 31), Span(0, 8)),))
    assert carried((OLD, NEW), (OLD, NEW._replace(text="She left."))) == Pins()


def test_other_stories_have_none():
    other = NEW._replace(path="/stories/other.txt")
    assert carried((OLD, NEW), (OLD, other)) is None
    assert carried((OLD, PASTED), (OLD, PASTED._replace(text="He went.  She stayed."))) is None
    assert carried((OLD, None), (OLD, None)) is None
    assert carried((OLD, NEW), (OLD, None)) is None


def test_two_states_of_one_file_are_told_apart():
    later = OLD._replace(text="He went. She stayed.")
    assert carried((OLD, later), (OLD, later)) == PINS
    assert carried((OLD, later), (later, OLD)) == PINS.swapped()
    assert carried((OLD, later), (OLD, later._replace(encoding="cp1252"))) == PINS
