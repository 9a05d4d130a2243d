"""Qt is loaded without what comes along with it, all of which is there as soon as it is asked for."""

from __future__ import annotations

import importlib
import subprocess
import sys
from threading import Event, Thread

import pytest

from viewer.app import qt_loading

_START = "from viewer.app.qt_loading import load_qt; load_qt(); import builtins, sys; "


def run(code: str, start: str = _START) -> str:
    """Run Python with Qt loaded as the program loads it; return what it prints."""
    done = subprocess.run([sys.executable, "-c", start + code], capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout.strip()


def test_what_a_window_makes_no_use_of_is_not_run():
    unused = ("ast", "dis", "random", "tokenize", "argparse")
    assert run(f"print(*(name for name in {unused} if name in sys.modules))") == ""


def test_what_explains_mistakes_is_run_when_there_is_one():
    code = "names = ('errorhandler', 'mapping', 'parser')\n"
    code += "support = [sys.modules['shibokensupport.signature.' + name] for name in names]\n"
    code += "waiting = lambda: [type(module).__name__ for module in support]\n"
    code += "from PySide6 import QtCore; QtCore.Qt; print(*waiting())\n"
    code += "try: QtCore.QPoint('x')\nexcept TypeError: print(*waiting())"
    assert run(f"exec({code!r})").splitlines() == [" ".join(["_Waiting"] * 3), " ".join(["module"] * 3)]


def test_what_was_put_off_is_there_when_it_is_asked_for():
    code = "import inspect, tempfile, textwrap; from traceback import *; from shutil import which; "
    code += "print(inspect.getsource(textwrap.dedent).partition('(')[0], callable(which), callable(print_exc))"
    assert run(code) == "def dedent True True"


def test_a_module_that_was_put_off_has_no_names_but_its_own():
    assert run("import shutil; print(hasattr(shutil, '__path__'), hasattr(shutil, 'nothing'))") == "False False"


_MISTAKES = {
    "QtCore.QPoint('x')": "PySide6.QtCore.QPoint(str)",
    "QtWidgets.QLabel(1, 2, 3)": "PySide6.QtWidgets.QLabel(int, int, int)",
    "QtWidgets.QLabel().setText(5)": "PySide6.QtWidgets.QLabel.setText(int)",
    "QtWidgets.QLabel(nonsense=3)": "'nonsense' is not a Qt property or a signal",
    "QtCore.QTimer.singleShot('a', None)": "PySide6.QtCore.QTimer.singleShot(str, NoneType)",
    "QtCore.QObject().setObjectName(1, 2)": "takes exactly one argument (2 given)",
}


@pytest.mark.parametrize("mistake", _MISTAKES)
def test_mistakes_are_explained_as_ever(mistake):
    code = "from PySide6 import QtCore, QtWidgets\n"
    code += "application = QtWidgets.QApplication(['', '-platform', 'offscreen'])\n"
    code += f"try: {mistake}\nexcept (TypeError, AttributeError) as error: print(error)"
    said = run(f"exec({code!r})").replace(".__init__", "")
    assert _MISTAKES[mistake] in said
    assert "NULL" not in said


_OWN = "import builtins, sys; own = builtins.__import__; from viewer.app.qt_loading import load_qt; "


def test_later_imports_are_python_s_own_business():
    assert run("print(builtins.__import__ is own)", start=_OWN + "load_qt(); ") == "True"


def test_they_are_so_too_where_qt_cannot_be_loaded():
    start = _OWN + "sys.modules['PySide6.QtWidgets'] = None; finders = list(sys.meta_path)\n"
    start += "try: load_qt()\nexcept ImportError: print(builtins.__import__ is own, sys.meta_path == finders)"
    assert run("", start=start) == "True True"


def test_qt_is_loaded_while_other_threads_import():
    start = "import sys, threading, importlib; sys.setswitchinterval(1e-6); done = threading.Event(); wrong = []\n"
    start += "def search():\n"
    start += "    while not done.is_set():\n"
    start += "        try: importlib.import_module('no_such_module')\n"
    start += "        except ModuleNotFoundError: pass\n"
    start += "        except BaseException as error: wrong.append(error)\n"
    start += "threads = [threading.Thread(target=search, daemon=True) for _ in range(4)]\n"
    start += "for thread in threads: thread.start()\n"
    start += "from viewer.app.qt_loading import load_qt; load_qt(); done.set(); print(wrong)"
    assert run("", start=start) == "[]"


def test_a_thread_that_looks_for_a_module_meets_every_finder():
    finders = list(sys.meta_path)
    with qt_loading._put_off():
        thread_s = iter(sys.meta_path)
        met = [next(thread_s)]
    met += thread_s
    assert [finder for finder in met if finder in finders] == finders
    assert sys.meta_path == finders


@pytest.fixture
def put_off(tmp_path, monkeypatch):
    """Have a module with this code put off, and return it."""
    names = []

    def write(code):
        name = f"story_teller_{len(names)}"
        names.append(name)
        (tmp_path / f"{name}.py").write_text(code, encoding="utf-8")
        monkeypatch.setattr(qt_loading, "_PUT_OFF", frozenset((name,)))
        with qt_loading._put_off():
            return importlib.import_module(name)

    monkeypatch.syspath_prepend(str(tmp_path))
    yield write
    for name in names:
        sys.modules.pop(name, None)


def test_a_second_thread_waits_until_what_was_put_off_has_run(put_off):
    teller = put_off(
        "def tell(): return ending\nfrom builtins import gate\ngate[0].set()\ngate[1].wait(30)\nending = 'The end.'\n"
    )
    begun, go, told = Event(), Event(), []

    def ask():
        try:
            told.append(teller.tell())
        except NameError as error:
            told.append(str(error))

    threads = [Thread(target=ask), Thread(target=ask)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("builtins.gate", (begun, go), raising=False)
        threads[0].start()
        assert begun.wait(30)
        threads[1].start()
        threads[1].join(0.2)  # one that does not wait is done with it by then
        early = list(told)
        go.set()
        for thread in threads:
            thread.join()
    assert early == []
    assert told == ["The end."] * 2


def test_what_could_not_be_run_is_run_again(put_off, monkeypatch):
    teller = put_off("from builtins import ink\nstory = ink\n")
    with pytest.raises(ImportError, match="ink"):
        print(teller.story)
    monkeypatch.setattr("builtins.ink", "blue", raising=False)
    assert teller.story == "blue"


def test_a_module_that_asks_for_itself_while_it_runs_finds_what_is_there(put_off):
    teller = put_off("import sys\nhalf = 1\nwhole = sys.modules[__name__].half + 1\n")
    assert teller.whole == 2
