"""The strip that says how far a comparison is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QPushButton

from tests.widgets.windows import stage
from viewer.widgets.progress_strip import ProgressStrip


@pytest.fixture
def strip(qtbot):
    window = stage(qtbot, 500, 60)
    made = ProgressStrip(window)
    made.resize(500, 40)
    made.kept = window
    return made


def test_it_comes_after_a_moment_and_goes_when_all_is_done(strip, qtbot):
    strip.set_busy(True)
    assert not strip.isVisible()
    qtbot.waitUntil(strip.isVisible)
    strip.set_busy(False)
    assert not strip.isVisible()


def test_what_is_over_soon_does_not_flicker(strip):
    strip.set_busy(True)
    strip.set_busy(False)
    assert not strip._delay.isActive()


def test_it_says_how_far_it_is(strip):
    strip.set_progress(0.25)
    bar = strip.findChild(QProgressBar)
    assert bar.value() / bar.maximum() == 0.25


def test_its_button_asks_to_stop(strip, qtbot):
    strip.show()
    with qtbot.waitSignal(strip.cancel_requested):
        QTest.mouseClick(strip.findChild(QPushButton, "cancelComparing"), Qt.MouseButton.LeftButton)
