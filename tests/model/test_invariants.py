"""What holds for every comparison, whatever the texts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.texts import stories, text_pairs, texts
from viewer import compare_texts
from viewer.model.comparison import Comparison, Kind, Operation, Passage
from viewer.text.tokens import TokenClass, tokenize

_WORDS = "the of said mayor harbor Lund Monday 5 crowns well-known , he".split()


def _covered(text: str, spans: list[tuple[int, int]]) -> None:
    """Assert that the spans cover each character that is not white space exactly once."""
    times = [0] * len(text)
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        for at in range(start, end):
            times[at] += 1
    for character, count in zip(text, times, strict=True):
        assert count <= 1
        assert count == 1 or character.isspace()


@given(text_pairs())
@settings(max_examples=250, deadline=None)
def test_every_character_lies_in_exactly_one_passage(versions: tuple[str, str]) -> None:
    old, new = versions
    comparison = compare_texts(old, new)
    _covered(old, [span for passage in comparison.passages for span in passage.old])
    _covered(new, [span for passage in comparison.passages for span in passage.new])


@given(text_pairs())
@settings(max_examples=250, deadline=None)
def test_edits_and_variants_lie_inside_their_passage_in_order(versions: tuple[str, str]) -> None:
    for passage in compare_texts(*versions).passages:
        for side in ("old", "new"):
            spans = [span for edit in passage.edits if (span := getattr(edit, side)) is not None]
            assert spans == sorted(spans)
            for before, after in zip(spans, spans[1:], strict=False):
                assert before.end <= after.start
            bounds = getattr(passage, side)
            for start, end in [*spans, *(getattr(variant, side) for variant in passage.variants)]:
                assert bounds[0].start <= start <= end <= bounds[-1].end
        for edit in passage.edits:
            assert (edit.old is None) == (edit.operation is Operation.INSERTION)
            assert (edit.new is None) == (edit.operation is Operation.DELETION)


@given(text_pairs())
@settings(max_examples=250, deadline=None)
def test_a_mark_never_begins_or_ends_on_white_space(versions: tuple[str, str]) -> None:
    old, new = versions
    for passage in compare_texts(old, new).passages:
        for edit in passage.edits:
            for text, span in ((old, edit.old), (new, edit.new)):
                if span is not None:
                    marked = text[span.start : span.end]
                    assert marked == marked.strip() != ""


@given(texts)
@settings(max_examples=200, deadline=None)
def test_a_text_against_itself_is_all_unchanged(text: str) -> None:
    comparison = compare_texts(text, text)
    assert all(passage.kind is Kind.UNCHANGED and not passage.moved for passage in comparison.passages)
    assert comparison.complete


def _pairs(comparison: Comparison, *, swapped: bool = False) -> set[object]:
    sides = ("new", "old") if swapped else ("old", "new")
    return {(getattr(p, sides[0]), getattr(p, sides[1]), p.moved) for p in comparison.passages if p.old and p.new}


@given(text_pairs())
@settings(max_examples=250, deadline=None)
def test_swapping_the_sides_keeps_the_pairs_and_swaps_added_and_deleted(versions: tuple[str, str]) -> None:
    old, new = versions
    forward, backward = compare_texts(old, new), compare_texts(new, old)
    assert _pairs(forward) == _pairs(backward, swapped=True)
    added = {p.new for p in forward.passages if p.kind is Kind.ADDED}
    deleted = {p.old for p in backward.passages if p.kind is Kind.DELETED}
    assert added == deleted


def _marks(comparison: Comparison, *, swapped: bool = False) -> set[object]:
    def both(item: object) -> tuple[object, object]:
        found = getattr(item, "old"), getattr(item, "new")  # noqa: B009 - edits, variants and passages alike
        return found[::-1] if swapped else found

    return {
        (both(p), frozenset((both(e), e.nature, e.also) for e in p.edits), frozenset(map(both, p.variants)))
        for p in comparison.passages
        if p.old and p.new
    }


@given(text_pairs())
@settings(max_examples=250, deadline=None)
def test_swapping_the_sides_swaps_the_marks(versions: tuple[str, str]) -> None:
    old, new = versions
    assert _marks(compare_texts(old, new)) == _marks(compare_texts(new, old), swapped=True)


@given(st.lists(st.sampled_from(_WORDS), min_size=4, max_size=14), st.data())
@settings(max_examples=250, deadline=None)
def test_swapping_the_sides_swaps_the_marks_where_words_repeat_and_move(words: list[str], data: st.DataObject) -> None:
    old, new = " ".join(words) + ".", " ".join(data.draw(st.permutations(words))) + "."
    assert _marks(compare_texts(old, new)) == _marks(compare_texts(new, old), swapped=True)


@given(text_pairs())
@settings(max_examples=250, deadline=None)
def test_what_is_not_marked_are_the_same_words(versions: tuple[str, str]) -> None:
    old, new = versions
    for passage in compare_texts(old, new).passages:
        if passage.old and passage.new:
            kept = [
                [
                    token.key.lower()
                    for span in getattr(passage, side)
                    for token in tokenize(text, *span)
                    if token.cls is not TokenClass.MARK and not _in_edit(passage, side, token.start)
                ]
                for text, side in ((old, "old"), (new, "new"))
            ]
            assert kept[0] == kept[1]


def _in_edit(passage: Passage, side: str, at: int) -> bool:
    spans = (getattr(edit, side) for edit in passage.edits)
    return any(span is not None and span.start <= at < span.end for span in spans)


@given(stories)
@settings(max_examples=50, deadline=None)
def test_the_later_version_is_read_from_top_to_bottom(story: str) -> None:
    comparison = compare_texts(story[len(story) // 3 :], story)
    starts = [passage.new[0].start for passage in comparison.passages if passage.new]
    assert starts == sorted(starts)


def test_the_result_does_not_depend_on_hash_order() -> None:
    samples = Path(__file__).parents[1] / "stories"
    script = (
        "import sys, pathlib; from viewer import compare_texts\n"
        "for case in sorted(pathlib.Path(sys.argv[1]).glob('*/old.txt')):\n"
        "    new = case.with_name('new.txt').read_text(encoding='utf-8')\n"
        "    print(compare_texts(case.read_text(encoding='utf-8'), new).passages)\n"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", script, str(samples)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            cwd=Path(__file__).parents[2],
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(printed) == 1
    assert b"Passage" in printed.pop()
