"""Reads theme files: of TOML just what they are made of, which are tables and strings without escapes.

Knows no role and no color. Python's own reader knows all of TOML; to load it takes as long as to lay out the window.
"""

from __future__ import annotations

from typing import Any

_COMMENT = "#"


def read_theme_file(text: str) -> dict[str, Any]:
    """Return the tables and strings in ``text``, by name; raise ValueError for a line that is neither."""
    whole: dict[str, Any] = {}
    table = whole
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        name, is_string, value = line.partition(" = ")
        if not line or line.startswith(_COMMENT):
            continue
        if line.startswith("[") and line.endswith("]"):
            table = whole
            for part in line[1:-1].split("."):
                table = table.setdefault(part, {})
        elif is_string and value[:1] == value[-1:] == '"' and value.count('"') == 2 and "\\" not in value:
            table[name] = value[1:-1]
        else:
            raise ValueError(f"line {number} of the theme is neither a table nor a string: {line}")
    return whole
