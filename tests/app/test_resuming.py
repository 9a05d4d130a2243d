"""What becomes of a comparison, and of what is wanted, when something else that was begun comes to nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.app.applications import kill, make_application, names, press_cancel, text, wait_for
from tests.app.gates import COMPARING, MAKING_PAGES, READING
from tests.widgets.windows import NEW, OLD, Drag, middle
from viewer.app.worker import Worker
from viewer.presentation.sides import Side

PAGE = "<!doctype html>\n<html><body>\n<h1>The bridge</h1>\n{}\n</body></html>\n"
LONG_OLD = "\n\n".join(f"The {number}th bridge was closed on Monday." for number in range(1, 80))
LONG_NEW = LONG_OLD.replace("The 40th bridge", "The ferry")


@pytest.fixture
def application(qtbot, tmp_path, monkeypatch, gates):
    """The application; everything is read and compared in a process that can be held up."""
    monkeypatch.setattr("viewer.app.start.Worker", lambda parent: Worker(parent, command=gates.command, small=0))
    made = make_application(qtbot, tmp_path)
    made.window.resize(1200, 800)
    yield made
    made.worker.cancel()
    made.session.source.stop()


@pytest.fixture
def write(tmp_path):
    def written(name, words):
        path = tmp_path / name
        path.write_bytes(words if isinstance(words, bytes) else words.encode())
        return str(path)

    return written


@pytest.fixture
def being_compared(qtbot, application, gates, write):
    """Two stories that are shown while they are being compared."""
    gates.close(COMPARING)
    application.open(write("old.txt", LONG_OLD), write("new.txt", LONG_NEW))
    qtbot.waitUntil(lambda: names(application) == ["old.txt", "new.txt"], timeout=20_000)
    return application


def drop(application, path):
    Drag(application.window, path).drop(middle(application.window, Side.NEW))


def message(application):
    return application.window.message_bar.text()


def changes(application):
    return len(application.window.change_list.visible_rows())


def press_source(application):
    QTest.keyClick(application.window.view.column(Side.NEW).pane, Qt.Key.Key_F4)


class TestAComparisonGoesOn:
    def test_after_a_file_that_cannot_be_read(self, qtbot, being_compared, gates, write):
        application = being_compared
        drop(application, write("photo.txt", bytes(range(256)) * 100))
        qtbot.waitUntil(lambda: "“photo.txt” is not a text file" in message(application), timeout=20_000)
        qtbot.waitUntil(application.worker.is_busy)
        qtbot.waitUntil(application.window.progress_strip.isVisible)
        gates.open(COMPARING)
        wait_for(qtbot, application)
        assert changes(application) == 1
        assert "“photo.txt” is not a text file" in message(application)

    def test_where_the_reader_is_meanwhile(self, qtbot, being_compared, gates, write):
        application = being_compared
        pane = application.window.view.column(Side.NEW).pane
        for _ in range(2):
            QTest.keyClick(pane, Qt.Key.Key_PageDown)
        before = application.window.reading_place()
        assert before.offset > 0
        drop(application, write("photo.txt", bytes(range(256)) * 100))
        gates.open(COMPARING)
        qtbot.waitUntil(lambda: changes(application) == 1, timeout=20_000)
        after = application.window.reading_place()
        assert after.side is before.side
        # The message above and the strip below take a line.
        assert after.offset == pytest.approx(before.offset, abs=len("The 40th bridge was closed on Monday.\n\n"))

    def test_after_an_opening_that_is_canceled(self, qtbot, being_compared, gates, write):
        application = being_compared
        gates.close(READING)
        drop(application, write("other.txt", NEW))
        press_cancel(qtbot, application)
        assert "Opening was canceled" in message(application)
        gates.open(COMPARING)
        wait_for(qtbot, application)
        assert changes(application) == 1
        assert names(application) == ["old.txt", "new.txt"]

    def test_after_a_process_that_dies_while_it_reads(self, qtbot, being_compared, gates, write):
        application = being_compared
        gates.close(READING)
        drop(application, write("other.txt", NEW))
        gates.open(COMPARING)
        kill(application)
        qtbot.waitUntil(lambda: changes(application) == 1, timeout=20_000)
        assert "shows what it showed before" in message(application)
        assert names(application) == ["old.txt", "new.txt"]

    def test_by_the_options_that_were_chosen_last(self, qtbot, application, gates, write):
        application.open(write("old.txt", OLD), write("new.txt", NEW))
        wait_for(qtbot, application)
        gates.close(MAKING_PAGES)
        application.window.tools.options.paragraphs.trigger()
        drop(application, write("photo.txt", bytes(range(256)) * 100))
        qtbot.waitUntil(lambda: "not a text file" in message(application), timeout=20_000)
        gates.open(MAKING_PAGES)
        wait_for(qtbot, application)
        assert application.window._outcome.comparison.unit == application.session._options.unit
        assert application.session._options.unit.value == "paragraph"

    def test_but_not_where_the_reader_canceled_it(self, qtbot, being_compared, gates, write):
        application = being_compared
        press_cancel(qtbot, application)
        assert "Comparing was canceled" in message(application)
        gates.open(COMPARING)
        drop(application, write("photo.txt", bytes(range(256)) * 100))
        qtbot.waitUntil(lambda: "not a text file" in message(application), timeout=20_000)
        assert not application.worker.is_busy()
        assert changes(application) == 0

    def test_but_not_for_ever_where_it_fails(self, qtbot, being_compared):
        application = being_compared
        kill(application)
        qtbot.waitUntil(lambda: "could not be compared" in message(application), timeout=20_000)
        assert not application.worker.is_busy()


def test_what_waits_for_a_file_that_is_lost_is_shown_under_its_own_name(qtbot, application, gates, write):
    application.open(write("old.txt", OLD), write("new.txt", NEW))
    wait_for(qtbot, application)
    gates.close(READING)
    drop(application, write("lost.txt", LONG_NEW))
    drop(application, write("third.txt", LONG_OLD))
    gates.open(READING)
    kill(application)
    qtbot.waitUntil(lambda: names(application) == ["old.txt", "third.txt"], timeout=20_000)
    wait_for(qtbot, application)
    assert text(application, Side.NEW) == LONG_OLD
    assert application.session.stories()[Side.NEW].name == "third.txt"


def test_the_word_on_two_dropped_files_stays_where_options_change_meanwhile(qtbot, application, gates, write):
    gates.close(READING)
    paths = write("first.txt", NEW), write("second.txt", OLD)
    Drag(application.window, *paths).drop(application.window.rect().center())
    application.window.tools.options.paragraphs.trigger()
    gates.open(READING)
    qtbot.waitUntil(lambda: names(application) == ["first.txt", "second.txt"], timeout=20_000)
    wait_for(qtbot, application)
    assert "“first.txt” is shown as the earlier version" in message(application)


class TestGoingToTheSource:
    @pytest.fixture
    def pages(self, qtbot, application, write):
        """Two pages whose stories are shown."""
        old, new = (
            PAGE.format("\n".join(f"<p>{line}</p>" for line in story.split("\n\n"))) for story in (LONG_OLD, LONG_NEW)
        )
        application.open(write("old.html", old), write("new.html", new))
        wait_for(qtbot, application)
        return application

    def check_stories(self, qtbot, application):
        assert application.session.texts()[Side.NEW].startswith("The bridge\n")
        assert text(application, Side.NEW).startswith("The bridge\n")
        before = application.window.reading_place().offset
        QTest.keyClick(application.window, Qt.Key.Key_F5)
        wait_for(qtbot, application)
        assert text(application, Side.NEW).startswith("The bridge\n")
        assert application.window.reading_place().offset == before
        assert changes(application) == 1

    def test_can_be_canceled(self, qtbot, pages, gates):
        gates.close(MAKING_PAGES)
        QTest.keyClick(pages.window.view.column(Side.NEW).pane, Qt.Key.Key_PageDown)
        press_source(pages)
        press_cancel(qtbot, pages)
        assert "shows what it showed before" in message(pages)
        gates.open(MAKING_PAGES)
        self.check_stories(qtbot, pages)
        press_source(pages)
        wait_for(qtbot, pages)
        assert text(pages, Side.NEW).startswith("<!doctype html>")

    def test_can_fail(self, qtbot, pages, gates):
        gates.close(MAKING_PAGES)
        press_source(pages)
        qtbot.waitUntil(lambda: pages.worker._job is not None)
        kill(pages)
        gates.open(MAKING_PAGES)
        qtbot.waitUntil(lambda: "shows what it showed before" in message(pages), timeout=20_000)
        self.check_stories(qtbot, pages)

    def test_is_not_what_is_shown_before_it_is_there(self, qtbot, pages, gates):
        gates.close(MAKING_PAGES)
        press_source(pages)
        assert pages.session.texts()[Side.NEW].startswith("The bridge\n")
        gates.open(MAKING_PAGES)
        wait_for(qtbot, pages)
        assert pages.session.texts()[Side.NEW].startswith("<!doctype html>")
