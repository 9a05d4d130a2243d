"""Comparing by paragraph: paragraphs are what is paired, and words are marked inside."""

from __future__ import annotations

from hypothesis import given, settings

from tests.model.texts import text_pairs
from viewer import compare_texts
from viewer.model.comparison import Comparison, Kind
from viewer.model.options import CompareOptions, Unit
from viewer.model.whole_paragraphs import by_paragraph
from viewer.text.reader import read_version
from viewer.text.version import Role, Span

BY_PARAGRAPH = CompareOptions(unit=Unit.PARAGRAPH)

OLD = (
    "The tenant pays the rent on the first day of each month. The rent is 900 crowns.\n\n"
    "The tenant may keep a dog. No other animals are allowed in the house.\n\n"
    "The landlord repairs the roof. The tenant repairs the windows and the doors of the rooms."
)
NEW = (
    "The tenant pays the rent on the first day of each month. The rent is 950 crowns. It rises each year.\n\n"
    "The tenant may keep a dog. No other animals are allowed in the house.\n\n"
    "The landlord repairs the roof.\n\nThe tenant repairs the windows and the doors of the rooms."
)


def by_paragraphs(old: str, new: str) -> Comparison:
    return compare_texts(old, new, BY_PARAGRAPH)


def kinds(comparison: Comparison) -> list[tuple[Kind, int, int]]:
    return [(passage.kind, len(passage.old), len(passage.new)) for passage in comparison.passages]


def test_each_paragraph_or_pair_of_them_is_one_passage() -> None:
    found = by_paragraphs(OLD, NEW)
    assert kinds(found) == [(Kind.EDITED, 1, 1), (Kind.UNCHANGED, 1, 1), (Kind.SPLIT, 1, 2)]
    assert found.unit is Unit.PARAGRAPH
    assert len(compare_texts(OLD, NEW).passages) > len(found.passages)


def test_words_are_marked_inside_a_paragraph() -> None:
    edits = by_paragraphs(OLD, NEW).passages[0].edits
    assert [(edit.old and OLD[slice(*edit.old)], edit.new and NEW[slice(*edit.new)]) for edit in edits] == [
        ("900", "950"),
        (None, "It rises each year."),
    ]


def test_the_versions_keep_their_sentences() -> None:
    found = by_paragraphs(OLD, NEW)
    assert (found.old, found.new) == (read_version(OLD), read_version(NEW))


def test_paragraphs_can_be_merged_and_moved() -> None:
    first, second, third = OLD.split("\n\n")
    merged = by_paragraphs(OLD, f"{first}\n\n{second} So say both parties. {third}")
    assert kinds(merged) == [(Kind.UNCHANGED, 1, 1), (Kind.MERGED, 2, 1)]
    more = "\n\n".join(f"The house number {number} has a garden with trees in it." for number in range(4))
    moved = by_paragraphs(f"{OLD}\n\n{more}", f"{second}\n\n{third}\n\n{more}\n\n{first}")
    assert [(passage.kind, passage.moved) for passage in moved.passages if passage.moved] == [(Kind.UNCHANGED, True)]


def test_a_paragraph_is_what_stands_after_its_dateline() -> None:
    text = "LINDEN (Newsline) - The bridge at Tarn was closed on Monday.\n\nNobody was hurt."
    version = by_paragraph(read_version(text))
    assert [(text[s.start : s.end][:6], s.role) for s in version.sentences] == [
        ("LINDEN", Role.LEDE),
        ("Nobody", Role.BODY),
    ]


HEADLINE = "Harbor wall gives way in storm"
LEDE = "The harbor wall at Linden gave way on Monday night when the sea rose over it, the port office said."
APART, RUN_IN = f"{HEADLINE}\n\n{LEDE}", f"{HEADLINE} {LEDE}"


