"""Going between stories and their source: the key, what opens as source by itself, the place, the colors."""

from __future__ import annotations

import json
import os
import re
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.app.applications import make_application, text, wait_for
from tests.app.pairing_hands import CONTROL, SHIFT, by_hand, key, pair_by_hand
from tests.text.producers import word_story
from viewer.app.highlighter import Highlighter
from viewer.app.terminal import DIFFERENT, SAME, run_report
from viewer.presentation.sides import Side

PARAGRAPHS = [f"The {n}th bridge at Tarn was closed on Monday, its keeper number {n * 7} said." for n in range(1, 60)]
HTML = (
    "<!doctype html>\n<html><head><title>Bridges</title></head>\n<body>\n<h1>Bridges closed</h1>\n{}\n</body></html>\n"
)
OLD = HTML.format("\n".join(f"<p>{line}</p>" for line in PARAGRAPHS))
NEW = OLD.replace("<h1>", '<h1 class="top">').replace("The 30th bridge at Tarn", "The 30th bridge at Linden")
CODE = "def shut(bridge):\n    bridge.open = False\n    return bridge\n\n\nshut(tarn)\n"
STORY = "The bridge at Tarn was closed on Monday.\n\nIts keeper said so.\n"


@pytest.fixture
def application(qtbot, tmp_path):
    made = make_application(qtbot, tmp_path)
    made.window.resize(1200, 800)
    yield made
    made.worker.cancel()
    made.session.source.stop()


@pytest.fixture
def opened(qtbot, tmp_path, application):
    """Open two files, given by name and contents."""

    def open_(**files):
        paths = []
        for name, contents in files.items():
            path = tmp_path / name.replace("_", ".")
            path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
            paths.append(str(path))
        application.open(*paths)
        settle(qtbot, application)
        return paths

    return open_


def of_one_width(pane):
    metrics = QFontMetricsF(pane.font())
    return metrics.horizontalAdvance("i") == metrics.horizontalAdvance("W")


def settle(qtbot, application):
    wait_for(qtbot, application)
    QApplication.processEvents()


def press_source(qtbot, application):
    application.window.activateWindow()
    QTest.keyClick(application.window.view.column(Side.NEW).pane, Qt.Key.Key_F4)
    settle(qtbot, application)


def head(application, side):
    return application.window.view.column(side).header.findChild(QLabel, "paneSize").text()


def entry(application):
    return application.window.tools.source.action


def titles(application):
    return [(row.kind.value, row.place.words()) for row in application.window.change_list.visible_rows()]


def test_a_key_goes_to_the_source_of_both_sides_and_back(qtbot, application, opened):
    opened(a_html=OLD, b_html=NEW)
    assert text(application, Side.OLD).startswith("Bridges closed\n")
    assert entry(application).isEnabled()
    assert not entry(application).isChecked()
    press_source(qtbot, application)
    assert text(application, Side.OLD) == OLD
    assert text(application, Side.NEW) == NEW
    assert entry(application).isChecked()
    assert titles(application) == [("edited", "line 4"), ("edited", "line 34")]
    assert "HTML source" in head(application, Side.OLD)
    press_source(qtbot, application)
    assert text(application, Side.NEW).startswith("Bridges closed\n")
    assert not entry(application).isChecked()
    assert titles(application) == [("edited", "paragraph 31")]


def test_source_is_set_in_columns_and_stories_are_not(qtbot, application, opened):
    opened(a_html=OLD, b_html=NEW)
    pane = application.window.view.column(Side.NEW).pane
    assert not of_one_width(pane)
    press_source(qtbot, application)
    assert of_one_width(pane)
    press_source(qtbot, application)
    assert not of_one_width(pane)


