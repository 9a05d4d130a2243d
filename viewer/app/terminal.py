"""A comparison as a report: on the terminal or in a file, with an exit status like diff's.

Needs no display and no Qt, and does not read the command line (see ``arguments``).
"""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, TextIO

from viewer.app.file_facts import changed_facts, facts
from viewer.app.files import SIZE_LIMIT, FileWish, Story, StoryError, notice_of, read_wish, shown_name
from viewer.app.source_choice import opens_as_source, options_for, text_of
from viewer.model.compare import compare_texts
from viewer.model.options import CompareOptions
from viewer.presentation.phrases import ENGLISH, Phrasebook
from viewer.presentation.report_json import json_pieces
from viewer.presentation.report_text import text_report
from viewer.text.phrase import Phrase, translate
from viewer.text.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.model.comparison import Comparison

SAME, DIFFERENT, TROUBLE = 0, 1, 2

STANDARD_OUTPUT = "-"
TEXT, JSON = "text", "json"

# Columns: what a file is wrapped to, and the longest line that reads well on a wide terminal.
_FILE_WIDTH = 80
_WIDEST = 100

_FORMAT_BY_SUFFIX = {".json": JSON, ".txt": TEXT}


class ReportError(Exception):
    """A report that cannot be made or written; ``phrase`` is a sentence for the person who asked."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(str(phrase))
        self.phrase = phrase


def run_report(
    old_path: str,
    new_path: str,
    report: str,
    format: str | None,  # noqa: A002
    name: str | None = None,
    book: Phrasebook = ENGLISH,
    limit: int = SIZE_LIMIT,
) -> int:
    """Compare two files and write the report; return the exit status.

    ``report`` is a file name or "-" for standard output, ``format`` "text", "json" or None for what
    the file name says; ``name`` is what both are called instead of their own names, or None; ``book`` has
    the words of a text, while JSON, which is for programs, is the same in all languages. Files of more
    than ``limit`` bytes are refused. The
    status is 0 where nothing but typography differs, 1 where more does, and 2 after a sentence on
    standard error that says what went wrong.
    """
    try:
        form = _format_of(report, format)
        spare_the_stories(report, old_path, new_path)
        old, new = (read_wish(FileWish(path, name=name or "", limit=limit)) for path in (old_path, new_path))
        for story in (old, new):
            if story.notices:
                _say(f"{shown_name(story, book)}: {notice_of(story, book)}")
        comparison = _compared(old, new)
        if report == STANDARD_OUTPUT:
            _print_report(comparison, old, new, form, book)
        else:
            _write_file(report, _report(comparison, old, new, form, Look(_FILE_WIDTH, book=book)))
    except (StoryError, ReportError) as error:
        _say(book.say(error.phrase))
        return TROUBLE
    return DIFFERENT if any(passage.changed for passage in comparison.passages) else SAME


def _compared(old: Story, new: Story) -> Comparison:
    """Compare two stories, or as source where one is program code."""
    if opens_as_source((old, new)):
        options = options_for((old, new), CompareOptions(), source=True)
        return compare_texts(text_of(old, options.unit), text_of(new, options.unit), options)
    return compare_texts(old.text, new.text)


def _format_of(report: str, wanted: str | None) -> str:
    if wanted is not None:
        return wanted
    if report == STANDARD_OUTPUT:
        return TEXT
    suffix = os.path.splitext(report)[1].lower()
    if suffix not in _FORMAT_BY_SUFFIX:
        problem = translate(
            "Report",
            "The name “{name}” does not say which kind of report is wanted."
            " End it in .txt or .json, or add --format text or --format json.",
        )
        raise ReportError(problem.of(name=_shown(report)))
    return _FORMAT_BY_SUFFIX[suffix]


def spare_the_stories(report: str, *stories: str) -> None:
    """Refuse to write the report over one of the stories: raise ReportError."""
    for story in stories:
        try:
            same = report != STANDARD_OUTPUT and os.path.samefile(report, story)
        except (OSError, ValueError):
            continue  # one of them does not exist: nothing can be lost, and reading will say it better
        if same:
            problem = translate("Report", "The report would overwrite the story “{name}”. Choose another name for it.")
            raise ReportError(problem.of(name=_shown(story)))


class Look(NamedTuple):
    """How a report is to look: its width in columns, and what the output can show."""

    width: int
    color: bool = False
    unicode: bool = True
    book: Phrasebook = ENGLISH


def report_for_file(comparison: Comparison, old: Story, new: Story, form: str, book: Phrasebook) -> str:
    """Write the report as it stands in a file, in the ``form`` TEXT or JSON."""
    return "".join(_report(comparison, old, new, form, Look(_FILE_WIDTH, book=book)))


def _report(comparison: Comparison, old: Story, new: Story, form: str, look: Look) -> Iterable[str]:
    """Write the report, in pieces where it may be long."""
    if form == JSON:
        return json_pieces(comparison, old.name, new.name, not look.unicode, (facts(old), facts(new)))
    names = shown_name(old, look.book), shown_name(new, look.book)
    changed = changed_facts(old, new, look.book)
    return (text_report(comparison, *names, look.color, look.width, look.book, changed),)


def _print_report(comparison: Comparison, old: Story, new: Story, form: str, book: Phrasebook) -> None:
    stream: TextIO | None = sys.stdout
    if stream is None:
        raise ReportError(
            translate(
                "Report", "There is no standard output to write the report to. Write it to a file: --report FILE."
            )
        )
    encoding = stream.encoding or "utf-8"
    unicode = encoding.lower().replace("-", "").startswith("utf")
    on_terminal = stream.isatty()
    width = min(_WIDEST, shutil.get_terminal_size((_FILE_WIDTH, 24)).columns) if on_terminal else _FILE_WIDTH
    pieces = _report(comparison, old, new, form, Look(width, on_terminal and _color_welcome(), unicode, book))
    try:
        for piece in pieces:
            # What this output cannot show becomes a question mark.
            stream.write(piece.encode(encoding, "replace").decode(encoding))
        stream.flush()
    except BrokenPipeError:
        # The reader has seen enough, as "head" does: no trouble. Python would still flush at its end.
        _drop_output(stream)
    except OSError as error:
        _drop_output(stream)
        problem = translate("Report", "The report could not be written: {reason}.")
        raise ReportError(problem.of(reason=_reason(error))) from error


def _color_welcome() -> bool:
    """Tell whether colors are wanted: see no-color.org; a dumb terminal would show the codes."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _drop_output(stream: TextIO) -> None:
    """Send the rest of a broken output nowhere, so that leaving the program does not fail as well."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        pass  # not a real file: nothing will be flushed


def _write_file(path: str, pieces: Iterable[str]) -> None:
    try:
        with open(path, "w", encoding="utf-8", errors="replace") as file:
            file.writelines(pieces)
    except (OSError, ValueError) as error:
        problem = translate("Report", "The report could not be written to “{name}”: {reason}.")
        raise ReportError(problem.of(name=_shown(path), reason=_reason(error))) from error


def _reason(error: OSError | ValueError) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)


def _shown(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _say(sentence: str) -> None:
    if sys.stderr is not None:
        print(f"storydiff: {sentence}", file=sys.stderr)
