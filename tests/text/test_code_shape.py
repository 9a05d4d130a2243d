"""What is program code, in what language, and what is a story."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.locate import resource
from viewer.text.code_shape import code_language
from viewer.text.languages import language_named

PROJECT = Path(__file__).parents[2]

PYTHON = '''import os

def size_of(path):
    """Return the size of a file."""
    if not path:
        return 0
    return os.stat(path).st_size
'''
JAVASCRIPT = """const list = document.querySelector("#list");
function add(text) {
  const item = document.createElement("li");
  item.textContent = text;
  list.append(item);
}
"""
CSS = "body {\n  color: black;\n  margin: 0;\n}\n\n.lede {\n  font-weight: bold;\n}\n"
C = '#include <stdio.h>\n\nint main(void)\n{\n    int n = 3;\n    printf("%d", n);\n    return 0;\n}\n'

PROSE = "The mayor said that the bridge would be closed for a week, and that ferries would run.\n" * 6
TRICKY = {
    "a list of figures": "Cars a day: 9,000\nBoats a day: 40\nFerries: 2\nDays: 7\nCosts: $1.5 million\n",
    "a table": "Party = seats\nReds = 40\nBlues = 33\nGreens = 12\nOthers came to 5 in all, the clerk said.\n",
    "a bracket at the head": "[Updated] The bridge is open again.\n\nFerries run no longer, the mayor said.\n",
    "a brace at the head": "{Embargoed until Monday} The bridge is open again, the mayor said today.\n",
    "words of programs": "If the import of cars falls, the class of 2020 will return for more.\n"
    "While others try, we let go.\nFor each of us in town, it was over.\nFrom Monday on we import nothing, he said.\n",
    "quoted code": 'The programmer wrote "x = 1;" on the board.\nThen she wrote "return x;" and sat down.\n'
    "Nobody in the room understood a word of it.\nThe mayor left.\n",
    "addresses": "jane@example.org\njohn@example.org\n12 Harbor Street\nTarn\n",
    "verse": "O ship;\nO sea;\nO wind that blows;\nO harbor where nobody goes.\nAnd home again we came to thee.\n",
    "an angle bracket": "<Editor's note> The figures in the third paragraph were corrected.\nThe bridge is shut.\n",
    "dashes": "--- The bridge is shut ---\n\nThe mayor said so on Monday, and nobody was surprised by it.\n",
    "one line": "print(x)",
    "nothing": "\n\n",
}


@pytest.mark.parametrize("text", TRICKY.values(), ids=TRICKY)
def test_prose_is_no_code_whatever_is_in_it(text):
    assert code_language(text, "story.txt") is None
    assert code_language(text) is None


@pytest.mark.parametrize(
    "path",
    [*resource("samples").iterdir(), *sorted((PROJECT / "tests" / "stories").glob("*/*.txt"))],
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_stories_are_no_code(path):
    assert code_language(path.read_text(encoding="utf-8"), path.name) is None


@pytest.mark.parametrize("name", ["story.py", "lede.c", "bridge.sql", "notes.ini"])
def test_a_story_stays_one_under_the_name_of_a_program(name):
    assert code_language(PROSE, name) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PYTHON, "Python"),
        (JAVASCRIPT, "JavaScript"),
        (CSS, "CSS"),
        (C, "C"),
        ("#!/bin/sh\nls\n", "Shell"),
        ("#!/usr/bin/env -S python3 -P\nrun()\n", "Python"),
        ("<?php echo 1; ?>", "PHP"),
        ('{"bridges": [{"name": "Tarn", "open": false}]}', "JSON"),
        ('<?xml version="1.0"?>\n<bridges><bridge name="Tarn"/></bridges>', "XML"),
        ("<bridges>\n  <bridge/>\n</bridges>\n", "XML"),
        ("diff --git a/x b/x\n--- a/x\n+++ b/x\n", "Diff"),
    ],
)
def test_contents_say_what_they_are_under_any_name(text, language):
    for name in ("", "story.txt", "whatever"):
        found = code_language(text, name)
        assert found is not None
        assert found.name == language


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("a.yaml", "YAML"),
        ("A.PY", "Python"),
        ("Makefile", "Makefile"),
        ("CMakeLists.txt", "CMake"),
        ("table.csv", "CSV"),
        ("x.rs", "Rust"),
    ],
)
def test_where_the_contents_say_nothing_the_name_does(name, language):
    found = code_language("one: two\nthree: four\n", name)
    assert found is not None
    assert found.name == language


def test_the_names_of_stories_stand_for_no_language():
    for name in ("story.txt", "story", "story.html", "story.md", "story.docx", "notes.tex", ""):
        assert language_named(name) is None


def test_the_sources_of_this_program_are_code_under_the_name_of_a_story():
    files = sorted((PROJECT / "viewer" / "model").glob("*.py"))
    found = [code_language(file.read_text(encoding="utf-8"), "story.txt") for file in files if file.stat().st_size]
    assert sum(language is not None for language in found) >= 0.8 * len(found)
    assert {language.name for language in found if language} <= {"Python", "Program code"}


SLY = {
    "quotation marks": "rock’ " * 20_000 + "{",
    "apostrophes": "' " * 10_000 + "{",
    "equal signs": "a = " * 30_000 + ";",
    "brackets": "[" * 100_000,
    "braces": '{"a":' * 50_000,
    "colons": "if " + "x:" * 50_000 + ",",
    "slashes": "#!/" + "a/" * 50_000,
    "tags": "<a " * 50_000,
    "one word": "a" * 200_000,
}


@pytest.mark.parametrize("line", SLY.values(), ids=SLY)
def test_a_sly_line_is_looked_at_once(line):
    # With patterns that try every way, some of these take longer than the universe has been there.
    for text in (line, f"{line}\n" * 5, "\n".join(line[at : at + 300] for at in range(0, 30_000, 300))):
        code_language(text, "a.txt")
        code_language(text, "a.py")
