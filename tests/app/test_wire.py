"""Results through the pipe: what arrives is what was sent, in pieces of any size."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.part_stories import EARLIER, LATER
from viewer.app.wire import (
    PIECE,
    Builder,
    Made,
    OpeningEnd,
    OutcomeEnd,
    PagesEnd,
    Piece,
    Progress,
    Unpacker,
    messages_of_opening,
    messages_of_outcome,
    messages_of_pages,
    packed,
    spread,
    with_texts,
    with_versions,
    without_versions,
)
from viewer.model.comparison import Edit, Nature, Operation
from viewer.presentation.highlights import SideHighlights, Tint
from viewer.presentation.preparation import Opening, prepare_outcome, prepare_side

OLD = "The bridge at Tarn was closed. Nobody was hurt 🙂.\nIt will open soon.\n" * 3
NEW = "The bridge at Tarn was shut on Monday.\nNobody was hurt 🙂.\n\nIt’ll open soon.\n"


def sent(messages):
    """Send messages and put them together again, up to the end mark."""
    unpacker, builder = Unpacker(), Builder()
    unpacker.feed(b"".join(map(packed, messages)))
    while unpacker:
        message = unpacker.next()
        if isinstance(message, PagesEnd | OutcomeEnd):
            return builder
        builder.add(message)
    raise AssertionError("no end")


def test_pages_arrive_as_they_were():
    old, new = prepare_side(OLD), prepare_side(NEW)
    first, second = sent(messages_of_pages(old, new)).take(2)
    assert with_texts(first, OLD)[:2] == old[:2]
    assert with_texts(second, NEW)[:2] == new[:2]
    assert with_texts(first, OLD).offsets.to_utf16(len(OLD)) == old.offsets.to_utf16(len(OLD))


def test_what_edits_touch_besides_arrives_and_nothing_is_one_empty_tuple():
    old = "\u201cIt cost 5 crowns,\u201d he said.\n\nIt was 7."
    new = "\u201cIt cost 6 crowns,\u201d he said.\n\nIt was 8."
    outcome = prepare_outcome(prepare_side(old), prepare_side(new))
    (found,) = sent(messages_of_outcome(without_versions(outcome))).take(1)
    also = [edit.also for passage in found.comparison.passages for edit in passage.edits]
    assert also == [(Nature.QUOTATION,), ()]
    assert also[1] is Edit(Operation.DELETION, Nature.WORDING, None, None).also


def test_a_missing_side_arrives_as_missing():
    assert sent(messages_of_pages(None, prepare_side(NEW))).take(2)[0] is None


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (OLD, NEW),
        # The headline of the one ran into the lede of the other, where it is cut off to be compared.
        ("Bridge at Tarn shut\n\nNobody knows why it was so.", "Bridge at Tarn shut Nobody knows why it was so."),
    ],
)
def test_an_outcome_arrives_as_it_was(earlier, later):
    old, new = prepare_side(earlier), prepare_side(later)
    outcome = prepare_outcome(old, new)
    (found,) = sent(messages_of_outcome(without_versions(outcome))).take(1)
    assert with_versions(found, old.version, new.version) == outcome


def test_parts_of_sentences_arrive_in_a_long_story():
    more = "\n".join(f"Number {number} of the lottery was drawn." for number in range(PIECE + 1))
    old, new = prepare_side(f"{EARLIER}\n\n{more}"), prepare_side(f"{LATER}\n\n{more}")
    outcome = prepare_outcome(old, new)
    (found,) = sent(messages_of_outcome(without_versions(outcome))).take(1)
    arrived = with_versions(found, old.version, new.version)
    assert len(arrived.comparison.passages) > PIECE
    assert arrived.parts == outcome.parts
    assert len(arrived.parts) == 2
    for number in arrived.parts:
        assert arrived.comparison.passages[number] == outcome.comparison.passages[number]
        assert arrived.comparison.passages[number].part_of is not None


def test_an_opening_arrives_as_it_was():
    opening = Opening(*(prepare_outcome(prepare_side(OLD), prepare_side(NEW))[4:8]))
    unpacker, builder = Unpacker(), Builder()
    unpacker.feed(b"".join(map(packed, messages_of_opening(opening))))
    while not isinstance(message := unpacker.next(), OpeningEnd):
        builder.add(message)
    assert builder.take(1) == [opening]


def test_what_is_the_very_same_goes_once():
    lit = SideHighlights(tuple(Tint(n, n + 1, "added", n) for n in range(PIECE + 1)), ())
    other = SideHighlights(lit.tints[1:], ())
    messages = list(spread(Opening(lit, other, lit, lit)))
    assert sum(isinstance(message, Piece) for message in messages) < 5
    builder = Builder()
    for message in messages:
        builder.add(pickle.loads(pickle.dumps(message)))
    assert builder.take(1) == [Opening(lit, other, lit, lit)]


def test_a_long_tuple_goes_in_pieces():
    messages = list(spread(tuple(range(PIECE + 1))))
    assert [len(message.items) for message in messages if isinstance(message, Piece)] == [PIECE, 1]


def test_what_is_no_part_of_a_value_is_refused():
    with pytest.raises(TypeError):
        Builder().add(Progress(0.5))


def test_a_value_of_fields_is_made_of_the_newest_values():
    builder = Builder()
    for message in (*spread(1), *spread("x"), Made(Made, 2)):
        builder.add(message)
    assert builder.take(1) == [Made(1, "x")]


@given(st.lists(st.integers(1, 40), max_size=60))
def test_messages_arrive_whole_whatever_the_pieces(sizes):
    data = b"".join(packed(Progress(number / 10)) for number in range(10))
    unpacker, found = Unpacker(), []
    for size in [*sizes, len(data)]:
        unpacker.feed(data[:size])
        data = data[size:]
        while unpacker:
            found.append(unpacker.next())
    assert found == [Progress(number / 10) for number in range(10)]
