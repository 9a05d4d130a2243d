"""What is remembered of how the reader likes to read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from viewer.app.settings import Settings
from viewer.app.start import Application
from viewer.widgets.main_window import MainWindow
from viewer.widgets.reading_type import MOST_ZOOM, ReadingType
from viewer.widgets.theme import load_theme


def test_at_first_everything_is_plain(make):
    window, _ = make()
    assert window.tools.choices() == (ReadingType(), True, "system", False, False)
    assert not window.change_list.is_by_weight()


def test_what_was_chosen_comes_back(make):
    window, settings = make()
    window.tools.type.choose(ReadingType("sans", 3, "wide"))
    window.tools.show_detail.setChecked(False)
    window.tools.themes.set_choice("dark")
    window.tools.options.choose(True, True)
    window.change_list.set_by_weight(True)
    window.actions_.folding.choose_context(3)
    settings.save(window)
    again, _ = make()
    assert again.tools.choices() == (ReadingType("sans", 3, "wide"), False, "dark", True, True)
    assert again.change_list.is_by_weight()
    assert again.actions_.folding.context() == 3
    size = again.tools.redline.view.pane.document().defaultFont().pointSizeF()
    assert size > MainWindow(load_theme("light")).tools.redline.view.pane.document().defaultFont().pointSizeF()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("face=comic\nzoom=lots\nspacing=5\ndetail=perhaps\ntheme=plaid\n", ReadingType()),
        ("byWeight=maybe\nfoldContext=all\n", ReadingType()),
        ("face=a, b\nzoom=@Invalid()\nspacing=\ntheme=@ByteArray(x)\n", ReadingType()),
        ("zoom=99999999999\n", ReadingType(zoom=MOST_ZOOM)),
    ],
)
def test_what_makes_no_sense_counts_as_nothing(make, path, content, expected):
    path.write_text(f"[reading]\n{content}")
    window, _ = make()
    assert window.tools.choices() == (expected, True, "system", False, False)
    assert not window.change_list.is_by_weight()
    assert window.actions_.folding.context() == 2


@pytest.fixture
def application(qtbot, qapp, path):
    path.write_text("[reading]\ntheme=high_contrast\n")
    palette = qapp.palette()
    fields = qapp.palette("QLineEdit")
    made = Application(Settings(QSettings(str(path), QSettings.Format.IniFormat)))
    qtbot.addWidget(made.window)
    yield made
    qapp.setPalette(palette)
    for name in ("QLineEdit", "QComboBox", "QAbstractSpinBox", "QCheckBox"):
        qapp.setPalette(fields, name)


def test_the_theme_that_was_chosen_is_used_from_the_start(application, qapp):
    assert application.keeper.theme().name == "High contrast"
    ground = load_theme("high_contrast").window["background"]
    assert qapp.palette().window().color() == ground


def test_a_theme_chosen_in_the_menu_is_used_at_once(application, qapp):
    menu = application.window.tools.themes
    next(action for action in menu.actions() if action.data() == "red_green_safe").trigger()
    assert application.keeper.theme().name == "Red-green safe"
    assert qapp.palette().window().color() == load_theme("red_green_safe").window["background"]
