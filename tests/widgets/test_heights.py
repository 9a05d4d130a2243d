from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from viewer.widgets.heights import Heights

LISTS = st.lists(st.integers(0, 90), max_size=400)


@given(LISTS)
def test_heights_above_a_block_are_summed(values):
    heights = Heights(values)
    assert [heights.above(n) for n in range(len(values))] == list(accumulate(values, initial=0))[:-1]


@given(LISTS, st.data())
def test_a_changed_height_is_in_all_sums_below_it(values, data):
    heights = Heights(values)
    for number in data.draw(st.lists(st.integers(0, len(values) - 1), max_size=9)) if values else []:
        values[number] = data.draw(st.integers(0, 90))
        heights.change(number, values[number])
    assert heights.total == sum(values)
    assert [heights.above(n) for n in range(len(values))] == list(accumulate(values, initial=0))[:-1]


@given(LISTS, st.floats(-50, 40_000))
def test_the_block_at_a_height_covers_it(values, y):
    heights = Heights(values)
    number = heights.block_at(y)
    if 0 <= y < heights.total:
        assert heights.above(number) <= y < heights.above(number) + heights[number]
    elif values:
        assert 0 <= number < len(values)
