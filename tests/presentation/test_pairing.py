"""Pairing by hand, without the hand."""

from __future__ import annotations

import pytest

from viewer import compare_texts
from viewer.model.options import CompareOptions, Unit
from viewer.model.pins import NO_PINS, Pin, Pins
from viewer.presentation import pairing
from viewer.presentation.detail import detail
from viewer.presentation.pairing import Pickable
from viewer.presentation.report_text import text_report
from viewer.presentation.rows import change_rows
from viewer.presentation.same_place import same_words
from viewer.presentation.sides import Side
from viewer.presentation.summary import describe_passage
from viewer.text.version import Span

OLD = "The crane fell. Nobody was hurt.\n\nThe ferry runs twice a day in winter."
NEW = "The crane fell. The mayor was at home.\n\nThe ferry runs twice a day in winter."
PIN = Pin(Span(16, 32), Span(16, 38))
OTHER = Pin(Span(34, 71), Span(40, 77))
BEFORE = {Side.OLD: OLD, Side.NEW: NEW}


def words(text, span):
    return text[span.start : span.end]


def test_the_pins_of_these_tests_are_sentences():
    assert [words(OLD, PIN.old), words(NEW, PIN.new)] == ["Nobody was hurt.", "The mayor was at home."]
    assert words(OLD, OTHER.old) == words(NEW, OTHER.new) == "The ferry runs twice a day in winter."


class TestWhatCanBePicked:
    sentences = Pickable(compare_texts(OLD, NEW), Side.OLD)

    @pytest.mark.parametrize(
        ("start", "end", "found"),
        [
            (0, 1, range(1)),
            (14, 15, range(1)),
            (15, 16, range(1, 1)),  # the space between two sentences
            (14, 17, range(2)),
            (0, 71, range(3)),
            (32, 34, range(2, 2)),
            (71, 99, range(3, 3)),
        ],
    )
    def test_is_each_sentence_that_a_range_touches(self, start, end, found):
        assert self.sentences.touched(start, end) == found

    @pytest.mark.parametrize(("offset", "number"), [(0, 0), (14, 0), (15, 1), (33, 2), (500, 2)])
    def test_is_near_any_place(self, offset, number):
        assert self.sentences.nearest(offset) == number

    def test_is_a_stretch_from_the_first_to_the_last(self):
        assert self.sentences.stretch(range(2)) == Span(0, 32)

    def test_is_a_paragraph_where_these_are_compared(self):
        found = Pickable(compare_texts(OLD, NEW, CompareOptions(unit=Unit.PARAGRAPH)), Side.NEW)
        assert [words(NEW, span) for span in found.spans] == NEW.split("\n\n")

    def test_is_nothing_on_an_empty_side(self):
        found = Pickable(compare_texts(OLD, ""), Side.NEW)
        assert found.nearest(0) == -1
        assert not found.touched(0, 10)


class TestADecision:
    def test_takes_the_place_of_those_about_the_same_sentences(self):
        first = pairing.paired(NO_PINS, PIN)
        both = pairing.paired(first, OTHER)
        assert both == Pins((PIN, OTHER))
        crossing = Pin(PIN.old, OTHER.new)
        assert pairing.paired(both, crossing) == Pins((crossing,))

    def test_takes_a_passage_apart_and_leaves_it_alone_again(self):
        passage = compare_texts(OLD, NEW).passages[0]
        apart = pairing.taken_apart(Pins((PIN,)), passage)
        assert apart == Pins((PIN,), (Pin(Span(0, 15), Span(0, 15)),))
        assert pairing.left_alone(apart, passage) == Pins((PIN,))

    def test_about_a_sentence_that_stands_alone_is_dropped_by_it(self):
        pins = Pins(apart=(Pin(Span(0, 15), Span(0, 15)),))
        found = compare_texts(OLD, NEW, pins=pins).passages
        deleted, added = (passage for passage in found if Span(0, 15) in (*passage.old, *passage.new))
        assert not deleted.new
        assert pairing.left_alone(pins, deleted) == pairing.left_alone(pins, added) == NO_PINS

    def test_can_be_told_from_what_was_decided_before(self):
        assert pairing.difference(NO_PINS, Pins((PIN,))) == PIN
        assert pairing.difference(Pins((PIN,)), Pins((), (PIN,))) == PIN
        assert pairing.difference(Pins((PIN, OTHER)), Pins((PIN,))) == OTHER
        assert pairing.difference(Pins((PIN,)), Pins((PIN,))) is None


