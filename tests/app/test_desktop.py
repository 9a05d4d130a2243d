"""The desktop entry: what is written where, and that it starts this StoryDiff."""

from __future__ import annotations

import configparser
import subprocess
import sys
from xml.etree import ElementTree

import pytest

from viewer.app import desktop
from viewer.app.main import main


def entry_of(folder):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(folder / "applications" / "storydiff.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_entry_icon_and_metadata_are_installed(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main(["--install-desktop"]) == 0
    entry = entry_of(tmp_path)
    assert entry["Exec"].endswith(" %F")
    assert entry["Icon"] == "storydiff"
    assert (tmp_path / "icons/hicolor/scalable/apps/storydiff.svg").stat().st_size
    metadata = ElementTree.parse(tmp_path / "metainfo/org.storydiff.StoryDiff.metainfo.xml").getroot()
    assert metadata.findtext("launchable") == "storydiff.desktop"
    assert str(tmp_path / "applications" / "storydiff.desktop") in capsys.readouterr().out


def test_the_entry_starts_this_program(tmp_path):
    desktop.install_into(tmp_path, [sys.executable, "-m", "viewer"])
    command = entry_of(tmp_path)["Exec"].removesuffix(" %F").split()
    done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("storydiff ")


def test_a_double_click_opens_what_it_opened_before(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    asked = []

    def run(name, *arguments):
        asked.append((name, *arguments))
        installed = (tmp_path / "applications" / "storydiff.desktop").exists()
        if name != "gio" or len(arguments) > 2 or arguments[1] == "text/html":
            return ""
        program = "storydiff.desktop" if installed else "editor.desktop"
        return f"Default application for “{arguments[1]}”: {program}\nRegistered applications:\n"

    monkeypatch.setattr(desktop, "_run", run)
    assert desktop.install() == 0
    assert ("gio", "mime", "text/plain", "editor.desktop") in asked
    assert not [call for call in asked if "text/html" in call and len(call) == 4]


@pytest.mark.parametrize(
    ("argument", "written"),
    [("/usr/bin/x", "/usr/bin/x"), ("/a b/x", '"/a b/x"'), ("/100%/x", "/100%%/x"), ('/a"b', '"/a\\\\"b"')],
)
def test_odd_paths_are_quoted(argument, written):
    assert desktop.quoted(argument) == written


def test_a_folder_that_cannot_be_written_is_said(tmp_path, monkeypatch, capsys):
    (tmp_path / "applications").write_text("a file is in the way")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main(["--install-desktop"]) == 2
    assert "could not be written" in capsys.readouterr().err


def test_elsewhere_than_on_linux_it_is_refused(monkeypatch, capsys):
    monkeypatch.setattr(desktop.sys, "platform", "darwin")
    assert desktop.install() == 2
    assert "for Linux desktops" in capsys.readouterr().err


def test_where_no_tool_does_it_the_programs_for_each_kind_of_file_are_entered(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "system"))
    monkeypatch.setattr(desktop.shutil, "which", lambda name: None)
    for folder, entry in (
        (tmp_path, "image/png=painter.desktop;"),
        (tmp_path / "system", "text/plain=editor.desktop;"),
    ):
        cache = folder / "applications" / "mimeinfo.cache"
        cache.parent.mkdir(parents=True)
        cache.write_text(f"[MIME Cache]\n{entry}\n")
    cache = tmp_path / "applications" / "mimeinfo.cache"
    for _ in range(2):
        assert main(["--install-desktop"]) == 0
    lines = cache.read_text().splitlines()
    assert lines[0] == "[MIME Cache]"
    assert "image/png=painter.desktop;" in lines
    assert "text/plain=editor.desktop;storydiff.desktop;" in lines
    assert "text/html=storydiff.desktop;" in lines


def test_what_the_desktop_shows_is_there_in_german_too(tmp_path):
    desktop.install_into(tmp_path, ["storydiff"])
    entry = entry_of(tmp_path)
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry[f"{key}[de]"] not in ("", entry[key])
    (path,) = (tmp_path / "metainfo").iterdir()
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    root = ElementTree.parse(path).getroot()
    for tag in ("summary", "p"):
        found = [element.get(lang) for element in root.iter(tag)]
        assert found.count("de") == found.count(None) > 0, tag
