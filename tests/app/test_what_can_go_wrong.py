"""Everything that a file can have wrong: a sentence in the window and in the terminal, and nothing is lost.

What the readers make of such files is tested with them; here it is what a person gets to see.
"""

from __future__ import annotations

import os
import zipfile

import pytest
from PySide6.QtWidgets import QLabel

from tests.app.applications import make_application, names, text, wait_for
from tests.text import producers
from tests.widgets.windows import NEW, OLD, Drag, middle
from viewer.app.main import main
from viewer.presentation.sides import Side
from viewer.widgets.message_bar import Severity
from viewer.widgets.status_line import StatusLine

NOBODY = 65534
UNFOLDED = 110  # MB, of which 100 are too many

_ENTITIES = '<!DOCTYPE n [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><nitf><body>&b;</body></nitf>'
_EXTERNAL = '<!DOCTYPE n [<!ENTITY a SYSTEM "file:///etc/hostname">]><nitf><body>&a;</body></nitf>'


def write(content):
    def make(path):
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    return make


def forbidden(path):
    path.write_text(NEW)
    path.chmod(0)


def huge(path):
    with path.open("wb") as file:
        file.truncate(2 * 2**30)


def bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w") as part:
            for _ in range(UNFOLDED):
                part.write(bytes(2**20))


REFUSED = {
    "missing.txt": (lambda path: None, "There is no file “missing.txt”."),
    "forbidden.txt": (forbidden, "“forbidden.txt” may not be read."),
    "folder": (lambda path: path.mkdir(), "“folder” is a folder."),
    "pipe": (os.mkfifo, "“pipe” is not a file but a device or a pipe."),
    "device": (lambda path: path.symlink_to("/dev/zero"), "“device” is not a file but a device or a pipe."),
    "loop.txt": (lambda path: path.symlink_to(path), "“loop.txt” is a link that leads back to itself."),
    "huge.txt": (huge, "“huge.txt” is too large (2,048 MB; the limit is 200 MB)."),
    "empty.txt": (write(b"\n" * 1_000_000), "“empty.txt” holds nothing but blanks and empty lines."),
    "nul.txt": (write(b"One\0two\0three."), "“nul.txt” is not a text file."),
    "strange.txt": (write(b"\xe9 \x81\x8d\x8f"), "The characters in “strange.txt” cannot be read"),
    "bomb.docx": (bomb, "“bomb.docx” would unfold to far more than a story can hold"),
    "entities.xml": (write(_ENTITIES), "“entities.xml” declares XML entities"),
    "external.xml": (write(_EXTERNAL), "“external.xml” declares XML entities"),
}

_CUT = "The file is damaged or cut short: shown is what could be read of it."
_ARROWS = "There are hidden marks that turn the reading direction; they are shown as arrows."
_DOCUMENT = producers.word_story()

