"""The marked-up copy: its text, its marks, its paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import Draft, added, compose, deleted, edited, rewritten, same, typographic
from viewer.model.compare import compare
from viewer.model.comparison import Comparison, Kind, Nature
from viewer.presentation.redline_page import RedlinePage, redline_page
from viewer.text.reader import read_version

SIGNS = {
    "deletion": "-",
    "insertion": "+",
    "label": "!",
    "whole_deletion": "-",
    "whole_insertion": "+",
    "variant_before": "-~",
    "variant": "+~",
    "transposition_before": "<",
    "transposition": ">",
}


def written(page: RedlinePage) -> str:
    """The text with its marks in brackets; all test texts take one unit a character."""
    text = page.page.text
    parts: list[str] = []
    done = 0
    for start, end, role, _ in page.highlights.marks:
        parts += (text[done:start], f"[{SIGNS[role]}{text[start:end]}]")
        done = end
    return "".join([*parts, text[done:]])


def copy_of(*drafts: Draft, typographic: bool = False, **gaps: str) -> str:
    return written(redline_page(compose(*drafts, **gaps), typographic=typographic))


def copy_between(old: str, new: str) -> RedlinePage:
    return redline_page(compare(read_version(old), read_version(new)))


@pytest.mark.parametrize(
    ("drafts", "shown"),
    [
        ([same("It rains.")], "It rains."),
        ([edited("It {is>was} {>very }wet{ here>}.")], "It [-is] [+was very] wet [-here]."),
        ([edited("It {now >}sank{> now}.", Nature.ORDER, Nature.ORDER)], "It [<now] sank [>now]."),
        ([added("It rains.")], "[+It rains.]"),
        ([deleted("It rains.")], "[-It rains.]"),
        ([rewritten("It sank.", "All were saved.")], "[-It sank.] [+All were saved.]"),
        ([typographic("Oria{ ~’}s army.")], "Oria’s army."),
        ([same("One."), deleted("Two."), added("Three."), same("Four.")], "One.\n[-Two.]\n[+Three.]\nFour."),
        ([Draft(Kind.SPLIT, "It sank{, and>.|} they left.")], "It sank[-, and][+.] they left."),
    ],
)
def test_deleted_words_are_struck_and_added_ones_underlined(drafts, shown):
    assert copy_of(*drafts) == shown


def test_a_moved_passage_stands_in_both_places_and_names_the_other():
    shown = copy_of(same("One."), same("Moved.", moved=True, old_place=3.5), same("Two."), same("Three."))
    assert shown.split("\n") == [
        "One.",
        "[![moved from earlier paragraph 4]] Moved.",
        "Two.",
        "Three.",
        "[![moved to paragraph 2]] [-Moved.]",
    ]


def test_a_passage_moved_up_from_the_very_start_is_struck_there():
    shown = copy_of(same("One."), edited("{A>B} moved.", moved=True, old_place=-1))
    assert shown.split("\n") == [
        "[![moved to paragraph 2]] [-A moved.]",
        "One.",
        "[![moved from earlier paragraph 1]] [-A] [+B] moved.",
    ]


def test_the_paragraphs_are_those_of_the_later_version():
    page = copy_between(
        "One rain fell. Two suns rose. Three birds sang.", "One rain fell. Two suns rose.\n\nThree birds sang."
    )
    assert page.page.text == "One rain fell. Two suns rose.\nThree birds sang."


def test_a_sentence_deleted_inside_a_paragraph_stays_inside_it():
    page = copy_between(
        "One rain fell there.\nNobody ever knew why.\nThree birds sang.", "One rain fell there. Three birds sang."
    )
    assert written(page) == "One rain fell there. [-Nobody ever knew why.] Three birds sang."


def test_a_sentence_split_over_two_paragraphs_ends_the_first():
    page = copy_between(
        "The bridge closed on Monday, and the mayor of the town said nobody was hurt there.",
        "The bridge closed on Monday.\n\nThe mayor of the town said nobody was hurt there.",
    )
    assert page.page.text.count("\n") == 1
    assert page.page.text.split("\n")[1].endswith("mayor of the town said nobody was hurt there.")


def test_typographic_passages_are_tinted_only_on_request():
    comparison = compose(typographic("Oria{ ~’}s."), edited("It {is>was}."))
    for shown, roles in ((False, ["edited"]), (True, ["typographic", "edited"])):
        page = redline_page(comparison, typographic=shown)
        assert [tint.role for tint in page.highlights.tints] == roles


@pytest.mark.parametrize(
    ("draft", "shown"),
    [
        (typographic("Oria{ ~’}s army."), "[-~Oria s] [+~Oria’s] army."),
        (typographic('{"~“}Come in,{"~”} she said.'), '[-~"Come] [+~“Come] [-~in,"] [+~in,”] she said.'),
        (typographic("She said {'~‘}Come.{'~’}"), "She said [-~'Come.'] [+~‘Come.’]"),
        (typographic("Cold {-~–} very cold."), "Cold [-~-] [+~–] very cold."),
        (
            edited("Oria{'~’}s {old>new} army{'~’}s men."),
            "[-~Oria's] [+~Oria’s] [-old] [+new] [-~army's] [+~army’s] men.",
        ),
        (edited("A {old >}ship{'~’}s mate{>.}"), "A [-old] [-~ship's] [+~ship’s] mate[+.]"),
    ],
)
def test_words_in_another_dress_stand_there_in_both_forms_on_request(draft, shown):
    assert copy_of(draft, typographic=True) == shown
    assert "~" not in copy_of(draft)


def test_a_passage_struck_as_a_whole_is_marked_as_such():
    page = redline_page(compose(deleted("It sank."), edited("It {is>was}."), rewritten("He left.", "All stayed.")))
    assert [mark.role for mark in page.highlights.marks] == [
        "whole_deletion",
        "deletion",
        "insertion",
        "whole_deletion",
        "whole_insertion",
    ]


def test_a_passage_is_found_by_its_place_and_the_other_way():
    page = redline_page(compose(same("One."), same("Moved.", moved=True, old_place=3), same("Two.")))
    text = page.page.text
    place = page.place_of(1)
    assert text[place.start : place.end] == "[moved from earlier paragraph 3] Moved."
    assert page.passage_at(text.index("Two") + 1) == 2
    assert page.passage_at(text.rindex("Moved")) == 1
    assert page.place_of(7) is None


def test_offsets_are_in_utf16_units():
    page = redline_page(compose(same("A 🙂."), added("New.")))
    assert [(mark.start, mark.end) for mark in page.highlights.marks] == [(6, 10)]


def test_blocks_are_the_lines_of_the_text():
    page = redline_page(compose(same("One."), same("Two.")))
    assert [page.page.text[start:end] for start, end in page.page.blocks] == ["One.", "Two."]


SENTENCES = [
    "The mayor closed the old bridge on Monday.",
    "Nobody was hurt in the storm that week.",
    "The ferry runs twice a day in winter.",
    "Fishermen offered their boats for free.",
    "A new bridge will cost 14 million crowns.",
    "The mayor closed the new bridge on Tuesday.",
    "Schools stayed shut in both towns.",
]
stories = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from([" ", "\n\n"])), min_size=0, max_size=7)


@given(stories, stories, st.booleans())
def test_each_version_can_be_read_off_the_copy(old, new, shown):
    comparison: Comparison = compare(*(read_version("".join(a + b for a, b in story)) for story in (old, new)))
    page = redline_page(comparison, typographic=shown)
    text = page.page.text
    struck: set[int] = set()
    underlined: set[int] = set()
    labels: set[int] = set()
    for start, end, role, _ in page.highlights.marks:
        {"-": struck, "+": underlined, "!": labels}[SIGNS[role][0]].update(range(start, end))
    later = "".join(c for i, c in enumerate(text) if i not in struck | labels and not c.isspace())
    assert later == "".join(comparison.new.text.split())
    assert all(text[a.start : a.end].strip() for a in page.places)
    assert [tint.start for tint in page.highlights.tints] == sorted(tint.start for tint in page.highlights.tints)


def test_deleted_and_inserted_parts_of_a_word_are_set_apart():
    assert (
        "self-declared\u2009proclaimed state"
        in redline_page(compose(edited("The self-{declared>proclaimed} state."))).page.text
    )
