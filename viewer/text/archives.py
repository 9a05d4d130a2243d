"""Parts of documents that are archives (docx, odt), never unpacked beyond a limit, even out of broken ones.

Knows nothing of what the parts mean.
"""

from __future__ import annotations

from viewer.text.phrase import translate
from viewer.text.story_text import TOO_LARGE, FormatError, Limits

SIGNATURE = b"PK\x03\x04"
PROTECTED = translate("Problem", "“{name}” is protected by a password. Save it without one and open it again.")

_LOCAL_HEADER = 30  # bytes
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 1


class Archive:
    """The parts of one archive by name; ``complete`` is False where it is cut short or broken."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        import io
        import zipfile

        self._data = data
        self._limits = limits
        self._zip: zipfile.ZipFile | None = None
        self.complete = True
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError):
            self.complete = False
        if self._zip is not None and len(self._zip.filelist) > limits.parts:
            raise FormatError(TOO_LARGE)

    def read(self, name: str) -> bytes | None:
        """Return the part ``name``, as much as there is of it; None where there is none.

        Raise FormatError where it is larger than allowed, by what it says or by what it is.
        """
        if self._zip is None:
            return self._rescued(name)
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & _ENCRYPTED:
            raise FormatError(PROTECTED)
        if info.file_size > self._limits.unpacked:
            raise FormatError(TOO_LARGE)
        import zipfile
        import zlib

        try:
            with self._zip.open(info) as part:
                data = part.read(self._limits.unpacked + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
            self.complete = False
            return self._rescued(name)
        return self._within_limit(data)

    def _within_limit(self, data: bytes) -> bytes:
        if len(data) > self._limits.unpacked:
            raise FormatError(TOO_LARGE)
        return data

    def _rescued(self, name: str) -> bytes | None:
        """Find a part by the header before it: the list of parts stands at the end, and is lost first."""
        at = self._data.find(SIGNATURE)
        wanted = name.encode()
        while at >= 0:
            header = self._data[at : at + _LOCAL_HEADER]
            if len(header) < _LOCAL_HEADER:
                return None
            name_length = int.from_bytes(header[26:28], "little")
            extra_length = int.from_bytes(header[28:30], "little")
            begin = at + _LOCAL_HEADER
            if self._data[begin : begin + name_length] == wanted:
                return self._unpacked(header, begin + name_length + extra_length)
            at = self._data.find(SIGNATURE, at + 4)
        return None

    def _unpacked(self, header: bytes, start: int) -> bytes | None:
        import zlib

        flags, method = int.from_bytes(header[6:8], "little"), int.from_bytes(header[8:10], "little")
        if flags & _ENCRYPTED:
            raise FormatError(PROTECTED)
        if method == _STORED:
            size = int.from_bytes(header[18:22], "little")
            return self._within_limit(self._data[start : start + size])
        if method != _DEFLATED:
            return None
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        found = bytearray()
        # In pieces: what came before a fault is kept.
        for at in range(start, len(self._data), 4096):
            try:
                found += unpacker.decompress(self._data[at : at + 4096], self._limits.unpacked + 1 - len(found))
            except zlib.error:
                break
            if unpacker.eof or len(found) > self._limits.unpacked:
                break
        return self._within_limit(bytes(found)) or None
