"""Languages for tests of the window: German as users have it, and one that is only longer.

The longer one is no language: it stretches every string by two fifths and puts accents on it, so that
what is cut off, or is in no catalogue at all, can be seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QToolBar, QWidget

from tests.catalogues import PLACE
from viewer.app.translation import use_language

MARK = "ẁ"
_ACCENTS = str.maketrans("aeiouyAEIOUY", "áèîöůýÁÈÎÖŮÝ")
_KEEP = re.compile(rf"({PLACE.pattern}|%L?n|&.)")


class _Longer(QTranslator):
    """Lengthens everything that is asked for."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return longer(source)


def longer(source: str) -> str:
    """Give ``source`` as the longer language says it."""
    parts = _KEEP.split(source)
    accented = "".join(part if rank % 2 else part.translate(_ACCENTS) for rank, part in enumerate(parts))
    return accented + MARK * max(1, round(len(source) * 0.4))


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Let the application speak German ("de") or the longer language ("longer")."""
    application = QApplication.instance()
    before = QLocale()
    if language == "longer":
        application.installTranslator(_Longer(application))
    else:
        use_language(application, language)
    try:
        yield
    finally:
        for translator in application.findChildren(QTranslator):
            application.removeTranslator(translator)
            translator.setParent(None)
            translator.deleteLater()
        QLocale.setDefault(before)


def words_of(window: QWidget) -> set[str]:
    """Collect what a person can read or have read out in a window, with its menus and tool tips."""
    found: set[str] = set()
    for widget in [window, *window.findChildren(QWidget)]:
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QMenu):
            found.add(widget.title())
    for action in window.findChildren(QAction):
        found |= {action.text(), action.toolTip(), action.iconText()}
    return found - {""}


def cut_off(window: QWidget) -> list[str]:
    """Collect the words that labels and buttons have no room for; what may be shortened is left out."""
    found = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible() or not widget.text():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            short = widget.heightForWidth(widget.width()) > widget.height()
        else:
            short = widget.sizeHint().width() > widget.width() or widget.sizeHint().height() > widget.height()
        if short and not _may_be_short(widget):
            found.append(f"{type(widget).__name__} {widget.objectName()}: {widget.text()}")
    return found


def _may_be_short(widget: QWidget) -> bool:
    """Tell whether a widget shortens its own words with an ellipsis, and says all of them when pointed at."""
    return hasattr(widget, "shown_text") and bool(widget.toolTip())


def left_out(bar: QToolBar) -> list[str]:
    """Give the actions of a tool bar that it has no room for."""
    return [
        action.text()
        for action in bar.actions()
        if action.isVisible() and action.text() and not bar.widgetForAction(action).isVisible()
    ]
