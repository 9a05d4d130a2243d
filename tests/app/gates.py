"""A comparing process that waits at gates, so that a test can do something while it is at work."""

from __future__ import annotations

import sys
from pathlib import Path

_CODE = """
import os, sys, time
from viewer.app import compare_process

def at_gate(name):
    step = getattr(compare_process, name)
    def wait(*given, **named):
        while os.path.exists(os.path.join(sys.argv[1], name)):
            time.sleep(0.005)
        return step(*given, **named)
    setattr(compare_process, name, wait)

for name in ("read_wish", "prepare_side", "prepare_outcome", "messages_of_outcome"):
    at_gate(name)
compare_process.main()
os._exit(0)
"""

READING, MAKING_PAGES, COMPARING = "read_wish", "prepare_side", "prepare_outcome"
TELLING_OUTCOME = "messages_of_outcome"
"""After what changed at the start of long stories was sent."""


class Gates:
    """The gates of all processes that are started by ``command``; open at first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir()
        self.command = (sys.executable, "-c", _CODE, str(folder))

    def close(self, *names: str) -> None:
        """Let processes wait before these steps."""
        for name in names:
            (self._folder / name).touch()

    def open(self, *names: str) -> None:
        """Let processes go on."""
        for name in names:
            (self._folder / name).unlink(missing_ok=True)
