"""A version in which each paragraph stands for one sentence, for comparing by paragraph.

Aligns nothing; what is made here has the text, and the paragraphs, of the version it is made from.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from viewer.text.asking import Check, asking, never
from viewer.text.version import Role, Sentence, Version

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.model.comparison import Passage

# Sentences between two questions whether to go on.
_OFTEN = 4096

# What opens a paragraph without being what the paragraph is: "LINDEN (Newsline) -" before a lede.
_OPENERS = frozenset({Role.DATELINE, Role.NOTE})


def by_paragraph(version: Version, check: Check = never) -> Version:
    """Return the version with one sentence a paragraph, from its first character to its last.

    ``check`` may raise ``Stopped``.
    """
    sentences = []
    for number, group in groupby(asking(version.sentences, check, _OFTEN), key=lambda sentence: sentence.paragraph):
        within = list(group)
        sentences.append(Sentence(within[0].start, within[-1].end, _main_role(within, _OPENERS), number))
    return version._replace(sentences=tuple(sentences))


def with_roles_of_paragraphs(
    passages: Iterable[Passage], old: Version, new: Version, check: Check = never
) -> tuple[Passage, ...]:
    """Return passages of paragraphs of which none is called a headline that holds more than one.

    ``old`` and ``new`` are the versions in sentences. A lede that a headline ran into is paired as if it were
    that headline, so as to find the line of its own that the headline has on the other side; it is a lede.
    """
    return tuple(
        passage._replace(role=_role_of(passage, old, new)) if passage.role is Role.HEADLINE else passage
        for passage in asking(passages, check, _OFTEN)
    )


def _role_of(passage: Passage, old: Version, new: Version) -> Role:
    version, spans = (new, passage.new) if passage.new else (old, passage.old)
    first = bisect_left(version.sentences, spans[0].start, key=attrgetter("start"))
    within = takewhile(lambda sentence: sentence.start < spans[-1].end, version.sentences[first:])
    return _main_role(list(within), _OPENERS | {Role.HEADLINE})


def _main_role(within: list[Sentence], openers: frozenset[Role]) -> Role:
    return next((sentence.role for sentence in within if sentence.role not in openers), within[0].role)
