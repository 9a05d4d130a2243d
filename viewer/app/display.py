"""Whether a window can open here, found out before Qt would abort over it.

Opens no window and loads no Qt unless the libraries that Qt needs are there.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping

from viewer.app.qt_loading import load_qt
from viewer.presentation.phrases import ENGLISH, Phrasebook
from viewer.text.phrase import Phrase, translate
from viewer.text.records import NamedTuple

_Sentences = tuple[Phrase, ...]


class _Library(NamedTuple):
    file: str
    package: str  # Debian's
    brought_by: str = ""  # a package that depends on this one, so that naming it is enough


# What PySide6's wheels need and do not carry: without these its modules cannot be imported.
_BASE = (
    _Library("libGL.so.1", "libgl1"),
    _Library("libEGL.so.1", "libegl1"),
    _Library("libxkbcommon.so.0", "libxkbcommon0"),
    _Library("libfontconfig.so.1", "libfontconfig1"),
    _Library("libdbus-1.so.3", "libdbus-1-3"),
    _Library("libglib-2.0.so.0", "libglib2.0-0"),
)

# What its X11 part needs besides; without one of them Qt ends the process.
_X11 = (
    _Library("libX11-xcb.so.1", "libx11-xcb1", "libgl1"),
    _Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    _Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    _Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    _Library("libxcb-image.so.0", "libxcb-image0", "libxcb-cursor0"),
    _Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    _Library("libxcb-randr.so.0", "libxcb-randr0", "libgl1"),
    _Library("libxcb-render-util.so.0", "libxcb-render-util0", "libxcb-cursor0"),
    _Library("libxcb-shape.so.0", "libxcb-shape0"),
    _Library("libxcb-shm.so.0", "libxcb-shm0", "libgl1"),
    _Library("libxcb-sync.so.1", "libxcb-sync1", "libgl1"),
    _Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libgl1"),
    _Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxkbcommon-x11-0"),
)
_WAYLAND = (
    _Library("libwayland-client.so.0", "libwayland-client0"),
    _Library("libwayland-cursor.so.0", "libwayland-cursor0"),
)


def display_problem(environment: Mapping[str, str] | None = None, book: Phrasebook = ENGLISH) -> str | None:
    """Return a sentence on why no window can open and what to install, or None if one can."""
    env = os.environ if environment is None else environment
    problem = _screen_problem(env) if sys.platform.startswith("linux") else None
    problem = problem or _qt_problem()
    return None if problem is None else " ".join(map(book.say, problem))


def _screen_problem(env: Mapping[str, str]) -> _Sentences | None:
    platform = env.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform and platform not in ("xcb", "wayland"):
        return None
    x11 = bool(env.get("DISPLAY")) or platform == "xcb"
    wayland = bool(env.get("WAYLAND_DISPLAY")) or platform == "wayland"
    if not x11 and not wayland:
        reason = translate("Display", "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).")
        return _with_packages(reason, _missing(_BASE + _X11))
    if wayland and not _missing(_WAYLAND) and _wayland_answers(env):
        return None
    if not x11:
        reason = translate("Display", "The Wayland display does not answer.")
        return _with_packages(reason, _missing(_BASE + _WAYLAND))
    if _missing(_X11):
        return _with_packages(translate("Display", "The window cannot open."), _missing(_BASE + _X11))
    if not _x11_answers(env.get("DISPLAY")):
        reason = translate("Display", "The display “{name}” does not answer.")
        return (reason.of(name=env.get("DISPLAY", "")),)
    return None


def _qt_problem() -> _Sentences | None:
    try:
        load_qt()
    except ModuleNotFoundError as error:
        if not str(error.name).startswith(("PySide6", "shiboken6")):
            raise
        advice = translate("Display", "The window needs PySide6; install it with: {command}.")
        return (advice.of(command="pip install PySide6-Essentials"),)
    except ImportError as error:
        reason = translate("Display", "Qt cannot be loaded ({detail}).").of(detail=" ".join(str(error).split()))
        return _with_packages(reason, _missing(_BASE + _X11))
    return None


def _with_packages(reason: Phrase, packages: tuple[str, ...]) -> _Sentences:
    if not packages:
        return (reason,)
    advice = translate("Display", "The window needs these packages: {command}.")
    return (reason, advice.of(command=f"apt install {' '.join(packages)}"))


def _missing(libraries: tuple[_Library, ...]) -> tuple[str, ...]:
    missing = [library for library in libraries if not _loads(library.file)]
    named = {library.package for library in missing}
    return tuple(library.package for library in missing if library.brought_by not in named)


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _x11_answers(display: str | None) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode() if display else None, None)
    try:
        return bool(xcb.xcb_connection_has_error(connection) == 0)
    finally:
        xcb.xcb_disconnect(connection)


def _wayland_answers(env: Mapping[str, str]) -> bool:
    name = env.get("WAYLAND_DISPLAY") or "wayland-0"
    import socket  # late: most displays are asked in another way

    path = name if name.startswith("/") else os.path.join(env.get("XDG_RUNTIME_DIR", ""), name)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(path)
        except OSError:
            return False
    return True
