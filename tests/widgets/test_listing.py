"""Listing many changes: made a part at a time, and dropped where other stories come in between."""

from __future__ import annotations

import pytest

from tests.widgets.windows import stage
from viewer.presentation.preparation import prepare_outcome, prepare_side
from viewer.widgets import listing as module
from viewer.widgets.change_list import ChangeList
from viewer.widgets.listing import Listing
from viewer.widgets.theme import load_theme


def outcome_of(number):
    old = [f"The {count} boats of Tarn {count} sailed at noon on Monday." for count in range(number)]
    new = [line.replace("noon", "dawn") for line in old]
    return prepare_outcome(prepare_side("\n".join(old)), prepare_side("\n".join(new)))


@pytest.fixture
def changes(qtbot):
    window = stage(qtbot, 1000, 300)
    made = ChangeList(load_theme("light"), window)
    made.kept = window
    return made


@pytest.fixture
def listing(changes, monkeypatch):
    monkeypatch.setattr(module, "_MANY", 4)
    monkeypatch.setattr(module, "_AT_ONCE", 3)
    return Listing(changes, changes.kept)


def test_a_few_changes_are_listed_at_once(changes, listing):
    listing.show_outcome(outcome_of(4))
    assert len(changes.visible_rows()) == 4


@pytest.mark.parametrize("number", [5, 6, 11])
def test_many_changes_are_all_listed_some_turns_later(changes, listing, qtbot, number):
    outcome = outcome_of(number)
    with qtbot.waitSignal(listing.listed):
        listing.show_outcome(outcome)
        assert changes.visible_rows() == ()
    assert changes.visible_rows() == tuple(outcome.rows)


def test_what_is_no_longer_wanted_is_not_listed(changes, listing, qtbot):
    listing.show_outcome(outcome_of(9))
    with qtbot.waitSignal(listing.listed):
        listing.show_outcome(outcome_of(7))
    assert len(changes.visible_rows()) == 7
    listing.show_outcome(outcome_of(9))
    listing.clear()
    with qtbot.assertNotEmitted(listing.listed, wait=50):
        pass
    assert changes.visible_rows() == ()
