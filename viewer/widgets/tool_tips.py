"""Tool tips that can be read: no line longer than an eye follows, and no markup where none is meant.

Shows no tip and has no words of its own.
"""

from __future__ import annotations

from PySide6.QtGui import Qt  # the one that knows rich text

_WIDEST = 72  # characters a line


def readable_tip(text: str) -> str:
    """Return ``text`` as a tool tip: its lines kept, long ones broken between words."""
    if not text:
        return ""
    lines = [part for line in text.split("\n") for part in _wrapped(line)]
    tip = "\n".join(lines)
    if Qt.mightBeRichText(tip):  # a story may quote markup; shown as such it would vanish
        from html import escape

        return f"<qt>{'<br>'.join(map(escape, lines))}</qt>"
    return tip


def _wrapped(line: str) -> list[str]:
    if len(line) <= _WIDEST and line.isprintable():
        return [line.rstrip()]
    # Here, not above: nothing needs it before the first long tip.
    from textwrap import wrap

    return wrap(line, _WIDEST) or [""]
