"""What a comparison says: passages in reading order, each with its kind and its word edits.

Holds results only; how they are found stands in the other files of this room. All ranges are
half-open, in code points of the two texts as given.
"""

from __future__ import annotations

from enum import Enum

from viewer.model.options import Unit
from viewer.text.records import NamedTuple
from viewer.text.version import Role, Span, Version

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Kind(Enum):
    """What happened to a passage between the earlier and the later version."""

    UNCHANGED = "unchanged"
    TYPOGRAPHIC = "typographic"
    ADDED = "added"
    DELETED = "deleted"
    EDITED = "edited"
    REWRITTEN = "rewritten"
    SPLIT = "split"
    MERGED = "merged"


class Operation(Enum):
    """Which sides a word edit touches: only the later, only the earlier, or both."""

    INSERTION = "insertion"
    DELETION = "deletion"
    SUBSTITUTION = "substitution"


class Nature(Enum):
    """What a word edit is about; an edit has the first that fits, in this order. Only source has an indentation."""

    FIGURE = "figure"
    DATE = "date/time"
    NAME = "name"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    PUNCTUATION = "punctuation"
    CASE = "case"
    SPELLING = "spelling"
    ORDER = "word order"
    INDENTATION = "indentation"
    WORDING = "wording"


class Edit(NamedTuple):
    """One word edit. ``old`` is None for an insertion, ``new`` is None for a deletion.

    With the nature ORDER the same words stand elsewhere in the passage on the other side, where they
    have an edit of that nature too. ``also`` is what the edit touches besides: QUOTATION, ATTRIBUTION, both in this
    order, or, as nearly all do, nothing.
    """

    operation: Operation
    nature: Nature
    old: Span | None
    new: Span | None
    also: tuple[Nature, ...] = ()


class Variant(NamedTuple):
    """One typographic difference: the same words in another dress, at these two places."""

    old: Span
    new: Span


class Passage(NamedTuple):
    """A stretch of sentences that belong together, or that stand on one side only.

    ``old`` and ``new`` hold one span a sentence; one of them is empty where the passage is added
    or deleted. ``edits`` and ``variants`` are the word edits and typographic differences inside a pair;
    those of a rewritten passage are there for whoever counts, but a reader is shown whole against
    whole. ``role`` is that of the later side where there is one. ``by_hand`` says that a person paired it, or, of
    one that stands on one side only, that a person took it apart from its counterpart. ``part_of`` is the
    sentence of the other version that a passage standing on one side only was a part of, or became a part of: most
    of its words stand there, though that sentence is paired with others. ``whole`` says that so little is kept that
    it is shown as a rewritten one is, though sentences were split or merged as well.
    """

    kind: Kind
    moved: bool
    old: tuple[Span, ...]
    new: tuple[Span, ...]
    edits: tuple[Edit, ...]
    variants: tuple[Variant, ...]
    role: Role
    by_hand: bool = False
    part_of: Span | None = None
    whole: bool = False

    @property
    def changed(self) -> bool:
        """Whether a reader who ignores typography would call this passage changed."""
        return self.moved or self.kind not in (Kind.UNCHANGED, Kind.TYPOGRAPHIC)

    @property
    def natures(self) -> set[Nature]:
        """What its edits are about, and what they touch besides."""
        found = {edit.nature for edit in self.edits}
        for edit in self.edits:
            if edit.also:
                found.update(edit.also)
        return found


class Comparison(NamedTuple):
    """Two versions laid side by side.

    ``passages`` stand in reading order: along the later version, what was deleted at the place
    where it stood. ``complete`` is False where a budget ran out and a part of the comparison is
    coarser than it could be: each such stretch of the later version is in ``coarse``. ``unit`` is what was
    paired: where it is the paragraph, the spans of a passage are paragraphs.
    """

    old: Version
    new: Version
    passages: Sequence[Passage]
    complete: bool
    coarse: tuple[Span, ...]
    unit: Unit = Unit.SENTENCE


class Beginning(NamedTuple):
    """A part of a comparison that is known before the rest, as it will stand there.

    ``passages`` are all that reach into the beginnings of the two versions, each with its index in the comparison.
    """

    old: Version
    new: Version
    passages: Sequence[tuple[int, Passage]]
