"""Roles: which paragraph is a headline, a byline, a subhead, a note; where a dateline ends.

Decides by the shape and place of a paragraph alone, and says nothing about its sentences.
Ranges are half-open, in code points of the text.
"""

from __future__ import annotations

import re

from viewer.text.asking import Check, asking, never
from viewer.text.characters import BULLETS
from viewer.text.version import Role, Span

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0410-\u042f\u0391-\u03a9"
_DATE_HEADER = re.compile(
    r"(?:date|published|updated)?\s*:?\s*\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]+)?(?=\s|$)", re.IGNORECASE
)
# Places stand in capitals, which the code looks at: a class of all capitals is slow to compile.
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^\W\d_.'\u2019 \-]*(?:[.'\u2019 \-]+[^\W\d_]+)*\.?(?:\s?/\s?[^\W\d_][^\W\d_.'\u2019 \-]*(?:[.'\u2019 \-]+[^\W\d_]+)*)*)"
    r"(?P<more>(?:,\s+[\w.]+(?:\s\w+)?){0,3})\s+(?P<agency>\([^()\n]{2,40}\)\s*)?(?:[\u2013\u2014]|--?)(?=\s)"
    r"|(?P<alone>\([A-Z][^()\n]{1,30}\)\s*(?:[\u2013\u2014]|--?)(?=\s))"
)
# No name is tried in pieces (*+): of a long line of capitals there are more than anyone can wait for.
_BYLINE = re.compile(rf"(?:By|BY|Von|Par|Por)\s+(?:[{_UPPER}][\w.'\u2019\-]*+|and|und|et|e|de|van|von|,|&|\s)+$")
_NOTE = re.compile(
    r"\((?:(?:additional )?(?:reporting|writing|editing|corrects|adds|updates|refiles|recasts|repeats|removes|fixes)\b.*)\)\s*$"
    r"|(?:additional )?(?:reporting|writing|editing) by\b.{1,160}$|(?:last )?(?:published|updated)\b[^.]{0,45}$"
    r"|(?:editor.s note|corrections?|clarification|update \d*)\s*:",
    re.IGNORECASE | re.DOTALL,
)
# A headline may be labeled like a note: "Correction: Harbor office fines ferry line".
_LABELED = re.compile(r"(?:corrections?|clarification|update \d*)\s*:(?:\s+\S+){3}", re.IGNORECASE)
_STOPS = '.!?\u2026,;:"\u201d\u2019\u00bb)]\u3002\uff01\uff1f'
# What a note or a bullet begins with; a look at one or two characters spares most paragraphs a search.
_NOTE_STARTS = "(eEcCuUrRwWaApPlL"
_NOTE_SECONDS = "aAcCdDeEfFlLoOpPrRuUwW"
_BULLET_STARTS = BULLETS + "-\u2013"
_BULLET = re.compile(rf"[{re.escape(BULLETS)}]\s*\S|[-\u2013]\s+\S")

# Lengths in words: a crosshead is a few words, a headline a dozen or two.
_SUBHEAD_WORDS, _HEADLINE_WORDS = 9, 22
# Letters; shorter words of a crosshead may be small.
_LONGER = 4
_LATER_LONGER = re.compile(rf"\s\S{{{_LONGER}}}")
# Code points; what is longer is no headline.
_LONGEST_LINE = 220
# Code points after a bare place in which a second dash would make it the subject of a sentence.
_CLAUSE = 90
# "Santiago de los Caballeros/Cap-Haitien": half of the words of a place have a capital.
_PLACE_WORDS = 6
# Paragraphs between two questions whether to go on.
_OFTEN = 2048
# Bylines and datelines stand at the head of a story, not below its first paragraphs.
_HEAD_PARAGRAPHS = 6


