"""What an edit touches besides its first nature: a quotation, an attribution."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer import compare_texts
from viewer.model.comparison import Kind, Nature

Q, A = Nature.QUOTATION, Nature.ATTRIBUTION


def touched(old: str, new: str) -> list[tuple[Nature, tuple[Nature, ...]]]:
    """Return the natures of all edits, the same whichever side is the earlier one."""
    found = [
        [(edit.nature, edit.also) for passage in compare_texts(*sides).passages for edit in passage.edits]
        for sides in ((old, new), (new, old))
    ]
    assert sorted(map(repr, found[0])) == sorted(map(repr, found[1]))
    return found[0]


def in_quotation(old: str, new: str, quoted: str = "\u201c{}\u201d") -> list[tuple[Nature, tuple[Nature, ...]]]:
    frame = f"{quoted}, he said of the road at noon."
    return touched(frame.format(old), frame.format(new))


@pytest.mark.parametrize(
    ("old", "new", "nature"),
    [
        ("We will open it soon", "We will open it by Friday", Nature.DATE),
        ("It cost us 5 million crowns", "It cost us 6 million crowns", Nature.FIGURE),
        ("We gave it to Brandt for a year", "We gave it to Reyl for a year", Nature.NAME),
    ],
)
@pytest.mark.parametrize("marks", ["\u201c{}\u201d", '"{}"', "\u00ab{}\u00bb", "\u00bb{}\u00ab", "\u201e{}\u201c"])
def test_a_figure_a_date_or_a_name_in_a_quotation_touches_it(old: str, new: str, nature: Nature, marks: str) -> None:
    assert in_quotation(old, new, marks) == [(nature, (Q,))]
    assert touched(f"{old} in the end.", f"{new} in the end.") == [(nature, ())]


def test_what_is_about_a_quotation_first_does_not_say_it_twice() -> None:
    assert in_quotation("We will fix the mast", "We will mend the mast") == [(Q, ())]


def test_words_beside_a_quotation_are_not_in_it() -> None:
    old = "The town paid 5 million crowns. \u201cNobody knows why,\u201d said Brandt, who has sat there for 12 years."
    new = old.replace("5", "6").replace("12", "13")
    assert touched(old, new) == [(Nature.FIGURE, ())] * 2


def test_an_edit_that_reaches_into_a_quotation_touches_it() -> None:
    old = "The clerk left the house early and called the plan of the town a burden."
    new = (
        "The clerk left the house early and called the plan of the town \u201ca gift to 7 rich men\u201d and a burden."
    )
    assert touched(old, new) == [(Nature.FIGURE, (Q,))]


def test_words_that_moved_inside_a_quotation_touch_it_and_a_quotation_that_moved_whole_is_as_it_was() -> None:
    moved = in_quotation("It will open in May, and the fee will go up", "The fee will go up, and it will open in May")
    assert {also for nature, also in moved if nature is Nature.ORDER} == {(Q,)}
    whole = touched(
        "\u201cIt opens in May, and the fee goes up,\u201d he said.",
        "He said \u201cIt opens in May, and the fee goes up.\u201d",
    )
    assert {also for nature, also in whole if nature is Nature.ORDER} == {()}


@pytest.mark.parametrize("marks", [("\u201c", ""), ("", "\u201d"), ('"', ""), ("\u00ab", ""), ("\u201e", "")], ids=repr)
def test_a_mark_that_is_lost_makes_no_quotation_of_all_that_follows_or_stands_before(marks: tuple[str, str]) -> None:
    opening, closing = marks
    rest = "The road to the north is as long as it ever was. " * 30
    old = f"Now {opening}we go, he said. {rest}The mast cost 5 crowns. {rest}We go{closing} he said."
    passages = compare_texts(old, old.replace("5 crowns", "6 crowns")).passages
    assert [(edit.nature, edit.also) for passage in passages for edit in passage.edits] == [(Nature.FIGURE, ())]


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_one() -> None:
    old = "\u201cIt will cost us 5 million crowns.\n\n\u201cNobody knows why,\u201d he said."
    assert touched(old, old.replace("5", "6")) == [(Nature.FIGURE, (Q,))]


@pytest.mark.parametrize(
    "text",
    [
        'The pipe was 6" wide and the mast {} feet high. "Nobody knows why," he said.',
        '"We go, he said. It cost {} crowns. "We stay," she said. It rained.',
        'He left. "We go," he said. It cost {} crowns. "We stay," she said.',
        "\u00bbWir gehen\u00ab, sagte er. Es kostet {} Kronen. \u00bbWir bleiben\u00ab, sagte sie.",
    ],
)
def test_what_stands_between_two_quotations_is_none(text: str) -> None:
    assert touched(text.format(5), text.format(6)) == [(Nature.FIGURE, ())]


def test_a_passage_that_only_gained_marks_stays_typographic() -> None:
    old = "Brandt called the 5 plans a gift to the town on Friday."
    new = "Brandt called the 5 plans \u201ca gift to the town\u201d on Friday."
    assert [passage.kind for passage in compare_texts(old, new).passages] == [Kind.TYPOGRAPHIC]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The bridge is shut, police said late.", "The bridge is shut, the Observatory said late."),
        ("The bridge is shut, said Anna Brandt of the council.", "The bridge is shut, said Jan Reyl of the council."),
        ("The bridge is shut for now, according to Brandt.", "The bridge is shut for now, according to Reyl."),
        ("The ministry in Lund said the town would pay.", "The ministry in Malm\u00f6 said the town would pay."),
        ("The Tarn Watch, a private monitor, said the ship had left.",
         "The Coast Guard, a private monitor, said the ship had left."),
        ("Police denied that they had left.", "Police denied a report by the Observatory that they had left."),
        ("Die Br\u00fccke ist gesperrt, sagte Anna Brandt am Montag.",
         "Die Br\u00fccke ist gesperrt, sagte Jan Reyl am Montag."),
        ("Die Br\u00fccke ist nach Angaben der Polizei gesperrt.",
         "Die Br\u00fccke ist nach Angaben der Feuerwehr gesperrt."),
        ("Le pont est ferm\u00e9, a d\u00e9clar\u00e9 Anne Dupont.",
         "Le pont est ferm\u00e9, a d\u00e9clar\u00e9 Paul Martin."),
        ("El puente est\u00e1 cerrado, seg\u00fan Dupont.", "El puente est\u00e1 cerrado, seg\u00fan Martin."),
        ("A ponte est\u00e1 fechada, disse Silva no porto.", "A ponte est\u00e1 fechada, disse Costa no porto."),
    ],
)  # fmt: skip
def test_another_name_for_who_speaks_is_an_attribution_too(old: str, new: str) -> None:
    ((nature, also),) = touched(old, new)
    assert (nature, also) == (Nature.NAME, (A,))


@pytest.mark.parametrize("said", ["Mayor Anna Reyl said", "according to Anna Reyl", "said Anna Reyl"])
def test_a_source_that_came_or_went_with_its_verb_is_an_attribution_too(said: str) -> None:
    assert touched("The bridge is shut for repairs.", f"The bridge is shut for repairs, {said}.") == [
        (Nature.NAME, (A,))
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # Without a name or a figure it is an attribution first.
        ("The bridge is shut, the police said.", "The bridge is shut, the mayor said."),
        ("The bridge is shut, according to the police.", "The bridge is shut, according to the mayor."),
        ("The bridge is shut, police sources said.", "The bridge is shut, military sources said."),
    ],
)
def test_another_source_without_a_name_is_an_attribution(old: str, new: str) -> None:
    assert touched(old, new) == [(A, ())]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("He said three people died in the mill.", "He said four people died in the mill."),
        ("He said prices would rise in the town.", "He said costs would rise in the town."),
        ("On Monday the mayor said the bridge was shut.", "On Tuesday the mayor said the bridge was shut."),
        ("He told Brandt that the bridge was shut.", "He told Reyl that the bridge was shut."),
        ("The plan of Brandt was described as a gift.", "The plan of Reyl was described as a gift."),
        ("It added 300 jobs in the north.", "It cut 400 jobs in the north."),
        ("The law is in force.", "The law, expected to add at least 5 million crowns to the debt, is in force."),
        ("The mayor, who lives in Lund, said the plan was as dead as ever.",
         "The mayor, who lives in Lund, said the scheme was as dead as ever."),
        ("People saw a message saying the site was shut.", "Visitors got a message saying the site was shut."),
        ("A luz viaja muito longe.", "A luz viaja a 300 mil quil\u00f4metros por segundo, muito longe."),
        ("The town is short of water.", "The town is short of water, the source of the Tarn in May being dry."),
    ],
)  # fmt: skip
def test_who_is_no_source_is_none(old: str, new: str) -> None:
    assert A not in [about for nature, also in touched(old, new) for about in (nature, *also)]


def test_a_quotation_given_to_another_touches_both() -> None:
    old = "The road is shut. \u201cIt cost us 5 crowns,\u201d said Anna Brandt."
    new = "The road is shut. \u201cIt cost us a great deal of money in Lund,\u201d Jan Reyl said."
    assert {about for nature, also in touched(old, new) for about in (nature, *also)} >= {Q, A}


def test_nearly_all_edits_share_one_empty_tuple() -> None:
    old = "The harbor of the town was shut for 5 days. It was cold there."
    edits = [
        edit
        for passage in compare_texts(old, old.replace("5", "6").replace("cold", "hot")).passages
        for edit in passage.edits
    ]
    assert [edit.also for edit in edits] == [(), ()]


_WORDS = [
    "\u201c",
    "\u201d",
    '"',
    "said",
    "Brandt",
    "according to",
    "5",
    ",",
    ".",
    "Friday",
    "the",
    "police",
    "mast",
    "a",
]
_TEXTS = st.lists(st.sampled_from(_WORDS), min_size=3, max_size=24).map(" ".join)


@given(_TEXTS, _TEXTS)
@settings(max_examples=100, deadline=None)
def test_swapping_the_sides_keeps_what_is_touched(old: str, new: str) -> None:
    for passage in compare_texts(old, new).passages:
        for edit in passage.edits:
            assert edit.also in ((), (Q,), (A,), (Q, A))
            assert edit.nature not in edit.also
    touched(old, new)
