"""All that a window shows of two texts, and what it can show of their start before the rest is known."""

from __future__ import annotations

import pytest

from viewer.model import first_look
from viewer.model.options import CompareOptions, Stopped
from viewer.model.pins import Pin, Pins
from viewer.presentation.preparation import Opening, prepare_outcome, prepare_side
from viewer.text.version import Span

SENTENCES = [f"Boat {number} left the harbor of Tarn with {number * 7} boxes of “fresh” fish." for number in range(80)]
OLD = "\n".join(SENTENCES)
NEW = "\n\n".join(
    sentence.replace("boxes", "crates") if number % 4 == 0 else sentence.replace("“fresh”", '"fresh"')
    for number, sentence in enumerate(SENTENCES)
)
REACH = 500


def test_what_is_highlighted_at_the_start_stays_highlighted():
    opened: list[Opening] = []
    options = CompareOptions(beginning=REACH)
    outcome = prepare_outcome(prepare_side(OLD), prepare_side(NEW), options=options, opened=opened.append)
    (opening,) = opened
    later = (outcome.old_plain, outcome.new_plain, outcome.old_full, outcome.new_full)
    for before, after in zip(opening, later, strict=True):
        last = before.marks[-1].passage
        assert before.tints == tuple(tint for tint in after.tints if tint.passage <= last)
        assert before.marks == tuple(mark for mark in after.marks if mark.passage <= last)
        assert before.tints[-1].end > REACH
        assert len(before.tints) < len(after.tints) / 2
    assert opening.old_plain != opening.old_full


def test_what_is_sure_at_the_start_is_highlighted_first():
    opened: list[Opening] = []
    options = CompareOptions(beginning=REACH, first_look=REACH)
    outcome = prepare_outcome(prepare_side(OLD), prepare_side(NEW), options=options, opened=opened.append)
    look, opening = opened
    assert look.new_plain.marks
    for before, after in zip(look, opening, strict=True):
        assert {mark[:3] for mark in before.marks} < {mark[:3] for mark in after.marks}
        assert {tint[:3] for tint in before.tints} < {tint[:3] for tint in after.tints}
    assert {mark[:3] for mark in look.old_plain.marks} < {mark[:3] for mark in outcome.old_plain.marks}


def test_where_pairs_were_decided_by_hand_nothing_is_sure_beforehand():
    opened: list[Opening] = []
    options = CompareOptions(first_look=REACH)
    pins = Pins(paired=(Pin(Span(0, len(SENTENCES[0])), Span(0, len(SENTENCES[0]))),))
    prepare_outcome(prepare_side(OLD), prepare_side(NEW), options=options, pins=pins, opened=opened.append)
    assert opened == []


def test_a_fault_in_the_first_look_does_not_lose_the_comparison(monkeypatch, capsys):
    def fail(*_):
        raise LookupError("no such boat")

    monkeypatch.setattr(first_look, "first_look", fail)
    opened: list[Opening] = []
    sides = prepare_side(OLD), prepare_side(NEW)
    assert prepare_outcome(*sides, opened=opened.append).counts == prepare_outcome(*sides).counts
    assert "LookupError: no such boat" in capsys.readouterr().err


def test_who_stops_the_first_look_stops_the_comparison(monkeypatch):
    def stop(*_):
        raise Stopped

    monkeypatch.setattr(first_look, "first_look", stop)
    with pytest.raises(Stopped):
        prepare_outcome(prepare_side(OLD), prepare_side(NEW), opened=list.clear)


def test_without_typographic_differences_both_ways_to_show_are_the_same():
    plain = prepare_outcome(prepare_side(OLD), prepare_side(OLD.replace("boxes", "crates")))
    assert plain.old_full is plain.old_plain
    assert plain.full_links is plain.plain_links
    dressed = prepare_outcome(prepare_side(OLD), prepare_side(NEW))
    assert dressed.new_full != dressed.new_plain


def test_words_are_counted_in_all_lines():
    assert prepare_side("One two\nthree \t four\u00a0five\n\n six\r").words == 6
