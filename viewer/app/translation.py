"""The catalogues of ``resources/translations``, loaded: for the window, and for what is printed.

Chooses no words and holds none.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from viewer.app.language import SOURCE_LANGUAGE, catalogue, chosen_language
from viewer.presentation.phrases import Phrasebook
from viewer.widgets.log import log


class CataloguePhrasebook(Phrasebook):
    """Speaks one language by itself, where there is no application whose translators could be asked."""

    def __init__(self, language: str) -> None:
        self._translator = QTranslator()
        self._locale = _locale_for(language)
        if not self._translator.load(str(catalogue(language))):
            log(__name__).warning("the catalogue of %r cannot be read", language)

    def look_up(self, context: str, source: str, one: str, number: int) -> str:
        said = self._translator.translate(context, source, one, number)
        if not said:
            return super().look_up(context, source, one, number)
        return said.replace("%Ln", self.number(number)) if number >= 0 else said

    def number(self, number: int) -> str:
        return self._locale.toString(number)


def use_language(application: QCoreApplication, language: str | None = None) -> None:
    """Let the window speak ``language``, by default the first of the desktop's that StoryDiff speaks.

    Numbers are written as that language's readers do, by the desktop's own locale if it is of this language.
    """
    if language is None:
        language = chosen_language(QLocale.system().uiLanguages())
    if language == SOURCE_LANGUAGE:
        return
    QLocale.setDefault(_locale_for(language))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # The one installed last is asked first.
    for file in (f"{qt}/qtbase_{language}.qm", str(catalogue(language))):
        translator = QTranslator(application)
        if translator.load(file):
            application.installTranslator(translator)
        else:
            log(__name__).warning("the catalogue %s cannot be read", file)


def _locale_for(language: str) -> QLocale:
    system = QLocale.system()
    return system if QLocale.languageToCode(system.language()) == language else QLocale(language)
