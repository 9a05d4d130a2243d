"""A message inside the window: what happened, why, and at most one thing to do about it.

Does not decide what is said, and never stops the reader the way a dialog does.
"""

from __future__ import annotations

from enum import Enum, IntEnum

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from viewer.widgets.guard import guarded
from viewer.widgets.icons import themed_icon
from viewer.widgets.theme import Theme

_EDGE = 4  # pixels: the colored edge at the left


class Severity(Enum):
    """How bad it is; the value is the name of the theme's bar and of the icon."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class About(IntEnum):
    """What a message is about. Each of these ends with the one before it, and its messages with it."""

    WISH = 0
    """What the reader wished last; stays until it is closed, or until files are read without trouble."""
    FILES = 1
    """The files that are shown, on whichever side."""
    SIDES = 2
    """Which story stands on which side."""
    COMPARISON = 3
    """One comparison of them: by sentence or by paragraph, and by these decisions."""
    CHOICE = 4
    """What is being chosen in it at the moment."""


class MessageBar(QWidget):
    """One message at a time; a newer one takes the place of an older one.

    A message goes when what it is about is no longer there: words that were true of something else mislead.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._severity = Severity.INFO
        self._about = About.WISH
        self.setObjectName("messageBar")
        self._icon = QLabel(self)
        self._icon.setFixedSize(20, 20)
        self._text = self._make_text()
        self._button = QPushButton(self)
        self._action: QAction | None = None
        self._button.clicked.connect(self._do)
        self._close = self._make_close()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self.hide()

    def _make_text(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return label

    def _make_close(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(16, 16))
        button.setToolTip(self.tr("Close this message (Esc)"))
        button.setAccessibleName(self.tr("Close this message"))
        button.clicked.connect(self.dismiss)
        leave = QAction(self)
        leave.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        leave.triggered.connect(self.dismiss)
        self.addAction(leave)
        return button

    def show_message(
        self, severity: Severity, text: str, action: QAction | None = None, about: About = About.WISH
    ) -> None:
        """Show ``text`` with the words and icon of ``severity``, and a button for ``action``."""
        self._severity, self._about = severity, about
        words = {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.INFO: self.tr("Note"),
        }[severity]
        self._text.setText(f"{words}: {text}")
        self._text.setAccessibleName(self._text.text())
        self._action = action
        self._button.setVisible(action is not None)
        if action is not None:
            self._button.setText(action.text().replace("&", ""))
        self._take_look()
        self.show()

    def text(self) -> str:
        """Return the message as it is shown, or "" where none is."""
        return "" if self.isHidden() else self._text.text()

    def severity(self) -> Severity:
        """Return the severity of the newest message."""
        return self._severity

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        if not self.isHidden():
            self._take_look()

    def _take_look(self) -> None:
        theme = self._theme
        look = theme.bars[self._severity.value]
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, look.background)
        palette.setColor(QPalette.ColorRole.WindowText, look.text)
        palette.setColor(QPalette.ColorRole.Button, look.background)
        palette.setColor(QPalette.ColorRole.ButtonText, look.text)
        self.setPalette(palette)
        self._icon.setPixmap(themed_icon(self._severity.value, look.border).pixmap(20, 20))
        self._close.setIcon(themed_icon("close", look.text))

    @Slot()
    def dismiss(self) -> None:
        """Take the message away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def outdate(self, ended: About) -> None:
        """Take the message away if it is about what has ended, or about something within that."""
        if ended <= self._about:
            self.dismiss()

    @Slot()
    def _do(self) -> None:
        action = self._action
        self.dismiss()
        if action is not None:
            action.trigger()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._theme.bars[self._severity.value]
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.background)
        painter.fillRect(0, 0, _EDGE, self.height(), look.border)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.border)
        painter.end()
