"""Gives a scroll area a viewport that Python has made, like the one that it has by itself.

Asked for a viewport that Qt has made, PySide6 loads every class of widgets that there is, to find out which of them
it is: that would be a fifth of the time in which the window is made.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QTextEdit, QWidget

# As Qt calls it.
_NAME = "qt_scrollarea_viewport"


def give_viewport(area: QAbstractScrollArea) -> None:
    """Give ``area`` its viewport, before anything has been done with the one that Qt has made."""
    viewport = QWidget()
    viewport.setObjectName(_NAME)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    if isinstance(area, QTextEdit):
        viewport.setCursor(Qt.CursorShape.IBeamCursor)
        viewport.setMouseTracking(True)
        # Its text is laid out for what it is painted on, which goes away.
        area.document().documentLayout().setPaintDevice(viewport)
    area.setViewport(viewport)
