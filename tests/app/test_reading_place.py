"""Whoever reads on after a reload or a swap of sides finds the words where they were."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from tests.widgets.reading import screen_y, sentence
from viewer.app.settings import Settings
from viewer.app.start import Application
from viewer.presentation.sides import Side

COUNT = 45  # small enough to be compared at once
MOVED = "The mayor of the island town opened the new swimming pool himself on a cold and windy day."
OLD = "\n\n".join([*(sentence(number) for number in range(10)), MOVED, *(sentence(n) for n in range(10, COUNT))])
NEW = "\n\n".join(
    [
        *(sentence(number).replace("harbor", "port" if number % 7 == 0 else "harbor") for number in range(36)),
        "\n\n".join(sentence(number, 40) for number in range(200, 206)),
        MOVED,
        *(sentence(number) for number in range(36, COUNT)),
    ]
)


@pytest.fixture
def paths(tmp_path):
    made = {Side.OLD: tmp_path / "old.txt", Side.NEW: tmp_path / "new.txt"}
    made[Side.OLD].write_text(OLD, encoding="utf-8")
    made[Side.NEW].write_text(NEW, encoding="utf-8")
    return made


@pytest.fixture
def application(qtbot, tmp_path, paths):
    made = Application(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(made.window)
    made.window.resize(1200, 800)
    made.window.show()
    made.open(*map(str, paths.values()))
    settle(qtbot, made)
    yield made
    made.worker.cancel()


def settle(qtbot, application):
    qtbot.waitUntil(lambda: not application.worker.is_busy(), timeout=20_000)
    QApplication.processEvents()
    application.window.message_bar.dismiss()  # it takes some of the view
    QApplication.processEvents()


def pane(application, side):
    return application.window.view.column(side).pane


def height(application, side, words):
    """Give how far down the view the line is that begins with these words."""
    return screen_y(pane(application, side), pane(application, side).toPlainText().index(words))


def scroll_to(application, side, words):
    shown = pane(application, side)
    for _ in range(3):
        shown.scroll_to(shown.top_of(shown.toPlainText().index(words)) - 200)
    QApplication.processEvents()


# Words of a line, on the side on which they are looked for.
@pytest.mark.parametrize(
    ("side", "words"),
    [(Side.OLD, "Number 12 "), (Side.NEW, "Number 28 "), (Side.NEW, "Number 203 "), (Side.OLD, "Number 33 ")],
)
class TestThePlace:
    def test_stays_after_a_reload(self, application, qtbot, side, words):
        scroll_to(application, side, words)
        before = height(application, side, words)
        application.window.actions_.reload.trigger()
        settle(qtbot, application)
        assert 0 < before < 500
        assert height(application, side, words) == pytest.approx(before, abs=2)

    def test_stays_when_the_text_above_has_grown(self, application, qtbot, paths, side, words):
        scroll_to(application, side, words)
        before = height(application, side, words)
        paths[side].write_text(sentence(400, 90) + "\n\n" + paths[side].read_text("utf-8"), encoding="utf-8")
        application.window.actions_.reload.trigger()
        settle(qtbot, application)
        assert height(application, side, words) == pytest.approx(before, abs=2)

    def test_stays_when_the_sides_are_swapped(self, application, qtbot, side, words):
        scroll_to(application, side, words)
        before = height(application, side, words)
        application.window.actions_.swap.trigger()
        settle(qtbot, application)
        assert height(application, side.other, words) == pytest.approx(before, abs=2)


def test_the_top_stays_the_top(application, qtbot):
    application.window.actions_.reload.trigger()
    settle(qtbot, application)
    assert [pane(application, side).verticalScrollBar().value() for side in Side] == [0, 0]


def test_the_end_stays_the_end(application, qtbot):
    bars = [pane(application, side).verticalScrollBar() for side in Side]
    while bars[0].value() < bars[0].maximum():
        bars[0].setValue(bars[0].maximum())
    application.window.actions_.reload.trigger()
    settle(qtbot, application)
    assert [bar.value() for bar in bars] == [bar.maximum() for bar in bars]


def test_one_story_stays_where_it_is(qtbot, tmp_path, paths):
    made = Application(Settings(QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(made.window)
    made.window.show()
    made.open(str(paths[Side.OLD]), None)
    settle(qtbot, made)
    scroll_to(made, Side.OLD, "Number 30 ")
    before = height(made, Side.OLD, "Number 30 ")
    made.window.actions_.reload.trigger()
    settle(qtbot, made)
    assert height(made, Side.OLD, "Number 30 ") == pytest.approx(before, abs=2)


def test_the_current_change_stays_current(application, qtbot, paths):
    for _ in range(3):
        application.window.actions_.next.trigger()
    chosen = application.window.change_list.selected_passage()
    application.window.actions_.reload.trigger()
    settle(qtbot, application)
    assert application.window.current_passage() == application.window.change_list.selected_passage() == chosen
    application.window.actions_.next.trigger()
    assert application.window.current_passage() > chosen


def test_a_change_that_is_gone_is_no_longer_current(application, qtbot, paths):
    application.window.actions_.next.trigger()
    paths[Side.NEW].write_text(OLD, encoding="utf-8")
    application.window.actions_.reload.trigger()
    settle(qtbot, application)
    assert application.window.current_passage() is None


def test_both_ends_of_a_moved_passage_stay_in_view(application, qtbot):
    window = application.window
    moved = next(row.passage for row in window.change_list.visible_rows() if row.moved)
    window.change_list.select_passage(moved)
    window.change_list.change_selected.emit(moved)
    QApplication.processEvents()
    before = [height(application, side, MOVED[:30]) for side in Side]
    window.actions_.reload.trigger()
    settle(qtbot, application)
    assert [height(application, side, MOVED[:30]) for side in Side] == pytest.approx(before, abs=3)


def test_other_stories_are_shown_from_their_top(application, qtbot, paths):
    scroll_to(application, Side.NEW, "Number 28 ")
    application.session.open_pair(str(paths[Side.NEW]), str(paths[Side.OLD]))
    settle(qtbot, application)
    assert [pane(application, side).verticalScrollBar().value() for side in Side] == [0, 0]


@pytest.mark.parametrize("wish", ["reload", "swap"])
def test_the_place_in_the_marked_up_copy_stays(application, qtbot, wish):
    window = application.window
    redline = window.tools.redline
    redline.action.trigger()
    copy = redline.view.pane
    copy.scroll_to(copy.text_height() / 2)
    QApplication.processEvents()
    place = window.reading_place()
    words = pane(application, place.side).toPlainText()[place.offset :][:30]
    getattr(window.actions_, wish).trigger()
    settle(qtbot, application)
    assert place.offset > 2000
    assert screen_y(copy, copy.toPlainText().index(words)) == pytest.approx(place.above, abs=3)
