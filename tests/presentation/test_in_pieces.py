"""Long texts are gone through a piece at a time: what comes of it is what comes of the whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import names
from viewer.presentation import page, preparation
from viewer.text import asking, folding, sentences, source_lines, tokens
from viewer.text.asking import Check, never
from viewer.text.paragraphs import find_paragraphs
from viewer.text.reader import read_version
from viewer.text.version import Version

# What a border may fall into or beside: marks with blanks, damage, letters of several parts, other line ends.
_PARTS = (
    "a, Mr, U.S, s, it's, Harbor, 12 000, -5, co-operate, e\u0301, \ufb01, 日本, 。, \u05e9\u05dc, 🙂, \ud800, \u202b, "
    "\u2069, &amp;, &bogus;, â€™, Ã©, \u00c2\u00a0, ', \u201c, \u201d, \u00bb, (, ), [, -, --, \u2014, ., ..., . ., …, "
    "?, :, ;, %, _"
).split(", ")
_GAPS = [*("  ", "\n", "\n\n", "\t", "\u00a0", "\u2028", "\u2029", "\x85", "\r", ""), *[" "] * 6]
_TEXTS = st.lists(st.tuples(st.sampled_from(_PARTS), st.sampled_from(_GAPS)), max_size=30).map(
    lambda pairs: "".join(part + gap for part, gap in pairs)
)
_SIZES = st.integers(1, 6)

# Where it stands how much is done at once.
_AT_ONCE = (
    (folding, "_LONG"),
    (folding, "_PIECE"),
    (tokens, "_OFTEN"),
    (sentences, "_WINDOW"),
    (sentences, "_OFTEN"),
    (source_lines, "_OFTEN"),
    (names, "_OFTEN"),
    (asking, "_PIECE"),
)


def _shaped(version: Version) -> tuple[object, ...]:
    return version.paragraphs, version.sentences


def _named(text: str, check: Check) -> tuple[object, ...]:
    found = names.Names(text, check)
    return [word for word in text.split() if word in found], found.full()


def _whole(function: Callable[[str, int, int, Check], object], text: str, check: Check) -> object:
    return function(text, 0, len(text), check)


_READERS: dict[str, Callable[[str, Check], object]] = {
    "keys": folding.fold,
    "damage": folding.repaired_places,
    "tokens": partial(_whole, tokens.tokenize),
    "sentences": partial(_whole, sentences.find_sentences),
    "paragraphs": find_paragraphs,
    "story": lambda text, check: _shaped(read_version(text, check)),
    "source": lambda text, check: _shaped(source_lines.read_lines(text, check)),
    "names": _named,
    "page": lambda text, check: [
        list(part) if name == "blocks" else part
        for name, part in page.make_page(read_version(text), check)._asdict().items()
    ],
    "number of words": preparation._number_of_words,
}


@pytest.mark.parametrize("read", _READERS.values(), ids=_READERS)
@given(text=_TEXTS, size=_SIZES)
def test_in_pieces_it_is_read_as_a_whole(read, text, size):
    whole = read(text, never)
    with pytest.MonkeyPatch.context() as patch:
        for module, name in _AT_ONCE:
            patch.setattr(module, name, size)
        patch.setattr(asking.windows, "__defaults__", (size,))
        assert read(text, never) == whole
