"""The head of a pane: which version it shows, the file's name, its size in words and sentences.

Does not show the text and does not open files.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.presentation.sides import Side
from viewer.widgets.guard import guarded
from viewer.widgets.icons import themed_icon
from viewer.widgets.theme import Theme
from viewer.widgets.words import opening_words, side_title, size_words, word_count

# Pixels above and below the words, and in a low window.
_AIR, _LITTLE_AIR = 4, 1

# Pixels: what a name can be told by. It is more to the reader than the size of the file.
_LEAST_NAME = 110
_ICON = 16


class PaneHeader(QFrame):
    """Says what a pane shows; a button opens another file there."""

    open_requested = Signal()
    encoding_requested = Signal(QPoint)
    """A wish to choose another encoding, from a menu at this point of the screen."""

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._name = ""
        self._sizes: tuple[str, ...] = ("",)  # the size in words, and what may stand for it where there is little room
        self._side = self._make_label("paneSide")
        self._side.setText(side_title(side))
        font = QFont(self._side.font())
        font.setBold(True)
        self._side.setFont(font)
        self._file = self._make_label("paneFile")
        # Any width: the name is shortened to what there is.
        self._file.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._size = self._make_label("paneSize")
        self._notice = self._make_label("paneNotice")
        self._notice.setWordWrap(True)
        self._notice.hide()
        self._open = QToolButton(self)
        self._open.setAutoRaise(True)
        self._open.setIconSize(QSize(_ICON, _ICON))
        self._open.setToolTip(opening_words(side))
        self._open.setAccessibleName(opening_words(side))
        self._open.clicked.connect(self.open_requested)
        self._encoding = QToolButton(self)
        self._encoding.setObjectName("paneEncoding")
        self._encoding.setAutoRaise(True)
        self._encoding.setToolTip(self.tr("The file’s encoding; choose another one if letters look wrong"))
        self._encoding.clicked.connect(self._ask_for_encoding)
        self._encoding.hide()
        self._lay_out()
        self.set_theme(theme)

    def _make_label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._side)
        row.addWidget(self._file, 1)
        row.addWidget(self._size)
        row.addWidget(self._encoding)
        row.addWidget(self._open)
        QWidget.setTabOrder(self._encoding, self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, _AIR, 6, _AIR)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._notice)

    def show_file(self, name: str, path: str, words: int, sentences: int, notice: str) -> None:
        """Show a file's ``name``, its size, and ``notice`` on how it was read ("" for none)."""
        self._name = name
        self._sizes = (size_words(words, sentences), word_count(words), "")
        self._file.setToolTip(path or name)
        self._file.setAccessibleName(name)
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))
        self._shorten()

    def show_size(self, *sizes: str) -> None:
        """Say something else of the size of what is shown; the shorter ones stand for the first in a narrow pane."""
        self._sizes = (*sizes, "")
        self._shorten()

    def show_facts(self, encoding: str, details: str) -> None:
        """Offer to choose another encoding than ``encoding`` ("" offers none), and tell ``details`` as a tool tip."""
        self._encoding.setText(encoding)
        self._encoding.setAccessibleName(self.tr("Encoding: {}").format(encoding))
        self._encoding.setVisible(bool(encoding))
        if details:
            self._file.setToolTip(f"{self._file.toolTip()}\n{details}")
        self._shorten()

    def set_low(self, low: bool) -> None:
        """Take less height, or as much as looks best."""
        air = _LITTLE_AIR if low else _AIR
        if (layout := self.layout()) is not None:
            layout.setContentsMargins(12, air, 6, air)

    def show_no_file(self) -> None:
        """Show that this side is still empty."""
        self._name = ""
        self._sizes = ("",)
        for label in (self._file, self._size, self._notice):
            label.clear()
        self._file.setToolTip("")
        self._notice.hide()
        self._encoding.hide()

    def file_name(self) -> str:
        """Return the name of the file, unshortened; "" where there is none."""
        return self._name

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.window["list_alternate"])
        self.setPalette(palette)
        muted = QPalette(palette)
        muted.setColor(QPalette.ColorRole.WindowText, theme.window["muted"])
        self._size.setPalette(muted)
        self._notice.setPalette(muted)
        self._open.setIcon(themed_icon("open", theme.window["icon"], size=_ICON))

    def _ask_for_encoding(self) -> None:
        self.encoding_requested.emit(self._encoding.mapToGlobal(QPoint(0, self._encoding.height())))

    def _shorten(self) -> None:
        metrics = QFontMetrics(self._file.font())
        room = self._file.width() + self._size.width()
        name = min(metrics.horizontalAdvance(self._name), _LEAST_NAME)
        self._size.setText(
            next(size for size in self._sizes if name + metrics.horizontalAdvance(size) <= room or not size)
        )
        self._size.setToolTip(self._sizes[0] if self._size.text() != self._sizes[0] else "")
        if (layout := self.layout()) is not None:
            layout.activate()
        room = max(0, self._file.width())
        self._file.setText(metrics.elidedText(self._name, Qt.TextElideMode.ElideMiddle, room))

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (layout := self.layout()) is not None:
            layout.activate()
        self._shorten()
