"""Two small menus above the change list: what the edits are about, and the order of the rows.

Filter and order nothing themselves: they say what is wanted (see ``viewer.presentation``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from operator import attrgetter

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QStyleOptionToolButton, QToolButton, QWidget

from viewer.model.comparison import Nature
from viewer.presentation.rows import ChangeRow
from viewer.text.phrase import translate
from viewer.widgets.guard import guarded
from viewer.widgets.phrases import PHRASES

_OPENS = "▾"
_NATURES = attrgetter("natures")

_KINDS_OF_EDITS = translate("NatureMenu", "%Ln kinds of edits", "%Ln kind of edit", 0)


class _MenuButton(QToolButton):
    """A button whose words say what is chosen in its menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = False
        self._choice = ""
        self._entries = QMenu(self)
        self._entries.setToolTipsVisible(True)
        self.setMenu(self._entries)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoRaise(True)

    def say(self, words: str, choice: str) -> None:
        """Show ``words``, or only the ``choice`` where there is little room, with the sign of a menu behind."""
        self._choice = choice[:1].upper() + choice[1:]
        self.setAccessibleName(words)
        self.set_short(self._short)

    def set_short(self, short: bool) -> None:
        """Leave out the caption, or show it."""
        self._short = short
        self.setText(f"{self._choice if short else self.accessibleName()} {_OPENS}")

    @guarded()
    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        # The style's own sign of a menu is a speck below the last letter.
        option.features &= ~QStyleOptionToolButton.ToolButtonFeature.HasMenu


class NatureMenu(_MenuButton):
    """Which natures of edits are shown; none chosen means all changes, also those without edits."""

    natures_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterNatures")
        self.setToolTip(self.tr("Show only changes with edits of figures, names, quotations …"))
        self._anything = self._entries.addAction(self.tr("&Anything"))
        self._anything.setCheckable(True)
        self._anything.triggered.connect(self._reset)
        self._entries.addSeparator()
        self._words = self._all_words()
        self._actions = {nature: self._entries.addAction("") for nature in Nature}
        for action in self._actions.values():
            action.setCheckable(True)
            action.triggered.connect(self._on_choice)
        self.show_counts(())

    def show_counts(self, rows: Sequence[ChangeRow]) -> None:
        """Say in how many of ``rows`` there are edits of each nature; those of none are left out."""
        # By identity: to hash a member of an enumeration is a call of a function.
        counts = Counter(map(id, chain.from_iterable(map(_NATURES, rows))))
        for nature, action in self._actions.items():
            shown = bool(counts[id(nature)]) or action.isChecked()
            if shown:
                action.setText(f"{self._words[nature]}\t{PHRASES.number(counts[id(nature)])}")
            action.setVisible(shown)
        self.setEnabled(bool(rows))
        self._say()

    def wanted(self) -> frozenset[Nature]:
        """Return the natures that are chosen."""
        return frozenset(nature for nature, action in self._actions.items() if action.isChecked())

    @Slot()
    def _reset(self) -> None:
        for action in self._actions.values():
            action.setChecked(False)
        self._on_choice()

    @Slot()
    def _on_choice(self) -> None:
        self._say()
        self.natures_changed.emit()

    def _say(self) -> None:
        chosen = [nature for nature, action in self._actions.items() if action.isChecked()]
        self._anything.setChecked(not chosen)
        if not chosen:
            words = self.tr("anything")
        elif len(chosen) == 1:
            words = self._words[chosen[0]]
        else:
            words = PHRASES.count(len(chosen), _KINDS_OF_EDITS)
        self.say(self.tr("About: {}").format(words), words)

    def _all_words(self) -> dict[Nature, str]:
        return {
            Nature.FIGURE: self.tr("Figures"),
            Nature.DATE: self.tr("Dates and times"),
            Nature.NAME: self.tr("Names"),
            Nature.QUOTATION: self.tr("Quotations"),
            Nature.ATTRIBUTION: self.tr("Attribution"),
            Nature.PUNCTUATION: self.tr("Punctuation"),
            Nature.CASE: self.tr("Capital letters"),
            Nature.SPELLING: self.tr("Spelling"),
            Nature.ORDER: self.tr("Word order"),
            Nature.INDENTATION: self.tr("Indentation"),
            Nature.WORDING: self.tr("Wording"),
        }


class OrderMenu(_MenuButton):
    """By place in the story, or by weight."""

    order_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listOrder")
        self.setToolTip(self.tr("The order of the list, and of next and previous change"))
        self._group = QActionGroup(self)
        self._by_place = self._add(self.tr("By &place"), self.tr("As the changes stand in the later version"))
        weightiest = self.tr("Figures, names, quotations and the lede first, then the most words changed")
        self._by_weight = self._add(self.tr("By &weight"), weightiest)
        self._by_place.setChecked(True)
        self._group.triggered.connect(self._on_choice)
        self._say()

    def _add(self, words: str, hint: str) -> QAction:
        action = QAction(words, self._group)
        action.setCheckable(True)
        action.setToolTip(hint)
        self._entries.addAction(action)
        return action

    def is_by_weight(self) -> bool:
        """Tell whether the weightiest changes come first."""
        return self._by_weight.isChecked()

    def set_by_weight(self, by_weight: bool) -> None:
        """Choose the order, without saying so."""
        (self._by_weight if by_weight else self._by_place).setChecked(True)
        self._say()

    @Slot()
    def _on_choice(self) -> None:
        self._say()
        self.order_changed.emit()

    def _say(self) -> None:
        words = self.tr("by weight") if self.is_by_weight() else self.tr("by place")
        self.say(self.tr("Order: {}").format(words), words)
