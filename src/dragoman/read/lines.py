"""Lines of a byte stream, none held that is longer than allowed, in any encoding .jsonl files come in."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from io import BufferedIOBase
from itertools import chain

_CHUNK = 1 << 16
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class LongLineError(ValueError):
    """A line longer than allowed; it was passed over without being held."""


def chunks(stream: BufferedIOBase) -> Iterator[bytes]:
    """What `stream` holds, piece by piece, as soon as it is there."""
    while chunk := stream.read1(_CHUNK):
        yield chunk


def read_lines(pieces: Iterable[bytes], longest: int) -> Iterator[bytes | LongLineError]:
    """The lines of a stream of bytes without their ends; UTF-16 is turned into UTF-8 on the way."""
    rest = iter(pieces)
    head = next(rest, b"")
    wide = _wide_encoding(head)
    joined = chain((head,), rest)
    return _split(_narrow(joined, wide) if wide else joined, longest)


def _wide_encoding(head: bytes) -> str:
    for mark, encoding in _WIDE:
        if head.startswith(mark):
            return encoding
    if head[:1] in (b"{", b"[") and head[1:2] == b"\x00":
        return "utf-16-le"
    return "utf-16-be" if head[:1] == b"\x00" and head[1:2] in (b"{", b"[") else ""


def _narrow(pieces: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for piece in pieces:
        yield decoder.decode(piece).encode("utf-8")
    yield decoder.decode(b"", final=True).encode("utf-8")


def _split(pieces: Iterable[bytes], longest: int) -> Iterator[bytes | LongLineError]:
    kept: list[bytes] = []
    size = 0
    for piece in pieces:
        *ended, rest = piece.split(b"\n")
        for end in ended:
            yield LongLineError() if size + len(end) > longest else b"".join((*kept, end)).rstrip(b"\r")
            kept, size = [], 0
        size += len(rest)
        if size > longest:
            kept = []
        elif rest:
            kept.append(rest)
    if size:
        yield LongLineError() if size > longest else b"".join(kept)
