"""Comparing without holding up the window: small pairs at once, large ones in another process.

Neither compares (see ``viewer.presentation.preparation``) nor shows anything. Only the newest request is answered.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.app.channels import COMMAND, Channel, ForkedProcess, StartedProcess
from viewer.app.early import EarlyProcess
from viewer.app.process_job import ProcessJob
from viewer.app.wire import Request
from viewer.model.options import CompareOptions, Stopped
from viewer.model.pins import NO_PINS, Pins
from viewer.presentation.preparation import prepare_outcome, prepare_side
from viewer.widgets.log import log

# Characters of both texts together. Two stories of 5,000 take about 15 ms, which nobody feels, while
# a new process takes 60 before it begins.
SMALL = 16_000

# Seconds. A small pair can still be a hard one; then it is handed to the process after all.
PATIENCE = 0.1

# Seconds. What began early and is small is all but ready: the window had better wait than be drawn twice.
_EARLY_PATIENCE = 0.15


class Worker(QObject):
    """Answers the newest request: ``pages_made``, then ``compared``; or ``failed``.

    ``pages_made`` carries a SidePage or None for each side, ``compared`` an Outcome, ``failed`` a
    line for the log ("" where the process just died). A request with one side ends after its pages. Of long
    stories ``opened`` comes before ``compared``, with the Opening of both.
    """

    progressed = Signal(float)
    stories_read = Signal(object, object)
    """Answers ``read``: what became of each file, a Story, a StoryError, or None for a side that was given."""
    pages_made = Signal(object, object)
    opened = Signal(object)
    compared = Signal(object)
    failed = Signal(str)
    busy_changed = Signal(bool)
    rested = Signal()
    """Everything that was asked for was answered, or could not be; does not follow ``cancel``."""

    def __init__(self, parent: QObject | None = None, command: tuple[str, ...] = COMMAND, small: int = SMALL) -> None:
        super().__init__(parent)
        self._command = command
        self._small = small
        self._request: Request | None = None
        self._job: ProcessJob | None = None
        self._early: EarlyProcess | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._begin)

    def take_early(self, early: EarlyProcess) -> None:
        """Take over a process that began before the window; it serves where just its files are to be read."""
        self._early = early

    def read(self, request: Request) -> None:
        """Ask for files to be read, outside, and for what ``start`` asks for as soon as they are.

        Drops what was asked before. ``stories_read`` comes first; where both sides are wanted as they were
        read, ``start`` goes on with them, else it drops them.
        """
        early, self._early = self._early, None
        self._drop()
        self._request = request
        self.busy_changed.emit(True)
        if early is None or early.request()[:2] != request[:2]:
            if early is not None:
                ForkedProcess(self, early).stop()
            self._start_process(request)
            return
        job = self._start_process(early.request(), ForkedProcess(self, early))
        if early.is_small():
            job.wait(_EARLY_PATIENCE)

    def is_small(self, size: int) -> bool:
        """Say whether stories of so many characters, or bytes, together are compared here."""
        return size <= self._small

    def is_expected(self, request: Request) -> bool:
        """Say whether a process began early to read just these files."""
        return self._early is not None and self._early.request()[:2] == request[:2]

    def start(
        self, old: str | None, new: str | None, options: CompareOptions | None = None, pins: Pins = NO_PINS
    ) -> None:
        """Ask for two texts to be read and compared, or for one to be read; drops what was asked before."""
        request = Request(old, new, options or CompareOptions(), pins)
        if self._job is not None and self._job.answers(request):
            self._request = request
            return
        self._drop()
        self._request = request
        self.busy_changed.emit(True)
        self._soon.start()

    def cancel(self) -> None:
        """Stop at once; no answer follows."""
        if self._early is not None:
            ForkedProcess(self, self._early).stop()
            self._early = None
        if self.is_busy():
            self._drop()
            self.busy_changed.emit(False)

    def is_busy(self) -> bool:
        """Tell whether a request is being worked on."""
        return self._request is not None

    @Slot()
    def _begin(self) -> None:
        request = self._request
        if request is None:
            return
        small = sum(len(text) for text in request[:2] if isinstance(text, str)) <= self._small
        if not (small and self._answer(request)):
            self._start_process(request)

    def _answer(self, request: Request) -> bool:
        """Answer a small request here; return False where it takes too long after all."""
        until = time.perf_counter() + PATIENCE

        def should_stop() -> bool:
            return time.perf_counter() > until

        try:
            unit = request.options.unit
            old, new = (
                prepare_side(text, unit, should_stop) if isinstance(text, str) else None for text in request[:2]
            )
            outcome = None
            if old is not None and new is not None:
                outcome = prepare_outcome(old, new, should_stop, None, *request[2:])
        except Stopped:
            return False
        except Exception as error:  # noqa: BLE001 - the window says it
            log(__name__).exception("comparing failed")
            self._fail(f"{type(error).__name__}: {error}")
            return True
        self._drop()
        self.pages_made.emit(old, new)
        if outcome is not None and self._request is None:
            self.compared.emit(outcome)
        self._tell_idle()
        return True

    def _start_process(self, request: Request, channel: Channel | None = None) -> ProcessJob:
        job = ProcessJob(request, self, channel or StartedProcess(self, self._command))
        job.progressed.connect(self.progressed)
        job.stories_read.connect(self.stories_read)
        job.pages_made.connect(self.pages_made)
        job.opened.connect(self.opened)
        job.compared.connect(self._on_compared)
        job.failed.connect(self._fail)
        job.ended.connect(self._on_ended)
        self._job = job
        job.start()
        return job

    @Slot(object)
    def _on_compared(self, outcome: object) -> None:
        self._drop()
        self.compared.emit(outcome)
        self._tell_idle()

    @Slot()
    def _on_ended(self) -> None:
        self._drop()
        self._tell_idle()

    @Slot(str)
    def _fail(self, description: str) -> None:
        self._drop()
        self.failed.emit(description)
        self._tell_idle()

    def _tell_idle(self) -> None:
        if self._request is None:
            self.busy_changed.emit(False)
        if self._request is None:
            self.rested.emit()

    def _drop(self) -> None:
        """Forget the request and end its process; what it still sends is not heard."""
        self._request = None
        self._soon.stop()
        job, self._job = self._job, None
        if job is not None:
            job.disconnect(self)
            job.stop()
            job.deleteLater()
