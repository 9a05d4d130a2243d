"""What a person has paired or taken apart stands fast, and the rest is compared around it."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.model.texts import text_pairs
from viewer import compare_texts
from viewer.model.comparison import Comparison, Kind, Passage
from viewer.model.options import CompareOptions, Unit
from viewer.model.pins import NO_PINS, Pin, Pins
from viewer.text.version import Span

OLD = (
    "The bridge closed on Monday. It carries 9,000 cars a day. Nobody was hurt in the storm. The mayor was away.\n\n"
    "Fishermen lent their boats to the town. The ferry runs twice a day."
)
NEW = (
    "The bridge closed on Monday. It carries 8,000 cars a day. The storm hurt nobody at all. Boats were lent.\n\n"
    "The ferry runs twice a day. Repairs will take a year."
)


def span(text: str, first: str, last: str = "") -> Span:
    """Give where a stretch of sentences stands that begins with ``first`` and ends with ``last``."""
    start = text.index(first)
    return Span(start, text.index(last or first, start) + len(last or first))


def pin(old: str, new: str, old_last: str = "", new_last: str = "") -> Pin:
    return Pin(span(OLD, old, old_last), span(NEW, new, new_last))


def passage_with(comparison: Comparison, words: str) -> Passage:
    """Give the passage in which these words stand, in the later version if they are there."""
    for text, side in ((comparison.new.text, "new"), (comparison.old.text, "old")):
        for passage in comparison.passages:
            if any(words in text[start:end] for start, end in getattr(passage, side)):
                return passage
    raise AssertionError(words)


def texts(comparison: Comparison, passage: Passage) -> tuple[list[str], list[str]]:
    return (
        [comparison.old.text[start:end] for start, end in passage.old],
        [comparison.new.text[start:end] for start, end in passage.new],
    )


def test_without_pins_nothing_is_by_hand() -> None:
    assert not any(passage.by_hand for passage in compare_texts(OLD, NEW).passages)


def test_strangers_that_are_paired_are_one_passage() -> None:
    assert passage_with(compare_texts(OLD, NEW), "Boats were lent").old != (span(OLD, "The mayor was away."),)
    pinned = compare_texts(OLD, NEW, pins=Pins((pin("The mayor was away.", "Boats were lent."),)))
    found = passage_with(pinned, "Boats were lent")
    assert texts(pinned, found) == (["The mayor was away."], ["Boats were lent."])
    assert (found.kind, found.by_hand, found.moved) == (Kind.REWRITTEN, True, False)
    assert sum(passage.by_hand for passage in pinned.passages) == 1


def test_the_kind_is_what_the_words_make_it() -> None:
    pins = Pins((pin("It carries 9,000 cars a day.", "It carries 8,000 cars a day."),))
    found = passage_with(compare_texts(OLD, NEW, pins=pins), "8,000")
    assert (found.kind, found.by_hand) == (Kind.EDITED, True)
    plain = passage_with(compare_texts(OLD, NEW), "8,000")
    assert found == plain._replace(by_hand=True)


def test_one_sentence_paired_with_two_is_split_and_the_reverse_merged() -> None:
    pins = Pins((pin("The mayor was away.", "The storm hurt nobody", new_last="Boats were lent."),))
    split = passage_with(compare_texts(OLD, NEW, pins=pins), "Boats")
    assert (split.kind, len(split.old), len(split.new)) == (Kind.SPLIT, 1, 2)
    merged = passage_with(compare_texts(NEW, OLD, pins=pins.swapped()), "mayor")
    assert (merged.kind, len(merged.old), len(merged.new)) == (Kind.MERGED, 2, 1)


def test_several_equal_sentences_paired_with_as_many_are_one_passage() -> None:
    both = "The bridge closed on Monday. It carries cars."
    found = compare_texts(both, both, pins=Pins((Pin(Span(0, len(both)), Span(0, len(both))),))).passages
    assert [(passage.kind, len(passage.old), passage.by_hand) for passage in found] == [(Kind.UNCHANGED, 2, True)]


def test_a_pair_off_its_place_counts_as_moved_and_its_neighbors_do_not() -> None:
    found = compare_texts(OLD, NEW, pins=Pins((pin("Nobody was hurt in the storm.", "Repairs will take a year."),)))
    assert passage_with(found, "Repairs").moved
    assert [texts(found, passage)[1] for passage in found.passages if passage.moved] == [["Repairs will take a year."]]


def test_a_sentence_that_lost_its_partner_to_a_pin_is_free_again() -> None:
    old = "The ferry runs twice a day in winter. The crane fell."
    new = "The ferry runs twice a day in winter. The ferry runs twice a day in winter, mostly."
    assert compare_texts(old, new).passages[0].kind is Kind.UNCHANGED
    taken = Pin(span(old, "The crane fell."), span(new, "The ferry runs twice a day in winter."))
    found = passage_with(compare_texts(old, new, pins=Pins((taken,))), "mostly")
    assert [old[start:end] for start, end in found.old] == ["The ferry runs twice a day in winter."]


def test_what_is_taken_apart_is_deleted_and_added() -> None:
    same = pin("The bridge closed on Monday.", "The bridge closed on Monday.")
    found = compare_texts(OLD, NEW, pins=Pins(apart=(same,)))
    assert [(passage.kind, passage.by_hand) for passage in found.passages[:2]] == [
        (Kind.DELETED, True),
        (Kind.ADDED, True),
    ]
    assert sum(passage.by_hand for passage in found.passages) == 2


def test_every_part_of_a_split_that_is_taken_apart_stands_alone() -> None:
    apart = pin("Nobody was hurt in the storm.", "The storm hurt", new_last="Boats were lent.")
    found = [passage for passage in compare_texts(OLD, NEW, pins=Pins(apart=(apart,))).passages if passage.by_hand]
    assert [passage.kind for passage in found] == [Kind.DELETED, Kind.ADDED, Kind.ADDED]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (Span(1, 28), Span(0, 28)),  # begins inside a sentence
        (Span(0, 27), Span(0, 28)),  # ends inside one
        (Span(0, 0), Span(0, 28)),
        (Span(0, 28), Span(500, 600)),
        (Span(-5, 28), Span(0, 28)),
        (Span(28, 0), Span(0, 28)),
    ],
)
def test_a_pin_that_is_not_of_whole_sentences_is_left_out(old: Span, new: Span) -> None:
    for pins in (Pins((Pin(old, new),)), Pins(apart=(Pin(old, new),))):
        assert compare_texts(OLD, NEW, pins=pins) == compare_texts(OLD, NEW)


def test_of_two_pins_for_one_sentence_the_first_stands_and_pairs_come_first() -> None:
    one, other = pin("The mayor was away.", "Boats were lent."), pin("Nobody was hurt", "Boats were lent.", "storm.")
    assert compare_texts(OLD, NEW, pins=Pins((one, other))) == compare_texts(OLD, NEW, pins=Pins((one,)))
    assert compare_texts(OLD, NEW, pins=Pins((one,), (other,))) == compare_texts(OLD, NEW, pins=Pins((one,)))


def test_by_paragraph_whole_paragraphs_are_paired() -> None:
    first, second = (span(OLD, "The bridge", "away."), span(NEW, "The ferry", "year."))
    options = CompareOptions(unit=Unit.PARAGRAPH)
    found = compare_texts(OLD, NEW, options, Pins((Pin(first, second),)))
    assert [passage.by_hand for passage in found.passages if passage.old == (first,)] == [True]
    sentences = Pins((pin("The mayor was away.", "Boats were lent."),))
    assert compare_texts(OLD, NEW, options, sentences) == compare_texts(OLD, NEW, options)


def test_pins_are_found_and_dropped_by_the_text_they_share() -> None:
    one = pin("The mayor was away.", "Boats were lent.")
    other = pin("Nobody was hurt", "Repairs will take a year.", "storm.")
    pins = Pins((one,), (other,))
    assert pins.touching(pin("The mayor was away.", "Repairs will take a year.")) == pins
    assert pins.touching(pin("The mayor was away.", "The storm hurt nobody at all.")) == Pins((one,))
    assert pins.touching(pin("It carries 9,000 cars a day.", "It carries 8,000 cars a day.")) == NO_PINS
    assert pins.without(Pins((one,))) == Pins((), (other,))
    assert pins.swapped().swapped() == pins


def _stretch(draw: st.DrawFn, spans: list[Span]) -> Span:
    first = draw(st.integers(0, len(spans) - 1))
    last = draw(st.integers(first, min(first + 2, len(spans) - 1)))
    return Span(spans[first].start, spans[last].end)


@st.composite
def _pinned(draw: st.DrawFn) -> tuple[str, str, Pins]:
    """Two texts, and pins of whole sentences that share none."""
    sides = draw(text_pairs())
    found = compare_texts(*sides)  # one version may say where a sentence of the other ends
    old, new = ([Span(*sentence[:2]) for sentence in version.sentences] for version in (found.old, found.new))
    assume(old and new)
    pins = NO_PINS
    for _ in range(draw(st.integers(1, 4))):
        made = Pin(_stretch(draw, old), _stretch(draw, new))
        if pins.touching(made) == NO_PINS:
            field = draw(st.sampled_from(("paired", "apart")))
            pins = pins._replace(**{field: (*getattr(pins, field), made)})
    return *sides, pins


@given(_pinned())
@settings(max_examples=250, deadline=None)
def test_every_sentence_is_in_one_passage_and_every_pin_is_honored(pinned: tuple[str, str, Pins]) -> None:
    old, new, pins = pinned
    found = compare_texts(old, new, pins=pins)
    for side, version in (("old", found.old), ("new", found.new)):
        spans = [span for passage in found.passages for span in getattr(passage, side)]
        assert sorted(spans) == [sentence[:2] for sentence in version.sentences]
    by_hand = [passage for passage in found.passages if passage.by_hand]
    paired = {Pin(_whole(passage.old), _whole(passage.new)) for passage in by_hand if passage.old and passage.new}
    assert paired == set(pins.paired)
    for passage in by_hand:
        if not (passage.old and passage.new):
            inside = [part for pin in pins.apart for part in pin]
            assert any(a <= passage_span.start < b for a, b in inside for passage_span in passage.old + passage.new)
    alone = [passage for passage in by_hand if not (passage.old and passage.new)]
    expected = sum(
        _count(version, pin[side]) for pin in pins.apart for side, version in ((0, found.old), (1, found.new))
    )
    assert len(alone) == expected


def _whole(spans: tuple[Span, ...]) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _count(version, stretch: Span) -> int:
    return sum(stretch.start <= sentence.start < stretch.end for sentence in version.sentences)


@given(_pinned())
@settings(max_examples=250, deadline=None)
def test_swapping_the_sides_swaps_the_result(pinned: tuple[str, str, Pins]) -> None:
    old, new, pins = pinned
    forward, backward = compare_texts(old, new, pins=pins), compare_texts(new, old, pins=pins.swapped())

    def pairs(found: Comparison, one: str, other: str) -> set[object]:
        return {(getattr(p, one), getattr(p, other), p.moved, p.by_hand) for p in found.passages}

    assert pairs(forward, "old", "new") == pairs(backward, "new", "old")


@given(_pinned())
@settings(max_examples=100, deadline=None)
def test_the_order_of_the_pins_does_not_matter(pinned: tuple[str, str, Pins]) -> None:
    old, new, pins = pinned
    other = Pins(pins.paired[::-1], pins.apart[::-1])
    assert compare_texts(old, new, pins=pins) == compare_texts(old, new, pins=other)


SHORE = (
    "The dike at Tarn broke early on Monday. Water stood in the market square by noon. Farmers drove their cattle to "
    "the hills. The mayor asked the army for boats. A school took in forty families."
)
LATER = (
    "The dike at Tarn broke late on Monday. Water stood in the market square by evening. Some farmers lost their sheep "
    "in the hills beyond. The mayor asked the navy for boats. A school took in ninety families."
)


def test_a_pin_leaves_all_other_pairs_as_they_were_and_is_what_moved() -> None:
    made = Pin(span(SHORE, "The mayor asked", "boats."), span(LATER, "Water stood", "evening."))
    found = compare_texts(SHORE, LATER, pins=Pins((made,)))
    before = {(passage.old, passage.new) for passage in compare_texts(SHORE, LATER).passages}
    after = {(passage.old, passage.new): passage for passage in found.passages if passage.old and passage.new}
    assert len(before & after.keys()) == 3
    assert [pair for pair, passage in after.items() if passage.moved] == [((made.old,), (made.new,))]


def test_of_two_equal_decisions_that_cross_each_other_neither_is_preferred() -> None:
    one, other = span(SHORE, "Water stood", "noon."), span(SHORE, "Farmers drove", "hills.")
    found = compare_texts(SHORE, SHORE, pins=Pins((Pin(one, other), Pin(other, one))))
    assert [passage.moved for passage in found.passages if passage.by_hand] == [True, True]


def test_what_crossed_only_what_was_taken_apart_did_not_move() -> None:
    first, second = SHORE.split(". ", 1)
    swapped = f"{second} {first}."
    moved = [passage for passage in compare_texts(SHORE, swapped).passages if passage.moved]
    assert [passage.old for passage in moved] == [(span(SHORE, "The dike", "Monday."),)]
    rest = [passage for passage in compare_texts(SHORE, swapped).passages if not passage.moved]
    apart = Pins(apart=tuple(Pin(passage.old[0], passage.new[0]) for passage in rest))
    assert not any(passage.moved for passage in compare_texts(SHORE, swapped, pins=apart).passages)
