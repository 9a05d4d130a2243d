"""How soon the window shows two stories, how long it ever holds still meanwhile, and how much memory that takes.

    python tests/benchmarks/window.py [--runs N] [--peer COMMAND] [--only NAME]

Needs a display (Xvfb with a window manager will do) and Linux's /proc. Makes its own seeded inputs in a
temporary folder. Printed for each pair, medians of the runs:

  texts, marks   seconds from the launch of the program to its first painting with the stories, and with the marks
  quiet          seconds from the launch to when all its processes have nothing more to do
  stall, busy    the longest time between two beats of a timer of 5 ms from when the window is there, in milliseconds:
                 on the clock, and of the processor (on a machine that others use, the clock counts their work too)
  memory         most that all its processes held together, in MB
  peer, ratio    the same two for COMMAND, run alternately with the same files as its arguments

Nothing is measured through the screen, so that any program can be the peer: it is ready when it is quiet.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.speed import Maker  # noqa: E402

_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_QUIET = 1.0  # seconds without work
_IDLE = 0.2  # of a processor: a caret may blink
_POLL = 0.03  # seconds
_TIMEOUT = 120.0  # seconds
_BEAT = 5  # milliseconds
_MEGABYTE = 2**20

Texts = tuple[str, str]


class Run(NamedTuple):
    """One run of a program: seconds until it was quiet, and its largest memory in bytes."""

    quiet: float
    memory: int


def _prose(make: Maker) -> Texts:
    old = make.prose(8000)
    new = make.shuffled(make.edited(old, 0.1), 0.05, 0.03)
    paragraphs = [" ".join(new[at : at + 3]) for at in range(0, len(new), 3)]
    return "\n".join(old) + "\n", "\n\n".join(paragraphs) + "\n"


def _stories(make: Maker) -> Texts:
    old = make.prose(40)
    return "\n".join(old) + "\n", "\n\n".join(make.edited(old, 0.3)) + "\n"


def _lines(make: Maker) -> Texts:
    old = [" ".join(make.sentence().split()[:10]) for _ in range(100_000)]
    return "\n".join(old) + "\n", "\n".join(make.edited(old, 0.01)) + "\n"


def _repetitive(make: Maker) -> Texts:
    few = make.prose(50)
    old = [few[number * 7919 % 50] for number in range(20_000)]
    return "\n".join(old) + "\n", "\n".join(make.edited(old, 0.05)) + "\n"


def _one_line(make: Maker) -> Texts:
    old = make.prose(3000)
    return " ".join(old) + "\n", " ".join(make.edited(old, 0.1)) + "\n"


def _page(make: Maker) -> Texts:
    old = make.prose(70_000)

    def page(sentences: list[str]) -> str:
        body = "\n".join(f"<p>{' '.join(sentences[at : at + 3])}</p>" for at in range(0, len(sentences), 3))
        return f"<!DOCTYPE html><html><head><title>A page</title></head><body><article>{body}</article></body></html>"

    return page(old), page(make.edited(old, 0.05))


_PAIRS: dict[str, tuple[str, Callable[[Maker], Texts]]] = {
    "two stories": (".txt", _stories),
    "1 MB of prose": (".txt", _prose),
    "100,000 lines": (".txt", _lines),
    "20,000 repetitive lines": (".txt", _repetitive),
    "one long line": (".txt", _one_line),
    "10 MB web page": (".html", _page),
}


def _processes(session: int) -> list[tuple[int, int]]:
    """Give processor ticks and resident pages of each process of a session."""
    found = []
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            fields = Path("/proc", name, "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session:
            found.append((int(fields[11]) + int(fields[12]), int(fields[21])))
    return found


def _watch(command: list[str], environment: dict[str, str] | None = None) -> Run:
    """Run a program until it is quiet, then end it."""
    begun = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    memory, ticks, worked, looked = 0, 0, begun, begun
    try:
        while time.monotonic() - worked < _QUIET and time.monotonic() - begun < _TIMEOUT:
            time.sleep(_POLL)
            now, found = time.monotonic(), _processes(process.pid)
            memory = max(memory, sum(pages for _, pages in found) * _PAGE)
            spent = sum(own for own, _ in found)
            # A process that is gone takes its ticks along: whatever it did was work.
            if spent < ticks or spent - ticks > _IDLE * (now - looked) * _TICK:
                worked = now
            ticks, looked = spent, now
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    return Run(worked - begun, memory)


def _ours(old: Path, new: Path, notes: Path) -> tuple[Run, dict[str, float]]:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(notes.parent), "PYTHONPATH": str(ROOT)}
    # Twice: a program that notes what it does has more to do.
    run = _watch([sys.executable, "-m", "viewer", str(old), str(new)], environment)
    notes.unlink(missing_ok=True)
    _watch([sys.executable, __file__, "--inside", str(notes), repr(time.time()), str(old), str(new)], environment)
    return run, json.loads(notes.read_text())


def _inside(notes: Path, begun: float, old: str, new: str) -> None:
    """Be the program, and write down what happened in it."""
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer

    from viewer.app import main, start

    found = {"stall": 0.0, "busy": 0.0}

    class Notes(QObject):
        """Sees what the panes paint, and keeps time."""

        def __init__(self, application: Any) -> None:
            super().__init__(application.window)
            self._pane = application.window.view._columns
            self._application = application
            self._begun = self._clock = time.perf_counter()
            self._processor = time.thread_time()
            for column in self._pane.values():
                column.pane.viewport().installEventFilter(self)
            self._timer = QTimer(self)
            self._timer.setTimerType(Qt.TimerType.PreciseTimer)
            self._timer.timeout.connect(self._beat)
            self._timer.start(_BEAT)

        def _beat(self) -> None:
            clock, processor = time.perf_counter(), time.thread_time()
            stall, busy = clock - self._clock - _BEAT / 1000, processor - self._processor
            self._clock, self._processor = clock, processor
            if clock - self._begun > found.get("marks", clock) + 2:
                self._timer.stop()  # nothing more comes, and a program that beats is never quiet
            found.update(stall=max(stall, found["stall"]), busy=max(busy, found["busy"]))
            notes.write_text(json.dumps(found))

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                self._painted("texts")
                if self._application.window.change_list.visible_rows():
                    self._painted("marks")
            return False

        def _painted(self, name: str) -> None:
            found.setdefault(name, time.time() - begun)
            notes.write_text(json.dumps(found))

    opened = start.Application.open

    def open_and_note(self: Any, *arguments: Any) -> None:
        opened(self, *arguments)
        Notes(self)

    start.Application.open = open_and_note  # type: ignore[method-assign]
    main.main([old, new])


def _row(name: str, made: list[tuple[Run, dict[str, float]]], peers: list[Run]) -> str:
    def middle(values: list[float]) -> float:
        return statistics.median(values)

    quiet, memory = middle([run.quiet for run, _ in made]), middle([run.memory / _MEGABYTE for run, _ in made])
    texts, marks = (middle([notes[key] for _, notes in made]) for key in ("texts", "marks"))
    stall, busy = (middle([notes[key] * 1000 for _, notes in made]) for key in ("stall", "busy"))
    row = f"{name:24} {texts:6.2f} {marks:6.2f} {quiet:6.2f} {stall:6.0f} {busy:6.0f} {memory:7.0f}"
    if peers:
        other, held = middle([run.quiet for run in peers]), middle([run.memory / _MEGABYTE for run in peers])
        row += f" {other:7.2f} {quiet / other:6.2f} {held:7.0f} {memory / held:6.2f}"
    return row


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peer", default="", help="another viewer; its two files are appended")
    parser.add_argument("--only", choices=_PAIRS, help="one of the pairs")
    wanted = parser.parse_args()
    head = f"{'':24} {'texts':>6} {'marks':>6} {'quiet':>6} {'stall':>6} {'busy':>6} {'memory':>7}"
    print(head + (f" {'peer':>7} {'ratio':>6} {'memory':>7} {'ratio':>6}" if wanted.peer else ""))
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, (suffix, make)) in enumerate(_PAIRS.items()):
            if wanted.only in (None, name):
                old, new = Path(folder, f"old{suffix}"), Path(folder, f"new{suffix}")
                for path, text in zip((old, new), make(Maker(number)), strict=True):
                    path.write_text(text, encoding="utf-8")
                made, peers = [], []
                for _ in range(wanted.runs):
                    made.append(_ours(old, new, Path(folder, "notes.json")))
                    if wanted.peer:
                        peers.append(_watch([*shlex.split(wanted.peer), str(old), str(new)]))
                print(_row(name, made, peers), flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        _inside(Path(sys.argv[2]), float(sys.argv[3]), *sys.argv[4:6])
    else:
        main()
