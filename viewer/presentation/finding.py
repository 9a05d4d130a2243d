"""Finding words in a text whatever their typography: "Syria's" finds "Syria’s" and "Syria s".

Marks and scrolls nothing. Ranges are half-open, in code points unless said otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from viewer.presentation.sides import Side
from viewer.text.characters import BREAK_DASHES, INVISIBLE, JOINING_DASHES, QUOTES
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from viewer.presentation.stretches import Stretch

_SIDES = tuple(Side)
_QUOTE = f"[{re.escape(QUOTES)}]"
# What stands between words: as in the comparison, quotation marks say no more than a space.
_GAP = rf"[\s{re.escape(QUOTES)}][\s{re.escape(QUOTES)}{INVISIBLE}]*"
_HYPHEN = f"[-{JOINING_DASHES}]"
_BREAK = rf"\s*(?:-(?:[{INVISIBLE}]*-)+|[{BREAK_DASHES}]|(?<=\s){_HYPHEN}(?=\s))\s*"
_DOTS = rf"\s*(?:\.(?:[\s{INVISIBLE}]?\.){{2,}}|\u2026)"
_LIGATURES = {
    "ffi": "\ufb03",
    "ffl": "\ufb04",
    "ff": "\ufb00",
    "fi": "\ufb01",
    "fl": "\ufb02",
    "st": "\ufb06",
    "ij": "\u0133",
}
# What follows is compiled when something is first searched for.
_PIECE = (
    rf"(?P<break>\s*(?:--+|[{BREAK_DASHES}])\s*|\s+{_HYPHEN}\s+)"
    rf"|(?P<dots>\s*(?:\.(?:\s?\.){{2,}}|\u2026))"
    rf"|(?P<hyphen>{_HYPHEN})"
    r"|(?P<stop>\s*[,;:.!?)\]%])"
    rf"|(?P<gap>{_GAP})"
    rf"|(?P<ligature>{'|'.join(_LIGATURES)}|[{''.join(_LIGATURES.values())}])"
    r"|(?P<letter>.)"
)
_ALL_INVISIBLE = f"[{INVISIBLE}]+"
_WIDE = "[\uff01-\uff5e]"
_ACCENTS = "[\u0300-\u036f]"


class Found(NamedTuple):
    """Words that were found: [start, end) on the page of ``side``, in the unit that was given."""

    side: Side
    start: int
    end: int


class Searchable:
    """One text, made ready to be searched many times."""

    def __init__(self, text: str) -> None:
        from viewer.text.folding import repaired_places

        places = repaired_places(text) if "&" in text or not text.isascii() else []
        self._text = text
        self._shown: list[int] = []
        self._searched: list[int] = []
        if places:
            self._mend(places)
        self._hidden = re.search(_ALL_INVISIBLE, text) is not None
        self._wide = re.search(_WIDE, text) is not None
        self._accents = re.search(_ACCENTS, text) is not None

    def find(self, sought: str, match_case: bool) -> list[tuple[int, int]]:
        """Give all places [start, end) where ``sought`` stands, in order and without overlaps.

        Quotation marks, apostrophes, kinds of spaces and dashes, ligatures and encoding damage are
        set aside as they are in the comparison. Nothing but white space and quotes finds nothing.
        """
        from viewer.text.folding import repair

        pattern = self._pattern(re.sub(_ALL_INVISIBLE, "", repair(sought)), match_case)
        if pattern is None:
            return []
        found = [match.span() for match in pattern.finditer(self._text)]
        if self._shown:
            return [(self._place(start), self._place(end)) for start, end in found]
        return found

    def _mend(self, places: Sequence[tuple[int, int, str]]) -> None:
        """Search the text without its encoding damage, and note where each piece of it comes from."""
        pieces: list[str] = []
        done = length = 0
        for start, end, mended in places:
            pieces += (self._text[done:start], mended)
            self._shown += (start, end)
            self._searched += (length + start - done, length + start - done + len(mended))
            length, done = self._searched[-1], end
        pieces.append(self._text[done:])
        self._text = "".join(pieces)

    def _place(self, searched: int) -> int:
        """Give the offset in the text as shown; inside a mended piece it is where the piece ends."""
        rank = bisect_right(self._searched, searched) - 1
        if rank < 0:
            return searched
        inside = rank % 2 == 0 and searched > self._searched[rank]
        if inside:
            return self._shown[rank + 1]
        return self._shown[rank] + searched - self._searched[rank]

    def _pattern(self, sought: str, match_case: bool) -> re.Pattern[str] | None:
        words = sought.strip()
        bare = re.sub(f"^{_GAP}|{_GAP}$", "", words)
        if not bare:
            return None
        pieces = [self._piece(match) for match in re.finditer(_PIECE, bare, re.IGNORECASE | re.DOTALL)]
        between = f"[{INVISIBLE}]*" if self._hidden else ""
        lead = f"{_QUOTE}*" if words[0] in QUOTES else ""
        tail = f"{_QUOTE}*" if words[-1] in QUOTES else ""
        return re.compile(lead + between.join(pieces) + tail, 0 if match_case else re.IGNORECASE)

    def _piece(self, match: re.Match[str]) -> str:
        text = match[0]
        fixed = {"break": _BREAK, "dots": _DOTS, "hyphen": _HYPHEN, "gap": _GAP}
        kind = match.lastgroup or "letter"
        if kind in fixed:
            return fixed[kind]
        if kind == "stop":
            return r"\s*" + self._letter(text.strip())
        if kind == "ligature":
            return self._ligature(text)
        return self._letter(text)

    def _ligature(self, text: str) -> str:
        letters = next((plain for plain, joined in _LIGATURES.items() if joined == text), text)
        spelled = "".join(map(self._letter, letters))
        # The comparison takes a ligature apart in small letters only.
        parts = [spelled, _LIGATURES[letters.lower()]]
        if len(letters) == 3:
            parts.append(self._letter(letters[0]) + _LIGATURES[letters[1:].lower()])
            parts.append(_LIGATURES[letters[:2].lower()] + self._letter(letters[2]))
        return f"(?:{'|'.join(parts)})"

    def _letter(self, letter: str) -> str:
        forms = [re.escape(letter)]
        if self._wide and "!" <= letter <= "~":
            forms.append(chr(ord(letter) + 0xFEE0))
        if not letter.isascii():
            import unicodedata

            forms += [re.escape(unicodedata.normalize(form, letter)) for form in ("NFC", "NFD", "NFKC")]
            forms = list(dict.fromkeys(forms))
        elif self._accents and letter.isalpha():
            # "e" does not find the first half of an accented letter.
            forms = [f"{form}(?![\u0300-\u036f])" for form in forms]
        return forms[0] if len(forms) == 1 else f"(?:{'|'.join(forms)})"


class Finds:
    """All that was found on both sides, as a person reads: stretch by stretch, the earlier side first.

    Offsets are in UTF-16 units, as those of the stretches are. Without stretches all of the earlier
    version comes first.
    """

    def __init__(
        self, found: Mapping[Side, Sequence[tuple[int, int]]] | None = None, stretches: Sequence[Stretch] = ()
    ) -> None:
        self._starts = {side: [stretch[2 * rank] for stretch in stretches] for rank, side in enumerate(Side)}
        self._keyed = sorted(
            (*self._key(side, start), end) for side, ranges in (found or {}).items() for start, end in ranges
        )

    def __len__(self) -> int:
        return len(self._keyed)

    def __getitem__(self, rank: int) -> Found:
        _, side, start, end = self._keyed[rank]
        return Found(_SIDES[side], start, end)

    def first_from(self, side: Side, offset: int) -> int:
        """Give the rank of the first one at a place or after it, that of the very first behind the last."""
        rank = bisect_left(self._keyed, self._key(side, offset))
        return rank if rank < len(self._keyed) else 0

    def _key(self, side: Side, start: int) -> tuple[int, int, int]:
        return bisect_right(self._starts[side], start), _SIDES.index(side), start
