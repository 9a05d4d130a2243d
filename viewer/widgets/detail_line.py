"""The selected change in full, under the panes: both wordings one above the other, the edits marked.

Selects nothing and scrolls no pane; what is said of a change is decided in ``viewer.presentation.detail``.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from viewer.presentation.detail import Detail, Wording
from viewer.widgets.excerpt_delegate import mark_format
from viewer.widgets.guard import guarded
from viewer.widgets.theme import Theme
from viewer.widgets.words import side_title

# Pixels.
_MARGIN = 12
_CELL = 3
_BETWEEN = 10  # the caption of a wording and the wording

# Lines of wording in view at most; a longer passage is scrolled.
_LINES = 6.5


class DetailLine(QFrame):
    """One change at a time; hidden while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._detail: Detail | None = None
        self._wanted = True
        self.setObjectName("detailLine")
        self.setAutoFillBackground(True)
        self._title = self._make_label("detailTitle")
        bold = QFont(self._title.font())
        bold.setBold(True)
        self._title.setFont(bold)
        self._about = self._make_label("detailAbout")
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text = _Wordings(self)
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._about, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 4)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._text)
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
        self.setVisible(self._wanted and detail is not None)
        if detail is not None:
            self._settle()
            self._title.setText(detail.title)
            about = [detail.place]
            if detail.natures:
                about.append(self.tr("changed: {}").format(", ".join(detail.natures)))
            self._about.setText(" · ".join(about))
            self._text.show_wordings(detail.wordings, self._theme)

    def _settle(self) -> None:
        """Take the width that the line gets in the window, on which its height depends."""
        around = self.parentWidget()
        for part in (around, self):
            layout = part.layout() if part is not None else None
            if layout is not None:
                layout.activate()

    def set_wanted(self, wanted: bool) -> None:
        """Turn the line on or off; where no change is selected it stays hidden either way."""
        self._wanted = wanted
        self.setVisible(wanted and self._detail is not None)

    def set_type(self, font: QFont) -> None:
        """Show the wordings in this type."""
        self._text.setFont(font)
        self.show_detail(self._detail)

    def text(self) -> str:
        """Return the wordings as they are shown, a line each; "" where no change is shown."""
        return self._text.plain() if self._detail is not None else ""

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
        if self._detail is not None:
            self._text.show_wordings(self._detail.wordings, theme)


class _Wordings(QTextEdit):
    """A row for each side: its name, and what it says. As high as its text, up to some lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("detailWordings")
        self.setAccessibleName(self.tr("Both wordings of the selected change"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._caption_font = QFont(self.font())
        self._wordings: tuple[Wording, ...] = ()

    def show_wordings(self, wordings: tuple[Wording, ...], theme: Theme) -> None:
        """Show these, with the marks of ``theme``."""
        self._wordings = wordings
        story = QTextDocument(self)
        story.setDefaultFont(self.font())
        story.setDocumentMargin(0)
        table = self._table(story, len(wordings))
        muted = QTextCharFormat()
        muted.setForeground(QBrush(theme.window["muted"]))
        muted.setFont(self._caption_font)
        # Captions stand on the line of the wording that they name.
        lower = QFontMetricsF(self.font()).ascent() - QFontMetricsF(self._caption_font).ascent()
        for row, wording in enumerate(wordings):
            place = QTextTableCellFormat()
            place.setTopPadding(max(0.0, _CELL + lower))
            table.cellAt(row, 0).setFormat(place)
            table.cellAt(row, 0).firstCursorPosition().insertText(side_title(wording.side), muted)
            cursor = table.cellAt(row, 1).firstCursorPosition()
            for run in wording.runs:
                look = theme.marks.get(run.role)
                plain = QTextCharFormat()
                plain.setForeground(QBrush(theme.window["text"]))
                cursor.insertText(run.text, plain if look is None else mark_format(look))
        _shrink_last_line(story)
        self.setDocument(story)
        self._fit()

    def plain(self) -> str:
        """Return the wordings without marks."""
        return "\n".join("".join(run.text for run in wording.runs) for wording in self._wordings)

    def _table(self, story: QTextDocument, rows: int) -> QTextTable:
        metrics = QFontMetrics(self._caption_font)
        width = max((metrics.horizontalAdvance(side_title(wording.side)) for wording in self._wordings), default=0)
        look = QTextTableFormat()
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        look.setBorder(0)
        look.setCellSpacing(0)
        look.setCellPadding(_CELL)
        look.setLeftMargin(_MARGIN - _CELL)
        look.setRightMargin(_MARGIN - _CELL)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, width + _BETWEEN),
                QTextLength(QTextLength.Type.VariableLength, 0),
            ]
        )
        return QTextCursor(story).insertTable(max(1, rows), 2, look)

    def _fit(self) -> None:
        most = round(self.fontMetrics().lineSpacing() * _LINES) + 2 * _MARGIN
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height())
        self.setFixedHeight(max(1, min(height, most)))

    @guarded(QSize)
    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()


def _shrink_last_line(story: QTextDocument) -> None:
    """Make the empty line low that Qt has behind every table."""
    end = QTextCursor(story)
    end.movePosition(QTextCursor.MoveOperation.End)
    low = QTextBlockFormat()
    low.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    end.setBlockFormat(low)
