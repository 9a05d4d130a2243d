"""Watching the files that are shown: says when one has other contents than when it was read, or is gone.

Reads nothing and reloads nothing. A file that is saved by renaming, or deleted and made again, is one change;
one that is gone has not changed: what was read of it is still there.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

# Milliseconds of quiet after the last sign of a change: programs write in several steps.
_QUIET = 250

# Milliseconds between looks at the files themselves: not every file system tells of changes.
_PACE = 3000

_Stamp = tuple[int, int, int]


class Watcher(QObject):
    """Watches any number of files."""

    changed = Signal(list)
    """The paths of files with other contents than before."""
    gone = Signal(list)
    """The paths of all files that are gone now; said when one goes, and when one is back as it was."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stamps: dict[str, _Stamp | None] = {}
        self._read: dict[str, float] = {}
        self._missing: set[str] = set()  # at the last look
        self._gone: set[str] = set()  # at the last two
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._wait)
        self._watcher.directoryChanged.connect(self._wait)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET)
        self._quiet.timeout.connect(self.look)
        self._pace = QTimer(self)
        self._pace.setInterval(_PACE)
        self._pace.timeout.connect(self.look)

    def watch(self, files: Mapping[str, float]) -> None:
        """Watch these files, and no others, for contents that are other than what was read.

        The value is when the file as it was read had been changed last, in seconds since 1970. What is
        written between reading and watching is a change as well. What was told of a file that is watched
        already, as it was read, is not told again.
        """
        known, read = self._stamps, self._read
        self._stamps = {
            path: known[path] if read.get(path) == changed else _stamp_as_read(path, changed)
            for path, changed in files.items()
        }
        self._read = dict(files)
        self._missing &= files.keys()
        self._gone &= files.keys()
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        self._watch_again()
        if files:
            self._pace.start()
            if None in self._stamps.values():
                self._quiet.start()
        else:
            self._pace.stop()

    @Slot()
    def look(self) -> None:
        """Compare the files with what they were, now."""
        changed = []
        for path, before in self._stamps.items():
            now = _stamp(path)
            if now is not None and now != before:
                self._stamps[path] = now
                changed.append(path)
        self._watch_again()
        before_gone = self._gone
        missing = {path for path in self._stamps if _is_missing(path)}
        # A file that is being saved anew may be missing for a moment.
        self._gone = missing & (self._missing | self._gone)
        self._missing = missing
        if changed:
            self.changed.emit(changed)
        if self._gone - before_gone or before_gone - self._gone - set(changed):
            self.gone.emit([path for path in self._stamps if path in self._gone])

    def _watch_again(self) -> None:
        """Watch the files, of which a new one has taken the place of the watched one, and their folders."""
        wanted = {path for path in self._stamps if Path(path).is_file()}
        wanted |= {folder for path in self._stamps if Path(folder := str(Path(path).parent)).is_dir()}
        missing = wanted - set(self._watcher.files()) - set(self._watcher.directories())
        if missing:
            self._watcher.addPaths(sorted(missing))

    @Slot()
    def _wait(self) -> None:
        self._quiet.start()


def _stamp_as_read(path: str, changed: float) -> _Stamp | None:
    """Return the stamp of a file that is still as it was read; None where it is not."""
    try:
        untouched = os.stat(path).st_mtime == changed  # noqa: PTH116 - what is asked is a number
    except (OSError, ValueError):
        return None
    return _stamp(path) if untouched else None


def _is_missing(path: str) -> bool:
    """Tell whether there is no such file; where that cannot be told, there may be one."""
    try:
        os.stat(path)  # noqa: PTH116 - as below
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def _stamp(path: str) -> _Stamp | None:
    """Return what changes with a file's contents; None where there is no file, or an empty one.

    An empty file is one that is being written.
    """
    try:
        status = os.stat(path)  # noqa: PTH116 - what is asked are numbers
    except (OSError, ValueError):
        return None
    return (status.st_mtime_ns, status.st_size, status.st_ino) if status.st_size else None
