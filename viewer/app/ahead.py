"""Libraries that a window needs, loaded by a thread of their own, without Python's lock.

Reports nothing that cannot be loaded: whoever needs it will find out (see ``display``).
"""

from __future__ import annotations

import ctypes
import os
import sys
from threading import Thread

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# Seconds after which the thread asks for Python's lock.
_PACE = 0.0002

# Where PySide6's wheels keep what is loaded when Qt is imported, beside each other. The first brings most of Qt: one
# long step, as the thread has to get Python's lock between two.
_LIBRARIES = (
    ("PySide6", "QtWidgets.abi3.so"),
    ("PySide6", "QtGui.abi3.so"),
    ("PySide6", "QtCore.abi3.so"),
    ("PySide6", "QtSvg.abi3.so"),
    ("shiboken6", "Shiboken.abi3.so"),
    ("PySide6", "Qt", "lib", "libQt6XcbQpa.so.6"),
)
_FONTS = "libfontconfig.so.1"


def load_ahead(then: Callable[[], object] | None = None) -> Thread | None:
    """Begin to load them, and return what does so; or None where it is not known which they are.

    To be called when this process forks no more: a lock that the thread holds would stay locked in the other.
    ``then`` is called when they are loaded, in the thread, or at once where there is none.
    """
    if not sys.platform.startswith("linux"):
        if then is not None:
            then()
        return None
    thread = Thread(target=_load, args=(then,), daemon=True)
    thread.start()
    return thread


def _load(then: Callable[[], object] | None) -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(_PACE)
    try:
        _load_libraries()
    finally:
        sys.setswitchinterval(before)
        if then is not None:
            then()
    try:
        fonts = ctypes.CDLL(_FONTS)
    except OSError:
        return
    # Finds out which fonts there are, which takes seconds the first time; Qt will ask the same library for them.
    fonts.FcInit()


def _load_libraries() -> None:
    # To make a ``CDLL`` keeps Python's lock while the system loads it; to call a function of one does not.
    try:
        load = ctypes.CDLL(None).dlopen
    except AttributeError:
        return  # kept elsewhere by this C library
    load.restype = ctypes.c_void_p  # None where it cannot be loaded
    root = next((path for path in sys.path if os.path.isfile(os.path.join(path, *_LIBRARIES[0]))), "")
    for parts in _LIBRARIES if root else ():
        load(os.fsencode(os.path.join(root, *parts)), os.RTLD_NOW)
