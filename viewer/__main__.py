"""``python -m viewer``: the same as the command ``storydiff``.

Holds no behavior of its own.
"""

from __future__ import annotations

import sys

from viewer.app.main import main

if __name__ == "__main__":
    sys.exit(main())
