"""Alignment, moves, splits and kinds on small invented stories."""

from __future__ import annotations

import pytest

from tests.model.texts import FLOOD
from viewer import compare_texts
from viewer.model.compare import compare
from viewer.model.comparison import Kind, Nature, Operation
from viewer.model.options import CompareOptions, Stopped
from viewer.text.reader import read_version


def _kinds(old: str, new: str) -> list[Kind]:
    return [passage.kind for passage in compare_texts(old, new).passages]


def test_compare_sentence_gone_is_deleted() -> None:
    assert _kinds("\n".join(FLOOD), "\n".join(FLOOD[:2] + FLOOD[3:])).count(Kind.DELETED) == 1


def test_compare_sentence_added_is_added() -> None:
    comparison = compare_texts("\n".join(FLOOD[1:]), "\n".join(FLOOD))
    assert comparison.passages[0].kind is Kind.ADDED
    assert {p.kind for p in comparison.passages[1:]} == {Kind.UNCHANGED}


def test_compare_block_moved_is_flagged_and_the_rest_is_not() -> None:
    moved = FLOOD[4:] + FLOOD[:4]
    comparison = compare_texts("\n".join(FLOOD), "\n".join(moved))
    assert {p.kind for p in comparison.passages} == {Kind.UNCHANGED}
    texts = {comparison.new.text[p.new[0].start : p.new[0].end] for p in comparison.passages if p.moved}
    assert texts == set(FLOOD[4:])


def test_compare_short_formula_off_its_place_is_not_a_move() -> None:
    old = "He declined.\n" + "\n".join(FLOOD)
    new = "\n".join(FLOOD) + "\nHe declined."
    kinds = [(p.kind, p.moved) for p in compare_texts(old, new).passages]
    assert (Kind.DELETED, False) in kinds
    assert (Kind.ADDED, False) in kinds


def test_compare_short_formula_beside_a_moved_sentence_moves_with_it() -> None:
    block = ["The ferry pier lost its roof to the wind on Tuesday night.", "Nobody slept."]
    old = "\n".join([*block, *FLOOD])
    new = "\n".join([*FLOOD, *block])
    moved = {p.old[0].start for p in compare_texts(old, new).passages if p.moved}
    assert moved == {0, len(block[0]) + 1}


def test_compare_long_phrase_in_common_makes_a_sentence_sure_off_its_place() -> None:
    phrase = "the light over the water of the old mill pond"
    old = f"Painters from four towns came for {phrase}, which none of their schools could teach them."
    new = f"A grant of the county council will pay for keeping {phrase} free of cranes and of parked trucks."
    there = compare_texts("\n".join([old, *FLOOD]), "\n".join([*FLOOD, new])).passages
    assert [(p.kind in (Kind.EDITED, Kind.REWRITTEN), bool(p.old), bool(p.new)) for p in there if p.moved] == [
        (True, True, True)
    ]
    old, new = (text.replace(phrase, "water, light, and the old pond of the mill") for text in (old, new[::-1]))
    assert not any(p.moved for p in compare_texts("\n".join([old, *FLOOD]), "\n".join([*FLOOD, new])).passages)


def test_compare_compound_is_known_by_the_words_it_is_made_of() -> None:
    story = ["Der Rat tagte bis in die Nacht.", "Niemand kam zu Schaden."]
    old = [story[0], "Die Brückensperrung kostet den Hafen viel.", story[1]]
    new = [story[0], "Weil die Brücke eine Sperrung hat, verliert der Hafen Geld.", story[1]]
    assert [p.kind for p in compare_texts("\n".join(old), "\n".join(new)).passages] == [
        Kind.UNCHANGED,
        Kind.REWRITTEN,
        Kind.UNCHANGED,
    ]


