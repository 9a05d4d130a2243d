"""One comparison in a child process, its result put together a little at a time.

Does not compare (see ``compare_process``) and does not decide which job counts (see ``worker``).
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from viewer.app.wire import (
    Builder,
    Failure,
    OutcomeEnd,
    PagesEnd,
    Progress,
    Request,
    Unpacker,
    packed,
    with_texts,
    with_versions,
)
from viewer.presentation.preparation import Outcome, SidePage

_log = logging.getLogger(__name__)

# Seconds of unpacking in one turn of the event loop: half a frame at 60 Hz, so scrolling stays smooth.
_SLICE = 0.008

# Milliseconds to wait for a killed process; it takes 2.
_KILL_WAIT = 1000

# -P: a file named like a standard module beside the stories must not be imported.
COMMAND = (sys.executable, "-P", "-m", "viewer.app.compare_process")


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from what is made inside.

    A result is hundreds of thousands of tuples without a cycle among them; to look through them all,
    as the collector does while they grow in number, holds up the window for 100 ms at a time.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class ProcessJob(QObject):
    """A comparison that runs in a process of its own, from ``start`` to one of the last three signals."""

    progressed = Signal(float)
    pages_made = Signal(object, object)
    compared = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, request: Request, parent: QObject, command: tuple[str, ...] = COMMAND) -> None:
        super().__init__(parent)
        self._request = request
        self._unpacker = Unpacker()
        self._builder = Builder()
        self._sides: list[SidePage | None] = [None, None]
        self._over = False
        self._exited = False
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._take_turn)
        self._process = self._make_process(command)

    def _make_process(self, command: tuple[str, ...]) -> QProcess:
        process = QProcess(self)
        process.setProgram(command[0])
        process.setArguments(list(command[1:]))
        environment = QProcessEnvironment.systemEnvironment()
        home = str(Path(__file__).resolve().parents[2])
        others = environment.value("PYTHONPATH")
        environment.insert("PYTHONPATH", home + (os.pathsep + others if others else ""))
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._receive)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_finished)
        return process

    def start(self) -> None:
        """Start the process and send it the texts."""
        gc.unfreeze()  # what was kept from the collector for the last result is its own again
        self._process.start()
        self._process.write(packed(self._request))

    def stop(self) -> None:
        """Kill the process; no signal follows."""
        self._over = True
        self._turns.stop()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(_KILL_WAIT)

    @Slot()
    def _receive(self) -> None:
        data = self._process.readAllStandardOutput().data()
        if not self._over:
            self._unpacker.feed(bytes(data))
            self._turns.start()

    @Slot()
    def _take_turn(self) -> None:
        until = time.perf_counter() + _SLICE
        with _no_collection():
            while self._unpacker and not self._over:
                self._handle(self._unpacker.next())
                if time.perf_counter() >= until:
                    return
        self._turns.stop()
        if self._exited and not self._over:
            self._give_up()

    def _handle(self, message: object) -> None:
        if isinstance(message, Progress):
            self.progressed.emit(message.fraction)
        elif isinstance(message, PagesEnd):
            self._on_pages()
        elif isinstance(message, OutcomeEnd):
            (outcome,) = self._builder.take(1)
            self._on_outcome(outcome)
        elif isinstance(message, Failure):
            self._end()
            self.failed.emit(message.description)
        else:
            self._builder.add(message)

    def _on_pages(self) -> None:
        texts = (self._request.old, self._request.new)
        for index, (side, text) in enumerate(zip(self._builder.take(2), texts, strict=True)):
            if isinstance(side, SidePage) and text is not None:
                self._sides[index] = with_texts(side, text)
        if None in texts:
            self._end()
        self.pages_made.emit(*self._sides)
        if None in texts:
            self.ended.emit()

    def _on_outcome(self, outcome: object) -> None:
        old, new = self._sides
        assert isinstance(outcome, Outcome)
        assert old is not None
        assert new is not None
        self._end()
        self.compared.emit(with_versions(outcome, old.version, new.version))

    def _end(self) -> None:
        self._over = True
        self._turns.stop()

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and not self._over:
            self._give_up()

    @Slot()
    def _on_finished(self) -> None:
        self._exited = True
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        if said:
            _log.warning("the comparing process said: %s", said)
        if not self._over:
            self._receive()

    def _give_up(self) -> None:
        self._end()
        self.failed.emit("")
