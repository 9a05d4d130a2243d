"""The selected change in full, under the panes: both wordings one above the other, the edits marked.

Selects nothing and scrolls no pane; what is said of a change is decided in ``viewer.presentation.detail``.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from viewer.presentation.detail import Detail
from viewer.widgets.focus_line import THICKNESS, FocusLine
from viewer.widgets.guard import guarded
from viewer.widgets.theme import Theme
from viewer.widgets.wordings import MARGIN, Wordings

_EDGES = (3, 2)  # pixels above and below


class DetailLine(QFrame):
    """One change at a time; hidden while there is none."""

    shown = Signal()
    """The line comes into view, or needs another height than before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._detail: Detail | None = None
        self._wanted = True
        self._most = 0
        self._hidden = False
        self._brief = False
        self.setObjectName("detailLine")
        self.setAutoFillBackground(True)
        self._title = self._make_label("detailTitle")
        bold = QFont(self._title.font())
        bold.setBold(True)
        self._title.setFont(bold)
        self._about = self._make_label("detailAbout")
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text = Wordings(theme, self)
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._about, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, _EDGES[1])
        column.setSpacing(0)
        column.addWidget(FocusLine(self._text, self))
        column.addSpacing(_EDGES[0])
        column.addLayout(head)
        column.addWidget(self._text, 1)
        self.set_theme(theme)
        self.hide()

    def _make_label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def show_detail(self, detail: Detail | None) -> None:
        """Show this change, or nothing."""
        self._detail = detail
        if not self._wanted:
            return  # to be laid out when it is
        self.setVisible(detail is not None)
        if detail is not None:
            self._title.setText(detail.title)
            about = [detail.place]
            if detail.natures:
                about.append(self.tr("changed: {}").format(", ".join(detail.natures)))
            if self._hidden:
                about.insert(0, self.tr("left out of the list by its filter"))
            self._about.setText(" · ".join(about))
            self._update_head()
            self._text.show_wordings(detail.wordings, self._theme)
        if self.lines() > self._most or detail is None:
            self._most = self.lines()
            self.shown.emit()

    def set_hidden_in_list(self, hidden: bool) -> None:
        """Say that the change is not in the list as it is filtered, or that it is."""
        if hidden != self._hidden:
            self._hidden = hidden
            self.show_detail(self._detail)
            if self._brief:  # its head comes or goes
                self.shown.emit()

    def set_brief(self, brief: bool) -> None:
        """Leave out what the list says of the change as well, if it is in the list."""
        if brief != self._brief:
            self._brief = brief
            self._update_head()
            self.shown.emit()

    def _update_head(self) -> None:
        shown = self._hidden or not self._brief
        for part in (self._title, self._about):
            part.setVisible(shown)
        self._text.setToolTip("" if shown else f"{self._title.text()} · {self._about.text()}")

    def lines(self) -> int:
        """Return how many lines the wordings take that were shown so far of one comparison, at most."""
        return max(self._most, self._text.lines()) if self._detail is not None else 0

    def height_for(self, lines: int) -> int:
        """Return how high the line has to be for two wordings of so many lines in all."""
        head = 0 if self._title.isHidden() else self._title.sizeHint().height()
        return THICKNESS + sum(_EDGES) + head + self._text.height_for(lines)

    def set_wanted(self, wanted: bool) -> None:
        """Turn the line on or off; where no change is selected it stays hidden either way."""
        self._wanted = wanted
        if wanted:
            self.show_detail(self._detail)
        else:
            self.hide()

    def set_type(self, font: QFont) -> None:
        """Show the wordings in this type."""
        self._text.setFont(font)
        self.show_detail(self._detail)
        self.shown.emit()

    def wordings(self) -> QWidget:
        """Return what shows the wordings, for what has to know where the keys go."""
        return self._text

    def text(self) -> str:
        """Return the wordings as they are shown, a line each; "" where no change is shown."""
        return self._text.plain() if self._wanted and self._detail is not None else ""

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.window["list_alternate"])
        palette.setColor(QPalette.ColorRole.WindowText, theme.window["text"])
        self.setPalette(palette)
        muted = QPalette(palette)
        muted.setColor(QPalette.ColorRole.WindowText, theme.window["muted"])
        self._about.setPalette(muted)
        self.show_detail(self._detail)

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()
