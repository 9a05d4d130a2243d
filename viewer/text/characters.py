"""Character classes that the rooms agree on: quotes, dashes, spaces, invisible marks, scripts.

Holds sets and tables only; what is done with them stands in ``folding``, ``tokens`` and ``sentences``.
"""

from __future__ import annotations

SINGLE_QUOTES = "'`\u00b4\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u02bb\u02b9\u0092\u0091\uff07"
DOUBLE_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e\u301f\u0093\u0094\uff02'
CORNER_QUOTES = "\u300c\u300d\u300e\u300f"
QUOTES = SINGLE_QUOTES + DOUBLE_QUOTES + CORNER_QUOTES
OPENING_MARKS = QUOTES + "([{\u00bf\u00a1\u2039\u300a\u3008"

# A dash that stands for a break in the sentence, however it is set; the others join words.
BREAK_DASHES = "\u2014\u2015\u2e3a\u2e3b\u0097"
JOINING_DASHES = "\u2010\u2011\u2012\u2013\u2212\u0096"

# Written by machines, seen by nobody: soft hyphen, zero-width and bidi marks, variation selectors.
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)

# Spaces that a typesetter chose; the plain ones (blank, tab, line end) say nothing.
SET_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"

# Marks that Python's \w leaves out although they are parts of words (vowel signs, accents).
COMBINING = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0900-\u0963"
    "\u0966-\u096f\u0971-\u0df3\u0e00-\u0e3e\u0e40-\u0e4e\u0e50-\u0e59\u0e80-\u0eff\u0f18\u0f19"
    "\u0f35\u0f37\u0f39\u0f3e-\u0fbc\u1000-\u1049\u1050-\u109f\u135d-\u135f\u17b4-\u17d3"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f"
)

# Points that part a long word for the eye ("Stadt\u00b7musikant"); between letters they belong to it.
WORD_POINTS = "\u00b7\u2027\u2219\u22c5"

# Scripts written without spaces between words: one token a character.
UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"

BULLETS = "*\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2043\u2219"
CURRENCY = "$\u20ac\u00a3\u00a5\u20b9\u20bd\u20a9"
