"""Help > About: what this is, and the versions that a report of a fault needs.

Shows nothing else.
"""

from __future__ import annotations

import platform

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from viewer import __version__


def versions() -> str:
    """Return the versions of all parts in one line."""
    return (
        f"StoryDiff {__version__}, Python {platform.python_version()},"
        f" PySide {pyside_version}, Qt {qVersion()}, {platform.platform()}"
    )


def about_text() -> str:
    """Return what the About box says."""
    text = QCoreApplication.translate(
        "About",
        "StoryDiff lays two versions of a news story side by side and says what changed,"
        " sentence by sentence. It never changes a file and never uses the network.",
    )
    return f"{text}\n\n{versions()}"


def show_about(parent: QWidget) -> None:
    """Show the About box."""
    title = QCoreApplication.translate("About", "About StoryDiff")
    QMessageBox.about(parent, title, about_text())
