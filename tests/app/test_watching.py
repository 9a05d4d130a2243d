"""Watching files: saved in place, saved by renaming, deleted and made again; offered or reloaded."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.app.applications import make_application, text, wait_for
from tests.widgets.windows import NEW, OLD
from viewer.app.watching import Watcher
from viewer.presentation.sides import Side


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "watched" / "story.txt"
    made.parent.mkdir()
    made.write_text("The first.")
    return made


@pytest.fixture
def watcher(qtbot, path):
    made = Watcher()
    made.watch({str(path): path.stat().st_mtime})
    return made


def rewrite(path):
    path.write_text("The second, longer.")


def rename(path):
    other = path.with_suffix(".tmp")
    other.write_text("The second, longer.")
    os.replace(other, path)


def recreate(path):
    path.unlink()
    path.write_text("The second, longer.")


@pytest.mark.parametrize("save", [rewrite, rename, recreate])
def test_every_way_of_saving_is_seen_and_the_next_one_too(watcher, qtbot, path, save):
    for _ in range(2):
        with qtbot.waitSignal(watcher.changed, timeout=10_000) as caught:
            save(path)
            os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))
        assert caught.args == [[str(path)]]


def test_a_file_that_is_gone_is_no_change_until_it_is_back(watcher, qtbot, path):
    path.unlink()
    with qtbot.assertNotEmitted(watcher.changed):
        watcher.look()
    with qtbot.waitSignal(watcher.changed, timeout=10_000):
        path.write_text("Back again.")


def test_a_file_is_gone_that_is_missing_twice_and_that_is_told_once(watcher, qtbot, path):
    path.unlink()
    with qtbot.assertNotEmitted(watcher.gone):
        watcher.look()
    with qtbot.waitSignal(watcher.gone) as caught:
        watcher.look()
    assert caught.args == [[str(path)]]
    with qtbot.assertNotEmitted(watcher.gone):
        watcher.look()
        watcher.watch({str(path): 1.0})
        watcher.look()


def test_a_file_that_is_moved_away_and_back_is_gone_no_longer(watcher, qtbot, path):
    away = path.with_suffix(".away")
    path.rename(away)
    watcher.look()
    watcher.look()
    away.rename(path)
    with qtbot.waitSignal(watcher.gone) as caught, qtbot.assertNotEmitted(watcher.changed):
        watcher.look()
    assert caught.args == [[]]


def test_an_emptied_file_is_one_that_is_being_written(watcher, qtbot, path):
    path.write_text("")
    with qtbot.assertNotEmitted(watcher.changed):
        watcher.look()
    path.write_text("Written.")
    with qtbot.waitSignal(watcher.changed):
        watcher.look()


def test_a_folder_that_is_gone_is_no_trouble(watcher, path):
    path.unlink()
    path.parent.rmdir()
    watcher.look()
    watcher.watch({})


def test_other_files_in_the_folder_do_not_matter(watcher, qtbot, path):
    (path.parent / "other.txt").write_text("x")
    with qtbot.assertNotEmitted(watcher.changed):
        watcher.look()


def test_what_is_written_between_reading_and_watching_is_a_change(qtbot, path):
    watcher = Watcher()
    with qtbot.waitSignal(watcher.changed, timeout=10_000) as caught:
        watcher.watch({str(path): path.stat().st_mtime - 1})
    assert caught.args == [[str(path)]]


@pytest.fixture
def application(qtbot, tmp_path, path):
    made = make_application(qtbot, tmp_path)
    path.write_text(OLD)
    other = path.with_name("later.txt")
    other.write_text(NEW)
    made.open(str(path), str(other))
    wait_for(qtbot, made)
    yield made
    made.worker.cancel()


def test_a_change_is_offered_for_reload(application, qtbot, path):
    recreate(path)
    application.ways_in._watcher.look()
    assert "“story.txt” was changed on the disk" in application.window.message_bar.text()
    assert text(application, Side.OLD) != "The second, longer."
    QTest.mouseClick(application.window.message_bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    wait_for(qtbot, application)
    assert text(application, Side.OLD) == "The second, longer."
    assert application.window.message_bar.text() == ""


def test_a_file_that_is_gone_is_told_and_what_is_shown_stays(application, qtbot, path):
    path.unlink()
    bar = application.window.message_bar
    words = "“story.txt” is no longer there on the disk; what is shown stays as it was read."
    qtbot.waitUntil(lambda: words in bar.text(), timeout=20_000)
    assert text(application, Side.OLD) == OLD
    path.with_name("later.txt").unlink()
    words = "Both files are no longer there on the disk; what is shown stays as it was read."
    qtbot.waitUntil(lambda: words in bar.text(), timeout=20_000)
    path.write_text("The second, longer.")
    qtbot.waitUntil(lambda: "“story.txt” was changed on the disk" in bar.text(), timeout=20_000)


def test_a_file_that_comes_back_as_it_was_is_no_longer_told(application, qtbot, path):
    watcher, bar = application.ways_in._watcher, application.window.message_bar
    away = path.with_suffix(".away")
    path.rename(away)
    watcher.look()
    watcher.look()
    assert "no longer there" in bar.text()
    away.rename(path)
    watcher.look()
    assert not bar.isVisible() or not bar.text()


def test_what_version_control_made_for_the_moment_may_go(qtbot, tmp_path, path):
    made = make_application(qtbot, tmp_path)
    path.write_text(OLD)
    path.with_name("later.txt").write_text(NEW)
    made.session.open_named(str(path), str(path.with_name("later.txt")), "story.txt")
    wait_for(qtbot, made)
    path.unlink()
    made.ways_in._watcher.look()
    made.ways_in._watcher.look()
    assert made.window.message_bar.text() == ""
    made.worker.cancel()


def test_a_change_is_reloaded_where_the_person_wants_that_and_it_is_remembered(application, qtbot, path, tmp_path):
    application.ways_in.menu.reload_by_itself.trigger()
    rename(path)
    application.ways_in._watcher.look()
    wait_for(qtbot, application)
    assert text(application, Side.OLD) == "The second, longer."
    application.window.close()
    assert make_application(qtbot, tmp_path).ways_in.menu.reload_by_itself.isChecked()


def test_a_reload_of_its_own_is_no_change(application, qtbot):
    application.session.reload()
    wait_for(qtbot, application)
    with qtbot.assertNotEmitted(application.ways_in._watcher.changed):
        application.ways_in._watcher.look()


def test_a_change_that_is_being_reloaded_is_not_offered(application, qtbot, path):
    recreate(path)
    application.window.actions_.reload.trigger()
    application.ways_in._watcher.look()  # before the new text is there
    wait_for(qtbot, application)
    assert text(application, Side.OLD) == "The second, longer."
    application.ways_in._watcher.look()
    assert application.window.message_bar.text() == ""


def test_what_changes_while_it_is_being_reloaded_is_shown_or_offered(application, qtbot, path):
    application.window.actions_.reload.trigger()
    recreate(path)
    wait_for(qtbot, application)
    qtbot.waitUntil(
        lambda: text(application, Side.OLD) == "The second, longer." or "“story.txt” was changed" in said(application)
    )


def said(application):
    return application.window.message_bar.text()
