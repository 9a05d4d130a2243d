"""Excerpts around words that the reader looks for."""

from __future__ import annotations

from tests.builders import added, compose, edited
from viewer.presentation.found_excerpts import found_excerpt
from viewer.presentation.rows import change_rows

LONG = (
    "The {old>new} bridge over the river Tarn, which nobody had thought would be needed before the spring of next"
    " year, was opened by Mara Ilves, who is the {earlier >}mayor’s sister, at noon."
)


def shown(draft, sought):
    comparison = compose(draft)
    runs, found = found_excerpt(comparison, change_rows(comparison)[0], sought)
    text = "".join(run.text for run in runs)
    return text, [text[start:end] for start, end in found]


def test_words_far_from_the_changes_come_into_view():
    text, found = shown(edited(LONG), "mara ilves")
    assert found == ["Mara Ilves"]
    assert text.startswith("… year, was opened by Mara Ilves, who is the earlier mayor’s")


FAR = (
    "The Iraqi force, an alliance of militias, denied {>a report by one of the observers that }it had ever gone over"
    " the border on its way to the south and was attacking Tarn, as the people who live there had told the radio on"
    " {Monday>Tuesday}."
)


def test_the_nearest_changed_words_come_with_words_that_stand_far_from_them():
    text, found = shown(edited(FAR), "radio")
    assert found == ["radio"]
    assert text == "… live there had told the radio on Monday Tuesday."
    text, found = shown(edited(FAR), "on its way")
    assert found == ["on its way"]
    assert text == "… militias, denied a report … that it had … the border on its way to the …"
    text, found = shown(edited(FAR), "an alliance")
    assert found == ["an alliance"]
    assert text.startswith("The Iraqi force, an alliance of militias, denied a report")


def test_a_long_phrase_that_was_found_stays_whole():
    phrase = "the border on its way to the south and was"
    text, found = shown(edited(FAR), phrase)
    assert found == [phrase]
    assert "denied a report … that it had" in text
    whole = "on its way to the south and was attacking Tarn, as the people who live there had told the radio on Tuesday"
    assert "".join(shown(edited(FAR), whole)[1]).endswith("radio onTuesday")


def test_changed_words_behind_the_words_that_were_found_come_nearer():
    text, found = shown(edited(FAR), "people who live")
    assert found == ["people who live"]
    assert text == "… as the people who live there had … radio on Monday Tuesday."


def test_typography_does_not_matter():
    assert shown(edited(LONG), "mayor's")[1] == ["mayor’s"]


def test_words_that_the_excerpt_has_are_marked_where_they_stand():
    comparison = compose(edited(LONG))
    row = change_rows(comparison)[0]
    runs, found = found_excerpt(comparison, row, "bridge")
    assert runs == row.excerpt
    assert len(found) == 1


def test_words_of_either_version_are_found_over_those_of_the_other():
    text, found = shown(edited(LONG), "the mayor")
    assert found == ["the", "mayor"]
    assert "the earlier mayor" in text


def test_a_passage_on_one_side_is_shown_where_the_words_are():
    numbers = "One two three four five six seven eight nine ten eleven twelve"
    draft = added(f"{numbers} and then the ferry came in at last, full.")
    text, found = shown(draft, "FERRY")
    assert found == ["ferry"]
    assert text.startswith("…")


def test_without_the_words_the_excerpt_is_as_ever():
    comparison = compose(edited(LONG))
    row = change_rows(comparison)[0]
    assert found_excerpt(comparison, row, "paragraph") == (row.excerpt, ())
