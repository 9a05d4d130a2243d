"""Themes as data: complete, readable, and to be told apart without seeing red and green."""

from __future__ import annotations

import itertools
import re
import tomllib

import pytest

from viewer.locate import resource
from viewer.presentation.highlights import MARK_ROLES, TINT_ROLES
from viewer.presentation.syntax import SYNTAX_ROLES

THEMES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in resource("themes").glob("*.toml")}
KIND_CUES = {"solid", "hollow", "dash", "double", "dash_dot", "dash_dot_dot", "zigzag", "dot"}
MARK_CUES = {"underline", "dash_underline", "dot_underline", "zigzag_underline", "strike"}

TEXT_CONTRAST = 4.5  # WCAG 2, AA: text on its ground
SHAPE_CONTRAST = 3.0  # WCAG 2, AA: what is no text but means something

each_theme = pytest.mark.parametrize("theme", list(THEMES.values()), ids=list(THEMES))

Rgb = tuple[float, float, float]


def rgb(theme: dict, name: str) -> Rgb:
    """A base color as linear light."""
    value = theme["base"][name]
    parts = [int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def luminance(color: Rgb) -> float:
    return 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2]


def contrast(theme: dict, one: str, other: str) -> float:
    light, dark = sorted((luminance(rgb(theme, one)), luminance(rgb(theme, other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_themes_are_these():
    assert THEMES.keys() == {"light", "dark", "high_contrast", "red_green_safe"}


def test_there_is_a_light_and_a_dark_theme():
    assert {theme["scheme"] for theme in THEMES.values()} == {"light", "dark"}
    assert {"light", "dark"} <= THEMES.keys()


@each_theme
def test_every_role_names_a_base_color_and_every_base_color_is_used(theme):
    used = {
        value
        for table in (
            theme["pane"],
            theme["window"],
            *theme["bars"].values(),
            *theme["kinds"].values(),
            *theme["marks"].values(),
            *theme["syntax"].values(),
        )
        for key, value in table.items()
        if key != "cue"
    }
    assert used == theme["base"].keys()


@each_theme
def test_base_colors_are_opaque(theme):
    assert all(re.fullmatch("#[0-9a-f]{6}", value) for value in theme["base"].values())


@each_theme
def test_every_theme_has_the_roles_of_the_light_one(theme):
    model = THEMES["light"]
    for table in ("pane", "window", "bars", "kinds", "marks", "syntax"):
        assert theme[table].keys() == model[table].keys()


@each_theme
def test_every_kind_and_every_mark_has_its_look(theme):
    assert theme["kinds"].keys() == set(TINT_ROLES)
    assert theme["marks"].keys() == set(MARK_ROLES)
    assert theme["syntax"].keys() == set(SYNTAX_ROLES)


@each_theme
def test_every_kind_has_a_cue_of_its_own_that_is_no_color(theme):
    assert sorted(kind["cue"] for kind in theme["kinds"].values()) == sorted(KIND_CUES)
    assert sorted(mark["cue"] for mark in theme["marks"].values()) == sorted(MARK_CUES)


@each_theme
@pytest.mark.parametrize("text", ["text", "muted"])
@pytest.mark.parametrize("kind", TINT_ROLES)
def test_text_can_be_read_on_every_tint(theme, kind, text):
    assert contrast(theme, theme["pane"][text], theme["kinds"][kind]["tint"]) >= TEXT_CONTRAST


@each_theme
@pytest.mark.parametrize("role", SYNTAX_ROLES)
def test_source_can_be_read_on_every_tint(theme, role):
    look = theme["syntax"][role]
    assert look["cue"] in ("plain", "bold", "italic")
    for ground in (theme["pane"]["background"], *(kind["tint"] for kind in theme["kinds"].values())):
        assert contrast(theme, look["color"], ground) >= TEXT_CONTRAST


@each_theme
def test_comments_and_keywords_are_told_without_color(theme):
    assert theme["syntax"]["comment"]["cue"] == "italic"
    assert theme["syntax"]["keyword"]["cue"] == theme["syntax"]["heading"]["cue"] == "bold"


@each_theme
@pytest.mark.parametrize("mark", MARK_ROLES)
def test_text_can_be_read_on_every_mark(theme, mark):
    assert contrast(theme, theme["pane"]["text"], theme["marks"][mark]["background"]) >= TEXT_CONTRAST


@each_theme
@pytest.mark.parametrize("mark", MARK_ROLES)
def test_the_line_of_a_mark_can_be_seen(theme, mark):
    look = theme["marks"][mark]
    assert contrast(theme, look["line"], look["background"]) >= SHAPE_CONTRAST


@each_theme
@pytest.mark.parametrize("kind", TINT_ROLES)
def test_bars_icons_and_words_of_a_kind_can_be_seen_wherever_they_stand(theme, kind):
    look = theme["kinds"][kind]
    for ground in (
        theme["pane"]["background"],
        look["tint"],
        theme["window"]["list"],
        theme["window"]["list_alternate"],
    ):
        assert contrast(theme, look["strong"], ground) >= TEXT_CONTRAST


@each_theme
@pytest.mark.parametrize("kind", TINT_ROLES)
def test_tints_are_calm(theme, kind):
    assert contrast(theme, theme["kinds"][kind]["tint"], theme["pane"]["background"]) < 1.4


PAIRS = [
    ("pane", "text", "background"),
    ("pane", "muted", "background"),
    ("pane", "selected_text", "selection"),
    ("window", "text", "background"),
    ("window", "muted", "background"),
    ("window", "text", "list"),
    ("window", "text", "list_alternate"),
    ("window", "muted", "list"),
    ("window", "muted", "list_alternate"),
    ("window", "selected_text", "selection"),
    ("window", "button_text", "button"),
    ("window", "tooltip_text", "tooltip"),
    ("window", "text", "drop_zone"),
    ("window", "link", "background"),
    ("window", "link", "list"),
    ("window", "icon", "background"),
    ("window", "list", "focus"),
    ("pane", "muted", "fold"),
    ("pane", "text", "found"),
    ("pane", "text", "found_current"),
]


@each_theme
@pytest.mark.parametrize(("table", "text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(theme, table, text, ground):
    assert contrast(theme, theme[table][text], theme[table][ground]) >= TEXT_CONTRAST


@each_theme
@pytest.mark.parametrize("bar", ["error", "warning", "info"])
def test_message_bars_can_be_read(theme, bar):
    look = theme["bars"][bar]
    assert contrast(theme, look["text"], look["background"]) >= TEXT_CONTRAST
    assert contrast(theme, look["border"], look["background"]) >= SHAPE_CONTRAST


@each_theme
@pytest.mark.parametrize(
    ("table", "shape", "ground"),
    [
        ("pane", "focus", "background"),
        ("pane", "current", "background"),
        ("window", "focus", "background"),
        ("window", "focus", "list"),
        ("window", "drop_border", "drop_zone"),
        ("window", "field_border", "background"),
        ("window", "field_border", "list"),
        ("window", "disabled", "background"),
        ("pane", "strip_frame", "strip"),
        ("pane", "strip_frame", "strip_view"),
        ("pane", "current", "strip"),
        ("pane", "focus", "strip"),
        ("pane", "found_line", "found"),
        ("pane", "found_line", "found_current"),
        ("pane", "found_line", "background"),
    ],
)
def test_outlines_can_be_seen(theme, table, shape, ground):
    assert contrast(theme, theme[table][shape], theme[table][ground]) >= SHAPE_CONTRAST


HIGH_CONTRAST = 7.0  # WCAG 2, AAA


def test_in_high_contrast_all_text_stands_out_more():
    theme = THEMES["high_contrast"]
    for table, text, ground in PAIRS:
        assert contrast(theme, theme[table][text], theme[table][ground]) >= HIGH_CONTRAST, (table, text, ground)
    for look in theme["kinds"].values():
        assert contrast(theme, theme["pane"]["text"], look["tint"]) >= HIGH_CONTRAST
        assert contrast(theme, look["strong"], look["tint"]) >= HIGH_CONTRAST
        assert all(contrast(theme, code["color"], look["tint"]) >= HIGH_CONTRAST for code in theme["syntax"].values())
    for look in theme["marks"].values():
        assert contrast(theme, theme["pane"]["text"], look["background"]) >= HIGH_CONTRAST


# Machado, Oliveira and Fernandes 2009, severity 1, for linear light.
BLINDNESS = {
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}


def lab(color: Rgb) -> Rgb:
    """CIE L*a*b* of linear light, white point D65."""
    r, g, b = (min(1.0, max(0.0, part)) for part in color)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(theme: dict, one: str, other: str, blindness: str) -> float:
    """How far two colors are apart (CIE 1976) for someone who lacks a kind of cone."""
    seen = []
    for name in (one, other):
        color = rgb(theme, name)
        seen.append(lab(tuple(sum(w * c for w, c in zip(row, color, strict=True)) for row in BLINDNESS[blindness])))
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


# The kinds that stand beside each other in nearly every story.
COMMON = ("added", "deleted", "edited", "moved")


@each_theme
@pytest.mark.parametrize("blindness", list(BLINDNESS))
@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(COMMON, 2)))
def test_common_kinds_differ_for_eyes_that_see_no_red_or_green(theme, one, other, blindness):
    kinds = theme["kinds"]
    assert distance(theme, kinds[one]["strong"], kinds[other]["strong"], blindness) >= 15
    assert distance(theme, kinds[one]["tint"], kinds[other]["tint"], blindness) >= 5


@each_theme
@pytest.mark.parametrize("blindness", list(BLINDNESS))
@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(("insertion", "deletion", "substitution"), 2)))
def test_marks_differ_for_eyes_that_see_no_red_or_green(theme, one, other, blindness):
    marks = theme["marks"]
    assert distance(theme, marks[one]["background"], marks[other]["background"], blindness) >= 10


@pytest.mark.parametrize("blindness", list(BLINDNESS))
@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(COMMON, 2)))
def test_the_theme_for_such_eyes_keeps_them_further_apart(one, other, blindness):
    theme = THEMES["red_green_safe"]
    assert distance(theme, theme["kinds"][one]["strong"], theme["kinds"][other]["strong"], blindness) >= 20
    assert distance(theme, theme["kinds"][one]["tint"], theme["kinds"][other]["tint"], blindness) >= 7


@pytest.mark.parametrize("blindness", list(BLINDNESS))
@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(("insertion", "deletion", "substitution"), 2)))
def test_the_theme_for_such_eyes_keeps_marks_further_apart(one, other, blindness):
    marks = THEMES["red_green_safe"]["marks"]
    assert distance(THEMES["red_green_safe"], marks[one]["background"], marks[other]["background"], blindness) >= 25
