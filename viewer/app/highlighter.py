"""Having source looked through in a process of its own, and handing on what it finds as it comes.

Knows nothing of languages (see ``viewer.presentation.syntax``) and paints nothing.
"""

from __future__ import annotations

import logging
import sys
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.app.channels import StartedProcess
from viewer.app.wire import Unpacker, packed
from viewer.presentation.sides import Side
from viewer.presentation.syntax import LIMIT, SyntaxPiece

_log = logging.getLogger(__name__)

COMMAND = (sys.executable, "-P", "-m", "viewer.app.syntax_process")

# Milliseconds without a word. A piece takes some 10, loading the languages some 200 on a slow machine 2,000.
_SILENCE = 6_000

# Texts of which it is remembered what was found: both sides, and both as they were before.
_REMEMBERED = 4


class _Known(NamedTuple):
    """What was found in a text, and whether that is all."""

    text: str
    lexer: str
    pieces: list[SyntaxPiece]


class Highlighter(QObject):
    """Looks through the newest texts that it is given."""

    found = Signal(Side, object)
    """A SyntaxPiece of the text on a side; those of one side come in the order of its text."""

    def __init__(
        self, parent: QObject | None = None, command: tuple[str, ...] = COMMAND, silence: int = _SILENCE
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._known: list[_Known] = []
        self._asked: list[tuple[Side, _Known]] = []
        self._process: StartedProcess | None = None
        self._unpacker = Unpacker()
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(silence)
        self._silence.timeout.connect(self._give_up)

    def look_through(self, texts: dict[Side, tuple[str, str]]) -> None:
        """Look through these texts, each with the name of its language; forgets what was asked before."""
        self.stop()
        for side, (text, lexer) in texts.items():
            known = next((one for one in self._known if one.text is text and one.lexer == lexer), None)
            if known is not None:
                for piece in known.pieces:
                    self.found.emit(side, piece)
            elif lexer != "text":
                self._asked.append((side, _Known(text, lexer, [])))
        if self._asked:
            self._start()

    def stop(self) -> None:
        """End what is being looked through."""
        self._silence.stop()
        self._asked = []
        process, self._process = self._process, None
        if process is not None:
            process.received.disconnect(self._receive)
            process.ended.disconnect(self._on_ended)
            process.stop()
            process.deleteLater()

    def is_busy(self) -> bool:
        """Tell whether more is to come."""
        return self._process is not None

    def _start(self) -> None:
        self._unpacker = Unpacker()
        self._process = StartedProcess(self, self._command)
        self._process.received.connect(self._receive)
        self._process.ended.connect(self._on_ended)
        request = tuple((number, known.text[:LIMIT], known.lexer) for number, (_, known) in enumerate(self._asked))
        self._process.start(packed(request))
        self._silence.start()

    @Slot(bytes)
    def _receive(self, data: bytes) -> None:
        self._silence.start()
        self._unpacker.feed(data)
        while self._unpacker:
            message = self._unpacker.next()
            assert isinstance(message, tuple)
            number, piece = message
            side, known = self._asked[number]
            known.pieces.append(piece)
            self.found.emit(side, piece)

    @Slot(str)
    def _on_ended(self, said: str) -> None:
        if said:
            _log.warning("the process that looks through source said: %s", said)
        self._remember()
        self.stop()

    @Slot()
    def _give_up(self) -> None:
        """Leave it at what was found: a text on which a lexer takes so long can be read without colors."""
        _log.warning("looking through source took too long and was ended")
        self._remember()
        self.stop()

    def _remember(self) -> None:
        self._known = [*(known for _, known in self._asked), *self._known][:_REMEMBERED]
