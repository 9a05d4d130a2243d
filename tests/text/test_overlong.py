"""What has no full stop for pages is cut into stretches, alike on both sides."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer import compare_texts
from viewer.model.comparison import Kind
from viewer.text.overlong import LONGEST_SENTENCE, stretches
from viewer.text.reader import read_version


def _words(count: int) -> list[str]:
    pick = random.Random(7)
    return ["".join(pick.choice("aeioumnrst") for _ in range(pick.randint(2, 9))) for _ in range(count)]


def test_a_long_sentence_of_a_person_stays_whole() -> None:
    text = " ".join(_words(600)) + "."
    assert len(text) < LONGEST_SENTENCE
    assert len(read_version(text).sentences) == 1


@pytest.mark.parametrize("text", [" ".join(_words(9000)), "ab " * 9000 + "ab", "x" * 30_000, "\U0001d11e" * 20_000])
def test_stretches_hold_every_letter_in_order_and_are_short(text: str) -> None:
    found = list(stretches(text, 0, len(text)))
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(" ", "")
    assert all(0 < end - start <= 1_200 and not text[start].isspace() for start, end in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))


@given(st.text(alphabet="ab \n\u3000\U0001d11e", min_size=1, max_size=400))
def test_any_overlong_text_is_cut_whole(part: str) -> None:
    text = part * (LONGEST_SENTENCE // len(part) + 9)
    version = read_version(text)
    kept = "".join(text[start:end] for start, end, _, _ in version.sentences)
    assert "".join(kept.split()) == "".join(text.split())


def test_one_word_more_changes_one_stretch_and_leaves_the_others_alone() -> None:
    words = _words(20_000)
    more = [*words[:9_000], "harbor", *words[9_000:]]
    passages = compare_texts(" ".join(words), " ".join(more)).passages
    changed = [passage for passage in passages if passage.kind is not Kind.UNCHANGED]
    assert len(passages) > 100
    assert len(changed) <= 2
