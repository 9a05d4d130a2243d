"""The rows of the change list."""

from __future__ import annotations

import pytest

from tests.builders import Draft, added, compose, deleted, edited, rewritten, same, typographic
from viewer.model.comparison import Kind, Nature
from viewer.presentation.excerpts import before_and_after
from viewer.presentation.rows import ChangeRow, Run, change_rows

SIGNS = {"deletion": "-", "insertion": "+", "variant": "~", "transposition_before": "<", "transposition": ">"}


def rows(*drafts: Draft) -> tuple[ChangeRow, ...]:
    return change_rows(compose(*drafts))


def excerpt(draft: Draft) -> str:
    (row,) = rows(draft)
    return "".join(f"[{SIGNS[role]}{text}]" if role else text for text, role in row.excerpt)


def test_every_passage_that_is_not_unchanged_has_a_row_in_reading_order():
    found = rows(same("One."), added("New."), typographic("Oria{ ~’}s."), deleted("Gone."), edited("{A>B} c."))
    assert [(row.passage, row.kind) for row in found] == [
        (1, Kind.ADDED),
        (2, Kind.TYPOGRAPHIC),
        (3, Kind.DELETED),
        (4, Kind.EDITED),
    ]


def test_a_moved_passage_has_a_row_even_if_its_words_are_the_same():
    (row,) = rows(same("One."), same("Two.", moved=True, old_place=-1))
    assert (row.kind, row.moved, row.place.words()) == (Kind.UNCHANGED, True, "paragraph 1 → 2")


@pytest.mark.parametrize(
    ("draft", "shown"),
    [
        (
            edited("At its height it ruled {>over }an expanse of two countries."),
            "… height it ruled [+over] an expanse of …",
        ),
        (edited("It {ruled>held} on."), "It [-ruled] [+held] on."),
        (edited("He left{, she said>}."), "He left[-, she said]."),
        (
            edited("{A>B} one two three four five six seven eight {C>D}."),
            "[-A] [+B] one two three … six seven eight [-C] [+D].",
        ),
        (
            edited("{A>B} one two three four five six seven {C>D}."),
            "[-A] [+B] one two three four five six seven [-C] [+D].",
        ),
        (edited("It {now >}sank{> now}.", Nature.ORDER, Nature.ORDER), "It [<now] sank [>now]."),
        (added("The ferry sank."), "[+The ferry sank.]"),
        (deleted("The ferry sank."), "[-The ferry sank.]"),
        (rewritten("It sank.", "All were saved."), "[-It sank.] [+All were saved.]"),
        (same("It sank.", moved=True), "It sank."),
        (typographic("The town{ ~’}s two{  ~ }ferries."), "[~town s] → [~town’s], [~two ferries.] → [~two ferries.]"),
    ],
)
def test_excerpts_show_the_changed_words_among_a_few_others(draft, shown):
    assert excerpt(draft) == shown


def test_a_long_added_sentence_is_cut_between_words():
    assert excerpt(added(" ".join(["word"] * 40))) == f"[+{' '.join(['word'] * 16)} …]"


def test_a_long_run_of_changed_words_loses_its_middle():
    words = " ".join(f"w{i}" for i in range(40))
    assert excerpt(edited(f"It {{{words} >}}was.")) == "It [-w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 … w37 w38 w39] was."


def test_many_edits_end_in_an_ellipsis():
    shown = excerpt(edited(" ".join(f"a b c {{w{i}>v{i}}} d e f g" for i in range(60)) + "."))
    assert shown.endswith(" …")
    assert len(shown.split()) < 80


def test_natures_stand_once_each_with_the_weightiest_first():
    draft = edited("{A>B} c {D>E} f {1>2}.", Nature.WORDING, Nature.WORDING, Nature.FIGURE)
    assert rows(draft)[0].natures == (Nature.FIGURE, Nature.WORDING)


def test_what_an_edit_touches_besides_is_among_the_natures():
    draft = edited("{A>B} c {1>2}.", Nature.WORDING, (Nature.FIGURE, Nature.QUOTATION, Nature.ATTRIBUTION))
    assert rows(draft)[0].natures == (Nature.FIGURE, Nature.QUOTATION, Nature.ATTRIBUTION, Nature.WORDING)


def test_runs_hold_text_and_role():
    assert rows(edited("It {>never }rains."))[0].excerpt == (
        Run("It ", ""),
        Run("never", "insertion"),
        Run(" rains.", ""),
    )


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (edited("It {rains>snows} today."), "It rains today. → It snows today."),
        (edited("It {>never }rains."), "It rains. → It never rains."),
        (edited("It {now >}sank{> now}.", Nature.ORDER, Nature.ORDER), "It now sank. → It sank now."),
        (added("It rains."), "It rains."),
    ],
)
def test_an_excerpt_is_read_out_as_it_was_and_as_it_is(draft, said):
    assert before_and_after(rows(draft)[0].excerpt) == said


def test_deleted_and_inserted_words_do_not_run_together():
    (row,) = change_rows(compose(edited("The self-{declared>proclaimed} state.")))
    assert "".join(run.text for run in row.excerpt) == "The self-declared\u2009proclaimed state."
    assert before_and_after(row.excerpt) == "The self-declared state. → The self-proclaimed state."
