"""Reading a version: one text cut into paragraphs and sentences, with roles.

The one door of this room for the comparison; it neither opens files nor compares.
"""

from __future__ import annotations

from functools import partial

from viewer.text.asking import Check, asking, never
from viewer.text.overlong import LONGEST_SENTENCE
from viewer.text.paragraphs import find_paragraphs
from viewer.text.roles import header_end, paragraph_roles
from viewer.text.run_in import headline_end
from viewer.text.sentences import find_sentences, next_stop
from viewer.text.version import Role, Sentence, Span, Version

# Where a story's dateline may stand: below headline, byline and notes, never further down.
_DATELINE_PARAGRAPHS = 6
# Code points that are read between two questions whether to go on.
_OFTEN = 16_000


def read_version(text: str, check: Check = never) -> Version:
    """Cut ``text`` into paragraphs and sentences.

    Every character that is not white space lies in exactly one sentence; the ranges are
    half-open, in code points of ``text``. ``check`` is asked often whether to go on, and may raise ``Stopped``.
    """
    paragraphs = find_paragraphs(text, check)
    roles = paragraph_roles(text, paragraphs, check)
    sentences: list[Sentence] = []
    lede_open = True
    made = partial(tuple.__new__, Sentence)  # of a hundred thousand, the constructor would be felt
    # The next place at which a sentence may end: in a text without full stops it is looked for once.
    stop = -1
    asked = 0
    for index, (span, role) in enumerate(zip(paragraphs, roles, strict=True)):
        start, end = span
        if start >= asked:
            check(0.0)
            asked = start + _OFTEN
        if role is Role.BODY:
            if index < _DATELINE_PARAGRAPHS:
                start = _read_header(text, span, index, sentences)
            if stop < start:
                stop = next_stop(text, start, len(text), check)
            if stop >= end - 1 and not lede_open and end - start <= LONGEST_SENTENCE:
                sentences.append(made((start, end, role, index)))
                continue
        elif role is not Role.BULLET:
            sentences.append(made((start, end, role, index)))
            continue
        found = find_sentences(text, start, end, check)
        for first, last in found if end - start < _OFTEN else asking(found, check, _OFTEN):
            if lede_open and role is Role.BODY:
                sentences.append(made((first, last, Role.LEDE, index)))
                lede_open = False
            else:
                sentences.append(made((first, last, role, index)))
    return Version(text, paragraphs, tuple(sentences))


def _read_header(text: str, paragraph: Span, index: int, sentences: list[Sentence]) -> int:
    """Append the date header and dateline, or headline, of a paragraph; return where its sentences start."""
    start = paragraph.start
    for first, last, role in header_end(text, paragraph.start, paragraph.end) or ():
        sentences.append(Sentence(first, last, role, index))
        start = last
    headline = headline_end(text, start, paragraph.end) if index == 0 and start == paragraph.start else start
    if headline > start:
        sentences.append(Sentence(start, headline, Role.HEADLINE, index))
        start = headline
    while start < paragraph.end and text[start].isspace():
        start += 1
    return start
