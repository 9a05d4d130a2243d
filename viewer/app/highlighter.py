"""Having source looked through, each side in a process of its own, and handing on what is found as it comes.

Knows nothing of languages (see ``viewer.presentation.syntax``) and paints nothing.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.app.channels import StartedProcess
from viewer.app.wire import Unpacker, packed
from viewer.presentation.sides import Side
from viewer.presentation.syntax import LIMIT, SyntaxPiece
from viewer.text.records import NamedTuple
from viewer.widgets.log import log

COMMAND = (sys.executable, "-P", "-m", "viewer.app.syntax_process")

# Milliseconds without a word. A piece takes some 10, loading the languages some 200, on a slow machine 2,000.
SILENCE = 6_000

# Texts of which it is remembered what was found: both sides, and both as they were before.
_REMEMBERED = 4


class _Known(NamedTuple):
    """What was found in a text."""

    text: str
    lexer: str
    pieces: list[SyntaxPiece]


class _Look(QObject):
    """One text that is being looked through."""

    found = Signal(Side, object)
    ended = Signal(Side, bool)
    """There is no more; and whether it would be no more another time."""

    def __init__(self, side: Side, known: _Known, command: tuple[str, ...], silence: int, parent: QObject) -> None:
        super().__init__(parent)
        self._side = side
        self.known = known
        self._unpacker = Unpacker()
        self._process = StartedProcess(self, command)
        self._process.received.connect(self._receive)
        self._process.ended.connect(self._on_ended)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(silence)
        self._silence.timeout.connect(self._give_up)

    def start(self) -> None:
        """Begin."""
        self._silence.start()
        self._process.start(packed((self.known.text[:LIMIT], self.known.lexer)))

    def stop(self) -> None:
        """End it; no signal follows."""
        self._silence.stop()
        self._process.received.disconnect(self._receive)
        self._process.ended.disconnect(self._on_ended)
        self._process.stop()

    @Slot(bytes)
    def _receive(self, data: bytes) -> None:
        self._silence.start()
        self._unpacker.feed(data)
        while self._unpacker:
            piece = self._unpacker.next()
            assert isinstance(piece, SyntaxPiece)
            self.known.pieces.append(piece)
            self.found.emit(self._side, piece)

    @Slot(str)
    def _on_ended(self, said: str) -> None:
        if said:
            log(__name__).warning("the process that looks through source said: %s", said)
        self.ended.emit(self._side, self._process.succeeded())

    @Slot()
    def _give_up(self) -> None:
        """Leave it at what was found: a text on which a lexer takes so long can be read without colors."""
        log(__name__).warning("looking through source took too long and was ended")
        self.ended.emit(self._side, True)


class Highlighter(QObject):
    """Looks through the newest texts that it is given."""

    found = Signal(Side, object)
    """A SyntaxPiece of the text on a side; those of one side come in the order of its text."""

    def __init__(
        self, parent: QObject | None = None, command: tuple[str, ...] = COMMAND, silence: int = SILENCE
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._silence = silence
        self._known: list[_Known] = []
        self._looks: dict[Side, _Look] = {}

    def look_through(self, texts: dict[Side, tuple[str, str]]) -> None:
        """Look through these texts, each with the name of its language; forgets what was asked before."""
        self.stop()
        for side, (text, lexer) in texts.items():
            known = next((one for one in self._known if one.text is text and one.lexer == lexer), None)
            if known is not None:
                for piece in known.pieces:
                    self.found.emit(side, piece)
            elif lexer != "text":
                look = self._looks[side] = _Look(side, _Known(text, lexer, []), self._command, self._silence, self)
                look.found.connect(self.found)
                look.ended.connect(self._on_ended)
                look.start()

    def stop(self) -> None:
        """End what is being looked through."""
        for side in list(self._looks):
            self._end(side)

    def is_busy(self) -> bool:
        """Tell whether more is to come."""
        return bool(self._looks)

    @Slot(Side, bool)
    def _on_ended(self, side: Side, for_good: bool) -> None:
        if for_good:
            self._known = [self._looks[side].known, *self._known][:_REMEMBERED]
        self._end(side)

    def _end(self, side: Side) -> None:
        look = self._looks.pop(side)
        look.stop()
        look.deleteLater()
