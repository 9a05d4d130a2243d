"""Comparing beside the window: answers, cancelling, late results, and a process that dies."""

from __future__ import annotations

import gc
import os
import sys

import pytest

from viewer.app import worker as worker_module
from viewer.app.worker import Worker
from viewer.model.comparison import Kind
from viewer.model.options import Stopped

OLD = "The bridge was closed. Nobody was hurt.\n"
NEW = "The bridge was closed on Monday. Nobody was hurt.\n"


@pytest.fixture
def make(qapp, request):
    """Make workers that are stopped at the end of the test."""

    def made(**options):
        worker = Worker(None, **options)
        worker.heard = []
        for name in ("pages_made", "compared", "failed", "busy_changed"):
            signal = getattr(worker, name)
            signal.connect(lambda *values, name=name: worker.heard.append((name, *values)))
        request.addfinalizer(worker.cancel)
        return worker

    return made


def names(worker):
    return [heard[0] for heard in worker.heard]


def python(code):
    return (sys.executable, "-c", code)


def is_running(process):
    """Say whether there is a process of that number."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


SLEEPER = python("import time; time.sleep(60)")


def outside(**options):
    """Options of a worker that compares everything in a process."""
    return {"small": 0, **options}


def kinds(outcome):
    return [passage.kind for passage in outcome.comparison.passages]


def test_a_small_pair_is_compared_here(make, qtbot):
    worker = make(command=python("raise SystemExit('not to be run')"))
    with qtbot.waitSignal(worker.compared) as caught:
        worker.start(OLD, NEW)
    assert kinds(caught.args[0]) == [Kind.EDITED, Kind.UNCHANGED]


def test_nothing_is_answered_before_the_event_loop_turns(make):
    worker = make()
    worker.start(OLD, NEW)
    assert names(worker) == ["busy_changed"]
    assert worker.is_busy()


def test_pages_come_before_the_comparison(make, qtbot):
    worker = make(**outside())
    with qtbot.waitSignal(worker.compared, timeout=20_000):
        worker.start(OLD, NEW)
    assert names(worker) == ["busy_changed", "pages_made", "compared", "busy_changed"]
    assert not worker.is_busy()


def test_both_ways_give_the_same(make, qtbot):
    results = []
    for options in ({}, outside()):
        worker = make(**options)
        with qtbot.waitSignal(worker.compared, timeout=20_000) as caught:
            worker.start(OLD * 30, NEW * 30)
        results.append(caught.args[0])
    assert results[0] == results[1]


@pytest.mark.parametrize("options", [{}, outside()])
def test_one_side_is_only_read(make, qtbot, options):
    worker = make(**options)
    with qtbot.waitSignal(worker.pages_made, timeout=20_000) as caught:
        worker.start(None, NEW)
    assert caught.args[0] is None
    assert caught.args[1].version.text == NEW
    qtbot.waitUntil(lambda: not worker.is_busy())
    assert "compared" not in names(worker)


def test_the_start_of_long_stories_comes_before_the_rest(make, qtbot):
    worker, seen = make(**outside()), []
    worker.opened.connect(lambda opening: seen.append((opening, names(worker))))
    with qtbot.waitSignal(worker.compared, timeout=20_000) as caught:
        worker.start(*("\n".join(f"Boat {n} is {where}." for n in range(3000)) for where in ("in", "out")))
    ((opening, before),) = seen
    assert before == ["busy_changed", "pages_made"]
    assert opening.new_plain.tints == caught.args[0].new_plain.tints[: len(opening.new_plain.tints)]
    assert 0 < len(opening.new_plain.tints) < len(caught.args[0].new_plain.tints)


def test_progress_goes_up(make, qtbot):
    worker, seen = make(**outside()), []
    worker.progressed.connect(seen.append)
    with qtbot.waitSignal(worker.compared, timeout=20_000):
        worker.start(OLD * 500, NEW * 500)
    assert seen
    assert seen == sorted(seen)
    assert 0 < seen[0] <= seen[-1] <= 1


def test_a_newer_request_drops_an_older_one(make, qtbot):
    worker = make(**outside())
    worker.start(OLD * 3000, NEW * 3000)
    qtbot.waitUntil(lambda: worker._job is not None)
    with qtbot.waitSignal(worker.compared, timeout=20_000) as caught:
        worker.start(OLD, OLD)
    assert kinds(caught.args[0]) == [Kind.UNCHANGED, Kind.UNCHANGED]
    qtbot.wait(100)
    assert names(worker).count("compared") == 1


def test_what_an_older_job_still_sends_is_not_heard(make, qtbot):
    worker = make(**outside(command=SLEEPER))
    worker.start(OLD, NEW)
    qtbot.waitUntil(lambda: worker._job is not None)
    late = worker._job
    worker._small = 1000
    with qtbot.waitSignal(worker.compared) as caught:
        worker.start(OLD, OLD)
        late.compared.emit("late")
        late.pages_made.emit("late", "late")
        late.failed.emit("late")
    assert [heard for heard in worker.heard if "late" in heard[1:]] == []
    assert kinds(caught.args[0]) == [Kind.UNCHANGED, Kind.UNCHANGED]


def test_cancel_kills_the_process(make, qtbot):
    worker = make(**outside(command=SLEEPER))
    worker.start(OLD, NEW)
    qtbot.waitUntil(lambda: worker._job is not None and worker._job._channel._process.processId() > 0)
    number = worker._job._channel._process.processId()
    worker.cancel()
    assert not worker.is_busy()
    assert names(worker) == ["busy_changed", "busy_changed"]
    qtbot.waitUntil(lambda: not is_running(number))


def test_cancel_before_the_start_answers_nothing(make, qtbot):
    worker = make()
    worker.start(OLD, NEW)
    worker.cancel()
    qtbot.wait(30)
    assert names(worker) == ["busy_changed", "busy_changed"]


@pytest.mark.parametrize(
    "command", [python("import os; os._exit(9)"), python("import os; os.abort()"), ("/no/such/program",)]
)
def test_a_process_that_dies_is_a_failure(make, qtbot, command):
    worker = make(**outside(command=command))
    with qtbot.waitSignal(worker.failed, timeout=20_000) as caught:
        worker.start(OLD, NEW)
    assert caught.args == [""]
    assert not worker.is_busy()


def test_an_answer_that_cannot_be_unpacked_is_a_failure(make, qtbot, caplog):
    code = "import struct, sys; sys.stdout.buffer.write(struct.pack('>I', 2) + b'no')"
    worker = make(**outside(command=python(code)))
    with qtbot.waitSignal(worker.failed, timeout=20_000) as caught:
        worker.start(OLD, NEW)
    assert caught.args == [""]
    assert not worker.is_busy()
    assert "could not be unpacked" in caplog.text


@pytest.mark.parametrize("collecting", [True, False])
def test_garbage_is_collected_afterwards_as_it_was_before(make, qtbot, collecting):
    worker = make(**outside())
    was = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        with qtbot.waitSignal(worker.compared, timeout=20_000):
            worker.start(OLD, NEW)
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if was else gc.disable)()


def test_an_exception_in_the_process_is_told(make, qtbot):
    code = (
        "from viewer.app import compare_process\n"
        "def fail(text, unit): raise ValueError('broken\\n here')\n"
        "compare_process.prepare_side = fail\n"
        "compare_process.main()"
    )
    worker = make(**outside(command=python(code)))
    with qtbot.waitSignal(worker.failed, timeout=20_000) as caught:
        worker.start(OLD, NEW)
    assert caught.args == ["ValueError: broken here"]


def test_an_exception_here_is_told(make, qtbot, monkeypatch):
    def fail(*_):
        raise ValueError("broken")

    monkeypatch.setattr(worker_module, "prepare_side", fail)
    worker = make()
    with qtbot.waitSignal(worker.failed) as caught:
        worker.start(OLD, NEW)
    assert caught.args == ["ValueError: broken"]


@pytest.mark.parametrize("step", ["prepare_side", "prepare_outcome"])
def test_a_small_pair_that_takes_too_long_goes_to_the_process(make, qtbot, monkeypatch, step):
    def stop(*_):
        raise Stopped

    monkeypatch.setattr(worker_module, step, stop)
    worker = make()
    with qtbot.waitSignal(worker.compared, timeout=20_000) as caught:
        worker.start(OLD, NEW)
    assert kinds(caught.args[0]) == [Kind.EDITED, Kind.UNCHANGED]


def test_a_request_made_while_pages_are_shown_wins(make, qtbot):
    worker = make()

    def again(old, new):
        if new.version.text == NEW:
            worker.start(OLD, OLD)

    worker.pages_made.connect(again)
    with qtbot.waitSignal(worker.compared) as caught:
        worker.start(OLD, NEW)
    assert kinds(caught.args[0]) == [Kind.UNCHANGED, Kind.UNCHANGED]


def test_the_process_loads_no_qt():
    import subprocess

    code = "import sys, viewer.app.compare_process; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_process_ends_when_its_input_closes():
    import subprocess

    from viewer.app.wire import Request, packed

    command = [sys.executable, "-m", "viewer.app.compare_process"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        process.stdin.write(packed(Request(OLD * 20000, NEW * 20000)))
        process.stdin.close()
        assert process.wait(timeout=20) == 0
