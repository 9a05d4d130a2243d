"""The formats that stories come in, one file each (see ``viewer.text.story_file``).

Everything here but this file is a format; nothing here opens files.
"""

from __future__ import annotations
