"""A pair by hand that takes a sentence from another pair says what it leaves alone."""

from __future__ import annotations

import pytest

from tests.app.pairing_hands import BOATS, BRIDGE, FERRY, open_pair, pair_boats_with_crane, pair_by_hand
from tests.widgets.windows import NEW, OLD


@pytest.fixture
def application(qtbot, tmp_path):
    yield from open_pair(qtbot, tmp_path, OLD, NEW)


def test_what_loses_its_counterpart_is_named(application, qtbot):
    window = application.window
    pair_by_hand(qtbot, application, BOATS, FERRY)
    assert window.message_bar.text() == "Note: “The ferry to the island runs …” now stands alone."


def test_where_nothing_loses_its_counterpart_nothing_is_said(application, qtbot):
    pair_boats_with_crane(qtbot, application)
    assert application.window.message_bar.text() == ""


def test_all_that_lose_their_counterparts_are_named(application, qtbot):
    window = application.window
    pair_by_hand(qtbot, application, FERRY, BRIDGE)
    assert window.message_bar.text() == (
        "Note: “The ferry to the island runs …” now stands alone. “A new bridge will be built …” now stands alone."
    )
