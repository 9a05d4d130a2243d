"""One pair of sentences and the words that are marked in it.

Tests nothing itself.
"""

from __future__ import annotations

from viewer import compare_texts
from viewer.model.options import CompareOptions


def marked_words(old: str, new: str, options: CompareOptions | None = None) -> list[tuple[str, str]]:
    """Return the old and the new words of each edit of the one passage that the two texts are."""
    (passage,) = compare_texts(old, new, options).passages
    return [
        ("" if edit.old is None else old[slice(*edit.old)], "" if edit.new is None else new[slice(*edit.new)])
        for edit in passage.edits
    ]


def natures(old: str, new: str) -> list[str]:
    """Return the natures of the edits of the one passage that the two texts are."""
    (passage,) = compare_texts(old, new).passages
    return [edit.nature.value for edit in passage.edits]
