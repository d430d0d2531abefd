"""Sources into documents: each file by its format, each fault as one value in the stream, the rest read on."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from io import BufferedIOBase
from itertools import chain
from pathlib import Path
from typing import cast

from dragoman.errors import InputError, Notice
from dragoman.model.text import Document, DocumentId
from dragoman.read.decode import NotTextError, decode
from dragoman.read.lines import LongLineError, chunks, read_lines
from dragoman.read.records import parse_json, record_document, text_document
from dragoman.read.sources import Format, Source, Walk, reason
from dragoman.settings import Settings

#: A letter takes up to 4 bytes in the encodings that are read.
_LETTER_BYTES = 4


@dataclass(frozen=True, slots=True)
class Article:
    """A document and where it was found: the file, with line or item, as messages name it."""

    document: Document
    where: str


#: What reading yields: an article, an input that could not be read, or a remark that loses nothing.
Outcome = Article | InputError | Notice


def read_paths(
    paths: Iterable[str | Path],
    settings: Settings | None = None,
    *,
    leave_out: Path | None = None,
    on_bytes: Callable[[int], None] | None = None,
) -> Iterator[Outcome]:
    """Every document of `paths` ("-" is standard input), in the order given, folders in the order of names.

    A document that repeats an id another text of this run has gets a piece of its hash behind it. `on_bytes` hears how
    many bytes were read on; `leave_out` is a file inside the folders that is not an input.
    """
    run = _Run(settings or Settings(), on_bytes or (lambda count: None))
    for source in Walk(leave_out).sources(paths):
        if isinstance(source, Source):
            yield from run.source(source)
        else:
            yield source


@dataclass(slots=True)
class _Run:
    settings: Settings
    on_bytes: Callable[[int], None]
    _texts: dict[str, str] = field(default_factory=dict)    # given id -> start of the hash of its text

    def source(self, source: Source) -> Iterator[Outcome]:
        """Everything in one source; whatever goes wrong ends this source alone."""
        try:
            with _opened(source) as stream:
                yield from map(self._settled, self._contents(source, stream))
        except OSError as error:
            yield InputError(source.name, reason(error))
        except InputError as error:
            yield error

    def _contents(self, source: Source, stream: BufferedIOBase) -> Iterator[Outcome]:
        if source.format == "lines":
            yield from self._lines(source.name, chunks(stream))
        elif source.format == "text":
            yield from self._text(source.name, self._all(source, stream, "text"))
        elif source.format == "json":
            yield from self._json(source.name, self._all(source, stream, "json"))
        else:
            yield from self._guess(source, stream)

    def _all(self, source: Source, stream: BufferedIOBase, form: Format, head: bytes = b"") -> bytes:
        """All bytes of a source, unless there are more than any article or list of articles may have."""
        limit = self.settings.max_json_bytes if form == "json" else self.settings.max_characters * _LETTER_BYTES + 4
        data = head + stream.read(limit + 1) if source.size <= limit else b""
        if source.size > limit or len(data) > limit:
            what, remedy = ("list of articles", "write it as .jsonl") if form == "json" else ("article", "split it")
            size = f"{max(source.size, len(data)):,}" if source.size else f"over {limit:,}"
            raise InputError(source.name, f"has {size} bytes, more than the longest {what} may have", remedy)
        self.on_bytes(len(data))
        return data

    def _text(self, name: str, data: bytes) -> Iterator[Outcome]:
        text, notices = _decoded(name, data)
        yield from notices
        yield Article(text_document(text, name, self.settings), name)

    def _json(self, name: str, data: bytes) -> Iterator[Outcome]:
        text, notices = _decoded(name, data)
        yield from notices
        value = parse_json(text, name)
        if not isinstance(value, list):
            yield from self._record(value, name, name)
            return
        if not value:
            yield InputError(name, "is an empty list")
        for number, item in enumerate(value, 1):
            yield from self._record(item, f"{name}, item {number}", name)

    def _lines(self, name: str, pieces: Iterable[bytes]) -> Iterator[Outcome]:
        is_empty = True
        for number, line in enumerate(read_lines(pieces, self.settings.max_line_bytes), 1):
            if line == b"":
                continue
            is_empty = False
            yield from self._line(name, f"{name}, line {number}", line)
        if is_empty:
            yield InputError(name, "is empty")

    def _line(self, name: str, where: str, line: bytes | LongLineError) -> Iterator[Outcome]:
        if isinstance(line, LongLineError):
            yield InputError(where, f"is longer than {self.settings.max_line_bytes:,} bytes", "no article is that long")
            return
        self.on_bytes(len(line) + 1)
        if not line.strip():
            return
        try:
            text, notices = _decoded(where, line)
            yield from notices
            yield from self._record(parse_json(text, where), where, name)
        except InputError as error:
            yield error

    def _record(self, value: object, where: str, name: str) -> Iterator[Outcome]:
        try:
            document, notices = record_document(value, where, name, self.settings)
        except InputError as error:
            yield error
            return
        yield from notices
        yield Article(document, where)

    def _guess(self, source: Source, stream: BufferedIOBase) -> Iterator[Outcome]:
        """A stream whose name says no format: JSON lines if the first line is a JSON object, else JSON or text."""
        limit = self.settings.max_line_bytes
        head = _first_line(stream, limit)
        line = next((line for line in read_lines([head], limit) if line), b"")
        if not isinstance(line, LongLineError) and _is_object(line):
            yield from self._lines(source.name, chain((head,), chunks(stream)))
            return
        looks_like_json = isinstance(line, bytes) and line.lstrip()[:1] in (b"{", b"[")
        data = self._all(source, stream, "json" if looks_like_json else "text", head)
        if looks_like_json and _is_json(data):
            yield from self._json(source.name, data)
        else:
            yield from self._text(source.name, data)

    def _settled(self, outcome: Outcome) -> Outcome:
        """A document under an id that no other text of this run has."""
        if not isinstance(outcome, Article):
            return outcome
        document = outcome.document
        mark = document.sha256[:8]
        if document.id.startswith(mark):    # its own hash: nobody else's
            return outcome
        if self._texts.setdefault(document.id, mark) == mark:
            return outcome
        return Article(replace(document, id=DocumentId(f"{document.id}~{mark}")), outcome.where)


def _opened(source: Source) -> AbstractContextManager[BufferedIOBase]:
    if source.path is not None:
        return source.path.open("rb")
    return nullcontext(cast(BufferedIOBase, sys.stdin.buffer))


def _decoded(where: str, data: bytes) -> tuple[str, list[Notice]]:
    if not data:
        raise InputError(where, "is empty")
    try:
        decoded = decode(data)
    except NotTextError as error:
        raise InputError(where, str(error)) from error
    if not decoded.broken:
        return decoded.text, []
    message = f"has broken {decoded.encoding}; characters read as U+FFFD: {decoded.broken}"
    return decoded.text, [Notice(where, message)]


def _first_line(stream: BufferedIOBase, limit: int) -> bytes:
    """The beginning of a stream up to its first line that is not blank, or as much as one line may hold."""
    head = b""
    for piece in chunks(stream):
        head += piece
        if (b"\n" in piece and b"\n" in head.lstrip()) or len(head) > limit:
            break
    return head


def _is_object(line: bytes) -> bool:
    """Whether a line is a JSON object; said of any encoding, since its braces are ASCII in all of them."""
    return line.strip()[:1] == b"{" and line.strip()[-1:] == b"}" and _is_json(line)


def _is_json(data: bytes) -> bool:
    try:
        json.loads(decode(data).text)
    except (ValueError, RecursionError):
        return False
    return True
