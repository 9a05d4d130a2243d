"""Golden stories: each folder holds two versions and how a person would mark what changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.marked import marked
from viewer import compare_texts

_CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/old.txt"))


@pytest.mark.parametrize("case", _CASES, ids=lambda path: path.name)
def test_a_story_is_marked_as_a_person_would_mark_it(case: Path) -> None:
    old, new, expected = ((case / name).read_text(encoding="utf-8") for name in ("old.txt", "new.txt", "expected.txt"))
    received = marked(compare_texts(old, new))
    if received != expected:
        # Left for a person to look at: if it reads better, it becomes the expected file.
        (case / "received.txt").write_text(received, encoding="utf-8")
    assert received == expected


def test_there_are_golden_stories() -> None:
    assert len(_CASES) >= 15