def test_the_pins_that_a_comparison_goes_by_are_known():
    pins = Pins((PIN,), (OTHER,))
    assert pairing.honored(pins, compare_texts(OLD, NEW, pins=pins)) == pins
    beside = Pin(Span(17, 32), Span(16, 38))
    assert pairing.honored(Pins((beside,), (OTHER,)), compare_texts(OLD, NEW, pins=pins)) == Pins((), (OTHER,))
    assert pairing.honored(pins, compare_texts(OLD, NEW)) == NO_PINS


class TestOtherTexts:
    def test_keep_the_pins_where_nothing_changed(self):
        assert pairing.carried(Pins((PIN,)), BEFORE, dict(BEFORE)) == Pins((PIN,))

    def test_have_them_where_their_words_are_now(self):
        after = {**BEFORE, Side.NEW: f"It rained. {NEW}"}
        shifted = Pin(PIN.old, Span(PIN.new.start + 11, PIN.new.end + 11))
        assert pairing.carried(Pins((PIN,)), BEFORE, after) == Pins((shifted,))

    def test_drop_those_whose_words_are_gone(self):
        after = {**BEFORE, Side.OLD: OLD.replace("Nobody", "No one")}
        assert pairing.carried(Pins((PIN,), (OTHER,)), BEFORE, after).paired == ()
        assert len(pairing.carried(Pins((PIN,), (OTHER,)), BEFORE, after).apart) == 1


def test_of_words_that_stand_twice_the_nearer_ones_are_found():
    text = "He left. She stayed. He left. They slept."
    assert same_words(text, 21, 29, f"Before that, {text}") == 34
    assert same_words(text, 0, 8, f"{text} And so on.") == 0
    assert same_words(text, 0, 8, "She stayed.") is None


def test_a_stretch_is_named_by_its_first_words():
    assert pairing.name_of(OLD, Span(0, 15)) == "The crane fell."
    assert pairing.name_of("A b\nc  d e f g h.", Span(0, 17)) == "A b c d e f …"
    assert pairing.name_of("“We said no,” they said.", Span(0, 24)) == "We said no,” they said."
    assert pairing.name_of(" “No.” ", Span(0, 7)) == "No."
    assert pairing.name_of("””", Span(0, 2)) == "””"
    assert pairing.name_of("A b c d e f ", Span(0, 12)) == "A b c d e f"


def test_a_sentence_without_blanks_has_a_name_that_fits_a_menu():
    name = pairing.name_of("桥" * 5_000, Span(0, 5_000))
    assert name == "桥" * 60 + "…"


class TestWhatIsSaid:
    pins = Pins((PIN,), (OTHER,))
    comparison = compare_texts(OLD, NEW, pins=pins)

    def test_in_the_change_list(self):
        places = [row.place.words() for row in change_rows(self.comparison)]
        assert places == [
            "paragraph 1, paired by hand",
            "earlier paragraph 2, taken apart by hand",
            "paragraph 2, taken apart by hand",
        ]

    def test_to_a_screen_reader(self):
        said = describe_passage(self.comparison, 1)
        assert said == "Rewritten, paragraph 1, paired by hand: Nobody was hurt. → The mayor was at home."

    def test_in_the_detail_line(self):
        assert detail(self.comparison, 2, typographic=False).place == "earlier paragraph 2, taken apart by hand"

    def test_in_the_report(self):
        report = text_report(self.comparison, "a", "b", color=False, width=100)
        assert "1. Rewritten, paragraph 1, paired by hand" in report
        assert "taken apart by hand" in report
        assert "by hand" not in text_report(compare_texts(OLD, NEW), "a", "b", color=False, width=100)
