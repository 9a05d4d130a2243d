"""The look of the window: a theme file as colors and cues by role, and the palette made of it.

Holds no color itself and paints nothing; which theme is in use is known here and followed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from viewer.locate import resource
from viewer.text.records import NamedTuple
from viewer.widgets.pane_theme import BarCue, MarkCue, MarkStyle, PaneTheme, SyntaxCue, SyntaxStyle, TintStyle
from viewer.widgets.theme_file import read_theme_file

# Percent: by how much the style darkens a color for an edge.
_EDGE_DARKENED = 140

LIGHT = "light"
DARK = "dark"
HIGH_CONTRAST = "high_contrast"
RED_GREEN_SAFE = "red_green_safe"
THEMES = (LIGHT, DARK, HIGH_CONTRAST, RED_GREEN_SAFE)

# No theme but a choice: light or dark, as the desktop is and becomes.
SYSTEM = "system"


class BarLook(NamedTuple):
    """The colors of a message bar."""

    background: QColor
    text: QColor
    border: QColor


class KindLook(NamedTuple):
    """The colors of a kind of passage, and the pattern that tells it without them."""

    tint: QColor
    strong: QColor
    cue: str


class MarkLook(NamedTuple):
    """The colors of marked words, and the line that tells them without color."""

    background: QColor
    line: QColor
    cue: str


class SyntaxLook(NamedTuple):
    """The color of letters of source, and how they are set."""

    color: QColor
    cue: str


class Theme(NamedTuple):
    """Colors and cues by role, as the theme file names them."""

    name: str
    dark: bool
    pane: dict[str, QColor]
    window: dict[str, QColor]
    bars: dict[str, BarLook]
    kinds: dict[str, KindLook]
    marks: dict[str, MarkLook]
    syntax: dict[str, SyntaxLook]


def load_theme(name: str) -> Theme:
    """Return the theme in resources/themes/``name``.toml.

    Raise FileNotFoundError where there is none, ValueError where it cannot be read, KeyError where it lacks a role.
    """
    data = read_theme_file(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    base = {key: QColor(value) for key, value in data["base"].items()}
    return Theme(
        data["name"],
        data["scheme"] == DARK,
        {role: base[color] for role, color in data["pane"].items()},
        {role: base[color] for role, color in data["window"].items()},
        {bar: _colors(BarLook, look, base) for bar, look in data["bars"].items()},
        {kind: _colors(KindLook, look, base) for kind, look in data["kinds"].items()},
        {mark: _colors(MarkLook, look, base) for mark, look in data["marks"].items()},
        {role: _colors(SyntaxLook, look, base) for role, look in data["syntax"].items()},
    )


def _colors(look: type[Any], roles: Mapping[str, str], base: Mapping[str, QColor]) -> Any:  # noqa: ANN401 - one of the looks above
    fields = {role: roles[role] if role == "cue" else base[roles[role]] for role in look._fields}
    return look(**fields)


_PALETTE_ROLES = (
    (QPalette.ColorRole.Window, "background"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "list"),
    (QPalette.ColorRole.AlternateBase, "list_alternate"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Button, "button"),
    (QPalette.ColorRole.ButtonText, "button_text"),
    (QPalette.ColorRole.ToolTipBase, "tooltip"),
    (QPalette.ColorRole.ToolTipText, "tooltip_text"),
    (QPalette.ColorRole.Highlight, "selection"),
    (QPalette.ColorRole.HighlightedText, "selected_text"),
    (QPalette.ColorRole.Link, "link"),
    (QPalette.ColorRole.LinkVisited, "link"),
    (QPalette.ColorRole.Accent, "focus"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Midlight, "list_alternate"),
)
_TEXT_ROLES = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def palette_of(theme: Theme) -> QPalette:
    """Return the palette for everything that is not painted by role."""
    window = theme.window
    palette = QPalette(window["button"], window["background"])
    for role, name in _PALETTE_ROLES:
        palette.setColor(role, window[name])
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, window["disabled"])
    return palette


def field_palette(theme: Theme) -> QPalette:
    """Return the palette for fields and boxes, so that their edges can be seen, more so with the focus."""
    palette = button_palette(theme)
    # The style makes the edge of a field from the color of the window around it.
    palette.setColor(QPalette.ColorRole.Window, theme.window["field_border"].lighter(_EDGE_DARKENED))
    return palette


def button_palette(theme: Theme) -> QPalette:
    """Return the palette for buttons, so that the one that has the focus can be seen."""
    palette = palette_of(theme)
    # The style makes the edge that has the focus from the color of a selection.
    palette.setColor(QPalette.ColorRole.Highlight, theme.window["focus"])
    palette.setColor(QPalette.ColorRole.HighlightedText, theme.window["list"])
    return palette


def pane_theme(theme: Theme) -> PaneTheme:
    """Return what the panes paint with."""
    pane = theme.pane
    return PaneTheme(
        background=pane["background"],
        text=pane["text"],
        selection=pane["selection"],
        selected_text=pane["selected_text"],
        muted=pane["muted"],
        fold=pane["fold"],
        fold_line=pane["fold_line"],
        current=pane["current"],
        tints={role: TintStyle(look.tint, look.strong, BarCue(look.cue)) for role, look in theme.kinds.items()},
        marks={
            **{role: MarkStyle(look.background, look.line, MarkCue(look.cue)) for role, look in theme.marks.items()},
            "variant_before": MarkStyle(theme.marks["variant"].background, theme.marks["variant"].line, MarkCue.STRIKE),
            "transposition_before": MarkStyle(
                theme.marks["transposition"].background, theme.marks["transposition"].line, MarkCue.STRIKE
            ),
            "whole_deletion": MarkStyle(theme.kinds["deleted"].tint, theme.marks["deletion"].line, MarkCue.STRIKE),
            "whole_insertion": MarkStyle(theme.kinds["added"].tint, theme.marks["insertion"].line, MarkCue.UNDERLINE),
            "label": MarkStyle(pane["background"], theme.kinds["moved"].strong, MarkCue.BOX),
            "found": MarkStyle(pane["found"], pane["found_line"], MarkCue.BOX),
            "found_current": MarkStyle(pane["found_current"], pane["found_line"], MarkCue.BOLD_BOX),
        },
        syntax={role: SyntaxStyle(look.color, SyntaxCue(look.cue)) for role, look in theme.syntax.items()},
    )


class ThemeKeeper(QObject):
    """Knows the theme in use and follows the desktop's change between light and dark."""

    theme_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        hints = QGuiApplication.styleHints()
        self._choice = SYSTEM
        self._name = _name_for(hints.colorScheme())
        self._theme = load_theme(self._name)
        hints.colorSchemeChanged.connect(self._follow)

    def theme(self) -> Theme:
        """Return the theme in use."""
        return self._theme

    def use(self, name: str) -> None:
        """Change to the theme called ``name``; raise FileNotFoundError where there is none."""
        if name != self._name:
            self._name, self._theme = name, load_theme(name)
            self.theme_changed.emit(self._theme)

    @Slot(str)
    def choose(self, name: str) -> None:
        """Use the theme called ``name`` from now on, or with ``SYSTEM`` the one that fits the desktop."""
        self._choice = name if name in THEMES else SYSTEM
        self.use(name if name in THEMES else _name_for(QGuiApplication.styleHints().colorScheme()))

    @Slot(Qt.ColorScheme)
    def _follow(self, scheme: Qt.ColorScheme) -> None:
        if self._choice == SYSTEM:
            self.use(_name_for(scheme))


def _name_for(scheme: Qt.ColorScheme) -> str:
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
