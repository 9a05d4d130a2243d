"""Parts of a sentence that stand beside the rest of it are splits; those far away say what they are a part of."""

from __future__ import annotations

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from tests.model.texts import text_pairs
from tests.part_stories import EARLIER, JOINED, LATER, LONE, PART, PARTNER, REST, WHOLE
from viewer import compare_texts
from viewer.model.comparison import Comparison, Kind, Passage
from viewer.model.options import CompareOptions, Unit
from viewer.model.pins import Pin, Pins
from viewer.text.version import Span

BETWEEN = (
    "Opposition leaders had asked for months who signed the license of the old ship.",
    "All twelve sailors were picked up by a fishing boat.",
    "The harbor of Lindholm was closed for nine days.",
    "A court in the capital will hear the claim of the owners in September.",
)


def place(text: str, sentence: str) -> Span:
    return Span(text.index(sentence), text.index(sentence) + len(sentence))


def standing_at(comparison: Comparison, span: Span, side: str = "new") -> Passage:
    (found,) = [passage for passage in comparison.passages if span in getattr(passage, side)]
    return found


def parts(comparison: Comparison) -> list[tuple[str, str]]:
    """Give each part and its whole, as text."""
    old, new = comparison.old.text, comparison.new.text
    return [
        (new[slice(*p.new[0])], old[slice(*p.part_of)]) if p.new else (old[slice(*p.old[0])], new[slice(*p.part_of)])
        for p in comparison.passages
        if p.part_of is not None
    ]


def split_with(part: str, whole: str = WHOLE, rest: str = REST) -> Comparison:
    """Compare a story that begins with ``whole`` with one that begins with ``rest`` and ends with ``part``."""
    return compare_texts("\n".join([whole, *BETWEEN]), "\n".join([rest, *BETWEEN, part]))


def test_a_part_far_away_says_what_it_was_a_part_of() -> None:
    comparison = compare_texts(EARLIER, LATER)
    found = standing_at(comparison, place(LATER, PART))
    assert (found.kind, found.old, found.moved, found.by_hand) == (Kind.ADDED, (), False, False)
    assert found.part_of == place(EARLIER, WHOLE)


def test_a_sentence_that_was_joined_to_one_far_away_says_what_it_became_a_part_of() -> None:
    found = standing_at(compare_texts(EARLIER, LATER), place(EARLIER, LONE), "old")
    assert (found.kind, found.new, found.moved, found.by_hand) == (Kind.DELETED, (), False, False)
    assert found.part_of == place(LATER, JOINED)


def test_the_whole_stays_paired_with_the_rest() -> None:
    comparison = compare_texts(EARLIER, LATER)
    for old, new in ((WHOLE, REST), (PARTNER, JOINED)):
        found = standing_at(comparison, place(LATER, new))
        assert (found.kind, found.old, found.part_of) == (Kind.EDITED, (place(EARLIER, old),), None)


def test_what_else_was_added_is_no_part() -> None:
    assert sorted(parts(compare_texts(EARLIER, LATER))) == sorted([(LONE, JOINED), (PART, WHOLE)])


def test_a_part_right_beside_the_rest_is_a_split() -> None:
    comparison = compare_texts("\n".join([WHOLE, *BETWEEN]), "\n".join([REST, PART, *BETWEEN]))
    assert comparison.passages[0].kind is Kind.SPLIT
    assert len(comparison.passages[0].new) == 2
    assert not parts(comparison)


def test_a_sentence_that_only_repeats_what_the_partner_says_is_no_part() -> None:
    said_again = "The report on the sinking of the ferry Halcyon came on Monday."
    comparison = split_with(said_again, rest=f"{REST[:-1]}, as had been expected.")
    assert standing_at(comparison, place(comparison.new.text, said_again)).kind is Kind.ADDED
    assert not parts(comparison)


@pytest.mark.parametrize(
    "stranger",
    [
        "Her office did not answer questions by telephone, and two bakers in the old town closed early.",
        "Parliament was told.",
        "The weather will stay dry until the weekend.",
    ],
)
def test_a_sentence_with_too_little_in_common_is_no_part(stranger: str) -> None:
    assert not parts(split_with(stranger))


def test_where_there_is_no_rest_there_is_no_part_but_a_move() -> None:
    comparison = compare_texts("\n".join([WHOLE, *BETWEEN]), "\n".join([*BETWEEN, PART]))
    assert not parts(comparison)


def test_what_a_person_paired_is_no_part() -> None:
    pin = Pin(place(EARLIER, LONE), place(LATER, PART))
    comparison = compare_texts(EARLIER, LATER, pins=Pins((pin,)))
    found = standing_at(comparison, place(LATER, PART))
    assert (found.old, found.by_hand, found.part_of) == ((place(EARLIER, LONE),), True, None)
    assert not parts(comparison)


def test_what_a_person_took_apart_is_no_part_and_has_none() -> None:
    apart = Pins(apart=(Pin(place(EARLIER, WHOLE), place(LATER, REST)),))
    comparison = compare_texts(EARLIER, LATER, pins=apart)
    assert standing_at(comparison, place(LATER, REST)).part_of is None
    assert [part for part, _ in parts(comparison)] == [LONE]


