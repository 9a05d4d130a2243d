"""Rows in columns are the rows that they were made of."""

from __future__ import annotations

import pickle

import pytest

from viewer.presentation.columns import columns_of, fields_of
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


def test_fields_are_what_the_rows_have_in_them():
    starts, ends, roles, paragraphs = columns_of(SENTENCES).values()
    assert list(zip(starts, ends, roles, paragraphs, strict=True)) == list(SENTENCES)
    blocks = (Block(0, 5), Block(6, 9))
    assert [list(field) for field in fields_of(columns_of(blocks))] == [list(field) for field in fields_of(blocks)]


def test_columns_travel():
    assert pickle.loads(pickle.dumps(columns_of(SENTENCES))) == SENTENCES


def test_other_rows_are_not_the_same():
    assert columns_of(SENTENCES) != SENTENCES[:-1]
    assert columns_of(SENTENCES) != (*SENTENCES[:-1], SENTENCES[0])


def test_large_numbers_are_kept_too():
    rows = (Block(0, 5), Block(2**40, 2**40 + 1))
    assert columns_of(rows) == rows
