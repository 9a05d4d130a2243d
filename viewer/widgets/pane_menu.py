"""The menu of a pane, under the right button of the mouse or the menu key: to copy, and what its owner adds.

Does nothing itself; it says what stands under the pointer, and offers actions made elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent

from viewer.widgets.guard import guarded
from viewer.widgets.story_pane import StoryPane

# Of the height of the view: where the menu opens that is asked for by a key.
_BY_KEY = 0.3

# What Qt calls the entry by.
_SELECT_ALL = "select-all"


class PaneMenu(QObject):
    """The menu of one pane."""

    place_clicked = Signal(int)
    """The menu is asked for at this offset, which is not within a selection."""

    def __init__(self, pane: StoryPane, actions: Sequence[QAction]) -> None:
        super().__init__(pane)
        self._pane = pane
        self._actions = list(actions)
        pane.installEventFilter(self)
        pane.viewport().installEventFilter(self)

    def _show(self, event: QContextMenuEvent) -> None:
        pane, view = self._pane, self._pane.viewport()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            place = view.mapFromGlobal(event.globalPos())
            at = pane.cursorForPosition(place).position()
            selected = pane.textCursor()
            inside = selected.hasSelection() and selected.selectionStart() <= at <= selected.selectionEnd()
            if not inside and pane.folds.fold_at(place) is None:
                self.place_clicked.emit(pane.places.to_page(at))
        else:
            place = QPoint(view.width() // 4, round(view.height() * _BY_KEY))
        menu = pane.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == _SELECT_ALL:  # Qt writes each word large
                action.setText("\t".join([self.tr("Select &all"), *action.text().split("\t")[1:]]))
        menu.addSeparator()
        menu.addActions(self._actions)
        menu.popup(view.mapToGlobal(place))

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            self._show(event)
            return True
        return False
