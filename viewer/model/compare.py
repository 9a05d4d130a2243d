"""The one door of the comparison: two versions in, a frozen ``Comparison`` out.

Calls the steps in order (align, look inside each pair, put in reading order); the steps themselves
stand in the other files of this room.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from operator import attrgetter

from viewer.model.alignment import Alignment, Group, align
from viewer.model.comparison import Beginning, Comparison, Kind, Passage
from viewer.model.edits import Side, look_inside
from viewer.model.inner_sentences import InnerSentences
from viewer.model.line_hyphens import with_whole_words
from viewer.model.options import CompareOptions, Progress, ShouldStop, Unit
from viewer.model.pins import NO_PINS, NOTHING_HELD, Pins, hold, marked
from viewer.model.reading_order import in_reading_order
from viewer.model.typography import same_dress, variants_of_equals
from viewer.model.units import Units, make_units
from viewer.model.whole_paragraphs import by_paragraph, with_roles_of_paragraphs
from viewer.text.asking import Check, asking, check_of, let_go, listed, sorted_asking, without_share
from viewer.text.reader import read_version
from viewer.text.run_in import with_headline_of
from viewer.text.tokens import Token
from viewer.text.version import Role, Span, Version

TYPE_CHECKING = False
if TYPE_CHECKING:
    from viewer.model.sentence_links import SentenceLinks

# Shares of the work, for progress: aligning, then looking inside the pairs.
_ALIGNED = 0.5

_START = attrgetter("start")
_ROLE = attrgetter("role")
_TAKEN = Group(0, 0, 0, 0, False)
_NOT_YET = Passage(Kind.UNCHANGED, False, (), (), (), (), Role.BODY)
# Of a hundred thousand passages, the constructor would be felt.
_MADE = partial(tuple.__new__, Passage)
_DEFAULTS = tuple(Passage._field_defaults.values())
# Passages between two questions whether to go on: of those that are looked into, and of those that need not be.
_OFTEN, _OFTEN_EQUAL = 8, 1024

Begun = Callable[[Beginning], None]


def compare_texts(old: str, new: str, options: CompareOptions | None = None, pins: Pins = NO_PINS) -> Comparison:
    """Compare two texts; spans in the result are half-open, in code points of the given strings.

    ``pins`` says what belongs together and what does not, whatever the words.
    """
    if options is not None and options.unit is Unit.LINE:
        from viewer.text.source_lines import read_lines

        return compare(read_lines(old), read_lines(new), options)
    return compare(read_version(old), read_version(new), options, pins=pins)


def compare(
    old: Version,
    new: Version,
    options: CompareOptions | None = None,
    should_stop: ShouldStop | None = None,
    progress: Progress | None = None,
    pins: Pins = NO_PINS,
    begun: Begun | None = None,
) -> Comparison:
    """Lay two versions side by side.

    ``should_stop`` is asked often; when it says True, ``Stopped`` is raised. ``progress`` is told
    the share of the work that is done, from 0 to 1. ``pins`` stand fast, and the rest is aligned around them;
    lines of source, for which both versions have to be cut into lines, take none. ``begun`` is told all passages
    of the beginnings of both texts as soon as these are known; not where sentences are not what is paired, nor where
    anything stands fast.
    """
    options = options or CompareOptions()
    check = check_of(should_stop, progress)
    if options.unit is Unit.LINE:
        from viewer.model.source import compare_source

        return compare_source(old, new, options, check)
    old, new = with_headline_of(old, new), with_headline_of(new, old)
    sides = (by_paragraph(old, check), by_paragraph(new, check)) if options.unit is Unit.PARAGRAPH else (old, new)
    old_units, new_units = make_units(*sides, options, check)
    check(0.05)
    held = hold(pins, old_units, new_units)
    links = _links(old, new, options, check) if options.unit is Unit.PARAGRAPH else None
    alignment = align(old_units, new_units, options, lambda share: check(share * _ALIGNED), held, links)
    inner = InnerSentences(old, new, options, check) if options.unit is Unit.PARAGRAPH else None
    assembly = _Assembly(old_units, new_units, options, check, inner)
    early = begun if held is NOTHING_HELD and inner is None else None
    found = assembly.comparison(alignment, early)
    for units in (old_units, new_units):
        units.let_go(check)
    passages = found.passages if held is NOTHING_HELD else marked(found.passages, held, old_units, new_units, check)
    if inner is not None:
        passages = with_roles_of_paragraphs(passages, old, new, check)
    return found._replace(old=old, new=new, passages=passages, unit=options.unit)


def _links(old: Version, new: Version, options: CompareOptions, check: Check) -> SentenceLinks | None:
    from viewer.model.sentence_links import sentence_links

    return sentence_links(old, new, options, check)


class _Assembly:
    """Builds the passages of one comparison."""

    def __init__(
        self,
        old: Units,
        new: Units,
        options: CompareOptions,
        check: Check,
        inner: InnerSentences | None = None,
    ) -> None:
        self._old, self._new = old, new
        self._inner = inner
        self._options = options
        self._check, self._ask = check, without_share(check)
        self._coarse: list[Span] = []
        self._wholes: tuple[dict[int, int], dict[int, int]] = {}, {}

    def comparison(self, alignment: Alignment, begun: Begun | None = None) -> Comparison:
        # Of each lone sentence the one that it is a part of; what these say of paired ones is not asked for.
        self._wholes = (
            {part.old: part.new for part in alignment.parts},
            {part.new: part.old for part in alignment.parts},
        )
        self._check(_ALIGNED)
        items = in_reading_order(alignment.groups, len(self._old), len(self._new), self._check)
        # What is no longer asked for makes room for the passages: of a long text these take the most memory.
        let_go(alignment.groups, self._check, _OFTEN_EQUAL)
        first = self._beginning(items) if begun else []
        passages, others = self._unchanged(items)
        sooner = set(first)
        order = sorted_asking(others, self._check, key=lambda index: index not in sooner)
        count = sum(map(sooner.__contains__, asking(others, self._check, _OFTEN_EQUAL)))
        self._look_into(items, passages, order, range(count))
        if begun and len(first) < len(items):
            begun(Beginning(self._old.version, self._new.version, [(number, passages[number]) for number in first]))
        self._look_into(items, passages, order, range(count, len(order)))
        coarse = tuple(sorted(self._coarse))
        return Comparison(self._old.version, self._new.version, tuple(passages), not coarse, coarse)

    def _unchanged(self, items: list[Group]) -> tuple[list[Passage], list[int]]:
        """Make the passages that are the same to the letter, as most of a long text are; the rest by their index.

        The items of those that are made are taken away.
        """
        passages, others = [_NOT_YET] * len(items), []
        (old, old_spans), (new, new_spans) = ((side.version.text, side.spans) for side in (self._old, self._new))
        roles = listed(map(_ROLE, self._new.version.sentences), self._check, _OFTEN_EQUAL)
        unchanged, made, defaults = Kind.UNCHANGED, _MADE, _DEFAULTS
        for index, (i, i_end, j, j_end, moved) in enumerate(items):
            if index % _OFTEN_EQUAL == 0:
                self._check(_ALIGNED)
            if i_end - i == j_end - j == 1:
                before, after = old_spans[i], new_spans[j]
                if old[before[0] : before[1]] == new[after[0] : after[1]]:
                    passages[index] = made((unchanged, moved, (before,), (after,), (), (), roles[j], *defaults))
                    items[index] = _TAKEN
                    continue
            others.append(index)
        return passages, others

    def _look_into(self, items: list[Group], passages: list[Passage], order: list[int], places: range) -> None:
        """Make the passages of those items whose indexes stand at ``places`` in ``order``."""
        for place in places:
            if place % _OFTEN == 0:
                self._check(_ALIGNED + (1 - _ALIGNED) * place / len(order))
            passages[order[place]] = self._passage(items[order[place]])

    def _beginning(self, items: list[Group]) -> list[int]:
        """Give the places of those items of which a part stands in the beginning of either text."""
        reach = self._options.beginning
        old_end = bisect_left(self._old.spans, reach, key=_START)
        new_end = bisect_left(self._new.spans, reach, key=_START)
        return [
            place
            for place, (i0, i1, j0, j1, _) in enumerate(asking(items, self._check, _OFTEN_EQUAL))
            if (j0 < new_end and j0 < j1) or (i0 < old_end and i0 < i1)
        ]

    def _passage(self, item: Group) -> Passage:
        i0, i1, j0, j1, moved = item
        old_spans, new_spans = tuple(self._old.spans[i0:i1]), tuple(self._new.spans[j0:j1])
        role = self._new.role(j0) if j0 < j1 else self._old.role(i0)
        if i0 == i1:
            return Passage(Kind.ADDED, False, (), new_spans, (), (), role, part_of=self._whole(1, j0))
        if j0 == j1:
            return Passage(Kind.DELETED, False, old_spans, (), (), (), role, part_of=self._whole(0, i0))
        if i1 - i0 == j1 - j0 == 1 and self._old.ids[i0] == self._new.ids[j0]:
            texts = self._old.version.text, self._new.version.text
            if same_dress(texts[0][slice(*old_spans[0])], texts[1][slice(*new_spans[0])]):
                return Passage(Kind.UNCHANGED, moved, old_spans, new_spans, (), (), role)
            found = variants_of_equals(*texts, old_spans[0], new_spans[0])
            if found:
                return Passage(Kind.TYPOGRAPHIC, moved, old_spans, new_spans, (), found, role)
        return self._looked_into(item, old_spans, new_spans, role)

    def _whole(self, side: int, index: int) -> Span | None:
        whole = self._wholes[side].get(index)
        return None if whole is None else (self._old if side else self._new).spans[whole]

    def _looked_into(
        self, item: Group, old_spans: tuple[Span, ...], new_spans: tuple[Span, ...], role: Role
    ) -> Passage:
        i0, i1, j0, j1, moved = item
        reach = self._options.quotation_reach
        old, new = _side(self._old, i0, i1, old_spans, reach), _side(self._new, j0, j1, new_spans, reach)
        tokens = with_whole_words(old.text, old.tokens, new.text, new.tokens)
        old, new = old._replace(tokens=tokens[0]), new._replace(tokens=tokens[1])
        facing = self._inner.facing(old.span, new.span, old.tokens, new.tokens) if self._inner else None
        inside = look_inside(old, new, self._options, facing, self._ask)
        if not inside.complete:
            self._coarse.append(Span(new_spans[0].start, new_spans[-1].end))
        if inside.rewritten:
            kind = Kind.REWRITTEN
        elif not inside.edits:
            kind = Kind.TYPOGRAPHIC if inside.variants else Kind.UNCHANGED
        else:
            kind = Kind.EDITED
        # Where one sentence ends and the next begins is only how it is said; to one who compares paragraphs,
        # a paragraph that was divided is a change.
        counts = kind in (Kind.EDITED, Kind.REWRITTEN) or self._options.unit is Unit.PARAGRAPH
        if counts and len(old_spans) != len(new_spans):
            kind = Kind.SPLIT if len(old_spans) < len(new_spans) else Kind.MERGED
        return Passage(kind, moved, old_spans, new_spans, inside.edits, inside.variants, role, whole=inside.rewritten)


def _side(units: Units, start: int, end: int, spans: tuple[Span, ...], reach: int) -> Side:
    tokens: list[Token] = []
    for index in range(start, end):
        tokens += units.tokens(index)
    version = units.version
    first, last = version.sentences[start].paragraph, version.sentences[end - 1].paragraph
    span = Span(spans[0].start, spans[-1].end)
    paragraph = Span(
        max(version.paragraphs[first].start, span.start - reach), min(version.paragraphs[last].end, span.end + reach)
    )
    return Side(version.text, span, paragraph, tokens, units.names, units.role(start))
