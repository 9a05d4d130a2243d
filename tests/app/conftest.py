"""What tests of the application share: a window with settings of its own, and gates for what compares."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from tests.app.gates import Gates
from viewer.app.settings import Settings
from viewer.widgets.main_window import MainWindow
from viewer.widgets.theme import load_theme


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.ini"


@pytest.fixture
def make(qtbot, path):
    """Make a window that has the settings in ``path``."""

    def made():
        window = MainWindow(load_theme("light"))
        qtbot.addWidget(window)
        settings = Settings(QSettings(str(path), QSettings.Format.IniFormat))
        settings.restore(window)
        return window, settings

    return made


@pytest.fixture
def gates(tmp_path):
    """The gates at which a comparing process waits; all open."""
    return Gates(tmp_path / "gates")
