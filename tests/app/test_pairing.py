"""A reader who disagrees pairs sentences by hand: by mouse, by keys, taken back, kept as long as the stories are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.app.applications import make_application
from tests.app.pairing_hands import (
    BOATS,
    BRIDGE,
    CONTROL,
    CRANE,
    FERRY,
    PAIRED,
    SHIFT,
    by_hand,
    choosing,
    click,
    drag,
    key,
    move,
    open_pair,
    outlined,
    pair_boats_with_crane,
    pane,
    place,
    rows,
    settle,
)
from tests.widgets.windows import NEW, OLD
from viewer.app.worker import SMALL, Worker
from viewer.model.comparison import Kind
from viewer.presentation.sides import Side
from viewer.widgets.outlines import Outline
from viewer.widgets.status_line import StatusLine

# The platform without a display says so of every window of its own, a menu too.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(params=[SMALL, 0], ids=["here", "in a process"])
def application(qtbot, tmp_path, monkeypatch, request):
    monkeypatch.setattr("viewer.app.start.Worker", lambda parent: Worker(parent, small=request.param))
    yield from open_pair(qtbot, tmp_path, OLD, NEW)


@pytest.fixture
def window(application):
    return application.window


class TestByMouse:
    def test_a_sentence_is_clicked_on_each_side(self, application, qtbot, window):
        pair_boats_with_crane(qtbot, application)
        assert by_hand(application) == [PAIRED]
        assert not choosing(window)

    def test_what_to_do_is_said_and_shown(self, application, qtbot, window):
        click(window, Side.NEW, BOATS)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        assert window.message_bar.text().startswith(
            "Note: Click the sentence in the earlier version that belongs to "
            "“Fishermen have offered their boats for …”."
        )
        assert outlined(window, Side.NEW, Outline.PICKED) == [PAIRED[2]]
        move(pane(window, Side.OLD).viewport(), place(window, Side.OLD, BRIDGE))
        assert outlined(window, Side.OLD, Outline.OFFERED) == ["A new bridge will be built by the spring of next year."]

    def test_the_new_pair_is_the_current_passage_and_its_row_says_so(self, application, qtbot, window):
        pair_boats_with_crane(qtbot, application)
        passage = window.current_passage()
        assert window._outcome.comparison.passages[passage].by_hand
        assert window.change_list.selected_passage() == passage
        assert rows(application) == ["paragraph 3 → 4, paired by hand"]
        assert "paired by hand" in pane(window, Side.NEW).accessibleDescription()

    def test_several_are_paired_by_selecting_here_and_dragging_there(self, application, qtbot, window):
        drag(window, Side.NEW, FERRY, BOATS)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        assert len(outlined(window, Side.NEW, Outline.PICKED)) == 2
        drag(window, Side.OLD, FERRY, CRANE)  # upward
        settle(qtbot, application)
        ((kind, old, new),) = by_hand(application)
        assert kind is Kind.EDITED
        assert old.startswith("Nobody")
        assert old.endswith("winter.")
        assert new.startswith("The ferry")
        assert new.endswith("free.")

    def test_what_is_selected_on_both_sides_is_paired_at_once(self, application, qtbot, window):
        drag(window, Side.NEW, "Fishermen", "boats")
        drag(window, Side.OLD, "Nobody", "hurt")
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        assert by_hand(application) == [PAIRED]
        assert not choosing(window)

    def test_a_selection_counts_until_a_passage_is_chosen(self, application, qtbot, window):
        drag(window, Side.NEW, FERRY, BOATS)
        key(qtbot, application, Qt.Key.Key_F8)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        assert outlined(window, Side.NEW, Outline.PICKED) == ["The bridge at Tarn was closed on Tuesday."]

    def test_something_else_can_be_picked_meanwhile(self, application, qtbot, window):
        click(window, Side.NEW, FERRY)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        click(window, Side.NEW, BOATS)
        assert "Fishermen" in window.message_bar.text()
        click(window, Side.OLD, CRANE)
        settle(qtbot, application)
        assert by_hand(application) == [PAIRED]

    def test_the_earlier_side_can_come_first(self, application, qtbot, window):
        click(window, Side.OLD, CRANE)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        assert "in the later version" in window.message_bar.text()
        click(window, Side.NEW, BOATS)
        settle(qtbot, application)
        assert by_hand(application) == [PAIRED]

    def test_the_menu_of_the_pane_has_it_for_the_sentence_under_the_pointer(self, application, qtbot, window):
        view = pane(window, Side.NEW).viewport()
        at = place(window, Side.NEW, BOATS)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
        QApplication.sendEvent(view, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        pair, apart, _leave = menu.actions()[-3:]
        assert outlined(window, Side.NEW, Outline.CURRENT) == []  # it has a tint, which is outlined
        assert window._outcome.comparison.passages[window.current_passage()].kind is Kind.ADDED
        assert pair.isEnabled()
        assert not apart.isEnabled()
        QTest.keyClick(menu, Qt.Key.Key_H)
        assert choosing(window)


class TestByKeys:
    def test_the_arrows_go_from_sentence_to_sentence_and_enter_pairs(self, application, qtbot, window):
        click(window, Side.NEW, BOATS)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        assert pane(window, Side.OLD).hasFocus()
        key(qtbot, application, Qt.Key.Key_Home)
        assert outlined(window, Side.OLD, Outline.OFFERED)[0].startswith("The bridge")
        key(qtbot, application, Qt.Key.Key_Down)
        key(qtbot, application, Qt.Key.Key_Down)
        assert outlined(window, Side.OLD, Outline.OFFERED) == [PAIRED[1]]
        key(qtbot, application, Qt.Key.Key_Return)
        assert by_hand(application) == [PAIRED]

    def test_shift_takes_several(self, application, qtbot, window):
        click(window, Side.NEW, BOATS)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        key(qtbot, application, Qt.Key.Key_End)
        key(qtbot, application, Qt.Key.Key_Up, SHIFT)
        key(qtbot, application, Qt.Key.Key_Up, SHIFT)
        assert len(outlined(window, Side.OLD, Outline.OFFERED)) == 3
        key(qtbot, application, Qt.Key.Key_Down, SHIFT)
        key(qtbot, application, Qt.Key.Key_Return)
        ((kind, old, new),) = by_hand(application)
        assert kind is Kind.MERGED
        assert old.startswith(FERRY)
        assert new == PAIRED[2]

    def test_no_step_leads_beyond_the_ends(self, application, qtbot, window):
        click(window, Side.NEW, BOATS)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        key(qtbot, application, Qt.Key.Key_End)
        key(qtbot, application, Qt.Key.Key_PageDown)
        assert outlined(window, Side.OLD, Outline.OFFERED)[0].startswith(BRIDGE)
        key(qtbot, application, Qt.Key.Key_PageUp)
        key(qtbot, application, Qt.Key.Key_Home)
        key(qtbot, application, Qt.Key.Key_Up)
        assert outlined(window, Side.OLD, Outline.OFFERED)[0].startswith("The bridge")

    def test_the_present_counterpart_is_offered_first(self, application, qtbot, window):
        click(window, Side.NEW, FERRY)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        assert outlined(window, Side.OLD, Outline.OFFERED)[0].startswith(FERRY)

    def test_the_offered_sentence_is_told_to_a_screen_reader(self, application, qtbot, window):
        click(window, Side.NEW, BOATS)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        key(qtbot, application, Qt.Key.Key_End)
        assert pane(window, Side.OLD).accessibleDescription().startswith(BRIDGE)

    def test_escape_leaves_and_the_keys_are_what_they_were(self, application, qtbot, window):
        click(window, Side.NEW, BOATS)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        key(qtbot, application, Qt.Key.Key_Escape)
        assert window.message_bar.text() == ""
        for side in Side:
            assert outlined(window, side, Outline.PICKED) == outlined(window, side, Outline.OFFERED) == []
        key(qtbot, application, Qt.Key.Key_Return)
        click(window, Side.OLD, CRANE)
        assert by_hand(application) == []

    def test_without_a_sentence_it_is_said_what_to_do_first(self, application, qtbot, window):
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        assert "First click a sentence" in window.message_bar.text()
        assert not choosing(window)

    def test_a_selection_by_keys_picks_what_did_not_change(self, application, qtbot, window):
        pane(window, Side.NEW).setFocus()
        for _ in range(6):
            key(qtbot, application, Qt.Key.Key_Right, CONTROL | SHIFT)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        assert choosing(window)
        assert outlined(window, Side.NEW, Outline.PICKED)[0].startswith("The bridge")


class TestTakingApart:
    def test_makes_a_pair_deleted_and_added(self, application, qtbot, window):
        click(window, Side.NEW, FERRY)
        key(qtbot, application, Qt.Key.Key_K, CONTROL | SHIFT)
        assert [kind for kind, _, _ in by_hand(application)] == [Kind.DELETED, Kind.ADDED]
        assert rows(application) == ["earlier paragraph 4, taken apart by hand", "paragraph 3, taken apart by hand"]

    def test_is_offered_for_pairs_only(self, window):
        click(window, Side.NEW, BOATS)
        assert not window.pairing.apart.isEnabled()
        click(window, Side.NEW, FERRY)
        assert window.pairing.apart.isEnabled()

    def test_can_be_left_to_storydiff_again(self, application, qtbot, window):
        click(window, Side.NEW, FERRY)
        assert not window.pairing.leave.isEnabled()
        key(qtbot, application, Qt.Key.Key_K, CONTROL | SHIFT)
        assert window.pairing.leave.isEnabled()
        window.pairing.leave.trigger()
        settle(qtbot, application)
        assert by_hand(application) == []


class TestTakingBack:
    def test_each_step_is_taken_back_and_done_again_by_its_key(self, application, qtbot, window):
        pair_boats_with_crane(qtbot, application)
        key(qtbot, application, Qt.Key.Key_K, CONTROL | SHIFT)
        assert len(by_hand(application)) == 2
        key(qtbot, application, Qt.Key.Key_Z, CONTROL)
        assert by_hand(application) == [PAIRED]
        key(qtbot, application, Qt.Key.Key_Z, CONTROL)
        assert by_hand(application) == []
        key(qtbot, application, Qt.Key.Key_Z, CONTROL | SHIFT)
        assert by_hand(application) == [PAIRED]

    def test_the_menu_says_what_would_be_taken_back(self, application, qtbot, window):
        edit = next(action.menu() for action in window.menuBar().actions() if action.text() == "&Edit")
        assert [action.isEnabled() for action in edit.actions()[:2]] == [False, False]
        pair_boats_with_crane(qtbot, application)
        assert edit.actions()[0].text() == "&Undo pairing of “Fishermen have offered their boats for …”"
        key(qtbot, application, Qt.Key.Key_Z, CONTROL)
        assert edit.actions()[1].text() == "&Redo pairing of “Fishermen have offered their boats for …”"

    def test_the_passage_that_it_is_about_is_the_current_one(self, application, qtbot, window):
        click(window, Side.NEW, FERRY)
        key(qtbot, application, Qt.Key.Key_K, CONTROL | SHIFT)
        click(window, Side.NEW, BOATS)
        key(qtbot, application, Qt.Key.Key_Z, CONTROL)
        assert outlined(window, Side.NEW, Outline.CURRENT)[0].startswith(FERRY)


class TestTheStories:
    def test_are_swapped_with_the_pairs(self, application, qtbot, window):
        pair_boats_with_crane(qtbot, application)
        window.actions_.swap.trigger()
        settle(qtbot, application)
        assert by_hand(application) == [(Kind.REWRITTEN, PAIRED[2], PAIRED[1])]
        key(qtbot, application, Qt.Key.Key_Z, CONTROL)
        assert by_hand(application) == []

    def test_keep_the_pairs_when_read_again_with_other_sentences_changed(self, application, qtbot, window, tmp_path):
        pair_boats_with_crane(qtbot, application)
        (tmp_path / "new.txt").write_text(f"It rained all day.\n\n{NEW.replace('winter', 'spring')}", encoding="utf-8")
        window.actions_.reload.trigger()
        settle(qtbot, application)
        assert by_hand(application) == [PAIRED]
        assert "by hand" not in window.message_bar.text()

    @pytest.mark.parametrize(
        ("before", "after"),
        [("their boats", "their little boats"), ("boats for free.", "boats for free, the mayor said.")],
    )
    def test_drop_a_pair_whose_sentence_changed_and_say_so(self, application, qtbot, window, tmp_path, before, after):
        pair_boats_with_crane(qtbot, application)
        (tmp_path / "new.txt").write_text(NEW.replace(before, after), encoding="utf-8")
        window.actions_.reload.trigger()
        settle(qtbot, application)
        assert by_hand(application) == []
        assert window.message_bar.text() == "Note: One pairing by hand was dropped: its sentences have changed."
        assert not window.pairing.undo.isEnabled()

    def test_drop_several_in_one_message(self, application, qtbot, window, tmp_path):
        pair_boats_with_crane(qtbot, application)
        click(window, Side.NEW, FERRY)
        key(qtbot, application, Qt.Key.Key_K, CONTROL | SHIFT)
        (tmp_path / "new.txt").write_text(NEW.replace("winter", "spring").replace("free", "rent"), encoding="utf-8")
        window.actions_.reload.trigger()
        settle(qtbot, application)
        assert "2 pairings by hand were dropped" in window.message_bar.text()

    def test_forget_everything_when_another_pair_is_opened(self, application, qtbot, window, tmp_path):
        pair_boats_with_crane(qtbot, application)
        (tmp_path / "third.txt").write_text(NEW, encoding="utf-8")
        application.session.open_side(Side.NEW, str(tmp_path / "third.txt"))
        settle(qtbot, application)
        assert by_hand(application) == []
        assert window.message_bar.text() == ""
        assert not window.pairing.undo.isEnabled()

    def test_are_compared_by_other_options_with_the_same_pairs(self, application, qtbot, window):
        pair_boats_with_crane(qtbot, application)
        key(qtbot, application, Qt.Key.Key_C, CONTROL | SHIFT)
        assert by_hand(application) == [PAIRED]


class TestByParagraph:
    def test_paragraphs_are_paired_and_sentences_left_for_later(self, application, qtbot, window):
        pair_boats_with_crane(qtbot, application)
        key(qtbot, application, Qt.Key.Key_G, CONTROL | SHIFT)
        assert by_hand(application) == []
        assert not window.pairing.undo.isEnabled()
        click(window, Side.NEW, FERRY)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        assert "Click the paragraph in the earlier version" in window.message_bar.text()
        click(window, Side.OLD, BRIDGE)
        settle(qtbot, application)
        assert [new for _, _, new in by_hand(application)] == ["The ferry to the island runs twice a day in winter."]
        key(qtbot, application, Qt.Key.Key_G, CONTROL | SHIFT)
        assert by_hand(application) == [PAIRED]

    def test_the_choice_is_remembered(self, application, qtbot, window, tmp_path):
        key(qtbot, application, Qt.Key.Key_G, CONTROL | SHIFT)
        assert "paragraph" in window.findChild(StatusLine).text()
        window.close()
        again = make_application(qtbot, tmp_path)
        assert again.window.tools.options.paragraphs.isChecked()


class TestInTheMarkedUpCopy:
    def test_a_pair_is_taken_apart(self, application, qtbot, window):
        click(window, Side.NEW, FERRY)
        key(qtbot, application, Qt.Key.Key_F6)
        key(qtbot, application, Qt.Key.Key_K, CONTROL | SHIFT)
        assert [kind for kind, _, _ in by_hand(application)] == [Kind.DELETED, Kind.ADDED]
        assert window.tools.redline.is_in_view()

    def test_pairing_goes_to_both_versions_side_by_side(self, application, qtbot, window):
        click(window, Side.NEW, BOATS)
        key(qtbot, application, Qt.Key.Key_F6)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        assert not window.tools.redline.is_in_view()
        assert choosing(window)
        click(window, Side.OLD, CRANE)
        settle(qtbot, application)
        assert by_hand(application) == [PAIRED]

    def test_a_choice_ends_there(self, application, qtbot, window):
        click(window, Side.NEW, BOATS)
        key(qtbot, application, Qt.Key.Key_K, CONTROL)
        key(qtbot, application, Qt.Key.Key_F6)
        assert not choosing(window)
        assert outlined(window, Side.NEW, Outline.PICKED) == []


def test_a_sentence_that_did_not_change_can_be_clicked_and_is_outlined_on_both_sides(application, window):
    click(window, Side.OLD, FERRY)
    for side in Side:
        assert outlined(window, side, Outline.CURRENT)[0].startswith(FERRY)
    before = pane(window, Side.NEW).viewport().grab().toImage()
    click(window, Side.OLD, BRIDGE)
    assert pane(window, Side.NEW).viewport().grab().toImage() != before


def test_the_menu_of_the_pane_opens_by_its_key(application, window):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    pane(window, Side.NEW).setFocus()
    QApplication.sendEvent(pane(window, Side.NEW), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert words[-3] == "Pair by &hand…"
    (select,) = (text for text in words if "elect" in text)
    assert select.partition("\t")[0] == "Select &all"
    assert select.endswith("A")  # its key
    next(action for action in menu.actions() if action.text() == select).trigger()
    assert pane(window, Side.NEW).textCursor().hasSelection()
    menu.close()
