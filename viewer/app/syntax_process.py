"""The process that looks through source in its language, and sends back what it finds piece by piece.

Loads no Qt and shows nothing. A lexer can try for minutes what a sly text asks of it; here nobody waits for
it, and whoever asked kills it when it falls silent.
"""

from __future__ import annotations

import os
import sys
import threading

from viewer.app.wire import Unpacker, packed
from viewer.presentation.offsets import Utf16Map
from viewer.presentation.syntax import syntax_pieces


def main() -> int:
    """Answer one request, (text, name of its language), with SyntaxPieces; return 0."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not end up among the messages
    unpacker = Unpacker()
    while not unpacker:
        data = os.read(source.fileno(), 1 << 20)
        if not data:
            return 0
        unpacker.feed(data)
    threading.Thread(target=_leave_at_end, args=(source.fileno(),), daemon=True).start()
    request = unpacker.next()
    assert isinstance(request, tuple)
    text, lexer = request
    for piece in syntax_pieces(text, lexer, Utf16Map(text)):
        target.write(packed(piece))
        target.flush()
    return 0


def _leave_at_end(source: int) -> None:
    while os.read(source, 4096):
        pass
    os._exit(0)


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)
