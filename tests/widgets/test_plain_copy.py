"""Text for the clipboard."""

from __future__ import annotations

import subprocess
import sys

from viewer.widgets.plain_copy import plain_copy

COPY_AND_LEAVE = """
from PySide6.QtWidgets import QApplication
application = QApplication([])
from tests.widgets.reading import show
from viewer.widgets.story_pane import StoryPane
pane = StoryPane()
show(pane, "41\\u00a0ships are here.")
pane.selectAll()
pane.copy()
print(ascii(QApplication.clipboard().text()))
"""


def test_it_is_plain_text_and_nothing_else(qapp):
    data = plain_copy("41\u00a0ships\nare here.")
    assert data.text() == "41\u00a0ships\nare here."
    assert data.formats() == ["text/plain"]


def test_the_program_can_end_with_a_copy_in_the_clipboard():
    done = subprocess.run([sys.executable, "-c", COPY_AND_LEAVE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, r"'41\xa0ships are here.'")
