"""Libraries that a window needs, loaded by a thread of their own: the system does that without Python's lock.

Reports nothing that cannot be loaded: whoever needs it will find out (see ``display``).
"""

from __future__ import annotations

import ctypes
import os
import sys
from threading import Thread

# Where PySide6's wheels keep Qt, and its parts in the order in which they are needed; each brings what it needs.
_FOLDER = ("PySide6", "Qt", "lib")
_QT = ("libQt6Core.so.6", "libQt6Gui.so.6", "libQt6Widgets.so.6", "libQt6Svg.so.6")
_FONTS = "libfontconfig.so.1"
_X11 = "libQt6XcbQpa.so.6"


def load_ahead() -> Thread | None:
    """Begin to load them, and return what does so; or None where it is not known which they are.

    To be called when this process forks no more: a lock that the thread holds would stay locked in the other.
    """
    if not sys.platform.startswith("linux"):
        return None
    thread = Thread(target=_load, daemon=True)
    thread.start()
    return thread


def _load() -> None:
    folder = next((path for path in sys.path if os.path.isdir(os.path.join(path, *_FOLDER))), None)
    paths = [] if folder is None else [os.path.join(folder, *_FOLDER, name) for name in (*_QT, _X11)]
    for path in paths[:-1]:
        _library(path)
    fonts = _library(_FONTS)
    if fonts is not None:
        fonts.FcInit()  # finds out which fonts there are; Qt, which wants to know it, asks the same library
    for path in paths[-1:]:
        _library(path)


def _library(path: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(path)
    except OSError:
        return None
