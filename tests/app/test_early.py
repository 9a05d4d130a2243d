"""The process that begins before the window: its answer is what the window shows, and nothing is left of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QSettings

from viewer.app.reading_settings import _BY_PARAGRAPH, _IGNORE_CASE, _IGNORE_PUNCTUATION

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")

OLD = "The bridge was closed. Nobody was hurt.\n"
NEW = "The bridge was closed on Monday. Nobody was hurt.\n"

# In a process of its own each time: what is tested happens before Qt is loaded.
_PROGRAM = """
import os, sys
from viewer.app import main
from PySide6.QtCore import QTimer
import viewer.app.start as start, viewer.app.channels as channels, viewer.app.worker as worker

def tell(application):
    window = application.window
    panes = [column.pane.toPlainText() for column in window.view._columns.values()]
    print([len(text) for text in panes], window.change_list.visible_rows() != (), window.message_bar.text())

opened = start.Application.open
def open_and_tell(self, *arguments):
    opened(self, *arguments)
    tell(self)
    def look():
        outcome = self.window._outcome
        listed = outcome is None or not outcome.rows or self.window.change_list.visible_rows()
        if not self.worker.is_busy() and listed:
            timer.stop()
            tell(self)
            self.window.close()
    timer = QTimer(self.window)
    timer.timeout.connect(look)
    timer.start(20)
start.Application.open = open_and_tell
worker._EARLY_PATIENCE = 30.0  # however busy the machine is
worker.StartedProcess = None  # no other process is to be started
status = main.main(sys.argv[1:])
try:
    os.waitpid(-1, 0)
    print("a process was left")
except ChildProcessError:
    print("done", status)
"""


# Runs a program that is not told when its children end, as some that start programs have it.
_DEAF = (
    sys.executable,
    "-c",
    "import os, signal, sys; signal.signal(signal.SIGCHLD, signal.SIG_IGN); os.execv(sys.argv[1], sys.argv[1:])",
)


@pytest.fixture
def run(tmp_path):
    """Run the program offscreen with these files; return the lines that it prints."""

    def begin(*arguments, given=None, before=(), **environment):
        clean = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path / "config")}
        done = subprocess.run(
            [*before, sys.executable, "-c", _PROGRAM, *map(str, arguments)],
            env=clean | environment,
            input=given,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.stderr == ""
        return done.stdout.splitlines()

    return begin


@pytest.fixture
def pair(tmp_path):
    (tmp_path / "old.txt").write_text(OLD)
    (tmp_path / "new.txt").write_text(NEW)
    return tmp_path / "old.txt", tmp_path / "new.txt"


def test_two_small_stories_are_compared_before_the_window_is_drawn(run, pair):
    shown = f"[{len(OLD)}, {len(NEW)}] True "
    assert run(*pair) == [shown, shown, "done 0"]


def test_two_long_stories_come_while_the_window_is_there(run, pair):
    for path in pair:
        path.write_text(path.read_text() * 4000)
    first, second, last = run(*pair)
    assert first == "[0, 0] False "
    assert second == f"[{4000 * len(OLD)}, {4000 * len(NEW)}] True "
    assert last == "done 0"


@pytest.mark.parametrize("settings", [(_IGNORE_CASE,), (_IGNORE_PUNCTUATION,), (_BY_PARAGRAPH, _IGNORE_CASE)])
def test_stories_are_compared_early_as_the_settings_say(run, pair, tmp_path, settings):
    store = QSettings(str(tmp_path / "config" / "StoryDiff" / "storydiff.ini"), QSettings.Format.IniFormat)
    for setting in settings:
        store.setValue(setting, True)
    store.sync()
    for path in pair:
        path.write_text(path.read_text() * 4000)
    # No other process can be started, so what is shown is what was compared early.
    _, shown, last = run(*pair)
    assert shown.startswith(f"[{4000 * len(OLD)}, {4000 * len(NEW)}] ")
    assert last == "done 0"


# How many bytes of the answer are there after a while, before and after it is let go.
_AT_THE_GATE = """
import os, select, sys
from viewer.app.early import begin

early = begin(sys.argv[1], sys.argv[2], "")
def answered(seconds):
    return bool(select.select([early.answer], [], [], seconds)[0])
before = answered(float(sys.argv[3]))
early.let_go()
print(early.is_small(), before, answered(30))
early.stop()
early.wait()
print(early.is_gone())
"""


@pytest.mark.parametrize(("times", "seconds", "told"), [(1, "0.5", "True False True"), (4000, "30", "False True True")])
def test_only_small_stories_wait_until_they_are_let_go(pair, times, seconds, told):
    for path in pair:
        path.write_text(path.read_text() * times)
    code = [sys.executable, "-c", _AT_THE_GATE, *map(str, pair), seconds]
    done = subprocess.run(code, capture_output=True, text=True, check=False, timeout=90)
    assert (done.stdout.splitlines(), done.stderr) == ([told, "True"], "")


# What waits is named, so that it can be looked for when the process that it waits for is gone.
_GONE = """
import os, sys
from viewer.app.early import begin

