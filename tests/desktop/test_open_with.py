"""“Open with” in a file manager, after `storydiff --install-desktop`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.desk import wait_for
from tests.desktop.file_manager import FileManager
from tests.desktop.program import EARLIER, PROJECT

# What opens texts at a double click. Its name comes before StoryDiff in a menu.
_EDITOR = """[Desktop Entry]
Type=Application
Name=Another editor
Exec=cp %f {opened}
MimeType=text/plain;
"""


@pytest.fixture
def desktop(desk, tmp_path) -> dict[str, str]:
    """Give the environment of a user who has one other editor, and has installed StoryDiff."""
    system = tmp_path / "share"
    applications = system / "applications"
    applications.mkdir(parents=True)
    (applications / "editor.desktop").write_text(_EDITOR.format(opened=tmp_path / "opened"))
    (applications / "mimeinfo.cache").write_text("[MIME Cache]\ntext/plain=editor.desktop;\n")
    for name in ("mime", "icons", "themes"):
        (system / name).symlink_to(Path("/usr/share", name))
    environment = {
        "PYTHONPATH": str(PROJECT),
        "XDG_DATA_DIRS": str(system),
        "XDG_DATA_HOME": str(tmp_path / "home"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    command = [sys.executable, "-m", "viewer", "--install-desktop"]
    subprocess.run(command, env={**desk.environment, **environment}, check=True, stdout=subprocess.DEVNULL)
    return environment


def test_open_with_in_a_file_manager_shows_the_file_and_asks_for_the_other(
    desk, hands, start, desktop, files, listener
):
    manager = FileManager(desk, hands, files(**{"a story.txt": "The bridge at Tarn was closed."}), desktop)
    manager.open_menu()
    hands.press("Down", "Down", "Down", "Return")  # Open; Another editor; StoryDiff
    program = start.opened_by_another()
    try:
        program.wait_for_story(EARLIER, "The bridge at Tarn was closed.")
        program.wait_until_it_says("a story.txt")
        program.wait_until_it_says("Drop the later version here")
        hands.press("ctrl+q")
        program.wait_for_end()
    finally:
        if number := listener.process_of(program.root):
            os.kill(number, 9)
        manager.close()


def test_a_double_click_opens_what_it_opened_before(desk, hands, desktop, files, listener, tmp_path):
    manager = FileManager(desk, hands, files(story="The bridge at Tarn was closed."), desktop)
    hands.double_click(manager.select_all())
    try:
        wait_for((tmp_path / "opened").exists, "the other editor opens the file")
        assert listener.program("StoryDiff") is None
    finally:
        manager.close()
