"""Qt is loaded without what comes along with it, all of which is there as soon as it is asked for."""

from __future__ import annotations

import subprocess
import sys

_START = "from viewer.app.qt_loading import load_qt; load_qt(); import builtins, sys; "


def run(code: str) -> str:
    """Run Python with Qt loaded as the program loads it; return what it prints."""
    done = subprocess.run([sys.executable, "-c", _START + code], capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout.strip()


def test_what_a_window_makes_no_use_of_is_not_run():
    unused = ("ast", "dis", "random", "tokenize", "argparse")
    assert run(f"print(*(name for name in {unused} if name in sys.modules))") == ""


def test_what_was_put_off_is_there_when_it_is_asked_for():
    code = "import inspect, tempfile, textwrap; from traceback import *; from shutil import which; "
    code += "print(inspect.getsource(textwrap.dedent).partition('(')[0], callable(which), callable(print_exc))"
    assert run(code) == "def dedent True True"


def test_a_module_that_was_put_off_has_no_names_but_its_own():
    assert run("import shutil; print(hasattr(shutil, '__path__'), hasattr(shutil, 'nothing'))") == "False False"


def test_mistakes_are_explained_as_ever():
    code = "from PySide6.QtCore import QObject\n"
    code += "try: QObject().setObjectName(1, 2)\nexcept TypeError as error: print(error)"
    assert "setObjectName" in run(f"exec({code!r})")


def test_later_imports_are_python_s_own_business():
    assert "feature" not in run("print(builtins.__import__)")