print(begin(sys.argv[1], sys.argv[2], "")._process, flush=True)
os._exit(0)
"""


def test_nothing_waits_for_a_window_that_is_gone(pair):
    code = [sys.executable, "-c", _GONE, *map(str, pair)]
    with subprocess.Popen(code, stdout=subprocess.PIPE, text=True) as window:
        waiting = int(window.stdout.readline())
        try:
            window.communicate(timeout=30)  # the output ends when both are gone: they share it
        except subprocess.TimeoutExpired:
            os.kill(waiting, signal.SIGKILL)
            raise
    assert window.returncode == 0


# Ctrl+C in a terminal is told to all that was started there.
_INTERRUPTED = """
import os, select, signal, sys, time
from viewer.app.early import begin

signal.signal(signal.SIGINT, signal.default_int_handler)
early = begin(sys.argv[1], sys.argv[2], "")
def ignores():
    lines = open(f"/proc/{early._process}/status").read().splitlines()
    return int(next(line for line in lines if line.startswith("SigIgn")).split()[1], 16) >> signal.SIGINT - 1 & 1
while not ignores():
    time.sleep(0.01)
os.kill(early._process, signal.SIGINT)
early.let_go()
print(bool(select.select([early.answer], [], [], 30)[0]), bool(os.read(early.answer, 1)))
early.stop()
early.wait()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it is looked up in /proc")
def test_what_waits_is_not_interrupted(pair):
    code = [sys.executable, "-c", _INTERRUPTED, *map(str, pair)]
    done = subprocess.run(code, capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout.strip(), done.stderr) == ("True True", "")


# Each choice alone and all together, as the window saves them and as they are read without it.
_CHOOSING = """
from PySide6.QtWidgets import QApplication
from viewer.app import early
from viewer.app.settings import Settings
from viewer.widgets.main_window import MainWindow
from viewer.widgets.theme import load_theme

application = QApplication(["", "-platform", "offscreen"])
window, settings = MainWindow(load_theme("light")), Settings()
chosen = window.tools.options
switches = (chosen.case, chosen.punctuation, chosen.paragraphs)
seen = set()
for wanted in (switches[:1], switches[1:2], switches[2:], switches, ()):
    for switch in switches:
        switch.setChecked(switch in wanted)
    settings.save(window)
    read = early._request(early._Wanted("old.txt", "new.txt", "", None, early._settings())).options
    assert read == chosen.options(), (read, chosen.options())
    seen.add(read)
print(len(seen))
"""


def test_what_the_window_saves_is_read_without_it(tmp_path):
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path)}
    code = [sys.executable, "-c", _CHOOSING]
    done = subprocess.run(code, env=environment, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == ("5", 0), done.stderr


def test_a_missing_file_is_told_and_the_other_one_shown(run, pair, tmp_path):
    (*_, second, last) = run(pair[0], tmp_path / "none.txt")
    assert second.startswith(f"[{len(OLD)}, 0] False Error: There is no file “none.txt”.")
    assert last == "done 0"


def test_one_story_is_shown(run, pair):
    (*_, second, _) = run(pair[0])
    assert second == f"[{len(OLD)}, 0] False "


def test_standard_input_is_read_too(run, pair):
    (*_, second, _) = run(pair[0], "-", given=NEW)
    assert second == f"[{len(OLD)}, {len(NEW)}] True "


def test_files_of_another_program_keep_their_name(run, pair):
    (*_, second, _) = run("--name", "story.txt", pair[0], os.devnull)
    assert second == f"[{len(OLD)}, 0] True "


@pytest.mark.parametrize("times", [1, 4000])
def test_a_program_that_is_not_told_of_its_children_shows_and_saves_the_same(run, pair, tmp_path, times):
    for path in pair:
        path.write_text(path.read_text() * times)
    (*_, second, last) = run(*pair, before=_DEAF)
    assert second == f"[{times * len(OLD)}, {times * len(NEW)}] True "
    assert last == "done 0"
    assert list((tmp_path / "config").rglob("storydiff.ini"))


def test_without_a_display_a_program_that_is_not_told_of_its_children_prints_the_comparison(pair):
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    clean = {name: value for name, value in os.environ.items() if name not in names}
    done = subprocess.run(
        [*_DEAF, sys.executable, "-m", "viewer", *map(str, pair)],
        env=clean,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "on Monday" in done.stdout
    assert len(done.stderr.splitlines()) == 1
