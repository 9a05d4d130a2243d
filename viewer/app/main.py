"""Start-up: a report on the terminal, the window, or the report where no window can open.

Does not build the window (see ``start``); imports no Qt itself.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from viewer.app.arguments import Arguments, parse
from viewer.app.display import display_problem

TROUBLE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run StoryDiff with ``arguments`` (by default those of the process); return its exit status."""
    wanted = parse(arguments)
    if wanted.install_desktop:
        from viewer.app.desktop import install

        return install()
    if wanted.report is not None:
        return _report(wanted, wanted.report)
    problem = display_problem()
    if problem is not None:
        return _without_window(wanted, problem)
    from viewer.app.start import run_window

    return run_window(wanted.old, wanted.new, wanted.name, wanted.more)


def _report(wanted: Arguments, report: str) -> int:
    from viewer.app.terminal import run_report

    assert wanted.old is not None, "parse() has seen to it"
    assert wanted.new is not None, "parse() has seen to it"
    # One report and the process is gone: its tuples hold no cycles that would be worth looking for.
    gc.disable()
    try:
        return run_report(wanted.old, wanted.new, report, wanted.format, wanted.name)
    finally:
        gc.enable()


def _without_window(wanted: Arguments, problem: str) -> int:
    if wanted.new is None or wanted.more:
        print(f"storydiff: {problem}", file=sys.stderr)
        return TROUBLE
    print(f"storydiff: {problem} Here is the comparison as text.", file=sys.stderr, flush=True)
    return _report(wanted, "-")
