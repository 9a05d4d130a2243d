"""Passages in columns are the passages that they were made of."""

from __future__ import annotations

import pickle

import pytest

from viewer.app.packed_passages import Passages, parted
from viewer.model.compare import compare_texts

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