def test_a_lede_that_a_headline_ran_into_is_a_lede() -> None:
    rest = "\n\nThe port office will close the quay until the spring."
    for old, new, kind in (
        (RUN_IN, RUN_IN.replace("Monday", "Tuesday"), Kind.EDITED),
        (APART, RUN_IN, Kind.MERGED),
        (RUN_IN, APART, Kind.SPLIT),
        (RUN_IN, RUN_IN, Kind.UNCHANGED),
    ):
        others = "The wall was old. " * 3 + "The port has no other wall. Ships lay at the wall."
        found = by_paragraphs(f"{old}{rest}\n\n{others}", f"{new}{rest}\n\n{others}").passages[0]
        assert (found.kind, found.role) == (kind, Role.LEDE)


def test_a_headline_of_its_own_is_a_headline() -> None:
    changed = APART.replace("storm", "gale").replace("sea", "river")
    assert [passage.role for passage in by_paragraphs(APART, changed).passages] == [Role.HEADLINE, Role.LEDE]


def test_by_sentence_is_the_rule() -> None:
    assert compare_texts(OLD, NEW) == compare_texts(OLD, NEW, CompareOptions(unit=Unit.SENTENCE))
    assert compare_texts(OLD, NEW).unit is Unit.SENTENCE


@given(text_pairs())
@settings(max_examples=200, deadline=None)
def test_every_paragraph_is_in_exactly_one_passage(pair: tuple[str, str]) -> None:
    found = by_paragraphs(*pair)
    for side, version in (("old", found.old), ("new", found.new)):
        spans = sorted(span for passage in found.passages for span in getattr(passage, side))
        expected = by_paragraph(version).sentences
        assert spans == [sentence[:2] for sentence in expected]
        assert len(spans) == len({sentence.paragraph for sentence in version.sentences})


def kept(old: str, new: str) -> str:
    """Give the words of the later version's first passage that stand in no edit."""
    passage = by_paragraphs(old, new).passages[0]
    gone = [edit.new for edit in passage.edits if edit.new]
    (start, end) = passage.new[0]
    letters = (letter for at, letter in enumerate(new) if start <= at < end and not any(a <= at < b for a, b in gone))
    return " ".join("".join(letters).split())


def test_words_of_one_sentence_are_not_looked_for_in_another() -> None:
    first, last = "The tenant pays the rent.", "The landlord repairs the roof of the house and the rooms in it."
    between = "The landlord repairs the roof of the barn as well, and the windows of the rooms."
    mended = "The landlord mends the roof of the house and the rooms in it."
    assert kept(f"{first} {last}", f"{first} {between} {mended}") == f"{first} {mended.replace('mends ', '')}"


def test_whole_sentences_are_kept_where_sentences_changed_their_order() -> None:
    one, two, three = "The tenant may keep a dog.", "Cats are not allowed at all.", "Birds must live in a cage."
    assert kept(f"{one} {two} {three}", f"{two} {three} {one}") == f"{two} {three}"


@given(text_pairs())
@settings(max_examples=200, deadline=None)
def test_edits_lie_inside_their_paragraphs_in_order_and_never_begin_or_end_on_white_space(
    pair: tuple[str, str],
) -> None:
    for passage in by_paragraphs(*pair).passages:
        for text, side in zip(pair, ("old", "new"), strict=True):
            spans = [span for edit in passage.edits if (span := getattr(edit, side)) is not None]
            for start, end in spans:
                assert text[start:end] == text[start:end].strip() != ""
                assert any(first <= start < end <= last for first, last in [whole(getattr(passage, side))])


def whole(spans: tuple[Span, ...]) -> Span:
    return Span(spans[0].start, spans[-1].end)


@given(text_pairs())
@settings(max_examples=200, deadline=None)
def test_swapping_the_sides_keeps_the_pairs_of_paragraphs(pair: tuple[str, str]) -> None:
    old, new = pair
    forward, backward = by_paragraphs(old, new), by_paragraphs(new, old)
    assert {(p.old, p.new, p.moved) for p in forward.passages} == {(p.new, p.old, p.moved) for p in backward.passages}
