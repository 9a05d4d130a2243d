"""The two ways to the comparing process: one started by Qt, and one that was forked before Qt was loaded.

Carry bytes and do not know what they mean (see ``wire``).
"""

from __future__ import annotations

import os
import select
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QSocketNotifier, QTimer, Signal, Slot

from viewer.app.early import EarlyProcess

# Milliseconds to wait for a killed process; it takes 2, or 50 where it was large, or seconds where it had
# gigabytes of a memory that is all in use. Longer than this it hangs in something that the system itself waits for.
_KILL_WAIT = 30_000

# Milliseconds from one look at killed processes to the next.
_LOOK = 1000
_PAUSE = 2

# Bytes in one turn of the event loop: what a pipe holds at most.
_READ = 1 << 20

# -P: a file named like a standard module beside the stories must not be imported.
COMMAND = (sys.executable, "-P", "-m", "viewer.app.compare_process")


# Processes that were killed: a large one takes as long to go as a frame on the screen.
_dying: list[QProcess] = []
_forked: list[EarlyProcess] = []


def _forget_soon() -> None:
    # Not in its own signal: to be forgotten is the end of it.
    QTimer.singleShot(0, _forget_finished)


def _forget_finished() -> None:
    _dying[:] = [process for process in _dying if process.state() != QProcess.ProcessState.NotRunning]


def _bury() -> None:
    _forked[:] = [process for process in _forked if not process.is_gone()]
    if _forked:
        QTimer.singleShot(_LOOK, _bury)


def wait_for_stopped(limit: int = _KILL_WAIT) -> None:
    """Wait until the processes that were stopped are gone, for ``limit`` milliseconds at most."""
    until = time.monotonic() + limit / 1000
    for process in _dying:
        process.waitForFinished(max(0, round((until - time.monotonic()) * 1000)))
    _forget_finished()
    while any(not process.is_gone() for process in _forked) and time.monotonic() < until:
        time.sleep(_PAUSE / 1000)
    _forked[:] = [process for process in _forked if not process.is_gone()]


class Channel(QObject):
    """A process that takes one request and answers it."""

    received = Signal(bytes)
    ended = Signal(str)
    """The process is gone, and said this on its standard error; everything it sent was received."""

    def start(self, request: bytes) -> None:
        """Send the request."""
        raise NotImplementedError

    def wait(self, seconds: float) -> bool:
        """Wait for more of the answer and receive it; return False where that takes too long or cannot be done."""
        return False

    def stop(self) -> None:
        """End the process at once."""
        raise NotImplementedError


class StartedProcess(Channel):
    """A process with an interpreter of its own."""

    def __init__(self, parent: QObject, command: tuple[str, ...] = COMMAND) -> None:
        super().__init__(parent)
        process = self._process = QProcess(self)
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

    def start(self, request: bytes) -> None:
        """Start the process and send it the request."""
        self._process.start()
        self._process.write(request)

    def stop(self) -> None:
        """Kill the process."""
        process = self._process
        process.readyReadStandardOutput.disconnect(self._receive)
        process.errorOccurred.disconnect(self._on_error)
        process.finished.disconnect(self._on_finished)
        if process.state() != QProcess.ProcessState.NotRunning:
            process.kill()
            process.setParent(None)
            process.finished.connect(_forget_soon)
            _dying.append(process)

    def succeeded(self) -> bool:
        """Say whether the process, which has ended, came to its end by itself and found nothing wrong."""
        started = self._process.error() != QProcess.ProcessError.FailedToStart
        by_itself = self._process.exitStatus() == QProcess.ExitStatus.NormalExit
        return started and by_itself and self._process.exitCode() == 0

    @Slot()
    def _receive(self) -> None:
        data = self._process.readAllStandardOutput().data()
        if data:
            self.received.emit(bytes(data))

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.ended.emit("")

    @Slot()
    def _on_finished(self) -> None:
        self._receive()
        self.ended.emit(bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip())


class ForkedProcess(Channel):
    """The process that began while Qt was still being loaded; it has its request."""

    def __init__(self, parent: QObject, process: EarlyProcess) -> None:
        super().__init__(parent)
        self._process = process
        self._notifier = QSocketNotifier(process.answer, QSocketNotifier.Type.Read, self)
        self._notifier.setEnabled(False)
        self._notifier.activated.connect(self._receive)

    def start(self, request: bytes) -> None:
        """Listen for the answer."""
        self._notifier.setEnabled(True)

    def wait(self, seconds: float) -> bool:
        """Wait for more of the answer and receive it; return False where that takes too long."""
        if not self._notifier.isEnabled():
            return False
        until = time.monotonic() + seconds
        ready, _, _ = select.select([self._process.answer], [], [], max(0.0, until - time.monotonic()))
        if ready:
            self._receive()
        return bool(ready)

    def stop(self) -> None:
        """Kill the process."""
        self._notifier.setEnabled(False)
        self._process.stop()
        if self._process not in _forked:
            _forked.append(self._process)
            _bury()

    @Slot()
    def _receive(self) -> None:
        data = os.read(self._process.answer, _READ)
        if data:
            self.received.emit(data)
        else:
            self.stop()
            self.ended.emit("")
