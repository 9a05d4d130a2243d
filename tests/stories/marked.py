"""A comparison written out as a person would mark it by hand, for golden files.

One line a passage: its kind, then its text with [-old words-] and {+new words+}, each followed by the
edit's nature in angle brackets, with what it touches besides.
"""

from __future__ import annotations

from viewer.model.comparison import Comparison, Kind, Passage


def marked(comparison: Comparison) -> str:
    """Return the comparison as marked lines."""
    return "".join(_line(comparison, passage) + "\n" for passage in comparison.passages)


def _line(comparison: Comparison, passage: Passage) -> str:
    label = passage.kind.value + (" moved" if passage.moved else "")
    if passage.role.value != "body":
        label += f" {passage.role.value}"
    old = " | ".join(comparison.old.text[a:b] for a, b in passage.old)
    new = " | ".join(comparison.new.text[a:b] for a, b in passage.new)
    if passage.kind in (Kind.ADDED, Kind.DELETED):
        return f"{label}: {new or old}"
    if passage.kind is Kind.REWRITTEN or (not passage.edits and old != new):
        return f"{label}:\n  {old}\n  {new}"
    return f"{label}: {_edited(comparison, passage)}"


def _edited(comparison: Comparison, passage: Passage) -> str:
    """Return the later wording with the edits set in it."""
    text, at = "", passage.new[0].start
    kept_old = passage.old[0].start
    for edit in passage.edits:
        start = edit.new.start if edit.new else None
        if start is None:
            assert edit.old is not None
            start = _place(comparison, passage, edit.old.start, kept_old, at)
        text += comparison.new.text[at:start]
        if edit.new and not edit.old:
            kept_old = _past(comparison.old.text, kept_old, _letters(comparison.new.text[at:start]))
        if edit.old:
            text += f"[-{comparison.old.text[edit.old.start : edit.old.end]}-]"
            kept_old = edit.old.end
        if edit.new:
            text += f"{{+{comparison.new.text[edit.new.start : edit.new.end]}+}}"
        text += f"<{', '.join(nature.value for nature in (edit.nature, *edit.also))}>"
        at = edit.new.end if edit.new else start
    return (text + comparison.new.text[at : passage.new[-1].end]).replace("\n", " ")


def _place(comparison: Comparison, passage: Passage, deleted: int, kept_old: int, at: int) -> int:
    """Return where in the later text a deletion stood: after as many letters as were kept before it."""
    return min(_past(comparison.new.text, at, _letters(comparison.old.text[kept_old:deleted])), passage.new[-1].end)


def _letters(text: str) -> int:
    return sum(c.isalnum() for c in text)


def _past(text: str, at: int, letters: int) -> int:
    while letters > 0 and at < len(text):
        letters -= text[at].isalnum()
        at += 1
    return at
