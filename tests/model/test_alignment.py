"""Weak pairs in their place: what the rest of both texts says of them."""

from __future__ import annotations

import pytest

from tests.model.texts import FLOOD
from viewer import compare_texts
from viewer.model.comparison import Kind
from viewer.model.options import CompareOptions

_EDITED = (
    "Overnight the river had risen four metres.",
    "Farmers in Upper Sallow drove cattle and sheep to the church hill.",
    "The mayor opens the old school gymnasium to families from the lower town.",
    "By morning the railway bridge at Tarn was below the water.",
    "Experts fear the worst for the old mill dam, built in 1911.",
    "No one was injured, the fire brigade said.",
)
# They share the harbor's cranes, and nothing else.
_GONE = "The mayor wept when he saw the harbor and its broken cranes, a witness told reporters."
_COME = "Two cranes will be sold, and a school is to be built there by 1950."
_PLACES = (
    ("Sallow", "church"),
    ("Tarn", "ferry"),
    ("Linden", "market"),
    ("Brook", "tower"),
    ("Ost", "mill"),
    ("Hythe", "school"),
)


def _kinds(old: str, new: str, options: CompareOptions | None = None) -> list[Kind]:
    return [passage.kind for passage in compare_texts(old, new, options or CompareOptions()).passages]


def _among(sentences: tuple[str, ...], sentence: str) -> str:
    return "\n".join([*sentences[:3], sentence, *sentences[3:]])


def test_strangers_between_equal_sentences_are_left_alone():
    kinds = _kinds(_among(FLOOD, _GONE), _among(FLOOD, _COME))
    assert kinds == [*[Kind.UNCHANGED] * 3, Kind.DELETED, Kind.ADDED, *[Kind.UNCHANGED] * 3]


def test_between_rewritten_sentences_they_are_one_rewritten():
    kinds = _kinds(_among(FLOOD, _GONE), _among(_EDITED, _COME))
    assert kinds == [*[Kind.EDITED] * 3, Kind.REWRITTEN, *[Kind.EDITED] * 3]


@pytest.mark.parametrize(
    "options",
    [CompareOptions(undivided_lead=0.0, undivided_lead_less=0.0), CompareOptions(equal_neighbors=1.0)],
    ids=["nothing asked for where little was rewritten", "equal neighbors count in full"],
)
def test_both_rules_are_needed_to_leave_strangers_alone(options):
    kinds = _kinds(_among(FLOOD, _GONE), _among(FLOOD, _COME), options)
    assert kinds == [*[Kind.UNCHANGED] * 3, Kind.REWRITTEN, *[Kind.UNCHANGED] * 3]


def test_two_sentences_that_are_all_there_is_are_one_rewritten():
    assert _kinds(_GONE, _COME) == [Kind.REWRITTEN]
    assert _kinds(_GONE, _COME, CompareOptions(undivided_pairs=0, undivided_lead=0.6)) == [Kind.DELETED, Kind.ADDED]


@pytest.mark.parametrize(
    ("divided", "paired", "paired_if_not_less_is_asked"),
    [(0, False, False), (1, False, False), (4, True, False), (6, True, True)],
)
def test_the_more_of_a_text_was_divided_the_less_is_asked_of_a_pair(divided, paired, paired_if_not_less_is_asked):
    wholes, parts = [], []
    for number, (place, thing) in enumerate(_PLACES):
        wholes.append(f"The {thing} of {place}, which {number + 3} builders left in March, fell on Sunday night.")
        parts.append(
            f"The {thing} of {place} fell on Sunday night. In March {number + 3} builders had left the {thing}."
        )
    old = "\n".join([_among(FLOOD, _GONE), *wholes])
    new = "\n".join([_among(FLOOD, _COME), *parts[:divided], *wholes[divided:]])
    kinds = _kinds(old, new)
    assert kinds.count(Kind.SPLIT) == divided
    assert (Kind.REWRITTEN in kinds) == paired
    assert (Kind.REWRITTEN in _kinds(old, new, CompareOptions(undivided_lead_less=0.0))) == paired_if_not_less_is_asked


def test_datelines_face_each_other_whatever_stands_before_them():
    story = " ".join(FLOOD)
    old = f"Flood reaches Tarn\n\nTARN, May 3 (Reuters) - A bridge was lost. {story}"
    new = f"LINDEN, June 4 (AP) - Boats came from six valleys. {story}"
    comparison = compare_texts(old, new)
    assert [passage.kind for passage in comparison.passages[:4]] == [
        Kind.DELETED,
        Kind.REWRITTEN,
        Kind.DELETED,
        Kind.ADDED,
    ]
    assert old[slice(*comparison.passages[1].old[0])].startswith("TARN")


def test_swapping_the_sides_swaps_the_pairs():
    for old, new in ((_among(FLOOD, _GONE), _among(FLOOD, _COME)), (_among(FLOOD, _GONE), _among(_EDITED, _COME))):
        there = {(p.old, p.new) for p in compare_texts(old, new).passages}
        assert {(p.new, p.old) for p in compare_texts(new, old).passages} == there
