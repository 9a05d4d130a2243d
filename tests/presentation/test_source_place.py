"""Going from a place in a story to its place in the source, and back."""

from __future__ import annotations

from viewer.presentation.source_place import place_across

STORY = "\n\n".join(f"Paragraph {n} is about bridge number {n * 7} and its {n} keepers." for n in range(40))
SOURCE = "<html><head><style>p { margin: 0 }</style></head>\n<body>\n" + "".join(
    f'<p class="text">Paragraph {n} is about <b>bridge</b> number {n * 7} and its {n} keepers.</p>\n' for n in range(40)
)


def test_the_same_words_are_found_in_both_directions():
    for before, after in ((STORY, SOURCE), (SOURCE, STORY)):
        for n in (0, 17, 39):
            place = place_across(before, before.index(f"Paragraph {n} "), after)
            assert place == after.index(f"Paragraph {n} ")


def test_words_between_tags_are_found_by_those_beside_them():
    place = place_across(STORY, STORY.index("bridge number 119"), SOURCE)
    line = SOURCE[SOURCE.rindex("\n", 0, place) + 1 : SOURCE.index("\n", place)]
    assert "Paragraph 17 " in line


def test_of_words_that_stand_there_often_the_nearest_ones_are_meant():
    line = "The bridge is shut today, they say.\n"
    story = line * 30
    source = "".join(f"<p>{line[:-1]}</p>\n" for _ in range(30))
    place = place_across(story, 20 * len(line), source)
    assert source[:place].count("<p>") in (20, 21)


def test_without_any_words_it_is_as_far_down():
    assert place_across("a b c d e f g h" * 10, 75, "x" * 400) == 200
    assert place_across("", 0, "abc") == 0


def test_in_the_same_text_it_is_the_same_place():
    assert place_across(STORY, 123, STORY) == 123
