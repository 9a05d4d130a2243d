"""One desktop for all tests in this folder; each of them has windows and settings of its own."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.accessibility import Listener, Part
from tests.desktop.desk import TOOLS, Desk, wait_for
from tests.desktop.file_manager import FileManager
from tests.desktop.hands import Hands
from tests.desktop.program import Runs

PICTURES = pytest.StashKey[Path]()


@pytest.fixture(scope="session")
def desk() -> Iterator[Desk]:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.fail(f"install first, or let .ci/run do it: {', '.join(missing)}")
    with tempfile.TemporaryDirectory(prefix="storydiff-desk-") as folder, Desk(Path(folder)) as made:
        yield made


@pytest.fixture(scope="session")
def listener(desk: Desk) -> Iterator[Listener]:
    made = Listener(desk.environment["DBUS_SESSION_BUS_ADDRESS"])
    yield made
    made.close()


@pytest.fixture
def hands(desk: Desk) -> Hands:
    return Hands(desk)


@pytest.fixture
def start(desk: Desk, listener: Listener, tmp_path: Path) -> Iterator[Runs]:
    """Start StoryDiff with the given arguments; no run of it may complain on the terminal."""
    runs = Runs(desk, listener, tmp_path)
    yield runs
    runs.end()
    assert runs.said() == ""


@pytest.fixture
def files(tmp_path: Path):
    """Write files into a folder that holds nothing else: files(**{"name": text}) gives the folder."""
    made: list[Path] = []

    def write(**texts: str | bytes) -> Path:
        folder = tmp_path / f"folder{len(made)}"
        folder.mkdir()
        made.append(folder)
        for name, text in texts.items():
            name = name if "." in name else f"{name}.txt"
            (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return folder

    return write


@pytest.fixture
def show_folder(desk: Desk, hands: Hands):
    """Open a file manager on a folder."""
    shown: list[FileManager] = []

    def show(folder: Path) -> FileManager:
        for window in shown:
            window.close()
        shown[:] = [FileManager(desk, hands, folder)]
        return shown[0]

    yield show
    for window in shown:
        window.close()


@pytest.fixture
def other(desk: Desk, listener: Listener):
    """Another program with a selected text and an address: other(text, address) gives what it shows."""
    started = []

    def begin(text: str, address: str = "https://example.org/story") -> Part:
        script = str(Path(__file__).with_name("other_program.py"))
        process = desk.start([sys.executable, script, text, address])
        started.append(process)
        return wait_for(lambda: listener.program("Another program", process.pid), "the other program opens")

    yield begin
    for process in started:
        desk.end(process)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    """Keep a picture of the screen where a test has failed."""
    report = yield
    desk = getattr(item, "funcargs", {}).get("desk")
    if report.failed and isinstance(desk, Desk) and report.when == "call":
        folder = item.config.stash.setdefault(PICTURES, Path(tempfile.mkdtemp(prefix="storydiff-screens-")))
        picture = folder / f"{item.name.replace('/', '_')[:80]}.png"
        desk.screen().save(str(picture))
        report.sections.append(("screen", str(picture)))
    return report
