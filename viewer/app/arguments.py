"""What the command line says, checked.

Does not act on it (see ``main``); needs no Qt.
"""

from __future__ import annotations

import sys

from viewer import __version__
from viewer.text.records import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence


class Arguments(NamedTuple):
    """The command line: the two files where given, and the report where one is wanted.

    ``report`` is a file name or "-" for standard output; ``format`` is "text", "json" or None
    where the report's file name decides. ``name`` is what both files are called instead of their
    own names, or None. ``more`` are files beyond two, out of which the person chooses. ``max_size`` is
    how many bytes of a file are read at most, or None for what is usual.
    """

    old: str | None
    new: str | None
    report: str | None
    format: str | None
    name: str | None = None
    more: tuple[str, ...] = ()
    install_desktop: bool = False
    max_size: int | None = None


def parse(arguments: Sequence[str] | None = None) -> Arguments:
    """Return the checked ``arguments`` (by default those of the process).

    Leave the program as argparse does: status 0 after --help and --version, 2 after a mistake.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if len(given) == 2 and not any(name.startswith("-") for name in given):
        # The way in that is taken most needs no parser, and begins to read before one is loaded.
        return Arguments(given[0], given[1], None, None)
    parser = _parser()
    found = parser.parse_args(given)
    if found.report is not None and found.new is None:
        parser.error("--report needs two files: the earlier version and the later one")
    if found.format is not None and found.report is None:
        parser.error("--format goes with --report; for a report on the terminal add: --report -")
    if found.old == found.new == "-":
        parser.error("only one of the two versions can come from standard input")
    if found.more and (found.report is not None or found.name is not None):
        parser.error("a report compares two files")
    if found.name is not None and found.new is None:
        parser.error("--name needs two files: the earlier version and the later one")
    if found.install_desktop and found.old is not None:
        parser.error("--install-desktop takes no files")
    return Arguments(
        found.old,
        found.new,
        found.report,
        found.format,
        found.name,
        tuple(found.more),
        found.install_desktop,
        found.max_size,
    )


# By what a size may end in; powers of 1024, as file managers count.
_UNITS = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30}


def _size(words: str) -> int:
    """Return a number of bytes, from "500", "1.5 GB" or "200m"."""
    import argparse
    import re

    found = re.fullmatch(r"\s*(\d{1,15}(?:\.\d{1,15})?)\s*([kmg]?)(?:i?b)?\s*", words.lower())
    size = int(float(found[1]) * _UNITS[found[2]]) if found else 0
    if size < 1:
        raise argparse.ArgumentTypeError(f"{words!r} is no size; write it as 500MB or 3GB")
    return size


def _parser() -> ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="storydiff",
        description="Compare two versions of a news story, in a window or as a report.",
        epilog="Exit status of a report: 0 no change, 1 changes, 2 trouble.",
    )
    parser.add_argument("old", nargs="?", metavar="OLD", help="the earlier version; - reads standard input")
    parser.add_argument("new", nargs="?", metavar="NEW", help="the later version; - reads standard input")
    parser.add_argument("more", nargs="*", metavar="MORE", help="with more than two files, the window asks which two")
    _add_options(parser)
    return parser


def _add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--report",
        metavar="FILE",
        help="write what changed to FILE, or to the terminal where FILE is -, and open no window",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        help="the report's form; without it FILE's name decides (.json), else it is text",
    )
    parser.add_argument(
        "--name",
        metavar="NAME",
        help="call both files NAME, and take a missing one (/dev/null) for an empty version: for git's difftool",
    )
    parser.add_argument(
        "--max-size",
        metavar="SIZE",
        type=_size,
        help="refuse files of more than SIZE (500MB, 3GB; without it 200MB)",
    )
    parser.add_argument(
        "--install-desktop",
        action="store_true",
        help="put StoryDiff into the desktop's menus and file managers, for this user, and leave",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"storydiff {__version__}",
        help="show the version of this program and leave",
    )
