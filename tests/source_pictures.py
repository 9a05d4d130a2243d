"""The pictures of source: two saved pages and a program.

Drawn by ``screenshots``; tests nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from tests.screenshots import Studio

PACE = 50  # milliseconds

BRIDGE_PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Harbor board</title></head>
<body>
<article class="story">
  <h1>Harbor board shuts the swing bridge</h1>
  <p class="lede">The swing bridge at Tarn was <b>shut</b> on Monday, the harbor board said.</p>
  <p>It carries 9,000 cars a day. <!-- check with the board --></p>
  <ul><li>Ferry: twice a day</li><li>Bus: every hour</li></ul>
</article>
</body>
</html>
"""
PAGE_CHANGES = (
    ("Monday", "Tuesday"),
    ("9,000", "8,000"),
    (' class="story"', ' class="story update"'),
    ("  <ul>", '  <p>A new bridge will be <a href="plan.html">built</a> next year.</p>\n  <ul>'),
)
PROGRAM = "def shut(bridge):\n    # The keeper does the rest.\n    bridge.open = False\n    return 40\n"


def draw_source(studio: Studio) -> None:
    """Draw the source of two pages, in light and in dark, its marked-up copy, and program code."""
    window = studio.application.window
    later = BRIDGE_PAGE
    for old, new in PAGE_CHANGES:
        later = later.replace(old, new)
    studio.stories = studio.write({"first.html": BRIDGE_PAGE, "update.html": later})
    studio.compare()
    window.tools.source.action.trigger()
    QTest.qWait(PACE * 40)
    studio.select("Edited")
    studio.draw("60-source")
    studio.application.keeper.use("dark")
    studio.draw("61-source-dark")
    window.tools.redline.action.trigger()
    studio.draw("62-source-marked-up-copy-dark")
    window.tools.redline.action.trigger()
    studio.application.keeper.use("high_contrast")
    studio.draw("63-source-high-contrast")
    studio.application.keeper.use("light")
    studio.stories = studio.write({"first.py": PROGRAM, "second.py": PROGRAM.replace("40", "41") + "\n\nshut(tarn)\n"})
    studio.compare()
    QTest.qWait(PACE * 40)
    studio.draw("64-program-code")
