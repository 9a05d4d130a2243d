"""Help > About."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion

from viewer.app.about import about_text


def test_it_names_the_versions_that_a_report_of_a_fault_needs():
    text = about_text()
    for part in ("StoryDiff", f"Python {platform.python_version()}", f"Qt {qVersion()}"):
        assert part in text
