"""Throw broken files at the readers, and what they give at the comparison, for as long as you like.

    python tests/benchmarks/fuzz.py [--seconds 600] [--seed 1]

A tool for people: prints how many inputs were tried, what each slow or failing one was, and its seed, so
that it can be made again. The tests try some hundreds of the same kind.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.text.mutants import mutant, read_or_refuse
from viewer import compare_texts

SLOW = 2.0  # seconds


def main() -> int:
    """Return 1 where anything failed or was slow."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    seed, found, read, before = wanted.seed, 0, 0, ""
    until = time.monotonic() + wanted.seconds
    while time.monotonic() < until:
        name, data = mutant(Random(seed))
        started = time.monotonic()
        try:
            story = read_or_refuse(name, data)
            if story is not None:
                read += 1
                compare_texts(before, story.text)
                before = story.text
        except Exception:  # noqa: BLE001 - all that is looked for
            found += 1
            print(f"seed {seed}, {name}:", traceback.format_exc())
        if time.monotonic() - started > SLOW:
            found += 1
            print(f"seed {seed}, {name}: slow, {time.monotonic() - started:.1f} s")
        seed += 1
    print(f"{seed - wanted.seed} inputs, {read} read and compared, {found} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
