"""How well ``compare_texts`` agrees with people: scores it on labeled version pairs and prints the table.

    python tests/benchmarks/alignment.py DATA_DIR [--docs N] [--sets NAME,NAME]

DATA_DIR holds NAME.jsonl files (texts, sentence spans, labeled alignments) and the scorer, score.py.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from viewer import compare_texts
from viewer.model.comparison import Comparison, Kind, Nature

SOURCES = ("news", "argrewrite", "porsimples", "deplain", "onestopqa", "mrpc", "wikisplit")
COLUMNS = ("P", "R", "F1", "ne_F1", "same_r", "part_r", "move_r", "null_acc")


def main() -> int:
    """Print one row a set, the mean over the sources, and what changes when lines are wrapped."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the labeled pairs and score.py")
    parser.add_argument("--docs", type=int, default=0, help="also list this many of the worst documents of each set")
    parser.add_argument("--sets", default="", help="only these sets, separated by commas")
    arguments = parser.parse_args()
    scorer = _scorer(arguments.data)
    names = tuple(filter(None, arguments.sets.split(","))) or tuple(
        sorted(path.stem for path in arguments.data.glob("*.jsonl") if path.stem != "words")
    )
    started = time.process_time()
    rows = {name: _score(scorer, arguments.data, name, arguments.docs) for name in names}
    _print_table(rows)
    if not arguments.sets:
        _print_words(scorer, arguments.data)
    print(f"processor time {time.process_time() - started:.0f} s")
    return 0


def _scorer(data: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", data / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"There is no scorer in {data}.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _score(scorer: ModuleType, data: Path, name: str, worst: int) -> dict[str, Any]:
    gold = scorer.load(data / f"{name}.jsonl")
    predictions = [
        {"id": document["id"], "pairs": _pairs(compare_texts(document["old"], document["new"]))} for document in gold
    ]
    documents: list[Any] | None = [] if worst else None
    row: dict[str, Any] = scorer.score(gold, predictions, False, documents)["ALL"]
    for identifier, f1, _ in sorted(documents or [], key=lambda item: item[1])[:worst]:
        print(f"{name} {f1:.3f} {identifier}")
    return row


def _pairs(comparison: Comparison) -> list[list[list[int]]]:
    """Return each pair of passages as ranges, and each part of a sentence with the sentence it is told to be of."""
    found = []
    for passage in comparison.passages:
        old, new = passage.old, passage.new
        if passage.part_of:
            old, new = old or (passage.part_of,), new or (passage.part_of,)
        if old and new:
            found.append([[old[0].start, old[-1].end], [new[0].start, new[-1].end]])
    return found


def _print_table(rows: dict[str, dict[str, Any]]) -> None:
    print(" " * 20 + "".join(f"{column:>10}" for column in COLUMNS))
    sources = [rows[name] for name in SOURCES if name in rows]
    if len(sources) == len(SOURCES):
        rows = {**rows, "MEAN OF SOURCES": {column: _mean(sources, column) for column in COLUMNS}}
    for name, row in rows.items():
        print(f"{name:20}" + "".join("         -" if row[c] is None else f"{row[c]:10.3f}" for c in COLUMNS))
    for name in rows:
        if f"{name}-reflow" in rows:
            print(f"{name} wrapped against plain, F1: {rows[f'{name}-reflow']['F1'] - rows[name]['F1']:+.4f}")


def _mean(rows: list[dict[str, Any]], column: str) -> float:
    values = [row[column] for row in rows if row[column] is not None]
    return sum(values) / len(values)


def _print_words(scorer: ModuleType, data: Path) -> None:
    """Print how well the marked words agree: as changed words, and then with those that only moved.

    Most people who labeled the words leave one unmarked that stands elsewhere; the window shows it, in another color.
    """
    gold = scorer.load(data / "words.jsonl")
    compared = [(document["id"], compare_texts(document["old"], document["new"])) for document in gold]
    for heading, moved in (("words", False), ("words, moved too", True)):
        predictions = [{"id": identifier, **_marks(comparison, moved=moved)} for identifier, comparison in compared]
        for name, row in scorer.score_words(gold, predictions).items():
            numbers = " ".join(f"{measure}={value:.3f}" for measure, value in row.items() if isinstance(value, float))
            print(f"{heading:17}{name:18}{numbers}")


def _marks(comparison: Comparison, *, moved: bool) -> dict[str, list[list[int]]]:
    """Return the words that the comparison calls changed: the edits of pairs, and whole what has no pair.

    Words that only changed their place within a sentence are among them where ``moved`` says so. Differences in
    typography, and capitals that only follow the place, are never.
    """
    marks: dict[str, list[list[int]]] = {"old_marked": [], "new_marked": []}
    for passage in comparison.passages:
        whole = passage.kind in (Kind.ADDED, Kind.DELETED)
        for side in ("old", "new"):
            edits = [edit for edit in passage.edits if moved or edit.nature is not Nature.ORDER]
            spans = getattr(passage, side) if whole else [getattr(edit, side) for edit in edits]
            marks[f"{side}_marked"] += [list(span) for span in spans if span]
    return marks


if __name__ == "__main__":
    sys.exit(main())
