"""Wordings cut down to the room there is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.presentation.excerpts import Run
from viewer.presentation.shortening import shortened

LONG = "The bridge, built in 1911 by a company that no longer exists, carries about 9,000 vehicles a day."
FAR = (
    Run("It was said by all who stood at the quay on that cold morning that ", ""),
    Run("nine", "substitution"),
    Run(" ships had come in through the fog, which hardly anybody would believe, and that ", ""),
    Run("none", "insertion"),
    Run(" had left since the evening before, as the harbor master knew.", ""),
)


def plain(runs):
    return "".join(run.text for run in runs)


def test_what_fits_stays_as_it_is():
    assert shortened(FAR, len(plain(FAR))) is FAR


def test_what_is_kept_is_left_out_between_words_and_the_marked_words_stay():
    cut = shortened(FAR, 110)
    assert plain(cut) == "… cold morning that nine ships had come in … believe, and that none had left since the …"
    assert [run for run in cut if run.role] == [run for run in FAR if run.role]


def test_as_much_is_kept_as_there_is_room_for():
    lengths = [len(plain(shortened(FAR, longest))) for longest in range(60, 240, 20)]
    assert lengths == sorted(lengths)
    assert all(length <= longest for length, longest in zip(lengths, range(60, 240, 20), strict=True))


def test_without_marks_the_beginning_is_shown():
    assert plain(shortened((Run(LONG, ""),), 30)) == "The bridge, built in 1911 by…"


def test_a_long_mark_keeps_its_beginning_and_its_end_and_stays_marked():
    cut = shortened((Run("He said: ", ""), Run(LONG, "insertion")), 50)
    assert cut == (Run("He said: ", ""), Run("The bridge, built in … vehicles a day.", "insertion"))


def test_kept_words_give_way_before_the_middle_of_a_mark():
    runs = (Run(LONG, ""), Run(" It was shut last night.", "insertion"), Run(f" {LONG}", ""))
    assert Run(" It was shut last night.", "insertion") in shortened(runs, 70)
    runs = (Run(LONG, ""), Run(f" {LONG}", "insertion"), Run(f" {LONG}", ""))
    before, mark, after = shortened(runs, 80)
    assert len(before.text) + len(after.text) < 30
    assert mark.text.startswith(" The bridge,")
    assert mark.text.endswith(" a day.")


def test_the_end_is_cut_off_where_the_marks_are_too_many():
    runs = tuple(Run(f"word {rank} ", "insertion" if rank % 2 else "") for rank in range(40))
    cut = plain(shortened(runs, 60))
    assert cut.startswith("word 0 word 1 word 2 word 3 word 4 word 5 word 6 word 7 ")
    assert cut.endswith("…")


def test_a_word_or_two_are_no_shorter_as_an_ellipsis():
    rest = Run(" ships lay, and hardly anybody knew why that was.", "")
    runs = (Run("At the quay ", ""), Run("nine", "deletion"), rest)
    assert plain(shortened(runs, 45)).startswith("At the quay nine ships")
    assert plain(shortened((Run("At ", ""), *runs[1:]), 40)).startswith("At nine ships")


def test_both_sides_are_cut_around_the_place_where_words_were_deleted():
    kept = "All of them said so on that cold morning at the quay where the ferries land, "
    rest = "but nobody listened to what they had to say before the evening came and all the lamps were lit."
    earlier = (Run(kept, ""), Run("loudly, ", "deletion"), Run(rest, ""))
    later = (Run(kept, ""), Run("", "place"), Run(rest, ""))
    cuts = [plain(shortened(runs, 60)) for runs in (earlier, later)]
    assert cuts[0].replace("loudly, ", "").strip("… ") in cuts[1]
    assert all("land, " in cut for cut in cuts)


def test_text_without_spaces_is_cut_all_the_same():
    assert plain(shortened((Run("橋" * 50, ""),), 20)) == "橋" * 19 + "…"


@given(
    st.lists(st.builds(Run, st.text("ab ", max_size=90), st.sampled_from(["", "insertion"])), max_size=6).map(tuple),
    st.integers(2, 200),
)
def test_the_result_is_never_longer_than_wanted(runs, longest):
    assert len(plain(shortened(runs, longest))) <= max(longest, 2)


@pytest.mark.parametrize("longest", [40, 80, 120])
def test_every_cut_is_named(longest):
    cut = shortened(FAR, longest)
    for piece in plain(cut).split("…"):
        assert piece in plain(FAR)
