"""Whether a text is program code or data, and in what language: by its contents first, by its name second.

A story is never taken for program code because of a word in it: prose is looked for first. Highlights nothing.
"""

from __future__ import annotations

import re

from viewer.text.languages import CODE, JSON, LANGUAGES, XML, Language, language_named

_SHEBANG = re.compile(r"#!\s*/\S*?/(?:env\s+(?:-\S+\s+)*)?([a-z]+)[\d.]*(?=\s|$)")
_INTERPRETERS = {
    **dict.fromkeys(("sh", "bash", "dash", "zsh", "ksh"), "bash"),
    "python": "python",
    "perl": "perl",
    "ruby": "ruby",
    "node": "javascript",
    "php": "php",
    "lua": "lua",
    "tclsh": "tcl",
}
_XML = re.compile(r"\s*(?:<\?xml\s[^>]{0,300}\?>|<!DOCTYPE\s+(?!html)\w)", re.IGNORECASE)
_ELEMENT = re.compile(r"\s*<([A-Za-z_][\w.:-]{0,80})(?:\s[^<>]{0,4000})?>")

# Lines that are written in one language only, near enough; several of them make a file of it.
_TELLING = {
    "python": re.compile(
        r"\s*(?:(?:async )?def \w+\(.*|class \w+(?:\(.*\))?:|from [\w.]+ import .+|import [\w.]+(?: as \w+)?|@\w+[\w.]*(?:\(.*\))?"
        r"|if .+:|elif .+:|for \w.* in .+:|while .+:|try:|except\b.*:|with .+:|else:|return\b.*|self\.\w+.*|\"\"\".*|'''.*|print\(.*\))$"
    ),
    "c": re.compile(
        r"\s*(?:#\s*(?:include\s*[<\"]|define \w|ifn?def \w|endif\b)|(?:static |const |unsigned )*(?:int|void|char|float|double|size_t|struct \w+)\s+\**\w+\s*[(;=\[].*)"
    ),
    "java": re.compile(
        r"\s*(?:(?:public|private|protected)\s+(?:static\s+|final\s+|abstract\s+)*[\w<>\[\]]+\s*[\w({<].*|package [\w.]+;|import (?:static )?[\w.]+(?:\.\*)?;)"
    ),
    "javascript": re.compile(
        r"\s*(?:(?:const|let|var) [\w{\[].*=.*|(?:export |async )*function\s*\w*\(.*|import .+ from ['\"].+|export (?:default|const|class)\b.*|.*=>\s*[{(]?.*|(?:if|for|while|switch) ?\(.*\)\s*\{|console\.\w+\(.*)$"
    ),
    "php": re.compile(r"\s*(?:<\?php\b|\$\w+\s*=.*;|\$this->.*|echo .+;)"),
    "css": re.compile(
        r"\s*(?:[.#@]?[\w\-.#:\s>,*\[\]=\"()]+\{\s*$|[a-z\-]{2,40}\s*:\s*[^;{}]+;\s*$|@(?:media|import|font-face|charset)\b.*)"
    ),
    "sql": re.compile(
        r"\s*(?:SELECT .+|INSERT INTO .+|UPDATE \w+ SET .+|CREATE (?:TABLE|VIEW|INDEX|DATABASE) .+|ALTER TABLE .+|DELETE FROM .+|DROP TABLE .+|VALUES\s*\(.*)$"
    ),
    "bash": re.compile(
        r"\s*(?:export \w+=.*|if \[+ .+ \]+;? ?(?:then)?|fi|done|esac|echo [\"'$].*|\w+=\$\(.*|for \w+ in .+; do|\w+\(\) \{)$"
    ),
    "ini": re.compile(r"\s*(?:\[[\w.\-: ]+\]|[\w.\-]+\s*=\s*\S.*)$"),
}
# What stands in tables and formulas too; among lines of Python it is more Python.
_ALSO_PYTHON = re.compile(r"\s*(?:[\w.]+(?:\[.*\])? [+\-*/|]?= .*[^;,{]|[\w.]+\(.*\))$")
# The end of a line of code: nobody ends a line of a story so.
_CODE_END = re.compile(r"[;{}]\s*$|^\s*[})\]]+[;,)]*\s*$")
# A line of prose: at least five words of letters, with nothing between them but spaces and a story's marks.
_PROSE = re.compile(
    # Nothing is given back: what ends in a quotation mark could be taken apart in more ways than there is time for.
    r"\s*+[\"'“‘«(\-–—•*]*+\w[\w'’.,:;!?$%€£\-–—]*+"
    r"(?:[\"'”’»)]*+\s++[\"'“‘«($€£]*+[\w'’.,:;!?$%\-–—/&]++){4,}+[\"'”’»).!?:…]*+\s*+$"
)

