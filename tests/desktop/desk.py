"""A desktop of its own for the tests: a screen, a window manager, a session bus, and a home that is thrown away.

Knows nothing of StoryDiff. Ends only the processes that it started.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Self, TypeVar

from PySide6.QtGui import QImage

WIDTH, HEIGHT = 1500, 900

# Seconds after which a wait is a failure: only there to end a hang, a loaded machine takes its time.
PATIENCE = float(os.environ.get("PATIENCE", "60"))
_PACE = 0.05

# What has to be there; .ci/run installs it.
TOOLS = ("Xvfb", "openbox", "pcmanfm", "xdotool", "dbus-daemon")

# Windows stand where a drag needs them, and without frames, so that no window covers another one.
_PLACES = {
    "Pcmanfm": (0, 0, 460, 440),
    "other": (0, 460, 460, 440),
    "storydiff": (470, 0, WIDTH - 470, HEIGHT),
}
_RULE = """
<application class="{name}" type="normal">
  <decor>no</decor>
  <position force="yes"><x>{x}</x><y>{y}</y></position>
  <size><width>{width}</width><height>{height}</height></size>
</application>"""
_OPENBOX = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
<focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
<desktops><number>1</number></desktops>
<mouse><context name="Client">
  <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
</context></mouse>
<applications>{rules}
</applications>
</openbox_config>
"""

_Found = TypeVar("_Found")


class Impatience(AssertionError):
    """Something that was waited for has not come."""


def wait_for(look: Callable[[], _Found], what: str | Callable[[], str], seconds: float = PATIENCE) -> _Found:
    """Look until something true is seen, and return it."""
    end = time.monotonic() + seconds
    while not (found := look()):
        if time.monotonic() > end:
            raise Impatience(f"after {seconds:.0f} s still not: {what() if callable(what) else what}")
        time.sleep(_PACE)
    return found


class Desk:
    """One private desktop; leave it as a context and everything that was started in it ends."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = _environment(folder)
        self._processes: list[subprocess.Popen[bytes]] = []
        self._log = (folder / "log").open("ab")

    def __enter__(self) -> Self:
        try:
            self._start_screen()
            self._start_bus()
            self._start_window_manager()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._processes):
            self.end(process)
        self._log.close()

    def start(
        self,
        command: Sequence[str],
        more: Mapping[str, str] | None = None,
        output: IO[bytes] | None = None,
        **options: Any,
    ) -> subprocess.Popen[bytes]:
        """Start a program in the desktop, with ``more`` in its environment; it writes to ``output`` or to the log."""
        environment = {**self.environment, **(more or {})}
        written = {"stdout": output or self._log, "stderr": output or self._log, **options}
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, **written)
        self._processes.append(process)
        return process

    def end(self, process: subprocess.Popen[bytes]) -> None:
        """End a program that was started here."""
        if process in self._processes:
            self._processes.remove(process)
        if process.stdout is not None:
            process.stdout.close()
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)

    def screen(self) -> QImage:
        """Return what is on the screen now, read from the memory of the X server (a file in XWD format)."""
        data = (self.folder / "screen" / "Xvfb_screen0").read_bytes()
        header = int.from_bytes(data[0:4], "big")
        width, height, line, colors = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20, 48, 76))
        pixels = data[header + 12 * colors :]
        return QImage(pixels, width, height, line, QImage.Format.Format_RGB32).copy()

    def _start_screen(self) -> None:
        (self.folder / "screen").mkdir()
        reading, writing = os.pipe()
        size = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(self.folder / "screen")]
        # It chooses a free number by itself, and tells it as soon as programs may come.
        self.start(["Xvfb", "-displayfd", str(writing), *size, "-nolisten", "tcp"], pass_fds=[writing])
        os.close(writing)
        with open(reading, "rb") as pipe:
            number = pipe.readline().decode().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start: {(self.folder / 'log').read_text()}")
        self.environment["DISPLAY"] = f":{number}"

    def _start_bus(self) -> None:
        bus = self.start(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE)
        assert bus.stdout is not None
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()

    def _start_window_manager(self) -> None:
        rules = "".join(
            _RULE.format(name=name, x=x, y=y, width=width, height=height)
            for name, (x, y, width, height) in _PLACES.items()
        )
        config = self.folder / "openbox.xml"
        config.write_text(_OPENBOX.format(rules=rules))
        self.start(["openbox", "--config-file", str(config)])
        wait_for(self._is_managed, "openbox looks after the screen")

    def _is_managed(self) -> bool:
        asked = subprocess.run(["xdotool", "get_desktop"], env=self.environment, capture_output=True, check=False)
        return asked.returncode == 0 and not asked.stderr


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    home = folder / "home"
    runtime = folder / "run"
    home.mkdir()
    runtime.mkdir(mode=0o700)
    return {
        **kept,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "GIO_USE_VFS": "local",
        "GVFS_DISABLE_FUSE": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
