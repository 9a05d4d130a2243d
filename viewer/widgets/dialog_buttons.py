"""The buttons of dialogs, in words alone.

Makes none of them.
"""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox


def show_no_icons(box: QDialogButtonBox | QMessageBox) -> None:
    """Take away the icons of all buttons of ``box``: they are the style's, and not in the colors of the theme."""
    for button in box.buttons():
        button.setIcon(QIcon())
