"""Names among nouns: where each noun has a capital, a capital alone shows no name."""

from __future__ import annotations

import pytest

from viewer import compare_texts
from viewer.model.comparison import Nature
from viewer.model.names import Names, nouns_have_capitals

_GERMAN = (
    "Der Stadtrat hat am Montag lange \u00fcber den Plan beraten. Der neue Fahrplan soll im Winter gelten, und die "
    "Kosten tr\u00e4gt das Land. In der Sitzung sagte B\u00fcrgermeisterin Ida Tolm, dass die Stadt keine andere Wahl "
    "habe. Viele G\u00e4ste kamen mit dem Rad, weil der Bahnhof wegen der Arbeiten am Dach gesperrt war. "
)
_ENGLISH = (
    "The council of Harwick debated the plan on Monday. The timetable is due in winter, and the state will pay the "
    "costs of it. Mayor Ida Tolm said that the town had no other choice. Many guests came by bicycle, since the "
    "station was closed while men from Brennford mended the roof. "
)
_PORTUGUESE = (
    "O conselho de Vila Alta debateu o plano durante muito tempo. O novo hor\u00e1rio vale no inverno, e o estado paga "
    "os custos dele. A prefeita Ida Tolm disse que a cidade n\u00e3o tinha outra escolha. "
)


def _natures(story: str, old: str, new: str) -> list[Nature]:
    found = compare_texts(story + old, story + new)
    assert [edit.nature for passage in compare_texts(story + new, story + old).passages for edit in passage.edits] == [
        edit.nature for passage in found.passages for edit in passage.edits
    ]
    return [edit.nature for passage in found.passages for edit in passage.edits]


@pytest.mark.parametrize(("story", "nouns"), [(_GERMAN, True), (_ENGLISH, False), (_PORTUGUESE, False), ("", False)])
def test_the_share_of_capitals_tells_what_they_mean(story: str, nouns: bool) -> None:
    assert nouns_have_capitals((Names(story), Names(story))) is nouns


def test_two_names_said_again_and_again_make_no_language() -> None:
    story = (
        "Talks between Falk and Brandt ended when Brandt left and Falk stayed. Then Falk met Brandt, and Brandt left."
    )
    assert not nouns_have_capitals((Names(story), Names(story)))


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Am Ende lehnte der Rat {} ohne Streit ab.", "das Gesetz", "die Vorlage"),
        ("Die Frau suchte {} hinter dem Haus.", "den Hund", "die Katze"),
        ("Das Land will mehr {} bezahlen lassen.", "Brunnen", "Laternen"),
        ("Der Bau kostet zwei Millionen {} und nicht mehr.", "Kronen", "Gulden"),
    ],
)
def test_a_noun_is_no_name(text: str, before: str, after: str) -> None:
    assert _natures(_GERMAN, text.format(before), text.format(after)) == [Nature.WORDING]


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Das Amt wollte mit Anna {} \u00fcber den Bau sprechen.", "Reyl", "Roth"),
        ("Das Amt gab am Morgen der {} im Rat recht.", "NKP", "FDV"),
        ("Daf\u00fcr stimmte am Ende auch {} ohne Streit.", "Tolm", "sie"),
        ("Das sei zu teuer, sagte {} am Ende im Rat.", "Brandt", "Falk"),
    ],
)
def test_a_name_among_nouns_is_known_by_what_stands_beside_it(text: str, before: str, after: str) -> None:
    assert _natures(_GERMAN, text.format(before), text.format(after)) == [Nature.NAME]


@pytest.mark.parametrize("story", [_ENGLISH, _PORTUGUESE])
def test_elsewhere_a_capital_inside_a_sentence_is_a_name(story: str) -> None:
    text = "A Marta foi a {} de barco." if story is _PORTUGUESE else "The old ship sailed to {} at last."
    assert _natures(story, text.format("Brennford"), text.format("Harwick")) == [Nature.NAME]


def test_who_wrote_a_story_is_no_date() -> None:
    old = "Rat verschiebt den Plan\n\nVon Mia Kern\n\n" + _GERMAN
    new = old.replace("Mia Kern", "Mia Kern und Jan Vo\u00df")
    assert _natures("", old, new) == [Nature.NAME]
    assert _natures("", old.replace("Mia Kern", "April"), old.replace("Mia Kern", "June")) == [Nature.NAME]