def test_entries_are_named_after_what_is_shown(qtbot, application, opened):
    opened(a_html=OLD, b_html=NEW)
    actions, tools = application.window.actions_, application.window.tools
    assert "Typographic" in actions.typographic.text().replace("&", "")
    press_source(qtbot, application)
    assert "spacing" in actions.typographic.text().replace("&", "")
    assert "line" in tools.paragraph.text()
    assert "Line" in tools.numbers.text()
    press_source(qtbot, application)
    assert "Typographic" in actions.typographic.text().replace("&", "")
    assert "paragraph" in tools.paragraph.text()


def bridge_at(text, offset):
    """The number of the last bridge that is named above a place, or on its line."""
    end = text.index("\n", offset)
    return int(re.findall(r"The (\d+)th bridge", text[:end])[-1])


def test_the_reader_stays_at_the_same_words_and_comes_back_to_the_same_line(qtbot, application, opened):
    opened(a_html=OLD, b_html=NEW)
    pane = application.window.view.column(Side.NEW).pane
    for _ in range(2):
        QTest.keyClick(pane, Qt.Key.Key_PageDown)
    before = application.window.reading_place()
    bridge = bridge_at(pane.toPlainText(), before.offset)
    assert 3 < bridge < 50
    press_source(qtbot, application)
    there = application.window.reading_place()
    assert abs(bridge_at(pane.toPlainText(), there.offset) - bridge) <= 1
    press_source(qtbot, application)
    after = application.window.reading_place()
    assert (after.offset, after.side) == (before.offset, before.side)
    assert after.above == pytest.approx(before.above, abs=4)


def test_program_code_opens_as_source_by_itself(qtbot, application, opened):
    opened(a_py=CODE, b_py=CODE.replace("False", "True"))
    assert entry(application).isChecked()
    assert text(application, Side.OLD) == CODE
    assert titles(application) == [("edited", "line 2")]
    assert "Python source, 6 lines" in head(application, Side.OLD)
    assert application.window.message_bar.isHidden()


def test_other_stories_open_as_stories_again(qtbot, application, opened):
    opened(a_py=CODE, b_py=CODE)
    opened(a_html=OLD, b_html=NEW)
    assert not entry(application).isChecked()
    press_source(qtbot, application)
    opened(c_html=OLD, d_html=NEW)
    assert not entry(application).isChecked()


def test_what_was_chosen_holds_on_reload_and_swap_and_for_a_new_side(qtbot, tmp_path, application, opened):
    opened(a_html=OLD, b_html=NEW)
    press_source(qtbot, application)
    application.window.actions_.reload.trigger()
    settle(qtbot, application)
    assert text(application, Side.OLD) == OLD
    application.window.actions_.swap.trigger()
    settle(qtbot, application)
    assert text(application, Side.OLD) == NEW
    other = tmp_path / "c.txt"
    other.write_text(STORY)
    application.session.open_side(Side.NEW, str(other))
    settle(qtbot, application)
    assert entry(application).isChecked()
    assert text(application, Side.NEW) == STORY


def test_a_story_beside_code_is_shown_as_source_and_that_is_said(qtbot, application, opened):
    opened(a_txt=STORY, b_py=CODE)
    bar = application.window.message_bar
    assert not bar.isHidden()
    assert "“b.py” is program code" in bar.text()
    assert text(application, Side.OLD) == STORY
    press_source(qtbot, application)
    assert not entry(application).isChecked()
    assert (
        application.window.view.column(Side.NEW)
        .header.findChild(QLabel, "paneSize")
        .text()
        .endswith(("sentence", "sentences"))
    )


def test_beside_code_a_side_that_is_not_there_is_no_story(qtbot, tmp_path, application):
    path = tmp_path / "b.py"
    path.write_text(CODE)
    application.open(os.devnull, str(path), "b.py")
    settle(qtbot, application)
    assert entry(application).isChecked()
    assert application.window.message_bar.isHidden()
    assert titles(application) == [("added", "lines 1–6")]


