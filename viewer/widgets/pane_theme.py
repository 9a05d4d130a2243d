"""What the panes paint with: colors and line styles by role name.

Holds no color of its own: a theme is read from data elsewhere, and a pane that was given none takes
the colors of its palette.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from PySide6.QtGui import QColor, QPalette

from viewer.text.records import NamedTuple


class BarCue(Enum):
    """How the bar beside a passage is drawn; each can be told from the others without color."""

    SOLID = "solid"
    HOLLOW = "hollow"
    DASH = "dash"
    DOUBLE = "double"
    DASH_DOT = "dash_dot"
    DASH_DOT_DOT = "dash_dot_dot"
    ZIGZAG = "zigzag"
    DOT = "dot"


class MarkCue(Enum):
    """The line that tells a marked word without color."""

    UNDERLINE = "underline"
    DASH_UNDERLINE = "dash_underline"
    DOT_UNDERLINE = "dot_underline"
    ZIGZAG_UNDERLINE = "zigzag_underline"
    STRIKE = "strike"
    BOX = "box"
    BOLD_BOX = "bold_box"


class SyntaxCue(Enum):
    """How letters of source are set, so that what they are is not told by color alone."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"


class SyntaxStyle(NamedTuple):
    """How a keyword, a string, a comment of source looks."""

    color: QColor
    cue: SyntaxCue


class TintStyle(NamedTuple):
    """How a passage looks: ``fill`` behind its text, and a ``bar`` at the left edge of its lines."""

    fill: QColor
    bar: QColor
    cue: BarCue


class MarkStyle(NamedTuple):
    """How a marked word looks: ``fill`` behind it, and a line through or below it."""

    fill: QColor
    line: QColor
    cue: MarkCue


class PaneTheme(NamedTuple):
    """All that a pane paints with. What has a role that is missing from a mapping is not painted."""

    background: QColor
    text: QColor
    selection: QColor
    selected_text: QColor
    muted: QColor
    fold: QColor  # the ground of a line that stands for folded text
    fold_line: QColor
    current: QColor  # the outline of the current passage
    tints: Mapping[str, TintStyle]
    marks: Mapping[str, MarkStyle]
    syntax: Mapping[str, SyntaxStyle]


_BARS = {
    "added": BarCue.SOLID,
    "deleted": BarCue.HOLLOW,
    "edited": BarCue.DASH,
    "rewritten": BarCue.DOUBLE,
    "split": BarCue.DASH_DOT,
    "merged": BarCue.DASH_DOT_DOT,
    "moved": BarCue.ZIGZAG,
    "typographic": BarCue.DOT,
}
_MARKS = {
    "insertion": MarkCue.UNDERLINE,
    "deletion": MarkCue.STRIKE,
    "substitution": MarkCue.DASH_UNDERLINE,
    "transposition": MarkCue.ZIGZAG_UNDERLINE,
    "variant": MarkCue.DOT_UNDERLINE,
    "variant_before": MarkCue.STRIKE,
    "whole_deletion": MarkCue.STRIKE,
    "whole_insertion": MarkCue.UNDERLINE,
    "label": MarkCue.BOX,
    "found": MarkCue.BOX,
    "found_current": MarkCue.BOLD_BOX,
}

_SYNTAX = {
    "keyword": SyntaxCue.BOLD,
    "name": SyntaxCue.PLAIN,
    "attribute": SyntaxCue.PLAIN,
    "string": SyntaxCue.PLAIN,
    "number": SyntaxCue.PLAIN,
    "comment": SyntaxCue.ITALIC,
    "heading": SyntaxCue.BOLD,
}


def plain_theme(palette: QPalette) -> PaneTheme:
    """Return a theme made of the palette's own colors, in which roles differ by their cues only."""
    text = palette.color(QPalette.ColorRole.Text)
    shade = palette.color(QPalette.ColorRole.AlternateBase)
    strong = palette.color(QPalette.ColorRole.Midlight)
    line = palette.color(QPalette.ColorRole.Mid)
    return PaneTheme(
        background=palette.color(QPalette.ColorRole.Base),
        text=text,
        selection=palette.color(QPalette.ColorRole.Highlight),
        selected_text=palette.color(QPalette.ColorRole.HighlightedText),
        muted=palette.color(QPalette.ColorRole.PlaceholderText),
        fold=shade,
        fold_line=line,
        current=text,
        tints={role: TintStyle(shade, line, cue) for role, cue in _BARS.items()},
        marks={role: MarkStyle(strong, text, cue) for role, cue in _MARKS.items()},
        syntax={role: SyntaxStyle(text, cue) for role, cue in _SYNTAX.items()},
    )
