"""Files, texts and addresses dragged onto the window from other programs."""

from __future__ import annotations

import os

import pytest

from tests.desktop.program import EARLIER, LATER, Program, area
from tests.desktop.stories import NEW, OLD, OTHER


def place(program: Program, side: str) -> tuple[tuple[int, int], object]:
    """Give the middle of a side's pane, and the part of the screen in which a drag over it shows."""
    box = program.pane(side).box
    return box.at(0.5, 0.5), area(box)


def center(program: Program) -> tuple[tuple[int, int], object]:
    box = program.window().box
    return box.at(0.5, 0.5), area(box)


@pytest.fixture
def compared(start, files) -> Program:
    folder = files(old=OLD, new=NEW)
    program = start(folder / "old.txt", folder / "new.txt")
    program.wait_until(lambda: len(program.changes()) == 3, "three changes are listed")
    return program


@pytest.mark.parametrize("side", [EARLIER, LATER])
def test_a_file_dropped_on_a_side_goes_there(compared, show_folder, files, side):
    show_folder(files(third=OTHER)).drag_all(*place(compared, side))
    compared.wait_for_story(side, "A third story")
    other = LATER if side == EARLIER else EARLIER
    assert "The bridge" in compared.story(other)
    assert compared.says("third.txt")


def test_a_file_dropped_on_the_change_list_goes_to_the_side_above(compared, show_folder, files):
    box = compared.part("table", "Changes").box
    show_folder(files(third=OTHER)).drag_all(box.at(0.8, 0.5), area(compared.pane(LATER).box))
    compared.wait_for_story(LATER, "A third story")
    assert "The bridge" in compared.story(EARLIER)


def test_files_dropped_one_by_one_on_the_empty_window_fill_both_sides(start, show_folder, files):
    program = start()
    show_folder(files(old=OLD)).drag_all(*center(program))
    program.wait_for_story(EARLIER, "on Monday")
    program.wait_until_it_says("Drop the later version here")
    show_folder(files(new=NEW)).drag_all(program.window().box.at(0.5, 0.96), area(program.window().box))
    program.wait_until(lambda: len(program.changes()) == 3, "three changes are listed")
    assert "on Tuesday" in program.story(LATER)


def test_two_files_in_one_drag_are_compared_and_it_is_said_which_is_which(start, show_folder, files):
    program = start()
    show_folder(files(a=OLD, b=NEW)).drag_all(*center(program))
    program.wait_until_it_says("“a.txt” is shown as the earlier version, “b.txt” as the later version.")
    program.wait_until(lambda: len(program.changes()) == 3, "three changes are listed")
    assert "on Monday" in program.story(EARLIER)


def test_of_three_files_the_window_asks_which_two(start, show_folder, files, hands):
    program = start()
    folder = files(a=OTHER, b=NEW, c=OLD)
    for name, day in (("a", 1), ("c", 2), ("b", 3)):
        os.utime(folder / f"{name}.txt", (day * 86_400, day * 86_400))
    show_folder(folder).drag_all(*center(program))
    program.wait_until_it_says("A comparison takes two versions, and there are 3. They are sorted by date.")
    hands.press("Return")  # the two newest: c, then b
    program.wait_until(lambda: len(program.changes()) == 3, "three changes are listed")
    assert "on Monday" in program.story(EARLIER)


def test_a_name_with_umlauts_and_spaces_is_no_trouble(start, show_folder, files):
    program = start()
    show_folder(files(**{"Brücke über den Fluß – 100 %.txt": OLD})).drag_all(*center(program))
    program.wait_for_story(EARLIER, "on Monday")
    assert program.says("Brücke über den Fluß – 100 %.txt")


def test_text_dragged_from_another_program_goes_to_a_side_and_stays_there_too(compared, other, hands):
    source = other("Words from another program.")
    writing = next(part for part in source.walk() if part.role == "text")
    box = writing.box
    hands.drag((box.x + 40, box.y + 14), *place(compared, LATER))
    compared.wait_for_story(LATER, "Words from another program.")
    assert writing.text == "Words from another program."


def test_a_web_address_is_refused_and_nothing_is_lost(compared, other, hands):
    link = next(part for part in other("Words.").walk() if part.role == "label")
    hands.drag(link.box.at(0.2, 0.5), *place(compared, LATER))
    compared.wait_until_it_says("This is a web address, and StoryDiff does not use the network.")
    assert "on Tuesday" in compared.story(LATER)
    assert len(compared.changes()) == 3


def test_a_file_that_is_no_story_is_explained_and_what_was_shown_stays(compared, show_folder, files):
    show_folder(files(**{"photo.jpg": b"\xff\xd8\xff\xe0\0\x10JFIF\0\0\0"})).drag_all(*place(compared, EARLIER))
    compared.wait_until_it_says("“photo.jpg” is not a text file.")
    assert "on Monday" in compared.story(EARLIER)
    assert len(compared.changes()) == 3
