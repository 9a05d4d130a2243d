"""Reading story files: what is read, and the sentence for everything that cannot be."""

from __future__ import annotations

import io
import os
import socket
import stat
import sys
from pathlib import Path

import pytest

from viewer.app.files import Problem, StoryError, notice_of, read_named, read_story, shown_name
from viewer.presentation.phrases import Phrasebook
from viewer.text.story_text import PLAIN_TEXT

STORY = "The bridge was closed on Monday.\n"


class German(Phrasebook):
    """Says one thing in German."""

    def look_up(self, context: str, source: str, one: str, number: int) -> str:
        words = "Standardeingabe" if source == "standard input" else source
        return super().look_up(context, words, one, number)


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def problem_of(source, **options):
    with pytest.raises(StoryError) as caught:
        read_story(source, **options)
    return caught.value


def test_a_story_says_what_it_is(story):
    found = read_story(story)
    assert found[:6] == (STORY, "bridge.txt", str(story), "UTF-8", (), PLAIN_TEXT)
    assert found.changed == story.stat().st_mtime


def test_a_file_that_has_the_name_of_standard_input_is_called_by_its_name(tmp_path, monkeypatch):
    path = tmp_path / "standard input"
    path.touch()
    problem = problem_of(path)
    assert German().say(problem.phrase) == "“standard input” is empty. Open a file with text in it."
    path.write_text(STORY, encoding="utf-8")
    assert shown_name(read_story(path), German()) == "standard input"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert German().say(problem_of("-").phrase).startswith("“Standardeingabe” is empty.")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"One.")))
    assert shown_name(read_story("-"), German()) == "Standardeingabe"


def test_the_path_is_absolute(story, monkeypatch):
    monkeypatch.chdir(story.parent)
    assert read_story("bridge.txt").path == str(story)


def test_a_guessed_encoding_is_said(tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes("The mayor’s word".encode("cp1252"))
    assert notice_of(read_story(path)) == "Read as Windows-1252, which is a guess: the file does not say."


def test_damaged_characters_are_counted(tmp_path):
    path = tmp_path / "cut.txt"
    path.write_bytes("“Łódź” and “Łódź”".encode()[:-1])
    assert notice_of(read_story(path)) == "Read as UTF-8; one character is damaged and shown as \ufffd."


def test_hidden_marks_of_direction_are_said(tmp_path):
    path = tmp_path / "turned.txt"
    path.write_text("He \u202edid not\u202c say so.", encoding="utf-8")
    assert "hidden marks" in notice_of(read_story(path))


def test_two_encodings_in_one_file_are_read_with_a_notice(tmp_path):
    path = tmp_path / "mixed.txt"
    path.write_bytes("“Łódź” ".encode() + "café".encode("cp1252"))
    found = read_story(path)
    assert found.text == "“Łódź” caf\ufffd"
    assert notice_of(found) == "Read as UTF-8; one character is damaged and shown as \ufffd."
    assert read_story(path, encoding="cp1252").text.endswith("café")


def test_a_file_that_unfolds_too_far_is_refused_by_name(tmp_path):
    path = tmp_path / "bomb.xml"
    path.write_text('<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>&a;</nitf>')
    error = problem_of(path)
    assert error.problem is Problem.REFUSED
    assert str(error).startswith("“bomb.xml” declares XML entities")


def test_a_name_with_braces_is_only_a_name(tmp_path):
    path = tmp_path / "{reason}{name}.pdf"
    path.write_bytes(b"%PDF-1.7")
    assert str(problem_of(path)).startswith("“{reason}{name}.pdf” is a PDF")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(2 * 2**30)
    assert str(problem_of(path)) == (
        "“huge.txt” is too large (2,048 MB; the limit is 200 MB)."
        " Open a part of it, or start StoryDiff with --max-size 2048MB to read it all the same."
    )


def test_a_file_deleted_while_it_is_read_is_read_to_its_end(tmp_path, story, monkeypatch):
    real_fstat = os.fstat

    def deleting(descriptor):
        status = real_fstat(descriptor)
        story.unlink(missing_ok=True)
        return status

    monkeypatch.setattr(os, "fstat", deleting)
    assert read_story(story).text == STORY


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"One.\r\nTwo.")))
    assert read_story("-")[:5] == ("One.\nTwo.", "standard input", "", "UTF-8", ())


