"""Texts for tests that hold for all texts: invented stories, and stories made from them.

Tests nothing itself.
"""

from __future__ import annotations

from hypothesis import strategies as st

_WORDS = (
    "The the a council Mayor mayor said voted 1,200 12 $40 U.S. on Monday in Linden’s Linden s al-Harra “yes” 'no' - — "
    "… ... ﬁre cafe\u0301 café &amp; Ã© 港口 。 שלום 🙂 👩‍👩‍👧 \u200b \u00ad NEW PHASE By (Newsline) Mr. J. p.m."
).split(" ")
_ENDS = [". ", ".\n", ".\n\n", "\n", ", ", "! ", "? ", ".” ", " ", "\u00a0", ": ", "\n\n\n", "\u2028"]
_sentence = st.builds(
    lambda words, end: " ".join(words) + end,
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9),
    st.sampled_from(_ENDS),
)
stories = st.lists(_sentence, max_size=9).map("".join)
texts = st.one_of(stories, st.text(max_size=60), stories.map(lambda made: made.replace(" ", "\n")))


@st.composite
def text_pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Two texts of which the second is often made from the first."""
    if draw(st.booleans()):
        return draw(texts), draw(texts)
    sentences = draw(st.lists(_sentence, max_size=8))
    changed = draw(st.permutations(sentences)) if draw(st.booleans()) else list(sentences)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(changed)))
        changed[at : at + draw(st.integers(0, 1))] = draw(st.lists(_sentence, max_size=1))
    return "".join(sentences), "".join(changed)


# A story in six sentences.
FLOOD = (
    "The river rose four metres in one night.",
    "Farmers in Upper Sallow led their cattle to the church hill.",
    "The mayor opened the school gymnasium to families from the lower town.",
    "By morning the railway bridge at Tarn stood under water.",
    "Engineers feared for the old mill dam, built in 1911.",
    "Nobody was hurt, the fire brigade said.",
)
