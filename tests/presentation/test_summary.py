"""A comparison in words."""

from __future__ import annotations

import pytest

from tests.builders import Draft, added, compose, deleted, edited, rewritten, same, typographic
from viewer.model.comparison import Kind, Nature
from viewer.presentation.filters import RowFilter, visible_rows
from viewer.presentation.rows import change_rows
from viewer.presentation.summary import count, describe_passage, status_line, status_lines
from viewer.text.version import Role


def status(*drafts: Draft, shown: bool = False) -> str:
    return status_line(count(compose(*drafts)), shown)


def test_each_kind_is_counted():
    counts = count(
        compose(
            same("a."),
            typographic("b{ ~’}s{ ~ }."),
            added("c."),
            deleted("d."),
            edited("{e>f}."),
            rewritten("g.", "h."),
            Draft(Kind.SPLIT, "i{,>.|} j."),
            Draft(Kind.MERGED, "k{.|>,} l."),
            same("m.", moved=True, old_place=-1),
            edited("{n>o}.", moved=True, old_place=-2),
        )
    )
    assert counts[:10] == (1, 1, 2, 1, 1, 1, 2, 1, 1, 2)


@pytest.mark.parametrize(
    ("drafts", "line"),
    [
        ([same("a.")], "No changes"),
        ([typographic("a{ ~’}s.")], "No changes; 1 sentence differs in typography only"),
        ([added("a."), same("b.")], "1 sentence added; 1 unchanged"),
        ([added("a."), added("b."), deleted("c.")], "2 sentences added, 1 deleted"),
        (
            [edited("{a>b}."), typographic("c{ ~’}s{ ~’}d.")],
            "1 sentence edited; 1 unchanged but for typography",
        ),
        ([same("a."), same("b.", moved=True, old_place=-1)], "1 sentence moved; 1 unchanged"),
        (
            [edited("{a>b}.", moved=True, old_place=-1), edited("{c>d}.", moved=True, old_place=-2), same("e.")],
            "2 sentences edited and moved; 1 unchanged",
        ),
        (
            [edited("{a>b}.", moved=True, old_place=-1), edited("{c>d}."), same("e.", moved=True, old_place=-2)],
            "2 sentences edited (1 of them moved), 1 moved",
        ),
        (
            [edited("{A>B}", role=Role.SUBHEAD, moved=True, old_place=-1), same("e.")],
            "1 subhead edited and moved; 1 unchanged",
        ),
        ([added("NEW", role=Role.SUBHEAD), same("b.")], "1 subhead added; 1 unchanged"),
        (
            [added("NEW", role=Role.SUBHEAD), added("NEWER", role=Role.SUBHEAD), added("b.")],
            "1 sentence added; 2 subheads added",
        ),
        (
            [edited("{a>b}", role=Role.DATELINE), edited("{a>b}", role=Role.LEDE)],
            "Lede edited; 1 sentence edited; 1 dateline edited",
        ),
    ],
)
def test_the_status_line_leaves_out_what_counts_nothing(drafts, line):
    assert status(*drafts) == line


@pytest.mark.parametrize(
    ("drafts", "line"),
    [
        (
            [edited("{1>2} {3>4}", Nature.FIGURE, Nature.FIGURE), edited("{“a”>“b”}", Nature.QUOTATION)],
            "Figures changed in 1 place, quotations in 1; 2 sentences edited",
        ),
        (
            [edited("{a>b} {c>d}", Nature.NAME, Nature.DATE), edited("{,>;}", Nature.PUNCTUATION)],
            "Dates or times changed in 1 place, names in 1; 2 sentences edited",
        ),
        (
            [edited("{1>2}", Nature.FIGURE, role=Role.LEDE), deleted("x.")],
            "Lede edited; figures changed in 1 place; 1 sentence deleted, 1 edited",
        ),
        (
            [deleted("Old lede.", role=Role.LEDE), added("New lede.", role=Role.LEDE)],
            "Lede deleted and added; 1 sentence added, 1 deleted",
        ),
        ([typographic("a{ ~’}s.", role=Role.LEDE)], "No changes; 1 sentence differs in typography only"),
    ],
)
def test_the_lede_and_what_editors_look_for_come_first(drafts, line):
    assert status(*drafts) == line


