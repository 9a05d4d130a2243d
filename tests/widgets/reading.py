"""Helpers for the tests of the panes: invented stories, real events, positions read off the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from viewer.presentation.offsets import Utf16Map
from viewer.presentation.page import make_page
from viewer.presentation.stretches import Stretch
from viewer.text.version import Version
from viewer.widgets.story_pane import StoryPane
from viewer.widgets.synchronizer import Synchronizer

WORDS = (
    "harbor strike vote mayor crane quay fishermen landed bread lorries winter sheds talks Tuesday union offer".split()
)


def sentence(number: int, words: int = 22) -> str:
    """Make up a sentence that is different for each number."""
    chosen = [WORDS[(number * 7 + word * word + word) % len(WORDS)] for word in range(words)]
    return f"Number {number} " + " ".join(chosen) + "."


def show(pane: StoryPane, text: str) -> Utf16Map:
    page = make_page(Version(text, (), ()))
    offsets = Utf16Map(page.text)
    pane.show_page(page, offsets)
    return offsets


def make_pane(qtbot, text: str, width: int = 640, height: int = 480) -> StoryPane:
    pane = StoryPane()
    qtbot.addWidget(pane)
    pane.resize(width, height)
    pane.show()
    show(pane, text)
    QApplication.processEvents()
    return pane


def turn_wheel(pane: StoryPane, angle: int, pixels: int = 0, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """Turn the wheel over a pane; ``angle`` below 0 goes down the story."""
    turn_wheel_over(pane.viewport(), angle, pixels, modifiers)


def turn_wheel_over(widget: QWidget, angle: int, pixels: int = 0, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """Turn the wheel over the middle of any widget."""
    event = QWheelEvent(
        QPointF(widget.rect().center()),
        QPointF(widget.mapToGlobal(widget.rect().center())),
        QPoint(0, pixels),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def screen_y(pane: StoryPane, offset: int) -> float:
    """Give how far below the top of the view the line at an offset of the page is painted.

    A line is taller than its letters, by how much depends on the font; the cursor is as tall as these.
    """
    cursor = pane.textCursor()
    cursor.setPosition(offset)
    rect = pane.cursorRect(cursor)
    line = round(pane.bottom_of(offset) - pane.top_of(offset))
    return float(rect.top() - (line - rect.height()) // 2)


class TwoPanes:
    """Two panes side by side, scrolled together. A plan is a list of (old text, new text) stretches."""

    def __init__(self, qtbot, plan: Sequence[tuple[str, str]], height: int = 480) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.old = StoryPane(self.window)
        self.new = StoryPane(self.window)
        self.resize(1200, height)
        self.window.show()
        self.synchronizer = Synchronizer(self.old, self.new, self.window)
        self.show(plan)

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.old.setGeometry(0, 0, width // 2, height)
        self.new.setGeometry(width // 2, 0, width // 2, height)
        QApplication.processEvents()

    def show(self, plan: Sequence[tuple[str, str]]) -> None:
        show(self.old, "".join(old for old, _ in plan))
        show(self.new, "".join(new for _, new in plan))
        self.stretches: list[Stretch] = []
        old_at = new_at = 0
        for old, new in plan:
            self.stretches.append(Stretch(old_at, old_at + len(old), new_at, new_at + len(new)))
            old_at, new_at = self.stretches[-1].old_end, self.stretches[-1].new_end
        self.synchronizer.set_stretches(self.stretches)
        QApplication.processEvents()

    def values(self) -> tuple[int, int]:
        return self.old.verticalScrollBar().value(), self.new.verticalScrollBar().value()

    def at_start(self) -> bool:
        return self.values() == (0, 0)

    def at_end(self) -> bool:
        return self.values() == (self.old.verticalScrollBar().maximum(), self.new.verticalScrollBar().maximum())

    def heights_of(self, number: int) -> tuple[float, float]:
        """Give the y on the screen at which a stretch begins, on both sides."""
        stretch = self.stretches[number]
        return screen_y(self.old, stretch.old_start), screen_y(self.new, stretch.new_start)

    def tops_of(self, number: int) -> tuple[float, float]:
        """Give the same without laying out what is far from the view."""
        stretch = self.stretches[number]
        old, new = self.values()
        return self.old.top_of(stretch.old_start) - old, self.new.top_of(stretch.new_start) - new


def pairs(count: int, first: int = 0) -> list[tuple[str, str]]:
    """Plan stretches that stand on both sides, at differing lengths."""
    return [
        (sentence(n, 12 + n * 5 % 40) + "\n", sentence(n, 12 + n * 11 % 50) + "\n\n")
        for n in range(first, first + count)
    ]