def test_a_part_can_be_paired_with_its_whole_by_hand() -> None:
    pin = Pin(place(EARLIER, WHOLE), place(LATER, PART))
    found = standing_at(compare_texts(EARLIER, LATER, pins=Pins((pin,))), place(LATER, PART))
    assert (found.old, found.part_of, found.by_hand) == ((place(EARLIER, WHOLE),), None, True)


def test_by_paragraph_the_whole_is_a_paragraph() -> None:
    old = EARLIER.replace(WHOLE, f"{WHOLE} Nobody had expected it so soon.")
    new = LATER.replace(REST, f"{REST} Nobody had expected it so soon.")
    comparison = compare_texts(old, new, CompareOptions(unit=Unit.PARAGRAPH))
    found = standing_at(comparison, place(new, PART))
    assert (found.kind, found.part_of) == (Kind.ADDED, comparison.old.paragraphs[1])


def test_each_character_stands_in_one_passage_all_the_same() -> None:
    comparison = compare_texts(EARLIER, LATER)
    for text, side in ((EARLIER, "old"), (LATER, "new")):
        spans = sorted(span for passage in comparison.passages for span in getattr(passage, side))
        left = "".join(text[a.end : b.start] for a, b in zip([Span(0, 0), *spans], spans, strict=False))
        assert not left.strip()
        assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))


def _parts_by_side(comparison: Comparison, *, swapped: bool = False) -> set[object]:
    sides = ("new", "old") if swapped else ("old", "new")
    return {
        (getattr(p, sides[0]), getattr(p, sides[1]), p.part_of) for p in comparison.passages if p.part_of is not None
    }


def test_swapping_the_sides_of_a_story_with_parts_swaps_them() -> None:
    forward, backward = compare_texts(EARLIER, LATER), compare_texts(LATER, EARLIER)
    assert len(_parts_by_side(forward)) == 2
    assert _parts_by_side(forward) == _parts_by_side(backward, swapped=True)


_CLAUSES = (
    ("The mayor of Linden opened the new fish market", "its roof had been paid for by the guild of coopers"),
    ("Two bakers in the lower town closed their shops", "the price of rye flour had doubled since Easter"),
    ("A court in the capital heard the claim", "the owners had asked for nine million crowns"),
    ("The last steam tram left the depot at dawn", "hundreds of children waved from the stone bridge"),
    ("Divers found the bell of the Halcyon on Friday", "the wreck lay under thirty fathoms of gray silt"),
)


@st.composite
def cut_and_joined(draw: st.DrawFn) -> tuple[str, str]:
    """Two stories of sentences with two clauses; some are cut in two on one side, and the pieces put anywhere."""
    sides: list[list[str]] = [[], []]
    for first, second in draw(st.permutations(_CLAUSES)):
        cut = draw(st.sampled_from((None, 0, 1)))
        for side, story in enumerate(sides):
            if side != cut:
                story.append(f"{first}, and {second}.")
                continue
            story.append(f"{first}.")
            story.insert(draw(st.integers(0, len(story))), f"{second[0].upper()}{second[1:]}.")
    return "\n".join(sides[0]), "\n".join(sides[1])


def test_stories_that_were_cut_and_joined_have_parts() -> None:
    find(cut_and_joined(), lambda versions: len(parts(compare_texts(*versions))) > 1)


@given(st.one_of(text_pairs(), cut_and_joined()))
@settings(max_examples=250, deadline=None)
def test_swapping_the_sides_swaps_the_parts(versions: tuple[str, str]) -> None:
    old, new = versions
    forward, backward = compare_texts(old, new), compare_texts(new, old)
    assert _parts_by_side(forward) == _parts_by_side(backward, swapped=True)


@given(st.one_of(text_pairs(), cut_and_joined()))
@settings(max_examples=250, deadline=None)
def test_only_what_stands_alone_is_a_part_and_only_of_what_is_paired(versions: tuple[str, str]) -> None:
    comparison = compare_texts(*versions)
    paired = [
        {span for p in comparison.passages if p.old and p.new for span in getattr(p, side)} for side in ("old", "new")
    ]
    for passage in comparison.passages:
        if passage.part_of is not None:
            assert passage.kind in (Kind.ADDED, Kind.DELETED)
            assert passage.part_of in paired[0 if passage.new else 1]


def test_a_new_paragraph_between_the_parts_of_a_split_is_no_part() -> None:
    left = "The Marlin left the island of Sallow after midnight and sent a call at 2:40 a.m., the coast guard said"
    built = "the ship was built in 1978 and had failed a test of its pumps in May"
    helping = "Tarn Line said that it was helping."
    whole = f"{left}, adding that {built}."
    above = f"{BETWEEN[0]} {BETWEEN[1]}"
    later = "\n\n".join([above, f"{left}.", helping, f"{built.capitalize()}.", *BETWEEN[2:]])
    comparison = compare_texts("\n\n".join([above, whole, *BETWEEN[2:]]), later)
    found = {later[slice(*p.new[0])]: (p.kind, p.part_of) for p in comparison.passages if p.kind is not Kind.UNCHANGED}
    assert found == {
        f"{left}.": (Kind.EDITED, None),
        helping: (Kind.ADDED, None),
        f"{built.capitalize()}.": (Kind.ADDED, place(comparison.old.text, whole)),
    }
