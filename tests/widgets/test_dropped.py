"""What a drag carries."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl

from viewer.widgets.dropped import Dropped, Load, dropped, refusal


def carrying(*urls, text=""):
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    return data


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (carrying("file:///s/a.txt"), Dropped(Load.FILES, ("/s/a.txt",))),
        (carrying("file:///s/%C3%A9%20a.txt"), Dropped(Load.FILES, ("/s/é a.txt",))),
        (carrying("file:///a", "file:///b"), Dropped(Load.FILES, ("/a", "/b"))),
        (carrying("file:///a", "file:///a"), Dropped(Load.FILES, ("/a",))),
        (carrying("file:///a", "file:///b", "file:///c"), Dropped(Load.MANY, ("/a", "/b", "/c"))),
        (carrying("https://example.org/"), Dropped(Load.ADDRESS, ())),
        (carrying("file:///a", "https://example.org/"), Dropped(Load.ADDRESS, ())),
        (carrying("HTTP://example.org/a.txt"), Dropped(Load.ADDRESS, ())),
        (carrying("sftp://host/a.txt", "file:///b"), Dropped(Load.AWAY, ())),
        (carrying(text="Words"), Dropped(Load.TEXT, (), "Words")),
        (carrying(), Dropped(Load.OTHER, ())),
    ],
)
def test_what_is_dragged_is_recognized(data, found):
    assert dropped(data) == found


@pytest.mark.parametrize("load", [Load.ADDRESS, Load.AWAY, Load.OTHER])
def test_everything_else_is_explained_with_what_to_do(load):
    said = refusal(Dropped(load, ("a", "b", "c")))
    assert said.count(". ") == 1
    assert said.endswith(".")


@pytest.mark.parametrize("load", [Load.FILES, Load.MANY, Load.TEXT])
def test_what_can_be_opened_needs_no_explanation(load):
    assert refusal(Dropped(load, ("/a",))) == ""
