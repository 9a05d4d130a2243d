"""Markdown: its text without the marks, paragraphs as they are meant.

A Markdown file looks like plain text, and most plain text is Markdown by accident: only the name tells.
"""

from __future__ import annotations

import re

from viewer.text.decoding import decode_declared, notices_of
from viewer.text.languages import MARKDOWN
from viewer.text.nodes import joined
from viewer.text.phrase import translate
from viewer.text.story_text import Metadata, Source, StoryText, Wish

FORMAT = translate("Format", "Markdown")
ORDER = 900

_NAMES = (".md", ".markdown", ".mkd", ".mdown", ".mdtext")

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?=[ \t]|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=++|-{2,}+)[ \t]*+$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*+){3,}+|(?:-[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|(\d{1,9})[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S{1,2000}[^\n]{0,300}$")
_HARD_BREAKS = ("  ", "\\")
_FRONT = re.compile(r"---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(
    r"(title|headline|author|byline|date|version|dateline)[ \t]*:[ \t]*(.*)$", re.IGNORECASE | re.MULTILINE
)

# One after the other; every repetition is bounded, so that no text takes long.
_INLINE = (
    (re.compile(r"!\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])"), ""),
    (re.compile(r"\[([^\[\]\n]{1,1000})\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])"), r"\1"),
    (re.compile(r"<((?:https?|mailto):[^>\s]{1,2000})>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,500}>"), ""),
    (re.compile(r"(?<![\\`])(`{1,3})(?!`)([^`\n]{1,2000})\1(?!`)"), r"\2"),
    (re.compile(r"(?<!\\)(\*\*\*|\*\*|\*)(?=\S)([^*\n]{1,2000}?)(?<=[^\s\\])\1"), r"\2"),
    (re.compile(r"(?<![\\\w])(___|__|_)(?=\S)([^_\n]{1,2000}?)(?<=[^\s\\])\1(?!\w)"), r"\2"),
    (re.compile(r"~~(?=\S)([^~\n]{1,2000}?)(?<=\S)~~"), ""),
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def fits(data: bytes, name: str) -> bool:
    """Tell by the name."""
    return name.endswith(_NAMES)


def read(data: bytes, wish: Wish) -> StoryText:
    """Return the text without marks; a title in a header above it comes first."""
    decoded = decode_declared(data, "", wish.encoding)
    text = decoded.text
    fields: dict[str, str] = {}
    front = _FRONT.match(text)
    if front:
        fields = {key.lower(): value.strip(" \t\"'") for key, value in _FIELD.findall(front[1])}
        text = text[front.end() :]
    headline = fields.get("headline") or fields.get("title", "")
    paragraphs = _Paragraphs()
    for line in _without_comments(text).split("\n"):
        paragraphs.add(line)
    paragraphs.end()
    found = paragraphs.found
    if headline and found[:1] != [headline]:
        found.insert(0, headline)
    metadata = Metadata(
        headline=headline or paragraphs.title,
        byline=fields.get("byline") or fields.get("author", ""),
        dateline=fields.get("dateline", ""),
        date=fields.get("date", ""),
        version=fields.get("version", ""),
    )
    source = Source(decoded.text, MARKDOWN)
    return StoryText(joined(found), FORMAT, decoded.encoding, metadata, notices_of(decoded), source)


def _without_comments(text: str) -> str:
    pieces, at = [], 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        pieces.append(text[at:start])
        at = end + 3
    return "".join(pieces) + text[at:]


def _without_closing(heading: str) -> str:
    """Return a heading without the hash signs that may close it."""
    opened = heading.rstrip("#")
    return opened.rstrip(" \t") if not opened or opened[-1] in " \t" else heading


def plain(text: str) -> str:
    """Return a line of Markdown without its marks."""
    if not text.isalnum():
        for pattern, instead in _INLINE:
            text = pattern.sub(instead, text)
        if "&" in text:
            from html import unescape

            text = unescape(text)
        text = _ESCAPE.sub(r"\1", text)
    return text.strip()


class _Paragraphs:
    """Takes a file line by line."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.title = ""
        self._lines: list[str] = []
        self._mark = ""
        self._fence = ""

    def add(self, line: str) -> None:
        if self._fence:
            self._add_fenced(line)
            return
        while quote := _QUOTE.match(line):
            line = line[quote.end() :]
        fence = _FENCE.match(line)
        heading = _HEADING.match(line)
        if fence:
            self.end()
            self._fence = fence[1]
        elif not line.strip() or _DEFINITION.match(line):
            self.end()
        elif heading:
            self.end()
            self._add_heading(_without_closing(line[heading.end() :].strip(" \t")))
        elif self._lines and not self._mark and _UNDERLINE.match(line):
            lines, self._lines = " ".join(self._lines), []
            self._add_heading(lines)
        elif _RULE.match(line):
            self.end()
        else:
            self._add_running(line)

    def end(self) -> None:
        """End the paragraph, if one is begun."""
        text = plain(" ".join(self._lines)).replace(" \v ", "\n")
        if text:
            self.found.append(self._mark + text)
        self._lines, self._mark = [], ""

    def _add_running(self, line: str) -> None:
        item = _ITEM.match(line)
        if item:
            self.end()
            self._mark = f"{item[1]}. " if item[1] else "• "
            line = line[item.end() :]
        stripped = line.strip(" \t")
        hard = line.endswith(_HARD_BREAKS)
        self._lines.append(stripped.removesuffix("\\") if hard and line.endswith("\\") else stripped)
        if hard:
            self._lines.append("\v")

    def _add_heading(self, text: str) -> None:
        text = plain(text)
        if text:
            self.title = self.title or text
            self.found.append(text)

    def _add_fenced(self, line: str) -> None:
        if line.strip().startswith(self._fence) and not line.strip().strip("`~"):
            self._fence = ""
        elif line.strip():
            self.found.append(line.rstrip())
