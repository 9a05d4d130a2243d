"""What cannot be seen in the first picture of two stories is made after it, and is as if it had always been there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.app.applications import STORIES, names, text, wait_for
from tests.widgets.windows import Drag, middle, press
from viewer.app.settings import Settings
from viewer.app.start import Application
from viewer.presentation.sides import Side
from viewer.widgets.choose_two import ChooseTwo
from viewer.widgets.first_picture import FirstPicture

DIALOG = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def paths(tmp_path):
    found = [tmp_path / f"{side.value}.txt" for side in Side]
    for path, side in zip(found, Side, strict=True):
        path.write_text(STORIES[side], encoding="utf-8")
    return [str(path) for path in found]


@pytest.fixture
def sparing(qtbot, tmp_path, paths):
    """An application that shows two stories before it is complete."""
    made = Application(Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)), whole=False)
    qtbot.addWidget(made.window)
    made.open(*paths)
    wait_for(qtbot, made)
    return made


def entries(application):
    menus = application.window.menuBar().findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [action.text() for menu in menus for action in menu.actions()]


def test_the_menus_are_named_at_once_and_filled_later(sparing):
    titles = [action.text() for action in sparing.window.menuBar().actions()]
    assert titles == ["&File", "&Edit", "&Change", "&View", "&Help"]
    assert entries(sparing) == []
    sparing.complete()
    whole = entries(sparing)
    assert {"&Open…", "&Find…", "&Next change", "&Paste as a version", "Sa&ve report…"} < set(whole)
    sparing.complete()
    assert entries(sparing) == whole


def test_the_program_has_its_icon_when_it_is_complete(sparing, qapp):
    qapp.setWindowIcon(QIcon())
    sparing.complete()
    assert not qapp.windowIcon().pixmap(48).isNull()


def test_it_is_complete_as_soon_as_it_was_drawn(sparing, qtbot):
    FirstPicture(sparing.window).drawn.connect(sparing.complete)
    sparing.window.show()
    qtbot.waitUntil(lambda: bool(entries(sparing)))


def test_what_was_shown_before_is_known_afterward(sparing, paths):
    sparing.complete()
    assert sparing.report_saving.action.isEnabled()
    pair = sparing.ways_in.menu.recent.actions()[0]
    assert pair.toolTip() == "\n".join(paths)


def test_what_is_asked_for_is_made_and_knows_what_is_shown(sparing):
    sparing.window.tools.find.trigger()
    assert sparing.window.tools.is_finding()
    sparing.window.tools.redline.action.trigger()
    assert sparing.window.tools.redline.copy_in_view() is not None


@pytest.fixture
def shown(sparing, qtbot):
    """The same, with its window on the screen."""
    sparing.window.show()
    qtbot.waitExposed(sparing.window)
    sparing.window.activateWindow()
    assert "&Open…" not in entries(sparing)
    return sparing


def test_text_can_be_dropped_before(shown, qtbot):
    Drag(shown.window, text="Divers found the old crane.").drop(middle(shown.window, Side.NEW))
    wait_for(qtbot, shown)
    assert names(shown) == ["old.txt", "pasted text"]
    assert text(shown, Side.NEW) == "Divers found the old crane."


@DIALOG
def test_more_files_than_two_can_be_dropped_before(shown, paths, tmp_path):
    third = tmp_path / "third.txt"
    third.write_text(STORIES[Side.NEW], encoding="utf-8")
    Drag(shown.window, *paths, str(third)).drop(middle(shown.window, Side.NEW))
    question = shown.window.findChild(ChooseTwo)
    assert question.isVisible()
    question.reject()


def test_a_key_of_the_menus_can_be_pressed_before(shown, qtbot):
    QGuiApplication.clipboard().setText("Divers found the old crane.")
    press(shown.window.view.column(Side.NEW).pane, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, shown)
    assert text(shown, Side.NEW) == "Divers found the old crane."


@DIALOG
def test_a_menu_can_be_opened_before(shown):
    bar = shown.window.menuBar()
    edit = bar.actions()[1]
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(edit).center())
    assert edit.menu().isVisible()
    assert "&Find…" in [action.text() for action in edit.menu().actions()]
    edit.menu().close()


def test_a_file_that_cannot_be_read_leaves_the_page_that_asks_for_stories(qtbot, tmp_path):
    made = Application(Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)), whole=False)
    qtbot.addWidget(made.window)
    made.open(str(tmp_path / "none.txt"), str(tmp_path / "nothing.txt"))
    made.window.show()
    qtbot.waitUntil(lambda: "none.txt" in made.window.message_bar.text(), timeout=20_000)
    assert made.window.empty_page.isVisible()