def test_compare_sentence_of_a_merge_that_has_a_better_partner_elsewhere_moved_there() -> None:
    dam = "Engineers feared for the old mill dam, built in 1911, as the river kept rising."
    bridge = "By morning the railway bridge at Tarn stood under water and no trains ran."
    joined = "As the river kept rising, by morning the railway bridge at Tarn stood under water and no trains ran."
    comparison = compare_texts("\n".join([dam, bridge, *FLOOD[:3]]), "\n".join([joined, *FLOOD[:3], dam]))
    moved = [comparison.old.text[slice(*p.old[0])] for p in comparison.passages if p.moved]
    assert moved == [dam]
    assert next(p.kind for p in comparison.passages if not p.moved) is Kind.EDITED


def test_compare_text_divided_throughout_has_its_doubtful_parts_joined_too() -> None:
    wholes, parts = [], []
    for number, (place, thing) in enumerate(
        (("Sallow", "church"), ("Tarn", "ferry"), ("Linden", "market"), ("Brook", "tower"))
    ):
        wholes.append(f"The {thing} of {place}, which {number + 3} builders left in March, fell on Sunday night.")
        parts += [
            f"The {thing} of {place} fell on Sunday night.",
            f"In March {number + 3} builders had left the {thing}.",
        ]
    whole = "The mayor, a teacher for thirty years before that, wept when he saw the harbor and its broken cranes."
    doubtful = ["The mayor wept when he saw the broken cranes.", "In his youth he had taught for years and years."]
    alone = compare_texts(whole, " ".join(doubtful)).passages
    among = compare_texts(" ".join([*wholes, whole]), " ".join([*parts, *doubtful])).passages
    assert [p.kind for p in alone] == [Kind.EDITED, Kind.ADDED]
    assert [p.kind for p in among] == [Kind.SPLIT] * 5


def test_compare_unrelated_texts_pair_nothing() -> None:
    other = ("Choirs from six valleys met at Ost.", "Seven sang a psalm that had been lost since the war.")
    assert set(_kinds("\n".join(FLOOD), "\n".join(other))) == {Kind.DELETED, Kind.ADDED}


def test_compare_repeated_sentence_is_paired_in_its_gap() -> None:
    refrain = "She declined to comment."
    old = f"{FLOOD[0]} {refrain} {FLOOD[1]} {refrain} {FLOOD[2]}"
    new = f"{FLOOD[0]} {refrain} {FLOOD[1]} {refrain} {FLOOD[2].replace('families', 'people')}"
    assert _kinds(old, new) == [Kind.UNCHANGED] * 4 + [Kind.EDITED]


def test_compare_headlines_face_each_other_whatever_they_say() -> None:
    body = "\n\n" + " ".join(FLOOD)
    comparison = compare_texts("Flood reaches Tarn" + body, "Thousands leave their homes" + body)
    assert comparison.passages[0].kind is Kind.REWRITTEN
    assert {p.kind for p in comparison.passages[1:]} == {Kind.UNCHANGED}


@pytest.mark.parametrize(
    ("old", "new", "nature"),
    [
        ("The toll was put at 12 on Monday.", "The toll was put at 15 on Monday.", Nature.FIGURE),
        ("Police held three people overnight.", "Police held four people overnight.", Nature.FIGURE),
        ("The council met on Monday to vote on it.", "The council met on Friday to vote on it.", Nature.DATE),
        ("It was built in 1911 by local masons.", "It was built in 1921 by local masons.", Nature.DATE),
        ("The award went to Ada Lind this year.", "The award went to Ada Lund this year.", Nature.NAME),
        ("She called it “a shame for us all” twice.", "She called it “a pity for us all” twice.", Nature.QUOTATION),
        ("Trains will stop, officials said.", "Trains will stop, officials announced.", Nature.ATTRIBUTION),
        ("The boats, old and new, stayed in port.", "The boats old and new, stayed in port.", Nature.PUNCTUATION),
        ("They met the Minister before lunch.", "They met the minister before lunch.", Nature.CASE),
        ("The gray walls were painted again.", "The grey walls were painted again.", Nature.SPELLING),
        ("The old walls were painted again.", "The long walls were painted again.", Nature.WORDING),
        ("Trains will stop, officials said.", "Trains will stop, the union said.", Nature.ATTRIBUTION),
        ("The union said it would strike now.", "The union also said it would strike now.", Nature.WORDING),
        ("The clerk waits for a plan.", "The clerk waits for a new report.", Nature.WORDING),
    ],
)  # fmt: skip
def test_compare_edit_has_the_first_nature_that_fits(old: str, new: str, nature: Nature) -> None:
    (passage,) = compare_texts(old, new).passages
    assert [edit.nature for edit in passage.edits] == [nature]


