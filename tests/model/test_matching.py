from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import matching
from viewer.model.matching import asking_matcher
from viewer.text.asking import Stopped, check_of

_ITEMS = st.lists(st.sampled_from("abc"), max_size=30)


@given(_ITEMS, _ITEMS, st.sampled_from([None, "a".__eq__]))
def test_what_is_found_is_what_difflib_finds(old, new, junk):
    with pytest.MonkeyPatch.context() as patch:
        for limit in ("_SOON", "_FEW", "_SELDOM"):
            patch.setattr(matching, limit, 0)
        patch.setattr(matching, "_OFTEN", 2)
        found = asking_matcher(old, new, lambda share: None, junk)
        assert found.get_matching_blocks() == SequenceMatcher(junk, old, new, autojunk=False).get_matching_blocks()
        assert found.find_longest_match() == SequenceMatcher(junk, old, new, autojunk=False).find_longest_match()


def test_one_item_over_and_over_can_be_stopped():
    asked = []

    def should_stop() -> bool:
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Stopped):
        asking_matcher("a" * 900, "a" * 900, check_of(should_stop)).get_matching_blocks()
    assert len(asked) == 4
