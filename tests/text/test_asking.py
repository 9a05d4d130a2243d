from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.text import asking as module
from viewer.text.asking import (
    Stopped,
    asking,
    batches,
    check_of,
    let_go,
    line_pieces,
    listed,
    never,
    sorted_asking,
    windows,
    without_share,
)


class Asked:
    """Counts how often it was asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, share: float) -> None:
        self.times += 1


@given(st.lists(st.integers(), max_size=40), st.integers(1, 9))
def test_items_come_through_unchanged(items, every):
    assert list(asking(iter(items), never, every)) == items
    assert listed(iter(items), never, every) == items
    cut = list(batches(items, never, every))
    assert [item for batch in cut for item in batch] == items
    assert all(1 <= len(batch) <= every for batch in cut)


@pytest.mark.parametrize("give", [asking, listed])
def test_somebody_is_asked_before_the_first_item_and_every_so_many(give):
    asked = Asked()
    assert sum(1 for _ in give(range(100), asked, 10)) == 100
    assert 10 <= asked.times <= 11


def test_nothing_is_taken_before_somebody_was_asked():
    taken = []
    with pytest.raises(Stopped):
        list(asking(map(taken.append, range(9)), check_of(lambda: True), 3))
    assert not taken


_ITEMS = st.lists(st.tuples(st.integers(0, 5), st.integers()), max_size=60)


@given(_ITEMS, st.integers(1, 8))
def test_sorting_in_pieces_is_sorting(items, size):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_SORTED", size)
        assert sorted_asking(items, never) == sorted(items)
        first = sorted_asking(items, never, key=lambda item: -item[0])
    assert first == sorted(items, key=lambda item: -item[0])  # equal ones stay in their order


def test_sorting_asks_between_its_pieces(monkeypatch):
    monkeypatch.setattr(module, "_SORTED", 10)
    asked = Asked()
    assert sorted_asking(range(100, 0, -1), asked) == list(range(1, 101))
    assert asked.times >= 20  # ten pieces to sort, and ten to put together


@given(st.text("ab\n", max_size=60), st.integers(0, 9))
def test_pieces_of_lines_are_the_text_without_the_line_feeds_between_them(text, size):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_PIECE", size)
        pieces = [text[start:end] for start, end in line_pieces(text, never)]
    assert "\n".join(pieces) == text
    assert [line for piece in pieces for line in piece.split("\n")] == text.split("\n")


def test_windows_reach_from_end_to_end():
    assert list(windows(3, 10, never, 3)) == [(3, 6), (6, 9), (9, 10)]
    assert list(windows(3, 3, never, 3)) == []


@pytest.mark.parametrize("things", [list(range(100)), dict.fromkeys(range(100))], ids=["list", "dictionary"])
def test_things_are_let_go_a_piece_at_a_time(things):
    left = []
    let_go(things, lambda share: left.append(len(things)), 30)
    assert left == [100, 70, 40, 10]
    assert not things


def test_progress_is_told_where_it_is_known():
    told = []
    check = check_of(None, told.append)
    check(0.0)
    check(0.5)
    without_share(check)(0.7)
    assert told == [0.5]


def test_who_says_stop_is_heard_at_once():
    with pytest.raises(Stopped):
        check_of(lambda: True)(0.0)
    assert check_of(None) is never
    assert without_share(never) is never
