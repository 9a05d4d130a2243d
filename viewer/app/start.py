"""Putting the application together: the Qt application, its look, the window and its session.

Holds no behavior of its own.
"""

from __future__ import annotations

import gc
import signal
import sys
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from viewer.app.channels import wait_for_stopped
from viewer.app.early import EarlyProcess
from viewer.app.files import SIZE_LIMIT
from viewer.app.session import Session
from viewer.app.settings import Settings
from viewer.app.translation import use_language
from viewer.app.worker import Worker
from viewer.presentation.sides import Side
from viewer.widgets.first_picture import FirstPicture
from viewer.widgets.icons import window_icon
from viewer.widgets.main_window import MainWindow
from viewer.widgets.theme import Theme, ThemeKeeper, button_palette, field_palette, palette_of

if TYPE_CHECKING:
    from viewer.app.report_saving import ReportSaving
    from viewer.app.ways_in import WaysIn

# The one style that takes all its colors from the palette.
_STYLE = "Fusion"

# Milliseconds: how soon Ctrl+C in the terminal is noticed; Python looks for it only between events.
_CTRL_C_PACE = 500

# Milliseconds that the window may take to close: time enough for a process to go, but for a very large one.
_SHORTLY = 500

# Milliseconds: by then the window has been drawn.
_SETTLED = 1000

# What only the first comparison in this process needs, each with what it needs itself before it.
_LATER = (
    "viewer.text.story_file",
    "viewer.text.folding",
    "viewer.text.tokens",
    "viewer.text.reader",
    "viewer.model.candidates",
    "viewer.model.alignment",
    "viewer.model.edits",
    "viewer.model.compare",
)

# What has an edge that a reader has to see, by the names that Qt knows.
# The wheels' stubs want bytes here, the wheels a string.
_FIELDS: tuple[Any, ...] = ("QLineEdit", "QComboBox", "QAbstractSpinBox", "QCheckBox")
_BUTTONS: tuple[Any, ...] = ("QAbstractButton",)


class Application(QObject):
    """One window with all that belongs to it."""

    def __init__(self, settings: Settings, limit: int = SIZE_LIMIT, *, whole: bool = True) -> None:
        """``limit`` is how many bytes of a file are read at most; what is not ``whole`` waits for ``complete``."""
        super().__init__()
        self._settings = settings
        self.keeper = ThemeKeeper(self)
        self._paint(self.keeper.theme())
        self.window = MainWindow(self.keeper.theme(), whole=whole)
        self.worker = Worker(self)
        self.session = Session(self.window, self.worker, self, limit)
        settings.restore(self.window)
        self.keeper.theme_changed.connect(self._paint)
        self.keeper.theme_changed.connect(self.window.set_theme)
        self.keeper.choose(self.window.tools.themes.choice())
        self.window.tools.themes.theme_chosen.connect(self.keeper.choose)
        self.window.about_requested.connect(self._show_about)
        self.window.closing.connect(self._on_closing)
        self.window.completion.needed.connect(self.complete)
        if whole:
            self.complete()

    @cached_property
    def report_saving(self) -> ReportSaving:
        """What saves reports."""
        from viewer.app.report_saving import ReportSaving

        return ReportSaving(self.window, self.session, self.worker, self._settings.store(), self)

    @cached_property
    def ways_in(self) -> WaysIn:
        """What opens stories in other ways than by choosing two files."""
        from viewer.app.ways_in import WaysIn

        return WaysIn(self.window, self.session, self._settings.store(), self)

    @Slot()
    def complete(self) -> None:
        """Make what cannot be seen in a window that shows two stories."""
        self.window.complete()
        if QApplication.windowIcon().isNull():
            QApplication.setWindowIcon(window_icon())
        made = self.report_saving, self.ways_in  # to ask for them is to make them
        assert all(made)

    def open(self, old: str | None, new: str | None, name: str | None = None) -> None:
        """Open the files named on the command line; ``name`` stands for both of their own names."""
        if old is not None and new is not None and name is not None:
            self.session.open_named(old, new, name)
        elif old is not None and new is not None:
            self.session.open_pair(old, new, announce=False)
        elif old is not None:
            self.session.open_side(Side.OLD, old)

    def _show_about(self) -> None:
        from viewer.app.about import show_about

        show_about(self.window)

    def _paint(self, theme: Theme) -> None:
        QApplication.setPalette(palette_of(theme))
        for field in _FIELDS:
            QApplication.setPalette(field_palette(theme), field)
        for button in _BUTTONS:
            QApplication.setPalette(button_palette(theme), button)

    def _on_closing(self) -> None:
        self._settings.save(self.window)
        self.worker.cancel()
        self.session.source.stop()
        wait_for_stopped(_SHORTLY)


def _collect_again() -> None:
    """Let garbage be collected, but not looked for among what the start has made."""
    gc.freeze()
    gc.enable()


def _load_later() -> None:
    """Load what compares small stories, a module a turn: the first ones that are dropped do not wait for it."""
    if rest := [name for name in _LATER if name not in sys.modules]:
        import_module(rest[0])
        QTimer.singleShot(0, _load_later)


def prepare_application() -> QApplication:
    """Return the Qt application, with the names and the style of StoryDiff."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        # Said to ``setStyle``, it would be handed back, and its class loaded, which takes a while.
        application = QApplication([*sys.argv[:1], "-style", _STYLE])
    else:
        application.setStyle(_STYLE)
    application.setApplicationName("storydiff")
    application.setApplicationDisplayName("")
    application.setOrganizationName("StoryDiff")
    application.setDesktopFileName("storydiff")
    use_language(application)
    return application


def run_window(
    old: str | None,
    new: str | None,
    name: str | None = None,
    more: tuple[str, ...] = (),
    early: EarlyProcess | None = None,
    max_size: int | None = None,
) -> int:
    """Open the window, with the given files if any, and run until it is closed.

    ``early`` is a process that has begun to read just these files. ``max_size`` is how many bytes of a file
    are read at most, or None for what is usual.
    """
    qt = prepare_application()
    signal.signal(signal.SIGINT, lambda *_: qt.quit())
    pulse = QTimer()
    pulse.timeout.connect(lambda: None)
    pulse.start(_CTRL_C_PACE)
    application = Application(Settings(), max_size or SIZE_LIMIT, whole=new is None or bool(more))
    if early is not None:
        application.worker.take_early(early)
    # Before the window is shown: what is read and compared early is there by now, and is drawn at once.
    if not more:
        application.open(old, new, name)
    FirstPicture(application.window).drawn.connect(application.complete)
    application.window.show()
    if old is not None and new is not None and more:
        application.ways_in.ask_which([old, new, *more])
    QTimer.singleShot(_SETTLED, application.complete)  # at the latest: a window can be hidden from the start
    QTimer.singleShot(_SETTLED, _collect_again)
    QTimer.singleShot(_SETTLED, _load_later)
    status = qt.exec()
    application.worker.cancel()
    wait_for_stopped()
    return status
