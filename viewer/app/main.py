"""Start-up: a report on the terminal, the window, or the report where no window can open.

Does not build the window (see ``start``); imports no Qt itself.
"""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from importlib import import_module

from viewer.app.arguments import Arguments, parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.app.early import EarlyProcess

TROUBLE = 2

# What ``wire`` needs of Python, and may be no part of its program.
_WITH_LIBRARIES = ("_bisect", "_pickle", "_typing", "array")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run StoryDiff with ``arguments`` (by default those of the process); return its exit status."""
    wanted = parse(arguments)
    if wanted.install_desktop:
        from viewer.app.desktop import install
        from viewer.app.language import terminal_phrasebook

        return install(terminal_phrasebook())
    if wanted.report is not None:
        return _report(wanted, wanted.report)
    return _window(wanted)


def _window(wanted: Arguments) -> int:
    # A start makes hundreds of thousands of objects that stay: to look through them for garbage is in vain.
    gc.disable()
    reads_input = "-" in (wanted.old, wanted.new)
    early = None if reads_input else _begin_early(wanted)
    # Only now, and below: what has to be loaded for it can be loaded while the stories are being read.
    if not reads_input:
        from viewer.app.ahead import load_ahead

        # The system loads one library at a time. Python itself may need some, which come first.
        for name in _WITH_LIBRARIES:
            with suppress(ImportError):  # not every Python has it: what needs it does without
                import_module(name)
        # Nothing is forked any more. A small comparison waits until the processor that loads Qt is free again.
        load_ahead(then=None if early is None else early.let_go)
        import_module("viewer.app.wire")
    from viewer.app.display import display_problem

    if display_problem() is not None:
        if early is not None:
            early.stop()
            early.wait()
        return _without_window(wanted)
    if reads_input:
        early = _begin_early(wanted)  # only now: without a window the report reads standard input
        if early is not None:
            early.let_go()  # what comes that way is never small, and waits for nothing
    from viewer.app.start import run_window

    return run_window(wanted.old, wanted.new, wanted.name, wanted.more, early, wanted.max_size)


def _begin_early(wanted: Arguments) -> EarlyProcess | None:
    """Have the files read and compared while Qt is being loaded."""
    if wanted.old is None or wanted.more:
        return None
    from viewer.app.early import begin

    return begin(wanted.old, wanted.new, wanted.name or "", wanted.max_size)


def _report(wanted: Arguments, report: str) -> int:
    from viewer.app.files import SIZE_LIMIT
    from viewer.app.language import terminal_phrasebook
    from viewer.app.terminal import run_report

    assert wanted.old is not None, "parse() has seen to it"
    assert wanted.new is not None, "parse() has seen to it"
    # One report and the process is gone: its tuples hold no cycles that would be worth looking for.
    gc.disable()
    try:
        limit = wanted.max_size or SIZE_LIMIT
        return run_report(wanted.old, wanted.new, report, wanted.format, wanted.name, terminal_phrasebook(), limit)
    finally:
        gc.enable()


def _without_window(wanted: Arguments) -> int:
    from viewer.app.display import display_problem
    from viewer.app.language import terminal_phrasebook

    book = terminal_phrasebook()
    problem = display_problem(book=book)
    if wanted.new is None or wanted.more:
        print(f"storydiff: {problem}", file=sys.stderr)
        return TROUBLE
    instead = book.translate("Display", "Here is the comparison as text.")
    print(f"storydiff: {problem} {instead}", file=sys.stderr, flush=True)
    return _report(wanted, "-")
