"""One change in full."""

from __future__ import annotations

from tests.builders import added, compose, deleted, edited, rewritten, same, typographic
from viewer.model.comparison import Nature
from viewer.presentation.detail import detail
from viewer.presentation.sides import Side

SIGNS = {"": "", "deletion": "-", "insertion": "+", "substitution": "=", "variant": "~", "place": "|"}


def wordings(draft, typographic=False):
    found = detail(compose(draft), 0, typographic).wordings
    return {
        wording.side: "".join(f"[{SIGNS[role]}{text}]" if role else text for text, role in wording.runs)
        for wording in found
    }


def test_both_wordings_stand_in_full_with_their_edits_marked():
    draft = edited("Early on {Monday>Tuesday} it {>never }rained{ much>}, and so on to the end.")
    assert wordings(draft) == {
        Side.OLD: "Early on [=Monday] it [|]rained[- much], and so on to the end.",
        Side.NEW: "Early on [=Tuesday] it [+never ]rained[|], and so on to the end.",
    }


def test_a_side_that_has_nothing_is_left_out():
    assert wordings(added("It sank.")) == {Side.NEW: "It sank."}
    assert wordings(deleted("It sank.")) == {Side.OLD: "It sank."}


def test_a_rewritten_passage_is_shown_whole_against_whole():
    assert wordings(rewritten("It sank.", "All were saved.")) == {Side.OLD: "It sank.", Side.NEW: "All were saved."}


def test_typography_is_marked_on_request():
    draft = edited("Oria{’~'}s {two>three} boats.")
    assert wordings(draft)[Side.NEW] == "Oria's [=three] boats."
    assert wordings(draft, typographic=True)[Side.NEW] == "Oria[~']s [=three] boats."
    assert wordings(typographic("Oria{’~'}s."), typographic=True)[Side.OLD] == "Oria[~’]s."


def test_sentences_of_one_passage_stand_in_one_line():
    assert wordings(edited("One.|Two {three>four}.\nSix.")) == {
        Side.OLD: "One. Two [=three]. Six.",
        Side.NEW: "One. Two [=four]. Six.",
    }


def test_natures_are_named_in_words_the_weightiest_first():
    comparison = compose(edited("{A>B} c {1>2} d {E>F}.", Nature.WORDING, Nature.FIGURE, Nature.DATE))
    found = detail(comparison, 0, False)
    assert (found.title, found.place, found.natures) == ("Edited", "paragraph 1", ("figure", "date or time", "wording"))


def test_what_an_edit_touches_besides_is_named_too():
    comparison = compose(edited("{A>B} c {1>2}.", Nature.WORDING, (Nature.FIGURE, Nature.QUOTATION)))
    assert detail(comparison, 0, False).natures == ("figure", "quotation", "wording")


def test_a_moved_passage_says_both_places():
    comparison = compose(same("One."), same("Two.", moved=True, old_place=-1))
    assert detail(comparison, 1, False).place == "paragraph 1 → 2"


def test_places_of_the_other_side_are_found_by_the_letters_between():
    draft = edited("He{ ~\u00a0}said {>loudly }it was {really >}so.")
    assert wordings(draft) == {
        Side.OLD: "He said [|]it was [-really ]so.",
        Side.NEW: "He\u00a0said [+loudly ]it was [|]so.",
    }
