"""How fast and how large a comparison is, each row a ratio against something run beside it.

    python tests/benchmarks/speed.py [--runs N] [--quick]

Makes its own seeded inputs in a temporary folder. Both sides of a row run alternately; processor time of
whole processes where a row says so, best and median of the runs. ``wdiff`` (Debian) is the yardstick for
large texts: it marks words and aligns nothing. Numbers depend on the machine; the ratios much less.
"""

from __future__ import annotations

import argparse
import difflib
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from viewer import compare_texts  # noqa: E402

_SYLLABLES = [c + v for c in "b c d f g k l m n p r s t v br st tr sh".split() for v in "a e i o u ai ea".split()]
_SMALL = "the of to in and a that on for with as by from at was is its said has have their after an or but not".split()


class Pair(NamedTuple):
    """Two texts to compare."""

    old: str
    new: str


class Maker:
    """Makes prose of invented words, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._words = [
            "".join(self._random.choice(_SYLLABLES) for _ in range(self._random.randint(1, 4))) for _ in range(9000)
        ]

    def sentence(self) -> str:
        """Return a sentence of 8 to 30 words, about half of them small ones."""
        pick = self._random
        words = [pick.choice(_SMALL if pick.random() < 0.4 else self._words) for _ in range(pick.randint(8, 30))]
        return " ".join(words).capitalize() + "."

    def prose(self, sentences: int) -> list[str]:
        """Return that many sentences."""
        return [self.sentence() for _ in range(sentences)]

    def edited(self, sentences: list[str], share: float) -> list[str]:
        """Return the sentences with a word or two changed in ``share`` of them."""
        pick = self._random
        changed = list(sentences)
        for index in pick.sample(range(len(changed)), int(share * len(changed))):
            words = changed[index].split()
            words[pick.randrange(len(words) - 1)] = pick.choice(self._words)
            changed[index] = " ".join(words)
        return changed

    def shuffled(self, sentences: list[str], gone: float, moved: float) -> list[str]:
        """Return the sentences with a share replaced by fresh ones and a share moved elsewhere."""
        pick = self._random
        kept = [s if pick.random() >= gone else pick.choice(("", self.sentence())) for s in sentences]
        kept = [s for s in kept if s]
        for _ in range(int(moved * len(kept))):
            kept.insert(pick.randrange(len(kept)), kept.pop(pick.randrange(len(kept))))
        return kept

    def paragraphs(self, sentences: list[str]) -> str:
        """Lay sentences out as paragraphs of one to five with blank lines between."""
        out, at = [], 0
        while at < len(sentences):
            size = self._random.randint(1, 5)
            out.append(" ".join(sentences[at : at + size]))
            at += size
        return "\n\n".join(out) + "\n"


def prose_pair(sentences: int, seed: int = 7) -> Pair:
    """Return a sentence a line against paragraphs: 10 % edited, 5 % in or out, 3 % moved."""
    maker = Maker(seed)
    old = maker.prose(sentences)
    return Pair("\n".join(old) + "\n", maker.paragraphs(maker.shuffled(maker.edited(old, 0.1), 0.05, 0.03)))


def lines_pair(lines: int) -> Pair:
    """Return texts of short lines, 1 % of them edited."""
    maker = Maker(8)
    pick = random.Random(9)
    old = [" ".join(maker.sentence().split()[: pick.randint(6, 14)]) for _ in range(lines)]
    return Pair("\n".join(old) + "\n", "\n".join(maker.edited(old, 0.01)) + "\n")


def repetitive_pair(lines: int) -> Pair:
    """Return lines drawn from 50 distinct ones, 5 % of them edited."""
    maker = Maker(10)
    pick = random.Random(11)
    distinct = maker.prose(50)
    old = [pick.choice(distinct) for _ in range(lines)]
    return Pair("\n".join(old) + "\n", "\n".join(maker.edited(old, 0.05)) + "\n")


def worst_pairs() -> dict[str, Pair]:
    """Return inputs that bring difflib to its knees."""
    maker = Maker(12)
    one = maker.sentence()
    base = prose_pair(8000)
    line = base.old.replace(".", ",").replace("\n", " "), base.new.replace(".", ",").replace("\n", " ")
    return {
        "20,000 lines of 50": repetitive_pair(20_000),
        "one sentence 5,000 times": Pair(f"{one}\n" * 5000, f"{one}\n" * 4700),
        "unrelated, 1 MB each": Pair(base.old, Maker(99).paragraphs(Maker(98).prose(8000))),
        "one line of 1 MB": Pair(*line),
        "ab 100,000 times": Pair("ab " * 100_000, "b " + "ab " * 99_990 + "ba ab"),
    }


def _spent(action: Callable[[], object]) -> float:
    started = time.process_time()
    action()
    return time.process_time() - started


def _spent_outside(command: list[str]) -> float:
    """Return the processor seconds, user and system, of a whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _row(name: str, ours: Callable[[], float], theirs: Callable[[], float], runs: int, target: str) -> None:
    pairs = [(ours(), theirs()) for _ in range(runs)]
    ratios = [a / b for a, b in pairs if b]
    a, b = (min(side) for side in zip(*pairs, strict=True))
    print(
        f"{name:44} ratio best {a / b:6.2f}  median {statistics.median(ratios):6.2f}  "
        f"(ours {a * 1000:7.1f} ms, beside it {b * 1000:7.1f} ms)  {target}",
        flush=True,
    )


