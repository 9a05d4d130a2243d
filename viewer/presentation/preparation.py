"""Everything the window shows of two texts, made in one go where it does not hold up the window.

Shows nothing and needs no Qt; the parts come from the rooms to the left, this only collects them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from viewer.model.comparison import Beginning, Comparison
from viewer.model.options import CompareOptions, Unit
from viewer.model.pins import NO_PINS, Pins
from viewer.presentation.highlights import SideHighlights, side_highlights
from viewer.presentation.links import Link, links
from viewer.presentation.noteworthy import Noteworthy, noteworthy
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.overview import Scale
from viewer.presentation.page import Page, make_page
from viewer.presentation.parts import parts_among
from viewer.presentation.rows import ChangeRow, change_rows
from viewer.presentation.sides import Side
from viewer.presentation.stretches import Stretch, stretches
from viewer.presentation.summary import Counts, count
from viewer.text.asking import Check, ShouldStop, Stopped, check_of, windows
from viewer.text.records import NamedTuple
from viewer.text.version import Version


class SidePage(NamedTuple):
    """One side, ready to be read: its text cut up and laid out, and its number of words."""

    version: Version
    page: Page
    offsets: Utf16Map
    words: int


class Opening(NamedTuple):
    """What is highlighted in the beginnings of both stories, where that is known before the rest; as in an outcome."""

    old_plain: SideHighlights
    new_plain: SideHighlights
    old_full: SideHighlights
    new_full: SideHighlights


class Outcome(NamedTuple):
    """A comparison and all that the window shows of it.

    The ``plain`` highlights and links leave typographic differences out, the ``full`` ones show them; where
    there are none, they are the very same. ``parts`` are the indexes of the passages that have a ``part_of``.
    """

    comparison: Comparison
    rows: Sequence[ChangeRow]
    counts: Counts
    stretches: Sequence[Stretch]
    old_plain: SideHighlights
    new_plain: SideHighlights
    old_full: SideHighlights
    new_full: SideHighlights
    plain_links: tuple[Link, ...]
    full_links: tuple[Link, ...]
    scale: Scale
    parts: tuple[int, ...] = ()


def prepare_side(text: str, unit: Unit = Unit.SENTENCE, should_stop: ShouldStop | None = None) -> SidePage:
    """Cut up and lay out one text ('\\n' line ends only): source into lines, a story into sentences.

    Raise Stopped where ``should_stop`` says so.
    """
    check = check_of(should_stop)
    if unit is Unit.LINE:
        from viewer.text.source_lines import read_lines

        version = read_lines(text, check)
    else:
        # Here and below: a window that has all this made outside does not wait for what makes it.
        from viewer.text.reader import read_version

        version = read_version(text, check)
    return SidePage(version, make_page(version, check), Utf16Map(text, check), _number_of_words(text, check))


def _number_of_words(text: str, check: Check) -> int:
    # A piece at a time: all words of a long text would fill the memory.
    number = 0
    for start, end in windows(0, len(text), check):
        number += len(text[start:end].split())
        if start and not text[start - 1].isspace() and not text[start].isspace():
            number -= 1  # one word, of which a part stands in the piece before
    return number


def prepare_outcome(
    old: SidePage,
    new: SidePage,
    should_stop: ShouldStop | None = None,
    progress: Callable[[float], None] | None = None,
    options: CompareOptions | None = None,
    pins: Pins = NO_PINS,
    opened: Callable[[Opening], None] | None = None,
) -> Outcome:
    """Compare two sides and collect what is shown; raise Stopped where ``should_stop`` says so.

    Of long stories ``opened`` is told what is highlighted at their start, as soon as that is known: twice, first
    of what is sure before all is aligned.
    """
    from viewer.model.compare import compare

    def begun(beginning: Beginning) -> None:
        if opened is not None:
            opened(_opening(beginning, old.offsets, new.offsets))

    tell = None if opened is None else begun
    if tell is not None and pins == NO_PINS:
        _tell_first_look(old.version, new.version, options, tell, should_stop)
    found = compare(old.version, new.version, options, should_stop, progress, pins, tell)
    return _outcome(found, old, new, check_of(should_stop))


def _tell_first_look(
    old: Version,
    new: Version,
    options: CompareOptions | None,
    begun: Callable[[Beginning], None],
    should_stop: ShouldStop | None,
) -> None:
    from viewer.model.first_look import first_look

    try:
        sure = first_look(old, new, options, should_stop)
    except Stopped:
        raise
    except Exception:  # noqa: BLE001 - nothing is lost but time: what is said here comes into the window's log
        import traceback

        traceback.print_exc()
        return
    if sure:
        begun(Beginning(old, new, list(enumerate(sure))))


def _outcome(comparison: Comparison, old: SidePage, new: SidePage, check: Check) -> Outcome:
    """Collect what is shown of a comparison of two sides."""
    facing = stretches(comparison, old.offsets, new.offsets, check)
    scale = Scale(facing, check)
    found = noteworthy(comparison, check)

    def lit(side: Side, full: bool) -> SideHighlights:
        page = old if side is Side.OLD else new
        shown = side_highlights(comparison, side, page.offsets, full, found, check)
        return shown._replace(bars=scale.bars(side, shown.tints, check))

    plain = lit(Side.OLD, False), lit(Side.NEW, False)
    linked = links(comparison, old.offsets, new.offsets, False, check)
    return Outcome(
        comparison,
        change_rows(comparison, found, check),
        count(comparison, found, check),
        facing,
        *plain,
        *((lit(Side.OLD, True), lit(Side.NEW, True)) if found.dressed else plain),
        linked,
        links(comparison, old.offsets, new.offsets, True, check) if found.dressed else linked,
        scale,
        parts_among(found, check),
    )


def _opening(beginning: Beginning, old: Utf16Map, new: Utf16Map) -> Opening:
    part = Comparison(beginning.old, beginning.new, (), True, ())
    found = Noteworthy(beginning.passages, True)
    sides = ((Side.OLD, old), (Side.NEW, new))
    return Opening(*(side_highlights(part, side, at, full, found) for full in (False, True) for side, at in sides))
