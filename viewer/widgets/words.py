"""Words that several widgets put on the screen, in one place so that they are the same everywhere.

Says nothing about a comparison (see ``viewer.presentation.summary``).
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from viewer.presentation.sides import Side
from viewer.text.phrase import translate
from viewer.widgets.phrases import PHRASES

_WORDS = translate("Size", "%Ln words", "%Ln word", 0)
_LINES = translate("Size", "%Ln lines", "%Ln line", 0)
_SENTENCES = translate("Size", "%Ln sentences", "%Ln sentence", 0)


def side_title(side: Side) -> str:
    """Return what ``side`` is called on the screen."""
    if side is Side.OLD:
        return QCoreApplication.translate("Side", "Earlier version")
    return QCoreApplication.translate("Side", "Later version")


def opening_words(side: Side) -> str:
    """Return the caption of what opens a file on ``side``."""
    if side is Side.OLD:
        return QCoreApplication.translate("Side", "Open earlier version…")
    return QCoreApplication.translate("Side", "Open later version…")


def word_count(words: int) -> str:
    """Return the size of a text in short: "612 words"."""
    return PHRASES.count(words, _WORDS)


def size_words(words: int, sentences: int) -> str:
    """Return the size of a text: "612 words, 27 sentences"."""
    size = QCoreApplication.translate("Size", "{words}, {sentences}")
    return size.format(words=word_count(words), sentences=PHRASES.count(sentences, _SENTENCES))


def source_words(language: str, lines: int) -> tuple[str, str]:
    """Return what is said of source, and the same in short: "HTML source, 40 lines", "40 lines"."""
    size = QCoreApplication.translate("Size", "{language} source, {lines}")
    short = PHRASES.count(lines, _LINES)
    return size.format(language=language, lines=short), short
