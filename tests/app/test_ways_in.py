"""Ways in: pasting, the clipboard, dragged text, several files, recent pairs, encodings, version control."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from tests.app.applications import make_application, names, text, wait_for
from tests.widgets.windows import NEW, OLD, Drag, middle
from viewer.presentation.sides import Side
from viewer.widgets.partner_list import PartnerList

# Without a screen, windows beside the main one cannot do all that they ask for.
DIALOG = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def application(qtbot, tmp_path):
    made = make_application(qtbot, tmp_path)
    yield made
    made.worker.cancel()
    QGuiApplication.clipboard().clear()  # what a test put there must not outlive Python


@pytest.fixture
def files(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def copy(words="", *paths):
    data = QMimeData()
    if words:
        data.setText(words)
    if paths:
        data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    QGuiApplication.clipboard().setMimeData(data)


def said(application):
    return application.window.message_bar.text()


def compare(application, qtbot, *pair):
    application.session.open_pair(*pair, announce=False)
    wait_for(qtbot, application)


def test_pasting_twice_fills_both_sides(application, qtbot):
    for words in (OLD, NEW):
        copy(words)
        QTest.keyClick(application.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        wait_for(qtbot, application)
    assert names(application) == ["pasted text", "pasted text"]
    assert len(application.window.change_list.visible_rows()) == 3


def test_a_reload_of_what_is_in_no_file_says_so_and_leaves_it(application, qtbot):
    for words in (OLD, NEW):
        copy(words)
        QTest.keyClick(application.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        wait_for(qtbot, application)
    QTest.keyClick(application.window, Qt.Key.Key_F5)
    remark = application.window.statusBar().currentMessage()
    assert remark == "There is no file to read again: what is shown was not read from one."
    assert text(application, Side.OLD) == OLD
    assert len(application.window.change_list.visible_rows()) == 3


def test_pasting_goes_to_the_side_with_the_keyboard(application, qtbot, files):
    compare(application, qtbot, files("a.txt", OLD), files("b.txt", NEW))
    pane = application.window.view.column(Side.OLD).pane
    application.window.activateWindow()
    pane.setFocus()
    copy("Something else.")
    QTest.keyClick(pane, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, application)
    assert text(application, Side.OLD) == "Something else."
    assert names(application)[1] == "b.txt"


def test_a_story_is_compared_with_the_clipboard(application, qtbot, files):
    application.open(files("a.txt", OLD), None)
    wait_for(qtbot, application)
    copy(NEW)
    application.ways_in.menu.clipboard.trigger()
    wait_for(qtbot, application)
    assert names(application) == ["a.txt", "pasted text"]


def test_copied_files_are_opened(application, qtbot, files):
    copy("", files("a.txt", OLD), files("b.txt", NEW))
    application.ways_in.menu.paste.trigger()
    wait_for(qtbot, application)
    assert names(application) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("words", "sentence"), [("", "no text in the clipboard"), (" \n ", "no text in the clipboard")]
)
def test_an_empty_clipboard_is_said(application, words, sentence):
    QGuiApplication.clipboard().clear()
    copy(words)
    application.ways_in.menu.paste.trigger()
    assert sentence in said(application)


def test_a_pasted_address_is_refused(application):
    copy("https://example.org/story")
    application.ways_in.menu.paste.trigger()
    assert "This is a web address, and StoryDiff does not use the network. Copy the text" in said(application)
    assert names(application) == ["", ""]


def test_a_dropped_address_is_refused(application):
    Drag(application.window, address="https://example.org/story").drop(application.window.rect().center())
    assert "does not use the network" in said(application)


def test_pasted_markup_that_is_dangerous_is_refused(application):
    copy('<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "b">]><nitf>&a;</nitf>')
    application.ways_in.menu.paste.trigger()
    assert "“pasted text” declares XML entities" in said(application)


def test_dragged_text_is_shown_where_it_is_dropped(application, qtbot, files):
    compare(application, qtbot, files("a.txt", OLD), files("b.txt", NEW))
    Drag(application.window, text="Dragged words.").drop(middle(application.window, Side.NEW))
    wait_for(qtbot, application)
    assert text(application, Side.NEW) == "Dragged words."


def dated(date):
    return f"---\ndate: {date}\n---\nThe story of {date}.\n"


@DIALOG
def test_of_several_files_the_two_newest_are_offered_by_the_dates_in_them(application, qtbot, files):
    paths = [
        files(f"{name}.md", dated(date))
        for name, date in [("c", "2026-03-03"), ("a", "2026-03-01"), ("b", "2026-03-02")]
    ]
    Drag(application.window, *paths).drop(application.window.rect().center())
    question = application.ways_in._question
    assert question.isVisible()
    assert [os.path.basename(question.chosen(side)) for side in Side] == ["b.md", "c.md"]
    question.choose(Side.OLD, paths[1])
    question.accept()
    wait_for(qtbot, application)
    assert names(application) == ["a.md", "c.md"]


@DIALOG
def test_files_without_a_date_are_sorted_by_their_time_of_change(application, files):
    paths = [files(f"{name}.txt", OLD) for name in "abc"]
    for path, moment in zip(paths, (3_000_000, 1_000_000, 2_000_000), strict=True):
        os.utime(path, (moment, moment))
    application.ways_in.ask_which(paths)
    assert [os.path.basename(application.ways_in._question.chosen(side)) for side in Side] == ["c.txt", "a.txt"]


@DIALOG
def test_the_same_file_cannot_be_both(application, files):
    paths = [files(f"{name}.txt", OLD) for name in "abc"]
    application.ways_in.ask_which(paths)
    question = application.ways_in._question
    question.choose(Side.OLD, question.chosen(Side.NEW))
    assert not question._compare.isEnabled()


def test_files_that_cannot_be_read_are_explained(application, tmp_path):
    application.ways_in.ask_which([str(tmp_path / name) for name in "abc"])
    assert "no file “a”" in said(application)


def test_recent_pairs_are_offered_in_the_menu_and_on_the_empty_page(qtbot, tmp_path, files):
    first = make_application(qtbot, tmp_path)
    compare(first, qtbot, files("a.txt", OLD), files("b.txt", NEW))
    compare(first, qtbot, files("c.txt", OLD), files("b.txt", NEW))
    first.window.close()
    again = make_application(qtbot, tmp_path)
    links = again.window.empty_page.recent.links()
    assert [link.text() for link in links] == ["c.txt – b.txt", "a.txt – b.txt"]
    assert [action.text() for action in again.ways_in.menu.recent.actions()[:2]] == ["c.txt – b.txt", "a.txt – b.txt"]
    QTest.mouseClick(links[1], Qt.MouseButton.LeftButton)
    wait_for(qtbot, again)
    assert names(again) == ["a.txt", "b.txt"]


def test_the_last_pair_opens_by_a_key(qtbot, tmp_path, files):
    first = make_application(qtbot, tmp_path)
    compare(first, qtbot, files("a.txt", OLD), files("b.txt", NEW))
    first.window.close()
    again = make_application(qtbot, tmp_path)
    again.ways_in.menu.reopen.trigger()
    wait_for(qtbot, again)
    assert names(again) == ["a.txt", "b.txt"]


def test_pairs_whose_files_are_gone_are_not_offered_and_the_list_can_be_cleared(application, qtbot, files, tmp_path):
    compare(application, qtbot, files("a.txt", OLD), files("b.txt", NEW))
    compare(application, qtbot, files("c.txt", OLD), files("b.txt", NEW))
    (tmp_path / "a.txt").unlink()
    assert [os.path.basename(pair.old) for pair in application.ways_in._recent.pairs()] == ["c.txt"]
    application.ways_in.menu.recent.actions()[-1].trigger()
    assert application.ways_in._recent.pairs() == []
    assert not application.ways_in.menu.reopen.isEnabled()


@pytest.mark.parametrize("value", ["nonsense", "{}", "[[1, 2]]", '[["a"]]', "[" * 100_000, 17, ["x"]])
def test_a_damaged_list_of_pairs_counts_as_none(qtbot, tmp_path, value):
    first = make_application(qtbot, tmp_path)
    first._settings.store().setValue("files/recent", value)
    first._settings.store().setValue("files/reload", value)
    assert make_application(qtbot, tmp_path).ways_in._recent.pairs() == []


def test_the_samples_are_offered(application, qtbot):
    QTest.mouseClick(application.window.empty_page.recent.samples, Qt.MouseButton.LeftButton)
    wait_for(qtbot, application)
    assert names(application) == ["bridge-earlier.txt", "bridge-later.txt"]


def test_another_encoding_can_be_chosen_and_is_kept_by_a_reload(application, qtbot, files):
    application.open(files("a.txt", "Мост закрыт.".encode("cp1251")), None)
    wait_for(qtbot, application)
    assert text(application, Side.OLD) == "Ìîñò çàêðûò."
    application.ways_in.menu.encoding_chosen.emit(Side.OLD, "cp1251")
    wait_for(qtbot, application)
    assert text(application, Side.OLD) == "Мост закрыт."
    application.session.reload()
    wait_for(qtbot, application)
    assert text(application, Side.OLD) == "Мост закрыт."
    ticked = [
        action.text() for action in application.ways_in.menu._side_menus[Side.OLD].actions() if action.isChecked()
    ]
    assert ticked == ["Windows-1251 (Cyrillic)"]


@DIALOG
def test_the_header_shows_the_encoding_and_opens_the_menu(application, qtbot, files):
    application.open(files("a.txt", OLD), None)
    wait_for(qtbot, application)
    button = application.window.view.column(Side.OLD).header.findChild(QToolButton, "paneEncoding")
    assert (button.text(), button.isVisible()) == ("UTF-8", True)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = application.ways_in.menu._side_menus[Side.OLD]
    assert menu.isVisible()
    menu.close()


def test_what_a_file_says_of_its_story_is_in_the_header(application, qtbot, files):
    application.open(files("a.md", "---\ntitle: Bridge\nauthor: I. Brandt\n---\nThe story.\n"), None)
    wait_for(qtbot, application)
    tip = application.window.view.column(Side.OLD).header.findChild(QLabel, "paneFile").toolTip()
    assert tip.splitlines()[1:] == ["Markdown", "Headline: Bridge", "Byline: I. Brandt"]


def test_version_control_names_both_sides(application, qtbot, files):
    application.open(files("tmp/xyz_story.txt", OLD), files("tmp/abc_story.txt", NEW), "news/story.txt")
    wait_for(qtbot, application)
    assert names(application) == ["news/story.txt", "news/story.txt"]
    assert application.ways_in._recent.pairs() == []
    application.session.reload()
    wait_for(qtbot, application)
    assert names(application) == ["news/story.txt", "news/story.txt"]


@pytest.mark.parametrize("missing", list(Side))
def test_a_deleted_side_of_version_control_is_an_empty_story(application, qtbot, files, missing):
    pair = {side: os.devnull if side is missing else files("a.txt", OLD) for side in Side}
    application.open(pair[Side.OLD], pair[Side.NEW], "story.txt")
    wait_for(qtbot, application)
    assert names(application)[list(Side).index(missing)] == "story.txt (not there)"
    assert len(application.window.change_list.visible_rows()) == 5


def test_one_story_asks_for_the_other_by_a_button_that_has_the_keys(application, qtbot, files):
    application.open(files("a.txt", OLD), None)
    wait_for(qtbot, application)
    focus = application.window.focusWidget()
    assert focus.text() == "Choose the later version…"
    chosen = []
    focus.clicked.disconnect()
    focus.clicked.connect(lambda: chosen.append("asked"))
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert chosen == ["asked"]
    said = [label.text() for label in application.window.view.column(Side.NEW).findChildren(QLabel)]
    assert "“a.txt” is shown as the earlier version; Ctrl+T makes it the later one." in said


def test_a_single_story_is_swapped_by_a_key_and_the_other_side_asks_then(application, qtbot, files):
    application.open(files("a.txt", OLD), None)
    wait_for(qtbot, application)
    QTest.keyClick(application.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, application)
    assert names(application) == ["", "a.txt"]
    assert application.window.focusWidget().text() == "Choose the earlier version…"


def test_the_second_story_takes_the_keys_from_the_question(application, qtbot, files):
    application.open(files("a.txt", OLD), None)
    wait_for(qtbot, application)
    application.session.open_side(Side.NEW, files("b.txt", NEW))
    wait_for(qtbot, application)
    assert application.window.focusWidget() is application.window.view.column(Side.NEW).pane


def test_what_a_story_was_compared_with_is_offered(qtbot, tmp_path, files):
    first = make_application(qtbot, tmp_path)
    compare(first, qtbot, files("a.txt", OLD), files("b.txt", NEW))
    compare(first, qtbot, files("c.txt", OLD), files("a.txt", NEW))
    first.window.close()
    again = make_application(qtbot, tmp_path)
    again.open(files("a.txt", OLD), None)
    wait_for(qtbot, again)
    links = again.window.view.column(Side.NEW).findChild(PartnerList).links()
    assert [link.text() for link in links] == ["c.txt", "b.txt"]
    QTest.mouseClick(links[1], Qt.MouseButton.LeftButton)
    wait_for(qtbot, again)
    assert names(again) == ["a.txt", "b.txt"]


def test_an_earlier_version_with_a_later_date_is_told_once_and_can_be_swapped(application, qtbot, files):
    compare(application, qtbot, files("a.md", dated("2026-03-02")), files("b.md", dated("2026-03-01")))
    assert "“a.md” (2026-03-02" in said(application)
    QTest.mouseClick(application.window.message_bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    wait_for(qtbot, application)
    assert names(application) == ["b.md", "a.md"]
    QTest.keyClick(application.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, application)
    assert said(application) == ""
