"""The ways to the comparing process: what becomes of processes that are stopped."""

from __future__ import annotations

import os
import signal
import sys

import pytest
from PySide6.QtCore import QObject, QProcess

from viewer.app import channels
from viewer.app.channels import StartedProcess, wait_for_stopped

SLEEPER = (sys.executable, "-c", "import time; time.sleep(60)")


@pytest.fixture
def running(qapp, qtbot):
    """A process at work."""
    parent = QObject()
    channel = StartedProcess(parent, SLEEPER)
    channel.start(b"")
    qtbot.waitUntil(lambda: channel._process.state() == QProcess.ProcessState.Running, timeout=20_000)
    yield channel
    wait_for_stopped()
    parent.deleteLater()


def test_a_stopped_process_is_forgotten_when_it_is_gone(qtbot, running):
    process = running._process
    running.stop()
    assert process in channels._dying
    qtbot.waitUntil(lambda: process not in channels._dying, timeout=20_000)
    assert process.state() == QProcess.ProcessState.NotRunning


def test_a_process_that_takes_long_to_go_is_kept_until_it_is_gone(running, monkeypatch):
    process = running._process
    number = process.processId()
    monkeypatch.setattr(process, "kill", lambda: None)  # as if it had so much memory
    running.stop()
    wait_for_stopped(20)
    assert process in channels._dying
    assert process.state() == QProcess.ProcessState.Running
    os.kill(number, signal.SIGTERM)
    wait_for_stopped()
    assert channels._dying == []
    assert process.state() == QProcess.ProcessState.NotRunning
