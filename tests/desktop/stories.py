"""Two versions of a story with three changes between them, and another story."""

from __future__ import annotations

OLD = """The bridge at Tarn was closed on Monday.

Its 40 workers were sent home.

The ferry runs twice a day in winter.
"""
NEW = """The bridge at Tarn was closed on Tuesday.

Its 40 workers were sent home.

Fishermen have offered their boats.
"""
OTHER = "A third story, about a harbor.\n"
