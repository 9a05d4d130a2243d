"""Sentence boundaries inside one paragraph, by the habits of newswire.

A boundary is decided by the word before it and the word after it, never across a paragraph. The cases
follow the named groups of the English Golden Rules (Pragmatic Segmenter), with our own word lists.
Ranges are half-open, in code points of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from viewer.text.asking import Check, asking, never, windows
from viewer.text.characters import OPENING_MARKS
from viewer.text.overlong import LONGEST_SENTENCE, stretches
from viewer.text.version import Span

_CLOSERS = "\"'\u2019\u201d\u201c\u2018\u00bb\u203a\u00ab\u2039)\\]}\u300d\u300f\u0094"
_CANDIDATE = re.compile(
    rf"(?:(?P<mark>\.(?:\s?\.)++|[.!?\u2026\u0964\u061f\u06d4]+)(?P<close>[{_CLOSERS}]*(?:[\u00a0\u202f ][\u00bb\u203a]|\s[\u201c\u201d\"](?=\s))?)\s+(?=\S))"
    rf"|(?P<colon>:)\s+(?=\S)"
    rf"|(?P<wide>[\u3002\uff01\uff1f]+[{_CLOSERS}]*)\s*(?=\S)"
)
# One set of characters is searched much faster than three alternatives.
_HINT = re.compile("[.!?\u2026\u0964\u061f\u06d4:\u3002\uff01\uff1f]")
_WORD_BEFORE = re.compile(r"[^\s(\[{\"'\u201c\u2018\u00ab\u2014/]+$")
_ONE_WORD = re.compile(r"\S+\s*")
# What follows the apostrophe of a contraction, so that its stop is that of no initial.
_CLITICS = frozenset("t s d m re ve ll".split())
_APOSTROPHE = re.compile("[^\\W\\d_]'")
# Code points before and after a colon in which the brackets that it stands in are looked for.
_BRACKET_REACH = 300
_OPENERS = re.compile(rf"[{re.escape(OPENING_MARKS)}\u2014\u2013\-\s]*")
_NEXT_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"\w")
# Code points that are looked through between two questions whether to go on, and sentences.
_WINDOW = 16_000
_OFTEN = 16

_TITLES = frozenset(
    "mr mrs ms dr prof rev hon st sr sra dra gen lt col maj capt cpl sgt cmdr adm gov sen rep reps sens pres mt ft "
    "messrs mme mlle fr br insp supt det sig hr fam bzw ca evtl ggf inkl sog vgl pfc pvt cpt ltg rt ph vs v".split()
)
# An end only where a word follows that is known to open sentences.
_TAILS = frozenset(
    "inc corp co ltd jr bros plc llc dept univ assn al est jan feb mar apr jun jul aug sep sept oct nov dec ala ariz "
    "ark alta sask ont que man calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex "
    "vt va wash wis wyo ave blvd rd approx usw cia ltda av".split()
)
# Abbreviations with a capital, words of their own without: "He fell ill."
_CAPITAL_ONLY = frozenset(
    "ill mass mich miss va wash ore ind pa la del mo col jan mar may sun sat art fig mt hon man que ont rt alta sask".split()
)
_BEFORE_FIGURE = frozenset("no nos p pp vs v fig figs art sec vol ch nr n pag cap abs rs hwy rte tel".split())
# States and unions whose abbreviations stand before a name.
_ADJECTIVES = frozenset("u.s u.k u.n e.u".split())
_QUOTES = '"\u201c\u201e\u00ab\u2018'
_MONTHS = frozenset(
    "januar februar m\u00e4rz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts".split()
)
_STARTERS = frozenset(
    "the a an he she it we they i you his her its their our my this that these those there here in on at by for from with "
    "to of but and or so as if when while after before since until although though because however meanwhile also now then "
    "today yesterday police officials mr mrs ms what who how why where which one two three some many most all both no not "
    "another more last next under over during despite about according among asked earlier later such it's he's der die das "
    "ein eine er sie es wir und aber im am in o os as um uma ele ela eles ele mas na no el la los las il le les".split()
)


def next_stop(text: str, start: int, end: int, check: Check = never) -> int:
    """Return where the next mark that may end a sentence stands in text[start:end], ``end`` if there is none."""
    for first, last in windows(start, end, check, _WINDOW):
        found = _HINT.search(text, first, last)
        if found is not None:
            return found.start()
    return end


def find_sentences(text: str, start: int, end: int, check: Check = never) -> list[Span]:
    """Return the sentences of the paragraph text[start:end], in order, without outer white space.

    What is longer than any sentence is cut into stretches. ``check`` may raise ``Stopped``.
    """
    if end - start <= LONGEST_SENTENCE:
        return _sentences(text, start, end, check)
    spans = _sentences(text, start, end, check)
    return [piece for span in asking(spans, check, _OFTEN) for piece in _bounded(text, span, check)]


def _bounded(text: str, span: Span, check: Check) -> Iterable[Span]:
    return asking(stretches(text, *span), check, _OFTEN) if span.end - span.start > LONGEST_SENTENCE else (span,)


def _candidates(text: str, start: int, end: int, check: Check) -> Iterator[re.Match[str]]:
    """Give the places of a long paragraph where a sentence may end.

    They are looked for in one piece after the other. Each ends with a letter or digit, which no such place goes past.
    """
    while end - start > 2 * _WINDOW:
        check(0.0)
        word = _LETTER.search(text, start + _WINDOW, end)
        piece_end = word.end() if word else end
        yield from _CANDIDATE.finditer(text, start, piece_end)
        start = piece_end
    yield from _CANDIDATE.finditer(text, start, end)


def _sentences(text: str, start: int, end: int, check: Check) -> list[Span]:
    long = end - start > 2 * _WINDOW
    if (next_stop(text, start, end - 1, check) >= end - 1) if long else (_HINT.search(text, start, end - 1) is None):
        return [Span(start, end)] if start < end else []
    spans: list[Span] = []
    for match in _candidates(text, start, end, check) if long else _CANDIDATE.finditer(text, start, end):
        if match["wide"] is not None:
            cut = match.end("wide")
        elif match["colon"] is not None:
            if not _colon_ends(text, start, end, match):
                continue
            cut = match.end("colon")
        elif _ends_sentence(text, start, end, match):
            cut = match.end("close")
        else:
            continue
        if cut < end:
            spans.append(Span(start, cut))
            start = match.end()
    if start < end:
        spans.append(Span(start, end))
    return spans


def _ends_sentence(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    opened = _OPENERS.match(text, match.end(), end)
    first = opened.end() if opened else match.end()
    if first < end and (text[first].islower() or text[match.end()] in ",;:."):
        return False
    following = _NEXT_WORD.match(text, first, end)
    next_word = following[0].lower() if following else ""
    if len(next_word) == 1 and text.startswith(".", first + 1):
        next_word += "."  # an initial, and not "A" or Portuguese "O"
    if match["mark"] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(start, match.start() - 40), match.start())
    if before is None:
        return True
    if before[0].isdigit() and len(before[0]) <= 2 and before.start() == start:
        return False  # "1." opens an item of a list
    if before[0] in _CLITICS and before.start() > start + 1 and _APOSTROPHE.match(text, before.start() - 2):
        return True  # "shouldn't." ends with no initial
    # A quotation begins a sentence, but for a name in quotes: 'the U.S. "Patriot Act"'.
    opens_quote = first > match.end() and text[match.end()] in _QUOTES and before[0].lower() not in _ADJECTIVES
    return _full_stop_ends(before[0], "the" if opens_quote else next_word, quoted=bool(match["close"]))


def _colon_ends(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Whether a colon hands over to a sentence of its own, as before a quotation.

    A capital after a capitalized word is a title ("Star Wars: The Return"), one last word is no sentence ("the
    symbol: PSRC"), and what stands in brackets belongs to what they stand in.
    """
    before = _WORD_BEFORE.search(text, max(start, match.start() - 40), match.start())
    if before is None or not before[0][0].islower():
        return False
    opened = _OPENERS.match(text, match.end(), end)
    first = opened.end() if opened else match.end()
    if first >= end or not text[first].isupper():
        return False
    if text[match.end()] not in _QUOTES and _ONE_WORD.fullmatch(text, first, end):
        return False
    return not _in_brackets(text, start, end, match.start())


def _in_brackets(text: str, start: int, end: int, at: int) -> bool:
    opened = text.rfind("(", max(start, at - _BRACKET_REACH), at)
    return opened >= 0 and opened < at < text.find(")", opened, min(end, at + _BRACKET_REACH))


def _full_stop_ends(word: str, next_word: str, *, quoted: bool) -> bool:
    """Whether the stop after ``word`` ends a sentence when ``next_word`` (lower case) follows."""
    lowered = word.lower()
    if quoted and len(lowered) > 1:
        return True
    if lowered in _CAPITAL_ONLY and word[0].islower():
        return True
    if lowered in _TITLES:
        return False
    if lowered in _BEFORE_FIGURE and (len(word) > 1 or word.islower()):
        return not next_word[:1].isdigit()
    if lowered in _TAILS or "." in word.rstrip("."):
        # U.S., a.m., D.C.; a web address or a figure with a point is long or has digits.
        if lowered not in _TAILS and (len(word) > 8 or any(c.isdigit() for c in word)):
            return True
        return next_word in _STARTERS
    if len(word) == 1 and word.isalpha():
        return next_word in _STARTERS
    if word.isdigit() and len(word) <= 2:
        return next_word not in _MONTHS
    return True