def test_pasted_code_is_shown_as_source(qtbot, application):
    for side in Side:
        application.ways_in.open_text(side, "#!/bin/sh\nls\n")
        settle(qtbot, application)
    assert entry(application).isChecked()
    assert "Shell source, 2 lines" in head(application, Side.NEW)


def test_a_packed_document_has_no_source_to_show(qtbot, application, opened):
    opened(a_docx=word_story(), b_docx=word_story())
    assert not entry(application).isEnabled()
    assert "packed" in entry(application).toolTip()
    shown = text(application, Side.OLD)
    press_source(qtbot, application)
    assert text(application, Side.OLD) == shown


def test_beside_a_page_a_packed_document_is_shown_as_its_text(qtbot, application, opened):
    opened(a_docx=word_story(), b_html=NEW)
    story = text(application, Side.OLD)
    press_source(qtbot, application)
    assert text(application, Side.NEW) == NEW
    assert text(application, Side.OLD) == story
    assert "Plain text source" in head(application, Side.OLD)


def test_without_a_file_there_is_no_source(application):
    assert not entry(application).isEnabled()


def inks(pane, line):
    """The colors in which the letters of a line are set; none where they are not known yet."""
    block = pane.document().findBlockByNumber(line)
    return {each.format.foreground().color().name() for each in block.layout().formats()}


