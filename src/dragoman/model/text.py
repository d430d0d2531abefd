"""Documents and their sentences; offsets are Python `str` indices into the text as read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NewType

from dragoman.model.dates import DateValue
from dragoman.model.frozen import frozen
from dragoman.model.spans import Span

DocumentId = NewType("DocumentId", str)

SentenceKind = Literal["headline", "body", "boilerplate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as read; `text` is never changed after reading."""

    id: DocumentId
    text: str
    sha256: str                         # of the text encoded as UTF-8
    language: str                       # pack code, "" until known
    title: str | None = None
    source: str | None = None           # outlet, or the file it came from
    url: str | None = None
    published: DateValue | None = None

    def span(self, start: int, end: int) -> Span:
        """The span of `text[start:end]`."""
        return Span(start, end, self.text[start:end])


@frozen
class Sentence:
    """A sentence of a document; `start` and `end` are offsets into the original text."""

    index: int
    start: int
    end: int
    paragraph: int
    kind: SentenceKind = "body"
