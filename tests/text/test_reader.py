"""Paragraphs, roles, comparison keys and tokens."""

from __future__ import annotations

import pytest

from viewer.text.folding import fold
from viewer.text.paragraphs import find_paragraphs
from viewer.text.reader import read_version
from viewer.text.tokens import TokenClass, tokenize
from viewer.text.version import Role


def _roles(text: str) -> list[tuple[Role, str]]:
    version = read_version(text)
    return [(sentence.role, text[sentence.start : sentence.end]) for sentence in version.sentences]


def test_read_version_names_the_parts_of_a_story() -> None:
    story = (
        "Storm cuts off island\n\nBy Ines Falk\n\ndate 2031-02-03 MARROW BAY/LINDEN, Feb 3 (Newsline) - A storm cut "
        "off the island. Ferries stayed in port.\n\nNO POWER\n\nLights went out.\n\n• Schools are shut.\n\n"
        "(Reporting by Ines Falk; Editing by Tom Aske)\n"
    )
    assert _roles(story) == [
        (Role.HEADLINE, "Storm cuts off island"),
        (Role.BYLINE, "By Ines Falk"),
        (Role.NOTE, "date 2031-02-03"),
        (Role.DATELINE, "MARROW BAY/LINDEN, Feb 3 (Newsline) -"),
        (Role.LEDE, "A storm cut off the island."),
        (Role.BODY, "Ferries stayed in port."),
        (Role.SUBHEAD, "NO POWER"),
        (Role.BODY, "Lights went out."),
        (Role.BULLET, "• Schools are shut."),
        (Role.NOTE, "(Reporting by Ines Falk; Editing by Tom Aske)"),
    ]


@pytest.mark.parametrize(
    "head", ["LINDEN, June 3 (AP) —", "LINDEN —", "SÃO TOMÉ (Newsline) -", "NEW HOLM, Ost, May 5 (Newsline) --"]
)
def test_read_version_datelines(head: str) -> None:
    assert _roles(f"{head} The ferry sank. All lived.")[0] == (Role.DATELINE, head)


@pytest.mark.parametrize(
    "text",
    [
        "For particles with additional freedom relations (4) - (6) are given. More follows.",
        "The plan of the mayor (once a sailor) - a bold one - was dropped. More follows.",
    ],
)
def test_read_version_a_clause_before_a_dash_is_no_dateline(text: str) -> None:
    assert _roles(text)[0][0] is Role.LEDE


@pytest.mark.parametrize("note", ["(Corrects day of the vote to Tuesday)", "2031-02-03", "Correction: It was Tuesday."])
def test_read_version_a_headline_below_a_note_is_a_headline(note: str) -> None:
    roles = _roles(f"{note}\n\nStorm cuts off island\n\nBy Ines Falk\n\nA storm cut off the island.\n\nAll is well.")
    assert [role for role, _ in roles] == [Role.NOTE, Role.HEADLINE, Role.BYLINE, Role.LEDE, Role.BODY]


def test_read_version_lede_without_dateline_is_the_first_sentence() -> None:
    assert _roles("The ferry sank. All lived.") == [(Role.LEDE, "The ferry sank."), (Role.BODY, "All lived.")]


def test_find_paragraphs_short_lines_that_end_in_stops_are_not_wrapped() -> None:
    text = "The ferry sank on Monday.\nAll lived to tell of it.\nThe captain was the last.\nHe said little of it all."
    assert len(find_paragraphs(text)) == 4


def test_find_paragraphs_joins_wrapped_lines_and_parts_at_blank_ones() -> None:
    text = (
        "The ferry sank in calm weather on Monday a mile off the\n"
        "island, and all of the people aboard were taken off by\n"
        "fishing boats within the hour.\n\n"
        "Nobody knows why it sank so soon after leaving the yard\n"
        "where its hull was mended."
    )
    assert [text[a:b][:9] for a, b in find_paragraphs(text)] == ["The ferry", "Nobody kn"]


_LEDE = """\
The Marlin, which sank last week with all of its mail and
forty crates of salted herring, is to lose the license that
the harbor office gave it in spring, two people there said.
"""
_REST = """\
Nobody knew who had opened the doors of the lower deck so
early, or why the bell on the bridge did not ring when the
water came in over the sill.
"""


@pytest.mark.parametrize("first", ["The state ferry line of Sallow,", "A group of divers that hoped to raise"])
def test_find_paragraphs_line_without_an_indent_goes_on_where_first_lines_have_one(first: str) -> None:
    text = f"{first}\n{_LEDE}    {_REST}    {_LEDE}    {_REST}"
    assert [text[a:b][:9] for a, b in find_paragraphs(text)] == [first[:9], "Nobody kn", "The Marli", "Nobody kn"]


@pytest.mark.parametrize("label", ["Correction: ", "UPDATE 1: ", "Clarification: ", ""])
def test_read_version_headline_under_a_label_is_a_headline(label: str) -> None:
    roles = _roles(f"{label}Harbor office fines ferry line $14.2 million\n\nThe ferry sank. All lived.")
    assert [role for role, _ in roles] == [Role.HEADLINE, Role.LEDE, Role.BODY]


