"""A note above the panes that is only worth a moment: it goes as soon as the reader reads on.

Decides nothing about what is said, and takes no other message away.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from viewer.presentation.sides import Side
from viewer.widgets.main_window import MainWindow
from viewer.widgets.message_bar import About, Severity


class PassingNote(QObject):
    """At most one such note in a window; to read on is to scroll, or to go to a change or to the marked-up copy."""

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._text = ""
        actions = window.actions_
        for action in (actions.next, actions.previous, window.tools.redline.action):
            action.triggered.connect(self._end)
        window.change_list.change_selected.connect(self._end)
        window.view.passage_clicked.connect(self._end)
        window.view.aids.overview.place_requested.connect(self._end)
        for side in Side:
            pane = window.view.column(side).pane
            pane.step_requested.connect(self._end)
            pane.edge_requested.connect(self._end)
            pane.verticalScrollBar().actionTriggered.connect(self._end)

    def show(self, text: str, action: QAction | None = None, about: About = About.SIDES) -> None:
        """Show a note, with a button for ``action``; it goes sooner still when what it is ``about`` does."""
        self._window.show_message(Severity.INFO, text, action, about)
        self._text = self._window.message_bar.text()

    @Slot()
    def _end(self) -> None:
        text, self._text = self._text, ""
        if text and self._window.message_bar.text() == text:
            self._window.message_bar.dismiss()
