"""The actions that choose the type of the stories: larger and smaller, the face, the line spacing.

Sets no type itself: it says which one is wanted.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from viewer.widgets.action_making import make_action
from viewer.widgets.reading_type import (
    FACES,
    FIXED,
    LEAST_ZOOM,
    MOST_ZOOM,
    NARROW,
    NORMAL,
    SANS,
    SERIF,
    SPACINGS,
    WIDE,
    ReadingType,
)


class TypeChooser(QObject):
    """Holds what the reader chose last."""

    type_changed = Signal(ReadingType)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._type = ReadingType()
        self.larger = make_action(self, "", self.tr("&Larger type"), "Ctrl++", "Ctrl+=")
        self.smaller = make_action(self, "", self.tr("Sm&aller type"), "Ctrl+-")
        self.plain = make_action(self, "", self.tr("Normal si&ze"), "Ctrl+0")
        self.larger.triggered.connect(lambda: self.zoom(1))
        self.smaller.triggered.connect(lambda: self.zoom(-1))
        self.plain.triggered.connect(lambda: self.choose(self._type._replace(zoom=0)))
        self._faces = self._group(FACES, self._face_words())
        self._spacings = self._group(tuple(SPACINGS), self._spacing_words())
        self._faces.triggered.connect(self._on_face)
        self._spacings.triggered.connect(self._on_spacing)
        self._show_choice()

    def _group(self, names: tuple[str, ...], words: dict[str, str]) -> QActionGroup:
        group = QActionGroup(self)
        for name in names:
            action = QAction(words[name], group)
            action.setCheckable(True)
            action.setData(name)
        return group

    def _face_words(self) -> dict[str, str]:
        return {SERIF: self.tr("&Serif"), SANS: self.tr("S&ans serif"), FIXED: self.tr("&Fixed width")}

    def _spacing_words(self) -> dict[str, str]:
        return {NARROW: self.tr("&Narrow"), NORMAL: self.tr("N&ormal"), WIDE: self.tr("&Wide")}

    def fill_menu(self, menu: QMenu) -> None:
        """Add the actions to ``menu``."""
        menu.addActions([self.larger, self.smaller, self.plain])
        menu.addMenu(self._menu(menu, self.tr("Type fac&e"), self._faces))
        menu.addMenu(self._menu(menu, self.tr("L&ine spacing"), self._spacings))

    def _menu(self, parent: QMenu, words: str, group: QActionGroup) -> QMenu:
        menu = QMenu(words, parent)
        menu.addActions(group.actions())
        return menu

    def type(self) -> ReadingType:
        """Return the type that is wanted."""
        return self._type

    @Slot(ReadingType)
    def choose(self, wanted: ReadingType) -> None:
        """Take ``wanted``; says so if it is another one than before."""
        if wanted != self._type:
            self._type = wanted
            self._show_choice()
            self.type_changed.emit(wanted)

    @Slot(int)
    def zoom(self, steps: int) -> None:
        """Make the type so many steps larger, or smaller if below 0, as far as there are sizes."""
        self.choose(self._type.zoomed(steps))

    def _show_choice(self) -> None:
        for group, name in ((self._faces, self._type.face), (self._spacings, self._type.spacing)):
            for action in group.actions():
                action.setChecked(action.data() == name)
        self.larger.setEnabled(self._type.zoom < MOST_ZOOM)
        self.smaller.setEnabled(self._type.zoom > LEAST_ZOOM)
        self.plain.setEnabled(self._type.zoom != 0)

    @Slot(QAction)
    def _on_face(self, action: QAction) -> None:
        self.choose(self._type._replace(face=action.data()))

    @Slot(QAction)
    def _on_spacing(self, action: QAction) -> None:
        self.choose(self._type._replace(spacing=action.data()))
