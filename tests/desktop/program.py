"""StoryDiff as a process of its own, seen as a screen reader sees it.

Nothing in here looks into the program: what it shows is asked for over the accessibility bus.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QRect

from tests.desktop.accessibility import Box, Listener, Part, Refused
from tests.desktop.desk import Desk, wait_for

PROJECT = Path(__file__).parents[2]
EARLIER, LATER = "Earlier version", "Later version"

_Found = TypeVar("_Found")


class Program:
    """One StoryDiff on the desktop, started here by ``start`` or by another program."""

    def __init__(self, listener: Listener, root: Part, is_running: Callable[[], bool], said: Callable[[], str]) -> None:
        self.listener = listener
        self.root = root
        self.is_running = is_running
        self.said = said
        self._parts: dict[tuple[str, str], Part] = {}
        self.wait_until_it_has_the_keys()

    def wait_for_end(self) -> None:
        """Wait until it has ended by itself."""
        self.wait_until(lambda: not self.is_running(), "the program has ended")

    def window(self) -> Part:
        """Return its main window."""
        return next(window for window in self.root.children() if "StoryDiff" in window.name)

    def dialogs(self) -> list[Part]:
        """Return its other windows that have the keys."""
        return [part for part in self.root.children() if part.role != "frame" and "active" in part.states]

    def wait_for_dialog(self) -> Part:
        """Wait until there is another window that has the keys."""
        return self.wait_until(self.dialogs, "a dialog has the keys")[0]

    def wait_until_it_has_the_keys(self) -> None:
        """Wait until the keys are the main window's, and no dialog's."""
        self.wait_until(lambda: "active" in self.window().states, "the window has the keys")

    def shown(self, role: str = "", name: str = "", within: Part | None = None) -> list[Part]:
        """Return all that is on the screen now with this role and name, as far as they are given."""
        found = []
        for part in (within or self.root).walk(_is_open):
            try:
                if (not role or part.role == role) and (not name or part.name == name) and _is_seen(part):
                    found.append(part)
            except Refused:
                continue  # it has gone meanwhile
        return found

    def part(self, role: str, name: str) -> Part:
        """Return the one thing with this role and name, once it is on the screen."""
        known = self._parts.get((role, name))
        if known is None or not _is_seen(known):
            found = self.wait_until(lambda: self.shown(role, name), f"there is a {role} “{name}”")
            known = self._parts[role, name] = found[0]
        return known

    def pane(self, side: str) -> Part:
        """Return the pane of a side, once it has a story."""
        return self.part("text", side)

    def story(self, side: str) -> str:
        """Return what a pane shows; "" where it has no story."""
        panes = self.shown("text", side)
        return panes[0].text if panes else ""

    def texts(self) -> list[str]:
        """Return all words that stand in labels now."""
        return [part.name for part in self.shown("label")]

    def says(self, words: str) -> bool:
        """Tell whether a label has these words in it."""
        return any(words in text for text in self.texts())

    def wait_until_it_says(self, words: str) -> None:
        """Wait until a label has these words in it."""
        self.wait_until(lambda: self.says(words), f"the window says “{words}”")

    def wait_for_story(self, side: str, words: str) -> None:
        """Wait until a pane shows a text with these words in it."""
        self.wait_until(lambda: words in self.story(side), f"the {side.lower()} shows “{words}”")

    def changes(self) -> list[str]:
        """Return the rows of the change list, as a screen reader is told of them."""
        tables = self.shown("table", "Changes")
        if not tables:
            return []
        rows = tables[0].number("Table", "NRows")
        return [tables[0].part("Table", "GetAccessibleAt", "ii", (row, 0)).name for row in range(rows)]

    def focused(self) -> Part | None:
        """Return what has the keys."""
        found = [part for part in self.shown() if "focused" in part.states and "focusable" in part.states]
        return found[0] if found else None

    def announced(self) -> list[str]:
        """Return what was said to screen readers since this was asked last."""
        return [str(news.value) for news in self.listener.heard("Announcement")]

    def wait_until(self, look: Callable[[], _Found], what: str) -> _Found:
        """Wait until something true is seen, and return it; tell what the window says where that never comes."""

        def why() -> str:
            try:
                labels = " | ".join(filter(None, self.texts())) if self.is_running() else "(it has ended)"
            except (Refused, AssertionError) as error:
                labels = f"({error})"
            return f"{what}. The window says: {labels}. The terminal: {self.said()}"

        def safely() -> _Found | None:
            ended = not self.is_running()
            try:
                found = look()
            except Refused:
                found = None
            assert found or not ended, why()
            return found

        return wait_for(safely, why)


class Runs:
    """The runs of StoryDiff in one test, with settings of their own."""

    def __init__(self, desk: Desk, listener: Listener, folder: Path) -> None:
        self._desk = desk
        self._listener = listener
        self._folder = folder
        self._processes: list[subprocess.Popen[bytes]] = []
        self.environment = {"PYTHONPATH": str(PROJECT), "XDG_CONFIG_HOME": str(folder / "config")}

    def __call__(self, *arguments: str | Path) -> Program:
        """Start StoryDiff, and wait for its window; a run that is still there ends before."""
        self.end()
        said = self._folder / f"said{len(self._processes)}"
        command = [sys.executable, "-m", "viewer", *map(str, arguments)]
        with said.open("wb") as output:
            process = self._desk.start(command, self.environment, output)
        self._processes.append(process)

        def why() -> str:
            return f"the window opens (exit status {process.poll()}): {said.read_text(errors='replace')}"

        def look() -> Part | None:
            found = self._listener.program("StoryDiff", process.pid)
            assert found or process.poll() is None, why()
            return found

        root = wait_for(look, why)
        self._listener.forget()
        return Program(self._listener, root, lambda: process.poll() is None, lambda: said.read_text(errors="replace"))

    def statuses(self) -> list[int | None]:
        """Return the exit statuses of all runs, None while one goes on."""
        return [process.poll() for process in self._processes]

    def end(self) -> None:
        """End what still runs."""
        for process in self._processes:
            self._desk.end(process)

    def said(self) -> str:
        """Return all that was written to the terminal."""
        return "".join(path.read_text(errors="replace") for path in sorted(self._folder.glob("said*")))

    def opened_by_another(self) -> Program:
        """Wait for the window of a StoryDiff that another program has started."""
        root = wait_for(lambda: self._listener.program("StoryDiff"), "another program opens StoryDiff")
        return Program(self._listener, root, lambda: self._listener.is_there(root), lambda: "")


def area(*boxes: Box) -> QRect:
    """Return the smallest rectangle that holds all of these."""
    whole = QRect()
    for box in boxes:
        whole = whole.united(QRect(*box))
    return whole


def _is_seen(part: Part) -> bool:
    try:
        return "showing" in part.states
    except Refused:
        return False


def _is_open(part: Part) -> bool:
    """Tell whether to look into a part: not into what is hidden, or has a thousand cells."""
    return part.role not in ("table", "list") and (part.role == "application" or _is_seen(part))
