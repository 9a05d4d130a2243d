"""What the window shows of long stories while only their start is compared, and when no more comes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.applications import kill, make_application, names, press_cancel, wait_for
from tests.app.gates import COMPARING, MAKING_PAGES, TELLING_OUTCOME
from viewer.app.worker import Worker
from viewer.presentation.sides import Side

OLD = "".join(f"Boat {number} left the 'harbor' of Tarn with nets and crew.\n" for number in range(1500))
NEW = OLD.replace("nets", "ropes", 30).replace("'harbor'", "‘harbor’", 60)
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier

# Pixels from the top of a pane: more than the first lines, less than what a message above leaves.
_TOP = 200


@pytest.fixture
def application(qtbot, tmp_path, monkeypatch, gates):
    """The application that shows two stories, neither of them compared yet, in a process that can be held up."""
    monkeypatch.setattr("viewer.app.start.Worker", lambda parent: Worker(parent, command=gates.command, small=0))
    gates.close(COMPARING, TELLING_OUTCOME)
    made = make_application(qtbot, tmp_path)
    made.window.resize(1200, 800)
    paths = []
    for name, words in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(words, encoding="utf-8")
        paths.append(str(tmp_path / name))
    made.open(*paths)
    qtbot.waitUntil(lambda: names(made) == ["old.txt", "new.txt"], timeout=20_000)
    QApplication.processEvents()
    yield made
    made.worker.cancel()


@pytest.fixture
def bare(application):
    """What the panes show before anything is compared."""
    return tops(application)


@pytest.fixture
def opened(qtbot, application, gates, bare):
    """The application with the start of both stories compared, and no more."""
    with qtbot.waitSignal(application.worker.opened, timeout=20_000):
        gates.open(COMPARING)
    assert all(now != before for now, before in zip(tops(application), bare, strict=True))
    return application


def pane(application, side=Side.NEW):
    return application.window.view.column(side).pane


def tops(application):
    """Give what is painted in the upper part of both panes."""
    QApplication.processEvents()
    images = [pane(application, side).viewport().grab().toImage() for side in Side]
    return [image.copy(0, 0, image.width(), _TOP) for image in images]


def press(application, key, modifier=NONE):
    QTest.keyClick(pane(application), key, modifier)
    QApplication.processEvents()


def message(application):
    return application.window.message_bar.text()


def listed(application):
    return len(application.window.change_list.visible_rows())


class TestWhenNoMoreComes:
    """Marks in the start only would say that nothing changed further down."""

    def test_as_it_was_canceled_no_pane_has_marks(self, qtbot, opened, bare):
        press_cancel(qtbot, opened)
        assert "Comparing was canceled" in message(opened)
        assert tops(opened) == bare

    def test_as_it_failed_no_pane_has_marks(self, qtbot, opened, bare):
        kill(opened)
        qtbot.waitUntil(lambda: "could not be compared" in message(opened), timeout=20_000)
        assert tops(opened) == bare

    def test_the_marks_do_not_come_back_with_typographic_differences(self, qtbot, opened, bare):
        press_cancel(qtbot, opened)
        press(opened, Qt.Key.Key_D, CONTROL)
        assert tops(opened) == bare

    def test_it_can_be_compared_again(self, qtbot, opened, gates):
        press_cancel(qtbot, opened)
        gates.open(TELLING_OUTCOME)
        press(opened, Qt.Key.Key_F5)
        wait_for(qtbot, opened)
        assert listed(opened) == 30


def test_a_comparison_that_is_there_stays_where_one_by_other_options_is_canceled(qtbot, opened, gates):
    gates.open(TELLING_OUTCOME)
    wait_for(qtbot, opened)
    marked = tops(opened)
    gates.close(MAKING_PAGES)
    opened.window.tools.options.paragraphs.trigger()
    press_cancel(qtbot, opened)
    assert tops(opened) == marked
    assert listed(opened) == 30


class TestAtWork:
    """What the reader does meanwhile holds, and is no other when all is known."""

    def finish(self, qtbot, application, gates):
        gates.open(TELLING_OUTCOME)
        wait_for(qtbot, application)
        qtbot.waitUntil(lambda: listed(application) > 0, timeout=20_000)

    def test_typographic_differences_are_shown_at_once(self, qtbot, opened, gates):
        before = tops(opened)
        press(opened, Qt.Key.Key_D, CONTROL)
        shown = tops(opened)
        assert all(now != then for now, then in zip(shown, before, strict=True))
        self.finish(qtbot, opened, gates)
        assert tops(opened) == shown
        assert listed(opened) == 60

    @pytest.mark.parametrize(
        ("key", "modifier"),
        [
            (Qt.Key.Key_Plus, CONTROL),
            (Qt.Key.Key_U, CONTROL),
            (Qt.Key.Key_F8, NONE),
            (Qt.Key.Key_F6, NONE),
            (Qt.Key.Key_K, CONTROL),
            (Qt.Key.Key_S, CONTROL),
        ],
    )
    def test_no_key_takes_the_marks_or_names_a_change(self, qtbot, opened, gates, bare, key, modifier):
        press(opened, key, modifier)
        assert all(now != before for now, before in zip(tops(opened), bare, strict=True))
        assert opened.window.current_passage() is None
        assert listed(opened) == 0
        before = tops(opened)
        if key == Qt.Key.Key_U:  # nothing can be folded before it is known what did not change
            self.finish(qtbot, opened, gates)
            return
        self.finish(qtbot, opened, gates)
        assert tops(opened) == before

    def test_another_theme_is_taken_by_the_marks(self, qtbot, opened, gates):
        before = tops(opened)
        opened.keeper.choose("dark")
        dark = tops(opened)
        assert all(now != then for now, then in zip(dark, before, strict=True))
        self.finish(qtbot, opened, gates)
        assert tops(opened) == dark

    def test_words_are_found_in_all_of_both_stories(self, qtbot, opened, gates):
        press(opened, Qt.Key.Key_F, CONTROL)
        QTest.keyClicks(opened.window.focusWidget(), "Boat 1499 ")
        QTest.keyClick(opened.window.focusWidget(), Qt.Key.Key_Return)
        finder = opened.window.tools.finder
        qtbot.waitUntil(lambda: finder.count() == 2, timeout=20_000)
        self.finish(qtbot, opened, gates)
        assert finder.count() == 2

    def test_exchanged_sides_have_no_marks_before_they_are_compared(self, qtbot, opened, gates):
        gates.close(COMPARING)
        with qtbot.waitSignal(opened.worker.pages_made, timeout=20_000):
            opened.window.actions_.swap.trigger()
        exchanged = tops(opened)
        gates.open(COMPARING, TELLING_OUTCOME)
        wait_for(qtbot, opened)
        assert all(now != before for now, before in zip(tops(opened), exchanged, strict=True))
        press(opened, Qt.Key.Key_D, CONTROL)
        assert listed(opened) == 60

    def test_by_paragraph_it_begins_anew(self, qtbot, opened, gates, bare):
        gates.close(COMPARING)
        with qtbot.waitSignal(opened.worker.pages_made, timeout=20_000):
            opened.window.tools.options.paragraphs.trigger()
        assert tops(opened) == bare
        gates.open(COMPARING)
        self.finish(qtbot, opened, gates)
        assert opened.window.outcome().comparison.unit.value == "paragraph"

    def test_the_window_can_be_closed(self, opened):
        opened.window.close()
        assert not opened.worker.is_busy()


def test_what_is_read_stays_in_its_place_while_the_comparison_goes_on(qtbot, opened, gates):
    """That is on the screen: neither the strip that comes nor its going moves a line."""
    place = pane(opened).mapTo(opened.window, pane(opened).rect().topLeft())
    qtbot.waitUntil(opened.window.progress_strip.isVisible)
    assert pane(opened).mapTo(opened.window, pane(opened).rect().topLeft()) == place
    gates.open(TELLING_OUTCOME)
    wait_for(qtbot, opened)
    assert not opened.window.progress_strip.isVisible()
    assert pane(opened).mapTo(opened.window, pane(opened).rect().topLeft()) == place


def test_panes_tell_of_no_change_of_stories_that_are_gone(qtbot, opened, gates):
    gates.open(TELLING_OUTCOME)
    wait_for(qtbot, opened)
    qtbot.waitUntil(opened.window.actions_.next.isEnabled)
    press(opened, Qt.Key.Key_F8)
    assert all(pane(opened, side).accessibleDescription() for side in Side)
    gates.close(COMPARING)
    with qtbot.waitSignal(opened.worker.pages_made, timeout=20_000):
        opened.window.actions_.swap.trigger()
    assert not any(pane(opened, side).accessibleDescription() for side in Side)