def paragraph_roles(text: str, paragraphs: tuple[Span, ...], check: Check = never) -> list[Role]:
    """Return one role a paragraph; BODY where the paragraph is running text. ``check`` may raise ``Stopped``."""
    roles = [Role.BODY] * len(paragraphs)
    for index, (start, end) in enumerate(asking(paragraphs, check, _OFTEN)):
        first = text[start]
        if first in _NOTE_STARTS and text[start + 1 : start + 2] in _NOTE_SECONDS and _is_note(text, start, end):
            above = index < _HEAD_PARAGRAPHS and set(roles[:index]) <= {Role.NOTE} and index < len(paragraphs) - 1
            roles[index] = Role.HEADLINE if above and _is_labeled_headline(text[start:end]) else Role.NOTE
        elif first in _BULLET_STARTS and _BULLET.match(text, start, end):
            roles[index] = Role.BULLET
        elif index < _HEAD_PARAGRAPHS:
            # The headline stands below a date, or below what a wire says of the version: "(Corrects the day)".
            notes = next((rank for rank in range(index) if roles[rank] is not Role.NOTE), index)
            roles[index] = _role_at_head(text[start:end], index - notes, len(paragraphs) - notes)
        # The first questions are answered at once; the last is asked of few paragraphs.
        elif (
            end - start <= _LONGEST_LINE
            and text[end - 1] not in _STOPS
            and not first.islower()
            and index < len(paragraphs) - 1
            and _is_subhead(text[start:end])
        ):
            roles[index] = Role.SUBHEAD
    return roles


def _role_at_head(paragraph: str, index: int, count: int) -> Role:
    """Return the role of one of the first paragraphs of a story that has ``count``; it is no note and no bullet.

    ``index`` and ``count`` leave out the notes above the story.
    """
    if len(paragraph) > _LONGEST_LINE or paragraph[-1] in _STOPS:
        return Role.BODY
    if _DATE_HEADER.fullmatch(paragraph):
        return Role.NOTE
    if _BYLINE.match(paragraph):
        return Role.BYLINE
    if header_end(paragraph, 0, len(paragraph)) is not None or count == 1 or paragraph[0].islower():
        return Role.BODY
    if index == 0 and len(paragraph.split()) <= _HEADLINE_WORDS:
        return Role.HEADLINE
    return Role.SUBHEAD if index < count - 1 and _is_subhead(paragraph) else Role.BODY


def _is_note(text: str, start: int, end: int) -> bool:
    # A bracket that is not closed at the end is none; to look for where it is may mean to look through a book.
    return (text[start] != "(" or text[end - 1] == ")") and _NOTE.match(text, start, end) is not None


def _is_labeled_headline(paragraph: str) -> bool:
    short = len(paragraph) <= _LONGEST_LINE and len(paragraph.split()) <= _HEADLINE_WORDS
    return short and paragraph[-1] not in _STOPS and _LABELED.match(paragraph) is not None


def _is_subhead(paragraph: str) -> bool:
    """Whether a short paragraph is set as a crosshead: capitals, or most of the longer words capitalized."""
    # Most lines have one capital, the first letter, and more than one longer word: two looks spare counting them.
    if paragraph[1:].islower() and _LATER_LONGER.search(paragraph) is not None and paragraph[0] != "#":
        return False
    words = paragraph.split(None, _SUBHEAD_WORDS)
    if len(words) > _SUBHEAD_WORDS:
        return False
    if paragraph.isupper() or paragraph[0] == "#":
        return True
    initials = [word[0] for word in words if len(word) >= _LONGER]
    return bool(initials) and sum(map(str.isupper, initials)) > 0.6 * len(initials)


def header_end(text: str, start: int, end: int) -> list[tuple[int, int, Role]] | None:
    """Return the date header and dateline at the head of text[start:end], None where there is neither."""
    found: list[tuple[int, int, Role]] = []
    date = _DATE_HEADER.match(text, start, end)
    if date:
        found.append((start, date.end(), Role.NOTE))
        start = date.end()
        while start < end and text[start].isspace():
            start += 1
    dateline = _DATELINE.match(text, start, min(end, start + _LONGEST_LINE))
    if dateline and dateline.end() < end and _is_dateline(text, dateline, end):
        found.append((start, dateline.end(), Role.DATELINE))
    return found or None


def _is_dateline(text: str, found: re.Match[str], end: int) -> bool:
    """Whether what looks like a dateline is one: an agency is named, or a place in capitals stands alone.

    "NATO - the alliance - said" has a second dash; a dateline with neither date nor agency has none near.
    """
    if found["alone"]:
        return True
    if found["agency"]:
        words = found["place"].split()
        return len(words) <= _PLACE_WORDS and 2 * sum(word[0].isupper() for word in words) >= len(words)
    if not found["place"].isupper():
        return False
    clause = text[found.end() : min(end, found.end() + _CLAUSE)]
    return bool(found["more"]) or not re.search(r"\s(?:[-\u2013\u2014]|--)\s|\u2014", clause)
