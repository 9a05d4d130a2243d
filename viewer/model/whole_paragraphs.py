"""A version in which each paragraph stands for one sentence, for comparing by paragraph.

Aligns nothing; what is made here has the text, and the paragraphs, of the version it is made from.
"""

from __future__ import annotations

from itertools import groupby

from viewer.text.version import Role, Sentence, Version

# What opens a paragraph without being what the paragraph is: "LINDEN (Newsline) -" before a lede.
_OPENERS = frozenset({Role.DATELINE, Role.NOTE})


def by_paragraph(version: Version) -> Version:
    """Return the version with one sentence a paragraph, from its first character to its last."""
    sentences = []
    for number, group in groupby(version.sentences, key=lambda sentence: sentence.paragraph):
        within = list(group)
        role = next((sentence.role for sentence in within if sentence.role not in _OPENERS), within[0].role)
        sentences.append(Sentence(within[0].start, within[-1].end, role, number))
    return version._replace(sentences=tuple(sentences))
