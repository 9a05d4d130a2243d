"""Words that several widgets put on the screen, in one place so that they are the same everywhere.

Says nothing about a comparison (see ``viewer.presentation.summary``).
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from viewer.presentation.sides import Side


def side_title(side: Side) -> str:
    """Return what ``side`` is called on the screen."""
    if side is Side.OLD:
        return QCoreApplication.translate("Side", "Earlier version")
    return QCoreApplication.translate("Side", "Later version")


def side_phrase(side: Side) -> str:
    """Return what ``side`` is called within a sentence."""
    if side is Side.OLD:
        return QCoreApplication.translate("Side", "the earlier version")
    return QCoreApplication.translate("Side", "the later version")


def opening_words(side: Side) -> str:
    """Return the caption of what opens a file on ``side``."""
    if side is Side.OLD:
        return QCoreApplication.translate("Side", "Open earlier version…")
    return QCoreApplication.translate("Side", "Open later version…")


def size_words(words: int, sentences: int) -> str:
    """Return the size of a text: "612 words, 27 sentences"."""
    locale = QLocale()
    if words == 1:
        first = QCoreApplication.translate("Size", "1 word")
    else:
        first = QCoreApplication.translate("Size", "{} words").format(locale.toString(words))
    if sentences == 1:
        second = QCoreApplication.translate("Size", "1 sentence")
    else:
        second = QCoreApplication.translate("Size", "{} sentences").format(locale.toString(sentences))
    return f"{first}, {second}"