def _small(runs: int) -> None:
    pair = prose_pair(38)
    maker = difflib.HtmlDiff()
    old, new = pair.old.splitlines(), pair.new.splitlines()
    _row(
        f"two {len(pair.old) / 1000:.0f} KB stories / HtmlDiff",
        lambda: _spent(lambda: [compare_texts(*pair) for _ in range(10)]) / 10,
        lambda: _spent(lambda: maker.make_table(old, new)),
        max(runs, 5),
        "ours <= 15 ms",
    )


def _files(folder: Path, name: str, pair: Pair) -> tuple[list[str], list[str]]:
    paths = [folder / f"{name}_{side}.txt" for side in ("old", "new")]
    for path, text in zip(paths, pair, strict=True):
        path.write_text(text, encoding="utf-8")
    names = [str(path) for path in paths]
    report = [sys.executable, "-m", "viewer", *names, "--report", str(folder / "report.json")]
    return report, ["wdiff", *names]


def _large(folder: Path, runs: int) -> None:
    if shutil.which("wdiff") is None:
        print("wdiff is not installed; its rows are left out")
        return
    for name, pair, target in (
        ("1 MB prose, files to JSON / wdiff", prose_pair(8000), "<= 4"),
        ("100,000 lines, files to JSON / wdiff", lines_pair(100_000), "<= 6"),
    ):
        report, wdiff = _files(folder, "large", pair)
        _row(name, lambda c=report: _spent_outside(c), lambda c=wdiff: _spent_outside(c), runs, target)  # type: ignore[misc]


def _worst(runs: int) -> None:
    for name, pair in worst_pairs().items():
        size = max(len(pair.old), len(pair.new))
        ordinary = prose_pair(max(8, int(8000 * size / 1_050_000)))
        _row(
            f"{name} / prose of that size",
            lambda p=pair: _spent(lambda: compare_texts(*p)),  # type: ignore[misc]
            lambda p=ordinary: _spent(lambda: compare_texts(*p)),  # type: ignore[misc]
            runs,
            "<= 5",
        )


def _growth() -> None:
    last = 0.0
    for sentences in (80, 800, 8000, 80_000):
        pair = prose_pair(sentences)
        spent = min(_spent(lambda p=pair: compare_texts(*p)) for _ in range(1 if sentences > 8000 else 3))  # type: ignore[misc]
        per_mb = spent / len(pair.old) * 1e6
        ratio = per_mb / last if last else 1.0
        print(f"growth: {len(pair.old) / 1000:9.0f} KB  {per_mb:6.2f} s a MB  {ratio:5.2f} of the row above")
        last = per_mb


def _memory() -> None:
    for name, pair in {"1 MB prose": prose_pair(8000), **worst_pairs()}.items():
        tracemalloc.start()
        compare_texts(*pair)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(f"memory: {name:30} {peak / (len(pair.old) + len(pair.new)):6.1f} times the input  <= 25")


def _imports(runs: int) -> None:
    def spent(statement: str) -> float:
        return _spent_outside([sys.executable, "-S", "-c", statement])

    def more(statement: str) -> float:
        return max(1e-4, min(spent(statement) for _ in range(7)) - min(spent("pass") for _ in range(7)))

    path = f"import sys; sys.path.insert(0, {str(ROOT)!r}); "
    _row(
        "importing compare_texts / difflib and re",
        lambda: more(path + "from viewer import compare_texts"),
        lambda: more("import difflib, re"),
        runs,
        "<= 2",
    )


def main() -> int:
    """Print one row a measurement."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="runs of each side of a row (5)")
    parser.add_argument("--quick", action="store_true", help="leave out 10 MB and memory")
    arguments = parser.parse_args()
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    _small(arguments.runs)
    _imports(arguments.runs)
    with tempfile.TemporaryDirectory() as folder:
        _large(Path(folder), arguments.runs)
    _worst(arguments.runs)
    if not arguments.quick:
        _growth()
        _memory()
    return 0


if __name__ == "__main__":
    sys.exit(main())
