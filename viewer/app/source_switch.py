"""Whether the window shows stories or their source, and all that goes with it: the entry, the colors, a word on why.

Reads and compares nothing; the session asks it for the texts and options of what is to be compared.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from viewer.app.files import Story, shown_name
from viewer.app.highlighter import Highlighter
from viewer.app.passing_note import PassingNote
from viewer.app.source_choice import opens_as_source, options_for, text_of
from viewer.app.wire import Request
from viewer.model.options import CompareOptions, Unit
from viewer.presentation.sides import Side
from viewer.presentation.syntax import SyntaxPiece
from viewer.text.languages import CODE, PLAIN
from viewer.text.records import NamedTuple
from viewer.widgets.main_window import MainWindow
from viewer.widgets.message_bar import About
from viewer.widgets.phrases import PHRASES

Pair = Mapping[Side, Story | None]


class _Choice(NamedTuple):
    """What a person chose, if anything, and for which files."""

    by_hand: bool | None = None
    files: frozenset[str] = frozenset()

    def is_source(self, stories: Pair) -> bool:
        """Tell whether these stories are shown as source."""
        return opens_as_source(stories.values()) if self.by_hand is None else self.by_hand


class SourceSwitch(QObject):
    """The switch of one window; what a person chose holds as long as one of the files stays.

    What is wanted is shown as soon as it is ready, and until then something else is.
    """

    source_requested = Signal(bool)

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._entry = window.tools.source
        self._wanted = self._shown = _Choice()
        self._told: frozenset[str] = frozenset()
        self._note = PassingNote(window, self)
        self._highlighter = Highlighter(self)
        self._highlighter.found.connect(self._color)
        self._entry.source_requested.connect(self.source_requested)

    def choose(self, source: bool) -> None:
        """Take up what a person wishes to see of the files that are there."""
        self._wanted = self._wanted._replace(by_hand=source)

    def take(self, stories: Pair) -> None:
        """Take up the stories that are wanted now; other files are shown as they open by themselves."""
        files = frozenset(story.path or story.name for story in stories.values() if story is not None)
        by_hand = None if files.isdisjoint(self._wanted.files) else self._wanted.by_hand
        self._wanted = _Choice(by_hand, files)

    def arrive(self) -> None:
        """Take up that what was wanted is shown now."""
        self._shown = self._wanted

    def stay(self) -> None:
        """Take up that what is shown is what is wanted."""
        self._wanted = self._shown

    def is_shown(self, stories: Pair) -> bool:
        """Tell whether these stories are shown the way that is wanted."""
        return self._shown.is_source(stories) == self._wanted.is_source(stories)

    def is_on(self, stories: Pair) -> bool:
        """Tell whether it is the source of these stories that is shown."""
        return self._shown.is_source(stories)

    def texts(self, stories: Pair) -> dict[Side, str]:
        """Return what is wanted of each story."""
        return _texts(stories, self._wanted)

    def shown_texts(self, stories: Pair) -> dict[Side, str]:
        """Return what is shown of each story."""
        return _texts(stories, self._shown)

    def request(self, stories: Pair, options: CompareOptions) -> Request:
        """Return what is to be compared; decisions by hand are not in it."""
        texts = self.texts(stories)
        wanted = options_for(stories.values(), options, self._wanted.is_source(stories))
        return Request(texts.get(Side.OLD), texts.get(Side.NEW), wanted)

    def language(self, story: Story | None, stories: Pair) -> str:
        """Return the name of the language in which the source of a story is shown, "" while no source is."""
        if story is None or not self.is_on(stories):
            return ""
        if story.source.language == CODE:
            return self.tr("Program")
        if not story.source.text or story.source.language == PLAIN:
            return self.tr("Plain text")
        return story.source.language.name

    def show(self, stories: Pair) -> None:
        """Follow what the window shows now."""
        filled = [story for story in stories.values() if story is not None]
        on = bool(filled) and self.is_on(stories)
        readable = any(story.source.text for story in filled)
        self._entry.show_state(shown=on, readable=readable, filled=bool(filled))
        if on:
            texts = self.shown_texts(stories)
            self._highlighter.look_through(
                {
                    side: (texts[side], story.source.language.lexer)
                    for side, story in stories.items()
                    if story is not None
                }
            )
            self._explain(filled)
        else:
            self._highlighter.stop()

    def is_looking(self) -> bool:
        """Tell whether more of the source is yet to be colored."""
        return self._highlighter.is_busy()

    def stop(self) -> None:
        """End what is going on outside."""
        self._highlighter.stop()

    def _explain(self, stories: list[Story]) -> None:
        """Say why a story is shown as source that would not be by itself."""
        code = [story for story in stories if story.source.code]
        # A side that is not there, as version control has it, is no story.
        filled = [story for story in stories if story.text]
        choice = self._shown
        if choice.by_hand is not None or len(filled) < 2 or len(code) != 1 or self._told == choice.files:
            return
        self._told = choice.files
        words = self.tr("“{}” is program code, so both files are shown as source. {} shows them as stories.")
        key = self._entry.key()
        told = words.format(shown_name(code[0], PHRASES), key)
        self._note.show(told, about=About.COMPARISON)

    @Slot(Side, object)
    def _color(self, side: Side, piece: SyntaxPiece) -> None:
        column = self._window.view.column(side)
        column.fill()  # a long text may still wait for its turn
        column.pane.syntax.add(piece)


def _texts(stories: Pair, choice: _Choice) -> dict[Side, str]:
    unit = Unit.LINE if choice.is_source(stories) else Unit.SENTENCE
    return {side: text_of(story, unit) for side, story in stories.items() if story is not None}
