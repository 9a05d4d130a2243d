"""What is being dragged: story files, or something that cannot be compared, and why not.

Reads only what the drag carries, never a file.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QMimeData


class Load(Enum):
    """What a drag carries."""

    FILES = "files"  # one or two
    TOO_MANY = "too many"
    ADDRESS = "address"
    TEXT = "text"
    OTHER = "other"


class Dropped(NamedTuple):
    """What a drag carries; ``paths`` are those of its files, in the order in which they came."""

    load: Load
    paths: tuple[str, ...]


def dropped(data: QMimeData) -> Dropped:
    """Return what ``data`` carries."""
    urls = data.urls()
    paths = tuple(dict.fromkeys(url.toLocalFile() for url in urls if url.isLocalFile()))
    if paths and len(paths) == len({url.toString() for url in urls}):
        return Dropped(Load.FILES if len(paths) <= 2 else Load.TOO_MANY, paths)
    if urls:
        return Dropped(Load.ADDRESS, ())
    return Dropped(Load.TEXT if data.hasText() else Load.OTHER, ())


def refusal(found: Dropped) -> str:
    """Return the sentence on why ``found`` cannot be opened and what to do; "" where it can."""
    if found.load is Load.FILES:
        return ""
    if found.load is Load.TOO_MANY:
        return QCoreApplication.translate(
            "Dropped", "These are {} files, but a comparison takes two. Drop one or two files."
        ).format(len(found.paths))
    if found.load is Load.ADDRESS:
        return QCoreApplication.translate(
            "Dropped",
            "This is not on this computer, and StoryDiff does not use the network. Save it as a file and drop that.",
        )
    if found.load is Load.TEXT:
        return QCoreApplication.translate("Dropped", "This is text, not a file. Save it as a file and drop that.")
    return QCoreApplication.translate("Dropped", "This is not a file. Drop one or two story files.")
