"""Comparisons made by hand for tests: a story written as a list of passages, its edits in braces.

Uses no comparison code, so that what is shown is tested apart from what is found.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.model.comparison import Comparison, Edit, Kind, Nature, Operation, Passage, Variant
from viewer.text.version import Role, Sentence, Span, Version

# {old>new} is a substitution, {old>} a deletion, {>new} an insertion, {old~new} a typographic difference.
_EDIT = re.compile(r"\{([^{}>~]*)([>~])([^{}>~]*)\}")
_SENTENCE_END = "|"


# What an edit is about, or that and what it touches besides.
_About = Nature | tuple[Nature, ...]


class Draft(NamedTuple):
    """One passage as written in a test; ``old_place`` orders the earlier side where it differs."""

    kind: Kind
    text: str
    role: Role = Role.BODY
    moved: bool = False
    old_place: float | None = None
    natures: tuple[_About, ...] = ()


def same(text: str, **more) -> Draft:
    return Draft(Kind.UNCHANGED, text, **more)


def added(text: str, **more) -> Draft:
    return Draft(Kind.ADDED, text, **more)


def deleted(text: str, **more) -> Draft:
    return Draft(Kind.DELETED, text, **more)


def edited(text: str, *natures: _About, **more) -> Draft:
    """An edited passage: ``edited("It {ruled>held} an expanse.")``, with the nature of each edit, or with several."""
    return Draft(Kind.EDITED, text, natures=natures, **more)


def rewritten(old: str, new: str, **more) -> Draft:
    return Draft(Kind.REWRITTEN, f"{{{old}>{new}}}", **more)


def typographic(text: str, **more) -> Draft:
    """A passage with variants only: ``typographic("Oria{ ~’}s army.")``."""
    return Draft(Kind.TYPOGRAPHIC, text, **more)


def compose(*drafts: Draft, old_gap: str = "\n", new_gap: str = "\n\n") -> Comparison:
    """Build the comparison: a paragraph each, the gaps between them as given; no text begins with a space.

    "|" ends a sentence inside a passage on the side where it stands: "One.{|>,} two." is a merge.
    """
    sides = [_split(draft) for draft in drafts]
    order = sorted(
        (i for i, draft in enumerate(drafts) if draft.kind is not Kind.ADDED),
        key=lambda i: drafts[i].old_place if drafts[i].old_place is not None else i,
    )
    old = _write([(i, sides[i][0]) for i in order], old_gap, drafts)
    new = _write(
        [(i, sides[i][1]) for i, draft in enumerate(drafts) if draft.kind is not Kind.DELETED], new_gap, drafts
    )
    passages = tuple(_passage(i, draft, sides[i][2], old[1], new[1]) for i, draft in enumerate(drafts))
    return Comparison(old=old[0], new=new[0], passages=passages, complete=True, coarse=())


_Piece = tuple[str, int, int, int, int]


def _split(draft: Draft) -> tuple[str, str, list[_Piece]]:
    """Give both sides' text with "|" still in, and the edits as offsets without it."""
    old: list[str] = []
    new: list[str] = []
    edits: list[_Piece] = []

    def length(parts: list[str]) -> int:
        return len("".join(parts).replace(_SENTENCE_END, ""))

    done = 0
    for match in _EDIT.finditer(draft.text):
        kept = draft.text[done : match.start()]
        old.append(kept)
        new.append(kept)
        before = (length(old), length(new))
        old.append(match[1])
        new.append(match[3])
        edits.append((match[2], before[0], length(old), before[1], length(new)))
        done = match.end()
    old.append(draft.text[done:])
    new.append(draft.text[done:])
    return "".join(old), "".join(new), edits


def _write(texts: list[tuple[int, str]], gap: str, drafts: tuple[Draft, ...]) -> tuple[Version, dict[int, list[Span]]]:
    """Write the texts one after another; give the version and each passage's spans."""
    parts: list[str] = []
    paragraphs: list[Span] = []
    sentences: list[Sentence] = []
    spans: dict[int, list[Span]] = {}
    at = 0
    for number, marked in texts:
        start = at
        spans[number] = []
        for sentence in marked.split(_SENTENCE_END):
            lead = len(sentence) - len(sentence.lstrip())
            span = Span(at + lead, at + len(sentence.rstrip()))
            spans[number].append(span)
            sentences.append(Sentence(span.start, span.end, drafts[number].role, len(paragraphs)))
            parts.append(sentence)
            at += len(sentence)
        paragraphs.append(Span(start, at))
        parts.append(gap)
        at += len(gap)
    return Version("".join(parts), tuple(paragraphs), tuple(sentences)), spans


def _passage(
    number: int, draft: Draft, pieces: list[_Piece], old: dict[int, list[Span]], new: dict[int, list[Span]]
) -> Passage:
    edits: list[Edit] = []
    variants: list[Variant] = []
    old_at = old[number][0].start if number in old else 0
    new_at = new[number][0].start if number in new else 0
    for sign, old_start, old_end, new_start, new_end in pieces:
        old_span = Span(old_at + old_start, old_at + old_end)
        new_span = Span(new_at + new_start, new_at + new_end)
        if sign == "~":
            variants.append(Variant(old_span, new_span))
        elif draft.kind is not Kind.REWRITTEN:
            about = draft.natures[len(edits)] if len(edits) < len(draft.natures) else Nature.WORDING
            nature, *also = (about,) if isinstance(about, Nature) else about
            edits.append(_edit(nature, old_span, new_span)._replace(also=tuple(also)))
    return Passage(
        kind=draft.kind,
        moved=draft.moved,
        old=tuple(old.get(number, ())),
        new=tuple(new.get(number, ())),
        edits=tuple(edits),
        variants=tuple(variants),
        role=draft.role,
    )


def _edit(nature: Nature, old: Span, new: Span) -> Edit:
    if old.start == old.end:
        return Edit(Operation.INSERTION, nature, None, new)
    if new.start == new.end:
        return Edit(Operation.DELETION, nature, old, None)
    return Edit(Operation.SUBSTITUTION, nature, old, new)
