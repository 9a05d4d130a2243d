"""Which of the languages that StoryDiff speaks the person reads.

Loads no catalogue and no Qt (see ``translation``).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from viewer.locate import resource
from viewer.presentation.phrases import ENGLISH, Phrasebook

# What the code says; it needs no catalogue.
SOURCE_LANGUAGE = "en"

_PREFIX = "storydiff_"


def catalogue(language: str) -> Path:
    """Return where the catalogue of a language is, or would be."""
    return resource("translations") / f"{_PREFIX}{language}.qm"


def chosen_language(wanted: Iterable[str]) -> str:
    """Return the first of the languages that are ``wanted`` ("de_AT.UTF-8", "de-AT", "de") that StoryDiff speaks."""
    for name in wanted:
        language = name.replace("-", "_").partition("_")[0].partition(".")[0].partition("@")[0].lower()
        if language == SOURCE_LANGUAGE or (language.isalpha() and catalogue(language).is_file()):
            return language
    return SOURCE_LANGUAGE


def languages_of(environment: Mapping[str, str]) -> list[str]:
    """Return what the environment asks for, the best first, as the programs of a terminal understand it."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    if locale.partition(".")[0] in ("C", "POSIX"):
        return []
    return [*environment.get("LANGUAGE", "").split(":"), locale or _language_of_windows()]


def terminal_phrasebook(environment: Mapping[str, str] | None = None) -> Phrasebook:
    """Return the phrasebook for what is printed; English where Qt, which reads catalogues, cannot be loaded."""
    language = chosen_language(languages_of(os.environ if environment is None else environment))
    if language == SOURCE_LANGUAGE:
        return ENGLISH
    try:
        from viewer.app.translation import CataloguePhrasebook
    except ImportError:
        return ENGLISH
    return CataloguePhrasebook(language)


def _language_of_windows() -> str:
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
