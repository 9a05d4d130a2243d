"""A first look at the starts of two long texts: the edited sentences there of which there is no doubt.

Not a comparison: it leaves out whatever the rest of the texts could cast another light on.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from operator import attrgetter

from viewer.model.compare import compare
from viewer.model.comparison import Kind
from viewer.model.options import CompareOptions, Unit
from viewer.text.asking import asking, check_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from viewer.model.comparison import Passage
    from viewer.model.options import ShouldStop
    from viewer.text.version import Span, Version

# Times the reach of the look that two texts together must have for it to come sooner than all of their start.
_LONG = 8
# Code points; a shorter sentence may stand anywhere.
_TELLING = 30

_START = attrgetter("start")
_SAME = (Kind.UNCHANGED, Kind.TYPOGRAPHIC)


def first_look(
    old: Version, new: Version, options: CompareOptions | None = None, should_stop: ShouldStop | None = None
) -> list[Passage]:
    """Return edited passages of the starts of both texts, as they will stand in the comparison of the whole.

    They stand in order, between sentences that both texts have, each once. There are none of texts that are soon
    compared, nor of paragraphs.
    """
    options = options or CompareOptions()
    reach = options.first_look
    if len(old.text) + len(new.text) < _LONG * reach or options.unit is Unit.PARAGRAPH:
        return []
    heads = _head(old, reach), _head(new, reach)
    passages = compare(*heads, options, should_stop).passages
    between = _between(passages, _landmarks(passages, *heads), options.first_look_between)
    doubtful = asking(between, check_of(should_stop), 1)
    return [passage for passage in doubtful if _is_sure(passage, old.text, new.text, options.first_look_kept)]


def _head(version: Version, reach: int) -> Version:
    count = bisect_left(version.sentences, reach, key=_START)
    sentences = version.sentences[:count]
    if not sentences:
        return version._replace(text="", paragraphs=(), sentences=())
    paragraphs = version.paragraphs[: sentences[-1].paragraph + 1]
    last = paragraphs[-1]._replace(end=sentences[-1].end)
    return version._replace(
        text=version.text[: sentences[-1].end], paragraphs=(*paragraphs[:-1], last), sentences=sentences
    )


def _landmarks(passages: Sequence[Passage], old: Version, new: Version) -> list[int]:
    """Give the places of those passages that are the same in both heads, and stand there once."""
    once_old, once_new = _standing_once(old), _standing_once(new)
    return [
        place
        for place, passage in enumerate(passages)
        if passage.kind in _SAME
        and _is_in_place(passage)
        and passage.old[0].start in once_old
        and passage.new[0].start in once_new
    ]


def _standing_once(version: Version) -> set[int]:
    """Give the starts of the telling sentences that ``version`` has once."""
    words = [version.text[sentence.start : sentence.end].split() for sentence in version.sentences]
    times = Counter(map(tuple, words))
    return {
        sentence.start
        for sentence, said in zip(version.sentences, words, strict=True)
        if times[tuple(said)] == 1 and sentence.end - sentence.start >= _TELLING
    }


def _between(passages: Sequence[Passage], landmarks: Sequence[int], reach: int) -> Iterator[Passage]:
    """Give what stands between one landmark, or the start, and the next, where these are not far apart."""
    before = -1
    for place in landmarks:
        if place - before - 1 <= reach:
            yield from passages[before + 1 : place]
        before = place


def _is_in_place(passage: Passage) -> bool:
    return len(passage.old) == len(passage.new) == 1 and not passage.moved


def _is_sure(passage: Passage, old: str, new: str, kept: float) -> bool:
    """Whether a pair is so much alike that nothing elsewhere could part it."""
    if passage.kind is not Kind.EDITED or not _is_in_place(passage):
        return False
    (before,), (after,) = passage.old, passage.new
    return (
        _changed(edit.old for edit in passage.edits) <= (1 - kept) * (before.end - before.start)
        and _changed(edit.new for edit in passage.edits) <= (1 - kept) * (after.end - after.start)
        # What stands elsewhere to the letter belongs there.
        and old[before.start : before.end] not in new
        and new[after.start : after.end] not in old
    )


def _changed(spans: Iterable[Span | None]) -> int:
    return sum(span.end - span.start for span in spans if span)
