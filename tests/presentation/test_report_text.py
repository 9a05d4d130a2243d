"""The report for a person at a terminal."""

from __future__ import annotations

from tests.builders import added, compose, deleted, edited, rewritten, same, typographic
from viewer.model.comparison import Nature
from viewer.presentation.report_text import text_report
from viewer.text.version import Role

STORY = compose(
    same("It was calm."),
    edited("At its height it {ruled>held} an expanse of {7>9} islands.", Nature.WORDING, Nature.FIGURE),
    added("NEW PHASE", role=Role.SUBHEAD),
    typographic("Oria{ ~’}s army."),
    same("Nobody knew."),
    deleted("They left."),
    rewritten("It sank.", "All were saved."),
    same("Far away.", moved=True, old_place=-1),
)


def report(comparison=STORY, color: bool = False, width: int = 60) -> str:
    return text_report(comparison, "one.txt", "two.txt", color, width)


def test_the_whole_report():
    assert report() == (
        "Earlier version: one.txt\n"
        "Later version:   two.txt\n"
        "\n"
        "Figures changed in 1 place; 1 sentence deleted, 1 edited, 1\n"
        "rewritten, 1 moved; 1 subhead added; 3 unchanged (1 but for\n"
        "typography).\n"
        "\n"
        "Words in [-such brackets-] stand only in the earlier\n"
        "version, words in {+such braces+} only in the later one.\n"
        "\n"
        "    (1 sentence unchanged)\n"
        "\n"
        "1. Edited, paragraph 2: figure, wording\n"
        "    At its height it [-ruled-] {+held+} an expanse of [-7-]\n"
        "    {+9+} islands.\n"
        "\n"
        "2. Added subhead, paragraph 3\n"
        "    NEW PHASE\n"
        "\n"
        "    (2 sentences unchanged)\n"
        "\n"
        "3. Deleted, earlier paragraph 6\n"
        "    They left.\n"
        "\n"
        "4. Rewritten, paragraph 6\n"
        "    Earlier: It sank.\n"
        "    Later:   All were saved.\n"
        "\n"
        "5. Moved, paragraph 1 → 7\n"
        "    Far away.\n"
    )


def test_a_change_says_what_it_touches_besides():
    both = Nature.FIGURE, Nature.QUOTATION
    assert "1. Edited, paragraph 1: figure, quotation\n" in report(compose(edited("It cost {5>6}.", both)))


def test_color_takes_the_place_of_marks_and_of_the_line_that_explains_them():
    shown = report(color=True)
    assert "\x1b[31;9mruled\x1b[0m \x1b[32;4mheld\x1b[0m" in shown
    assert "[-" not in shown
    assert "\x1b[32;4mNEW PHASE\x1b[0m" in shown


def test_without_color_there_are_no_escape_codes():
    assert "\x1b" not in report()


def test_two_versions_alike_are_said_to_be_so_in_one_line():
    assert report(compose(same("One."), same("Two."))).splitlines()[2:] == ["", "No changes."]


def test_the_marks_are_explained_only_where_there_are_any():
    assert "brackets" not in report(compose(added("New.")))


def test_a_comparison_that_was_cut_short_says_so():
    assert "cut short" in " ".join(report(STORY._replace(complete=False)).split())


def test_lines_keep_to_the_width():
    assert max(map(len, report(width=40).splitlines())) <= 40


def test_a_tiny_width_is_not_taken_at_its_word():
    assert max(map(len, report(width=1).splitlines())) > 20


def test_control_characters_in_a_story_or_a_name_do_not_reach_the_terminal():
    shown = text_report(compose(added("A\x1b[2Jb.")), "o\x1bne", "two", False, 60)
    assert "\x1b" not in shown
