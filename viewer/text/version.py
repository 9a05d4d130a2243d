"""The parts of one version of a story: paragraphs and sentences as spans into its text.

Says nothing about how a text is cut (see ``paragraphs`` and ``sentences``) or how two texts differ.
All ranges are half-open, in code points of the text as given.
"""

from __future__ import annotations

from enum import Enum

from viewer.text.records import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Role(Enum):
    """Where a passage stands in its story."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    LEDE = "lede"
    SUBHEAD = "subhead"
    BULLET = "bullet"
    NOTE = "note"
    BODY = "body"
    LINE = "line"  # of source, where no line is more than another


class Unit(Enum):
    """What the parts of a version are that are laid side by side, counted and numbered."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    LINE = "line"


class Span(NamedTuple):
    """A half-open range [start, end) in code points."""

    start: int
    end: int


class Sentence(NamedTuple):
    """One sentence, or one line that stands for itself (a dateline, a subhead, a byline).

    ``start`` and ``end`` are a half-open range in code points; ``paragraph`` counts from 0.
    """

    start: int
    end: int
    role: Role
    paragraph: int


class Version(NamedTuple):
    """One version of a story.

    ``paragraphs`` are the ranges of the paragraphs (a hard-wrapped paragraph is one); ``sentences``
    stand in reading order, do not overlap, and cover every character that is not white space. ``unit`` says
    what they are: in a version cut into lines a sentence is a line and so is a paragraph, empty ones too.
    """

    text: str
    paragraphs: Sequence[Span]
    sentences: Sequence[Sentence]
    unit: Unit = Unit.SENTENCE
