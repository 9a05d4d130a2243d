"""Where the reader was in the pairs of files that were shown last, remembered from run to run.

Scrolls nothing. A place is kept with the words around it, so that it is found again in a file that has
changed since. Settings that are damaged count as none.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSettings

from viewer.presentation.same_place import same_place
from viewer.presentation.sides import Side
from viewer.widgets.reading_place import ReadingPlace

_KEY = "files/places"

# As many as there are recent pairs.
_MOST = 10

# Code points kept on either side of a place: what is looked up to find it again.
_WORDS = 240

# Stands in for the text that was not kept; it is in no story.
_FILLER = "\0"

_Record = dict[str, Any]


class RememberedPlaces:
    """A place for each pair, the newest pair first."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def keep(self, old: str, new: str, place: ReadingPlace, texts: Mapping[Side, str]) -> None:
        """Remember where the reader of the files ``old`` and ``new`` is; ``texts`` are what is shown of them."""
        record = {
            "pair": [old, new],
            "at": _spot(place.side, place.offset, texts),
            "change": place.change and _spot(*place.change, texts),
            "into": place.into,
            "above": place.above,
            "edge": place.edge,
            "together": place.together,
        }
        kept = [other for other in self._all() if other.get("pair") != record["pair"]]
        self._store.setValue(_KEY, json.dumps([record, *kept][:_MOST]))

    def find(self, old: str, new: str, texts: Mapping[Side, str]) -> ReadingPlace | None:
        """Return where the reader of these files was, found again in ``texts``; None where that is not known."""
        record = next((found for found in self._all() if found.get("pair") == [old, new]), None)
        if record is None:
            return None
        try:
            side, offset = _found(record["at"], texts)
            change = record["change"] and _found(record["change"], texts)
            edge = record["edge"] if record["edge"] is None else bool(record["edge"])
            into, above = float(record["into"]), float(record["above"])
            if not (math.isfinite(into) and math.isfinite(above)):
                return None
            return ReadingPlace(side, offset, into, above, edge, bool(record["together"]), change)
        except (KeyError, TypeError, ValueError, OverflowError):
            return None

    def clear(self) -> None:
        """Forget all places."""
        self._store.remove(_KEY)

    def _all(self) -> list[_Record]:
        value = self._store.value(_KEY)
        try:
            found = json.loads(value) if isinstance(value, str) else []
        except (ValueError, RecursionError):
            return []
        return [record for record in found if isinstance(record, dict)] if isinstance(found, list) else []


def _spot(side: Side, offset: int, texts: Mapping[Side, str]) -> _Record:
    text = texts[side]
    return {
        "side": side.value,
        "offset": offset,
        "size": len(text),
        "before": text[max(0, offset - _WORDS) : offset],
        "after": text[offset : offset + _WORDS],
    }


def _found(spot: _Record, texts: Mapping[Side, str]) -> tuple[Side, int]:
    side, offset, size = Side(spot["side"]), int(spot["offset"]), int(spot["size"])
    text, before, after = texts[side], str(spot["before"]), str(spot["after"])
    if not 0 <= offset <= size or size > 2 * len(text) + 2 * _WORDS:
        offset = min(max(0, offset), len(text))  # another text altogether, or a damaged record
        size = offset + len(after)
    then = before.rjust(offset, _FILLER)[-offset:] if offset else ""
    return side, same_place(f"{then}{after}".ljust(size, _FILLER), offset, text)