def test_read_version_note_on_a_correction_is_a_note() -> None:
    roles = _roles("Correction: An earlier version had the wrong day.\n\nFerry sinks off Sallow\n\nThe ferry sank.")
    assert [role for role, _ in roles] == [Role.NOTE, Role.HEADLINE, Role.LEDE]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Ferry doors were open\nBy Ines Falk\nMonday, May 4\n", ""),
        ("", "OLD DEBTS\n"),
        ("", "O Tarn, thou river of my heart\nThou runnest to the sea\nAnd never comest back to me\n"),
        ("", "Ines Falk\nThe Linden Daily\n"),
    ],
)
def test_find_paragraphs_short_lines_between_indented_paragraphs_stand_alone(above: str, below: str) -> None:
    text = f"{above}    {_LEDE}    {_REST}{below}    {_LEDE}    {_REST}"
    assert len(find_paragraphs(text)) == 4 + above.count("\n") + below.count("\n")


def test_find_paragraphs_indented_quotations_tell_nothing_of_first_lines() -> None:
    lines = "I go because I want to go and not because they told", "me to, and I shall not come back to this hall, ever"
    quotation = "".join(f"    {line}\n" for line in lines)
    text = f"{_LEDE}{quotation}{_REST}OLD DEBTS\n{_LEDE}{quotation}{_REST}"
    assert "OLD DEBTS" in [text[a:b] for a, b in find_paragraphs(text)]


def test_find_paragraphs_short_line_above_a_wrapped_one_stands_alone() -> None:
    text = f"Ferry doors were open\n{_LEDE}\n{_REST}\nThe court will hear the claim in June.\n"
    assert [text[a:b][:9] for a, b in find_paragraphs(text)] == ["Ferry doo", "The Marli", "Nobody kn", "The court"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Syria s army", "Syria’s army"),
        ("didn t", "didn't"),
        ("Shi ite", "Shi‘ite"),
        ("he said yes , twice", "he said “yes”, twice"),
        ("one -- two", "one — two"),
        ("one - two", "one – two"),
        ("pre\u2011war", "pre-war"),
        ("wait . . .", "wait…"),
        ("12\u202f000 \u00a0kg", "12 000 kg"),
        ("o\ufb03ce", "office"),
        ("co\u00adop", "coop"),
        ("a\u200bb\u2060c\u202a", "abc"),
        ("caf\u0065\u0301", "caf\u00e9"),
        ("AT&amp;T &#8220;x&#8221;", "AT&T “x”"),
        ("itâ€™s CafÃ©", "it’s Café"),
        ("ＡＢＣ１", "ABC1"),
        ("« oui »", "«oui»"),
    ],
)
def test_fold_is_equal_where_only_typography_differs(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Army", "army"),
        ("co-operate", "cooperate"),
        ("realise", "realize"),
        ("1,000", "1000"),
        ("5%", "5 percent"),
        ("resume", "résumé"),
        ("10²", "102"),
        ("½", "1/2"),
        ("its", "it’s"),
        ("a part", "apart"),
        ("&amp;amp;", "&"),
        ("well-known", "well known"),
        ("one, two", "one two"),
    ],
)
def test_fold_differs_where_more_than_typography_does(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def _tokens(text: str) -> list[str]:
    return [text[token.start : token.end] for token in tokenize(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("It cost $1,200.50, or 5%.", ["It", "cost", "$1,200.50", ",", "or", "5%", "."]),
        ("al-Harra’s U.S.-backed", ["al", "-", "Harra", "s", "U.S.", "-", "backed"]),
        ("the 1980s at 10:30 on 3/4", ["the", "1980s", "at", "10:30", "on", "3/4"]),
        ("“so” … and . . .", ["so", "…", "and", ". . ."]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("港口。", ["港", "口", "。"]),
        ("soft\u00adly 👩‍👩‍👧 ok", ["soft\u00adly", "👩‍👩‍👧", "ok"]),
        ("caf\u0065\u0301 x", ["caf\u0065\u0301", "x"]),
        ("CafÃ©â€™s", ["CafÃ©", "s"]),
    ],
)
def test_tokenize_keeps_words_and_numbers_whole(text: str, tokens: list[str]) -> None:
    assert _tokens(text) == tokens


def test_tokenize_lost_apostrophe_gives_the_same_keys() -> None:
    one, other = "Syria s army didn t go", "Syria’s army didn’t go"
    assert [t.key for t in tokenize(one, 0, len(one))] == [t.key for t in tokenize(other, 0, len(other))]


def test_tokenize_counts_from_the_start_of_the_text() -> None:
    (token,) = tokenize("one two three", 4, 7)
    assert (token.start, token.end, token.key, token.cls) == (4, 7, "two", TokenClass.WORD)


def test_a_long_line_of_capitals_behind_by_is_no_byline_and_takes_no_time() -> None:
    text = f"A Headline Here\n\nBy {'A' * 200} (\n\nThe story goes on here, said one.\n\nIt ends."
    assert [sentence.role for sentence in read_version(text).sentences][:2] == [Role.HEADLINE, Role.SUBHEAD]
