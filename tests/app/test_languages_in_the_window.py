"""The window in German, and in a language that is longer than any: all is said, and nothing is cut off."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QLineEdit, QMenu, QTextEdit, QToolBar

from tests.app.applications import make_application, wait_for
from tests.catalogues import CATALOGUES, entries
from tests.languages import MARK, cut_off, left_out, spoken, words_of
from tests.widgets.moving import new_story, old_story, passage_with
from tests.widgets.windows import NEW, OLD, show
from viewer.presentation.sides import Side
from viewer.widgets.phrases import PHRASES
from viewer.widgets.words import size_words

# Pixels: the smallest screen that has to do.
SMALL = (1024, 700)

ENGLISH = {entry.key.source for entry in entries(CATALOGUES[0]) if entry.key.source not in entry.forms}
ENGLISH |= {entry.key.comment for entry in entries(CATALOGUES[0]) if entry.key.comment}
# With any values in the places.
PATTERNS = [re.compile(re.sub(r"\\\{\w*\\\}|%Ln", ".+", re.escape(words))) for words in sorted(ENGLISH)]


@pytest.fixture
def german(qapp):
    with spoken("de"):
        yield


@pytest.fixture
def longer(qapp):
    with spoken("longer"):
        yield


@pytest.fixture
def pair(tmp_path):
    paths = tmp_path / "old.txt", tmp_path / "new.txt"
    for path, text in zip(paths, (OLD, NEW), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


@pytest.fixture
def application(qtbot, tmp_path):
    made = make_application(qtbot, tmp_path)
    made.window.resize(*SMALL)
    return made


def compare(qtbot, application, pair) -> None:
    """Show two files and select a change."""
    application.open(*pair)
    qtbot.waitUntil(lambda: bool(application.window.change_list.visible_rows()), timeout=20_000)
    wait_for(qtbot, application)
    application.window.actions_.next.trigger()
    QApplication.processEvents()


def find(application, words: str) -> None:
    application.window.tools.find.trigger()
    QTest.keyClicks(application.window.findChild(QLineEdit, "findText"), words)
    QApplication.processEvents()


def states(qtbot, application, pair):
    """Bring the window into one state after another."""
    QApplication.processEvents()
    yield "empty"
    application.open(pair[0], None)
    wait_for(qtbot, application)
    QApplication.processEvents()
    yield "one side"
    compare(qtbot, application, pair)
    yield "compared"
    find(application, "the")
    yield "find"
    application.window.tools.redline.action.trigger()
    QApplication.processEvents()
    yield "marked-up copy"
    application.window.show_error("“old.txt” is a folder.")
    QApplication.processEvents()
    yield "message"


@pytest.mark.usefixtures("german")
def test_the_window_speaks_german(qtbot, application, pair):
    compare(qtbot, application, pair)
    window = application.window
    menus = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert menus == ["Datei", "Bearbeiten", "Änderung", "Ansicht", "Hilfe"]
    said = words_of(window)
    assert {"Frühere Fassung", "Spätere Fassung", "53 Wörter, 5 Sätze", "Änderungen"} <= said
    line = window.findChild(QLabel, "statusLine").text()
    assert "1 Satz hinzugefügt" in line
    assert application.window.windowTitle() == "old.txt – new.txt – StoryDiff"


@pytest.mark.usefixtures("german")
def test_the_change_list_speaks_german(qtbot, application, pair):
    compare(qtbot, application, pair)
    model = application.window.change_list.table().model()
    cells = {model.index(row, column).data() for row in range(model.rowCount()) for column in (0, 2)}
    assert {"Vorspann bearbeitet", "Gelöscht", "früherer Absatz 3", "Absatz 4"} <= cells
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert heads == ["Änderung", "Was sich geändert hat", "Stelle"]


@pytest.mark.usefixtures("german")
def test_nothing_in_the_window_is_still_english(qtbot, application, pair):
    for state in states(qtbot, application, pair):
        english = [words for words in words_of(application.window) if any(p.fullmatch(words) for p in PATTERNS)]
        assert not english, state


@pytest.mark.usefixtures("longer")
def test_all_words_in_the_window_go_through_translation(qtbot, application, pair):
    names = re.compile(r".*(?:old|new)\.txt.*|UTF-\d+|[\d,/ ]*|StoryDiff.*", re.DOTALL)
    for state in states(qtbot, application, pair):
        plain = [words for words in words_of(application.window) if MARK not in words and "ö" not in words]
        assert not [words for words in plain if not names.fullmatch(words) and not is_partial(words)], state


def is_partial(words: str) -> bool:
    """Tell whether these are the words of a tool tip without the keys behind them."""
    return any(letter in words for letter in "áèîöůý")


@pytest.mark.parametrize("language", ["de", "longer"])
def test_nothing_is_cut_off_in_a_small_window(qtbot, qapp, tmp_path, pair, language):
    with spoken(language):
        application = make_application(qtbot, tmp_path)
        application.window.resize(*SMALL)
        for state in states(qtbot, application, pair):
            assert (application.window.width(), application.window.height()) == SMALL, state
            assert not cut_off(application.window), state


@pytest.mark.usefixtures("german")
def test_the_tool_bar_has_room_for_all_of_german(qtbot, application, pair):
    compare(qtbot, application, pair)
    assert not left_out(application.window.findChild(QToolBar, "tools"))


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_entry_of_a_menu_has_a_key_of_its_own(qtbot, qapp, tmp_path, pair, language):
    with spoken(language):
        application = make_application(qtbot, tmp_path)
        compare(qtbot, application, pair)
        for title, keys in mnemonics(application.window.menuBar().actions(), "menu bar"):
            assert len(set(keys)) == len(keys), title


def mnemonics(actions: list[QAction], title: str):
    """Give the letters of each menu, with those below it."""
    letters = [letter.lower() for action in actions for letter in re.findall(r"&([^&])", action.text())]
    yield title, letters
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from mnemonics(menu.actions(), action.text())


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
@pytest.mark.usefixtures("german")
def test_keys_are_named_as_on_a_german_keyboard(application):
    assert application.window.tools.find.toolTip() == "Suchen (Strg+F)"
    application.window.tools.shortcuts.trigger()
    sheet = application.window.findChild(QDialog, "shortcutSheet")
    said = words_of(sheet)
    cut = cut_off(sheet)
    sheet.close()
    assert {"Tastenkürzel", "Weitersuchen", "Umschalt+F3", "Im Text"} <= said
    assert not cut


@pytest.mark.usefixtures("german")
def test_buttons_of_qt_itself_are_german(qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Abbrechen"


@pytest.mark.usefixtures("german")
def test_a_file_that_cannot_be_read_is_explained_in_german(qtbot, application, tmp_path):
    application.session.open_side(Side.OLD, str(tmp_path / "none.txt"))
    sentence = "Fehler: Es gibt keine Datei „none.txt“. Bitte Namen und Ordner prüfen."
    qtbot.waitUntil(lambda: application.window.message_bar.text() == sentence)


@pytest.mark.usefixtures("german")
def test_numbers_are_written_as_in_german():
    assert size_words(31000, 1) == "31.000 Wörter, 1 Satz"
    assert PHRASES.number(1234567) == "1.234.567"


def test_english_stays_where_the_language_is_not_spoken(qapp):
    with spoken("en"):
        assert size_words(1, 2) == "1 word, 2 sentences"
        assert QCoreApplication.translate("Side", "Earlier version") == "Earlier version"


@pytest.mark.parametrize(("country", "number"), [("fr_FR", "1\u202f234"), ("ar_EG", "1,234"), ("C", "1,234")])
def test_english_words_have_the_numbers_of_the_country_in_english_digits(qapp, country, number):
    before = QLocale()
    QLocale.setDefault(QLocale(country))
    try:
        assert size_words(1234, 1) == f"{number} words, 1 sentence"
    finally:
        QLocale.setDefault(before)


@pytest.mark.usefixtures("german")
def test_what_is_said_of_a_change_is_german_wherever_it_is_said(qtbot, tmp_path):
    application = make_application(qtbot, tmp_path)
    window = application.window
    qtbot.waitExposed(window)
    show(window, "\n".join(old_story()) + "\n", "\n\n".join(new_story()) + "\n")
    edited = passage_with(window, "Monday")

    strip, overview = window.view.splitter.strip(), window.view.aids.overview
    bar = next(each for each in overview.bars(Side.OLD) if each.passage == edited)
    place = QPoint(9, round(overview.y_of((bar.start + bar.end) / 2)))
    QTest.mouseMove(overview, place)
    assert overview.toolTip().startswith("Bearbeitet, Absatz ")
    assert strip.accessibleName() == "Verbindungen zwischen den Fassungen"

    window.tools.redline.action.trigger()
    copy = window.findChild(QTextEdit, "pane_redline").toPlainText()
    assert "[verschoben aus früherem Absatz 2] The harbor master" in copy
    assert "[verschoben in Absatz " in copy
    window.tools.redline.action.trigger()

    window.actions_.folding.action.trigger()
    QApplication.processEvents()
    folds = window.view.column(Side.NEW).pane.document().documentLayout().column.folds
    assert all(re.fullmatch(r"\d+ unveränderte Sätze", fold.words) for fold in folds)
    assert list(folds)
