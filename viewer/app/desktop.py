"""Putting StoryDiff into the menus and file managers of a Linux desktop, for one user.

Needs no Qt. What a double click opens stays as it was.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from viewer.locate import resource
from viewer.presentation.phrases import ENGLISH, Phrasebook

_ENTRY = "storydiff.desktop"
_METADATA = "org.storydiff.StoryDiff.metainfo.xml"
_ICON = "storydiff.svg"

# In which desktops look up what opens a kind of file; update-desktop-database makes it out of all entries.
_CACHE = "mimeinfo.cache"
_CACHE_HEAD = "[MIME Cache]"

# Seconds: these only bring lists up to date, which happens at the next login too.
_PATIENCE = 30

# What the desktop entry specification wants escaped or quoted in a command.
_RESERVED = set(" \t\n\"'\\><~|&;$*?#()`")


def install(book: Phrasebook = ENGLISH) -> int:
    """Install the desktop entry, its icon and its metadata; say what was done; return 0, or 2 after trouble."""
    if not sys.platform.startswith("linux"):
        words = book.translate("Desktop", "--install-desktop is for Linux desktops; here, open files from the window.")
        print(f"storydiff: {words}", file=sys.stderr)
        return 2
    before = _defaults()
    try:
        written = install_into(_data_home(), command_line())
        _bring_up_to_date(_data_home())
    except OSError as error:
        reason = error.strerror or str(error)
        words = book.translate("Desktop", "The desktop entry could not be written: {reason}.")
        print(f"storydiff: {words.format(reason=reason)}", file=sys.stderr)
        return 2
    _keep_defaults(before)
    print(book.translate("Desktop", "StoryDiff is in the menus now, and under “Open with” in file managers. Written:"))
    for path in written:
        print(f"  {path}")
    return 0


def install_into(data: Path, command: list[str]) -> list[Path]:
    """Write the files below ``data`` so that they start ``command``; return them. Raise OSError."""
    entry = resource("desktop", _ENTRY).read_text(encoding="utf-8")
    entry = entry.replace("Exec=storydiff ", f"Exec={' '.join(map(quoted, command))} ")
    targets = {
        data / "applications" / _ENTRY: entry.encode(),
        data / "icons" / "hicolor" / "scalable" / "apps" / _ICON: resource("icons", _ICON).read_bytes(),
        data / "metainfo" / _METADATA: resource("desktop", _METADATA).read_bytes(),
    }
    for path, content in targets.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return list(targets)


def command_line() -> list[str]:
    """Return what starts this StoryDiff: a desktop does not know a virtual environment's commands."""
    script = Path(sys.argv[0])
    if script.name == "storydiff" and script.is_file():
        return [str(script.absolute())]
    beside = Path(sys.executable).with_name("storydiff")
    return [str(beside)] if beside.is_file() else [sys.executable, "-m", "viewer"]


def quoted(argument: str) -> str:
    """Return ``argument`` as it stands in the Exec line of a desktop entry."""
    argument = argument.replace("%", "%%")
    if not _RESERVED & set(argument):
        return argument
    for character in '\\"`$':
        argument = argument.replace(character, f"\\{character}")
    # The line as a whole is a string, in which a backslash is written twice.
    return '"{}"'.format(argument.replace("\\", "\\\\"))


def _data_home() -> Path:
    named = os.environ.get("XDG_DATA_HOME", "")
    return Path(named) if named.startswith("/") else Path.home() / ".local" / "share"


def _system_data() -> list[Path]:
    named = os.environ.get("XDG_DATA_DIRS", "") or "/usr/local/share:/usr/share"
    return [Path(folder) for folder in named.split(":") if folder.startswith("/")]


def _bring_up_to_date(data: Path) -> None:
    _run("update-desktop-database", "-q", str(data / "applications"))
    if not (shutil.which("update-desktop-database") and shutil.which("gio")):
        _enter(data / "applications" / _CACHE)
    _run("gtk-update-icon-cache", "-q", "-t", str(data / "icons" / "hicolor"))


def _enter(path: Path) -> None:
    """Enter StoryDiff for all that it opens, last, where the desktop's own tools for that are not installed."""
    cache = _cache(path)
    systems = [_cache(folder / "applications" / _CACHE) for folder in _system_data()]
    for kind in _kinds():
        known = ";".join(known.get(kind, "") for known in (cache, *systems)).split(";")
        programs = dict.fromkeys(program for program in known if program and program != _ENTRY)
        cache[kind] = ";".join([*programs, _ENTRY, ""])
    entries = [f"{kind}={programs}" for kind, programs in sorted(cache.items())]
    path.write_text("\n".join([_CACHE_HEAD, *entries, ""]), encoding="utf-8")


def _cache(path: Path) -> dict[str, str]:
    """Return which programs open which kind of file, by one cache; nothing where there is none."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
    return dict(line.split("=", 1) for line in lines if "=" in line)


def _kinds() -> list[str]:
    """Return the kinds of files that StoryDiff opens, as desktops name them."""
    entry = resource("desktop", _ENTRY).read_text(encoding="utf-8")
    kinds = next(line for line in entry.splitlines() if line.startswith("MimeType=")).removeprefix("MimeType=")
    return [kind for kind in kinds.split(";") if kind]


def _defaults() -> dict[str, str]:
    """Return what opens each kind of file at a double click."""
    found = {}
    for kind in _kinds():
        first = _run("gio", "mime", kind).partition("\n")[0]
        if first.endswith(".desktop"):
            found[kind] = first.rpartition(" ")[2]
    return found


def _keep_defaults(before: dict[str, str]) -> None:
    """Let a double click open what it opened before: an entry of the user's own would win over the system's."""
    for kind, program in _defaults().items():
        if program == _ENTRY and before.get(kind, _ENTRY) != _ENTRY:
            _run("gio", "mime", kind, before[kind])


def _run(name: str, *arguments: str) -> str:
    """Run a tool of the desktop, where it is there; return what it prints."""
    tool = shutil.which(name)
    if tool is None:
        return ""
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(  # noqa: S603 - with our own arguments
            [tool, *arguments],
            check=False,
            capture_output=True,
            timeout=_PATIENCE,
            env=environment,
            text=True,
            errors="replace",
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout
