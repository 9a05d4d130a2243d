"""What is remembered of how the reader likes to read: type, theme, detail line, order, what to ignore.

Values that make no sense count as none. Place and docks of the window are in ``settings``.
"""

from __future__ import annotations

from PySide6.QtCore import QSettings

from viewer.widgets.main_window import MainWindow
from viewer.widgets.reading_type import FACES, SPACINGS, ReadingType
from viewer.widgets.story_tools import Choices
from viewer.widgets.theme import SYSTEM, THEMES

_FACE = "reading/face"
_ZOOM = "reading/zoom"
_SPACING = "reading/spacing"
_DETAIL = "reading/detail"
_THEME = "reading/theme"
_IGNORE_CASE = "comparison/ignoreCase"
_IGNORE_PUNCTUATION = "comparison/ignorePunctuation"
_NUMBERS = "reading/paragraphNumbers"
_BY_PARAGRAPH = "comparison/byParagraph"
_BY_WEIGHT = "reading/byWeight"
_FOLD_CONTEXT = "reading/foldContext"


def restore_reading(store: QSettings, window: MainWindow) -> None:
    """Let ``window`` show stories as the reader left it."""
    plain = ReadingType()
    face, spacing, theme = (_word(store, key) for key in (_FACE, _SPACING, _THEME))
    reading = ReadingType(
        face if face in FACES else plain.face,
        0,
        spacing if spacing in SPACINGS else plain.spacing,
    ).zoomed(_number(store, _ZOOM))
    choices = Choices(
        reading,
        _switch(store, _DETAIL, True),
        theme if theme in THEMES else SYSTEM,
        _switch(store, _IGNORE_CASE, False),
        _switch(store, _IGNORE_PUNCTUATION, False),
    )
    window.tools.take_choices(choices)
    window.tools.options.paragraphs.setChecked(_switch(store, _BY_PARAGRAPH, False))
    window.change_list.set_by_weight(_switch(store, _BY_WEIGHT, False))
    window.tools.numbers.setChecked(_switch(store, _NUMBERS, True))
    window.actions_.folding.choose_context(_number(store, _FOLD_CONTEXT))


def save_reading(store: QSettings, window: MainWindow) -> None:
    """Remember how ``window`` shows stories."""
    reading, shown, theme, ignore_case, ignore_punctuation = window.tools.choices()
    store.setValue(_FACE, reading.face)
    store.setValue(_ZOOM, reading.zoom)
    store.setValue(_SPACING, reading.spacing)
    store.setValue(_DETAIL, shown)
    store.setValue(_THEME, theme)
    store.setValue(_IGNORE_CASE, ignore_case)
    store.setValue(_IGNORE_PUNCTUATION, ignore_punctuation)
    store.setValue(_BY_PARAGRAPH, window.tools.options.paragraphs.isChecked())
    store.setValue(_BY_WEIGHT, window.change_list.is_by_weight())
    store.setValue(_NUMBERS, window.tools.numbers.isChecked())
    store.setValue(_FOLD_CONTEXT, window.actions_.folding.context())


def _word(store: QSettings, key: str) -> str:
    value = store.value(key)
    return value if isinstance(value, str) else ""


def _number(store: QSettings, key: str) -> int:
    try:
        return int(_word(store, key) or str(store.value(key)))
    except ValueError:
        return 0


def _switch(store: QSettings, key: str, otherwise: bool) -> bool:
    return {"true": True, "false": False}.get(str(store.value(key)).lower(), otherwise)
