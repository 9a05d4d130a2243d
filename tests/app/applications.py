"""The application for tests: with settings, a clipboard and files of its own."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.widgets.windows import NEW, OLD
from viewer.app.settings import Settings
from viewer.app.start import Application
from viewer.presentation.sides import Side

STORIES = {Side.OLD: OLD, Side.NEW: NEW}


def make_application(qtbot, folder, path="settings.ini") -> Application:
    """Start the application, with the settings in ``folder``."""
    application = Application(Settings(QSettings(str(folder / path), QSettings.Format.IniFormat)))
    qtbot.addWidget(application.window)
    application.window.show()
    return application


def wait_for(qtbot, application) -> None:
    """Wait until nothing is being compared."""
    qtbot.waitUntil(lambda: not application.worker.is_busy(), timeout=20_000)


def names(application) -> list[str]:
    """Give the names in both headers."""
    return [application.window.view.column(side).header.file_name() for side in Side]


def text(application, side) -> str:
    """Give what a pane shows, "" where there is an invitation."""
    column = application.window.view.column(side)
    return column.pane.toPlainText() if column.is_filled() else ""


def press_cancel(qtbot, application) -> None:
    """Click the button that cancels what is at work."""
    button = application.window.progress_strip.findChild(QPushButton, "cancelComparing")
    qtbot.waitUntil(button.isVisible, timeout=20_000)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def kill(application) -> None:
    """Let the process die that is at work."""
    application.worker._job._channel._process.kill()
