"""What the menu entries for reading do: going back from a moved passage, folding what did not change.

Holds no state of its own: the view does, the entries follow it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence

from viewer.widgets.actions import WindowActions
from viewer.widgets.comparison_view import ComparisonView
from viewer.widgets.redline_switch import RedlineSwitch
from viewer.widgets.remarks import Remarks


class ReadingActions(QObject):
    """Ties the entries to the view; what the reader can do next is said in the status bar."""

    def __init__(self, actions: WindowActions, view: ComparisonView, redline: RedlineSwitch, remarks: Remarks) -> None:
        super().__init__(view)
        self._actions = actions
        self._redline = redline
        self._remarks = remarks
        self._hint = ""
        self._offered = False
        actions.back.triggered.connect(view.go_back)
        self._folder = view.aids.folder
        actions.folding.choice_changed.connect(self._fold)
        view.back_changed.connect(self._offer_back)
        redline.switched.connect(self._update)
        self._update()

    @Slot(bool, int)
    def _fold(self, on: bool, context: int) -> None:
        self._folder.set_on(on, context)
        if on and self._folder.is_ready() and not self._folder.is_folded():
            self._remarks.say(self.tr("There is no unchanged text long enough to fold."))

    @Slot(bool)
    def _offer_back(self, offered: bool) -> None:
        self._offered = offered
        if offered:
            key = self._actions.back.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            words = self.tr("Both places face each other. {} goes back to where you were.")
            self._hint = words.format(key)
            self._remarks.stay(self._hint)
        self._update()

    @Slot()
    def _update(self) -> None:
        """Offer what is of use for what the reader looks at; the marked-up copy has but one pane."""
        side_by_side = not self._redline.is_in_view()
        self._actions.folding.action.setEnabled(side_by_side)
        self._actions.back.setEnabled(side_by_side and self._offered)
        if not self._actions.back.isEnabled():
            self._remarks.take_back(self._hint)
