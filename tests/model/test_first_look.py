"""The first look at two long texts: what it tells stands in the comparison of the whole."""

from __future__ import annotations

import random

import pytest

from viewer.model.compare import compare
from viewer.model.comparison import Kind, Passage
from viewer.model.first_look import first_look
from viewer.model.options import CompareOptions, Unit
from viewer.text.reader import read_version
from viewer.text.source_lines import read_lines

REACH = 1_500
OPTIONS = CompareOptions(first_look=REACH)
WORDS = (
    "harbor council bridge teacher orchard winter ferry baker tunnel garden valley market signal "
    "lantern meadow captain printer window river copper student museum engine letter island violin"
).split()


def sentences(count: int, seed: int = 1) -> list[str]:
    chosen = random.Random(seed)
    return [
        f"The {' and the '.join(chosen.sample(WORDS, 4))} were counted on day {number} of the year."
        for number in range(count)
    ]


def looked(old: list[str], new: list[str], options: CompareOptions = OPTIONS) -> list[tuple[str, str]]:
    texts = " ".join(old), " ".join(new)
    found = first_look(*map(read_version, texts), options)
    return [(texts[0][slice(*passage.old[0])], texts[1][slice(*passage.new[0])]) for passage in found]


def edited(sentence: str) -> str:
    return sentence.replace("were counted", "were finally weighed")


def test_an_edited_sentence_between_others_is_seen():
    old = sentences(200)
    new = [*old[:4], edited(old[4]), *old[5:]]
    assert looked(old, new) == [(old[4], new[4])]


def test_so_is_the_very_first_one():
    old = sentences(200)
    new = [edited(old[0]), *old[1:]]
    assert looked(old, new) == [(old[0], new[0])]


def test_what_stands_behind_the_start_is_not_looked_at():
    old = sentences(200)
    assert looked(old, [*old[:90], edited(old[90]), *old[91:]]) == []


def test_what_stands_elsewhere_to_the_letter_is_left_to_the_whole():
    old = sentences(200)
    new = [*old[:4], edited(old[4]), *old[5:150], old[4], *old[150:]]
    assert looked(old, new) == []
    assert looked(new, old) == []


def test_added_deleted_and_rewritten_sentences_are_left_to_the_whole():
    old = sentences(200)
    stranger = "Rain fell on both sides of the hill until the small hours of the morning."
    assert looked(old, [*old[:4], stranger, *old[4:]]) == []
    assert looked(old, [*old[:4], *old[5:]]) == []
    assert looked(old, [*old[:4], stranger, *old[5:]]) == []


def test_among_sentences_that_are_repeated_nothing_is_sure():
    old = [sentence for _ in range(40) for sentence in sentences(5)]
    new = [*old[:4], edited(old[4]), *old[5:]]
    assert looked(old, new) == []


def test_far_from_what_both_texts_have_nothing_is_sure():
    old = sentences(200)
    new = [edited(old[4]), *sentences(12, seed=2), *old[5:]]
    between = OPTIONS._replace(first_look_between=3)
    assert looked(old, new, between) == []


def test_texts_that_are_soon_compared_need_no_first_look():
    old = sentences(60)
    new = [*old[:4], edited(old[4]), *old[5:]]
    assert looked(old, new, CompareOptions(first_look=500))
    assert looked(old, new, CompareOptions()) == []


def test_paragraphs_are_left_to_the_whole():
    old = sentences(200)
    new = [*old[:4], edited(old[4]), *old[5:]]
    assert looked(old, new, OPTIONS._replace(unit=Unit.PARAGRAPH)) == []


def test_lines_of_source_are_looked_at_as_lines():
    old = sentences(200)
    new = [*old[:4], edited(old[4]), *old[5:]]
    options = OPTIONS._replace(unit=Unit.LINE)
    versions = read_lines("\n".join(old)), read_lines("\n".join(new))
    (found,) = first_look(*versions, options)
    assert found in compare(*versions, options).passages


def test_empty_texts_and_texts_without_a_sentence_at_the_start_are_no_trouble():
    old = sentences(200)
    assert looked(old, []) == []
    assert first_look(read_version("\n" * 9_000), read_version(" ".join(old)), OPTIONS) == []


@pytest.mark.parametrize("seed", range(12))
def test_what_is_told_stands_in_the_whole_whatever_else_has_changed(seed):
    chosen = random.Random(seed)
    old = sentences(200, seed)
    new: list[str] = []
    for sentence in old:
        fate = chosen.random()
        if fate < 0.15:
            new.append(edited(sentence))
        elif fate < 0.2:
            new += [sentence, *sentences(1, seed=chosen.randrange(10**6))]
        elif fate >= 0.25:
            new.append(sentence)
    for _ in range(5):
        new.insert(chosen.randrange(len(new)), new.pop(chosen.randrange(len(new))))
    versions = read_version(" ".join(old)), read_version(" ".join(new))
    told: list[Passage] = first_look(*versions, OPTIONS)
    assert all(passage in compare(*versions, OPTIONS).passages for passage in told)
    assert all(passage.kind is Kind.EDITED for passage in told)
