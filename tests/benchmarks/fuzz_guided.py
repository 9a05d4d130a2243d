"""Throw files at the readers and at the comparison that are made from which code each of them reached.

    pip install -e '.[fuzz]'
    python tests/benchmarks/fuzz_guided.py FOLDER [-max_total_time=600] [-max_len=20000] ...

A tool for people. FOLDER keeps the inputs that reached something new; it begins with files such as other
programs write. What comes after it goes to libFuzzer (-help=1 lists it), which prints how many inputs were
tried and leaves each failing one as a file crash-…, slow-unit-… or timeout-…; give such a file in the
place of FOLDER to see it fail again.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))

with atheris.instrument_imports(include=["viewer"]):
    from tests.text.mutants import SEEDS, read_or_refuse
    from viewer import compare_texts
    from viewer.text.story_file import formats

    formats()

# The first byte of an input says which name the file has, and so which reader looks at it first.
NAMES = ("", "a.txt", "a.md", "a.html", "a.docx", "a.odt", "a.fodt", "a.rtf", "a.xml", "a.json", "a.py")

# Between two texts of one input, for the comparison.
_CUT = "\x1c"

# Code points of each side; longer ones only make the search slow.
_LONGEST = 4_000


def try_one(data: bytes) -> None:
    """Read a file; compare it with a changed copy of itself, or with what stands behind a cut in it."""
    if not data:
        return
    story = read_or_refuse(NAMES[data[0] % len(NAMES)], data[1:])
    if story is None:
        return
    old, cut, new = story.text[: 2 * _LONGEST].partition(_CUT)
    if not cut:
        new = old[len(old) // 3 :] + old[: len(old) // 3]
    check(old[:_LONGEST], new[:_LONGEST])


def check(old: str, new: str) -> None:
    """Compare two texts, and check that every range lies in its text and that the sides are covered in order."""
    for text, spans in zip((old, new), _spans(old, new), strict=True):
        end = 0
        for start, stop in sorted(spans):
            assert end <= start < stop <= len(text), (start, stop, end, len(text))
            end = stop


def _spans(old: str, new: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    passages = compare_texts(old, new).passages
    return (
        [(span.start, span.end) for passage in passages for span in passage.old],
        [(span.start, span.end) for passage in passages for span in passage.new],
    )


def plant(folder: Path) -> None:
    """Put the first inputs into an empty folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, content) in enumerate(SEEDS):
        (folder / f"seed-{number}").write_bytes(bytes([NAMES.index(name)]) + content)


def main() -> None:
    """Run until libFuzzer has enough."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if not Path(sys.argv[1]).is_file() and not sys.argv[1].startswith("-"):
        plant(Path(sys.argv[1]))
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
