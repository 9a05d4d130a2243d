"""Phrasebooks: English, and one that looks everything up."""

from __future__ import annotations

import re

import pytest

from tests.builders import compose, edited, same
from viewer.model.comparison import Kind
from viewer.presentation.phrases import ENGLISH, Phrasebook
from viewer.presentation.summary import count, describe_passage, status_line
from viewer.presentation.titles import title
from viewer.text.phrase import translate
from viewer.text.version import Role

FILES = translate("Test", "%Ln files in “{folder}”", "%Ln file in “{folder}”", 0)


class Shouting(Phrasebook):
    """Says everything in capitals."""

    def look_up(self, context, source, one, number):
        words = super().look_up(context, source, one, number)
        return re.sub(r"\{\w+\}|[^{]+", lambda found: found[0] if found[0][0] == "{" else found[0].upper(), words)

    def number(self, number):
        return f"#{number}"


def test_english_needs_no_catalogue():
    assert ENGLISH.translate("Test", "Nothing was found.") == "Nothing was found."
    assert ENGLISH.number(31000) == "31,000"


@pytest.mark.parametrize(("number", "said"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (31000, "31,000 files")])
def test_english_counts(number, said):
    assert ENGLISH.count(number, FILES.of(folder="a")) == f"{said} in “a”"


def test_another_book_is_asked_for_every_part_of_a_phrase():
    phrase = translate("Test", "{what} again").of(what=translate("Test", "once"))
    assert Shouting().say(phrase) == "ONCE AGAIN"


def test_what_is_handed_a_book_says_everything_by_it():
    comparison = compose(same("a."), edited("b {c>d}."))
    assert status_line(count(comparison), False, Shouting()) == "1 SENTENCE EDITED; 1 UNCHANGED"
    assert title(Kind.EDITED, False, Role.LEDE, Shouting()) == "EDITED LEDE"
    assert describe_passage(comparison, 1, None, Shouting()) == "EDITED, PARAGRAPH #2: b c. → b d."
