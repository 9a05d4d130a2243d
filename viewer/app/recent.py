"""The pairs of files that were compared last, remembered from run to run.

Opens nothing. Settings that are damaged count as none.
"""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QSettings

from viewer.text.records import NamedTuple

_KEY = "files/recent"
_MOST = 10


class RecentPair(NamedTuple):
    """Two files by their absolute paths."""

    old: str
    new: str


class RecentPairs:
    """The newest pair first."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def pairs(self) -> list[RecentPair]:
        """Return the pairs whose files are still there."""
        return [pair for pair in self._all() if Path(pair.old).is_file() and Path(pair.new).is_file()]

    def partners(self, path: str) -> list[str]:
        """Return the files that ``path`` was compared with, the newest first."""
        found = [other for pair in self.pairs() for other, one in (pair, pair[::-1]) if one == path != other]
        return list(dict.fromkeys(found))

    def add(self, old: str, new: str) -> None:
        """Put a pair first."""
        pair = RecentPair(old, new)
        kept = [other for other in self._all() if other != pair]
        self._store.setValue(_KEY, json.dumps([pair, *kept][:_MOST]))

    def clear(self) -> None:
        """Forget all pairs."""
        self._store.remove(_KEY)

    def _all(self) -> list[RecentPair]:
        value = self._store.value(_KEY)
        try:
            found = json.loads(value) if isinstance(value, str) else []
        except (ValueError, RecursionError):
            return []
        if not isinstance(found, list):
            return []
        return [
            RecentPair(*pair)
            for pair in found
            if isinstance(pair, list) and len(pair) == 2 and all(isinstance(path, str) and path for path in pair)
        ]