def test_natures_are_counted_as_the_list_shows_them_a_passage_that_is_shown_whole_as_one():
    drafts = edited("{1>2} {3>4} {A>B}", Nature.FIGURE, Nature.FIGURE, Nature.NAME), edited("{5>6}.", Nature.FIGURE)
    comparison = compose(*drafts, same("b."))
    passage = comparison.passages[0]._replace(kind=Kind.REWRITTEN)
    rewritten_one = comparison._replace(passages=(passage, *comparison.passages[1:]))
    said = "Figures changed in 2 places, names in 1; 1 sentence edited, 1 rewritten; 1 unchanged"
    assert status_line(count(rewritten_one), False) == said
    figures = RowFilter(natures=frozenset({Nature.FIGURE}))
    assert len(visible_rows(change_rows(rewritten_one), figures, rewritten_one)) == 2


def test_what_edits_touch_besides_is_counted_as_the_list_shows_it():
    both = Nature.FIGURE, Nature.QUOTATION
    comparison = compose(edited("{1>2} {3>4}.", both, both), edited("a {b>c}.", Nature.QUOTATION))
    said = "Figures changed in 1 place, quotations in 2; 2 sentences edited"
    assert status_line(count(comparison), False) == said
    quotations = RowFilter(natures=frozenset({Nature.QUOTATION}))
    assert len(visible_rows(change_rows(comparison), quotations, comparison)) == 2


def test_sentences_that_differ_in_typography_only_are_unchanged_until_that_is_shown():
    drafts = added("a."), typographic("b{ ~’}s."), same("c."), same("d.")
    assert status(*drafts) == "1 sentence added; 3 unchanged (1 but for typography)"
    assert status(*drafts, shown=True) == "1 sentence added; 2 unchanged; 1 different in typography only"


def test_all_counts_have_a_line_of_their_own():
    drafts = deleted("L.", role=Role.LEDE), edited("{1>2} a{ ~’}s.", Nature.FIGURE), typographic("b{ ~’}s{ ~’}c.")
    assert status_lines(count(compose(*drafts)), False) == (
        "Lede deleted",
        "Figures changed in 1 place",
        "1 sentence deleted, 1 edited",
        "1 unchanged but for typography",
        "3 typographic differences in all, not shown",
    )
    assert status_lines(count(compose(*drafts)), True)[-1] == "3 typographic differences in all"


def test_large_numbers_are_grouped():
    assert status(*[same(f"s{i}.") for i in range(1200)], added("a.")) == "1 sentence added; 1,200 unchanged"


def test_a_story_with_typographic_differences_only_is_not_changed():
    assert not count(compose(typographic("a{ ~’}s."))).changed


def test_a_move_is_a_change():
    assert count(compose(same("a."), same("b.", moved=True, old_place=-1))).changed


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (
            edited("Then it ruled {>over }an expanse of land."),
            "Edited, paragraph 1: ruled an expanse → ruled over an expanse",
        ),
        (edited("It {is>was} {so>thus}."), "Edited, paragraph 1: It is → It was; 1 more edit"),
        (added("NEW PHASE", role=Role.SUBHEAD), "Added subhead, paragraph 1: NEW PHASE"),
        (deleted("It sank."), "Deleted, earlier paragraph 1: It sank."),
        (rewritten("It sank.", "All were saved."), "Rewritten, paragraph 1: It sank. → All were saved."),
        (same("It sank.", moved=True), "Moved, paragraph 1: It sank."),
        (added(" ".join(["word"] * 30)), f"Added, paragraph 1: {' '.join(['word'] * 24)} …"),
    ],
)
def test_a_passage_is_described_in_one_sentence(draft, said):
    assert describe_passage(compose(draft), 0) == said
