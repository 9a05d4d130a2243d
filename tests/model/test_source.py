"""The comparison of sources by lines and tokens."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.model import anchors, line_pairs
from viewer.model.compare import compare, compare_texts
from viewer.model.comparison import Comparison, Kind, Nature, Operation
from viewer.model.options import CompareOptions, Stopped, Unit
from viewer.text.source_lines import read_lines

LINES = CompareOptions(unit=Unit.LINE)
INDENTED = CompareOptions(unit=Unit.LINE, indentation=True)


def source(text: str) -> str:
    return textwrap.dedent(text).lstrip("\n")


def said(found: Comparison) -> list[str]:
    """Each passage in a line: its kind, its lines of the one side that it has or of the later one, its edits."""
    lines = []
    for passage in found.passages:
        if passage.kind is Kind.UNCHANGED and not passage.moved:
            continue
        text, spans = (found.new.text, passage.new) if passage.new else (found.old.text, passage.old)
        shown = " / ".join(text[start:end].strip() for start, end in spans)
        edits = "".join(f" [{_part(found.old.text, e.old)}>{_part(found.new.text, e.new)}]" for e in passage.edits)
        lines.append(f"{'moved ' * passage.moved}{passage.kind.value}: {shown}{edits}")
    return lines


def _part(text, span) -> str:
    return "" if span is None else text[span.start : span.end]


PAGE = source(
    """
    <article>
      <h1>Bridge closed</h1>
      <p>The bridge at Tarn was <b>closed</b> on Monday, the mayor said.</p>
      <p>It carries 9,000 cars a day.</p>
      <ul>
        <li>Ferry</li>
      </ul>
    </article>
    """
)


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("Monday", "Tuesday", ["edited: {line} [Monday>Tuesday]"]),
        ("<h1>", '<h1 class="top">', ['edited: {line} [>class="top"]']),
        ("9,000", "8,000", ["edited: {line} [9,000>8,000]"]),
        ("was <b>closed</b>", "was closed", ["edited: {line} [<b>>] [</b>>]"]),
        ("    <li>Ferry</li>\n", "", ["deleted: <li>Ferry</li>"]),
        ("  <ul>\n", "  <ul>\n    <li>Boat</li>\n    <li>Train</li>\n", ["added: <li>Boat</li> / <li>Train</li>"]),
        ("    <li>Ferry</li>\n", "  <li>Ferry</li>\n", ["typographic: <li>Ferry</li>"]),
        ("<li>Ferry</li>\n", "<li>Ferry</li>\t \n", ["typographic: <li>Ferry</li>"]),
        ("day.</p>\n", "day.</p>\n\n", ["typographic: <ul>"]),
        ("on Monday", "on  Monday", ["typographic: {line}"]),
        ("</article>\n", "</article>", []),
    ],
)
def test_what_changed_in_a_page_is_said_by_lines_and_tokens(before, after, changes):
    assert PAGE.count(before) == 1
    later = PAGE.replace(before, after)
    line = next((line.strip() for line in later.split("\n") if after.strip() and after.strip() in line), "")
    assert said(compare_texts(PAGE, later, LINES)) == [change.format(line=line) for change in changes]


ITEM = "<li>\n  {}\n</li>\n"


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        (ITEM.format("Ferry"), ITEM.format("Boat") + ITEM.format("Ferry"), ["added: <li> / Boat / </li>"]),
        (ITEM.format("Ferry"), ITEM.format("Ferry") + ITEM.format("Boat"), ["added: <li> / Boat / </li>"]),
        (ITEM.format("Boat") + ITEM.format("Ferry"), ITEM.format("Ferry"), ["deleted: <li> / Boat / </li>"]),
        (
            "def one():\n    log(1)\n    return x\n\ndef two():\n    log(2)\n    return x\n",
            (
                "def one():\n    log(1)\n    return x\n\ndef more():\n    log(0)\n    return x\n\n"
                "def two():\n    log(2)\n    return x\n"
            ),
            ["added: def more(): / log(0) / return x"],
        ),
    ],
)
def test_a_block_begins_where_a_person_would_say_that_it_does(old, new, changes):
    assert said(compare_texts(old, new, INDENTED)) == changes


def test_lines_that_are_alike_are_paired_in_their_order():
    old = "one = start(1)\ntwo = start(2)\nend()\n"
    new = "one = begin(1)\ntwo = begin(2)\nthree = begin(3)\nend()\n"
    assert said(compare_texts(old, new, LINES)) == [
        "edited: one = begin(1) [start>begin]",
        "edited: two = begin(2) [start>begin]",
        "added: three = begin(3)",
    ]


def test_lines_that_have_nothing_in_common_are_not_paired():
    assert said(compare_texts("a\nalpha beta\nz\n", "a\ngamma delta\nz\n", LINES)) == [
        "deleted: alpha beta",
        "added: gamma delta",
    ]


def test_white_space_at_the_head_counts_where_it_says_something():
    old, new = "if x:\n    run()\n    stop()\n", "if x:\n    run()\nstop()\n"
    assert said(compare_texts(old, new, LINES)) == ["typographic: stop()"]
    found = compare_texts(old, new, INDENTED)
    assert said(found) == ["edited: stop() [    >]"]
    assert said(compare_texts("if x:\n\trun()\n", "if x:\n    run()\n", INDENTED)) == ["edited: run() [\t>    ]"]
    assert said(compare_texts("run()  \n", "run()\n", INDENTED)) == ["typographic: run()"]


def test_a_stretch_of_lines_that_moved_is_one_passage():
    function = "def shut(bridge):\n    bridge.open = False\n    log('shut', bridge.name)\n    return bridge\n\n"
    rest = "".join(f"def step_{n}(x):\n    return x + {n} * offset_{n}\n\n" for n in range(6))
    found = compare_texts(function + rest, rest + function, INDENTED)
    (moved,) = [passage for passage in found.passages if passage.moved]
    assert moved.kind is Kind.UNCHANGED
    assert len(moved.old) == len(moved.new) == 4
    assert not [passage for passage in found.passages if passage.kind in (Kind.ADDED, Kind.DELETED)]


def test_a_short_line_elsewhere_is_no_move():
    rest = "".join(f"step_{n}(offset_{n})\n" for n in range(6))
    assert said(compare_texts(f"import os\n{rest}", f"{rest}import os\n", LINES)) == [
        "deleted: import os",
        "added: import os",
    ]


@pytest.mark.parametrize(
    ("old", "new", "nature", "operation"),
    [
        ("x = 1", "x = 2", Nature.FIGURE, Operation.SUBSTITUTION),
        ("x = first", "x = second", Nature.WORDING, Operation.SUBSTITUTION),
        ("call(name)", "call(Name)", Nature.CASE, Operation.SUBSTITUTION),
        ("call(name);", "call(name)", Nature.PUNCTUATION, Operation.DELETION),
        ("call(name)", "call(name, 2)", Nature.FIGURE, Operation.INSERTION),
    ],
)
def test_an_edit_is_about_numbers_marks_capitals_or_words(old, new, nature, operation):
    (passage,) = compare_texts(old, new, LINES).passages
    (edit,) = passage.edits
    assert (edit.nature, edit.operation) == (nature, operation)


def test_capitals_can_be_ignored():
    options = CompareOptions(unit=Unit.LINE, ignore_case=True)
    (passage,) = compare_texts("<P>Bridge</P>", "<p>Bridge</p>", options).passages
    assert passage.kind is Kind.TYPOGRAPHIC
    assert not passage.edits


def test_the_comparison_says_that_it_is_one_of_lines():
    found = compare_texts("a\n", "a\n", LINES)
    assert found.unit is Unit.LINE
    assert found.complete


def test_it_stops_when_it_is_told_to():
    version = read_lines(PAGE)
    with pytest.raises(Stopped):
        compare(version, read_lines("x\n" + PAGE), LINES, should_stop=lambda: True)


def test_progress_goes_up_to_the_end():
    shares: list[float] = []
    text = "".join(f"line {n} of it\n" for n in range(300))
    compare(read_lines(text), read_lines(text.replace("7", "8")), LINES, progress=shares.append)
    assert shares == sorted(shares)
    assert 0 < shares[0] < 0.5 < shares[-1] <= 1


SNIPPETS = st.lists(
    st.sampled_from(
        ["a = 1", "a = 2", "  b(a)", "\tb(a)", "}", "", " ", "<p>One</p>", "<p>Two</p>", "x  y", "x y ", "漢字"]
    ),
    max_size=14,
).map("\n".join)


@settings(max_examples=300)
@given(SNIPPETS | st.text(alphabet="ab \n\t{}1", max_size=60), SNIPPETS, st.booleans())
def test_both_texts_can_be_read_off_the_passages(old, new, indentation):
    options = LINES._replace(indentation=indentation)
    found = compare_texts(old, new, options)
    for text, sides in ((old, [p.old for p in found.passages]), (new, [p.new for p in found.passages])):
        spans = sorted(span for spans in sides for span in spans)
        assert all(one.end <= other.start for one, other in zip(spans, spans[1:], strict=False))
        # Every line that is not blank stands in exactly one passage.
        assert [text[start:end] for start, end in spans] == [line for line in text.split("\n") if line.strip()]
    for passage in found.passages:
        if passage.old and passage.new:
            assert len(passage.old) == len(passage.new)
            rebuilt = _rebuilt(found, passage)
            assert "".join(rebuilt.split()) == "".join("".join(new[s:e] for s, e in passage.new).split())
        if passage.kind is Kind.EDITED:
            assert passage.edits
        if passage.kind is Kind.UNCHANGED:
            assert [old[s:e] for s, e in passage.old] == [new[s:e] for s, e in passage.new]


def _rebuilt(found: Comparison, passage) -> str:
    """The earlier lines with their edits carried out."""
    pieces = []
    at = passage.old[0].start
    done = passage.new[0].start
    for edit in passage.edits:
        if edit.old is not None:
            pieces.append(found.old.text[at : edit.old.start])
            at = edit.old.end
        elif edit.new is not None:
            # What is kept before an insertion is as long in tokens on both sides.
            kept = "".join(found.new.text[done : edit.new.start].split())
            taken = ""
            while "".join(taken.split()) != kept:
                taken += found.old.text[at]
                at += 1
            pieces.append(taken)
        if edit.new is not None:
            pieces.append(found.new.text[edit.new.start : edit.new.end])
            done = edit.new.end
        else:
            kept = "".join("".join(pieces).split())
            while "".join(found.new.text[passage.new[0].start : done].split()) != kept and done < passage.new[-1].end:
                done += 1
    pieces.append(found.old.text[at : passage.old[-1].end])
    return "".join(pieces)


@given(SNIPPETS)
def test_a_source_beside_itself_is_unchanged(text):
    found = compare_texts(text, text, INDENTED)
    assert all(passage.kind is Kind.UNCHANGED and not passage.moved for passage in found.passages)


# What takes difflib, or a look at each pair of lines, far too long.
WORST = {
    "one line over and over": ("a\n" * 3000, "b\n" + "a\n" * 2900),
    "two lines in turn": ("a\nb\n" * 1500, "b\na\n" * 1500),
    "fifty lines at random": (
        "".join(f"line {n * n % 50} of text\n" for n in range(3000)),
        "".join(f"line {n * n * 3 % 50} of text\n" for n in range(3000)),
    ),
    "nothing in common": (
        "".join(f"alpha beta {n}\n" for n in range(2000)),
        "".join(f"gamma delta {-n}\n" for n in range(2000)),
    ),
    "every line changed": (
        "".join(f"row {n} of the table\n" for n in range(2000)),
        "".join(f"row {n} of the list\n" for n in range(2000)),
    ),
    "one long line": ("ab " * 20_000, "ba " * 20_000),
}


@pytest.mark.parametrize(("old", "new"), WORST.values(), ids=WORST)
def test_the_work_stays_within_its_budgets(old, new, monkeypatch):
    products, weighed = [], []
    matcher, similarity = anchors.asking_matcher, line_pairs.similarity

    def counted_matcher(a, b, check):
        products.append(len(a) * len(b))
        return matcher(a, b, check)

    def counted_similarity(one, other):
        weighed.append(1)
        return similarity(one, other)

    monkeypatch.setattr(anchors, "asking_matcher", counted_matcher)
    monkeypatch.setattr(line_pairs, "similarity", counted_similarity)
    options = LINES._replace(lines_table=20_000, lines_product=40_000, lines_products=200_000)
    found = compare_texts(old, new, options)
    assert sum(products) <= options.lines_products
    # What the table no longer has room for is weighed beside the diagonal: three pairs a line.
    assert len(weighed) <= options.lines_table + 3 * (old.count("\n") + 1)
    assert found.complete or found.coarse
    for text, sides in ((old, [p.old for p in found.passages]), (new, [p.new for p in found.passages])):
        spans = sorted(span for spans in sides for span in spans)
        assert sum(end - start for start, end in spans) >= len("".join(text.split()))


def test_equal_lines_are_found_in_the_worst_case_too():
    old, new = WORST["two lines in turn"]
    found = compare_texts(old, new, LINES._replace(lines_product=100, lines_products=1_000))
    unchanged = sum(passage.kind is Kind.UNCHANGED for passage in found.passages)
    assert unchanged >= 2 * 1500 - 5


def test_lines_are_paired_by_their_place_where_not_all_can_be_weighed():
    old, new = WORST["every line changed"]
    found = compare_texts(old, new, LINES._replace(lines_table=1_000))
    assert not found.complete
    assert {passage.kind for passage in found.passages} == {Kind.EDITED}
