"""What the window says of a comparison: in the line at its foot, on its panes, and to who hears it.

Makes up no words (see ``viewer.presentation.summary``) and shows no messages (see ``message_bar``).
"""

from __future__ import annotations

from PySide6.QtWidgets import QStatusBar, QWidget

from viewer.presentation.places import Places
from viewer.presentation.preparation import Outcome
from viewer.presentation.sides import Side
from viewer.presentation.summary import describe_passage, status_line, status_lines
from viewer.widgets.announcer import Announcer
from viewer.widgets.change_list import ChangeList
from viewer.widgets.comparison_view import ComparisonView
from viewer.widgets.phrases import PHRASES
from viewer.widgets.status_line import StatusLine


class Telling:
    """What one window says."""

    def __init__(self, window: QWidget, view: ComparisonView, change_list: ChangeList) -> None:
        self.announcer = Announcer(window)
        """For what stands elsewhere in the window."""
        self._line = StatusLine(window)
        self._view = view
        self._change_list = change_list

    def put_in(self, bar: QStatusBar) -> None:
        """Put the line in ``bar``, whose passing remarks are heard as well."""
        bar.addWidget(self._line, 1)
        bar.messageChanged.connect(self.announcer.say)

    def clear(self) -> None:
        """Say nothing in the line."""
        self._line.say("")

    def say(self, words: str, *, at_once: bool) -> None:
        """Let be heard what stands elsewhere in the window, ``at_once`` or in its turn."""
        tell = self.announcer.say_now if at_once else self.announcer.say
        tell(words)

    def show_counts(self, outcome: Outcome | None, *, typographic: bool) -> None:
        """Say in the line how many changes there are, ``typographic`` differences among them or not."""
        if outcome is not None:
            counts = outcome.counts
            self._line.say(status_line(counts, typographic, PHRASES), status_lines(counts, typographic, PHRASES))

    def say_counts(self) -> None:
        """Let the line be heard."""
        self.announcer.say(self._line.text())

    def tell_passage(self, outcome: Outcome, passage: int) -> None:
        """Say what a passage is, which has just become the current one."""
        said = describe_passage(outcome.comparison, passage, Places(outcome.comparison, outcome.parts), PHRASES)
        for side in Side:
            self._view.column(side).pane.setAccessibleDescription(said)
        if not self._change_list.has_keys():  # whose rows say the same by themselves
            self.announcer.say(said)
