"""One pane: a story to read, to select from and to copy, with its changes behind the text.

Does not compare, and does not know of the other pane.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from viewer.presentation.highlights import SideHighlights
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.page import Page, make_page
from viewer.widgets.guard import guarded
from viewer.widgets.pane_scroll_bar import PaneScrollBar
from viewer.widgets.pane_theme import PaneTheme, plain_theme
from viewer.widgets.pane_view import PaneView
from viewer.widgets.slices import Slices
from viewer.widgets.story_layout import StoryLayout

_READING_FACES = ("Source Serif 4", "Noto Serif", "Charter", "Georgia", "Cambria", "DejaVu Serif")
_READING_SIZE = 1.3  # of the desktop's own type, which is made for labels
_SMALLEST_READING_SIZE = 12.0  # points
_WHEEL_LINES = 3
_NOTCH = 120  # an eighth of a degree each
