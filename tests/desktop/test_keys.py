"""The main paths by keys alone, as pressed on a keyboard."""

from __future__ import annotations

import pytest

from tests.desktop.program import EARLIER, LATER, Program, area
from tests.desktop.stories import NEW, OLD
from viewer.locate import resource

SAMPLES = [resource("samples", f"bridge-{name}.txt") for name in ("earlier", "later")]


@pytest.fixture
def folder(files):
    return files(old=OLD, new=NEW)


@pytest.fixture
def compared(start, folder) -> Program:
    program = start(folder / "old.txt", folder / "new.txt")
    program.wait_until(lambda: len(program.changes()) == 3, "three changes are listed")
    return program


@pytest.fixture
def samples(start) -> Program:
    program = start(*SAMPLES)
    program.wait_until(lambda: len(program.changes()) > 10, "the changes are listed")
    return program


def wait_for_names(program, *names) -> None:
    program.wait_until(
        lambda: [name for name in program.texts() if name.endswith(".txt")] == list(names),
        f"{names} stand above the panes",
    )


def selected(program) -> str:
    """Give the title of the change in the detail line."""
    wordings = program.shown("text", "Both wordings of the selected change")
    return wordings[0].text if wordings else ""


def test_two_files_are_opened_by_typing_their_names(start, hands, folder):
    program = start()
    hands.press("ctrl+o")
    program.wait_for_dialog()
    hands.write(f'"{folder}/old.txt" "{folder}/new.txt"')
    hands.press("Return")
    program.wait_until(lambda: len(program.changes()) == 3, "three changes are listed")
    assert "on Monday" in program.story(EARLIER)
    assert "on Tuesday" in program.story(LATER)


def test_each_side_is_opened_by_a_key(start, hands, folder):
    program = start()
    for key, name, side in (("ctrl+2", "new", LATER), ("ctrl+1", "old", EARLIER)):
        hands.press(key)
        program.wait_for_dialog()
        hands.write(f"{folder}/{name}.txt")
        hands.press("Return")
        program.wait_for_story(side, "The bridge")
        program.wait_until_it_has_the_keys()
    program.wait_until(lambda: len(program.changes()) == 3, "three changes are listed")


def test_one_file_asks_for_the_other(start, hands, folder):
    program = start(folder / "old.txt")
    program.wait_for_story(EARLIER, "on Monday")
    program.wait_until(lambda: (part := program.focused()) and part.name == "Choose the later version…", "it asks")
    hands.press("ctrl+t")
    program.wait_for_story(LATER, "on Monday")
    program.wait_until(lambda: (part := program.focused()) and part.name == "Choose the earlier version…", "it asks")
    hands.press("ctrl+t")
    program.wait_until_it_says("“old.txt” is shown as the earlier version; Ctrl+T makes it the later one.")
    hands.press("Return")
    program.wait_for_dialog()
    hands.write(f"{folder}/new.txt")
    hands.press("Return")
    program.wait_until(lambda: len(program.changes()) == 3, "three changes are listed")
    program.wait_until(lambda: "focused" in program.pane(LATER).states, "the story has the keys")


