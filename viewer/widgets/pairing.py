"""Pairing by hand: a reader who disagrees says which sentences belong together, and which do not.

Compares nothing: it holds what was decided and says when that is news. How the counterpart is chosen
stands in ``pair_chooser``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QUndoGroup, QUndoStack
from PySide6.QtWidgets import QMenu

from viewer.model.comparison import Passage
from viewer.model.options import Unit
from viewer.model.pins import Pin, Pins
from viewer.presentation.pairing import (
    Pickable,
    bereft,
    honored,
    left_alone,
    name_of,
    number_of,
    paired,
    stands_alone,
    taken_apart,
    whole,
)
from viewer.presentation.preparation import Outcome
from viewer.presentation.sides import Side, spans_on, version_on
from viewer.text.phrase import translate
from viewer.text.version import Span
from viewer.widgets.action_making import LASTING, make_action
from viewer.widgets.comparison_view import ComparisonView
from viewer.widgets.message_bar import About, MessageBar, Severity
from viewer.widgets.pair_chooser import PairChooser
from viewer.widgets.pane_menu import PaneMenu
from viewer.widgets.phrases import PHRASES
from viewer.widgets.pin_history import PinHistory
from viewer.widgets.redline_switch import RedlineSwitch

# What can be paired by hand. Lines of source cannot: there are too many that are alike.
_UNITS = (Unit.SENTENCE, Unit.PARAGRAPH)


_DROPPED = translate(
    "Pairing",
    "%Ln pairings by hand were dropped: their sentences have changed.",
    "One pairing by hand was dropped: its sentences have changed.",
    0,
)


class Pairing(QObject):
    """What was decided about one pair of stories, and the actions for it."""

    decided = Signal(Pin)
    """Other decisions hold; with the stretches that this is about."""
    announced = Signal(str)
    """What a reader who does not see the outlines has to hear."""

    def __init__(self, view: ComparisonView, redline: RedlineSwitch, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._redline = redline
        self._bar = bar
        self._outcome: Outcome | None = None
        self._passage: int | None = None
        self._selected: set[Side] = set()  # where text was selected since a passage was chosen
        self._bereft: tuple[tuple[Side, Span], ...] = ()  # what the newest pair took the counterpart from
        self._lost = 0  # decisions that ended since the last comparison
        self._group = QUndoGroup(self)
        # What was decided about sentences says nothing of paragraphs, and the reverse.
        self._histories = {unit: PinHistory(self) for unit in _UNITS}
        self.chooser = PairChooser({side: view.column(side) for side in Side}, self)
        self._make_actions()
        self._make_menus()
        # Over the source, what was decided about the stories is not to be seen.
        self._no_steps = QUndoStack(self._group)
        for history in self._histories.values():
            self._group.addStack(history.stack)
            history.stepped.connect(self.decided)
        self._group.setActiveStack(self._histories[Unit.SENTENCE].stack)
        self.chooser.chosen.connect(self._on_chosen)
        self.chooser.left.connect(partial(bar.outdate, About.CHOICE))
        self.chooser.picked.connect(self._ask)
        self.chooser.offered.connect(self._tell_offered)
        for side in Side:
            view.column(side).pane.selectionChanged.connect(partial(self._on_selection, side))
        bar.closed.connect(self.chooser.leave)
        redline.switched.connect(self.chooser.leave)
        self._update()

    def _make_actions(self) -> None:
        self.pair = make_action(self, "", self.tr("Pair by &hand…"), "Ctrl+K")
        self.apart = make_action(self, "", self.tr("&Take this pair apart"), "Ctrl+Shift+K")
        self.leave = make_action(self, "", self.tr("&Leave the pairing to StoryDiff"))
        self.undo = self._group.createUndoAction(self, self.tr("&Undo"))
        self.undo.setProperty(LASTING, self.tr("&Undo"))
        self.undo.setShortcuts([QKeySequence("Ctrl+Z")])
        self.redo = self._group.createRedoAction(self, self.tr("&Redo"))
        self.redo.setProperty(LASTING, self.tr("&Redo"))
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.pair.triggered.connect(self.begin)
        self.apart.triggered.connect(self._take_apart)
        self.leave.triggered.connect(self._leave_alone)

    def fill_menus(self, edit: QMenu, change: QMenu) -> None:
        """Add the entries for taking back above all others in ``edit``, the rest to ``change``."""
        separator = QAction(self)
        separator.setSeparator(True)
        edit.insertActions(edit.actions()[0], [self.undo, self.redo, separator])
        change.addSeparator()
        change.addActions(self.actions())

    def _make_menus(self) -> None:
        for side in Side:
            PaneMenu(self._view.column(side).pane, self.actions()).place_clicked.connect(
                partial(self._view.take_up, side)
            )
        self._redline.view_made.connect(self._make_menu_of_copy)

    @Slot()
    def _make_menu_of_copy(self) -> None:
        copy = self._redline.view
        PaneMenu(copy.pane, self.actions()).place_clicked.connect(copy.take_up)

    def actions(self) -> list[QAction]:
        """Return the entries for the passage that the reader has chosen."""
        return [self.pair, self.apart, self.leave]

    def pins(self, unit: Unit) -> Pins:
        """Return what was decided, as far as it is about what is compared."""
        return self._histories[unit].pins() if unit in self._histories else Pins()

    def carry(self, change: Callable[[Pins], Pins]) -> None:
        """Change all decisions as the stories have changed; those that this ends are spoken of later."""
        self._lost += sum(history.change_all(change) for history in self._histories.values())

    def clear(self) -> None:
        """Forget all decisions: these are other stories."""
        self._lost = 0
        self._bereft = ()
        for history in self._histories.values():
            history.clear()

    def show_pages(self, unit: Unit) -> None:
        """Wait for the comparison of what is shown now, cut up like this."""
        self._outcome = self._passage = None
        self.chooser.leave()
        self._offer_steps(unit)
        self._update()

    def _offer_steps(self, unit: Unit) -> None:
        """Offer to take back what the reader sees, and nothing else."""
        history = self._histories.get(unit)
        self._group.setActiveStack(self._no_steps if history is None else history.stack)

    def show_outcome(self, outcome: Outcome) -> None:
        """Work on a comparison; decisions end here if the sentences they are about are gone."""
        self._outcome = outcome
        unit = outcome.comparison.unit
        if unit in self._histories:
            history = self._histories[unit]
            gone = history.pins().without(honored(history.pins(), outcome.comparison))
            if number_of(gone):
                self._lost += history.change_all(lambda pins: pins.without(gone))
        self._offer_steps(unit)
        self._update()
        lost, self._lost = self._lost, 0
        if lost:
            self._say(PHRASES.count(lost, _DROPPED))
        taken, self._bereft = self._bereft, ()
        alone = [self._name(side, span) for side, span in taken if stands_alone(outcome.comparison, side, span)]
        if alone:
            self._say(" ".join(self.tr("“{}” now stands alone.").format(name) for name in alone))

    def set_current(self, passage: int) -> None:
        """Work on this passage."""
        self._passage = passage
        self._selected.clear()
        self._update()

    @Slot()
    def begin(self) -> None:
        """Let the reader choose what belongs to what is selected, or else to the current passage.

        What is selected on both sides is a pair at once.
        """
        if self._outcome is None:
            return
        if self._redline.is_in_view():
            self._redline.action.setChecked(False)
        selected = {side: span for side in Side if (span := self._selection(side)) is not None}
        if len(selected) == len(Side):
            self._on_chosen(Pin(selected[Side.OLD], selected[Side.NEW]))
            return
        picked = self._picked()
        if picked is None:
            self._say(self.tr("First click a sentence in either version, then choose Pair by hand once more."))
        elif self.chooser.begin(self._outcome.comparison, *picked):
            self._ask()
        else:
            self._say(self.tr("There is nothing in the other version that this could be paired with."))

    def _picked(self) -> tuple[Side, Span, Span | None] | None:
        """Give a side, what is picked there, and what it is paired with now."""
        assert self._outcome is not None
        for side in Side:
            if (selected := self._selection(side)) is not None:
                return side, selected, None
        passage = self._current()
        if passage is None:
            return None
        side = next((side for side in Side if self._view.column(side).pane.hasFocus()), Side.NEW)
        if not spans_on(passage, side):
            side = side.other
        other = spans_on(passage, side.other)
        return side, whole(spans_on(passage, side)), whole(other) if other else None

    def _on_selection(self, side: Side) -> None:
        if self._view.column(side).pane.textCursor().hasSelection():
            self._selected.add(side)
        else:
            self._selected.discard(side)

    def _selection(self, side: Side) -> Span | None:
        """Give the sentences that a selection touches which is newer than the current passage."""
        assert self._outcome is not None
        if side not in self._selected:
            return None
        column = self._view.column(side)
        cursor = column.pane.textCursor()
        ends = (column.pane.places.to_page(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        pickable = Pickable(self._outcome.comparison, side)
        touched = pickable.touched(*(column.offsets().to_code_point(end) for end in ends))
        return pickable.stretch(touched) if touched else None

    def _current(self) -> Passage | None:
        if self._outcome is None or self._passage is None:
            return None
        return self._outcome.comparison.passages[self._passage]

    @Slot()
    def _ask(self) -> None:
        """Say what is to be done."""
        assert self._outcome is not None
        words = {
            (Unit.SENTENCE, Side.OLD): self.tr("Click the sentence in the earlier version that belongs to “{}”."),
            (Unit.SENTENCE, Side.NEW): self.tr("Click the sentence in the later version that belongs to “{}”."),
            (Unit.PARAGRAPH, Side.OLD): self.tr("Click the paragraph in the earlier version that belongs to “{}”."),
            (Unit.PARAGRAPH, Side.NEW): self.tr("Click the paragraph in the later version that belongs to “{}”."),
        }[self._outcome.comparison.unit, self.chooser.side().other]
        how = self.tr(
            "Drag for several. Or go there with the arrow keys, with Shift for several, and press Enter. Escape leaves."
        )
        name = self._name(self.chooser.side(), self.chooser.picked_span())
        self._say(f"{words.format(name)} {how}", About.CHOICE)

    @Slot(Span)
    def _tell_offered(self, span: Span) -> None:
        assert self._outcome is not None
        side = self.chooser.side().other
        text = version_on(self._outcome.comparison, side).text
        words = " ".join(text[span.start : span.end].split())
        self._view.column(side).pane.setAccessibleDescription(words)
        self.announced.emit(words)

    @Slot(Pin)
    def _on_chosen(self, pin: Pin) -> None:
        assert self._outcome is not None
        taken = bereft(self._outcome.comparison, pin)
        words = self.tr("pairing of “{}”").format(self._name(Side.NEW, pin.new))
        self._decide(lambda pins: paired(pins, pin), words, taken)

    @Slot()
    def _take_apart(self) -> None:
        passage = self._current()
        if passage is not None and passage.old and passage.new:
            words = self.tr("taking apart of “{}”").format(self._name(Side.NEW, whole(passage.new)))
            self._decide(lambda pins: taken_apart(pins, passage), words)

    @Slot()
    def _leave_alone(self) -> None:
        passage = self._current()
        if passage is not None and passage.by_hand:
            side = Side.NEW if passage.new else Side.OLD
            words = self.tr("leaving “{}” to StoryDiff").format(self._name(side, whole(spans_on(passage, side))))
            self._decide(lambda pins: left_alone(pins, passage), words)

    def _decide(self, change: Callable[[Pins], Pins], words: str, taken: tuple[tuple[Side, Span], ...] = ()) -> None:
        """Take a step, called ``words`` when it is taken back, that takes the counterpart from ``taken``."""
        assert self._outcome is not None
        history = self._histories[self._outcome.comparison.unit]
        pins = change(history.pins())
        if pins != history.pins():
            self._bereft = taken
            history.decide(pins, words)

    def _say(self, text: str, about: About = About.COMPARISON) -> None:
        self._bar.show_message(Severity.INFO, text, about=about)
        self.announced.emit(text)

    def _name(self, side: Side, span: Span) -> str:
        assert self._outcome is not None
        return name_of(version_on(self._outcome.comparison, side).text, span)

    def _update(self) -> None:
        """Offer what can be done with the current passage."""
        passage = self._current()
        able = self._outcome is not None and self._outcome.comparison.unit in self._histories
        lines = self._outcome is not None and not able
        self.pair.setStatusTip(self.tr("Lines of source cannot be paired by hand.") if lines else "")
        self.pair.setEnabled(able)
        self.apart.setEnabled(able and passage is not None and bool(passage.old and passage.new))
        self.leave.setEnabled(able and passage is not None and passage.by_hand)
