"""How the words of a part differ from those of the whole."""

from __future__ import annotations

from tests.part_stories import EARLIER, LATER, PART, REST, WHOLE
from viewer import compare_texts
from viewer.model.comparison import Comparison, Edit, Nature, Operation, Passage
from viewer.model.part_words import edits_of_part


def words(comparison: Comparison, edit: Edit) -> tuple[str, str]:
    old, new = comparison.old.text, comparison.new.text
    return old[slice(*edit.old)] if edit.old else "", new[slice(*edit.new)] if edit.new else ""


def part_in(comparison: Comparison, side: str = "new") -> Passage:
    (found,) = [p for p in comparison.passages if p.part_of is not None and getattr(p, side)]
    return found


def test_what_only_the_part_has_is_inserted() -> None:
    comparison = compare_texts(EARLIER, LATER)
    found = edits_of_part(comparison, part_in(comparison))
    inserted = [words(comparison, edit)[1] for edit in found if edit.operation is Operation.INSERTION]
    assert "the committee found" in inserted


def test_the_sides_are_those_of_the_versions() -> None:
    comparison = compare_texts(EARLIER, LATER)
    for side in ("old", "new"):
        passage = part_in(comparison, side)
        whole = passage.part_of
        own = getattr(passage, side)[0]
        for edit in edits_of_part(comparison, passage):
            here, there = (edit.old, edit.new) if side == "old" else (edit.new, edit.old)
            assert here is None or own.start <= here.start < here.end <= own.end
            assert there is None or whole.start <= there.start < there.end <= whole.end


def test_swapping_the_sides_swaps_the_edits() -> None:
    forward, backward = compare_texts(EARLIER, LATER), compare_texts(LATER, EARLIER)
    one = edits_of_part(forward, part_in(forward))
    other = edits_of_part(backward, part_in(backward, "old"))
    assert {(edit.old, edit.new) for edit in one} == {(edit.new, edit.old) for edit in other}


def test_a_capital_and_a_comma_of_the_cut_are_no_edits() -> None:
    new = LATER.replace(PART, "Her office had tried to keep it from parliament.")
    comparison = compare_texts(EARLIER, new)
    natures = {edit.nature for edit in edits_of_part(comparison, part_in(comparison))}
    assert natures.isdisjoint({Nature.CASE, Nature.PUNCTUATION})
    assert not any(
        "er office" in part
        for edit in edits_of_part(comparison, part_in(comparison))
        for part in words(comparison, edit)
    )


def test_a_figure_that_changed_on_the_way_is_found() -> None:
    old = EARLIER.replace("tried to keep from", "tried for 3 weeks to keep from")
    new = LATER.replace(PART, "Her office had tried for 9 weeks to keep the report from parliament.")
    assert old.count(WHOLE) == 0
    assert REST in new
    comparison = compare_texts(old, new)
    found = edits_of_part(comparison, part_in(comparison))
    assert [words(comparison, edit) for edit in found if edit.nature is Nature.FIGURE] == [("3", "9")]
