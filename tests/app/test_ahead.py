"""Libraries are loaded beside all else, and Qt does not notice."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it is done on Linux only")


def run(code: str) -> str:
    """Run Python and return what it prints; it must have nothing to complain of."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout.strip()


_AHEAD = "from viewer.app.ahead import load_ahead; load_ahead().join(); import sys; "


def test_qt_and_the_fonts_are_loaded_without_any_code_of_qt_s_for_python():
    code = "maps = open('/proc/self/maps').read(); "
    code += "print(*(name in maps for name in ('libQt6Widgets', 'libfontconfig')), 'PySide6' in sys.modules)"
    assert run(_AHEAD + code) == "True True False"


def test_it_is_told_when_all_is_loaded_or_nothing_can_be():
    code = (
        "import sys; sys.path[:] = [path for path in sys.path if {!r} not in path]; import viewer.app.ahead as ahead; "
    )
    code += "loaded = lambda: print('libQt6Widgets' in open('/proc/self/maps').read()); "
    code += (
        "pace = sys.getswitchinterval(); ahead.load_ahead(then=loaded).join(); print(sys.getswitchinterval() == pace)"
    )
    assert run(code.format("no such folder")).split() == ["True", "True"]
    assert run(code.format("site-packages")).split() == ["False", "True"]


def test_the_window_still_belongs_to_the_main_thread():
    code = "from viewer.app.qt_loading import load_qt; load_qt(); from PySide6.QtWidgets import QApplication; "
    code += "from PySide6.QtCore import QThread; application = QApplication(['', '-platform', 'offscreen']); "
    code += "print(QThread.isMainThread(), application.font().family() != '')"
    assert run(_AHEAD + code) == "True True"


def test_what_is_missing_is_no_matter_here():
    code = "import sys; sys.path[:] = [path for path in sys.path if 'site-packages' not in path]; "
    code += "import viewer.app.ahead as ahead; ahead._FONTS = 'libnone.so'; ahead.load_ahead().join(); "
    code += "print('libQt6' in open('/proc/self/maps').read())"
    assert run(code) == "False"
