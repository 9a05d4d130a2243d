"""The start of a comparison, told before the rest: it says what the whole says."""

from __future__ import annotations

from viewer.model.compare import compare
from viewer.model.comparison import Beginning, Comparison
from viewer.model.options import CompareOptions, Unit
from viewer.text.reader import read_version

SENTENCES = [f"Boat number {number} left the harbor of Tarn with {number * 7} boxes of fish." for number in range(60)]
MOVED = "The lighthouse keeper waved at every one of them with a large red flag."
OLD = "\n".join([*SENTENCES[:3], MOVED, *SENTENCES[3:]])
NEW = "\n".join([SENTENCES[0], SENTENCES[1].replace("boxes", "crates"), "Rain fell.", *SENTENCES[2:50], MOVED])
REACH = 400


def told(old: str = OLD, new: str = NEW, **options) -> tuple[list[Beginning], Comparison]:
    found: list[Beginning] = []
    chosen = CompareOptions(beginning=REACH, **options)
    return found, compare(read_version(old), read_version(new), chosen, begun=found.append)


def test_it_is_told_once_and_the_comparison_is_the_same():
    found, comparison = told()
    assert len(found) == 1
    assert comparison == compare(read_version(OLD), read_version(NEW), CompareOptions(beginning=REACH))


def test_its_passages_stand_in_the_comparison_as_they_were_told():
    (beginning,), comparison = told()
    assert {comparison.passages[number] for number, _ in beginning.passages} == {p for _, p in beginning.passages}
    assert all(comparison.passages[number] == passage for number, passage in beginning.passages)


def test_it_has_all_that_reaches_into_the_start_of_either_text():
    (beginning,), comparison = told()
    reaching = [
        number
        for number, passage in enumerate(comparison.passages)
        if any(span.start < REACH for span in passage.old + passage.new)
    ]
    assert [number for number, _ in beginning.passages] == reaching
    assert len(reaching) < len(comparison.passages) / 2


def test_what_moved_away_from_the_start_is_part_of_it():
    (beginning,), _ = told()
    moved = [passage for _, passage in beginning.passages if passage.moved]
    assert [OLD[slice(*passage.old[0])] for passage in moved] == [MOVED]
    assert moved[0].new[0].start > len(NEW) / 2


def test_there_is_none_of_a_text_that_is_no_longer_than_its_beginning():
    assert told(OLD[:300], NEW[:300])[0] == []


def test_paragraphs_are_told_all_at_once():
    assert told(unit=Unit.PARAGRAPH)[0] == []
