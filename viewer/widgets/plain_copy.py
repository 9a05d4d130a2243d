"""Text for the clipboard or a drag, as plain text and nothing else.

Knows neither of them.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QStringListModel


def plain_copy(text: str) -> QMimeData:
    """Return ``text`` as data that Qt has made itself.

    The clipboard keeps it until the program ends. Data made in Python would then be asked for after
    Python is gone, and crash the program; that of any model is Qt's own.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    data.setText(text)
    return data
