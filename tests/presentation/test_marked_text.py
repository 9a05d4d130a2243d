"""What is taken along from the marked-up copy."""

from __future__ import annotations

from tests.builders import added, compose, deleted, edited, same
from viewer.presentation.marked_text import marked_text
from viewer.presentation.redline_page import redline_page

STORY = compose(
    same("Calm & quiet."), edited("It {ruled>held} an {>old }expanse."), deleted("They left."), added("All came.")
)


def taken(comparison=STORY, start=0, end=None):
    copy = redline_page(comparison)
    return marked_text(copy, start, len(copy.page.text) if end is None else end)


def test_plain_text_has_the_brackets_of_the_report():
    assert taken().plain == "Calm & quiet.\nIt [-ruled-] {+held+} an {+old+} expanse.\n[-They left.-]\n{+All came.+}"


def test_rich_text_is_struck_and_underlined():
    assert taken().html.split("\n")[:2] == [
        '<p dir="auto">Calm &amp; quiet.</p>',
        '<p dir="auto">It <s>ruled</s> <u>held</u> an <u>old</u> expanse.</p>',
    ]


def test_a_part_of_a_mark_keeps_its_kind():
    text = redline_page(STORY).page.text
    at = text.index("ruled")
    assert taken(start=at + 2, end=at + 9).plain == "[-led-] {+hel+}"


def test_what_no_space_parts_is_written_without_one():
    assert taken(compose(edited("The self-{declared>proclaimed} state."))).plain.startswith(
        "The self-[-declared-]{+proclaimed+} state"
    )
