"""StoryDiff compares two versions of a news story by sentences and words.

The door for scripts and notebooks is ``compare_texts``; it loads no window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from viewer.model.compare import compare_texts as compare_texts
    from viewer.model.options import CompareOptions as CompareOptions

__all__ = ["CompareOptions", "compare_texts"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # Loaded when asked for: the command line answers --help without the comparison.
    if name == "compare_texts":
        from viewer.model.compare import compare_texts

        return compare_texts
    if name == "CompareOptions":
        from viewer.model.options import CompareOptions

        return CompareOptions
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