# Lines looked at from the head of a file: more say no more.
_LINES = 400
# Code points of a line that are looked at.
_LONGEST = 400
# Of the lines that are not blank: this many are code where nothing but the contents says so, and this few are
# prose; where the name says so, contents that are prose to this part still make it a story.
_CODE_SHARE, _PROSE_SHARE, _STORY_SHARE = 0.45, 0.2, 0.7
# A few lines of text may look like anything.
_FEWEST_LINES = 4


def code_language(text: str, name: str = "") -> Language | None:
    """Return the language of program code or data, or None where ``text`` is no such thing but a story."""
    plain = _by_mark(text, language_named(name))
    if plain is not None:
        return plain
    head = text[: _LINES * _LONGEST].split("\n")[:_LINES]
    lines = [line[:_LONGEST] for line in head if line.strip()]
    if not lines:
        return None
    prose = sum(map(bool, map(_PROSE.match, lines))) / len(lines)
    named = language_named(name)
    if named is not None:
        return None if prose >= _STORY_SHARE and named.lexer != "diff" else named
    return _by_lines(lines) if prose <= _PROSE_SHARE else None


def _by_mark(text: str, named: Language | None) -> Language | None:
    """Tell by what only a file of this kind begins with, or is as a whole."""
    if text.startswith("#!") and (shebang := _SHEBANG.match(text[:_LONGEST])):
        return LANGUAGES.get(_INTERPRETERS.get(shebang[1], ""), named or CODE)
    if text.startswith("<?php"):
        return LANGUAGES["php"]
    if text.startswith(("diff --git ", "--- a/")):
        return LANGUAGES["diff"]
    head = text[:4096].lstrip()
    if _XML.match(head) or _is_element(head, text):
        return named if named is not None and named.lexer in ("html", "xml") else XML
    if head.startswith(("{", "[")) and _is_json(text):
        return JSON
    return None


def _is_element(head: str, text: str) -> bool:
    """Tell whether the whole text is one element: a tag at the head and the same, closed, at the end."""
    tag = _ELEMENT.match(head)
    return tag is not None and text.rstrip().endswith(f"</{tag[1]}>")


def _is_json(text: str) -> bool:
    import json

    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return False
    # "[1]" and "[Updated]" stand in stories; an object, or a list of things, does not.
    return bool(found) and (isinstance(found, dict) or isinstance(found[0], dict | list | str))


def _by_lines(lines: list[str]) -> Language | None:
    if len(lines) < _FEWEST_LINES:
        return None
    counts = {lexer: sum(map(bool, map(pattern.match, lines))) for lexer, pattern in _TELLING.items()}
    if counts["python"] >= 2:
        counts["python"] += sum(map(bool, map(_ALSO_PYTHON.match, lines)))
    best = max(counts, key=lambda lexer: counts[lexer])
    ends = sum(map(bool, map(_CODE_END.search, lines)))
    # Names with "=" and lines in brackets stand in lists and tables too; alone they must be nearly all.
    needed = 0.9 if best == "ini" else _CODE_SHARE
    if counts[best] + (ends if best in ("c", "java", "javascript", "php", "css") else 0) >= needed * len(lines):
        return LANGUAGES[best] if counts[best] >= 2 else CODE
    return CODE if ends >= _CODE_SHARE * len(lines) else None
