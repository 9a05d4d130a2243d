"""Making an action with its words, keys and the name of its icon, the same way everywhere.

Connects nothing and draws no icon.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

# The property of an action for its words where its text says what it would do at the moment.
LASTING = "lastingWords"


def make_action(parent: QObject, icon: str, words: str, *keys: str) -> QAction:
    """Return an action; ``icon`` ("" for none) is kept as its data, the first key stands in its tool tip."""
    action = QAction(words, parent)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setData(icon)
    if keys:
        plain = words.replace("&", "").removesuffix("…")
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{plain} ({shown})")
    return action