def extents(program) -> tuple[int, int]:
    """Give how far down the screen a letter in the middle of the later version stands, and how high it is."""
    pane = program.pane(LATER)
    _, y, _, height = pane.call("Text", "GetCharacterExtents", "iu", (len(pane.text) // 2, 0))
    return y, height


def test_the_last_pair_is_reopened_as_it_was_left(start, samples, hands):
    hands.press("ctrl+plus", "ctrl+plus", "F9", "F8")
    samples.wait_until(lambda: selected(samples) and not samples.shown("table"), "the list is hidden")
    before = extents(samples)
    hands.click(samples.pane(LATER).box.at(0.5, 0.5))
    hands.press("Next")
    left = samples.wait_until(lambda: (now := extents(samples)) != before and now, "it scrolls")
    hands.press("ctrl+q")
    samples.wait_for_end()
    program = start()
    hands.press("ctrl+shift+o")
    program.wait_until(
        lambda: abs(extents(program)[0] - left[0]) <= 2, f"the same words stand {left[0]} pixels down the screen"
    )
    assert extents(program)[1] == left[1]
    assert not program.shown("table")
    hands.press("F9")
    program.wait_until(lambda: len(program.changes()) > 10, "the list is there again")


def test_f8_goes_from_change_to_change_and_back(compared, hands):
    hands.press("F8")
    program = compared
    program.wait_until(lambda: "Monday" in selected(program) and "Tuesday" in selected(program), "the first is shown")
    hands.press("F8", "F8")
    program.wait_until(lambda: "Fishermen" in selected(program), "the last is shown")
    hands.press("F8")
    program.wait_until(lambda: "This is the last change." in program.announced(), "that it is the last is said")
    hands.press("shift+F8", "shift+F8")
    program.wait_until(lambda: "Monday" in selected(program), "the first is shown again")


def test_f6_shows_the_marked_up_copy_and_goes_back(compared, hands):
    hands.press("F6")
    copy = compared.part("text", "Marked-up copy")
    assert "Monday" in copy.text
    assert "Fishermen" in copy.text
    assert not compared.shown("text", EARLIER)
    hands.press("F6")
    compared.wait_for_story(EARLIER, "Monday")


def test_words_are_found_and_counted(compared, hands):
    hands.press("ctrl+f")
    compared.part("text", "Find in the story")
    hands.write("bridge")
    compared.wait_until_it_says("1 of 2")
    hands.press("F3")
    compared.wait_until_it_says("2 of 2")
    hands.press("Escape")
    compared.wait_until(lambda: not compared.shown("text", "Find in the story"), "the find bar is gone")


def test_f7_and_f9_hide_and_show_the_detail_line_and_the_list(compared, hands):
    hands.press("F8")
    compared.wait_until(lambda: selected(compared), "the detail line is there")
    hands.press("F7", "F9")
    compared.wait_until(lambda: not selected(compared) and not compared.shown("table"), "both are gone")
    hands.press("F7", "F9")
    compared.wait_until(lambda: selected(compared) and compared.shown("table"), "both are there again")


def test_f1_lists_all_keys_and_goes_away(compared, hands):
    hands.press("F1")
    compared.wait_until_it_says("Compare with clipboard")
    assert compared.says("Ctrl+Shift+V")
    hands.press("Escape")
    compared.wait_until(lambda: not compared.says("Compare with clipboard"), "the sheet is gone")


def test_unchanged_text_is_folded(start, files, hands):
    same = "".join(f"Sentence number {number} is the same in both.\n\n" for number in range(40))
    folder = files(old=same + OLD, new=same + NEW)
    program = start(folder / "old.txt", folder / "new.txt")
    program.wait_until(lambda: len(program.changes()) == 3, "three changes are listed")
    before = hands.look_at(area(program.pane(LATER).box))
    hands.press("ctrl+u")
    program.wait_until(lambda: hands.look_at(area(program.pane(LATER).box)) != before, "the pane looks another way")
    assert program.story(LATER).startswith("Sentence number 0 is")  # a fold hides from the eye only


def test_a_paragraph_is_gone_to_by_its_number(samples, hands):
    pane = samples.pane(LATER)
    before = hands.look_at(area(pane.box))
    hands.press("ctrl+g")
    samples.wait_for_dialog()
    hands.write("12")
    hands.press("Return")
    samples.wait_until_it_has_the_keys()
    samples.wait_until(lambda: hands.look_at(area(pane.box)) != before, "another part of the story is in view")


def test_swap_exchanges_the_sides_and_reload_reads_again(compared, hands, folder):
    wait_for_names(compared, "old.txt", "new.txt")
    hands.press("ctrl+t")
    wait_for_names(compared, "new.txt", "old.txt")
    compared.wait_for_story(EARLIER, "on Tuesday")
    (folder / "old.txt").write_text(OLD.replace("Monday", "Friday"))
    hands.press("F5")
    compared.wait_for_story(LATER, "on Friday")


def copy_from(hands, source, words) -> None:
    """Copy all that stands in another program."""
    writing = next(part for part in source.walk() if part.role == "text")
    hands.click(writing.box.at(0.5, 0.5))
    hands.press("ctrl+a", "ctrl+c")
    assert writing.text == words


def test_copied_text_is_pasted_onto_the_side_with_the_keys(compared, hands, other):
    copy_from(hands, other("Pasted words."), "Pasted words.")
    hands.click(compared.pane(EARLIER).box.at(0.5, 0.8))
    hands.press("ctrl+v")
    compared.wait_for_story(EARLIER, "Pasted words.")
    assert "on Tuesday" in compared.story(LATER)


def test_the_story_is_compared_with_the_clipboard(start, folder, hands, other):
    program = start(folder / "old.txt")
    program.wait_for_story(EARLIER, "on Monday")
    copy_from(hands, other("The bridge at Tarn was closed on Sunday."), "The bridge at Tarn was closed on Sunday.")
    hands.click(program.pane(EARLIER).box.at(0.5, 0.8))
    hands.press("ctrl+shift+v")
    program.wait_for_story(LATER, "on Sunday")
    program.wait_until(lambda: len(program.changes()) == 3, "three changes are listed")


def test_what_is_selected_in_a_pane_is_copied_to_other_programs(start, compared, hands, other):
    source = other("Here:")
    writing = next(part for part in source.walk() if part.role == "text")
    hands.click(compared.pane(LATER).box.at(0.5, 0.8))
    hands.press("ctrl+a", "ctrl+c")
    hands.click(writing.box.at(0.5, 0.9))
    hands.press("ctrl+End", "ctrl+v")
    compared.wait_until(lambda: writing.text.strip() == f"Here:{NEW}".strip(), "all of the story has come there")
    hands.click(compared.pane(LATER).box.at(0.5, 0.8))
    hands.press("ctrl+q")
    compared.wait_for_end()
    assert start.statuses() == [0]


def test_ctrl_q_leaves_without_a_question(start, compared, hands):
    hands.press("ctrl+q")
    compared.wait_for_end()
    assert start.statuses() == [0]
