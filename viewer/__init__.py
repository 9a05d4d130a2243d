"""StoryDiff compares two versions of a news story by sentences and words.

The door for scripts and notebooks is ``compare_texts``; it loads no window.
"""

from __future__ import annotations

# Type checkers take this name for true; the typing module itself would double the cost of the import.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from viewer.model.comparison import Comparison
    from viewer.model.options import CompareOptions
    from viewer.model.pins import Pins

__all__ = ["compare_texts"]
__version__ = "0.1.0"


def compare_texts(old: str, new: str, options: CompareOptions | None = None, pins: Pins | None = None) -> Comparison:
    """Compare two texts; spans in the result are half-open, in code points of the given strings.

    ``options`` is a ``viewer.model.options.CompareOptions``; ``pins``, a ``viewer.model.pins.Pins``, says
    what belongs together and what does not, whatever the words.
    """
    # The rooms are loaded at the first call: whoever only imports the name does not wait for them.
    from viewer.model import compare

    return compare.compare_texts(old, new, options) if pins is None else compare.compare_texts(old, new, options, pins)
