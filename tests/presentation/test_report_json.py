"""The report for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.builders import added, compose, deleted, edited, same, typographic
from viewer.model.comparison import Nature
from viewer.presentation.report_json import json_report
from viewer.text.version import Role, Span

STORY = compose(
    same("It was “calm”."),
    edited(
        "It {ruled>held} {>all }{7 >}islands.", Nature.WORDING, Nature.WORDING, Nature.FIGURE, moved=True, old_place=-1
    ),
    added("NEW PHASE", role=Role.SUBHEAD),
    deleted("They left."),
    typographic("Oria{ ~’}s army."),
)
README = Path(__file__).parents[2] / "README.md"


def data(comparison=STORY):
    return json.loads(json_report(comparison, "one.txt", "two.txt"))


def test_it_names_its_format_and_version():
    assert (data()["format"], data()["version"]) == ("storydiff", 1)


def test_it_holds_both_names_and_texts():
    assert data()["old"] == {"name": "one.txt", "text": STORY.old.text, "about": {}}
    assert data()["new"] == {"name": "two.txt", "text": STORY.new.text, "about": {}}


def test_it_holds_what_the_files_say_of_their_stories():
    report = json_report(STORY, "a", "b", facts=((("format", "NITF story"), ("byline", "I. B.")), ()))
    assert json.loads(report)["old"]["about"] == {"format": "NITF story", "byline": "I. B."}


def test_it_counts():
    counts = data()["counts"]
    assert counts == {
        "added": 1,
        "deleted": 1,
        "edited": 1,
        "rewritten": 0,
        "split": 0,
        "merged": 0,
        "moved": 1,
        "unchanged": 1,
        "typographic": 1,
        "typographic_differences": 1,
    }


def test_a_passage_holds_its_spans_and_edits():
    found = data()["passages"][1]
    old, new = STORY.passages[1].old[0], STORY.passages[1].new[0]
    assert (found["kind"], found["moved"], found["role"]) == ("edited", True, "body")
    assert (found["old"], found["new"]) == ([list(old)], [list(new)])
    assert [(edit["operation"], edit["nature"]) for edit in found["edits"]] == [
        ("substitution", "wording"),
        ("insertion", "wording"),
        ("deletion", "figure"),
    ]
    texts = [
        [side and STORY[index].text[side[0] : side[1]] for index, side in enumerate((edit["old"], edit["new"]))]
        for edit in found["edits"]
    ]
    assert texts == [["ruled", "held"], [None, "all "], ["7 ", None]]


def test_an_edit_says_what_it_touches_besides():
    story = compose(edited("{1>2} {3>4}.", Nature.FIGURE, (Nature.FIGURE, Nature.QUOTATION, Nature.ATTRIBUTION)))
    assert [edit["also"] for edit in data(story)["passages"][0]["edits"]] == [[], ["quotation", "attribution"]]


def test_typographic_differences_are_variants():
    (variant,) = data()["passages"][4]["variants"]
    assert STORY.old.text[slice(*variant["old"])] == " "
    assert STORY.new.text[slice(*variant["new"])] == "’"


def test_a_side_without_a_passage_has_no_spans():
    assert data()["passages"][2]["old"] == []


def test_a_comparison_that_was_cut_short_says_where():
    cut = data(STORY._replace(complete=False, coarse=(Span(0, 5),)))
    assert (cut["complete"], cut["coarse"]) == (False, [[0, 5]])


def test_it_can_keep_to_ascii():
    text = json_report(STORY, "one", "two", ascii_only=True)
    assert text.isascii()
    assert json.loads(text)["new"]["text"] == STORY.new.text


def test_every_key_is_documented_in_the_readme():
    documented = set(re.findall(r"`(\w+)`", README.read_text(encoding="utf-8")))
    assert keys(data()) <= documented


def keys(value) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()
