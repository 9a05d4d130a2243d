"""Themes read from their files, the palette made of them, and the desktop's change followed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPalette

from viewer.locate import resource
from viewer.presentation.highlights import MARK_ROLES, TINT_ROLES
from viewer.widgets.icons import themed_icon, window_icon
from viewer.widgets.message_bar import Severity
from viewer.widgets.theme import SYSTEM, THEMES, ThemeKeeper, load_theme, palette_of, pane_theme

each = pytest.mark.parametrize("theme", [load_theme(name) for name in THEMES], ids=THEMES)


@each
def test_every_role_has_a_look(theme):
    assert set(theme.kinds) == set(TINT_ROLES)
    assert set(theme.marks) == set(MARK_ROLES)
    assert set(theme.bars) == {severity.value for severity in Severity}


@each
def test_the_palette_has_text_on_its_ground(theme):
    palette = palette_of(theme)
    ground = palette.color(QPalette.ColorRole.Window).lightness()
    text = palette.color(QPalette.ColorRole.WindowText).lightness()
    assert abs(ground - text) > 120
    assert (ground < text) is theme.dark


@each
def test_the_panes_get_every_role(theme):
    made = pane_theme(theme)
    assert set(made.tints) == set(TINT_ROLES)
    assert made.tints["added"].fill == theme.kinds["added"].tint
    assert made.marks["deletion"].line == theme.marks["deletion"].line


def test_an_unknown_theme_is_an_error():
    with pytest.raises(FileNotFoundError):
        load_theme("plaid")


def test_the_desktops_change_is_followed(qapp, qtbot):
    keeper = ThemeKeeper()
    keeper.use("light")
    with qtbot.waitSignal(keeper.theme_changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert keeper.theme().dark


def test_a_chosen_theme_stays_whatever_the_desktop_does(qapp):
    keeper = ThemeKeeper()
    keeper.choose("high_contrast")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert keeper.theme().name == "High contrast"


@pytest.mark.parametrize("name", [SYSTEM, "plaid", ""])
def test_without_a_theme_of_that_name_the_desktop_is_followed_again(qapp, name):
    keeper = ThemeKeeper()
    keeper.choose("light")
    keeper.choose(name)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert keeper.theme().dark


def test_every_theme_file_can_be_chosen():
    assert set(THEMES) == {path.stem for path in resource("themes").glob("*.toml")}


def color_of(icon, *state):
    image = icon.pixmap(32, *state).toImage()
    seen = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
    return {color.name() for color in seen if color.alpha() == 255}


def test_an_icon_takes_the_color_it_is_given(qapp):
    red, gray = QColor("#aa0000"), QColor("#777777")
    icon = themed_icon("added", red, disabled=gray, off=gray)
    assert color_of(icon, QIcon.Mode.Normal, QIcon.State.On) == {"#aa0000"}
    assert color_of(icon, QIcon.Mode.Normal, QIcon.State.Off) == {"#777777"}
    assert color_of(icon, QIcon.Mode.Disabled) == {"#777777"}
    assert color_of(icon, QIcon.Mode.Selected) == {"#aa0000"}


@pytest.mark.parametrize(
    "name",
    [
        *TINT_ROLES,
        *(severity.value for severity in Severity),
        *("open", "swap", "reload", "next", "previous", "close", "find", "redline"),
    ],
)
def test_every_icon_can_be_drawn(qapp, name):
    assert color_of(themed_icon(name, QColor("#123456"))) == {"#123456"}


def test_the_window_has_an_icon(qapp):
    assert not window_icon().pixmap(48).isNull()