def test_compare_name_at_the_head_of_a_sentence_is_known_from_the_rest_of_the_story() -> None:
    rest = " The council asked Falk and Brandt to come. Both said they were ill."
    comparison = compare_texts("Brandt was at home by then." + rest, "Falk was at home by then." + rest)
    assert [edit.nature for edit in comparison.passages[0].edits] == [Nature.NAME]


def test_compare_ordinary_word_at_the_head_of_a_sentence_is_no_name() -> None:
    rest = " The council asked the farmers and the bakers to come. Both said they were ill."
    comparison = compare_texts("Farmers were at home by then." + rest, "Bakers were at home by then." + rest)
    assert [edit.nature for edit in comparison.passages[0].edits] == [Nature.WORDING]


def test_compare_spans_point_into_the_given_strings() -> None:
    old, new = "  🙂 The café’s owner left.", "The café’s owner, Bo, left.  "
    (passage,) = compare_texts(old, new).passages
    assert old[slice(*passage.old[0])] == "🙂 The café’s owner left."
    inserted = [edit for edit in passage.edits if edit.operation is Operation.INSERTION]
    assert [new[slice(*edit.new)] for edit in inserted if edit.new] == [", Bo,"]


def test_compare_stops_when_told() -> None:
    version = read_version("\n".join(FLOOD))
    with pytest.raises(Stopped):
        compare(version, version, should_stop=lambda: True)


def test_compare_tells_its_progress_rising_to_the_end() -> None:
    told: list[float] = []
    compare(read_version("\n".join(FLOOD)), read_version("\n".join(FLOOD[::-1])), progress=told.append)
    assert told == sorted(told)
    assert 0 < told[0] <= told[-1] <= 1


def test_compare_long_sentence_over_its_budget_is_coarser_and_says_so() -> None:
    options = CompareOptions(matcher_product=100)
    old = "Start " + "one two two three " * 30 + "end."
    new = "Go " + "two one three one " * 30 + "on."
    comparison = compare_texts(old, new, options)
    assert not comparison.complete
    assert comparison.coarse


@pytest.mark.parametrize(("old", "new"), [("", ""), ("", "One line."), ("One line.", ""), (" \n\n ", "\t")])
def test_compare_empty_sides(old: str, new: str) -> None:
    comparison = compare_texts(old, new)
    assert len(comparison.passages) == bool(old.strip()) + bool(new.strip())


@pytest.mark.parametrize(
    ("options", "old", "new"),
    [
        (CompareOptions(ignore_case=True), "They met the Minister, twice.", "They met the minister, twice."),
        (CompareOptions(ignore_punctuation=True), "The boats, old and new; stayed.", "The boats old and new stayed!"),
    ],
)
def test_compare_leaves_alone_what_the_reader_ignores(options: CompareOptions, old: str, new: str) -> None:
    assert [p.kind for p in compare_texts(old, new).passages] == [Kind.EDITED]
    assert not any(p.changed for p in compare_texts(old, new, options).passages)


def test_compare_ignoring_punctuation_still_sees_figures() -> None:
    comparison = compare_texts("It cost 1.5 million.", "It cost 15 million", CompareOptions(ignore_punctuation=True))
    assert [edit.nature for p in comparison.passages for edit in p.edits] == [Nature.FIGURE]


