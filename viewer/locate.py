"""Where the icons, themes and samples are: beside the package in a checkout, inside it when installed.

Reads none of them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "resources"
# An editable install runs from the checkout, so it finds the same folder as the checkout does.
_CHECKOUT = _PACKAGE.parent / "resources"


@cache
def _root() -> Path:
    return _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT


def resource(*parts: str) -> Path:
    """Give the path of a resource, as ``resource("themes", "light.toml")``.

    Raise FileNotFoundError when there is none: the installation is damaged.
    """
    path = _root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"StoryDiff is not installed completely: {path} is missing")
    return path