def test_a_missing_file_is_said_with_its_name(tmp_path):
    error = problem_of(tmp_path / "gone.txt")
    assert error.problem is Problem.MISSING
    assert str(error) == "There is no file “gone.txt”. Check the name and the folder."


def test_a_file_below_a_file_is_missing(story):
    assert problem_of(story / "more.txt").problem is Problem.MISSING


def test_a_folder_is_no_story(tmp_path):
    assert problem_of(tmp_path).problem is Problem.FOLDER


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf"])
def test_a_file_without_a_word_is_empty(tmp_path, content):
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    assert problem_of(path).problem is Problem.EMPTY


@pytest.mark.parametrize("content", [b" ", b"\n", b" \n\r\n\t"])
def test_a_file_of_blanks_is_said_to_be_one(tmp_path, content):
    path = tmp_path / "blank.txt"
    path.write_bytes(content)
    assert str(problem_of(path)) == (
        "“blank.txt” holds nothing but blanks and empty lines. Open a file with text in it."
    )


def test_a_version_of_blanks_that_version_control_hands_over_is_none(tmp_path):
    path = tmp_path / "blank.txt"
    path.write_bytes(b"\n")
    assert read_named(str(path), "story.txt").text == ""


def test_binary_is_no_story(tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF\0")
    assert problem_of(path).problem is Problem.BINARY


def test_an_unknown_encoding_is_said(tmp_path):
    path = tmp_path / "strange.txt"
    path.write_bytes(b"\xe9 \x81\x8d\x8f")
    assert problem_of(path).problem is Problem.UNDECODABLE


def test_a_pipe_that_nobody_writes_to_does_not_hang(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert problem_of(path).problem is Problem.SPECIAL


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_no_story(path):
    assert problem_of(path).problem is Problem.SPECIAL


def test_a_socket_is_no_story(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as open_socket:
        open_socket.bind("s")
        assert problem_of("s").problem is Problem.SPECIAL


def test_a_pipe_put_in_the_place_of_the_file_is_seen(story, monkeypatch):
    regular = story.stat()
    story.unlink()
    os.mkfifo(story)
    monkeypatch.setattr(os, "stat", lambda path: regular)
    assert problem_of(story).problem is Problem.SPECIAL


def test_a_link_to_itself_is_said(tmp_path):
    path = tmp_path / "loop.txt"
    path.symlink_to(path)
    assert problem_of(path).problem is Problem.LINK_LOOP


def test_a_link_to_a_story_is_followed(story, tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to(story)
    found = read_story(link)
    assert (found.text, found.name) == (STORY, "link.txt")


def test_a_file_that_may_not_be_read_is_said(story, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert problem_of(story).problem is Problem.UNREADABLE


def test_an_error_of_the_disk_is_said_in_its_words(story, monkeypatch):
    def fail(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "open", fail)
    assert str(problem_of(story)) == ("“bridge.txt” could not be read: Input/output error. Try again, or open a copy.")


def test_a_file_above_the_limit_is_refused(story):
    error = problem_of(story, limit=10)
    assert error.problem is Problem.TOO_LARGE
    assert "(33 bytes; the limit is 10 bytes)" in str(error)


def test_a_file_at_the_limit_is_read(story):
    assert read_story(story, limit=len(STORY)).text == STORY


def test_a_file_that_grows_while_it_is_read_is_refused(story, monkeypatch):
    small = os.stat_result((stat.S_IFREG, 0, 0, 1, 0, 0, 5, 0, 0, 0))
    monkeypatch.setattr(os, "stat", lambda path: small)
    monkeypatch.setattr(os, "fstat", lambda handle: small)
    assert problem_of(story, limit=10).problem is Problem.TOO_LONG


def test_standard_input_above_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"word " * 9)))
    assert str(problem_of("-", limit=10)) == (
        "“standard input” is larger than the limit of 10 bytes."
        " Give a part of it, or start StoryDiff with --max-size 20 to read more."
    )


def test_megabytes_are_said_as_such(tmp_path):
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(300 * 2**20)
    assert "(300 MB; the limit is 200 MB)" in str(problem_of(path))


@pytest.mark.parametrize("name", ["a\0b", "x" * 300])
def test_an_impossible_name_is_said(name, tmp_path):
    assert problem_of(str(tmp_path / name)).problem is Problem.BAD_NAME


def test_a_name_that_is_no_text_can_still_be_shown(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_bytes(b"Text.")
    assert read_story(os.fsdecode(path)).name == "caf\ufffd.txt"