@pytest.mark.parametrize(
    ("old", "new", "nature", "marked"),
    [
        ("Growth was -0.3% today.", "Growth was 0.3% today.", Nature.FIGURE, ("-0.3%", "0.3%")),
        ("It lost 3-2 at home on a wet field.", "It lost 3-1 at home on a wet field.", Nature.FIGURE, ("3-2", "3-1")),
        ("The re-elected mayor spoke.", "The elected mayor spoke.", Nature.WORDING, ("re-elected", "elected")),
        ("In March 12 people died there.", "In March 15 people died there.", Nature.FIGURE, ("12", "15")),
        ("He ran 1500 metres in Holm.", "He ran 1600 metres in Holm.", Nature.FIGURE, ("1500", "1600")),
        ("It cost 12 000 crowns then.", "It cost 12 500 crowns then.", Nature.FIGURE, ("12 000", "12 500")),
        ("Il coûte 12\u202f000 euros.", "Il coûte 13\u202f000 euros.", Nature.FIGURE, ("12\u202f000", "13\u202f000")),
        ("It began on March 12 in Holm.", "It began on March 13 in Holm.", Nature.DATE, ("12", "13")),
        ("It opens at 5pm daily in May.", "It opens at 6pm daily in May.", Nature.DATE, ("5pm", "6pm")),
        ("Several men died there.", "Twelve men died there.", Nature.FIGURE, ("Several", "Twelve")),
    ],
)
def test_compare_marks_what_an_editor_would_call_changed(
    old: str, new: str, nature: Nature, marked: tuple[str, str]
) -> None:
    (passage,) = compare_texts(old, new).passages
    assert passage.kind is Kind.EDITED
    (edit,) = passage.edits
    assert edit.nature is nature
    assert (old[slice(*edit.old)] if edit.old else "", new[slice(*edit.new)] if edit.new else "") == marked


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Council votes to raise tolls\n\nA b c d.", "COUNCIL VOTES TO RAISE TOLLS\n\nA b c d."),
        ("It ended.\n\nNEW PHASE\n\nIt began again.", "It ended.\n\nNew phase\n\nIt began again."),
    ],
)
def test_compare_heads_set_in_other_case_are_edits_of_case(old: str, new: str) -> None:
    changed = [p for p in compare_texts(old, new).passages if p.changed]
    assert [(p.kind, [edit.nature for edit in p.edits]) for p in changed] == [(Kind.EDITED, [Nature.CASE])]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("* Boats pay more.\n* Cars pay less.", "- Boats pay more.\n- Cars pay less."),
        ("« la liberté\u00a0» est là.", '"la liberté" est là.'),
        ("He would think about it . . .", "He would think about it…"),
        ("Das macht Spaß“, sagte er.", 'Das macht Spaß", sagte er.'),
    ],
)
def test_compare_calls_dress_typographic(old: str, new: str) -> None:
    assert {p.kind for p in compare_texts(old, new).passages} == {Kind.TYPOGRAPHIC}


def test_compare_edit_inside_a_quotation_of_several_sentences_is_a_quotation() -> None:
    old = "“We will build. It will cost five crowns more. Nobody will pay.”"
    comparison = compare_texts(old, old.replace("It will", "It could"))
    assert [edit.nature for p in comparison.passages for edit in p.edits] == [Nature.QUOTATION]


def test_compare_item_of_a_numbered_list_is_one_sentence() -> None:
    comparison = compare_texts("1. It was close.\n2. The mayor left.\n3. It rained.", "1. It was close.\n3. It rained.")
    assert [p.kind for p in comparison.passages].count(Kind.DELETED) == 1


def test_compare_changed_currency_is_seen_when_punctuation_is_ignored() -> None:
    comparison = compare_texts("It cost $5.", "It cost £5", CompareOptions(ignore_punctuation=True))
    assert [edit.nature for p in comparison.passages for edit in p.edits] == [Nature.FIGURE]
