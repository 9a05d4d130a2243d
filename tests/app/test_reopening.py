"""The last pair opened again in another run: at the words where it was left, even if the files have changed."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.applications import make_application, wait_for
from tests.widgets.reading import screen_y, sentence
from viewer.app.remembered_places import RememberedPlaces
from viewer.presentation.sides import Side
from viewer.widgets.reading_place import ReadingPlace

OLD = "\n\n".join(sentence(number) for number in range(60))
NEW = "\n\n".join(
    sentence(number).replace("harbor", "port" if number % 7 == 0 else "harbor") for number in range(60) if number != 9
)
WORDS = "Number 33 "


@pytest.fixture
def paths(tmp_path):
    made = {Side.OLD: tmp_path / "old.txt", Side.NEW: tmp_path / "new.txt"}
    made[Side.OLD].write_text(OLD, encoding="utf-8")
    made[Side.NEW].write_text(NEW, encoding="utf-8")
    return made


@pytest.fixture
def run(qtbot, tmp_path):
    """Start the application once more, with the settings of the last run."""
    started = []

    def begin():
        application = make_application(qtbot, tmp_path)
        application.window.resize(1200, 800)
        started.append(application)
        return application

    yield begin
    for application in started:
        application.worker.cancel()


def settle(qtbot, application):
    wait_for(qtbot, application)
    QApplication.processEvents()


def reopen(qtbot, application):
    application.window.activateWindow()
    qtbot.waitUntil(application.window.isActiveWindow)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(application.window, Qt.Key.Key_O, modifiers)
    settle(qtbot, application)


def pane(application):
    return application.window.view.column(Side.NEW).pane


def height(application):
    return screen_y(pane(application), pane(application).toPlainText().index(WORDS))


@pytest.fixture
def left(run, qtbot, paths):
    """Read a pair to its middle with the third change chosen, and leave; give how far down the words stood."""
    first = run()
    first.open(*map(str, paths.values()))
    settle(qtbot, first)
    first.window.activateWindow()
    for _ in range(3):
        QTest.keyClick(first.window, Qt.Key.Key_F8)
    for _ in range(3):
        pane(first).scroll_to(pane(first).top_of(pane(first).toPlainText().index(WORDS)) - 200)
    QApplication.processEvents()
    stood = height(first)
    assert 0 < stood < 500
    first.window.close()
    return stood


def test_the_last_pair_is_opened_where_it_was_left(left, run, qtbot):
    again = run()
    reopen(qtbot, again)
    assert height(again) == pytest.approx(left, abs=3)
    chosen = again.window.current_passage()
    assert chosen is not None
    assert again.window.change_list.selected_passage() == chosen


def test_the_words_are_found_again_in_a_file_that_has_grown_above(left, run, qtbot, paths):
    for path in paths.values():
        path.write_text(f"{sentence(300, 90)}\n\n{path.read_text('utf-8')}", encoding="utf-8")
    again = run()
    reopen(qtbot, again)
    assert height(again) == pytest.approx(left, abs=3)


def test_another_story_in_the_same_files_is_no_trouble(left, run, qtbot, paths):
    for path in paths.values():
        path.write_text("Short and new.", encoding="utf-8")
    again = run()
    reopen(qtbot, again)
    assert pane(again).toPlainText() == "Short and new."


def test_files_that_are_opened_by_name_are_read_from_their_start(left, run, qtbot, paths):
    again = run()
    again.open(*map(str, paths.values()))
    settle(qtbot, again)
    assert pane(again).verticalScrollBar().value() == 0


def test_a_place_is_kept_too_when_other_stories_come(left, run, qtbot, paths, tmp_path):
    again = run()
    reopen(qtbot, again)
    (tmp_path / "third.txt").write_text(OLD, encoding="utf-8")
    again.session.open_pair(str(paths[Side.OLD]), str(tmp_path / "third.txt"))
    settle(qtbot, again)
    pair = again.ways_in.menu.recent.actions()[1]
    assert pair.text() == "old.txt – new.txt"
    pair.trigger()
    settle(qtbot, again)
    assert height(again) == pytest.approx(left, abs=3)


@pytest.fixture
def store(tmp_path):
    return QSettings(str(tmp_path / "places.ini"), QSettings.Format.IniFormat)


PLACE = ReadingPlace(Side.OLD, 30, 2.0, 100.0, None, True, (Side.NEW, 12))
TEXTS = {Side.OLD: OLD, Side.NEW: NEW}


def test_a_place_comes_back_as_it_was(store):
    RememberedPlaces(store).keep("/a", "/b", PLACE, TEXTS)
    assert RememberedPlaces(store).find("/a", "/b", TEXTS) == PLACE
    assert RememberedPlaces(store).find("/b", "/a", TEXTS) is None


def test_only_the_newest_places_are_kept(store):
    for number in range(12):
        RememberedPlaces(store).keep(f"/{number}", "/b", PLACE, TEXTS)
    assert RememberedPlaces(store).find("/1", "/b", TEXTS) is None
    assert RememberedPlaces(store).find("/2", "/b", TEXTS) == PLACE


GOOD = {"pair": ["/a", "/b"], "at": {"side": "old", "offset": 30, "size": 90, "before": "x", "after": "y"}}
REST = {"change": None, "into": 0, "above": 0, "edge": None, "together": True}


@pytest.mark.parametrize(
    "value",
    [
        "{",
        "3",
        "[3]",
        json.dumps([{"pair": ["/a", "/b"]}]),
        json.dumps([{**GOOD, **REST, "into": "wide"}]),
        json.dumps([{**GOOD, **REST, "at": {**GOOD["at"], "side": "middle"}}]),
        json.dumps([{**GOOD, **REST, "into": 1e400}]).replace("Infinity", "1e400"),
    ],
)
def test_damaged_places_count_as_none_or_lead_somewhere(store, value):
    store.setValue("files/places", value)
    found = RememberedPlaces(store).find("/a", "/b", TEXTS)
    assert found is None or 0 <= found.offset <= len(OLD)


@pytest.mark.parametrize("offset", [-5, 10**12])
def test_a_place_beyond_the_text_is_one_at_its_edge(store, offset):
    spot = {**GOOD["at"], "offset": offset, "size": 10**12}
    store.setValue("files/places", json.dumps([{**GOOD, **REST, "at": spot}]))
    assert RememberedPlaces(store).find("/a", "/b", TEXTS).offset in range(len(OLD) + 1)