def test_source_is_colored_in_the_colors_of_the_theme(qtbot, application, opened):
    opened(a_py=CODE, b_py=CODE.replace("False", "True"))
    pane = application.window.view.column(Side.OLD).pane
    theme = application.keeper.theme()
    keyword = theme.syntax["keyword"].color.name()
    qtbot.waitUntil(lambda: keyword in inks(pane, 0), timeout=20_000)
    painted = pane.grab().toImage()
    assert any(
        painted.pixelColor(x, y) == QColor(keyword)
        for x in range(painted.width())
        for y in range(painted.height() // 4)
    )
    application.keeper.use("dark")
    QApplication.processEvents()
    pane.grab()
    assert inks(pane, 0) >= {application.keeper.theme().syntax["keyword"].color.name()}


def test_colors_come_back_at_once_with_the_source(qtbot, application, opened):
    opened(a_html=OLD, b_html=NEW)
    pane = application.window.view.column(Side.NEW).pane
    press_source(qtbot, application)
    qtbot.waitUntil(lambda: not application.session.source.is_looking(), timeout=20_000)
    press_source(qtbot, application)
    press_source(qtbot, application)
    assert not application.session.source.is_looking()
    pane.grab()
    assert inks(pane, 3)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_was_paired_in_the_stories_is_not_taken_back_over_the_source(qtbot, application, opened):
    opened(a_txt=STORY, b_txt=STORY.replace("Its keeper said so.", "Boats were not to be had."))
    window = application.window
    window.activateWindow()
    pair_by_hand(qtbot, application, "Boats were", "The bridge at Tarn")
    assert len(by_hand(application)) == 1
    press_source(qtbot, application)
    key(qtbot, application, Qt.Key.Key_Z, CONTROL)
    assert not window.pairing.undo.isEnabled()
    press_source(qtbot, application)
    assert len(by_hand(application)) == 1
    key(qtbot, application, Qt.Key.Key_Z, CONTROL)
    assert by_hand(application) == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_only_steps_of_what_is_shown_are_taken_back_while_it_is_being_compared(qtbot, application, opened):
    opened(a_txt=STORY, b_txt=STORY.replace("Its keeper said so.", "Boats were not to be had."))
    window = application.window
    window.activateWindow()
    pair_by_hand(qtbot, application, "Boats were", "The bridge at Tarn")
    pages, undo = application.worker.pages_made, window.pairing.undo
    offered = []
    pages.connect(lambda: offered.append(undo.isEnabled()))
    press_source(qtbot, application)  # lines: the step is about sentences
    press_source(qtbot, application)
    key(qtbot, application, Qt.Key.Key_G, CONTROL | SHIFT)  # paragraphs
    key(qtbot, application, Qt.Key.Key_G, CONTROL | SHIFT)
    assert offered == [False, True, False, True]


SILENT = (sys.executable, "-c", "import sys; sys.stdin.buffer.read()")
BROKEN = (sys.executable, "-c", "raise SystemExit('no such language')")


def test_a_source_that_takes_too_long_to_look_through_stays_black(qtbot, caplog):
    highlighter = Highlighter(command=SILENT, silence=50)
    found = []
    highlighter.found.connect(lambda side, piece: found.append(piece))
    highlighter.look_through({Side.OLD: (CODE, "python")})
    assert highlighter.is_busy()
    qtbot.waitUntil(lambda: not highlighter.is_busy(), timeout=20_000)
    assert not found
    assert "took too long" in caplog.text


def test_what_went_wrong_is_in_the_log(qtbot, caplog):
    highlighter = Highlighter(command=BROKEN)
    highlighter.look_through({Side.OLD: (CODE, "python")})
    qtbot.waitUntil(lambda: not highlighter.is_busy(), timeout=20_000)
    assert "no such language" in caplog.text


# Finds one piece, then goes no further, the first time that it is asked.
BREAKING_ONCE = """
import os, sys
from viewer.app import syntax_process
pieces = syntax_process.syntax_pieces
def break_once(*given):
    for piece in pieces(*given):
        yield piece
        if not os.path.exists(sys.argv[1]):
            open(sys.argv[1], "w").close()
            sys.stdout.flush()
            os.abort()
syntax_process.syntax_pieces = break_once
syntax_process.main()
os._exit(0)
"""


def test_what_a_process_found_before_it_broke_is_not_taken_for_all(qtbot, tmp_path):
    highlighter = Highlighter(command=(sys.executable, "-c", BREAKING_ONCE, str(tmp_path / "broken")))
    texts = {Side.OLD: (CODE, "python")}
    found = []
    highlighter.found.connect(lambda side, piece: found.append(piece))
    highlighter.look_through(texts)
    qtbot.waitUntil(lambda: not highlighter.is_busy(), timeout=20_000)
    first = len(found)
    highlighter.look_through(texts)
    assert highlighter.is_busy()
    qtbot.waitUntil(lambda: not highlighter.is_busy(), timeout=20_000)
    assert len(found) > first
    highlighter.look_through(texts)
    assert not highlighter.is_busy()


def test_a_sly_text_does_not_hold_up_the_window(qtbot):
    # A lexer tries for each of these whether a comment ends somewhere below: minutes of work.
    sly = "<!--" * 60_000
    highlighter = Highlighter(silence=300)
    highlighter.look_through({Side.OLD: (sly + "\n", "html"), Side.NEW: ("\n".join([sly[:12_000]] * 20), "html")})
    assert highlighter.is_busy()  # nobody waits here for what is found
    qtbot.waitUntil(lambda: not highlighter.is_busy(), timeout=60_000)


def test_a_report_compares_code_as_source(tmp_path, capsys):
    old, new = tmp_path / "a.py", tmp_path / "b.py"
    old.write_text(CODE)
    new.write_text(CODE.replace("False", "True").replace("\n    return", "\n        return"))
    assert run_report(str(old), str(new), "-", None) == DIFFERENT
    report = capsys.readouterr().out
    assert "2 lines edited" in report
    assert "Edited, line 3: indentation\n    [-    -]{+        +}return bridge" in report
    assert run_report(str(old), str(new), "-", "json") == DIFFERENT
    assert json.loads(capsys.readouterr().out)["unit"] == "line"


def test_blanks_at_the_end_of_a_line_are_no_change_for_a_report(tmp_path, capsys):
    old, new = tmp_path / "a.py", tmp_path / "b.py"
    old.write_text(CODE)
    new.write_text(CODE.replace("False", "False  "))
    assert run_report(str(old), str(new), "-", None) == SAME
    assert "1 line differs in spacing only" in capsys.readouterr().out
