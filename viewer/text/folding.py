"""Comparison keys: what a sentence or token says once typography is set aside.

``fold`` gives equal keys to texts that differ only in quotation marks, apostrophes (also those lost
to a space), dashes, ellipses, spaces, ligatures, invisible marks, Unicode form or encoding damage.
It never touches case, spelling, hyphenation, number formats or accents.
"""

from __future__ import annotations

import re
from functools import lru_cache

from viewer.text.asking import Check, asking, never
from viewer.text.characters import BREAK_DASHES, INVISIBLE, JOINING_DASHES, QUOTES

# Text that contains none of these is its own key; most sentences take this way out.
_NEEDS_FOLDING = re.compile(
    r"[^\w ,;:.!?()$%/+\-]|[\u0300-\u036f\u1100-\u11ff\u3099\u309a\ufb00-\ufb06\uff01-\uffee\u0132\u0133\u01c4-\u01cc]"
    r"|  |--|- | -| [,;:.!?)%]|\( |\. ?\.|^ | $|_"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_CP1252_HIGH = (
    "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019"
    "\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)
_TRAIL = "[\u0080-\u00bf" + _CP1252_HIGH + "]"
# UTF-8 read as Windows-1252 or Latin-1: a lead byte seen as a letter, then the right number of trail bytes.
_MOJIBAKE = re.compile(f"[\u00c2-\u00df]{_TRAIL}|[\u00e0-\u00ef]{_TRAIL}{{2}}|[\u00f0-\u00f4]{_TRAIL}{{3}}")
# What damaged newswire held before: western letters, typographic marks, Cyrillic.
_PLAUSIBLE = re.compile("[\u00a0-\u017f\u0400-\u045f\u2010-\u2044\u20ac\u2122\ufeff]")
_DAMAGE = re.compile(f"{_ENTITY.pattern}|{_MOJIBAKE.pattern}")

# These are asked of text with single blanks only: "\\s*" before a mark is quadratic in a long run of blanks.
_BREAK_DASH = re.compile(rf" ?(?:--+|[{BREAK_DASHES}]) ?| [-{JOINING_DASHES}]+(?: |$)|^[-{JOINING_DASHES}]+ ")
_ELLIPSIS = re.compile(r" ?\.(?: ?\.){2,}")
_LOOSE_STOP = re.compile(r" (?=[,;:.!?)\]%\u3002\uff01\uff1f])|(?<=[(\[]) ")

# Code points from which a text is folded in pieces, and how long these are at least.
_LONG, _PIECE = 30_000, 10_000
_PLAIN_BLANK = re.compile("(?<=[A-Za-z0-9]) (?=[A-Za-z0-9])")

_TABLE: dict[int, str | None] = {ord(c): " " for c in QUOTES}
_TABLE.update({ord(c): "-" for c in JOINING_DASHES})
_TABLE.update({ord(c): None for c in INVISIBLE})
_TABLE[0x2026] = "..."
_TABLE[0x85] = "..."  # Windows-1252's ellipsis, read as Latin-1
_COMPATIBLE = ("<compat>", "<wide>", "<narrow>", "<noBreak>")


def fold(surface: str, check: Check = never) -> str:
    """Return the comparison key of ``surface``; keys are equal where only typography differs.

    ``check`` is asked whether to go on where that is long, and may raise ``Stopped``.
    """
    if len(surface) > _LONG:
        return _fold_long(surface, check)
    found = _NEEDS_FOLDING.search(surface)
    if found is None:
        return surface
    if found[0].isspace():
        # Most often a line was only wrapped.
        surface = " ".join(surface.split())
        if _NEEDS_FOLDING.search(surface) is None:
            return surface
    return _fold(surface)


def _fold_long(surface: str, check: Check) -> str:
    """Fold what is longer than any sentence a piece at a time; no rule looks past a blank between two plain letters."""
    pieces: list[str] = []
    start = 0
    while start < len(surface):
        check(0.0)
        border = _PLAIN_BLANK.search(surface, start + _PIECE)
        end = border.start() if border else len(surface)
        pieces.append(surface[start:end])
        start = end + 1
    found = next((match for match in map(_NEEDS_FOLDING.search, asking(pieces, check, 1)) if match), None)
    if found is None:
        return surface
    if found[0].isspace():
        pieces = [" ".join(piece.split()) for piece in asking(pieces, check, 1)]
        if all(_NEEDS_FOLDING.search(piece) is None for piece in asking(pieces, check, 1)):
            return " ".join(pieces)
    return " ".join(map(_fold, asking(pieces, check, 1)))


def _fold(surface: str) -> str:
    text = repair(surface)
    if not text.isascii():
        text = _compose(text)
    text = _BREAK_DASH.sub(" \u2014 ", " ".join(text.split()))
    text = " ".join(text.translate(_TABLE).split())
    text = _ELLIPSIS.sub("... ", text)
    text = _LOOSE_STOP.sub("", text)
    return " ".join(text.split())


def repair(surface: str) -> str:
    """Undo HTML entities and UTF-8 that was read as Windows-1252, once and only where it is certain."""
    return _DAMAGE.sub(_repaired, surface)


def repaired_places(surface: str, check: Check = never) -> list[tuple[int, int, str]]:
    """Return what ``repair`` would change as (start, end, replacement), in code points of ``surface``.

    ``check`` is asked whether to go on where that is long, and may raise ``Stopped``.
    """
    places = []
    start = 0
    while start < len(surface):
        # No damage goes past a plain blank.
        blank = surface.find(" ", start + _PIECE)
        end = blank if blank >= 0 else len(surface)
        for match in _DAMAGE.finditer(surface, start, end):
            mended = _repaired(match)
            if mended != match[0]:
                places.append((match.start(), match.end(), mended))
        if end < len(surface):
            check(0.0)
        start = end
    return places


def _repaired(match: re.Match[str]) -> str:
    found = match[0]
    if found[0] == "&":
        import html.entities  # only where a text holds an entity: scripts should not pay for its tables

        # "&copyright;" is no entity, though it begins with one that may go without its semicolon.
        return html.unescape(found) if found[1] == "#" or found[1:] in html.entities.html5 else found
    try:
        mended = b"".join(_byte(c) for c in found).decode("utf-8")
    except UnicodeError:
        return found
    # Any two letters and marks may be UTF-8 by chance; the French "libert\u00e9\u00a0\u00bb" is a Chinese character.
    return mended if _PLAUSIBLE.fullmatch(mended) else found


def _byte(character: str) -> bytes:
    # Five bytes are undefined in Windows-1252 and pass through as Latin-1 in most producers.
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def _compose(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFC", "".join(map(_compatible, text)))


@lru_cache(maxsize=4096)
def _compatible(character: str) -> str:
    # A blanket NFKC would turn 10\u00b2 into 102 and \u2122 into TM: figures and words, not typography.
    if character < "\u00a0":
        return character
    import unicodedata

    if unicodedata.decomposition(character).startswith(_COMPATIBLE):
        if character in "\u2026\u00b4\u00a8\u00af\u00b8\u2024\u2025\u00b5":
            return character
        return unicodedata.normalize("NFKC", character)
    return character
