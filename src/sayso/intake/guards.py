"""What keeps bytes out that are no text: sizes, binaries, decompression bombs."""

from __future__ import annotations

import zlib
from typing import BinaryIO

PROBE = 65_536
"""Bytes at the head of an input that are looked at to tell text from a binary."""

BOMS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""Byte order marks with the codec that reads and drops them; longer marks first."""

_PIECE = 1 << 18
_MAGIC: tuple[bytes, ...] = (
    b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF",
    b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0", b"{\\rtf",
    b"SQLite format 3", b"OggS", b"ID3", b"RIFF", b"II*\x00", b"MM\x00*", b"\x28\xb5\x2f\xfd",
)  # fmt: skip
"""First bytes of common formats that hold no plain text, whatever the file is named."""

_NUL_SHARE = 0.003
_CONTROL_SHARE = 0.05
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\r\f\x1b")


class TooLarge(Exception):
    """More bytes came out than were allowed."""


def bom(data: bytes) -> str | None:
    """Name the codec of the byte order mark that the bytes begin with, or None."""
    return next((codec for mark, codec in BOMS if data.startswith(mark)), None)


def is_binary(data: bytes) -> bool:
    """Say whether the bytes are no text: by a known first mark, NULs or many control codes.

    A few stray NULs or controls in a text are let through; decoding drops them.
    """
    head = data[:PROBE]
    if not head:
        return False
    if bom(head) in ("utf-16", "utf-32"):
        return False
    if head.startswith(_MAGIC) or head[4:8] == b"ftyp":
        return True
    size = len(head)
    controls = size - len(head.translate(None, _CONTROLS))
    return head.count(0) > max(2, size * _NUL_SHARE) or controls > max(8, size * _CONTROL_SHARE)


def read_bounded(stream: BinaryIO, limit: int) -> bytes:
    """Read the stream to its end. Raises TooLarge as soon as more than `limit` bytes come."""
    # In pieces: to read "up to 20 MB" at once reserves them for a file of one kilobyte.
    pieces: list[bytes] = []
    size = 0
    while piece := stream.read(min(_PIECE, limit + 1 - size)):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            raise TooLarge
    return b"".join(pieces)


class Inflated:
    """A gzip stream opened for reading lines or all, never holding more than it must.

    Only what is asked for is inflated, so a bomb costs no more memory than the caller's limit.
    Raises TooLarge once `limit` bytes have come out in all, and OSError or zlib.error (as
    `gzip` does) where the data are damaged.
    """

    def __init__(self, stream: BinaryIO, limit: int) -> None:
        import gzip

        self._stream = gzip.GzipFile(fileobj=stream)
        self._left = limit

    def read(self, size: int = -1) -> bytes:
        """Read up to `size` bytes, all of them where it is negative."""
        wanted = self._left + 1 if size < 0 else min(size, self._left + 1)
        return self._count(self._stream.read(wanted))

    def readline(self, size: int = -1) -> bytes:
        """Read one line, or its first `size` bytes."""
        wanted = self._left + 1 if size < 0 else min(size, self._left + 1)
        return self._count(self._stream.readline(wanted))

    def _count(self, data: bytes) -> bytes:
        self._left -= len(data)
        if self._left < 0:
            raise TooLarge
        return data


DAMAGED = (OSError, EOFError, zlib.error)
"""What reading a file or a gzip stream may raise when the disk or the data are at fault."""
