"""The log of the program, loaded when the first line of it is written: most windows have nothing to log.

Decides nothing about where the lines go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger


def log(name: str) -> Logger:
    """Return the log of the module called ``name``."""
    from logging import getLogger

    return getLogger(name)
