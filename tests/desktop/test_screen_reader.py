"""What a screen reader can tell of the window: texts, names, places, the order of things, and news."""

from __future__ import annotations

import os

import pytest

from tests.desktop.program import EARLIER, LATER, Program

OLD = """The council ruled an expanse of marsh dry land.

Its 40 workers were sent home.

The ferry runs twice a day.
"""
NEW = """The council ruled over an expanse of marsh dry land.

Its 40 workers were sent home.

Fishermen offered boats.
"""
FIRST = "Edited lede, paragraph 1: ruled an expanse → ruled over an expanse"


@pytest.fixture
def folder(files):
    return files(old=OLD, new=NEW)


@pytest.fixture
def compared(start, folder) -> Program:
    program = start(folder / "old.txt", folder / "new.txt")
    program.wait_until(lambda: len(program.changes()) == 3, "three changes are listed")
    return program


@pytest.mark.parametrize(("side", "text"), [(EARLIER, OLD), (LATER, NEW)])
def test_a_pane_gives_its_text_by_characters_words_and_lines_and_where_they_are(compared, side, text):
    pane = compared.pane(side)
    assert pane.text == text
    assert {"Text", "Component"} <= pane.interfaces()
    assert {"focusable", "multi line"} <= pane.states
    assert "editable" not in pane.states
    at = text.index("workers")
    word = 1  # the boundary type of a word's start
    assert pane.call("Text", "GetTextAtOffset", "iu", (at, word))[0].strip() == "workers"
    x, y, width, height = pane.call("Text", "GetCharacterExtents", "iu", (at, 0))
    box = pane.box
    assert box.x < x < box.x + box.width
    assert box.y < y < box.y + box.height
    assert width > 0
    assert height > 0


def unnamed(program) -> list[str]:
    """Give what can have the keys and has no name, and how to find it."""
    return [
        f"{part.role} at {part.box}"
        for part in program.shown()
        if "focusable" in part.states and part.role not in ("filler", "list") and not part.name
    ]


def test_every_control_has_a_name(start, hands, folder):
    program = start()
    assert unnamed(program) == []
    program = start(folder / "old.txt")
    program.wait_for_story(EARLIER, "ruled")
    assert unnamed(program) == []
    program = start(folder / "old.txt", folder / "new.txt")
    program.wait_until(lambda: len(program.changes()) == 3, "three changes are listed")
    hands.press("F8", "ctrl+f")
    program.part("text", "Find in the story")
    assert unnamed(program) == []
    assert program.part("combo box", "Both versions").description == "Where to find"
    hands.press("F6")
    program.part("text", "Marked-up copy")
    assert unnamed(program) == []
    os.remove(folder / "old.txt")
    hands.press("F5")
    program.wait_until_it_says("There is no file “old.txt”")
    assert unnamed(program) == []
    for keys in ("ctrl+g", "F1"):
        hands.press(keys)
        program.wait_for_dialog()
        assert unnamed(program) == []
        hands.press("Escape")
        program.wait_until_it_has_the_keys()


def test_the_earlier_version_comes_before_the_later_one(compared):
    order = [part.name for part in compared.shown("text") if part.name in (EARLIER, LATER)]
    assert order == [EARLIER, LATER]


def test_the_chosen_change_is_announced_and_described(compared, hands):
    hands.press("F8")
    compared.wait_until(lambda: FIRST in compared.announced(), f"“{FIRST}” is announced")
    assert [compared.pane(side).description for side in (EARLIER, LATER)] == [FIRST, FIRST]
    hands.press("F8")
    compared.wait_until(lambda: any("ferry" in words for words in compared.announced()), "the next is announced")


def test_a_row_of_the_list_says_what_the_change_is(compared):
    assert compared.changes() == [
        "Edited lede, paragraph 1: The council ruled an expanse of … → The council ruled over an expanse of …",
        "Deleted, earlier paragraph 3: The ferry runs twice a day.",
        "Added, paragraph 3: Fishermen offered boats.",
    ]


def test_the_counts_are_announced_when_two_versions_are_compared(start, hands, folder):
    program = start(folder / "old.txt")
    program.wait_for_story(EARLIER, "ruled")
    hands.press("ctrl+2")
    program.wait_for_dialog()
    hands.write(f"{folder}/new.txt")
    hands.press("Return")
    heard: list[str] = []
    program.wait_until(
        lambda: heard.extend(program.announced()) or any("1 sentence added" in words for words in heard),
        "the counts are announced",
    )


def test_a_message_is_announced(compared, hands, folder):
    os.remove(folder / "new.txt")
    hands.press("F5")
    compared.wait_until(
        lambda: any("There is no file “new.txt”" in words for words in compared.announced()), "the error is announced"
    )


def test_the_number_of_places_found_is_announced(compared, hands):
    hands.press("ctrl+f")
    compared.part("text", "Find in the story")
    hands.write("marsh")
    compared.wait_until(lambda: "1 of 2" in compared.announced(), "the count is announced")


def test_tab_goes_through_the_window_and_comes_back(compared, hands):
    hands.click(compared.pane(EARLIER).box.at(0.5, 0.9))
    compared.wait_until(lambda: "focused" in compared.pane(EARLIER).states, "the earlier version has the keys")
    seen: list[str] = []

    def next_one() -> str:
        hands.press("Tab")
        return compared.wait_until(lambda: (now := name()) != (seen[-1:] or [name()])[0] and now, "the keys go on")

    def name() -> str:
        part = compared.focused()
        return f"{part.role} {part.name}" if part else ""

    seen.append(name())
    while len(seen) < 30 and (found := next_one()) != f"text {EARLIER}":
        seen.append(found)
    for wanted in (f"text {LATER}", "table Changes", "text Filter the changes by words"):
        assert wanted in seen
    assert seen.index(f"text {LATER}") < seen.index("table Changes")
    assert len(seen) < 30
