"""Help > About: what this is, and the versions that a report of a fault needs.

Shows nothing else.
"""

from __future__ import annotations

import platform

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from viewer import __version__
from viewer.widgets.dialog_buttons import show_no_icons
from viewer.widgets.icons import window_icon

_PICTURE = 64  # pixels


def versions() -> str:
    """Return the versions of all parts, a line each."""
    return "\n".join(
        (
            f"StoryDiff {__version__}",
            f"Python {platform.python_version()}",
            f"PySide {pyside_version}, Qt {qVersion()} ({QGuiApplication.platformName()})",
            platform.platform(),
        )
    )


def about_text() -> str:
    """Return what the About box says above the versions."""
    return QCoreApplication.translate(
        "About",
        "StoryDiff lays two versions of a news story side by side and says what changed,"
        " sentence by sentence. It never changes a file and never uses the network.",
    )


def show_about(parent: QWidget) -> None:
    """Show the About box; its words can be selected, and the versions copied by a button."""
    box = QMessageBox(parent)
    box.setObjectName("about")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.translate("About", "About StoryDiff"))
    box.setIconPixmap(window_icon().pixmap(QSize(_PICTURE, _PICTURE)))
    box.setText(about_text())
    box.setInformativeText(versions())
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    words = QCoreApplication.translate("About", "&Copy versions and close")
    copy = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))
    close = box.addButton(QMessageBox.StandardButton.Close)
    show_no_icons(box)
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    box.open()
