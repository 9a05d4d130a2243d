"""Rows in columns are the rows that they were made of."""

from __future__ import annotations

import pickle

import pytest

from viewer.app.columns import columns_of
from viewer.app.packed_passages import Passages, parted
from viewer.model.compare import compare_texts
from viewer.presentation.page import Block
from viewer.text.version import Role, Sentence

SENTENCES = tuple(Sentence(n * 10, n * 10 + 9, Role.LEDE if n == 3 else Role.BODY, n // 2) for n in range(20))


def test_columns_are_what_they_were_made_of():
    columns = columns_of(SENTENCES)
    assert columns == SENTENCES
    assert tuple(columns) == SENTENCES
    assert [columns[n] for n in range(-20, 20)] == [SENTENCES[n] for n in range(-20, 20)]
    assert columns[3:7] == SENTENCES[3:7]
    assert len(columns) == 20
    assert type(columns[0]) is Sentence
    assert columns[3].role is Role.LEDE


def test_an_index_past_the_end_is_none():
    with pytest.raises(IndexError):
        columns_of(SENTENCES)[20]


def test_columns_travel():
    assert pickle.loads(pickle.dumps(columns_of(SENTENCES))) == SENTENCES


def test_other_rows_are_not_the_same():
    assert columns_of(SENTENCES) != SENTENCES[:-1]
    assert columns_of(SENTENCES) != (*SENTENCES[:-1], SENTENCES[0])


def test_large_numbers_are_kept_too():
    rows = (Block(0, 5), Block(2**40, 2**40 + 1))
    assert columns_of(rows) == rows


OLD = "Rain fell. The bridge was closed on Monday. Nobody was hurt. Boats wait. The mayor spoke and then left.\n"
NEW = "Nobody was hurt. Rain fell. The bridge was closed on Tuesday. The mayor spoke. Then he left. It is late.\n"


def test_passages_are_what_they_were_made_of():
    passages = compare_texts(OLD * 3, NEW * 3).passages
    packed = Passages(*pickle.loads(pickle.dumps(parted(passages))))
    assert len({passage.kind for passage in passages}) > 3
    assert packed == passages
    assert tuple(packed) == passages
    assert [packed[n] for n in range(-len(packed), len(packed))] == [*passages, *passages]
    assert packed[1:4] == passages[1:4]
    with pytest.raises(IndexError):
        packed[len(packed)]
