"""What a file says beside its text: dates, as words and as times to sort by; bylines that were changed."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QLabel

from tests.app.applications import make_application, wait_for
from viewer import compare_texts
from viewer.app.file_facts import changed_facts, date_words, own_facts, time_of
from viewer.app.files import Story, read_story
from viewer.app.terminal import TEXT, report_for_file
from viewer.presentation.phrases import ENGLISH
from viewer.presentation.sides import Side
from viewer.text.phrase import Phrase
from viewer.text.story_text import PLAIN_TEXT, Metadata

NITF = Phrase("Format", "NITF")


@pytest.fixture
def in_new_york(monkeypatch):
    monkeypatch.setenv("TZ", "EST5")  # five hours behind, without daylight saving
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def dated(date: str, changed: float = 0.0) -> Story:
    return Story("Text.", "a.md", "/a.md", "UTF-8", metadata=Metadata(date=date), changed=changed)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2026-03-05", "2026-03-05"),
        ("20260305", "2026-03-05"),
        ("2026-03-05T08:30:00Z", "2026-03-05 03:30"),
        ("2026-03-05T23:30:00-05:00", "2026-03-05 23:30"),
    ],
)
def test_a_day_is_the_same_everywhere_and_a_time_is_that_of_the_reader(in_new_york, date, words):
    assert date_words(dated(date)) == words


@pytest.mark.parametrize("date", ["", "yesterday", "2026-13-01"])
def test_without_a_date_it_is_when_the_file_was_changed(in_new_york, date):
    assert date_words(dated(date, changed=86_400.0)) == "1970-01-01 19:00"
    assert time_of(dated(date, changed=5.0)) == 5.0


def by(byline: str, dateline: str = "", form: Phrase = NITF) -> Story:
    return Story("Text.", "a.xml", "/a.xml", "UTF-8", format=form, metadata=Metadata(byline=byline, dateline=dateline))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (by("By Ines Falk"), by("By Tom Aske"), ("Byline changed: By Ines Falk → By Tom Aske",)),
        (by("By Ines Falk", "LINDEN"), by("BY INES  FALK", "OSTREN"), ("Dateline changed: LINDEN → OSTREN",)),
        (by(""), by("By Tom Aske"), ("Byline changed: none → By Tom Aske",)),
        (by("By Tom Aske"), by("", form=PLAIN_TEXT), ()),  # plain text keeps its byline in the text
        (by("By Ines Falk", form=PLAIN_TEXT), by("By Ines Falk"), ()),
        (by("", form=PLAIN_TEXT), by("", form=PLAIN_TEXT), ()),
    ],
)
def test_what_was_changed_beside_the_text_is_told(old, new, told):
    assert changed_facts(old, new) == told


def test_each_side_tells_its_own():
    old, new = by("By Ines Falk"), by("By Tom Aske")
    assert own_facts(old, new) == ("Byline, changed: By Ines Falk",)
    assert own_facts(new, old) == ("Byline, changed: By Tom Aske",)
    assert own_facts(old, old) == ()


STORY = """<nitf><body><body.head><hedline><hl1>Storm cuts off island</hl1></hedline>
<byline>By <person>{}</person></byline></body.head><body.content><p>A storm cut off the island.</p>
<p>Ferries stayed in port.</p></body.content></body></nitf>"""


@pytest.fixture
def files(tmp_path):
    paths = tmp_path / "one.xml", tmp_path / "two.xml"
    for path, name in zip(paths, ("Ines Falk", "Tom Aske"), strict=True):
        path.write_text(STORY.format(name), encoding="utf-8")
    return [str(path) for path in paths]


def test_the_report_tells_it_above_the_changes(files):
    comparison = compare_texts("A.", "A.")
    report = report_for_file(comparison, *map(read_story, files), TEXT, ENGLISH)
    assert report.splitlines()[1:5] == [
        "Later version:   two.xml",
        "Byline changed: By Ines Falk → By Tom Aske",
        "",
        "No changes.",
    ]


def test_the_heads_of_both_panes_tell_it(qtbot, tmp_path, files):
    application = make_application(qtbot, tmp_path)
    application.open(*files)
    wait_for(qtbot, application)
    heads = [application.window.view.column(side).header for side in Side]
    notices = [head.findChild(QLabel, "paneNotice") for head in heads]
    assert [notice.text() for notice in notices] == ["Byline, changed: By Ines Falk", "Byline, changed: By Tom Aske"]
    assert all(notice.isVisible() for notice in notices)
    application.worker.cancel()
