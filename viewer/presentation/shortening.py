"""A wording cut down to a number of characters: what is kept goes first, then the middle of what is marked.

Measures no widths: how many characters there is room for is for others to say.
"""

from __future__ import annotations

from viewer.presentation.excerpts import ELLIPSIS, Run

# An ellipsis for less than this would hide a place without making room: words, or characters where none are parted.
_FEWEST_WORDS = 3
_FEWEST_CHARACTERS = 24

# Characters of kept text on either side of a mark, tried from the first on.
_CONTEXTS = (160, 110, 80, 60, 45, 30, 20, 12)

# Characters of either end of a mark: it is no less than this, and tried in such steps.
_SHORTEST_END, _STEP = 12, 4


def shortened(runs: tuple[Run, ...], longest: int) -> tuple[Run, ...]:
    """Return ``runs`` in at most ``longest`` code points, or as they are where they are no longer.

    A run without text but with a role is a place that counts as a mark: words stand there on the other side.
    Between two marks and beside them kept text is cut between words, as far as that is needed; if it is
    not enough, long marks keep their beginnings and ends. If that is not enough either, or if nothing is marked,
    the end is cut off. An ellipsis stands for what is left out.
    """
    if _length(runs) <= longest:
        return runs
    cut = runs
    if any(run.role for run in runs):
        for context in _CONTEXTS:
            cut = _with_context(runs, context)
            if _length(cut) <= longest:
                return cut
        narrow = cut
        for end in range(longest // 2, _SHORTEST_END, -_STEP):
            cut = _with_ends(narrow, end)
            if _length(cut) <= longest:
                return cut
    return _beginning(cut, longest)


def _length(runs: tuple[Run, ...]) -> int:
    return sum(len(run.text) for run in runs)


def _with_context(runs: tuple[Run, ...], context: int) -> tuple[Run, ...]:
    last = len(runs) - 1
    found: list[Run] = []
    for rank, run in enumerate(runs):
        head = "" if rank == 0 else _head(run.text, context)
        tail = "" if rank == last else _tail(run.text, context)
        if not run.role and _saves(run.text, head, tail):
            run = Run(f"{head}{ELLIPSIS}{tail}", "")
        found.append(run)
    return tuple(found)


def _with_ends(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    """Leave of each mark at most so much of its beginning and of its end."""
    found: list[Run] = []
    for run in runs:
        head, tail = _head(run.text, length), _tail(run.text, length)
        if run.role and _saves(run.text, head, tail):
            run = Run(f"{head}{ELLIPSIS}{tail}", run.role)
        found.append(run)
    return tuple(found)


def _saves(text: str, head: str, tail: str) -> bool:
    """Tell whether it is worth while to cut a text down to its head and tail."""
    saved = len(text) - len(head) - len(tail)
    if saved <= 1:
        return False
    words = len(text[len(head) : len(text) - len(tail)].split())
    return words >= _FEWEST_WORDS or saved >= _FEWEST_CHARACTERS


def _head(text: str, length: int) -> str:
    """Give the first words of a text, with the space behind them; at least one."""
    cut = text.rfind(" ", 0, length) + 1
    return text[:cut] if cut else text[:length]


def _tail(text: str, length: int) -> str:
    """Give the last words of a text, with the space before them."""
    start = max(0, len(text) - length)
    cut = text.find(" ", start)
    return text[start if cut < 0 else cut :]


def _beginning(runs: tuple[Run, ...], longest: int) -> tuple[Run, ...]:
    left = max(1, longest - 1)
    found: list[Run] = []
    for run in runs:
        if len(run.text) > left:
            return (*found, Run(_head(run.text, left).rstrip() + ELLIPSIS, run.role))
        found.append(run)
        left -= len(run.text)
    return tuple(found)
