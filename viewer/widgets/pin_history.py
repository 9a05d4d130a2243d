"""What a person has decided about pairs, step by step, so that each step can be taken back.

Knows no window; whoever holds it compares again when told so.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from viewer.model.pins import NO_PINS, Pin, Pins
from viewer.presentation.pairing import difference, number_of


class PinHistory(QObject):
    """The decisions after each step; which of them hold is the index of Qt's stack, which has the words."""

    stepped = Signal(Pin)
    """Other decisions hold now; with the stretches that this is about."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._states = [NO_PINS]
        self._at = 0
        self.stack.indexChanged.connect(self._on_index)

    def pins(self) -> Pins:
        """Return the decisions that hold."""
        return self._states[self._at]

    def decide(self, pins: Pins, words: str) -> None:
        """Let these hold from now on; ``words`` say in the menu what would be taken back."""
        if pins == self.pins():
            return
        del self._states[self._at + 1 :]
        self._states.append(pins)
        self.stack.push(QUndoCommand(words.replace("&", "&&")))

    def change_all(self, change: Callable[[Pins], Pins]) -> int:
        """Change what holds after each step, as the texts have changed; return how many decisions that ends.

        Steps that change nothing any more are forgotten.
        """
        before = number_of(self.pins())
        self._states = [change(state) for state in self._states]
        self._forget_idle_steps()
        return before - number_of(self.pins())

    def clear(self) -> None:
        """Forget everything."""
        self._states = [NO_PINS]
        self._at = 0
        self.stack.clear()

    def _forget_idle_steps(self) -> None:
        states, words = self._states, [self.stack.text(step) for step in range(self.stack.count())]
        kept = [step for step, (before, after) in enumerate(pairwise(states)) if before != after]
        if len(kept) == len(words):
            return
        at = sum(step < self._at for step in kept)
        # Qt's stack forgets single steps only on the way over them, and offers them until then.
        self.stack.indexChanged.disconnect(self._on_index)
        self.stack.clear()
        for step in kept:
            self.stack.push(QUndoCommand(words[step]))
        self.stack.setIndex(at)
        self._states, self._at = [states[0], *(states[step + 1] for step in kept)], at
        self.stack.indexChanged.connect(self._on_index)

    @Slot(int)
    def _on_index(self, index: int) -> None:
        if index == self._at:
            return
        before, self._at = self.pins(), index
        about = difference(before, self.pins())
        if about is not None:
            self.stepped.emit(about)
