"""What can be folded away: unchanged stretches, whole paragraphs, at corresponding places."""

from __future__ import annotations

import pytest

from tests.builders import added, compose, deleted, edited, same, typographic
from viewer.presentation.folding import Fold, fold_words, folds, in_utf16, joined
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.stretches import stretches


def alike(count, first=0):
    return [same(f"Sentence {n} stays.") for n in range(first, first + count)]


def folded(comparison, context=2, show_typographic=False):
    """Give the texts behind each fold, on both sides."""
    return [
        (comparison.old.text[fold.old_start : fold.old_end], comparison.new.text[fold.new_start : fold.new_end])
        for fold in folds(comparison, context, show_typographic)
    ]


@pytest.mark.parametrize("context", [0, 1, 2, 3])
def test_sentences_around_a_change_are_kept(context):
    comparison = compose(edited("It {ruled>held}."), *alike(10), added("New."))
    ((old, new),) = folded(comparison, context)
    kept = range(context, 10 - context)
    assert old == "\n".join(f"Sentence {n} stays." for n in kept)
    assert new == "\n\n".join(f"Sentence {n} stays." for n in kept)


def test_at_the_ends_of_the_story_nothing_is_kept():
    comparison = compose(*alike(6), edited("It {ruled>held}."), *alike(6, 6))
    first, last = folded(comparison)
    assert first[0].startswith("Sentence 0")
    assert last[1].endswith("Sentence 11 stays.")


def test_one_sentence_is_not_worth_a_fold():
    comparison = compose(edited("It {ruled>held}."), *alike(5), deleted("Gone."))
    assert folded(comparison, 2) == []
    assert len(folded(comparison, 1)) == 1


def test_of_four_sentences_the_middle_two_are_folded_where_one_is_kept():
    comparison = compose(edited("It {ruled>held}."), *alike(4), deleted("Gone."))
    (fold,) = folds(comparison, 1, False)
    assert fold.sentences == 2
    assert folded(comparison, 2) == []


def test_stories_without_a_change_fold_into_one_line():
    comparison = compose(*alike(12))
    (fold,) = folds(comparison, 2, False)
    assert fold == Fold(0, comparison.old.text.rindex(".") + 1, 0, comparison.new.text.rindex(".") + 1, 12)


def test_a_fold_does_not_hide_what_moved_away():
    comparison = compose(same("Moved up.", moved=True, old_place=8.5), *alike(16))
    assert all("Moved up." not in old and "Moved up." not in new for old, new in folded(comparison))
    assert len(folded(comparison)) == 2


def test_typography_is_folded_only_where_it_is_hidden():
    comparison = compose(*alike(5), typographic("Oria{ ~’}s army."), *alike(5, 5))
    assert len(folded(comparison, show_typographic=False)) == 1
    assert len(folded(comparison, show_typographic=True)) == 2


def test_paragraphs_that_are_cut_otherwise_on_one_side_are_folded_at_common_borders():
    three = same("One stays.| Two stays.| Three stays.")
    comparison = compose(edited("It {ruled>held}."), three, three, three, edited("So {is>was} this."))
    ((old, new),) = folded(comparison, context=1)
    assert old.count("One stays.") == new.count("One stays.") == 1
    assert old.startswith("One")
    assert old.endswith("Three stays.")


def test_a_fold_says_how_much_it_hides():
    assert fold_words(Fold(0, 1, 0, 1, 12)) == "12 unchanged sentences"
    assert fold_words(Fold(0, 1, 0, 1, 1)) == "1 unchanged sentence"


def test_offsets_are_converted():
    comparison = compose(same("A 😀 face."), *alike(4), edited("It {ruled>held}."))
    old, new = Utf16Map(comparison.old.text), Utf16Map(comparison.new.text)
    (fold,) = folds(comparison, 0, False)
    (converted,) = in_utf16([fold], old, new)
    assert converted.old_end == fold.old_end + 1


def test_a_fold_is_one_stretch_for_scrolling():
    comparison = compose(edited("It {ruled>held}."), *alike(10), added("New."), *alike(10, 10))
    old, new = Utf16Map(comparison.old.text), Utf16Map(comparison.new.text)
    before = stretches(comparison, old, new)
    found = in_utf16(folds(comparison, 2, False), old, new)
    after = joined(before, found)
    assert [found[n].old_start in {s.old_start for s in after} for n in range(len(found))] == [True] * len(found)
    hidden = sum(fold.sentences for fold in found)
    assert len(after) == len(before) - hidden + len(found)
    assert [(a.old_end, a.new_end) for a in after[:-1]] == [(b.old_start, b.new_start) for b in after[1:]]
