"""What all tests share: no display is needed, and nothing that goes wrong quietly passes."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator

import pytest

# Before anything imports Qt.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# Whoever runs them may read another language.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)


@pytest.fixture
def qtbot(qtbot, monkeypatch):
    """Hold on to each widget until it is closed.

    The bot itself does not: a widget that only it knows could be collected as garbage while it paints.
    """
    held = []
    add = qtbot.addWidget

    def add_and_hold(widget, **options):
        held.append(widget)
        add(widget, **options)

    monkeypatch.setattr(qtbot, "addWidget", add_and_hold)
    return qtbot


@pytest.fixture(scope="session", autouse=True)
def nothing_left_in_the_clipboard() -> Iterator[None]:
    """Empty the clipboard at the end: data that a test has made must not outlive Python."""
    yield
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def caught_exceptions() -> Iterator[list[logging.LogRecord]]:
    """Fail a test in which an overridden Qt method raised; one that expects it clears the list."""
    logger = logging.getLogger("viewer.widgets.guard")
    collector = _Collector()
    logger.addHandler(collector)
    yield collector.records
    logger.removeHandler(collector)
    assert not collector.records, [record.getMessage() for record in collector.records]
