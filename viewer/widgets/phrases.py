"""The phrasebook of the window: Qt's translators, and the numbers as the reader's country writes them.

Loads no catalogue (see the app room); without one it speaks English.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from viewer.presentation.phrases import Phrasebook


class QtPhrasebook(Phrasebook):
    """Says in the language of the catalogues that are installed what is handed to it in English."""

    def look_up(self, context: str, source: str, one: str, number: int) -> str:
        said = QCoreApplication.translate(context, source, one)
        if said == source:
            # In no catalogue. Qt would know no singular, but the code does.
            said = one if number == 1 and one else source
        elif number >= 0:
            return QCoreApplication.translate(context, source, one, number)
        return said.replace("%Ln", self.number(number)) if number >= 0 else said

    def number(self, number: int) -> str:
        locale = QLocale()
        # The locale of programs, "C", groups no digits; and other digits than these stand in no sentence of ours.
        if locale.language() == QLocale.Language.C or locale.zeroDigit() != "0":
            return super().number(number)
        return locale.toString(number)


# Holds nothing: what it says is decided by the application's translators, as with every tr() in this room.
PHRASES = QtPhrasebook()
