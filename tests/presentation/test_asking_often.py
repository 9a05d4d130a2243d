from __future__ import annotations

import sys
import traceback
from types import FrameType
from typing import Any, Self

import pytest

from tests.benchmarks.speed import Maker
from viewer.model.options import CompareOptions, Stopped, Unit
from viewer.presentation.preparation import prepare_outcome, prepare_side

# Lines of the program between two questions whether to go on: some ten milliseconds of work.
MOST = 150_000


class Work:
    """Counts the lines of the program that run between two questions whether to stop."""

    def __init__(self) -> None:
        self.most = self.lines = self.asked = 0
        self.where = ""

    def should_stop(self) -> bool:
        if self.lines > self.most:
            self.most = self.lines
            self.where = " < ".join(frame.name for frame in reversed(traceback.extract_stack(limit=8)))
        self.lines = 0
        self.asked += 1
        return False

    def __enter__(self) -> Self:
        self._before = sys.gettrace()
        sys.settrace(self._trace)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(self._before)
        self.should_stop()

    def _trace(self, frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            self.lines += 1
        return self._trace


def _lines() -> tuple[str, str]:
    make = Maker(3)
    old = [" ".join(make.sentence().split()[:6]) for _ in range(15_000)]
    new = make.edited(old, 0.01)
    return "\n".join(old), "\n".join([*new[8000:], *new[:8000]])


def _few_lines_again_and_again() -> tuple[str, str]:
    make = Maker(4)
    few = make.prose(20)
    old = [few[number * 7919 % 20] for number in range(2500)]
    return "\n".join(old), "\n".join(make.edited(old, 0.05))


def _one_line() -> tuple[str, str]:
    make = Maker(5)
    old = make.prose(1200)
    return " ".join(old), " ".join(make.edited(old, 0.1))


def _one_word() -> tuple[str, str]:
    return "ab " * 25_000, "b " + "ab " * 24_900


PAIRS = {
    "lines, some moved": _lines,
    "the same few lines": _few_lines_again_and_again,
    "one line": _one_line,
    "one word": _one_word,
}


@pytest.mark.parametrize("make", PAIRS.values(), ids=PAIRS)
@pytest.mark.parametrize("unit", [Unit.SENTENCE, Unit.LINE], ids=["sentences", "lines"])
def test_no_step_goes_on_for_long_without_asking(make, unit):
    prepare_outcome(*(prepare_side(text, unit) for text in ("A dog.", "A cat.")))  # loads all there is to load
    old, new = make()
    with Work() as work:
        sides = [prepare_side(text, unit, work.should_stop) for text in (old, new)]
        prepare_outcome(*sides, work.should_stop, options=CompareOptions(unit=unit))
    assert work.most <= MOST, f"{work.most} lines before {work.where}"


@pytest.mark.parametrize("unit", [Unit.SENTENCE, Unit.LINE], ids=["sentences", "lines"])
def test_reading_stops_when_told(unit):
    with pytest.raises(Stopped):
        prepare_side("Nobody was hurt.\n", unit, lambda: True)


def test_what_is_collected_after_the_comparison_stops_when_told():
    text = "\n".join(Maker(6).prose(200))
    sides = prepare_side(text), prepare_side(text.replace("the", "a"))
    asked: list[None] = []

    def count() -> bool:
        asked.append(None)
        return False

    prepare_outcome(*sides, count)
    for last in (1, 2, 5):
        left = [None] * (len(asked) - last)

        def should_stop(left: list[None] = left) -> bool:
            return not left or left.pop() is not None

        with pytest.raises(Stopped):
            prepare_outcome(*sides, should_stop)
