"""The heights of many blocks, with fast sums: a Fenwick tree over groups of blocks.

Knows nothing of text or of Qt; heights are whole pixels.
"""

from __future__ import annotations

from collections.abc import Sequence

# A group is summed by C code in about a microsecond; larger ones are slower to sum, smaller ones
# slower to build for a hundred thousand blocks.
_GROUP = 64


class Heights:
    """Heights of blocks numbered from 0, each at least 0 pixels."""

    def __init__(self, heights: Sequence[int] = ()) -> None:
        self._heights = list(heights)
        groups = -(-len(self._heights) // _GROUP)
        self._tree = [0] * (groups + 1)
        for group in range(groups):
            node = group + 1
            first = group * _GROUP
            self._tree[node] += sum(self._heights[first : first + _GROUP])
            parent = node + (node & -node)
            if parent <= groups:
                self._tree[parent] += self._tree[node]
        self.total = self._prefix_of_groups(groups)
        """The sum of all heights."""

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, block: int) -> int:
        return self._heights[block]

    def change(self, block: int, height: int) -> int:
        """Set the height of `block` and return by how much it grew."""
        growth = height - self._heights[block]
        if growth:
            self._heights[block] = height
            self.total += growth
            node = block // _GROUP + 1
            while node < len(self._tree):
                self._tree[node] += growth
                node += node & -node
        return growth

    def above(self, block: int) -> int:
        """Return the sum of the heights of the blocks before `block`."""
        group = block // _GROUP
        return self._prefix_of_groups(group) + sum(self._heights[group * _GROUP : block])

    def block_at(self, y: float) -> int:
        """Return the block that covers `y`: the first or last one where `y` lies outside.

        A block of no height covers nothing. Without blocks the answer is 0.
        """
        group = 0
        rest = max(y, 0)
        step = 1 << len(self._tree).bit_length()
        while step:
            node = group + step
            if node < len(self._tree) and self._tree[node] <= rest:
                group = node
                rest -= self._tree[node]
            step >>= 1
        last = len(self._heights) - 1
        block = group * _GROUP
        while block < last and self._heights[block] <= rest:
            rest -= self._heights[block]
            block += 1
        return max(min(block, last), 0)

    def _prefix_of_groups(self, groups: int) -> int:
        total = 0
        node = groups
        while node > 0:
            total += self._tree[node]
            node &= node - 1
        return total
