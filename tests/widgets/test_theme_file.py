"""Theme files are read as Python's own reader of TOML reads them."""

from __future__ import annotations

import tomllib

import pytest

from viewer.locate import resource
from viewer.widgets.theme import THEMES
from viewer.widgets.theme_file import read_theme_file


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_read_as_toml_is(name):
    text = resource("themes", f"{name}.toml").read_text(encoding="utf-8")
    assert read_theme_file(text) == tomllib.loads(text)


@pytest.mark.parametrize("line", ["width = 3", 'ink = "#000', "ink", "ink = 'red'", 'ink = "a\\"b"', 'ink = "a" # "b"'])
def test_what_themes_have_no_use_for_is_refused(line):
    with pytest.raises(ValueError, match="line 2"):
        read_theme_file(f"[base]\n{line}\n")
