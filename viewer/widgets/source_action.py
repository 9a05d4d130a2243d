"""The entry that goes between the stories and their source, and what it says where it cannot.

Shows neither: it says what the reader wishes, and follows what is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence

from viewer.widgets.action_making import make_action


class SourceAction(QObject):
    """One entry for both sides."""

    source_requested = Signal(bool)
    """A wish to see the source, or the stories if False."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.action = make_action(self, "source", self.tr("&Source"), "F4")
        self.action.setCheckable(True)
        self.show_state(shown=False, readable=False, filled=False)
        self.action.triggered.connect(self._ask)

    def show_state(self, *, shown: bool, readable: bool, filled: bool) -> None:
        """Say that the source is shown, whether it can be read of any file, and whether there is a file at all."""
        self.action.setChecked(shown)
        self.action.setEnabled(filled and (readable or shown))
        if filled and not readable:
            words = self.tr("The source of these documents is packed: only their text can be read")
        elif shown:
            words = self.tr("Show the stories instead of the files’ source ({})")
        else:
            words = self.tr("Show the files as they stand, marks and all, and compare their lines ({})")
        self.action.setToolTip(words.format(self.key()))

    def key(self) -> str:
        """Return the key of the entry, as it is called on this system."""
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    @Slot(bool)
    def _ask(self, wanted: bool) -> None:
        # What is checked follows what is shown, which is not the other one yet.
        self.action.setChecked(not wanted)
        self.source_requested.emit(wanted)
