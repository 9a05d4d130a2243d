"""Dates of stories, as words and as times to sort by."""

from __future__ import annotations

import time

import pytest

from viewer.app.file_facts import date_words, time_of
from viewer.app.files import Story
from viewer.text.story_text import Metadata


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