READ_WITH_A_NOTICE = {
    "guessed.txt": ("The mayor’s word".encode("cp1252"), "Read as Windows-1252, which is a guess", "mayor’s"),
    "mixed.txt": ("“Łódź” ".encode() + b"caf\xe9", "Read as UTF-8; one character is damaged", "“Łódź” caf\ufffd"),
    "surrogate.txt": ("A \ud800 b.".encode("utf-16", "surrogatepass"), "one character is damaged", "A \ufffd b."),
    "hidden.txt": ("He \u202edid not\u202c say so.".encode(), _ARROWS, "He ⇦did not⇕ say so."),
    "cut.docx": (_DOCUMENT[: len(_DOCUMENT) // 2], _CUT, "Ferry to Ostrel"),
    "broken.docx": (producers.word("<w:p><w:r><w:t>One.</w:t></w:r></w:p><w:p><w:r><w:t>Two <"), _CUT, "One."),
    "broken.xml": (b"<nitf><body><body.content><p>One.</p><p>Two <b", _CUT, "One."),
    "broken.json": (b'{"uri":1,"body_text":"One.', "so it is shown as plain text.", "One."),
}

LONG = {
    "one line of 10 MB": b"word " * 2_000_000,
    "a million empty lines": b"First.\n" + b"\n" * 1_000_000 + b"Last.\n",
}


@pytest.fixture
def ordinary_user():
    """Do without the rights of the superuser, who may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    yield
    os.seteuid(0)


@pytest.fixture
def good(tmp_path):
    paths = tmp_path / "old.txt", tmp_path / "new.txt"
    for path, story in zip(paths, (OLD, NEW), strict=True):
        path.write_text(story)
    return [str(path) for path in paths]


@pytest.fixture
def application(qtbot, tmp_path, good):
    made = make_application(qtbot, tmp_path)
    made.open(*good)
    wait_for(qtbot, made)
    yield made
    made.worker.cancel()


def drop(qtbot, application, path):
    Drag(application.window, str(path)).drop(middle(application.window, Side.NEW))
    wait_for(qtbot, application)


@pytest.mark.parametrize("name", REFUSED)
class TestWhatIsRefused:
    @pytest.fixture
    def path(self, tmp_path, name):
        path = tmp_path / name
        REFUSED[name][0](path)
        return path

    def test_is_explained_in_the_window_and_what_was_shown_stays(self, application, qtbot, path, name, request):
        if name == "forbidden.txt":
            request.getfixturevalue("ordinary_user")
        drop(qtbot, application, path)
        assert REFUSED[name][1] in application.window.message_bar.text()
        assert application.window.message_bar.severity() is Severity.ERROR
        assert names(application) == ["old.txt", "new.txt"]
        assert text(application, Side.NEW).startswith("The bridge at Tarn was closed on Tuesday.")
        assert len(application.window.change_list.visible_rows()) == 3

    def test_is_one_sentence_in_the_terminal_and_trouble(self, good, path, name, request, capsys):
        if name == "forbidden.txt":
            request.getfixturevalue("ordinary_user")
        assert main([str(path), good[1], "--report", "-"]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith(f"storydiff: {REFUSED[name][1]}")
        assert said.err.count("\n") == 1


@pytest.mark.parametrize("name", READ_WITH_A_NOTICE)
class TestWhatIsReadAllTheSame:
    @pytest.fixture
    def path(self, tmp_path, name):
        path = tmp_path / name
        path.write_bytes(READ_WITH_A_NOTICE[name][0])
        return path

    def test_is_shown_with_a_notice_above_it(self, application, qtbot, path, name):
        drop(qtbot, application, path)
        _, notice, words = READ_WITH_A_NOTICE[name]
        assert words in text(application, Side.NEW)
        above = application.window.view.column(Side.NEW).header.findChild(QLabel, "paneNotice")
        assert above.isVisible()
        assert notice in above.text()
        assert application.window.message_bar.text() == ""

    def test_is_compared_in_the_terminal_with_a_notice(self, good, path, name, capsys):
        assert main([good[0], str(path), "--report", "-"]) == 1
        said = capsys.readouterr()
        assert READ_WITH_A_NOTICE[name][1] in said.err
        assert said.err.startswith(f"storydiff: {name}: ")
        assert f"Later version:   {name}" in said.out


@pytest.mark.parametrize("name", LONG)
class TestWhatIsLong:
    @pytest.fixture
    def paths(self, tmp_path, name):
        made = [tmp_path / f"{side.value}.txt" for side in Side]
        for path in made:
            path.write_bytes(LONG[name])
        return [str(path) for path in made]

    def test_is_shown_and_compared_in_the_window(self, qtbot, tmp_path, paths, name):
        application = make_application(qtbot, tmp_path)
        application.open(*paths)
        qtbot.waitUntil(lambda: application.session.stories()[Side.NEW] is not None, timeout=60_000)
        qtbot.waitUntil(lambda: not application.worker.is_busy(), timeout=120_000)
        assert text(application, Side.NEW)[-6:].strip() in ("word", "Last.")
        assert "No changes" in application.window.findChild(StatusLine).text()
        assert application.window.message_bar.text() == ""

    def test_is_compared_in_the_terminal(self, paths, name, capsys):
        assert main([*paths, "--report", "-"]) == 0
        assert "No changes" in capsys.readouterr().out


def test_a_file_that_goes_while_it_is_opened_is_missing(application, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "gone.txt"
    path.write_text(NEW)
    real = os.open

    def late(name, *rest):
        if str(name) == str(path):
            path.unlink(missing_ok=True)
        return real(name, *rest)

    monkeypatch.setattr(os, "open", late)
    drop(qtbot, application, path)
    assert "There is no file “gone.txt”." in application.window.message_bar.text()
    assert names(application) == ["old.txt", "new.txt"]


def test_a_full_disk_is_said_where_a_report_is_written_to_a_file(good, tmp_path, capsys):
    target = tmp_path / "report.txt"
    target.symlink_to("/dev/full")
    assert main([*good, "--report", str(target)]) == 2
    assert "could not be written to" in (said := capsys.readouterr().err)
    assert "no space left on device" in said.lower()


def test_settings_that_cannot_be_written_stop_nobody(qtbot, tmp_path, good):
    (tmp_path / "settings.ini").mkdir()  # nobody can write to a folder, not even root
    made = make_application(qtbot, tmp_path)
    made.open(*good)
    wait_for(qtbot, made)
    assert names(made) == ["old.txt", "new.txt"]
    assert made.window.close()


@pytest.mark.parametrize(
    "settings",
    [
        b"\0\xff\x80 nothing [ that = makes sense",
        b"[window]\ngeometry=@ByteArray(\\x1\\x2)\nstate=@Invalid()\nchanges=perhaps\n[files]\nrecent={{{\nplaces=[[\n",
        b"[window]\ngeometry=7\nstate=x\n[files]\nrecent=@Variant(\\0\\0\\0)\nfolder=@ByteArray(\\0)\nreload=5\n",
        b"[reading]\nzoom=wide\nface=3\ntheme=none\nspacing=@Size(1 2)\n",
    ],
)
def test_settings_that_are_corrupt_count_as_none(qtbot, tmp_path, good, settings):
    (tmp_path / "settings.ini").write_bytes(settings)
    made = make_application(qtbot, tmp_path)
    made.open(*good)
    wait_for(qtbot, made)
    assert names(made) == ["old.txt", "new.txt"]
    assert len(made.window.change_list.visible_rows()) == 3
    assert made.window.close()
