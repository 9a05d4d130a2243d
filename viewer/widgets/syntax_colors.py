"""The colors of source in one pane: which characters of a block are a keyword, a string, a comment.

Finds out nothing about a language (see ``viewer.presentation.syntax``) and lays nothing out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from viewer.widgets.pane_theme import SyntaxCue, SyntaxStyle

if TYPE_CHECKING:
    from viewer.presentation.syntax import SyntaxPiece
    from viewer.widgets.slices import Slices


class SyntaxColors:
    """What is known so far, piece by piece from the head of the text. Offsets are in UTF-16 units of the page."""

    def __init__(self) -> None:
        self._slices: Slices | None = None
        self._pieces: list[SyntaxPiece] = []
        self._ends: list[int] = []
        self._formats: dict[str, QTextCharFormat] = {}
        self._on_change: list[Callable[[], None]] = []
        self.changed = (0, 0)
        """The range [start, end) that was colored otherwise before the last change."""

    def on_change(self, action: Callable[[], None]) -> None:
        """Do something whenever letters have other colors; in the order in which it was asked for."""
        self._on_change.append(action)

    def clear(self, slices: Slices) -> None:
        """Take up another text, of which nothing is known."""
        self._slices = slices
        self._pieces, self._ends = [], []

    def extend(self, slices: Slices) -> None:
        """Take over the whole of a text of which the beginning was there."""
        self._slices = slices

    def add(self, piece: SyntaxPiece) -> None:
        """Learn more; pieces come in the order of the text."""
        self._pieces.append(piece)
        self._ends.append(piece.end)
        self._tell(piece.start, piece.end)

    def set_styles(self, styles: Mapping[str, SyntaxStyle]) -> None:
        """Use these colors and cues from now on."""
        self._formats = {role: _format(style) for role, style in styles.items()}
        if self._pieces:
            self._tell(0, self._ends[-1])

    def _tell(self, start: int, end: int) -> None:
        self.changed = (start, end)
        for action in self._on_change:
            action()

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def formats(self, start: int, length: int) -> list[QTextLayout.FormatRange]:
        """Give the formats of a block of the document that begins at ``start``; they count from there."""
        if self._slices is None:
            return []
        page = self._slices.to_page(start)
        found: list[QTextLayout.FormatRange] = []
        for number in range(bisect_right(self._ends, page), len(self._pieces)):
            piece = self._pieces[number]
            if piece.start >= page + length:
                break
            for first, last, role in piece.within(page, page + length):
                look = self._formats.get(role)
                if look is not None:
                    found.append(_range(max(first, page) - page, min(last, page + length) - page, look))
        return found


def _range(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = start, end - start
    found.format = look
    return found


def _format(style: SyntaxStyle) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(style.color)
    if style.cue is SyntaxCue.BOLD:
        look.setFontWeight(QFont.Weight.Bold)
    elif style.cue is SyntaxCue.ITALIC:
        look.setFontItalic(True)
    return look
