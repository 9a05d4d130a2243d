"""What is being dragged: story files, or something that cannot be compared, and why not.

Reads only what the drag carries, never a file.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, QMimeData

from viewer.text.records import NamedTuple

_WEB = ("http", "https", "ftp")


class Load(Enum):
    """What a drag carries."""

    FILES = "files"  # one or two
    MANY = "many"
    ADDRESS = "address"  # of the web
    AWAY = "away"  # files on another computer
    TEXT = "text"
    OTHER = "other"


class Dropped(NamedTuple):
    """What a drag carries; ``paths`` are those of its files, in the order in which they came."""

    load: Load
    paths: tuple[str, ...]
    text: str = ""


def dropped(data: QMimeData) -> Dropped:
    """Return what ``data`` carries."""
    urls = data.urls()
    paths = tuple(dict.fromkeys(url.toLocalFile() for url in urls if url.isLocalFile()))
    if paths and len(paths) == len({url.toString() for url in urls}):
        return Dropped(Load.FILES if len(paths) <= 2 else Load.MANY, paths)
    if urls:
        web = any(url.scheme().lower() in _WEB for url in urls)
        return Dropped(Load.ADDRESS if web else Load.AWAY, ())
    if data.hasText() and data.text():
        return Dropped(Load.TEXT, (), data.text())
    return Dropped(Load.OTHER, ())


def refusal(found: Dropped) -> str:
    """Return the sentence on why ``found`` cannot be opened and what to do; "" where it can."""
    if found.load in (Load.FILES, Load.MANY, Load.TEXT):
        return ""
    if found.load is Load.ADDRESS:
        return QCoreApplication.translate(
            "Dropped",
            "This is a web address, and StoryDiff does not use the network. Copy the text of the story and paste it,"
            " or save the page as a file and open that.",
        )
    if found.load is Load.AWAY:
        return QCoreApplication.translate(
            "Dropped",
            "This is on another computer, and StoryDiff does not use the network. Copy it to this one and open that.",
        )
    return QCoreApplication.translate("Dropped", "This is not a file. Drop one or two story files.")
