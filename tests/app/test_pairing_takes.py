"""A pair by hand that takes a sentence from another pair says what it leaves alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.app.applications import make_application
from tests.app.pairing_hands import BOATS, BRIDGE, CONTROL, FERRY, click, key, pair_boats_with_crane, settle
from tests.widgets.windows import NEW, OLD
from viewer.presentation.sides import Side


@pytest.fixture
def application(qtbot, tmp_path):
    made = make_application(qtbot, tmp_path)
    made.window.resize(1200, 800)
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    made.open(str(tmp_path / "old.txt"), str(tmp_path / "new.txt"))
    settle(qtbot, made)
    made.window.activateWindow()
    yield made
    made.worker.cancel()


def test_what_loses_its_counterpart_is_named(application, qtbot):
    window = application.window
    click(window, Side.NEW, BOATS)
    key(qtbot, application, Qt.Key.Key_K, CONTROL)
    click(window, Side.OLD, FERRY)
    settle(qtbot, application)
    assert window.message_bar.text() == "Note: “The ferry to the island runs …” now stands alone."


def test_where_nothing_loses_its_counterpart_nothing_is_said(application, qtbot):
    pair_boats_with_crane(qtbot, application)
    assert application.window.message_bar.text() == ""


def test_all_that_lose_their_counterparts_are_named(application, qtbot):
    window = application.window
    click(window, Side.NEW, FERRY)
    key(qtbot, application, Qt.Key.Key_K, CONTROL)
    click(window, Side.OLD, BRIDGE)
    settle(qtbot, application)
    assert window.message_bar.text() == (
        "Note: “The ferry to the island runs …” now stands alone. “A new bridge will be built …” now stands alone."
    )
