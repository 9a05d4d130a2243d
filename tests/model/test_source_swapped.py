"""What is said of two sources, and of the same two the other way round."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.model.compare import compare_texts
from viewer.model.comparison import Comparison, Kind, Operation, Passage
from viewer.model.options import CompareOptions, Unit

LINES = CompareOptions(unit=Unit.LINE)
# So little that even a few lines are paired, and their words compared, as those of a large text are.
TIGHT = {"lines_table": 12, "lines_product": 9, "lines_products": 30, "matcher_product": 20}

LONG, LONGER = "the mayor said on Monday that it is closed", "the ferry of Tarn goes at nine, at noon and at five now"
STRETCH = st.lists(
    st.sampled_from([LONG, LONGER, "log(harbor, 1)", "log(harbor, 2)", "  log(harbor, 1)", "return x", "}", "}", ""]),
    min_size=2,
    max_size=12,
)


@st.composite
def rearranged(draw: st.DrawFn) -> tuple[str, str]:
    """Lines, many of them more than once, and the same with some elsewhere, gone or new."""
    before = draw(STRETCH)
    after = list(before)
    for _ in range(draw(st.integers(1, 4))):
        line = after.pop(draw(st.integers(0, len(after) - 1)))
        instead = draw(st.sampled_from([[line], [line], [line, "begin(x)"], ["log(harbor, 3)"]]))
        at = draw(st.integers(0, len(after)))
        after[at:at] = instead
    return "\n".join(before), "\n".join(after)


_MIRRORED = {
    Kind.ADDED: Kind.DELETED,
    Kind.DELETED: Kind.ADDED,
    Operation.INSERTION: Operation.DELETION,
    Operation.DELETION: Operation.INSERTION,
}


def told(found: Comparison, *, swapped: bool = False) -> set[object]:
    """Return all that is said of each passage; with ``swapped`` as it is of the same texts the other way round."""

    def sides(item: object) -> tuple[object, object]:
        both = getattr(item, "old"), getattr(item, "new")  # noqa: B009 - edits, variants and passages alike
        return both[::-1] if swapped else both

    def name(what: Kind | Operation) -> object:
        return _MIRRORED.get(what, what) if swapped else what

    return {
        (
            name(passage.kind),
            passage.moved,
            sides(passage),
            tuple((name(edit.operation), edit.nature, sides(edit)) for edit in passage.edits),
            tuple(map(sides, passage.variants)),
        )
        for passage in found.passages
    }


def _covered(text: str, passages: list[Passage], side: str) -> None:
    """Assert that every line that is not blank stands in exactly one passage."""
    spans = sorted(span for passage in passages for span in getattr(passage, side))
    assert [text[start:end] for start, end in spans] == [line for line in text.split("\n") if line.strip()]


@settings(max_examples=300, deadline=None)
@given(
    rearranged() | st.tuples(STRETCH.map("\n".join), STRETCH.map("\n".join)),
    st.sampled_from([{}, TIGHT]),
    st.booleans(),
)
def test_swapping_the_sides_swaps_what_is_said_of_lines(versions, budgets, indentation):
    options = LINES._replace(indentation=indentation, **budgets)
    old, new = versions
    forward, backward = compare_texts(old, new, options), compare_texts(new, old, options)
    assert told(forward) == told(backward, swapped=True)
    assert forward.complete == backward.complete
    for found, earlier, later in ((forward, old, new), (backward, new, old)):
        starts = [passage.new[0].start for passage in found.passages if passage.new]
        assert starts == sorted(starts)
        _covered(earlier, found.passages, "old")
        _covered(later, found.passages, "new")


def _changed(old: str, new: str) -> set[tuple[str, str]]:
    """Give what happened to a line, and the line, of those that were added, deleted or moved."""
    found = compare_texts(old, new, LINES)
    return {
        ("moved" if passage.moved else passage.kind.value, text[start:end])
        for passage in found.passages
        if passage.changed
        for text, spans in ((old, () if passage.new else passage.old), (new, passage.new))
        for start, end in spans
    }


@pytest.mark.parametrize("short", [LONG, "log(harbor, 1)"])
def test_of_two_lines_that_changed_places_the_longer_one_stays(short):
    one, other = f"{short}\n{LONGER}\nend()\n", f"{LONGER}\n{short}\nend()\n"
    wanted = {("moved", LONG)} if short == LONG else {("added", short), ("deleted", short)}
    assert _changed(one, other) == _changed(other, one) == wanted


def test_of_two_lines_as_long_the_same_one_stays_whichever_text_is_the_earlier():
    one, other = "go(north)\ngo(south)\nend()\n", "go(south)\ngo(north)\nend()\n"
    changed = _changed(one, other)
    assert changed == _changed(other, one)
    assert len(changed) == 2


def test_words_of_a_line_too_long_to_compare_them_one_by_one_swap_with_the_sides():
    one, other = "to of of to to of of", "of of to to of of to"
    options = LINES._replace(matcher_product=20)
    forward, backward = compare_texts(one, other, options), compare_texts(other, one, options)
    assert told(forward) == told(backward, swapped=True)


def test_where_lines_are_paired_less_finely_is_said_of_the_later_side():
    old = "".join(f"row {n} of the table\n" for n in range(40))
    new = "the first line\n" + old.replace("table", "list")
    for earlier, later in ((old, new), (new, old)):
        found = compare_texts(earlier, later, LINES._replace(lines_table=300))
        assert [later[start:end] for start, end in found.coarse] == [later.removesuffix("\n")]


def test_a_block_does_not_pass_a_pair_across_a_line_that_moved_away():
    old = f"  log(1)\nstop()\n{LONG}\nlog(1)\n  log(1)\n  log(1)\nend()\n  log(1)\n"
    new = f"{LONG}\nlog(1)\n  log(1)\nstop()\n  log(1)\nend()\n  log(1)\n"
    for earlier, later in ((old, new), (new, old)):
        found = compare_texts(earlier, later, LINES)
        _covered(earlier, found.passages, "old")
        _covered(later, found.passages, "new")
